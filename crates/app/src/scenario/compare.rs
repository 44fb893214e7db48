//! Scenarios beside the base: each one's figures and what it changes.

use diapason_engine::{CategoryFigures, EngineError, Forecast};
use diapason_model::{Currency, Scenario};
use serde::Serialize;

use crate::error::AppError;
use crate::forecast::{ForecastRequest, ForecastView};
use crate::loaded::Loaded;
use crate::wire::{ByCategory, money};

/// Scenarios compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ComparisonView {
    /// "Today".
    pub as_of: String,
    /// Currency of every amount.
    pub currency: String,
    /// `month`, `quarter` or `year`.
    pub period: &'static str,
    /// The first month of each period.
    pub months: Vec<String>,
    /// What is measured.
    pub measure: &'static str,
    /// The base first, then the scenarios in the order named.
    pub scenarios: Vec<ComparedView>,
}

/// One scenario of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ComparedView {
    /// Its name.
    pub scenario: String,
    /// One amount a period.
    pub series: ByCategory<Vec<String>>,
    /// What falls after the horizon.
    pub later: ByCategory<Option<String>>,
    /// Months and `later`.
    pub totals: ByCategory<String>,
    /// Its figures minus the base's.
    pub change: ChangeView,
}

/// What a scenario changes against the base.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangeView {
    /// One amount a period.
    pub series: ByCategory<Vec<String>>,
    /// What falls after the horizon.
    pub later: ByCategory<Option<String>>,
    /// Months and `later`.
    pub totals: ByCategory<String>,
}

/// The forecasts behind a comparison, for tables, and its outward form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The base's forecast.
    pub base: Forecast,
    /// Each scenario's name, forecast, and what it changes.
    pub scenarios: Vec<(String, Forecast, Vec<CategoryFigures>)>,
    /// The outward form.
    pub view: ComparisonView,
}

/// Computes the base and each scenario.
pub fn scenario_compare(
    loaded: &Loaded,
    scenarios: &[Scenario],
    request: &ForecastRequest,
) -> Result<Comparison, AppError> {
    let question = request.question(&loaded.book)?;
    let compute =
        |scenario: &Scenario| diapason_engine::forecast(&loaded.book, scenario, &question);
    let base = compute(&Scenario::base())?;
    let mut compared = Vec::with_capacity(scenarios.len());
    for scenario in scenarios {
        let forecast = compute(scenario)?;
        let change = change(&forecast.figures, &base.figures)?;
        compared.push((scenario.name.clone(), forecast, change));
    }
    let of_base = ForecastView::of(&base, "base", loaded.book.snapshot());
    let currency = base.currency;
    let nothing = change(&base.figures, &base.figures)?;
    let mut views = vec![ComparedView::of("base", &base, &nothing, loaded)];
    views.extend(
        compared
            .iter()
            .map(|(name, forecast, change)| ComparedView::of(name, forecast, change, loaded)),
    );
    let view = ComparisonView {
        as_of: of_base.as_of,
        currency: currency.to_string(),
        period: of_base.period,
        months: of_base.months,
        measure: of_base.measure,
        scenarios: views,
    };
    Ok(Comparison {
        base,
        scenarios: compared,
        view,
    })
}

/// Figures minus figures, category by category.
fn change(
    figures: &[CategoryFigures],
    base: &[CategoryFigures],
) -> Result<Vec<CategoryFigures>, AppError> {
    let minus = |a: i64, b: i64| {
        a.checked_sub(b).ok_or_else(|| EngineError::Overflow {
            what: "the comparison".to_owned(),
        })
    };
    let of_category = |(one, other): (&CategoryFigures, &CategoryFigures)| {
        let by_period = one.by_period.iter().zip(&other.by_period);
        Ok(CategoryFigures {
            category: one.category,
            by_period: by_period
                .map(|(a, b)| minus(*a, *b))
                .collect::<Result<_, _>>()?,
            later: one
                .later
                .zip(other.later)
                .map(|(a, b)| minus(a, b))
                .transpose()?,
            total: minus(one.total, other.total)?,
            within: minus(one.within, other.within)?,
        })
    };
    figures.iter().zip(base).map(of_category).collect()
}

impl ComparedView {
    fn of(name: &str, forecast: &Forecast, change: &[CategoryFigures], loaded: &Loaded) -> Self {
        let view = ForecastView::of(forecast, name, loaded.book.snapshot());
        Self {
            scenario: view.scenario,
            series: view.series,
            later: view.later,
            totals: view.totals,
            change: ChangeView::of(change, forecast.currency),
        }
    }
}

impl ChangeView {
    fn of(change: &[CategoryFigures], currency: Currency) -> Self {
        let amounts = |minors: &[i64]| minors.iter().map(|minor| money(*minor, currency)).collect();
        let each = change.iter();
        Self {
            series: ByCategory(
                each.clone()
                    .map(|it| (it.category, amounts(&it.by_period)))
                    .collect(),
            ),
            later: ByCategory(
                each.clone()
                    .map(|it| (it.category, it.later.map(|minor| money(minor, currency))))
                    .collect(),
            ),
            totals: ByCategory(
                each.map(|it| (it.category, money(it.total, currency)))
                    .collect(),
            ),
        }
    }
}
