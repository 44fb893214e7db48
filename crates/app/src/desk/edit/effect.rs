//! What an edit moved: the open deals' weighted amount, before and after.

use diapason_engine::{ProbabilitySource, deal_figures};
use diapason_model::{Currency, Date, DealState, Scenario, parse_date};

use crate::clock::today;
use crate::desk::session::OpenBook;
use crate::desk::wire::EditEffect;
use crate::error::{AppError, ErrorCode};
use crate::wire::money;

/// The weighted amount of a moment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weighted {
    minor: i64,
    currency: Currency,
}

impl Weighted {
    /// Of every open deal, base scenario, stated probabilities; remembered with the book.
    pub(super) fn of(book: &OpenBook, as_of: Option<&str>) -> Result<Self, AppError> {
        let company = &book.book.snapshot().company;
        let as_of = match as_of {
            Some(text) => date(text)?,
            None => today(company),
        };
        let key = format!("edit weighted {as_of}");
        let minor = book.answers.get_or_make(&key, || {
            let scenario = Scenario::base();
            let figures = deal_figures(&book.book, &scenario, as_of, ProbabilitySource::Stated)?;
            let deals = book.book.snapshot().deals.iter().zip(figures);
            let open = deals.filter(|(deal, _)| matches!(deal.state, DealState::Open { .. }));
            let sum: i128 = open
                .filter_map(|(_, figures)| figures.weighted_minor)
                .map(i128::from)
                .sum();
            i64::try_from(sum).map_err(|_| too_large())
        })?;
        Ok(Self {
            minor: *minor,
            currency: book.book.currency(),
        })
    }
}

/// What an edit moved. In another currency than before nothing can be said of the change but that
/// it is all new.
pub(super) fn effect(
    book: &OpenBook,
    before: Option<&Weighted>,
    as_of: Option<&str>,
) -> Result<EditEffect, AppError> {
    let after = Weighted::of(book, as_of)?;
    let former = before.filter(|before| before.currency == after.currency);
    let change = after
        .minor
        .checked_sub(former.map_or(0, |before| before.minor))
        .ok_or_else(too_large)?;
    Ok(EditEffect {
        currency: after.currency.to_string(),
        weighted: money(after.minor, after.currency),
        weighted_change: money(change, after.currency),
    })
}

fn date(text: &str) -> Result<Date, AppError> {
    parse_date(text).ok_or_else(|| {
        let detail = format!("as_of `{text}` is not a date: write YYYY-MM-DD");
        AppError::new(ErrorCode::QuestionInvalid, &detail).with("detail", &detail)
    })
}

fn too_large() -> AppError {
    let what = "the weighted amount";
    AppError::new(ErrorCode::Overflow, format!("{what} is too large")).with("what", what)
}
