//! A line's instalments in the deal's own currency, as a person sees and changes them.
//!
//! Deliberately absent: what counts of them and when (`why`).

use diapason_model::{Date, DealLineIndex, PaymentTerms};

use crate::allocate::allocate;
use crate::book::Book;
use crate::days::{due, from_date, to_date};

/// The instalments of a line before any lever, in the order of its spread: they sum exactly to its
/// own amount. `None` where a part is out of range.
#[must_use]
pub fn own_parts(book: &Book, line: DealLineIndex) -> Option<Vec<i64>> {
    let spread = book.spread_of(line.0);
    split(book.amounts[line.get()], book.weights_of(spread))
}

/// The dates of a closed deal's line, in the same order.
#[must_use]
pub fn closed_dates(book: &Book, line: DealLineIndex) -> Vec<Date> {
    let days = book.closed_days(line.0, book.spread_of(line.0));
    days.into_iter().map(to_date).collect()
}

/// When the money of an instalment is expected in the base scenario, what is kept back aside:
/// nothing is invoiced or paid before "today".
#[must_use]
pub fn cash_date(terms: &PaymentTerms, on: Date, as_of: Date) -> Date {
    let today = from_date(as_of);
    to_date(due(terms, from_date(on).max(today)).max(today))
}

/// An amount over weights, to the last minor unit. `None` where a part is out of range.
#[must_use]
pub fn split(amount_minor: i64, weights: &[i64]) -> Option<Vec<i64>> {
    let mut parts = Vec::with_capacity(weights.len());
    allocate(amount_minor, weights, &mut parts)?;
    Some(parts)
}
