//! Random questions to a page, and the same questions in the engine's words.

use diapason_app::desk::{
    BookAlone, ColumnLength, ForecastPageRequest, LanguageName, MeasureName, ProbabilityName,
    ScenarioChoice, SortColumn, SortOrder, SpanChoice,
};
use diapason_engine::{
    Book, Columns, Dimension, Forecast, Measure, Period, ProbabilitySource, Question, Span,
    forecasts,
};
use diapason_model::{DealLever, Month, Scenario};
use diapason_tests::companies::{Case, case};
use proptest::prelude::*;
use proptest::sample::select;

/// The name under which a case's scenario is saved.
const SAVED: &str = "Supposed";

/// A company with a question to its page.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) case: Case,
    pub(crate) request: ForecastPageRequest,
}

fn span(as_of_year: i32) -> impl Strategy<Value = SpanChoice> {
    prop_oneof![
        2 => (-3..=3_i32).prop_map(move |years| SpanChoice::FiscalYear {
            starts_in: as_of_year + years,
        }),
        2 => (1..=30_u32, 0..=14_u32)
            .prop_map(|(months, history)| SpanChoice::Months { months, history }),
    ]
}

fn sort() -> impl Strategy<Value = Vec<(SortColumn, SortOrder)>> {
    let column = prop_oneof![
        Just(SortColumn::Label),
        Just(SortColumn::Total),
        Just(SortColumn::Later),
        Just(SortColumn::Attainment),
        Just(SortColumn::Column { index: 0 }),
    ];
    let order = select(vec![SortOrder::Ascending, SortOrder::Descending]);
    proptest::collection::vec((column, order), 0..3)
}

/// Random companies, scenarios and questions.
pub(crate) fn asked() -> impl Strategy<Value = Asked> {
    case()
        .prop_flat_map(|case| {
            let year = Month::of(case.question.as_of).year();
            let lengths = vec![
                ColumnLength::Month,
                ColumnLength::Quarter,
                ColumnLength::Year,
            ];
            let measures = vec![
                MeasureName::Invoicing,
                MeasureName::Bookings,
                MeasureName::Cash,
                MeasureName::Margin,
                MeasureName::Result,
            ];
            let dimensions = [
                "salesperson",
                "team",
                "customer",
                "segment",
                "product",
                "family",
                "project",
                "stage",
                "attribute:region",
            ];
            (
                Just(case),
                span(year),
                select(lengths),
                select(measures),
                proptest::option::weighted(0.9, select(dimensions.to_vec())),
                select(vec![ProbabilityName::Stated, ProbabilityName::Stage]),
                sort(),
            )
        })
        .prop_map(|(mut case, span, period, measure, by, probability, sort)| {
            SAVED.clone_into(&mut case.scenario.name);
            // A scenario that is saved says something of every deal it names.
            let says = |lever: &DealLever| {
                let nothing = DealLever {
                    deal: lever.deal.clone(),
                    ..DealLever::default()
                };
                *lever != nothing
            };
            case.scenario.deals.retain(says);
            let request = ForecastPageRequest {
                as_of: Some(case.question.as_of.to_string()),
                span,
                period,
                measure,
                by: by.map(str::to_owned),
                probability,
                scenario: ScenarioChoice {
                    name: Some(SAVED.to_owned()),
                    levers: None,
                },
                sort,
                offset: 0,
                limit: 500,
            };
            Asked { case, request }
        })
}

impl Asked {
    /// The company's book.
    pub(crate) fn book(&self) -> Result<Book, TestCaseError> {
        Book::new(self.case.company.clone()).map_err(|error| fail(&error))
    }

    /// The desk of the company.
    pub(crate) fn desk(&self) -> Result<BookAlone, TestCaseError> {
        let scenarios = std::slice::from_ref(&self.case.scenario);
        Ok(BookAlone::new(self.book()?, scenarios, LanguageName::Fr))
    }

    /// What the engine says of some months, by some dimension.
    pub(crate) fn engine(
        &self,
        book: &Book,
        scenario: &Scenario,
        measure: Measure,
        months: (Month, Month),
        by: Option<Dimension>,
    ) -> Result<Forecast, TestCaseError> {
        let question = self.question(measure, months, by);
        let mut answers = forecasts(book, scenario, &[question]).map_err(|error| fail(&error))?;
        Ok(answers.remove(0))
    }

    /// The engine's question, made here from the months alone.
    fn question(
        &self,
        measure: Measure,
        months: (Month, Month),
        by: Option<Dimension>,
    ) -> Question {
        let now = Month::of(self.case.question.as_of).number();
        let (first, end) = (months.0.number() - now, months.1.number() + 1 - now);
        Question {
            span: Span {
                as_of: self.case.question.as_of,
                months: u32::try_from(end).unwrap_or(0).max(1),
                history: u32::try_from(-first).unwrap_or(0),
            },
            measure,
            period: match self.request.period {
                ColumnLength::Month => Period::Month,
                ColumnLength::Quarter => Period::Quarter,
                ColumnLength::Year => Period::Year,
            },
            columns: Columns::Joined { first, end },
            by,
            probability: match self.request.probability {
                ProbabilityName::Stated => ProbabilitySource::Stated,
                ProbabilityName::Stage => ProbabilitySource::Stage,
            },
        }
    }

    /// The engine's measure.
    pub(crate) fn measure(&self) -> Measure {
        match self.request.measure {
            MeasureName::Invoicing => Measure::Invoicing,
            MeasureName::Bookings => Measure::Bookings,
            MeasureName::Cash => Measure::Cash,
            MeasureName::Margin => Measure::Margin,
            MeasureName::Result => Measure::Result,
        }
    }

    /// Minor units of an amount of the wire.
    pub(crate) fn minor(&self, text: &str) -> i64 {
        let currency = self.case.company.company.currency;
        let money = diapason_model::Money::parse(text, currency);
        money.expect("the wire's amounts are amounts").minor()
    }
}

pub(crate) fn fail(error: &dyn std::fmt::Display) -> TestCaseError {
    TestCaseError::fail(error.to_string())
}
