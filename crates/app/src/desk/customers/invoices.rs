//! A customer's invoices with their due dates, and its payments.

use std::collections::BTreeMap;

use diapason_model::{
    CustomerIndex, Date, Invoice, InvoiceIndex, InvoiceKind, InvoiceStatus, PaymentOf,
};

use super::figures::View;
use super::list::count;
use super::page::MOST;
use crate::desk::session::OpenBook;
use crate::desk::wire::{CustomerInvoice, CustomerPayment};
use crate::wire::money;

/// What is still owed of invoices: due date and amount in the company's currency.
pub(super) type OpenParts = BTreeMap<InvoiceIndex, Vec<(Date, i64)>>;

/// The customer's invoices, the latest first, and how many there are.
pub(super) fn invoices(
    open: &OpenBook,
    view: &View,
    customer: CustomerIndex,
    owed: &OpenParts,
) -> (Vec<CustomerInvoice>, u32) {
    let data = open.book.snapshot();
    let mut own: Vec<usize> = (0..data.invoices.len())
        .filter(|place| data.invoices[*place].customer == customer)
        .collect();
    own.sort_by(|a, b| {
        let key = |place: &usize| (data.invoices[*place].issued_on, &data.invoices[*place].id);
        key(b).cmp(&key(a))
    });
    let mut last_due: BTreeMap<usize, Date> = BTreeMap::new();
    for due in &data.due_dates {
        if data.invoices[due.invoice.get()].customer == customer {
            let last = last_due.entry(due.invoice.get()).or_insert(due.due_on);
            *last = (*last).max(due.due_on);
        }
    }
    let wire = |place: &usize| {
        let invoice = &data.invoices[*place];
        let owed = owed.get(&InvoiceIndex::from_position(*place));
        let owed = owed.map_or(&[][..], Vec::as_slice);
        let first = owed.iter().map(|(due, _)| *due).min();
        let due_on = first.or_else(|| last_due.get(place).copied());
        row(open, view, invoice, (due_on, first), owed)
    };
    let rows = own.iter().take(MOST).map(wire).collect();
    (rows, count(own.len()))
}

fn row(
    open: &OpenBook,
    view: &View,
    invoice: &Invoice,
    (due_on, owed_since): (Option<Date>, Option<Date>),
    owed: &[(Date, i64)],
) -> CustomerInvoice {
    let data = open.book.snapshot();
    let late = owed_since
        .map(|due| (view.as_of - due).num_days())
        .filter(|days| *days > 0 && invoice.kind != InvoiceKind::CreditNote);
    let gross = i64::try_from(invoice.gross_minor()).unwrap_or(i64::MAX);
    let owed: i64 = owed.iter().map(|(_, amount)| *amount).sum();
    CustomerInvoice {
        id: invoice.id.to_string(),
        number: invoice.number.as_ref().map(ToString::to_string),
        deal: invoice
            .deal
            .map(|deal| data.deals[deal.get()].id.to_string()),
        kind: match invoice.kind {
            InvoiceKind::Invoice => "invoice",
            InvoiceKind::CreditNote => "credit_note",
            InvoiceKind::Deposit => "deposit",
        }
        .to_owned(),
        status: match invoice.status {
            InvoiceStatus::Draft => "draft",
            InvoiceStatus::Posted => "posted",
            InvoiceStatus::Cancelled => "cancelled",
        }
        .to_owned(),
        issued_on: invoice.issued_on.to_string(),
        currency: invoice.currency.to_string(),
        gross: money(invoice.kind.sign() * gross, invoice.currency),
        due_on: due_on.map(|date| date.to_string()),
        open: money(owed, open.book.currency()),
        late_days: late.and_then(|days| u32::try_from(days).ok()),
        disputed: invoice.disputed,
    }
}

/// The customer's payments, the latest first, and how many there are.
pub(super) fn payments(open: &OpenBook, customer: CustomerIndex) -> (Vec<CustomerPayment>, u32) {
    let data = open.book.snapshot();
    let mut own: Vec<&diapason_model::Payment> = (data.payments.iter())
        .filter(|payment| match payment.of {
            PaymentOf::Advance(of) => of == customer,
            PaymentOf::Invoice(invoice) => data.invoices[invoice.get()].customer == customer,
        })
        .collect();
    own.sort_by(|a, b| (b.paid_on, &b.id).cmp(&(a.paid_on, &a.id)));
    let wire = |payment: &&diapason_model::Payment| {
        let of = match payment.of {
            PaymentOf::Advance(_) => None,
            PaymentOf::Invoice(invoice) => Some(&data.invoices[invoice.get()]),
        };
        let (sign, currency) = of.map_or_else(
            || (1, open.book.currency()),
            |invoice| (invoice.kind.sign(), invoice.currency),
        );
        CustomerPayment {
            id: payment.id.to_string(),
            paid_on: payment.paid_on.to_string(),
            invoice: of.map(|invoice| {
                let number = invoice.number.as_ref();
                number.map_or_else(|| invoice.id.to_string(), ToString::to_string)
            }),
            currency: currency.to_string(),
            amount: money(sign * payment.amount_minor, currency),
        }
    };
    (own.iter().take(MOST).map(wire).collect(), count(own.len()))
}
