//! What was invoiced to each customer over some months, and what it brought.
//!
//! The same facts as `forecast` grouped by customer, with the revenue whose cost is known beside
//! each: a margin without it says nothing. Deliberately absent: what is expected (`forecast`), what
//! is owed (`receivables`).

use diapason_model::{Currency, CustomerIndex, Date, Month, Snapshot};

use crate::book::{Book, is_known};
use crate::days::{from_date, month_of};
use crate::error::EngineError;

/// What was invoiced to a customer, in minor units of the company's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct InvoicedFigures {
    /// Posted invoices minus credit notes.
    pub revenue_minor: i64,
    /// Of which the cost is known.
    pub known_revenue_minor: i64,
    /// That minus its cost.
    pub margin_minor: i64,
}

/// What was invoiced to each customer from one month to another, both included, in the order of the
/// snapshot.
///
/// # Errors
/// An amount beyond 64 bits.
pub fn invoiced_by_customer(
    book: &Book,
    first: Month,
    last: Month,
) -> Result<Vec<InvoicedFigures>, EngineError> {
    let mut sums = vec![[0_i128; 3]; book.snapshot.customers.len()];
    for part in &book.invoiced {
        if !(first.number()..=last.number()).contains(&month_of(part.day)) {
            continue;
        }
        let customer = book.snapshot.invoices[part.invoice as usize].customer;
        let [revenue, known, margin] = &mut sums[customer.get()];
        *revenue += i128::from(part.amount);
        if is_known(part.cost) {
            *known += i128::from(part.amount);
            *margin += i128::from(part.amount) - i128::from(part.cost);
        }
    }
    let customers = book.snapshot.customers.iter();
    sums.into_iter()
        .zip(customers)
        .map(|(sums, customer)| {
            let put_out = |sum: i128| {
                i64::try_from(sum).map_err(|_| EngineError::Overflow {
                    what: format!("customer {}", customer.id),
                })
            };
            Ok(InvoicedFigures {
                revenue_minor: put_out(sums[0])?,
                known_revenue_minor: put_out(sums[1])?,
                margin_minor: put_out(sums[2])?,
            })
        })
        .collect()
}

/// The head of each customer's group: its topmost parent, itself where it has none. Customers that
/// are each other's parents stand each for itself.
#[must_use]
pub fn customer_groups(snapshot: &Snapshot) -> Vec<CustomerIndex> {
    let customers = &snapshot.customers;
    let head = |place: usize| {
        let itself = CustomerIndex::from_position(place);
        let above = std::iter::successors(Some(itself), |below| customers[below.get()].parent);
        // A chain without an end is longer than there are customers.
        match above.take(customers.len() + 1).enumerate().last() {
            Some((steps, head)) if steps < customers.len() => head,
            _ => itself,
        }
    };
    (0..customers.len()).map(head).collect()
}

impl Book {
    /// An amount in the company's currency on a day, rounded once; `what` names it in an error.
    ///
    /// # Errors
    /// No rate of that day, an amount beyond 64 bits.
    pub fn in_company_currency(
        &self,
        minor: i64,
        currency: Currency,
        on: Date,
        what: &str,
    ) -> Result<i64, EngineError> {
        self.rates.to_company(minor, currency, from_date(on), what)
    }
}
