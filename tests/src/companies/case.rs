//! One case of a property: a company, what is supposed of it, and what is asked.

use std::fmt;

use diapason_model::{Scenario, Snapshot};
use proptest::prelude::*;
use proptest::sample::select;

use super::build::build;
use super::pools;
use super::strategies::company_recipe;
use super::supposition::{scenario_recipe, suppose};
use crate::naive::{Dimension, Measure, Period, ProbabilityFrom, Question};

/// A company, a scenario and a question of every measure.
#[derive(Clone)]
pub struct Case {
    /// The company.
    pub company: Snapshot,
    /// What is supposed of it.
    pub scenario: Scenario,
    /// What is asked; its measure is the first to ask.
    pub question: Question,
}

/// Writes the records of a list one a line, if there are any.
macro_rules! lists {
    ($out:ident, $data:expr, $($name:ident),*) => {$(
        for row in &$data.$name {
            writeln!($out, "{}: {row:?}", stringify!($name))?;
        }
    )*};
}

impl fmt::Debug for Case {
    /// One record a line, so that a person can read a failing case.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out)?;
        writeln!(out, "question: {:?}", self.question)?;
        writeln!(out, "company: {:?}", self.company.company)?;
        lists!(
            out,
            self.company,
            teams,
            salespeople,
            projects,
            stages,
            customers,
            products,
            schedules,
            deals,
            lines,
            instalments,
            invoices,
            invoice_lines,
            due_dates,
            payments,
            fixed_costs,
            fx_rates,
            attributes
        );
        lists!(
            out,
            self.scenario,
            deals,
            win_rate,
            slip,
            price,
            cost,
            payment,
            fixed_costs
        );
        Ok(())
    }
}

fn dimension() -> impl Strategy<Value = Dimension> {
    select(vec![
        Dimension::Salesperson,
        Dimension::Team,
        Dimension::Customer,
        Dimension::Segment,
        Dimension::Product,
        Dimension::Family,
        Dimension::Project,
        Dimension::Stage,
        Dimension::Attribute("region".to_owned()),
        Dimension::Attribute("lead source".to_owned()),
    ])
}

fn question() -> impl Strategy<Value = Question> {
    (
        pools::as_of(),
        1_u32..=30,
        0_u32..=3,
        select(vec![Period::Month, Period::Quarter, Period::Year]),
        select(Measure::ALL.to_vec()),
        dimension(),
        select(vec![ProbabilityFrom::Stated, ProbabilityFrom::Stage]),
    )
        .prop_map(
            |(as_of, months, history, period, measure, by, probability)| Question {
                as_of,
                months,
                history,
                period,
                window: None,
                measure,
                by: (measure != Measure::Result).then_some(by),
                probability,
            },
        )
}

/// The question of a case, asked of some months of its span alone: `first` and `length` are
/// hundredths of the span and of what is left of it.
#[must_use]
pub fn in_a_window(question: &Question, first: i32, length: i32) -> Question {
    let (from, to) = (
        -question.history.cast_signed(),
        question.months.cast_signed(),
    );
    let first = from + (to - from - 1) * first / 100;
    let end = (first + 1).max(first + (to - first) * length / 100);
    Question {
        window: Some((first, end)),
        ..question.clone()
    }
}

/// Any company of 1 to 12 deals.
pub fn company() -> impl Strategy<Value = Snapshot> {
    company_recipe(12).prop_map(|recipe| build(&recipe))
}

/// A company of a few deals (often one, so that invoices meet in it), a scenario (the base one in a third of the cases) and a question.
pub fn case() -> impl Strategy<Value = Case> {
    let deals =
        prop_oneof![2 => company_recipe(1), 4 => company_recipe(4), 1 => company_recipe(12)];
    let scenario = proptest::option::weighted(0.67, scenario_recipe());
    (deals, scenario, question()).prop_map(|(recipe, supposed, question)| {
        let company = build(&recipe);
        let scenario = match supposed {
            Some(supposed) => suppose(&company, &supposed),
            None => Scenario::base(),
        };
        Case {
            company,
            scenario,
            question,
        }
    })
}
