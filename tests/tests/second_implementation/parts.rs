//! Every figure opens: its parts make it exactly, on random companies, for every measure, column,
//! group, category and lever; and what is shown is rounded once.

use diapason_engine::{
    Book, Category, CategoryFigures, Cell, Dimension, ExpectedFigures, Forecast, Measure, Months,
    Part, PeriodSpan, Question, forecasts, parts,
};
use diapason_model::{Month, divide_half_away};
use diapason_tests::companies::{Case, case, in_a_window};
use proptest::prelude::*;

use crate::adapter;

/// The exact sum of some parts, rounded once.
fn rounded(found: &[Part], exact: impl Fn(&Part) -> i128) -> i64 {
    let sum: i128 = found.iter().map(exact).sum();
    let minor = divide_half_away(sum, 1_000_000).expect("a sum of amounts");
    i64::try_from(minor).expect("a figure of a small company")
}

/// The five questions of a case, grouped but for the result.
fn questions(case: &Case) -> Vec<Question> {
    let asked = adapter::question(&case.question);
    Measure::ALL
        .map(|measure| Question {
            measure,
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
        expected: &ExpectedFigures,
    ) -> Result<(), TestCaseError> {
        let column = |span: &PeriodSpan| Months::Within {
            first: span.first,
            last: span.last,
        };
        let last = forecast.periods.last().expect("at least one column").last;
        let after = Months::From(Month::from_number(last.number() + 1).expect("a month"));
        for (at, span) in forecast.periods.iter().enumerate() {
            self.holds("expected", column(span), None, expected.by_period[at])?;
            for figures in figures {
                let figure = figures.by_period[at];
                self.holds("column", column(span), Some(figures.category), figure)?;
            }
        }
        if let Some(later) = expected.later {
            self.holds("later", after, None, later)?;
        }
        let all = Months::Within {
            first: forecast.periods[0].first,
            last,
        };
        self.holds("within", all, None, expected.within)?;
        for figures in figures {
            if let Some(later) = figures.later {
                self.holds("later", after, Some(figures.category), later)?;
            }
            self.holds("within", all, Some(figures.category), figures.within)?;
        }
        Ok(())
    }
}

/// Every figure of every answer of a case.
fn every_figure_opens(case: &Case) -> Result<(), TestCaseError> {
    let fail = |error: &dyn std::fmt::Display| TestCaseError::fail(error.to_string());
    let book = Book::new(case.company.clone()).map_err(|error| fail(&error))?;
    let questions = questions(case);
    let answers = forecasts(&book, &case.scenario, &questions).map_err(|error| fail(&error))?;
    for (question, forecast) in questions.iter().zip(&answers) {
        let mut opened = Opened {
            case,
            book: &book,
            question,
            groups: Vec::new(),
        };
        opened.row(forecast, &forecast.figures, &forecast.expected)?;
        for group in &forecast.groups {
            let dimension = question.by.clone().expect("groups were asked for");
            opened.groups = vec![(dimension, group.key.clone())];
            opened.row(forecast, &group.figures, &group.expected)?;
        }
    }
    Ok(())
}

/// The parts of a group are those of its groups by a second dimension, none lost and none twice.
fn a_group_within_a_group(case: &Case) -> Result<(), TestCaseError> {
    let book = Book::new(case.company.clone()).expect("every rate is known");
    let keys = |ids: Vec<String>| ids.into_iter().chain([String::new()]);
    let data = &case.company;
    let customers: Vec<_> = keys(data.customers.iter().map(|it| it.id.to_string()).collect())
        .map(|key| (Dimension::Customer, key))
        .collect();
    let products: Vec<_> = keys(data.products.iter().map(|it| it.id.to_string()).collect())
        .map(|key| (Dimension::Product, key))
        .collect();
    let month = Month::of(case.question.as_of);
    for question in questions(case) {
        let open = |groups: Vec<(Dimension, String)>| {
            let cell = Cell {
                months: Months::From(month),
                groups,
                category: Some(Category::Weighted),
            };
            parts(&book, &case.scenario, &question, &cell).expect("every rate is known")
        };
        let mut whole = open(Vec::new());
        let mut parted = Vec::new();
        for customer in &customers {
            let of_customer = open(vec![customer.clone()]);
            let within: Vec<Part> = (products.iter())
                .flat_map(|product| open(vec![customer.clone(), product.clone()]))
                .collect();
            prop_assert_eq!(
                within.len(),
                of_customer.len(),
                "each part has one product or none"
            );
            parted.extend(within);
        }
        whole.sort_by_key(|part| (part.origin, part.on));
        parted.sort_by_key(|part| (part.origin, part.on));
        prop_assert_eq!(parted, whole, "{:?}", question.measure);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 60,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_parts_make_every_figure(case in case()) {
        every_figure_opens(&case)?;
    }

    #[test]
    fn the_parts_make_every_figure_of_a_fiscal_year_that_has_begun(
        case in case(),
        (first, length) in (0_i32..=100, 1_i32..=100),
    ) {
        // Some window of the span, over history and horizon.
        let question = in_a_window(&case.question, first, length);
        every_figure_opens(&Case { question, ..case })?;
    }

    #[test]
    fn a_part_lies_in_one_group_of_each_dimension(case in case()) {
        a_group_within_a_group(&case)?;
    }
}
