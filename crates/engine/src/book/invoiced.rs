//! Facts: what was invoiced, received, and what of it is still open (COMPUTATIONS.md §5).

use diapason_model::{Invoice, InvoiceKind, InvoiceStatus, PaymentOf, Rate, Snapshot};

use super::value::{UNKNOWN, priced};
use super::{Book, TermsIndex};
use crate::days::{due, from_date};
use crate::error::EngineError;
use crate::rates::Rates;

/// A part of a posted invoice with one product, signed, in the company's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct InvoicedPart {
    /// The invoice.
    pub(crate) invoice: u32,
    /// Its product, where known.
    pub(crate) product: Option<u32>,
    /// Day of issue.
    pub(crate) day: i32,
    /// Net.
    pub(crate) amount: i64,
    /// Cost, `UNKNOWN` where nobody knows it.
    pub(crate) cost: i64,
}

/// Money that came in, in the company's currency; a refund is negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Received {
    /// The invoice it pays; `None`: an advance.
    pub(crate) invoice: Option<u32>,
    /// The invoice's customer, or the one that advanced.
    pub(crate) customer: u32,
    /// Day of payment.
    pub(crate) day: i32,
    /// Gross.
    pub(crate) amount: i64,
}

/// The unpaid rest of a posted invoice on one due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OpenItem {
    /// The invoice.
    pub(crate) invoice: u32,
    /// When it is due.
    pub(crate) due: i32,
    /// Gross, in the invoice's currency; negative for what is left of a credit note.
    pub(crate) minor: i64,
    /// From this day on nothing of it is expected any more (written off).
    pub(crate) until: i32,
}

/// Posted invoices, part by part: their lines, and what their lines do not cover.
pub(crate) fn invoiced_parts(
    snapshot: &Snapshot,
    rates: &Rates,
) -> Result<Vec<InvoicedPart>, EngineError> {
    let posted = |invoice: &Invoice| invoice.status == InvoiceStatus::Posted;
    let mut parts = Vec::with_capacity(snapshot.invoice_lines.len());
    let mut rest: Vec<i64> = Vec::with_capacity(snapshot.invoices.len());
    for invoice in &snapshot.invoices {
        rest.push(if posted(invoice) {
            net_in_company(invoice, rates)?
        } else {
            0
        });
    }
    for line in &snapshot.invoice_lines {
        let invoice = &snapshot.invoices[line.invoice.get()];
        if !posted(invoice) {
            continue;
        }
        let what = || format!("invoice {}, line {}", invoice.id, line.id);
        let day = from_date(invoice.issued_on);
        let sign = invoice.kind.sign();
        let amount = rates.to_company(line.net_minor, invoice.currency, day, &what())? * sign;
        let cost = match line.cost_minor {
            Some(cost) => Some(rates.to_company(cost, invoice.currency, day, &what())?),
            None => match line
                .product
                .map(|product| &snapshot.products[product.get()])
            {
                Some(product) => match product.unit_cost_on(invoice.issued_on) {
                    Some(unit) => {
                        let minor = priced(line.quantity, unit, Rate::ZERO, product.currency)
                            .ok_or_else(|| EngineError::Overflow { what: what() })?;
                        Some(rates.to_company(minor, product.currency, day, &what())?)
                    }
                    None => None,
                },
                None => None,
            },
        };
        let left = &mut rest[line.invoice.get()];
        *left = left
            .checked_sub(amount)
            .ok_or_else(|| EngineError::Overflow { what: what() })?;
        parts.push(InvoicedPart {
            invoice: line.invoice.0,
            product: line.product.map(|product| product.0),
            day,
            amount,
            cost: cost.map_or(UNKNOWN, |cost| cost * sign),
        });
    }
    for ((place, invoice), left) in (0_u32..).zip(&snapshot.invoices).zip(rest) {
        if left != 0 {
            let day = from_date(invoice.issued_on);
            parts.push(InvoicedPart {
                invoice: place,
                product: None,
                day,
                amount: left,
                cost: UNKNOWN,
            });
        }
    }
    parts.sort_by_key(|part| part.invoice);
    Ok(parts)
}

/// Net of an invoice in the company's currency at its issue date, a credit note negative.
pub(crate) fn net_in_company(invoice: &Invoice, rates: &Rates) -> Result<i64, EngineError> {
    let day = from_date(invoice.issued_on);
    let what = format!("invoice {}", invoice.id);
    Ok(rates.to_company(invoice.net_minor, invoice.currency, day, &what)? * invoice.kind.sign())
}

/// All payments, in the company's currency at their dates.
pub(crate) fn received(snapshot: &Snapshot, rates: &Rates) -> Result<Vec<Received>, EngineError> {
    let mut received = Vec::with_capacity(snapshot.payments.len());
    for payment in &snapshot.payments {
        let day = from_date(payment.paid_on);
        let what = format!("payment {}", payment.id);
        received.push(match payment.of {
            PaymentOf::Advance(customer) => Received {
                invoice: None,
                customer: customer.0,
                day,
                amount: payment.amount_minor,
            },
            PaymentOf::Invoice(invoice) => {
                let record = &snapshot.invoices[invoice.get()];
                let amount = rates.to_company(payment.amount_minor, record.currency, day, &what)?;
                Received {
                    invoice: Some(invoice.0),
                    customer: record.customer.0,
                    day,
                    amount: amount * record.kind.sign(),
                }
            }
        });
    }
    Ok(received)
}

/// What is open of each posted invoice, and what was paid beyond its gross.
pub(crate) struct Receivable {
    /// Unpaid rests by due date.
    pub(crate) items: Vec<OpenItem>,
    /// Invoice and excess of its payments, in its currency.
    pub(crate) over_paid: Vec<(u32, i64)>,
}

/// Consumes every posted invoice by its payments and by the credit notes that name it.
pub(crate) fn receivable(
    snapshot: &Snapshot,
    book_terms: &[diapason_model::PaymentTerms],
    terms_of_invoice: &[TermsIndex],
) -> Result<Receivable, EngineError> {
    let count = snapshot.invoices.len();
    let mut paid = vec![0_i128; count];
    for payment in &snapshot.payments {
        if let PaymentOf::Invoice(invoice) = payment.of {
            paid[invoice.get()] += i128::from(payment.amount_minor);
        }
    }
    let mut over_paid = Vec::new();
    for (place, invoice) in (0_u32..).zip(&snapshot.invoices) {
        let excess = paid[place as usize] - invoice.gross_minor();
        if invoice.status == InvoiceStatus::Posted && excess > 0 {
            over_paid.push((place, narrow(excess, invoice)?));
        }
    }
    let set_against = set_credit_notes(snapshot, &paid);
    let mut due_dates: Vec<Vec<(i32, i128)>> = vec![Vec::new(); count];
    for due_date in &snapshot.due_dates {
        due_dates[due_date.invoice.get()]
            .push((from_date(due_date.due_on), i128::from(due_date.gross_minor)));
    }
    let mut items = Vec::new();
    for (place, invoice) in (0_u32..).zip(&snapshot.invoices) {
        let at = place as usize;
        let Some(until) = expected_until(snapshot, invoice) else {
            continue;
        };
        let gross = invoice.gross_minor();
        let consumed = paid[at] + set_against[at];
        if consumed >= gross {
            continue;
        }
        let mut dates = std::mem::take(&mut due_dates[at]);
        if dates.is_empty() {
            let terms = &book_terms[terms_of_invoice[at] as usize];
            dates.push((due(terms, from_date(invoice.issued_on)), gross));
        }
        dates.sort_by_key(|(day, _)| *day);
        let mut left = consumed;
        for (day, part) in dates {
            let taken = left.min(part);
            left -= taken;
            if part != taken {
                let minor = narrow(part - taken, invoice)? * invoice.kind.sign();
                items.push(OpenItem {
                    invoice: place,
                    due: day,
                    minor,
                    until,
                });
            }
        }
    }
    Ok(Receivable { items, over_paid })
}

fn narrow(minor: i128, invoice: &Invoice) -> Result<i64, EngineError> {
    i64::try_from(minor).map_err(|_| EngineError::Overflow {
        what: format!("invoice {}", invoice.id),
    })
}

/// Until when something of an invoice is expected: its write-off or that of the invoice it
/// credits; `None`: never (draft, cancelled, or crediting such a one).
fn expected_until(snapshot: &Snapshot, invoice: &Invoice) -> Option<i32> {
    if invoice.status != InvoiceStatus::Posted {
        return None;
    }
    let mut until = invoice.written_off_on.map_or(i32::MAX, from_date);
    if let (InvoiceKind::CreditNote, Some(credited)) = (invoice.kind, invoice.credited) {
        let credited = &snapshot.invoices[credited.get()];
        if credited.status != InvoiceStatus::Posted {
            return None;
        }
        until = until.min(credited.written_off_on.map_or(i32::MAX, from_date));
    }
    Some(until)
}

/// How much of each invoice is set against credit notes that name it, and how much of each
/// credit note is so used; credit notes in byte order of their ids.
fn set_credit_notes(snapshot: &Snapshot, paid: &[i128]) -> Vec<i128> {
    let mut set = vec![0_i128; snapshot.invoices.len()];
    let mut notes: Vec<usize> = (0..snapshot.invoices.len())
        .filter(|place| {
            let note = &snapshot.invoices[*place];
            note.kind == InvoiceKind::CreditNote
                && note.status == InvoiceStatus::Posted
                && note.credited.is_some()
        })
        .collect();
    notes.sort_by(|a, b| snapshot.invoices[*a].id.cmp(&snapshot.invoices[*b].id));
    for note in notes {
        let Some(credited) = snapshot.invoices[note].credited else {
            continue;
        };
        let invoice = &snapshot.invoices[credited.get()];
        if invoice.status != InvoiceStatus::Posted || invoice.kind == InvoiceKind::CreditNote {
            continue;
        }
        let rest = invoice.gross_minor() - paid[credited.get()] - set[credited.get()];
        let available = snapshot.invoices[note].gross_minor() - paid[note];
        let used = rest.min(available).max(0);
        set[credited.get()] += used;
        set[note] += used;
    }
    set
}

impl Book {
    /// An open item in the company's currency on a day.
    pub(crate) fn open_item_on(&self, item: &OpenItem, day: i32) -> Result<i64, EngineError> {
        let invoice = &self.snapshot.invoices[item.invoice as usize];
        if invoice.currency == self.rates.company() {
            return Ok(item.minor);
        }
        self.rates.to_company(
            item.minor,
            invoice.currency,
            day,
            &format!("invoice {}", invoice.id),
        )
    }
}
