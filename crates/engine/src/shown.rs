//! What an answer puts out of the months that were scanned: columns, what lies within them, what
//! comes later; each figure rounded once from its exact sum.
//!
//! Deliberately absent: the scan, and which figures belong to a measure (`forecast`).

use std::ops::Range;

use diapason_model::{FiscalYear, Month, Probability, divide_half_away};

use crate::answer::{CategoryFigures, ExpectedFigures, PeriodSpan};
use crate::error::EngineError;
use crate::question::{Category, Columns, Measure, Question};
use crate::scan::Frame;

const ONE_PPM: i128 = Probability::MAX_PPM as i128;

/// The buckets that each figure sums.
pub(crate) struct Shown {
    /// The columns, and the buckets that each covers.
    columns: Vec<(PeriodSpan, Range<usize>)>,
    /// All columns.
    within: Range<usize>,
    /// After them.
    later: Range<usize>,
    /// The horizon's months, for totals.
    months: Range<usize>,
    joined: bool,
}

/// The four figures of a row of buckets.
struct Summed {
    by_period: Vec<i64>,
    later: Option<i64>,
    total: i64,
    within: i64,
}

impl Shown {
    /// For a question whose span and columns were checked.
    pub(crate) fn new(frame: &Frame, question: &Question, fiscal_year: FiscalYear) -> Self {
        let history = frame.history();
        let place = |month: i32| {
            let bucket = i32::try_from(history).expect("at most 600") + month;
            usize::try_from(bucket).expect("checked to lie in the span")
        };
        let (within, joined) = match question.columns {
            Columns::Apart => (0..frame.later(), false),
            Columns::Joined { first, end } => (place(first)..place(end), true),
        };
        let mut columns: Vec<(PeriodSpan, Range<usize>)> = Vec::new();
        for bucket in within.clone() {
            let Some(month) = Month::from_number(frame.month(bucket)) else {
                continue;
            };
            let starts = fiscal_year.period_start(month, question.period.months());
            // Apart, history and horizon do not share a column: totals leave the history out.
            let parted = !joined && bucket == history;
            match columns.last_mut() {
                Some((span, range)) if span.starts == starts && !parted => {
                    span.last = month;
                    range.end = bucket + 1;
                }
                _ => columns.push((
                    PeriodSpan {
                        starts,
                        first: month,
                        last: month,
                    },
                    bucket..bucket + 1,
                )),
            }
        }
        Self {
            columns,
            later: within.end..frame.buckets(),
            within,
            months: history..frame.later(),
            joined,
        }
    }

    /// The columns alone.
    pub(crate) fn into_periods(self) -> Vec<PeriodSpan> {
        self.columns.into_iter().map(|(span, _)| span).collect()
    }

    /// The buckets over which the coverage of costs is told: what the totals cover.
    pub(crate) fn covered(&self, measure: Measure) -> Range<usize> {
        match (self.joined, measure) {
            (true, _) => self.within.clone(),
            (false, Measure::Result) => self.months.clone(),
            (false, _) => self.months.start..self.later.end,
        }
    }

    /// The figures of a measure by category, and of what is expected in all; `exact` gives the
    /// buckets of a category in minor units × ppm.
    pub(crate) fn figures(
        &self,
        measure: Measure,
        exact: &dyn Fn(Category) -> Vec<i128>,
    ) -> Result<(Vec<CategoryFigures>, ExpectedFigures), EngineError> {
        let mut all: Vec<i128> = Vec::new();
        let mut figures = Vec::with_capacity(measure.categories().len());
        for category in measure.categories() {
            let buckets = exact(*category);
            if is_expected(measure, *category) {
                all.resize(buckets.len(), 0);
                for (sum, value) in all.iter_mut().zip(&buckets) {
                    *sum += value;
                }
            }
            // Fixed costs have no "later": only the margin does (§5).
            let has_later = !matches!(category, Category::FixedCosts | Category::Result);
            let Summed {
                by_period,
                later,
                total,
                within,
            } = self.summed(measure, &buckets, has_later)?;
            figures.push(CategoryFigures {
                category: *category,
                by_period,
                later,
                total,
                within,
            });
        }
        let Summed {
            by_period,
            later,
            total,
            within,
        } = self.summed(measure, &all, measure != Measure::Result)?;
        let expected = ExpectedFigures {
            by_period,
            later,
            total,
            within,
        };
        Ok((figures, expected))
    }

    /// Whether a group's figures are worth a row.
    pub(crate) fn has_a_figure(&self, figures: &CategoryFigures) -> bool {
        (figures.total != 0 && !self.joined)
            || figures.within != 0
            || figures.later.is_some_and(|later| later != 0)
            || figures.by_period.iter().any(|figure| *figure != 0)
    }

    fn summed(
        &self,
        measure: Measure,
        buckets: &[i128],
        has_later: bool,
    ) -> Result<Summed, EngineError> {
        let sum = |range: &Range<usize>| buckets[range.clone()].iter().sum::<i128>();
        let put_out = |sum: i128| {
            divide_half_away(sum, ONE_PPM)
                .and_then(|minor| i64::try_from(minor).ok())
                .ok_or_else(|| EngineError::Overflow {
                    what: format!("total of {}", measure.name()),
                })
        };
        let after_horizon = buckets[self.months.end];
        let total = if measure == Measure::Result {
            sum(&self.months)
        } else {
            sum(&self.months) + after_horizon
        };
        Ok(Summed {
            by_period: self
                .columns
                .iter()
                .map(|(_, range)| put_out(sum(range)))
                .collect::<Result<_, _>>()?,
            later: if has_later {
                Some(put_out(sum(&self.later))?)
            } else {
                None
            },
            total: put_out(total)?,
            within: put_out(sum(&self.within))?,
        })
    }
}

/// Whether a category counts in what is expected: all but the pipeline, which is the weighted at
/// probability 1; of the result, the result itself.
const fn is_expected(measure: Measure, category: Category) -> bool {
    match category {
        Category::Pipeline => false,
        Category::Margin | Category::FixedCosts => !matches!(measure, Measure::Result),
        _ => true,
    }
}
