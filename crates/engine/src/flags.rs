//! What wants attention in a forecast (COMPUTATIONS.md §4, §5; INTERFACES.md).

use diapason_model::{DealIndex, DealState, InvoiceIndex, InvoiceStatus};
use rustc_hash::FxHashMap;

use crate::answer::{Flag, FlagKind};
use crate::book::Book;
use crate::days::{from_date, has_passed};
use crate::error::EngineError;
use crate::levers::Levered;
use crate::scan::Frame;

/// The flags of a forecast, by kind, then deal, then invoice; amounts under one major unit are
/// rounding between systems and left out.
pub(crate) fn flags(
    book: &Book,
    levered: &Levered<'_>,
    frame: &Frame,
) -> Result<Vec<Flag>, EngineError> {
    let mut flags = Vec::new();
    of_backlog(book, levered, frame, &mut flags);
    stale(book, levered, frame, &mut flags)?;
    of_invoices(book, frame, &mut flags)?;
    for (deal, amount) in &book.won_amounts {
        let closed = from_date(book.snapshot.deals[*deal as usize].state.date());
        if closed > frame.today && !levered.is_excluded(*deal) {
            flags.push(on_deal(FlagKind::AfterAsOf, *deal, *amount));
        }
    }
    let least = book.currency().minor_per_major();
    flags.retain(|flag| i128::from(flag.amount_minor).abs() >= least);
    let deal_id = |flag: &Flag| flag.deal.map(|deal| &book.snapshot.deals[deal.get()].id);
    let invoice_id = |flag: &Flag| flag.invoice.map(|at| &book.snapshot.invoices[at.get()].id);
    flags.sort_by(|a, b| {
        (a.kind.name(), deal_id(a), invoice_id(a)).cmp(&(b.kind.name(), deal_id(b), invoice_id(b)))
    });
    Ok(flags)
}

fn on_deal(kind: FlagKind, deal: u32, amount_minor: i64) -> Flag {
    Flag {
        kind,
        deal: Some(DealIndex(deal)),
        invoice: None,
        amount_minor,
    }
}

fn of_backlog(book: &Book, levered: &Levered<'_>, frame: &Frame, flags: &mut Vec<Flag>) {
    for backlog in &book.backlog {
        if levered.is_excluded(backlog.deal) {
            continue;
        }
        if let Some(excess) = backlog.excess {
            flags.push(on_deal(FlagKind::OverInvoiced, backlog.deal, excess));
        }
        let late: i64 = (backlog.parts.iter())
            .filter(|part| part.day < frame.today)
            .map(|part| part.amount)
            .sum();
        if late != 0 {
            flags.push(on_deal(FlagKind::LateToInvoice, backlog.deal, late));
        }
    }
}

/// Open deals whose close date (a lever's, where there is one) has passed.
fn stale(
    book: &Book,
    levered: &Levered<'_>,
    frame: &Frame,
    flags: &mut Vec<Flag>,
) -> Result<(), EngineError> {
    let mut amounts: FxHashMap<u32, i64> = FxHashMap::default();
    for (place, closes) in levered.open.closes.iter().enumerate() {
        if has_passed(*closes, frame.today) && !levered.open.is_excluded(place) {
            let deal = book.open.deal[place];
            let sum = amounts.entry(deal).or_insert(0);
            *sum = sum.checked_add(levered.open.amount[place]).ok_or_else(|| {
                let id = &book.snapshot.deals[deal as usize].id;
                EngineError::Overflow {
                    what: format!("deal {id}"),
                }
            })?;
        }
    }
    flags.extend(
        amounts
            .into_iter()
            .map(|(deal, sum)| on_deal(FlagKind::StaleClose, deal, sum)),
    );
    Ok(())
}

fn of_invoices(book: &Book, frame: &Frame, flags: &mut Vec<Flag>) -> Result<(), EngineError> {
    let snapshot = &book.snapshot;
    let on_invoice = |kind, invoice: u32, amount_minor| Flag {
        kind,
        deal: snapshot.invoices[invoice as usize].deal,
        invoice: Some(InvoiceIndex(invoice)),
        amount_minor,
    };
    for (invoice, excess) in &book.over_paid {
        let record = &snapshot.invoices[*invoice as usize];
        let what = format!("invoice {}", record.id);
        let amount = book
            .rates
            .to_company(*excess, record.currency, frame.today, &what)?;
        flags.push(on_invoice(FlagKind::OverPaid, *invoice, amount));
    }
    let mut net: FxHashMap<u32, i64> = FxHashMap::default();
    for part in &book.invoiced {
        *net.entry(part.invoice).or_insert(0) += part.amount;
    }
    let mut paid_after: FxHashMap<u32, i64> = FxHashMap::default();
    for payment in book
        .received
        .iter()
        .filter(|payment| payment.day > frame.today)
    {
        if let Some(invoice) = payment.invoice {
            *paid_after.entry(invoice).or_insert(0) += payment.amount;
        }
    }
    for (place, amount) in net {
        let invoice = &snapshot.invoices[place as usize];
        if from_date(invoice.issued_on) > frame.today {
            flags.push(on_invoice(FlagKind::AfterAsOf, place, amount));
        }
        let not_won = invoice
            .deal
            .is_some_and(|deal| !matches!(snapshot.deals[deal.get()].state, DealState::Won { .. }));
        if not_won {
            flags.push(on_invoice(FlagKind::InvoicedNotWon, place, amount));
        }
    }
    // An invoice that was itself issued after the as-of date is flagged for its net, once.
    let issued_before = |place: &u32| {
        let invoice = &snapshot.invoices[*place as usize];
        let posted = invoice.status == InvoiceStatus::Posted;
        !(posted && from_date(invoice.issued_on) > frame.today)
    };
    flags.extend(
        paid_after
            .into_iter()
            .filter(|(place, _)| issued_before(place))
            .map(|(place, sum)| on_invoice(FlagKind::AfterAsOf, place, sum)),
    );
    Ok(())
}
