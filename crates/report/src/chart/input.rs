//! What a chart is made from: plain figures, filled by `app`.

use diapason_language::{Language, Length};
use diapason_model::{Currency, FiscalYear, Month};
use thiserror::Error;

use super::layout::lay_out;
use super::paint;
use crate::Theme;

/// Most columns that a picture can hold legibly.
pub(super) const MOST_COLUMNS: usize = 120;

/// Why a chart cannot be drawn.
#[derive(Debug, Error)]
pub enum ChartError {
    /// A chart needs at least one column.
    #[error("a chart needs at least one column")]
    NoColumns,
    /// More columns than a picture can hold.
    #[error("a chart holds {MOST_COLUMNS} columns, not {0}: choose quarters or years")]
    TooManyColumns(usize),
    /// A series, target or cap that does not have one figure a column.
    #[error("`{label}` has {found} figures for {columns} columns")]
    WrongLength {
        /// Its label.
        label: String,
        /// How many figures it has.
        found: usize,
        /// How many columns there are.
        columns: usize,
    },
    /// Drawing failed.
    #[error("the picture could not be drawn: {0}")]
    Drawing(String),
    /// The picture could not be written as PNG.
    #[error("the picture could not be written as PNG: {0}")]
    Encoding(#[from] png::EncodingError),
}

/// The form of a part of the stack: told by fill, hatch or outline, not by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SeriesRole {
    /// A fact: solid ink. Invoiced, received, won.
    Invoiced,
    /// Invoiced and not yet paid: ink in level stripes.
    OpenInvoices,
    /// Won, not yet invoiced: solid.
    Backlog,
    /// Open × probability: hatched inside its edge. Fills the pipeline's outline from below.
    Weighted,
    /// Open at probability 1: a dashed outline that begins where `Weighted` begins.
    Pipeline,
    /// A margin or a result: solid above zero, a hatched loss below.
    Margin,
}

/// One part of the stack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartSeries {
    /// Its form.
    pub role: SeriesRole,
    /// Its name in the legend.
    pub label: String,
    /// Minor units, one figure a column.
    pub values_minor: Vec<i64>,
    /// Minor units after the horizon.
    pub later_minor: i64,
    /// What the legend shows as its total, in minor units.
    pub total_minor: i64,
}

/// What is aimed at, as a stepped line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetLine {
    /// Its name, written once beside it.
    pub label: String,
    /// Minor units, one figure a column; `None`: no target there.
    pub values_minor: Vec<Option<i64>>,
}

/// What the stack would be without the scenario's levers, as a cap over each bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cap {
    /// Its name in the legend.
    pub label: String,
    /// Minor units, one figure a column.
    pub values_minor: Vec<i64>,
    /// Minor units after the horizon.
    pub later_minor: i64,
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartColumn {
    /// What stands beneath it: `nov.`, `T4`.
    pub label: String,
    /// What stands beneath that, where it changes: `2026`.
    pub year: Option<String>,
    /// Whether a stronger line before it marks a new fiscal year.
    pub begins_fiscal_year: bool,
}

impl ChartColumn {
    /// Heads for a run of months: the year once, a line where a fiscal year begins.
    #[must_use]
    pub fn months(language: Language, months: &[Month], fiscal_year: FiscalYear) -> Vec<Self> {
        let mut year = None;
        months
            .iter()
            .enumerate()
            .map(|(place, month)| Self {
                label: language.month_name(*month, Length::Short).to_owned(),
                year: (year.replace(month.year()) != Some(month.year()))
                    .then(|| format!("{:04}", month.year())),
                begins_fiscal_year: place > 0 && month.month() == fiscal_year.start_month(),
            })
            .collect()
    }
}

/// A stacked chart of one measure by month, quarter or year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StackedChart {
    /// What is shown (`Facturation prévue`).
    pub title: String,
    /// Whose, as of when, in which scenario.
    pub subtitle: String,
    /// The chart in a sentence, for who does not see it.
    pub accessible_name: String,
    /// What stands in place of bars where every figure is zero.
    pub empty_text: String,
    /// The language of figures.
    pub language: Language,
    /// The currency of every figure.
    pub currency: Currency,
    /// The columns in order.
    pub columns: Vec<ChartColumn>,
    /// Parts of the stack, the lowest first; `Pipeline` last.
    pub series: Vec<ChartSeries>,
    /// The head of what falls after the horizon (`Après`); `None`: no such column.
    pub later_label: Option<String>,
    /// What is aimed at.
    pub target: Option<TargetLine>,
    /// The base, where a scenario is shown.
    pub base: Option<Cap>,
    /// The current month's column and the as-of date at its top (`22 nov.`).
    pub current: Option<(usize, String)>,
    /// Name of the row of totals beneath the months (`Total`); shown where it fits.
    pub total_label: String,
}

impl StackedChart {
    /// The chart as an SVG document of its own, in Inter where the viewer has it.
    pub fn to_svg(&self, theme: Theme) -> Result<String, ChartError> {
        self.check()?;
        paint::svg(&lay_out(self, theme), &self.accessible_name)
    }

    /// The chart as a PNG of two picture pixels for one CSS pixel.
    pub fn to_png(&self, theme: Theme) -> Result<Vec<u8>, ChartError> {
        self.check()?;
        paint::png(&lay_out(self, theme))
    }

    pub(super) fn check(&self) -> Result<(), ChartError> {
        let columns = self.columns.len();
        if columns == 0 {
            return Err(ChartError::NoColumns);
        }
        if columns > MOST_COLUMNS {
            return Err(ChartError::TooManyColumns(columns));
        }
        let series = self
            .series
            .iter()
            .map(|it| (&it.label, it.values_minor.len()));
        let target = self
            .target
            .iter()
            .map(|it| (&it.label, it.values_minor.len()));
        let base = self
            .base
            .iter()
            .map(|it| (&it.label, it.values_minor.len()));
        for (label, found) in series.chain(target).chain(base) {
            if found != columns {
                return Err(ChartError::WrongLength {
                    label: label.clone(),
                    found,
                    columns,
                });
            }
        }
        Ok(())
    }
}
