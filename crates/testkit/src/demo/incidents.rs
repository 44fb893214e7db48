//! What does not go as it should: credit notes, disputes, an insolvency, too much invoiced, a
//! cancelled invoice, drafts, an invoice before the signature. Deliberately absent: payments.

use diapason_model::{Currency, Date};

use super::billing::blank;
use super::days::{AS_OF, on, plus, working, working_before};
use super::deal::Deal;
use super::directory::Directory;
use super::draws::Draws;
use super::invoice::{Dispute, Invoice, InvoiceLine, Kind, Status};

/// Brings disorder into what was invoiced as it should have been.
pub(super) fn happen(directory: &Directory, deals: &[Deal], invoices: &mut Vec<Invoice>) {
    let draws = &mut Draws::of("incidents", 0);
    insolvency(directory, invoices);
    whole_credits(invoices, draws);
    partial_credits(invoices, draws);
    rebate(directory, invoices);
    disputes(directory, invoices, draws);
    too_much(directory, deals, invoices);
    before_signature(directory, deals, invoices);
    drafts(directory, deals, invoices);
    cancelled(invoices);
}

fn add(invoices: &mut Vec<Invoice>, mut invoice: Invoice) -> usize {
    invoice.key = invoices.len();
    invoices.push(invoice);
    invoices.len() - 1
}

/// Positions of posted invoices in euros issued between two dates, not credited, due at once.
fn plain(invoices: &[Invoice], from: Date, to: Date) -> Vec<usize> {
    let within = |invoice: &Invoice| {
        let dated = (from..=to).contains(&invoice.issued_on);
        let plain = invoice.kind == Kind::Invoice && invoice.is_posted() && invoice.due.is_empty();
        let credited = invoices
            .iter()
            .any(|known| known.credits == Some(invoice.key));
        dated && plain && !credited && invoice.currency == Currency::EUR
    };
    (0..invoices.len())
        .filter(|place| within(&invoices[*place]))
        .collect()
}

/// The same, of deals only.
fn between(invoices: &[Invoice], from: Date, to: Date) -> Vec<usize> {
    let mut of_deals = plain(invoices, from, to);
    of_deals.retain(|place| invoices[*place].deal.is_some());
    of_deals
}

/// Tissages de la Lys fails: its last invoices are never paid, one is written off.
fn insolvency(directory: &Directory, invoices: &mut Vec<Invoice>) {
    let customer = directory.customer("Tissages de la Lys");
    let failed = directory.customers[customer]
        .insolvent_on
        .expect("the seed says when");
    invoices.retain(|invoice| invoice.customer != customer || invoice.issued_on < failed);
    for (key, invoice) in invoices.iter_mut().enumerate() {
        invoice.key = key;
    }
    let pays = directory.product("PIE-HYDR");
    for (issued_on, net, written_off_on) in [
        (on(2026, 1, 22), 1_486_000, Some(on(2026, 9, 30))),
        (on(2026, 3, 17), 2_390_500, None),
    ] {
        let mut invoice = blank(customer, Currency::EUR, issued_on);
        invoice.lines.push(InvoiceLine {
            product: Some(pays),
            description: "Pièces hydrauliques, rame de finition".to_owned(),
            quantity: 7_000_000,
            net,
            vat_ppm: 200_000,
            cost: Some(net * 71 / 100),
        });
        invoice.written_off_on = written_off_on;
        add(invoices, invoice);
    }
}

fn credit_of(invoice: &Invoice, issued_on: Date, lines: Vec<InvoiceLine>) -> Invoice {
    let mut credit = blank(invoice.customer, invoice.currency, issued_on);
    credit.kind = Kind::CreditNote;
    credit.deal = invoice.deal;
    credit.credits = Some(invoice.key);
    credit.lines = lines;
    credit
}

/// A wrong order number, a wrong address: credited whole and issued again.
fn whole_credits(invoices: &mut Vec<Invoice>, draws: &mut Draws) {
    for (from, to) in [
        (on(2025, 2, 1), on(2025, 4, 30)),
        (on(2025, 11, 1), on(2026, 1, 31)),
        (on(2026, 8, 25), on(2026, 10, 9)),
    ] {
        let place = *draws.pick(&between(invoices, from, to));
        let original = invoices[place].clone();
        let on = working(plus(original.issued_on, draws.between(6, 16)));
        add(invoices, credit_of(&original, on, original.lines.clone()));
        let mut again = original;
        again.issued_on = on;
        for line in &mut again.lines {
            line.description = format!("{}, n° de commande corrigé", line.description);
        }
        add(invoices, again);
    }
}

/// A penalty for delay, goods taken back: a part of one line.
fn partial_credits(invoices: &mut Vec<Invoice>, draws: &mut Draws) {
    const REASONS: [&str; 4] = [
        "Pénalité de retard",
        "Reprise de matériel",
        "Geste commercial",
        "Heures non réalisées",
    ];
    for months in [0, 3, 6, 9, 12, 15, 17, 19, 21] {
        let from = super::days::plus_months(on(2024, 12, 10), months);
        // Mostly on what was ordered without a deal.
        let mut found = plain(invoices, from, plus(from, 80));
        found.retain(|place| invoices[*place].deal.is_some() == (months % 9 == 0));
        let place = *draws.pick(&found);
        let original = invoices[place].clone();
        let share = draws.between(30, 160);
        let mut line = original.lines[0].clone();
        line.description = format!("{}, {}", draws.pick(&REASONS), line.description);
        line.net = (line.net * share / 1000 / 500 * 500).max(500);
        line.cost = Some(0);
        line.quantity = 1_000_000;
        let on = working(plus(original.issued_on, draws.between(12, 45)));
        add(
            invoices,
            credit_of(&original, on.min(working_before(AS_OF)), vec![line]),
        );
    }
}

/// A yearly rebate: a credit note of no invoice.
fn rebate(directory: &Directory, invoices: &mut Vec<Invoice>) {
    let customer = directory.customer("Biscuiterie Ker Anna");
    for (issued_on, net) in [(on(2025, 1, 16), 318_000), (on(2026, 1, 15), 446_500)] {
        let mut credit = blank(customer, Currency::EUR, issued_on);
        credit.kind = Kind::CreditNote;
        credit.lines.push(InvoiceLine {
            product: None,
            description: "Remise de fin d’année, pièces de rechange".to_owned(),
            quantity: 1_000_000,
            net,
            vat_ppm: 200_000,
            cost: Some(0),
        });
        add(invoices, credit);
    }
}

/// Five invoices that customers do not agree with, whole or in part.
fn disputes(directory: &Directory, invoices: &mut [Invoice], draws: &mut Draws) {
    const REASONS: [(&str, i64); 5] = [
        ("Réserves non levées", 40),
        ("Heures de régie contestées", 25),
        ("Matériel non conforme à la commande", 100),
        ("Prix différent du bon de commande", 12),
        ("Bon de livraison manquant", 100),
    ];
    let mut taken = Vec::new();
    for (place, (reason, percent)) in (0_i64..).zip(REASONS) {
        let to = plus(AS_OF, -38 - place * 28);
        let open = between(invoices, plus(to, -45), to);
        let free: Vec<usize> = open
            .into_iter()
            .filter(|place| !taken.contains(&invoices[*place].customer))
            .filter(|place| {
                directory.customers[invoices[*place].customer]
                    .insolvent_on
                    .is_none()
            })
            .collect();
        let chosen = *draws.pick(&free);
        taken.push(invoices[chosen].customer);
        let gross = invoices[chosen].gross();
        let amount = if percent == 100 {
            gross
        } else {
            gross * percent / 100 / 100 * 100
        };
        invoices[chosen].dispute = Some(Dispute { amount, reason });
    }
}

/// Three deals on which more was invoiced than was sold.
fn too_much(directory: &Directory, deals: &[Deal], invoices: &mut Vec<Invoice>) {
    let done = |number: &usize| {
        let of_deal = |invoice: &&Invoice| invoice.deal == Some(*number);
        let billed: i64 = invoices.iter().filter(of_deal).map(Invoice::net).sum();
        let last = invoices
            .iter()
            .filter(of_deal)
            .map(|invoice| invoice.issued_on)
            .max();
        let recent = last.is_some_and(|last| last > on(2026, 2, 1) && last < on(2026, 10, 20));
        let plain = deals[*number].currency == Currency::EUR && !deals[*number].retention;
        recent && plain && billed == deals[*number].amount() && billed > 3_000_000
    };
    let chosen: Vec<usize> = (0..deals.len()).filter(done).step_by(4).take(3).collect();
    for (number, (share, what)) in chosen.into_iter().zip([
        (7, "Travaux supplémentaires non commandés"),
        (4, "Heures en dépassement"),
        (11, "Matériel complémentaire"),
    ]) {
        let deal = &deals[number];
        let of_deal = invoices
            .iter()
            .filter(|invoice| invoice.deal == Some(number));
        let last = of_deal
            .map(|invoice| invoice.issued_on)
            .max()
            .expect("it is invoiced");
        let mut invoice = blank(deal.customer, deal.currency, working(plus(last, 17)));
        let net = deal.amount() * share / 100 / 1000 * 1000;
        let pays = directory.customers[deal.customer].pays_vat();
        invoice.deal = Some(number);
        invoice.lines.push(InvoiceLine {
            product: Some(deal.lines[0].product),
            description: what.to_owned(),
            quantity: 1_000_000,
            net,
            vat_ppm: if pays { 200_000 } else { 0 },
            cost: Some(net * 78 / 100),
        });
        add(invoices, invoice);
    }
}

/// A customer who paid its deposit before it signed.
fn before_signature(directory: &Directory, deals: &[Deal], invoices: &mut Vec<Invoice>) {
    let agreed = (0..deals.len()).filter(|number| {
        let deal = &deals[*number];
        let home = directory.customers[deal.customer].segment != "Public";
        deal.is_open() && home && deal.currency == Currency::EUR && deal.amount() > 2_000_000
    });
    let number = agreed
        .max_by_key(|number| deals[*number].stage)
        .expect("some deal is open");
    let deal = &deals[number];
    let mut invoice = blank(deal.customer, deal.currency, on(2026, 11, 5));
    invoice.kind = Kind::Deposit;
    invoice.deal = Some(number);
    let product = &directory.products[deal.lines[0].product];
    let net = deal.amount() / 10 / 10_000 * 10_000;
    let pays = directory.customers[deal.customer].pays_vat();
    invoice.lines.push(InvoiceLine {
        product: Some(deal.lines[0].product),
        description: format!("Réservation, {}", product.name),
        quantity: 1_000_000,
        net,
        vat_ppm: if pays { product.vat_ppm } else { 0 },
        cost: Some(net * 7 / 10),
    });
    add(invoices, invoice);
}

/// The next instalments of four deals, prepared and not yet sent.
fn drafts(directory: &Directory, deals: &[Deal], invoices: &mut Vec<Invoice>) {
    let mut prepared = 0;
    for (number, deal) in deals.iter().enumerate().rev() {
        let within =
            |part: &super::deal::Part| part.on > plus(AS_OF, -60) && part.on <= plus(AS_OF, 12);
        let parts: Vec<_> = deal.parts().into_iter().filter(within).collect();
        let billed = invoices
            .iter()
            .any(|known| known.deal == Some(number) && known.issued_on >= plus(AS_OF, -60));
        if !deal.is_won() || parts.is_empty() || billed {
            continue;
        }
        let mut draft = blank(deal.customer, deal.currency, on(2026, 11, 13));
        draft.deal = Some(number);
        draft.status = Status::Draft;
        let pays = directory.customers[deal.customer].pays_vat();
        draft.lines = parts
            .iter()
            .map(|part| {
                let product = &directory.products[deal.lines[part.line].product];
                InvoiceLine {
                    product: Some(deal.lines[part.line].product),
                    description: product.name.clone(),
                    quantity: 1_000_000,
                    net: part.amount,
                    vat_ppm: if pays { product.vat_ppm } else { 0 },
                    cost: part.cost,
                }
            })
            .collect();
        add(invoices, draft);
        prepared += 1;
        if prepared == 4 {
            return;
        }
    }
}

/// One invoice that was never sent and is void.
fn cancelled(invoices: &mut Vec<Invoice>) {
    let recent = between(invoices, on(2026, 5, 11), on(2026, 6, 19));
    let mut void = invoices[recent[recent.len() / 2]].clone();
    void.issued_on = working_before(plus(void.issued_on, -1));
    void.status = Status::Cancelled;
    void.dispute = None;
    add(invoices, void);
}
