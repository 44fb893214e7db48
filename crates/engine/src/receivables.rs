//! What customers owe, how late it is, and how many days of invoicing it represents
//! (COMPUTATIONS.md §10). Deliberately absent for now: interest and reminders.

use diapason_model::{CustomerIndex, Date, InvoiceKind, InvoiceStatus, Month, divide_half_away};

use crate::book::Book;
use crate::days::from_date;
use crate::error::EngineError;

/// What is outstanding by lateness, in minor units of the company's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ageing {
    /// Due on the as-of date or later.
    pub not_due: i64,
    /// 1 to 30 days late.
    pub days_1_30: i64,
    /// 31 to 60 days late.
    pub days_31_60: i64,
    /// 61 to 90 days late.
    pub days_61_90: i64,
    /// More than 90 days late.
    pub over_90: i64,
}

impl Ageing {
    fn add(&mut self, late: i32, amount: i64) -> Option<()> {
        let bucket = match late {
            ..=0 => &mut self.not_due,
            1..=30 => &mut self.days_1_30,
            31..=60 => &mut self.days_31_60,
            61..=90 => &mut self.days_61_90,
            _ => &mut self.over_90,
        };
        *bucket = bucket.checked_add(amount)?;
        Some(())
    }

    /// All of it; `None` beyond 64 bits.
    #[must_use]
    pub fn total(&self) -> Option<i64> {
        [
            self.days_1_30,
            self.days_31_60,
            self.days_61_90,
            self.over_90,
        ]
        .into_iter()
        .try_fold(self.not_due, i64::checked_add)
    }
}

/// What one customer owes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CustomerReceivable {
    /// Who.
    pub customer: CustomerIndex,
    /// What is outstanding, minor units.
    pub outstanding_minor: i64,
    /// The same by lateness.
    pub ageing: Ageing,
}

/// What all customers owe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receivables {
    /// "Today".
    pub as_of: Date,
    /// What is outstanding, minor units; negative open items included.
    pub outstanding_minor: i64,
    /// The same by lateness.
    pub ageing: Ageing,
    /// Days of most recent gross invoicing that the outstanding represents (count-back), in
    /// millionths of a day; `None` where invoicing does not reach back far enough.
    pub dso_millionths: Option<i64>,
    /// By customer, those who owe most first, then by id in byte order; none at zero throughout.
    pub customers: Vec<CustomerReceivable>,
}

/// What is outstanding on a date.
///
/// # Errors
/// A missing rate, an amount beyond 64 bits.
pub fn receivables(book: &Book, as_of: Date) -> Result<Receivables, EngineError> {
    let today = from_date(as_of);
    let overflow = || EngineError::Overflow {
        what: "the outstanding total".to_owned(),
    };
    let mut by_customer = vec![Ageing::default(); book.snapshot.customers.len()];
    let mut ageing = Ageing::default();
    for item in book.open_items.iter().filter(|item| today < item.until) {
        let amount = book.open_item_on(item, today)?;
        let customer = book.snapshot.invoices[item.invoice as usize].customer;
        by_customer[customer.get()]
            .add(today - item.due, amount)
            .ok_or_else(overflow)?;
        ageing.add(today - item.due, amount).ok_or_else(overflow)?;
    }
    let outstanding_minor = ageing.total().ok_or_else(overflow)?;
    let mut customers = Vec::new();
    for (place, ageing) in by_customer.into_iter().enumerate() {
        if ageing != Ageing::default() {
            customers.push(CustomerReceivable {
                customer: CustomerIndex::from_position(place),
                outstanding_minor: ageing.total().ok_or_else(overflow)?,
                ageing,
            });
        }
    }
    let id = |owed: &CustomerReceivable| &book.snapshot.customers[owed.customer.get()].id;
    customers.sort_by(|a, b| {
        b.outstanding_minor
            .cmp(&a.outstanding_minor)
            .then_with(|| id(a).cmp(id(b)))
    });
    let dso_millionths = days_of_invoicing(book, as_of, outstanding_minor)?;
    Ok(Receivables {
        as_of,
        outstanding_minor,
        ageing,
        dso_millionths,
        customers,
    })
}

/// Counts the outstanding back over gross invoicing, month by month from the as-of date's on:
/// all calendar days of each month that it covers, the last one in proportion.
fn days_of_invoicing(
    book: &Book,
    as_of: Date,
    outstanding: i64,
) -> Result<Option<i64>, EngineError> {
    if outstanding <= 0 {
        return Ok(Some(0));
    }
    let this_month = Month::of(as_of).number();
    let mut gross: std::collections::BTreeMap<i32, i128> = std::collections::BTreeMap::new();
    for invoice in &book.snapshot.invoices {
        let month = Month::of(invoice.issued_on).number();
        if invoice.status == InvoiceStatus::Posted && month <= this_month {
            let what = format!("invoice {}", invoice.id);
            let minor = i64::try_from(invoice.gross_minor())
                .map_err(|_| EngineError::Overflow { what: what.clone() })?;
            let day = from_date(invoice.issued_on);
            let company = book.rates.to_company(minor, invoice.currency, day, &what)?;
            let sign = if invoice.kind == InvoiceKind::CreditNote {
                -1
            } else {
                1
            };
            *gross.entry(month).or_insert(0) += i128::from(company) * sign;
        }
    }
    let Some(first) = gross.keys().next().copied() else {
        return Ok(None);
    };
    let mut left = i128::from(outstanding);
    let mut millionths: i128 = 0;
    for number in (first..=this_month).rev() {
        let Some(month) = Month::from_number(number) else {
            return Ok(None);
        };
        let days = i128::from(month.days()) * 1_000_000;
        let of_month = gross.get(&number).copied().unwrap_or(0);
        if of_month >= left {
            let part =
                divide_half_away(days * left, of_month).ok_or_else(|| EngineError::Overflow {
                    what: "days of invoicing".to_owned(),
                })?;
            return Ok(i64::try_from(millionths + part).ok());
        }
        left -= of_month;
        millionths += days;
    }
    Ok(None)
}
