//! The engine and the naive implementation agree, to the minor unit, on random companies: every
//! measure, grouping, period and lever, every flag, and the receivables.

use std::fmt::Debug;

use chrono::Duration;
use diapason_engine::{self as engine, Book, EngineError};
use diapason_model::{
    Currency, Date, DealIndex, DealState, ExchangeRate, FxRate, Probability, Scenario, Snapshot,
    StageIndex, UnitPrice, parse_date,
};
use diapason_tests::companies::{Case, case, in_a_window};
use diapason_tests::naive::{self, Figures, Measure, NaiveError, NaiveForecast, Question};
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
        let (left, right) = (engine.within.get(category), naive.within.get(category));
        differ(out, &place("within"), &left, &right);
    }
    differ(
        out,
        &format!("{what} expected"),
        &engine.expected,
        &naive.expected,
    );
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
    let (left, right) = (engine.known_revenue, naive.known_revenue);
    differ(&mut out, &format!("{what} known_revenue"), &left, &right);
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

/// Fails the case with everything in which the two implementations differ, the engine knowing
/// one company and the naive implementation another, that must come to the same.
fn compare(case: &Case, for_engine: &Snapshot, for_naive: &Snapshot) -> Result<(), TestCaseError> {
    let questions = questions(case);
    let engine = adapter::forecasts(for_engine, &case.scenario, &questions)
        .map_err(|error| TestCaseError::fail(format!("the engine: {error}")))?;
    for (question, engine) in questions.iter().zip(engine) {
        let naive = naive::forecast(for_naive, &case.scenario, question)
            .map_err(|error| TestCaseError::fail(format!("naive: {error}")))?;
        let found = differences(question, &engine, &naive);
        prop_assert!(found.is_empty(), "{}", found.join("\n"));
    }
    Ok(())
}

/// The company with a rate for every currency from long ago.
fn completed(data: &Snapshot, rate: &str) -> Snapshot {
    let mut completed = data.clone();
    for code in ["EUR", "USD", "JPY", "KWD"] {
        completed.fx_rates.push(FxRate {
            currency: Currency::parse(code).expect("a currency"),
            on: parse_date("1990-01-01").expect("a date"),
            rate: ExchangeRate::parse(rate).expect("a rate"),
        });
    }
    completed
}

/// Which rate is missing for an answer to the case, or to its questions without any lever (the
/// engine says so of a deal that a lever excludes too).
fn missing_in_naive(data: &Snapshot, case: &Case) -> Option<(Currency, Date)> {
    let base = Scenario::base();
    let mut asked = questions(case).into_iter().flat_map(|question| {
        [&case.scenario, &base].map(|scenario| naive::forecast(data, scenario, &question))
    });
    asked.find_map(|answer| match answer {
        Err(NaiveError::MissingRate(currency, on)) => Some((currency, on)),
        Err(NaiveError::UnknownSchedule(_)) | Ok(_) => None,
    })
}

/// A deal sold anew: another close date, prices raised by a cent, the other open stage.
fn changed_deal(data: &Snapshot, index: DealIndex, on: Date) -> Snapshot {
    let mut changed = data.clone();
    let deal = &mut changed.deals[index.get()];
    deal.state = match deal.state {
        DealState::Open { .. } => DealState::Won { closed_on: on },
        DealState::Won { .. } | DealState::Lost { .. } => DealState::Open {
            expected_close_on: on,
        },
    };
    deal.stage = match deal.state {
        DealState::Won { .. } => StageIndex(2),
        DealState::Open { .. } | DealState::Lost { .. } => StageIndex(1),
    };
    for line in changed.lines.iter_mut().filter(|line| line.deal == index) {
        line.unit_price = UnitPrice::from_raw(line.unit_price.raw() + 10_000);
        line.probability = Probability::from_ppm(123_456).ok();
    }
    for instalment in &mut changed.instalments {
        if instalment.deal == index {
            instalment.amount_minor += 7;
        }
    }
    changed
}

proptest! {
    // 256 cases of each, or as many as `PROPTEST_CASES` asks for.
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn both_implementations_forecast_the_same(case in case()) {
        compare(&case, &case.company, &case.company)?;
    }

    #[test]
    fn both_implementations_forecast_the_same_of_a_fiscal_year_that_has_begun(
        case in case(),
        (first, length) in (0_i32..=100, 1_i32..=100),
    ) {
        let question = in_a_window(&case.question, first, length);
        let case = Case { question, ..case };
        compare(&case, &case.company, &case.company)?;
    }

    #[test]
    fn both_implementations_miss_the_same_rates(case in case(), kept in 0_usize..9) {
        let mut company = case.company.clone();
        company.fx_rates.reverse();
        company.fx_rates.truncate(kept);
        let engine = adapter::forecasts(&company, &case.scenario, &questions(&case));
        match (missing_in_naive(&company, &case), engine) {
            (None, Ok(_)) => compare(&case, &company, &company)?,
            (Some(_), Err(EngineError::MissingRate { .. })) => {}
            // The engine may do without a rate that no figure needs: then any will do.
            (Some(_), Ok(_)) => {
                compare(&case, &company, &completed(&company, "1"))?;
                compare(&case, &company, &completed(&company, "77.7"))?;
            }
            (naive, engine) => {
                let engine = engine.map(|_| "answers");
                prop_assert!(false, "naive misses {naive:?}, the engine {engine:?}");
            }
        }
    }

    #[test]
    fn a_patched_book_is_the_book_of_the_changed_company(
        case in case(),
        pick in any::<usize>(),
        days in -200_i64..200,
    ) {
        let index = DealIndex::from_position(pick % case.company.deals.len());
        let on = case.question.as_of + Duration::days(days);
        let changed = changed_deal(&case.company, index, on);
        let deal = changed.deals[index.get()].clone();
        let lines = changed.lines.iter().filter(|it| it.deal == index).cloned().collect();
        let instalments = changed.instalments.iter().filter(|it| it.deal == index);
        let instalments = instalments.cloned().collect();
        let mut patched = Book::new(case.company.clone()).expect("every rate is known");
        patched.replace_deal(index, deal, lines, instalments).expect("as many lines as before");
        let fresh = Book::new(changed).expect("every rate is known");
        for question in questions(&case) {
            let question = adapter::question(&question);
            let left = engine::forecast(&patched, &case.scenario, &question);
            let right = engine::forecast(&fresh, &case.scenario, &question);
            prop_assert_eq!(left, right);
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
