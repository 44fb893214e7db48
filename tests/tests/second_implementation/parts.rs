//! Every figure opens: its parts make it exactly, on random companies, for every measure, column,
//! group, category and lever; and what is shown is rounded once.

use diapason_engine::{
    Book, Category, CategoryFigures, Cell, Columns, Dimension, Forecast, Measure, Months, Part,
    PeriodSpan, Question, forecasts, parts,
};
use diapason_model::{Month, divide_half_away};
use diapason_tests::companies::{Case, case};
use proptest::prelude::*;

use crate::adapter;

/// The exact sum of some parts, rounded once.
fn rounded(found: &[Part], exact: impl Fn(&Part) -> i128) -> i64 {
    let sum: i128 = found.iter().map(exact).sum();
    let minor = divide_half_away(sum, 1_000_000).expect("a sum of amounts");
    i64::try_from(minor).expect("a figure of a small company")
}

/// The five questions of a case, grouped but for the result, over the columns given.
fn questions(case: &Case, columns: Columns) -> Vec<Question> {
    let asked = adapter::question(&case.question);
    Measure::ALL
        .map(|measure| Question {
            measure,
            columns,
            by: asked.by.clone().filter(|_| measure != Measure::Result),
            ..asked.clone()
        })
        .to_vec()
}

struct Opened<'a> {
    case: &'a Case,
    book: &'a Book,
    question: &'a Question,
    groups: Vec<(Dimension, String)>,
}

impl Opened<'_> {
    /// A figure is made by its parts.
    fn holds(
        &self,
        what: &str,
        months: Months,
        category: Option<Category>,
        figure: i64,
    ) -> Result<(), TestCaseError> {
        let cell = Cell {
            months,
            groups: self.groups.clone(),
            category,
        };
        let found = parts(self.book, &self.case.scenario, self.question, &cell)
            .map_err(|error| TestCaseError::fail(format!("parts: {error}")))?;
        let made = match category {
            None | Some(Category::Result) => rounded(&found, Part::expected),
            Some(_) => rounded(&found, Part::exact),
        };
        let place = format!("{:?} {what} {cell:?}", self.question.measure);
        prop_assert_eq!(made, figure, "{}: {:#?}", place, found);
        Ok(())
    }

    /// All figures of a row are made by their parts.
    fn row(
        &self,
        forecast: &Forecast,
        figures: &[CategoryFigures],
        by_period: &[i64],
        later: Option<i64>,
    ) -> Result<(), TestCaseError> {
        let column = |span: &PeriodSpan| Months::Within {
            first: span.first,
            last: span.last,
        };
        let last = forecast.periods.last().expect("at least one column").last;
        let after = Months::From(Month::from_number(last.number() + 1).expect("a month"));
        for (at, span) in forecast.periods.iter().enumerate() {
            self.holds("expected", column(span), None, by_period[at])?;
            for figures in figures {
                let figure = figures.by_period[at];
                self.holds("column", column(span), Some(figures.category), figure)?;
            }
        }
        if let Some(later) = later {
            self.holds("later", after, None, later)?;
        }
        for figures in figures {
            if let Some(later) = figures.later {
                self.holds("later", after, Some(figures.category), later)?;
            }
            let all = Months::Within {
                first: forecast.periods[0].first,
                last,
            };
            self.holds("within", all, Some(figures.category), figures.within)?;
        }
        Ok(())
    }
}

/// Every figure of every answer of a case, for some columns.
fn every_figure_opens(case: &Case, columns: Columns) -> Result<(), TestCaseError> {
    let fail = |error: &dyn std::fmt::Display| TestCaseError::fail(error.to_string());
    let book = Book::new(case.company.clone()).map_err(|error| fail(&error))?;
    let questions = questions(case, columns);
    let answers = forecasts(&book, &case.scenario, &questions).map_err(|error| fail(&error))?;
    for (question, forecast) in questions.iter().zip(&answers) {
        let mut opened = Opened {
            case,
            book: &book,
            question,
            groups: Vec::new(),
        };
        let expected = &forecast.expected;
        opened.row(
            forecast,
            &forecast.figures,
            &expected.by_period,
            expected.later,
        )?;
        for group in &forecast.groups {
            let dimension = question.by.clone().expect("groups were asked for");
            opened.groups = vec![(dimension, group.key.clone())];
            let expected = &group.expected;
            opened.row(
                forecast,
                &group.figures,
                &expected.by_period,
                expected.later,
            )?;
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn the_parts_make_every_figure(case in case()) {
        every_figure_opens(&case, Columns::Apart)?;
    }

    #[test]
    fn the_parts_make_every_figure_of_a_fiscal_year_that_has_begun(
        case in case(),
        share in (0_i32..=100, 1_i32..=100),
    ) {
        // Some window of the span, over history and horizon.
        let (from, to) = (-case.question.history.cast_signed(), case.question.months.cast_signed());
        let first = from + (to - from - 1) * share.0 / 100;
        let end = (first + 1).max(first + (to - first) * share.1 / 100);
        every_figure_opens(&case, Columns::Joined { first, end })?;
    }
}
