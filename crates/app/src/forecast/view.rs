//! The JSON of a forecast (INTERFACES.md).

use diapason_engine::{CategoryFigures, Flag, Forecast, Group};
use diapason_model::{Currency, Snapshot};
use serde::Serialize;

use crate::wire::{ByCategory, fraction, money};

/// A forecast as it leaves the application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ForecastView {
    /// "Today".
    pub as_of: String,
    /// Currency of every amount.
    pub currency: String,
    /// `month`, `quarter` or `year`.
    pub period: &'static str,
    /// The first month of each period, history first.
    pub months: Vec<String>,
    /// What is measured.
    pub measure: &'static str,
    /// The scenario's name; `base` for none.
    pub scenario: String,
    /// One amount a period.
    pub series: ByCategory<Vec<String>>,
    /// What falls after the horizon; null where it has no meaning.
    pub later: ByCategory<Option<String>>,
    /// Months and `later`, without history (result: the months alone).
    pub totals: ByCategory<String>,
    /// Where a grouping was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<Vec<GroupView>>,
    /// Revenue with a known cost ÷ revenue; null for measures without cost.
    pub cost_coverage: Option<String>,
    /// What wants attention, by kind, then deal.
    pub flags: Vec<FlagView>,
}

/// The figures of one group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupView {
    /// Its id or text; empty for "none".
    pub key: String,
    /// Its name.
    pub label: String,
    /// One amount a period.
    pub series: ByCategory<Vec<String>>,
    /// What falls after the horizon.
    pub later: ByCategory<Option<String>>,
    /// Months and `later`, without history.
    pub totals: ByCategory<String>,
}

/// Something that wants attention.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FlagView {
    /// What it says (`stale_close`).
    pub kind: &'static str,
    /// The deal's id; null where there is none.
    pub deal: Option<String>,
    /// The invoice's id, for flags on invoices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invoice: Option<String>,
    /// The amount in question.
    pub amount: String,
}

impl ForecastView {
    /// From the engine's answer; ids come from the snapshot that it was made of.
    #[must_use]
    pub fn of(forecast: &Forecast, scenario: &str, snapshot: &Snapshot) -> Self {
        let currency = forecast.currency;
        let groups = forecast.by.as_ref().map(|_| {
            forecast
                .groups
                .iter()
                .map(|group| GroupView::of(group, currency))
                .collect()
        });
        Self {
            as_of: forecast.as_of.to_string(),
            currency: currency.to_string(),
            period: forecast.period.name(),
            months: forecast
                .periods
                .iter()
                .map(|period| period.starts.to_string())
                .collect(),
            measure: forecast.measure.name(),
            scenario: scenario.to_owned(),
            series: series(&forecast.figures, currency),
            later: later(&forecast.figures, currency),
            totals: totals(&forecast.figures, currency),
            groups,
            cost_coverage: forecast.cost_coverage_ppm.map(fraction),
            flags: forecast
                .flags
                .iter()
                .map(|flag| FlagView::of(flag, currency, snapshot))
                .collect(),
        }
    }
}

impl GroupView {
    fn of(group: &Group, currency: Currency) -> Self {
        Self {
            key: group.key.clone(),
            label: group.label.clone(),
            series: series(&group.figures, currency),
            later: later(&group.figures, currency),
            totals: totals(&group.figures, currency),
        }
    }
}

impl FlagView {
    fn of(flag: &Flag, currency: Currency, snapshot: &Snapshot) -> Self {
        Self {
            kind: flag.kind.name(),
            deal: flag
                .deal
                .map(|deal| snapshot.deals[deal.get()].id.to_string()),
            invoice: flag
                .invoice
                .map(|invoice| snapshot.invoices[invoice.get()].id.to_string()),
            amount: money(flag.amount_minor, currency),
        }
    }
}

fn by_category<T>(
    figures: &[CategoryFigures],
    value: impl Fn(&CategoryFigures) -> T,
) -> ByCategory<T> {
    ByCategory(
        figures
            .iter()
            .map(|figures| (figures.category, value(figures)))
            .collect(),
    )
}

fn series(figures: &[CategoryFigures], currency: Currency) -> ByCategory<Vec<String>> {
    by_category(figures, |figures| {
        figures
            .by_period
            .iter()
            .map(|minor| money(*minor, currency))
            .collect()
    })
}

fn later(figures: &[CategoryFigures], currency: Currency) -> ByCategory<Option<String>> {
    by_category(figures, |figures| {
        figures.later.map(|minor| money(minor, currency))
    })
}

fn totals(figures: &[CategoryFigures], currency: Currency) -> ByCategory<String> {
    by_category(figures, |figures| money(figures.total, currency))
}
