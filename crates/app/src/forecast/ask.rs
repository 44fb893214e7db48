//! Asking for a forecast: defaults, what is not learnt yet, the scenario that holds.

use diapason_engine::{
    Book, Columns, Dimension, Forecast, Measure, Notice, Period, ProbabilitySource, Question, Span,
};
use diapason_model::{Date, Scenario};

use super::ForecastView;
use crate::clock::today;
use crate::error::{AppError, ErrorCode};
use crate::suggest::did_you_mean;

/// When expected cash comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CashPolicy {
    /// On the due date.
    Contractual,
    /// As late as the customer has been: not learnt yet.
    Observed,
}

/// Where probabilities come from, as a person may ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProbabilityChoice {
    /// The salesperson's.
    Stated,
    /// The stage's.
    Stage,
    /// From history: not learnt yet.
    Learnt,
}

/// A forecast as a person asks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForecastRequest {
    /// "Today"; `None`: today in the company's time zone.
    pub as_of: Option<Date>,
    /// How many months.
    pub months: u32,
    /// How many months of history.
    pub history: u32,
    /// Length of a column.
    pub period: Period,
    /// What is measured.
    pub measure: Measure,
    /// Grouped by what.
    pub by: Option<Dimension>,
    /// When cash comes in.
    pub cash_policy: CashPolicy,
    /// Where probabilities come from.
    pub probability: ProbabilityChoice,
}

impl Default for ForecastRequest {
    fn default() -> Self {
        Self {
            as_of: None,
            months: 12,
            history: 0,
            period: Period::Month,
            measure: Measure::Invoicing,
            by: None,
            cash_policy: CashPolicy::Contractual,
            probability: ProbabilityChoice::Stated,
        }
    }
}

impl ForecastRequest {
    /// The engine's question; what is not learnt yet is an error.
    pub fn question(&self, book: &Book) -> Result<Question, AppError> {
        let nothing_learnt = |option: &'static str| {
            AppError::new(
                ErrorCode::NotLearnt,
                format!("nothing learnt yet: `{option}` needs what history teaches"),
            )
            .with("what", option)
            .with_hint("use this option's default")
        };
        if self.cash_policy == CashPolicy::Observed {
            return Err(nothing_learnt("--cash-policy observed"));
        }
        let probability = match self.probability {
            ProbabilityChoice::Stated => ProbabilitySource::Stated,
            ProbabilityChoice::Stage => ProbabilitySource::Stage,
            ProbabilityChoice::Learnt => return Err(nothing_learnt("--probability learnt")),
        };
        Ok(Question {
            span: Span {
                as_of: self
                    .as_of
                    .unwrap_or_else(|| today(&book.snapshot().company)),
                months: self.months,
                history: self.history,
            },
            measure: self.measure,
            period: self.period,
            columns: Columns::Apart,
            by: self.by.clone(),
            probability,
        })
    }
}

/// A forecast in the engine's form, for tables and charts, and in the outward one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForecastAnswer {
    /// The engine's.
    pub forecast: Forecast,
    /// The scenario's name.
    pub scenario: String,
    /// The outward form.
    pub view: ForecastView,
}

impl ForecastAnswer {
    /// What the asker should know beside the figures.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.forecast.notices
    }
}

/// Computes a forecast.
pub fn forecast(
    book: &Book,
    scenario: &Scenario,
    request: &ForecastRequest,
) -> Result<ForecastAnswer, AppError> {
    let forecast = diapason_engine::forecast(book, scenario, &request.question(book)?)?;
    let view = ForecastView::of(&forecast, &scenario.name, book.snapshot());
    Ok(ForecastAnswer {
        forecast,
        scenario: scenario.name.clone(),
        view,
    })
}

/// Reads what figures are grouped by; an unknown name comes with a suggestion.
pub fn read_dimension(name: &str) -> Result<Dimension, AppError> {
    const KNOWN: [&str; 8] = [
        "salesperson",
        "team",
        "customer",
        "segment",
        "product",
        "family",
        "project",
        "stage",
    ];
    Dimension::parse(name).ok_or_else(|| {
        let text = format!(
            "figures cannot be grouped by `{name}`: known are {} and attribute:NAME",
            KNOWN.join(", ")
        );
        let error = AppError::new(ErrorCode::QuestionInvalid, &text).with("detail", &text);
        match did_you_mean(name, KNOWN) {
            Some((_, hint)) => error.with_hint(hint),
            None => error,
        }
    })
}
