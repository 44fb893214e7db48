//! Which figure is opened: the cell of a page, understood and checked.

use diapason_engine::{Category, Cell, Dimension, Forecast, Measure, Months, Question, forecasts};
use diapason_model::{Month, Scenario};

use super::deal_links::Seen;
use crate::desk::page::{
    Figures, Frame, Later, group_dimension, group_of_member, measure, name_of, question, refused,
    totals_of,
};
use crate::desk::scenarios::compose;
use crate::desk::session::OpenBook;
use crate::desk::wire::{ForecastPageRequest, WhyCell};
use crate::error::AppError;
use crate::forecast::read_dimension;

/// A cell of a page.
#[derive(Debug, Clone)]
pub(super) struct Opened {
    /// The page's dates and columns.
    pub(super) frame: Frame,
    /// What is supposed.
    pub(super) scenario: Scenario,
    /// What is measured.
    pub(super) measure: Measure,
    /// As the engine takes it.
    pub(super) cell: Cell,
}

impl Opened {
    /// The cell of a page.
    pub(super) fn new(
        open: &OpenBook,
        page: &ForecastPageRequest,
        asked: &WhyCell,
    ) -> Result<Self, AppError> {
        let frame = Frame::new(&open.book, page)?;
        let measure = measure(page.measure);
        let groups = asked
            .rows
            .iter()
            .map(|(dimension, key)| Ok((read_dimension(dimension)?, key.clone())))
            .collect::<Result<Vec<_>, AppError>>()?;
        if measure == Measure::Result && !groups.is_empty() {
            return Err(refused("the result has no groups".to_owned()));
        }
        nested(open, &groups)?;
        Ok(Self {
            scenario: compose(open, &page.scenario)?.scenario,
            cell: Cell {
                months: months(&frame, asked)?,
                groups,
                category: asked
                    .category
                    .as_deref()
                    .map(|name| category(measure, name))
                    .transpose()?,
            },
            frame,
            measure,
        })
    }

    /// The engine's question that the cell is a figure of.
    pub(super) fn question(&self) -> Question {
        question(&self.frame, self.measure, None)
    }

    /// How a deal of the cell is looked at.
    pub(super) const fn seen(&self) -> Seen<'_> {
        Seen {
            scenario: &self.scenario,
            as_of: self.frame.months.as_of,
            probability: self.frame.probability,
            measure: self.measure,
        }
    }

    /// The cell's months; `None` for what comes after the horizon.
    pub(super) fn months(&self) -> Option<(Month, Month)> {
        match self.cell.months {
            Months::Within { first, last } => Some((first, last)),
            Months::From(_) => None,
        }
    }

    /// Names of the rows; an empty one is what has no value.
    pub(super) fn row_names(&self, open: &OpenBook) -> Vec<String> {
        let data = open.book.snapshot();
        let rows = self.cell.groups.iter();
        rows.map(|(dimension, key)| name_of(dimension, key, data))
            .collect()
    }

    /// The figure itself, as the page has it: asked of the engine, not summed from parts.
    pub(super) fn figure(&self, open: &OpenBook) -> Result<i64, AppError> {
        let Some((dimension, key)) = self.cell.groups.last() else {
            let totals = totals_of(open, &self.frame, &self.scenario)?;
            let of_measure = totals.of(self.measure);
            let figures = match self.cell.category {
                None => Some(&of_measure.expected),
                Some(category) => {
                    let mut known = of_measure.categories.iter();
                    known
                        .find(|(known, _)| *known == category)
                        .map(|(_, figures)| figures)
                }
            };
            return Ok(figures.map_or(0, |figures| self.place(figures)));
        };
        self.figure_of_row(open, dimension, key)
    }

    /// The place of the cell among the figures of a row.
    fn place(&self, figures: &Figures) -> i64 {
        match self.months() {
            None => figures.later.unwrap_or(0),
            Some(months) if months == self.whole() => figures.total,
            Some((first, _)) => {
                let mut periods = self.frame.periods.iter();
                let place = periods.position(|period| period.first == first);
                place.map_or(0, |place| figures.by_column[place])
            }
        }
    }

    fn whole(&self) -> (Month, Month) {
        (self.frame.months.first, self.frame.months.last)
    }

    fn figure_of_row(
        &self,
        open: &OpenBook,
        dimension: &Dimension,
        key: &str,
    ) -> Result<i64, AppError> {
        let whole = question(&self.frame, self.measure, Some(dimension.clone()));
        let asked = match self.months() {
            Some(months) => Question {
                columns: self.frame.run(months),
                ..whole
            },
            None => whole,
        };
        let answers = forecasts(&open.book, &self.scenario, &[asked])?;
        let group = |answer: &Forecast| {
            let mut groups = answer.groups.iter();
            groups.find(|group| group.key == key).cloned()
        };
        let Some(group) = answers.first().and_then(group) else {
            return Ok(0);
        };
        let later = self.months().is_none();
        let figure = match self.cell.category {
            None if later => group.expected.later,
            None => Some(group.expected.within),
            Some(category) => {
                let mut figures = group.figures.iter();
                let found = figures.find(|figures| figures.category == category);
                found.and_then(|found| {
                    if later {
                        found.later
                    } else {
                        Some(found.within)
                    }
                })
            }
        };
        Ok(figure.unwrap_or(0))
    }
}

/// A member and its group: nothing else stands in one row.
fn nested(open: &OpenBook, rows: &[(Dimension, String)]) -> Result<(), AppError> {
    let [.., (above, group), (dimension, key)] = rows else {
        return Ok(());
    };
    let groups = group_of_member(dimension, open.book.snapshot());
    let own = groups.get(key.as_str()).copied().unwrap_or_default();
    let fits = group_dimension(dimension).as_ref() == Some(above);
    if rows.len() == 2 && fits && own == group {
        return Ok(());
    }
    Err(refused(format!(
        "{dimension} `{key}` does not stand in {above} `{group}`"
    )))
}

fn months(frame: &Frame, asked: &WhyCell) -> Result<Months, AppError> {
    let shown = &frame.months;
    if asked.later {
        return match (shown.later(), shown.last.plus(1)) {
            (Later::Shown, Some(after)) => Ok(Months::From(after)),
            _ => Err(refused(format!(
                "nothing comes after {}: it has passed",
                shown.last
            ))),
        };
    }
    let Some(column) = asked.column else {
        return Ok(Months::Within {
            first: shown.first,
            last: shown.last,
        });
    };
    let period = frame.periods.get(column as usize).ok_or_else(|| {
        refused(format!(
            "there is no column {column}: the page has the columns 0 to {}",
            frame.periods.len().saturating_sub(1)
        ))
    })?;
    Ok(Months::Within {
        first: period.first,
        last: period.last,
    })
}

/// A category of a measure by its name.
pub(super) fn category(measure: Measure, name: &str) -> Result<Category, AppError> {
    let known = measure.categories();
    let found = known.iter().find(|category| category.name() == name);
    found.copied().ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(|category| category.name()).collect();
        refused(format!(
            "{} has no category `{name}`: it has {}",
            measure.name(),
            names.join(", ")
        ))
    })
}
