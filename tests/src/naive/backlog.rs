//! What is won and not yet invoiced: the merge and the consumption of §5.
//!
//! Deliberately absent: the months that the parts fall in, and cash.

use diapason_model::{Date, DealIndex, DealState, Invoice, InvoiceKind, InvoiceStatus, Snapshot};
use num_traits::{Signed, Zero};

use super::exact::{Exact, rounded, whole};
use super::line::Line;
use super::question::NaiveError;
use super::rates::{from_company, to_company};

/// What remains of one instalment, in minor units of the company's currency.
#[derive(Debug, Clone)]
pub(super) struct Remaining<'l, 'a> {
    /// Its line.
    pub(super) line: &'l Line<'a>,
    /// Its date, before it is held not to lie before D.
    pub(super) raw: Date,
    /// Net of VAT.
    pub(super) amount: Exact,
    /// Its cost; `None` is unknown.
    pub(super) cost: Option<Exact>,
}

/// What a won deal still has to invoice.
#[derive(Debug, Clone, Default)]
pub(super) struct Backlog<'l, 'a> {
    /// What remains, in the order of consumption.
    pub(super) parts: Vec<Remaining<'l, 'a>>,
    /// By how much linked invoicing goes beyond the deal's total, in the company's currency at
    /// the close date; zero if it does not.
    pub(super) excess: Exact,
}

/// The posted documents that are linked to a deal.
fn posted_documents(data: &Snapshot, deal: DealIndex) -> impl Iterator<Item = &Invoice> {
    let all = data.invoices.iter();
    all.filter(move |it| it.deal == Some(deal) && it.status == InvoiceStatus::Posted)
}

/// Σ posted invoices − Σ posted credit notes of a deal, in its currency.
fn invoiced(data: &Snapshot, index: DealIndex) -> Result<Exact, NaiveError> {
    let deal = &data.deals[index.get()];
    let mut sum = whole(0);
    for document in posted_documents(data, index) {
        let mut net = whole(document.net_minor);
        if document.currency != deal.currency {
            let date = document.issued_on;
            let in_company = to_company(data, &net, document.currency, date)?;
            net = from_company(data, &in_company, deal.currency, date)?;
        }
        sum += net * whole(document.kind.sign());
    }
    Ok(sum)
}

/// Whether the deal was invoiced before billing was known.
fn is_invoiced_elsewhere(data: &Snapshot, index: DealIndex, closed_on: Date) -> bool {
    let is_old = data
        .company
        .billing_known_from
        .is_some_and(|known_from| closed_on < known_from);
    let has_invoice =
        posted_documents(data, index).any(|document| document.kind != InvoiceKind::CreditNote);
    is_old && !has_invoice
}

/// The backlog of a deal; empty for one that is not won.
pub(super) fn backlog<'l, 'a>(
    data: &Snapshot,
    index: DealIndex,
    lines: &'l [Line<'a>],
) -> Result<Backlog<'l, 'a>, NaiveError> {
    let deal = &data.deals[index.get()];
    let DealState::Won { closed_on } = deal.state else {
        return Ok(Backlog::default());
    };
    let mut merged: Vec<(&Line<'a>, usize)> = Vec::new();
    for line in lines.iter().filter(|line| line.row.deal == index) {
        merged.extend((0..line.parts.len()).map(|part| (line, part)));
    }
    let total: Exact = merged
        .iter()
        .map(|(line, part)| &line.parts[*part].deal_amount)
        .sum();
    // A deal with a negative total is treated with all signs reversed.
    let sign = if total.is_negative() {
        whole(-1)
    } else {
        whole(1)
    };
    let total = total * &sign;
    merged.sort_by_key(|(line, part)| {
        let instalment = &line.parts[*part];
        let is_positive = (&instalment.deal_amount * &sign).is_positive();
        (instalment.raw, is_positive, line.row.id.clone(), *part)
    });

    let has_document = posted_documents(data, index).next().is_some();
    let invoiced = invoiced(data, index)? * &sign;
    let consumed = invoiced.clone().max(whole(0));
    let mut found = Backlog::default();
    // Invoiced elsewhere: what is known here says nothing of the whole, not even that it is too much.
    if is_invoiced_elsewhere(data, index, closed_on) {
        return Ok(found);
    }
    if consumed > total {
        let excess = consumed - total;
        found.excess = to_company(data, &excess, deal.currency, closed_on)?;
        return Ok(found);
    }
    // A total of zero is equalled by documents that cancel out, not by a credit note alone.
    let is_consumed_whole = has_document && invoiced == total;
    if is_consumed_whole {
        return Ok(found);
    }
    found.parts = consume(&merged, consumed, &sign);
    Ok(found)
}

/// Consumes an amount from the first instalment on; what remains of each is given.
fn consume<'l, 'a>(
    merged: &[(&'l Line<'a>, usize)],
    consumed: Exact,
    sign: &Exact,
) -> Vec<Remaining<'l, 'a>> {
    let mut remaining_parts = Vec::new();
    let mut left = consumed;
    for (line, part) in merged {
        let instalment = &line.parts[*part];
        let amount = &instalment.deal_amount * sign;
        let mut remaining = Remaining {
            line,
            raw: instalment.raw,
            amount: instalment.amount.clone(),
            cost: instalment.cost.clone(),
        };
        if left.is_positive() {
            let taken = left.clone().min(amount.clone());
            left -= &taken;
            if taken == amount {
                continue;
            }
            let share = (&amount - taken) / amount;
            remaining.amount = rounded(&(remaining.amount * &share));
            remaining.cost = remaining.cost.map(|cost| rounded(&(cost * &share)));
        }
        remaining_parts.push(remaining);
    }
    assert!(left.is_zero(), "what is below the total is consumed whole");
    remaining_parts
}
