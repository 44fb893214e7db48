//! A figure of a forecast taken apart: every instalment, invoice, payment and cost that makes it.

mod cell;
mod facts;
mod open;
mod part;

pub use cell::{Cell, Months};
pub use part::{Part, PartOrigin};

use diapason_model::Scenario;

use crate::book::Book;
use crate::days::from_date;
use crate::error::EngineError;
use crate::levers::apply;
use crate::question::{Category, Measure, Question};
use cell::Matching;

/// The parts of a cell, category by category, within each as the book holds them: the same
/// question always gives the same order. The exact sum of a category's parts, rounded once, is
/// the forecast's figure; likewise over all that is expected.
///
/// One pass over the lines of the cell's groups, by the functions that the forecast scans with.
///
/// # Errors
/// As `forecast`; a group that the dimension does not have is no error and has no part.
pub fn parts(
    book: &Book,
    scenario: &Scenario,
    question: &Question,
    cell: &Cell,
) -> Result<Vec<Part>, EngineError> {
    let today = from_date(question.span.as_of);
    let levered = apply(book, scenario, today, question.probability)?;
    let Some(matching) = Matching::new(book, cell) else {
        return Ok(Vec::new());
    };
    let wanted = |category: Category| match cell.category {
        None | Some(Category::Result) => category != Category::Pipeline,
        Some(asked) => asked == category || is_within(question.measure, category, asked),
    };
    let mut found = Vec::new();
    let finder = facts::Facts {
        book,
        levered: &levered,
        matching: &matching,
        measure: question.measure,
        today,
    };
    finder.find(&wanted, &mut found)?;
    let opener = open::Open {
        book,
        levered: &levered,
        matching: &matching,
        measure: question.measure,
        today,
    };
    opener.find(&wanted, &mut found)?;
    if question.measure == Measure::Result {
        for part in &mut found {
            part.category = Category::Margin;
        }
        if matches!(
            cell.category,
            None | Some(Category::Result | Category::FixedCosts)
        ) {
            facts::fixed_costs(book, scenario, question, &matching, &mut found)?;
        }
    }
    found.sort_by_key(|part| part.category);
    Ok(found)
}

/// Of the result, the margin holds what is invoiced, backlog and weighted.
fn is_within(measure: Measure, category: Category, asked: Category) -> bool {
    measure == Measure::Result && asked == Category::Margin && category != Category::Pipeline
}
