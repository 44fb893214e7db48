//! Every figure before it is summed: a date, a category, an exact amount, and whose it is (§5).
//!
//! Deliberately absent: months, groups and rounding of sums.

use diapason_model::{
    Date, DealIndex, Invoice, InvoiceIndex, InvoiceKind, InvoiceStatus, PaymentOf, Rate, Scenario,
    Snapshot,
};
use num_traits::Zero;

use super::backlog::backlog;
use super::calendar::{due, plus_days, plus_months};
use super::deal_lever::deal_lever;
use super::exact::{Exact, read, rounded, whole};
use super::line::Line;
use super::open_items::open_items;
use super::price::product_cost;
use super::question::{Measure, NaiveError, Question};
use super::rates::to_company;
use super::subject::Subject;

/// One amount on one date.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// When it counts.
    pub(super) date: Date,
    /// Its category.
    pub(super) category: &'static str,
    /// Minor units of the company's currency, exact (weighted where the category is).
    pub(super) revenue: Exact,
    /// The cost of it; `None` is unknown.
    pub(super) cost: Option<Exact>,
    /// What it is grouped by.
    pub(super) subject: Subject,
}

/// Everything a forecast is made from.
#[derive(Clone, Copy)]
pub(super) struct Basis<'a> {
    /// The company.
    pub(super) data: &'a Snapshot,
    /// The levers.
    pub(super) scenario: &'a Scenario,
    /// What is asked.
    pub(super) question: &'a Question,
    /// The lines as supposed.
    pub(super) lines: &'a [Line<'a>],
}

/// The entries of a measure; those of `result` are those of `margin`.
pub(super) fn entries(basis: Basis<'_>) -> Result<Vec<Entry>, NaiveError> {
    match basis.question.measure {
        Measure::Bookings => Ok(bookings(basis)),
        Measure::Cash => cash(basis),
        Measure::Invoicing | Measure::Margin | Measure::Result => invoicing(basis),
    }
}

/// `weighted` and `pipeline` of the same amount and date.
fn supposed(line: &Line<'_>, date: Date, revenue: &Exact, cost: Option<&Exact>) -> [Entry; 2] {
    let pipeline = Entry {
        date,
        category: "pipeline",
        revenue: revenue.clone(),
        cost: cost.cloned(),
        subject: line.subject,
    };
    let weighted = Entry {
        category: "weighted",
        revenue: revenue * &line.probability,
        cost: cost.map(|cost| cost * &line.probability),
        ..pipeline.clone()
    };
    [weighted, pipeline]
}

fn bookings(basis: Basis<'_>) -> Vec<Entry> {
    let mut found = Vec::new();
    for line in basis.lines {
        if line.is_open {
            found.extend(supposed(line, line.anchor, &line.amount, None));
        } else {
            found.push(Entry {
                date: line.anchor,
                category: "won",
                revenue: line.amount.clone(),
                cost: None,
                subject: line.subject,
            });
        }
    }
    found
}

fn invoicing(basis: Basis<'_>) -> Result<Vec<Entry>, NaiveError> {
    let mut found = Vec::new();
    for (position, document) in basis.data.invoices.iter().enumerate() {
        if document.status == InvoiceStatus::Posted {
            let index = InvoiceIndex::from_position(position);
            found.extend(document_entries(basis.data, document, index)?);
        }
    }
    for deal in deals(basis.data) {
        for part in backlog(basis.data, deal, basis.lines)?.parts {
            found.push(Entry {
                date: part.raw.max(basis.question.as_of),
                category: "backlog",
                revenue: part.amount,
                cost: part.cost,
                subject: part.line.subject,
            });
        }
    }
    for line in basis.lines.iter().filter(|line| line.is_open) {
        for part in &line.parts {
            found.extend(supposed(line, part.raw, &part.amount, part.cost.as_ref()));
        }
    }
    Ok(found)
}

fn deals(data: &Snapshot) -> impl Iterator<Item = DealIndex> {
    (0..data.deals.len()).map(DealIndex::from_position)
}

/// A posted document line by line; what its lines do not cover has no product and no known cost.
fn document_entries(
    data: &Snapshot,
    document: &Invoice,
    index: InvoiceIndex,
) -> Result<Vec<Entry>, NaiveError> {
    let sign = whole(document.kind.sign());
    let date = document.issued_on;
    let convert = |minor: i64| to_company(data, &whole(minor), document.currency, date);
    let entry = |revenue: Exact, cost: Option<Exact>, product| Entry {
        date,
        category: "invoiced",
        revenue: revenue * &sign,
        cost: cost.map(|cost| cost * &sign),
        subject: Subject {
            deal: document.deal,
            customer: document.customer,
            product,
        },
    };
    let mut found = Vec::new();
    let mut rest = convert(document.net_minor)?;
    for row in data.invoice_lines.iter().filter(|row| row.invoice == index) {
        let revenue = convert(row.net_minor)?;
        let cost = if let Some(cost) = row.cost_minor {
            Some(convert(cost)?)
        } else {
            let quantity = read(&row.quantity.to_string());
            product_cost(data, row.product, &quantity, date)?
        };
        rest -= &revenue;
        found.push(entry(revenue, cost, row.product));
    }
    if !rest.is_zero() {
        found.push(entry(rest, None, None));
    }
    Ok(found)
}

fn cash(basis: Basis<'_>) -> Result<Vec<Entry>, NaiveError> {
    let data = basis.data;
    let as_of = basis.question.as_of;
    let mut found = received(data)?;
    for item in open_items(data, as_of)? {
        found.push(Entry {
            date: delayed(basis, item.subject, item.due_on),
            category: "open_invoices",
            revenue: item.amount,
            cost: None,
            subject: item.subject,
        });
    }
    for deal in deals(data) {
        for part in backlog(data, deal, basis.lines)?.parts {
            let invoiced_on = part.raw.max(as_of);
            for (date, gross) in expected_cash(basis, part.line, invoiced_on, &part.amount) {
                found.push(Entry {
                    date,
                    category: "backlog",
                    revenue: gross,
                    cost: None,
                    subject: part.line.subject,
                });
            }
        }
    }
    for line in basis.lines.iter().filter(|line| line.is_open) {
        for part in &line.parts {
            for (date, gross) in expected_cash(basis, line, part.raw, &part.amount) {
                found.extend(supposed(line, date, &gross, None));
            }
        }
    }
    Ok(found)
}

fn received(data: &Snapshot) -> Result<Vec<Entry>, NaiveError> {
    let mut found = Vec::new();
    for payment in &data.payments {
        let amount = whole(payment.amount_minor);
        let (amount, subject) = match payment.of {
            PaymentOf::Invoice(index) => {
                let document = &data.invoices[index.get()];
                let amount = to_company(data, &amount, document.currency, payment.paid_on)?;
                let subject = Subject {
                    deal: document.deal,
                    customer: document.customer,
                    product: None,
                };
                // A payment on a credit note is a refund.
                if document.kind == InvoiceKind::CreditNote {
                    (-amount, subject)
                } else {
                    (amount, subject)
                }
            }
            PaymentOf::Advance(customer) => {
                let subject = Subject {
                    deal: None,
                    customer,
                    product: None,
                };
                (amount, subject)
            }
        };
        found.push(Entry {
            date: payment.paid_on,
            category: "received",
            revenue: amount,
            cost: None,
            subject,
        });
    }
    Ok(found)
}

/// When the money of an invoice of a date comes, and how much with VAT: what is retained apart.
fn expected_cash(
    basis: Basis<'_>,
    line: &Line<'_>,
    invoiced_on: Date,
    amount: &Exact,
) -> Vec<(Date, Exact)> {
    let ppm = |rate: Rate| read(&rate.to_string());
    let vat = rounded(&(amount * vat_rate(basis.data, line)));
    let gross = amount + vat;
    let retained = rounded(&(&gross * ppm(line.deal.retention_rate)));
    let rest = gross - &retained;
    let due_on = line_due(basis, line, invoiced_on);
    let mut found = vec![(delayed(basis, line.subject, due_on), rest)];
    if !retained.is_zero() {
        let date = plus_months(last_instalment(basis, line), line.deal.retention_months);
        found.push((delayed(basis, line.subject, date), retained));
    }
    found
}

fn vat_rate(data: &Snapshot, line: &Line<'_>) -> Exact {
    let customer = &data.customers[line.deal.customer.get()];
    let is_abroad = customer
        .country
        .as_ref()
        .is_some_and(|country| *country != data.company.country);
    if customer.vat_exempt || is_abroad {
        return whole(0);
    }
    let product = line.row.product.map(|index| &data.products[index.get()]);
    product.map_or_else(|| read("0.2"), |it| read(&it.vat_rate.to_string()))
}

fn line_due(basis: Basis<'_>, line: &Line<'_>, invoiced_on: Date) -> Date {
    let data = basis.data;
    let customer = &data.customers[line.deal.customer.get()];
    let lever = deal_lever(basis.scenario, line.deal);
    let mut terms = lever
        .payment_terms
        .as_ref()
        .or(line.deal.payment_terms.as_ref())
        .or(customer.payment_terms.as_ref())
        .unwrap_or(&data.company.default_payment_terms);
    for lever in &basis.scenario.payment {
        if line.is_open && line.subject.matches(data, &lever.r#where) {
            terms = lever.payment_terms.as_ref().unwrap_or(terms);
        }
    }
    due(terms, invoiced_on)
}

/// The last instalment date of the line's whole deal.
fn last_instalment(basis: Basis<'_>, line: &Line<'_>) -> Date {
    let siblings = basis.lines.iter().filter(|it| it.row.deal == line.row.deal);
    let dates = siblings.flat_map(|it| it.parts.iter().map(|part| part.raw));
    dates.max().expect("the line itself has an instalment")
}

/// `max(due, D)`, then the delays of the payment levers.
fn delayed(basis: Basis<'_>, subject: Subject, due_on: Date) -> Date {
    let mut date = due_on.max(basis.question.as_of);
    for lever in &basis.scenario.payment {
        if subject.matches(basis.data, &lever.r#where) {
            date = plus_days(date, i64::from(lever.delay_days));
        }
    }
    date
}
