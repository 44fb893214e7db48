//! Who pays what and when: on time, late, in parts, a little too much, back, in advance.
//! Deliberately absent: the files (`invoice`).

use diapason_model::{Currency, Date};

use super::days::{AS_OF, on, plus, working};
use super::deal::Deal;
use super::directory::{Directory, Payer};
use super::draws::Draws;
use super::invoice::{Invoice, Kind};

/// Money received before any invoice: when, from whom, how much.
pub(super) struct Advance {
    pub(super) on: Date,
    pub(super) customer: usize,
    pub(super) amount: i64,
}

/// Pays what is paid by the as-of date.
pub(super) fn settle(directory: &Directory, deals: &[Deal], invoices: &mut [Invoice]) {
    let mut credits: Vec<(usize, Date, i64)> = Vec::new();
    for invoice in invoices
        .iter()
        .filter(|invoice| invoice.kind == Kind::CreditNote)
    {
        if let Some(key) = invoice.credits {
            credits.push((key, invoice.issued_on, invoice.gross()));
        }
    }
    for invoice in invoices.iter_mut() {
        let draws = &mut Draws::of("payment", invoice.key);
        let due = invoice.due_dates(directory, deals);
        if invoice.is_posted() && invoice.kind != Kind::CreditNote {
            let credited = credits.iter().find(|(key, ..)| *key == invoice.key);
            let credited = credited.map_or(0, |(_, _, gross)| *gross);
            invoice.payments = pay(directory, invoice, (&due, credited), draws);
        }
    }
    odd_amounts(invoices);
    refund(invoices);
}

/// Advances that no invoice has claimed yet.
pub(super) fn advances(directory: &Directory) -> [Advance; 3] {
    let advance = |name: &str, on: Date, amount: i64| Advance {
        on,
        customer: directory.customer(name),
        amount,
    };
    [
        advance("Microcentrale de Pont-Scorff", on(2026, 10, 27), 180_000),
        advance("Alpina Turbinen", on(2026, 11, 4), 962_500),
        advance("Caves du Razès", on(2026, 11, 10), 420_000),
    ]
}

fn pay(
    directory: &Directory,
    invoice: &Invoice,
    (due, credited): (&[(Date, i64)], i64),
    draws: &mut Draws,
) -> Vec<(Date, i64)> {
    let customer = &directory.customers[invoice.customer];
    let mut held = invoice.dispute.as_ref().map_or(0, |dispute| dispute.amount);
    held += if invoice.written_off_on.is_some() {
        invoice.gross()
    } else {
        0
    };
    let mut set = credited + held;
    let mut payments = Vec::new();
    for (due, gross) in due {
        // What is credited or disputed is not paid; the earliest parts go first.
        let rest = gross - set.min(*gross);
        set -= set.min(*gross);
        let first =
            working(plus(*due, delay(customer.payer, draws)).max(plus(invoice.issued_on, 1)));
        let failed = customer.insolvent_on.is_some_and(|failed| first >= failed);
        if rest == 0 || failed {
            continue;
        }
        if draws.percent(4) && rest > 400_000 {
            let part = rest * draws.between(30, 70) / 100 / 10_000 * 10_000;
            let second = working(plus(first, draws.between(14, 48)));
            payments.extend([(first, part), (second, rest - part)]);
        } else {
            payments.push((first, rest));
        }
    }
    payments.retain(|(on, _)| *on <= AS_OF);
    payments
}

/// Days between the due date and the payment.
fn delay(payer: Payer, draws: &mut Draws) -> i64 {
    let (least, most) = match payer {
        Payer::Prompt => draws.choose(&[((-8, -1), 30), ((0, 1), 60), ((2, 6), 10)]),
        Payer::Normal => {
            draws.choose(&[((-2, 1), 42), ((2, 9), 34), ((10, 26), 18), ((27, 60), 6)])
        }
        Payer::Slow => draws.choose(&[((0, 6), 22), ((7, 24), 40), ((25, 50), 28), ((51, 95), 10)]),
        Payer::Bad => draws.choose(&[((8, 30), 25), ((31, 70), 45), ((71, 130), 30)]),
    };
    draws.between(least, most)
}

/// Three that were paid a little too much, and bank charges kept from what came from overseas.
fn odd_amounts(invoices: &mut [Invoice]) {
    let settled = |invoice: &&mut Invoice| {
        let paid: i64 = invoice.payments.iter().map(|(_, amount)| amount).sum();
        paid > 0 && paid == invoice.gross()
    };
    let dollar = |invoice: &Invoice| invoice.currency.code() == "USD";
    let mut overseas = invoices
        .iter_mut()
        .filter(settled)
        .filter(|invoice| dollar(invoice));
    if let Some(invoice) = overseas.next_back() {
        invoice.payments[0].1 -= 3_500;
    }
    let recent = |invoice: &&mut Invoice| {
        invoice.issued_on > on(2026, 2, 1) && invoice.currency == Currency::EUR
    };
    let chosen = invoices
        .iter_mut()
        .filter(settled)
        .filter(recent)
        .step_by(31);
    for (invoice, extra) in chosen.zip([1_200, 27, 9_000]) {
        invoice.payments[0].1 += extra;
    }
}

/// A customer who had paid before the credit note came gets the money back.
fn refund(invoices: &mut [Invoice]) {
    let mut refunded = 0;
    for place in 0..invoices.len() {
        let Some(key) = invoices[place].credits else {
            continue;
        };
        let (on, gross) = (invoices[place].issued_on, invoices[place].gross());
        let Some(original) = invoices.iter_mut().find(|known| known.key == key) else {
            continue;
        };
        let paid: i64 = original.payments.iter().map(|(_, amount)| amount).sum();
        let back = working(plus(on, 12));
        let settled = paid > 0 && paid + gross == original.gross() && back <= AS_OF;
        if settled && refunded < 2 {
            original.payments[0].1 += gross;
            original.payments[0].0 = original.payments[0].0.min(on);
            invoices[place].payments.push((back, gross));
            refunded += 1;
        }
    }
}
