//! The company's figures under a scenario: every measure at once, of one scan.

use diapason_engine::{
    Book, Category, Dimension, EngineError, Flag, Forecast, Measure, Notice, Question, forecasts,
};
use diapason_model::Scenario;

use super::figures::{Figures, Later};
use super::frame::{Frame, place};
use crate::error::AppError;

/// All measures of the company over the columns shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Totals {
    /// In the order of `Measure::ALL`.
    measures: Vec<MeasureTotals>,
    /// What was invoiced in the same months a year before; `None` where that is not known.
    pub(crate) last_year: Option<i64>,
    /// What wants attention.
    pub(crate) flags: Vec<Flag>,
    /// Conditions that match nothing.
    pub(crate) notices: Vec<Notice>,
}

/// One measure of the company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MeasureTotals {
    /// One entry a category, in the measure's order.
    pub(crate) categories: Vec<(Category, Figures)>,
    /// What is expected in all.
    pub(crate) expected: Figures,
    /// What is expected over the columns that have a target; the total where none has.
    pub(crate) covered: i64,
    /// Revenue with a known cost ÷ revenue, for margin and result.
    pub(crate) coverage_ppm: Option<i64>,
    /// Revenue with a known cost, for margin and result.
    pub(crate) known_revenue: Option<i64>,
}

impl Totals {
    /// A measure.
    pub(crate) fn of(&self, measure: Measure) -> &MeasureTotals {
        &self.measures[place(measure)]
    }
}

impl MeasureTotals {
    /// A category's figure over the columns; 0 where the measure has none such.
    pub(crate) fn category(&self, category: Category) -> i64 {
        let found = self.categories.iter().find(|(known, _)| *known == category);
        found.map_or(0, |(_, figures)| figures.total)
    }
}

/// A table to be made of the same scan: a measure, by one or two dimensions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// What is measured.
    pub(crate) measure: Measure,
    /// By what.
    pub(crate) dimensions: Vec<Dimension>,
}

/// What an answer is for.
#[derive(Debug, Clone, Copy)]
enum Role {
    /// A measure over the columns.
    Measure,
    /// A measure over some months that have a target, where not all have one.
    Covered(Measure),
    /// Invoicing a year before.
    LastYear,
    /// A dimension of the table.
    Groups,
}

/// Scans the book once for all measures of the company, and for the groups of a table where one is
/// wanted (a forecast a dimension).
pub(crate) fn totals(
    book: &Book,
    scenario: &Scenario,
    frame: &Frame,
    wanted: Option<&Wanted>,
) -> Result<(Totals, Vec<Forecast>), AppError> {
    let (roles, questions): (Vec<Role>, Vec<Question>) = asked(frame, wanted).into_iter().unzip();
    let answers = forecasts(book, scenario, &questions)?;
    let mut totals = Totals {
        measures: Vec::with_capacity(Measure::ALL.len()),
        last_year: None,
        flags: Vec::new(),
        notices: Vec::new(),
    };
    let mut covered = [None; Measure::ALL.len()];
    let mut groups = Vec::new();
    for (role, answer) in roles.into_iter().zip(answers) {
        match role {
            Role::Measure => {
                totals
                    .measures
                    .push(MeasureTotals::of(&answer, frame.months.later()));
                (totals.flags, totals.notices) = (answer.flags, answer.notices);
            }
            Role::Covered(measure) => {
                let sum = covered[place(measure)].unwrap_or(0_i64);
                let sum = sum
                    .checked_add(answer.expected.within)
                    .ok_or_else(overflow)?;
                covered[place(measure)] = Some(sum);
            }
            Role::LastYear => {
                let mut figures = answer.figures.iter();
                let invoiced = figures.find(|it| it.category == Category::Invoiced);
                totals.last_year = invoiced.map(|figures| figures.within);
            }
            Role::Groups => groups.push(answer),
        }
    }
    for (measure, covered) in totals.measures.iter_mut().zip(covered) {
        measure.covered = covered.unwrap_or(measure.covered);
    }
    Ok((totals, groups))
}

/// All questions of a page, to be answered by one scan: they have one span.
fn asked(frame: &Frame, wanted: Option<&Wanted>) -> Vec<(Role, Question)> {
    let mut asked = Vec::new();
    for measure in Measure::ALL {
        asked.push((Role::Measure, question(frame, measure, None)));
    }
    for measure in Measure::ALL {
        let target = frame.target(measure);
        for run in target.map_or_else(Vec::new, |target| target.runs(&frame.periods)) {
            let of_run = Question {
                columns: frame.run(run),
                ..question(frame, measure, None)
            };
            asked.push((Role::Covered(measure), of_run));
        }
    }
    if let Some(before) = &frame.last_year {
        let year_before = Question {
            columns: before.columns(),
            ..question(frame, Measure::Invoicing, None)
        };
        asked.push((Role::LastYear, year_before));
    }
    let groups = wanted
        .into_iter()
        .flat_map(|wanted| wanted.questions(frame));
    asked.extend(groups.map(|question| (Role::Groups, question)));
    asked
}

/// Scans the book for the groups of a table alone.
pub(crate) fn groups(
    book: &Book,
    scenario: &Scenario,
    frame: &Frame,
    wanted: &Wanted,
) -> Result<Vec<Forecast>, AppError> {
    let questions: Vec<Question> = wanted.questions(frame).collect();
    Ok(forecasts(book, scenario, &questions)?)
}

/// A measure over the columns shown.
pub(crate) fn question(frame: &Frame, measure: Measure, by: Option<Dimension>) -> Question {
    Question {
        span: frame.months.span(frame.last_year.as_ref()),
        measure,
        period: frame.period,
        columns: frame.months.columns(),
        by,
        probability: frame.probability,
    }
}

impl Wanted {
    fn questions<'a>(&'a self, frame: &'a Frame) -> impl Iterator<Item = Question> + 'a {
        let by = self.dimensions.iter();
        by.map(|by| question(frame, self.measure, Some(by.clone())))
    }
}

impl MeasureTotals {
    fn of(answer: &Forecast, later: Later) -> Self {
        let expected = Figures::expected(&answer.expected, later);
        let categories = answer.figures.iter();
        Self {
            categories: categories
                .map(|figures| (figures.category, Figures::category(figures, later)))
                .collect(),
            covered: expected.total,
            expected,
            coverage_ppm: answer.cost_coverage_ppm,
            known_revenue: answer.known_revenue,
        }
    }
}

/// An amount beyond 64 bits.
pub(crate) fn overflow() -> AppError {
    EngineError::Overflow {
        what: "a total of the page".to_owned(),
    }
    .into()
}
