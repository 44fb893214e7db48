//! The engine's questions and answers in the words of the naive implementation.
//!
//! Deliberately absent: any judgement; what differs is shown, not explained.

use std::collections::BTreeMap;

use diapason_engine::{self as engine, Book, EngineError, Span};
use diapason_model::{Date, Scenario, Snapshot};
use diapason_tests::naive::{
    Dimension, Figures, Flag, Measure, NaiveForecast, NaiveReceivables, Period, ProbabilityFrom,
    Question, Row,
};

fn measure(measure: Measure) -> engine::Measure {
    match measure {
        Measure::Invoicing => engine::Measure::Invoicing,
        Measure::Bookings => engine::Measure::Bookings,
        Measure::Cash => engine::Measure::Cash,
        Measure::Margin => engine::Measure::Margin,
        Measure::Result => engine::Measure::Result,
    }
}

fn dimension(dimension: &Dimension) -> engine::Dimension {
    match dimension {
        Dimension::Salesperson => engine::Dimension::Salesperson,
        Dimension::Team => engine::Dimension::Team,
        Dimension::Customer => engine::Dimension::Customer,
        Dimension::Segment => engine::Dimension::Segment,
        Dimension::Product => engine::Dimension::Product,
        Dimension::Family => engine::Dimension::Family,
        Dimension::Project => engine::Dimension::Project,
        Dimension::Stage => engine::Dimension::Stage,
        Dimension::Attribute(name) => engine::Dimension::Attribute(name.clone()),
    }
}

pub(crate) fn question(question: &Question) -> engine::Question {
    engine::Question {
        span: Span {
            as_of: question.as_of,
            months: question.months,
            history: question.history,
        },
        measure: measure(question.measure),
        period: match question.period {
            Period::Month => engine::Period::Month,
            Period::Quarter => engine::Period::Quarter,
            Period::Year => engine::Period::Year,
        },
        columns: match question.window {
            None => engine::Columns::Apart,
            Some((first, end)) => engine::Columns::Joined { first, end },
        },
        by: question.by.as_ref().map(dimension),
        probability: match question.probability {
            ProbabilityFrom::Stated => engine::ProbabilitySource::Stated,
            ProbabilityFrom::Stage => engine::ProbabilitySource::Stage,
        },
    }
}

fn figures(found: &[engine::CategoryFigures], expected: &engine::ExpectedFigures) -> Figures {
    let known = |minor: i64| Some(i128::from(minor));
    let expected = Row {
        series: expected.by_period.iter().copied().map(known).collect(),
        later: expected.later.and_then(known),
        total: known(expected.total),
        within: known(expected.within),
    };
    let mut figures = Figures {
        series: BTreeMap::new(),
        later: BTreeMap::new(),
        totals: BTreeMap::new(),
        within: BTreeMap::new(),
        expected,
    };
    for row in found {
        let name = row.category.name();
        let series = row.by_period.iter().copied().map(known);
        figures.series.insert(name, series.collect());
        figures.later.insert(name, row.later.map(i128::from));
        figures.totals.insert(name, known(row.total));
        figures.within.insert(name, known(row.within));
    }
    figures
}

pub(crate) fn answer(data: &Snapshot, found: &engine::Forecast) -> NaiveForecast {
    let flag = |flag: &engine::Flag| Flag {
        kind: flag.kind.name(),
        deal: flag.deal.map(|it| data.deals[it.get()].id.to_string()),
        invoice: flag
            .invoice
            .map(|it| data.invoices[it.get()].id.to_string()),
        amount: i128::from(flag.amount_minor),
    };
    NaiveForecast {
        months: found
            .periods
            .iter()
            .map(|it| it.starts.to_string())
            .collect(),
        whole: figures(&found.figures, &found.expected),
        groups: found
            .groups
            .iter()
            .map(|group| (group.key.clone(), figures(&group.figures, &group.expected)))
            .collect(),
        cost_coverage_ppm: found.cost_coverage_ppm.map(i128::from),
        known_revenue: found.known_revenue.map(i128::from),
        flags: found.flags.iter().map(flag).collect(),
    }
}

/// What the engine answers to some questions about a company.
pub(crate) fn forecasts(
    data: &Snapshot,
    scenario: &Scenario,
    questions: &[Question],
) -> Result<Vec<NaiveForecast>, EngineError> {
    let book = Book::new(data.clone())?;
    let questions: Vec<engine::Question> = questions.iter().map(question).collect();
    let found = engine::forecasts(&book, scenario, &questions)?;
    Ok(found.iter().map(|found| answer(data, found)).collect())
}

/// What the engine says is owed.
pub(crate) fn receivables(data: &Snapshot, as_of: Date) -> Result<NaiveReceivables, EngineError> {
    let book = Book::new(data.clone())?;
    let found = engine::receivables(&book, as_of)?;
    let ageing = [
        ("not_due", found.ageing.not_due),
        ("1_30", found.ageing.days_1_30),
        ("31_60", found.ageing.days_31_60),
        ("61_90", found.ageing.days_61_90),
        ("over_90", found.ageing.over_90),
    ];
    Ok(NaiveReceivables {
        outstanding: i128::from(found.outstanding_minor),
        ageing: ageing.map(|(name, it)| (name, i128::from(it))).into(),
    })
}
