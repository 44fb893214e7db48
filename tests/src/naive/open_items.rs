//! What customers owe: the unpaid rest of posted invoices by due date, credit notes set against
//! them or standing negative (§5 `open_invoices`), and its ageing (§10).
//!
//! Deliberately absent: reminders, interest, DSO.

use std::collections::BTreeMap;

use diapason_model::{
    Date, Invoice, InvoiceIndex, InvoiceKind, InvoiceStatus, PaymentOf, Snapshot,
};
use num_traits::Zero;

use super::calendar::due;
use super::exact::{Exact, put_out, whole};
use super::question::{NaiveError, NaiveReceivables};
use super::rates::to_company;
use super::subject::Subject;

/// A part of a posted document that is still to be paid (or, negative, paid back).
#[derive(Debug, Clone)]
pub(super) struct OpenItem {
    /// When it is due.
    pub(super) due_on: Date,
    /// Minor units of the company's currency, at the rate of D.
    pub(super) amount: Exact,
    /// Whose it is.
    pub(super) subject: Subject,
}

/// What was paid of a document so far and later, in its currency.
fn paid(data: &Snapshot, index: InvoiceIndex) -> Exact {
    let payments = data.payments.iter();
    payments
        .filter(|payment| payment.of == PaymentOf::Invoice(index))
        .map(|payment| whole(payment.amount_minor))
        .sum()
}

/// By how much the payments go beyond the gross, in the document's currency; zero if not.
#[must_use]
pub(super) fn over_paid(data: &Snapshot, index: InvoiceIndex) -> Exact {
    let gross = whole(data.invoices[index.get()].gross_minor());
    (paid(data, index) - gross).max(whole(0))
}

fn is_written_off(document: &Invoice, as_of: Date) -> bool {
    document.written_off_on.is_some_and(|on| on <= as_of)
}

fn is_live(document: &Invoice, as_of: Date) -> bool {
    document.status == InvoiceStatus::Posted && !is_written_off(document, as_of)
}

/// What is open of every posted document, in its currency: positive for an invoice, and for a
/// credit note what is left of it (its sign is put on later).
fn open_amounts(data: &Snapshot, as_of: Date) -> BTreeMap<InvoiceIndex, Exact> {
    let mut open = BTreeMap::new();
    for (position, document) in data.invoices.iter().enumerate() {
        let index = InvoiceIndex::from_position(position);
        if is_live(document, as_of) {
            let rest = whole(document.gross_minor()) - paid(data, index);
            open.insert(index, rest.max(whole(0)));
        }
    }
    let mut credit_notes: Vec<(&Invoice, InvoiceIndex)> = Vec::new();
    for (position, document) in data.invoices.iter().enumerate() {
        if document.kind == InvoiceKind::CreditNote && document.status == InvoiceStatus::Posted {
            credit_notes.push((document, InvoiceIndex::from_position(position)));
        }
    }
    credit_notes.sort_by_key(|(document, _)| document.id.clone());
    for (credit_note, index) in credit_notes {
        let Some(credited) = credit_note.credited else {
            continue;
        };
        if !is_live(&data.invoices[credited.get()], as_of) {
            open.insert(index, whole(0));
            continue;
        }
        let rest = whole(credit_note.gross_minor()) - paid(data, index);
        let rest = rest.max(whole(0));
        let owed = open[&credited].clone();
        let set = rest.clone().min(owed.clone());
        open.insert(credited, owed - &set);
        if open.contains_key(&index) {
            open.insert(index, rest - set);
        }
    }
    open
}

/// The due dates of a document and their parts of its gross, the earliest first.
fn due_dates(data: &Snapshot, index: InvoiceIndex) -> Vec<(Date, Exact)> {
    let mut given: Vec<(Date, Exact)> = data
        .due_dates
        .iter()
        .filter(|due_date| due_date.invoice == index)
        .map(|due_date| (due_date.due_on, whole(due_date.gross_minor)))
        .collect();
    given.sort_by_key(|(due_on, _)| *due_on);
    if !given.is_empty() {
        return given;
    }
    let document = &data.invoices[index.get()];
    let of_deal = document
        .deal
        .and_then(|deal| data.deals[deal.get()].payment_terms.as_ref());
    let of_customer = data.customers[document.customer.get()]
        .payment_terms
        .as_ref();
    let terms = document
        .payment_terms
        .as_ref()
        .or(of_deal)
        .or(of_customer)
        .unwrap_or(&data.company.default_payment_terms);
    let gross = whole(document.gross_minor());
    vec![(due(terms, document.issued_on), gross)]
}

/// Every open item at D.
pub(super) fn open_items(data: &Snapshot, as_of: Date) -> Result<Vec<OpenItem>, NaiveError> {
    let mut items = Vec::new();
    for (index, open) in open_amounts(data, as_of) {
        let document = &data.invoices[index.get()];
        // Payments and linked credit notes consume the earliest due dates first.
        let mut consumed = whole(document.gross_minor()) - open;
        for (due_on, gross) in due_dates(data, index) {
            let mut rest = gross.clone();
            if !consumed.is_zero() {
                let taken = consumed.clone().min(gross);
                consumed -= &taken;
                rest -= taken;
            }
            if rest.is_zero() {
                continue;
            }
            let amount = rest * whole(document.kind.sign());
            items.push(OpenItem {
                due_on,
                amount: to_company(data, &amount, document.currency, as_of)?,
                subject: Subject {
                    deal: document.deal,
                    customer: document.customer,
                    product: None,
                },
            });
        }
    }
    Ok(items)
}

/// Outstanding and its ageing at D.
pub fn receivables(data: &Snapshot, as_of: Date) -> Result<NaiveReceivables, NaiveError> {
    let mut outstanding = whole(0);
    let names = ["not_due", "1_30", "31_60", "61_90", "over_90"];
    let mut ageing: BTreeMap<&'static str, Exact> =
        names.into_iter().map(|name| (name, whole(0))).collect();
    for item in open_items(data, as_of)? {
        let bucket = match (as_of - item.due_on).num_days() {
            ..=0 => "not_due",
            1..=30 => "1_30",
            31..=60 => "31_60",
            61..=90 => "61_90",
            91.. => "over_90",
        };
        outstanding += &item.amount;
        *ageing.entry(bucket).or_insert_with(|| whole(0)) += item.amount;
    }
    Ok(NaiveReceivables {
        outstanding: put_out(&outstanding),
        ageing: ageing
            .into_iter()
            .map(|(name, amount)| (name, put_out(&amount)))
            .collect(),
    })
}
