//! How many open lines the conditions of levers match.

use diapason_model::Where;

use super::matching::Matcher;
use crate::book::{Book, NOTHING};
use crate::error::EngineError;

/// How many open lines match at least one of some conditions, as levers match them.
///
/// # Errors
/// A condition on a dimension that there is not.
pub fn matched_lines(book: &Book, conditions: &[&Where]) -> Result<usize, EngineError> {
    let matchers = conditions
        .iter()
        .map(|condition| Matcher::new(condition, &book.snapshot))
        .collect::<Result<Vec<_>, _>>()?;
    let open = &book.open;
    let matches = |place: &usize| {
        let product = Some(open.product[*place]).filter(|product| *product != NOTHING);
        matchers
            .iter()
            .any(|matcher| matcher.matches_line(open.deal[*place], open.customer[*place], product))
    };
    Ok((0..open.len()).filter(matches).count())
}
