//! Asking for progress: "today" and the fiscal year where nobody names a period.

use diapason_engine::{Book, ProgressQuestion};
use diapason_model::{Company, Date, Month};

use super::view::{ProgressAnswer, ProgressView};
use crate::clock::today;
use crate::error::{AppError, ErrorCode};

/// What the rows are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ProgressBy {
    /// Salespeople, then teams, then the company.
    #[default]
    Salesperson,
    /// The open stages, of the whole company.
    Stage,
}

impl ProgressBy {
    /// Its name in INTERFACES.md.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Salesperson => "salesperson",
            Self::Stage => "stage",
        }
    }
}

/// Progress as a person asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ProgressRequest {
    /// "Today"; `None`: today in the company's time zone.
    pub as_of: Option<Date>,
    /// First month; `None`: the first of the fiscal year of `to`, else of today.
    pub from: Option<Month>,
    /// Last month; `None`: the last of the fiscal year of `from`, else of today.
    pub to: Option<Month>,
    /// What the rows are.
    pub by: ProgressBy,
}

impl ProgressRequest {
    /// The engine's question; a period that ends before it begins is an error.
    pub fn question(&self, company: &Company) -> Result<ProgressQuestion, AppError> {
        let as_of = self.as_of.unwrap_or_else(|| today(company));
        let begins = |month: Month| company.fiscal_year.period_start(month, 12);
        let this_month = Month::of(as_of);
        let from = self
            .from
            .unwrap_or_else(|| begins(self.to.unwrap_or(this_month)));
        let year = begins(self.from.unwrap_or(this_month));
        let to = self.to.or_else(|| year.plus(11)).unwrap_or(from);
        if to < from {
            let message = format!("the period ends in {to}, before it begins in {from}");
            return Err(AppError::new(ErrorCode::QuestionInvalid, &message)
                .with("detail", &message)
                .with_hint("give --from a month that is not after --to"));
        }
        Ok(ProgressQuestion { as_of, from, to })
    }
}

/// Where deals stand and what became of them.
pub fn progress(book: &Book, request: &ProgressRequest) -> Result<ProgressAnswer, AppError> {
    let question = request.question(&book.snapshot().company)?;
    let progress = diapason_engine::progress(book, &question)?;
    let view = ProgressView::new(book, &progress, request.by);
    Ok(ProgressAnswer { progress, view })
}
