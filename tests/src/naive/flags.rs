//! What a person should look at (§4, §5; INTERFACES.md): sorted by kind, then deal; amounts
//! under 1.00 are left out.

use diapason_model::{
    Date, DealIndex, DealState, InvoiceIndex, InvoiceKind, InvoiceStatus, PaymentOf, Snapshot,
};
use num_traits::Signed;

use super::backlog::backlog;
use super::deal_lever::{deal_lever, is_excluded};
use super::entries::Basis;
use super::exact::{Exact, put_out, whole};
use super::open_items::over_paid;
use super::question::{Flag, NaiveError};
use super::rates::to_company;

/// All flags, in order.
pub(super) fn flags(basis: Basis<'_>) -> Result<Vec<Flag>, NaiveError> {
    let mut found = deal_flags(basis)?;
    found.extend(invoice_flags(basis)?);
    let one = basis.data.company.currency.minor_per_major();
    found.retain(|flag| flag.amount.abs() >= one);
    found.sort();
    Ok(found)
}

fn deal_flags(basis: Basis<'_>) -> Result<Vec<Flag>, NaiveError> {
    let as_of = basis.question.as_of;
    let mut found = Vec::new();
    for (position, deal) in basis.data.deals.iter().enumerate() {
        if is_excluded(basis.scenario, deal) {
            continue;
        }
        let index = DealIndex::from_position(position);
        let flag = |kind, amount: &Exact| Flag {
            kind,
            deal: Some(deal.id.to_string()),
            invoice: None,
            amount: put_out(amount),
        };
        let own_lines = basis.lines.iter().filter(|line| line.row.deal == index);
        let amount: Exact = own_lines.map(|line| &line.amount).sum();
        match deal.state {
            DealState::Open { expected_close_on } => {
                let lever = deal_lever(basis.scenario, deal);
                if lever.expected_close_on.unwrap_or(expected_close_on) < as_of {
                    found.push(flag("stale_close", &amount));
                }
            }
            DealState::Won { closed_on } => {
                if closed_on > as_of {
                    found.push(flag("after_as_of", &amount));
                }
                let backlog = backlog(basis.data, index, basis.lines)?;
                found.push(flag("over_invoiced", &backlog.excess));
                let late = backlog.parts.iter().filter(|part| part.raw < as_of);
                let late: Exact = late.map(|part| &part.amount).sum();
                found.push(flag("late_to_invoice", &late));
            }
            DealState::Lost { .. } => {}
        }
    }
    Ok(found)
}

fn invoice_flags(basis: Basis<'_>) -> Result<Vec<Flag>, NaiveError> {
    let data = basis.data;
    let as_of = basis.question.as_of;
    let mut found = Vec::new();
    for (position, document) in data.invoices.iter().enumerate() {
        let is_posted = document.status == InvoiceStatus::Posted;
        let index = InvoiceIndex::from_position(position);
        let deal = document.deal.map(|deal| &data.deals[deal.get()]);
        let flag = |kind, amount: &Exact| Flag {
            kind,
            deal: deal.map(|deal| deal.id.to_string()),
            invoice: Some(document.id.to_string()),
            amount: put_out(amount),
        };
        let convert = |amount: &Exact, date| to_company(data, amount, document.currency, date);
        // A payment counts whatever its invoice's status, so it is a fact of its own.
        if !is_posted || document.issued_on <= as_of {
            let paid = paid_after(data, index, as_of)?;
            found.push(flag("after_as_of", &paid));
        }
        if !is_posted {
            continue;
        }
        let net = whole(document.net_minor) * whole(document.kind.sign());
        let net = convert(&net, document.issued_on)?;
        if deal.is_some_and(|deal| !matches!(deal.state, DealState::Won { .. })) {
            found.push(flag("invoiced_not_won", &net));
        }
        if document.issued_on > as_of {
            found.push(flag("after_as_of", &net));
        }
        let excess = over_paid(data, index);
        if excess.is_positive() {
            found.push(flag("over_paid", &convert(&excess, as_of)?));
        }
    }
    Ok(found)
}

/// What is paid after D on a document, in the company's currency; refunds are negative.
fn paid_after(data: &Snapshot, index: InvoiceIndex, as_of: Date) -> Result<Exact, NaiveError> {
    let document = &data.invoices[index.get()];
    let mut sum = whole(0);
    for payment in &data.payments {
        if payment.of == PaymentOf::Invoice(index) && payment.paid_on > as_of {
            let amount = whole(payment.amount_minor);
            sum += to_company(data, &amount, document.currency, payment.paid_on)?;
        }
    }
    Ok(if document.kind == InvoiceKind::CreditNote {
        -sum
    } else {
        sum
    })
}
