//! The engine and the naive implementation agree, to the minor unit, on random companies: every
//! measure, grouping, period and lever, every flag, and the receivables.

use std::fmt::Debug;

use diapason_tests::companies::{Case, case};
use diapason_tests::naive::{self, Figures, Measure, NaiveForecast, Question};
use proptest::prelude::*;

use crate::adapter;

fn differ<T: PartialEq + Debug>(out: &mut Vec<String>, what: &str, engine: &T, naive: &T) {
    if engine != naive {
        out.push(format!("{what}:\n  engine {engine:?}\n  naive  {naive:?}"));
    }
}

fn differ_in_figures(out: &mut Vec<String>, what: &str, engine: &Figures, naive: &Figures) {
    for category in naive.series.keys() {
        let place = |of: &str| format!("{what} {category} {of}");
        let (left, right) = (engine.series.get(category), naive.series.get(category));
        differ(out, &place("series"), &left, &right);
        let (left, right) = (engine.later.get(category), naive.later.get(category));
        differ(out, &place("later"), &left, &right);
        let (left, right) = (engine.totals.get(category), naive.totals.get(category));
        differ(out, &place("total"), &left, &right);
    }
}

/// Everything in which two answers differ.
fn differences(question: &Question, engine: &NaiveForecast, naive: &NaiveForecast) -> Vec<String> {
    let mut out = Vec::new();
    let what = format!("{:?}", question.measure);
    differ(
        &mut out,
        &format!("{what} months"),
        &engine.months,
        &naive.months,
    );
    differ_in_figures(&mut out, &what, &engine.whole, &naive.whole);
    let keys = |of: &NaiveForecast| of.groups.keys().cloned().collect::<Vec<_>>();
    differ(
        &mut out,
        &format!("{what} groups"),
        &keys(engine),
        &keys(naive),
    );
    for (key, group) in &naive.groups {
        if let Some(found) = engine.groups.get(key) {
            differ_in_figures(&mut out, &format!("{what} group {key:?}"), found, group);
        }
    }
    let (left, right) = (engine.cost_coverage_ppm, naive.cost_coverage_ppm);
    differ(&mut out, &format!("{what} cost_coverage"), &left, &right);
    differ(
        &mut out,
        &format!("{what} flags"),
        &engine.flags,
        &naive.flags,
    );
    out
}

/// The question for each of the five measures.
fn questions(case: &Case) -> Vec<Question> {
    let ask = |measure| Question {
        measure,
        by: case
            .question
            .by
            .clone()
            .filter(|_| measure != Measure::Result),
        ..case.question.clone()
    };
    Measure::ALL.map(ask).to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn both_implementations_forecast_the_same(case in case()) {
        let questions = questions(&case);
        let engine = adapter::forecasts(&case.company, &case.scenario, &questions)
            .map_err(|error| TestCaseError::fail(format!("the engine: {error}")))?;
        for (question, engine) in questions.iter().zip(engine) {
            let naive = naive::forecast(&case.company, &case.scenario, question)
                .map_err(|error| TestCaseError::fail(format!("naive: {error}")))?;
            let found = differences(question, &engine, &naive);
            prop_assert!(found.is_empty(), "{}", found.join("\n"));
        }
    }

    #[test]
    fn both_implementations_know_the_same_receivables(case in case()) {
        let as_of = case.question.as_of;
        let engine = adapter::receivables(&case.company, as_of)
            .map_err(|error| TestCaseError::fail(format!("the engine: {error}")))?;
        let naive = naive::receivables(&case.company, as_of)
            .map_err(|error| TestCaseError::fail(format!("naive: {error}")))?;
        prop_assert_eq!(engine, naive);
    }
}
