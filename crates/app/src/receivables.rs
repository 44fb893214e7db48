//! What customers owe, and how late it is.

use diapason_engine::Ageing;
use diapason_model::{Currency, Date};
use serde::Serialize;

use crate::clock::today;
use crate::error::AppError;
use crate::loaded::Loaded;
use crate::wire::{fraction, money};

/// No answer has more rows.
const MOST_CUSTOMERS: usize = 500;

/// What is outstanding (INTERFACES.md).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReceivablesView {
    /// "Today".
    pub as_of: String,
    /// Currency of every amount.
    pub currency: String,
    /// What is outstanding, negative open items included.
    pub outstanding: String,
    /// The same by lateness.
    pub ageing: AgeingView,
    /// Days of most recent invoicing that it represents; null where invoicing does not reach back
    /// far enough.
    pub dso: Option<String>,
    /// How many customers owe something.
    pub customer_count: usize,
    /// Those who owe most first, at most 500.
    pub customers: Vec<CustomerReceivableView>,
}

/// What is outstanding by days after the due date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgeingView {
    /// Not due yet.
    pub not_due: String,
    /// 1 to 30 days late.
    #[serde(rename = "1_30")]
    pub days_1_30: String,
    /// 31 to 60 days late.
    #[serde(rename = "31_60")]
    pub days_31_60: String,
    /// 61 to 90 days late.
    #[serde(rename = "61_90")]
    pub days_61_90: String,
    /// More than 90 days late.
    pub over_90: String,
}

/// What one customer owes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CustomerReceivableView {
    /// Its id.
    pub customer: String,
    /// Its name.
    pub name: String,
    /// What is outstanding.
    pub outstanding: String,
    /// The same by lateness.
    pub ageing: AgeingView,
}

/// The answer in the engine's form, for tables, and in the outward one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceivablesAnswer {
    /// The engine's.
    pub receivables: diapason_engine::Receivables,
    /// The outward form.
    pub view: ReceivablesView,
}

/// What is outstanding on a date; `None`: today in the company's time zone.
pub fn receivables(loaded: &Loaded, as_of: Option<Date>) -> Result<ReceivablesAnswer, AppError> {
    let snapshot = loaded.book.snapshot();
    let currency = loaded.currency();
    let as_of = as_of.unwrap_or_else(|| today(&snapshot.company));
    let found = diapason_engine::receivables(&loaded.book, as_of)?;
    let customers = found.customers.iter().take(MOST_CUSTOMERS).map(|owing| {
        let customer = &snapshot.customers[owing.customer.get()];
        CustomerReceivableView {
            customer: customer.id.to_string(),
            name: customer.name.to_string(),
            outstanding: money(owing.outstanding_minor, currency),
            ageing: AgeingView::of(&owing.ageing, currency),
        }
    });
    let view = ReceivablesView {
        as_of: found.as_of.to_string(),
        currency: currency.to_string(),
        outstanding: money(found.outstanding_minor, currency),
        ageing: AgeingView::of(&found.ageing, currency),
        dso: found.dso_millionths.map(fraction),
        customer_count: found.customers.len(),
        customers: customers.collect(),
    };
    Ok(ReceivablesAnswer {
        receivables: found,
        view,
    })
}

impl AgeingView {
    fn of(ageing: &Ageing, currency: Currency) -> Self {
        Self {
            not_due: money(ageing.not_due, currency),
            days_1_30: money(ageing.days_1_30, currency),
            days_31_60: money(ageing.days_31_60, currency),
            days_61_90: money(ageing.days_61_90, currency),
            over_90: money(ageing.over_90, currency),
        }
    }
}
