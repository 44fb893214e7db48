//! Customers held against the engine's forecasts by customer, and their sums against the company.

use std::collections::BTreeMap;

use diapason_app::desk::{
    BookAlone, CustomerFigures, CustomerList, CustomerListRequest, CustomerRequest,
    ProbabilityName, ScenarioChoice, Standpoint,
};
use diapason_engine::{
    Book, Category, Columns, Dimension, Forecast, Measure, Period, ProbabilitySource, Question,
    Span, forecast, receivables,
};
use diapason_model::{Date, Scenario};
use proptest::prelude::*;

use crate::ask::{Asked, asked, fail};

fn standpoint(as_of: Date) -> Standpoint {
    Standpoint {
        as_of: Some(as_of.to_string()),
        probability: ProbabilityName::Stated,
        scenario: ScenarioChoice::default(),
    }
}

fn list(desk: &BookAlone, as_of: Date) -> Result<CustomerList, TestCaseError> {
    let request = CustomerListRequest {
        standpoint: standpoint(as_of),
        text: String::new(),
        segment: None,
        salesperson: None,
        sort: Vec::new(),
        offset: 0,
        limit: 500,
        find: None,
    };
    desk.customer_list(&request).map_err(|error| fail(&error))
}

/// Twelve months to the as-of month, and all that comes.
fn by_customer(book: &Book, as_of: Date, measure: Measure) -> Result<Forecast, TestCaseError> {
    let question = Question {
        span: Span {
            as_of,
            months: 1,
            history: 11,
        },
        measure,
        period: Period::Month,
        columns: Columns::Apart,
        by: Some(Dimension::Customer),
        probability: ProbabilitySource::Stated,
    };
    forecast(book, &Scenario::base(), &question).map_err(|error| fail(&error))
}

/// A category's figures by customer: over the twelve months, and from now on.
fn figures(forecast: &Forecast, category: Category) -> BTreeMap<&str, (i64, i64)> {
    let of = |group: &diapason_engine::Group| {
        let figures = group.figures.iter().find(|it| it.category == category);
        figures.map_or((0, 0), |figures| (figures.within, figures.total))
    };
    let groups = forecast.groups.iter();
    groups
        .map(|group| (group.key.as_str(), of(group)))
        .collect()
}

fn held(asked: &Asked) -> Result<(), TestCaseError> {
    let (book, desk) = (asked.book()?, asked.desk()?);
    let as_of = asked.case.question.as_of;
    let list = list(&desk, as_of)?;
    let data = book.snapshot();
    prop_assert_eq!(list.rows.len(), data.customers.len(), "everybody is there");
    let [invoicing, margin, bookings, cash] = [
        Measure::Invoicing,
        Measure::Margin,
        Measure::Bookings,
        Measure::Cash,
    ]
    .map(|measure| by_customer(&book, as_of, measure));
    let (invoicing, margin, bookings, cash) = (invoicing?, margin?, bookings?, cash?);
    let owed = receivables(&book, as_of).map_err(|error| fail(&error))?;
    let invoiced = figures(&invoicing, Category::Invoiced);
    let weighted = figures(&invoicing, Category::Weighted);
    let margins = figures(&margin, Category::Invoiced);
    let won = figures(&bookings, Category::Won);
    let backlog = figures(&cash, Category::Backlog);
    for row in &list.rows {
        let of =
            |of: &BTreeMap<&str, (i64, i64)>| of.get(row.id.as_str()).copied().unwrap_or((0, 0));
        let owing = owed
            .customers
            .iter()
            .find(|it| data.customers[it.customer.get()].id.as_str() == row.id)
            .map_or(0, |it| it.outstanding_minor);
        let shown = &row.figures;
        let minor = |text: &str| asked.minor(text);
        prop_assert_eq!(minor(&shown.invoiced), of(&invoiced).0, "{}", row.id);
        prop_assert_eq!(shown.weighted.as_deref().map(minor), Some(of(&weighted).1));
        prop_assert_eq!(minor(&shown.won), of(&won).0, "{}", row.id);
        prop_assert_eq!(minor(&shown.backlog), of(&backlog).1, "{}", row.id);
        prop_assert_eq!(minor(&shown.outstanding), owing, "{}", row.id);
        prop_assert_eq!(minor(&shown.exposure), owing + of(&backlog).1, "{}", row.id);
        if let Some(text) = &shown.margin {
            prop_assert_eq!(minor(text), of(&margins).0, "{}", row.id);
        } else {
            prop_assert_eq!(of(&margins).0, 0, "unknown only where no cost is known");
            prop_assert_ne!(of(&invoiced).0, 0, "and something was invoiced");
        }
    }
    let company = |forecast: &Forecast, category| {
        let found = forecast.figures.iter().find(|it| it.category == category);
        found.map_or((0, 0), |figures| (figures.within, figures.total))
    };
    let total = &list.total;
    let all = asked.minor(&total.invoiced);
    prop_assert_eq!(all, company(&invoicing, Category::Invoiced).0);
    let all = total.weighted.as_deref().map(|text| asked.minor(text));
    prop_assert_eq!(all, Some(company(&invoicing, Category::Weighted).1));
    prop_assert_eq!(asked.minor(&total.outstanding), owed.outstanding_minor);
    groups(&desk, as_of, &list)
}

/// A group's total is the sum of its members, whoever of it is opened.
fn groups(desk: &BookAlone, as_of: Date, list: &CustomerList) -> Result<(), TestCaseError> {
    let alone: BTreeMap<&str, &CustomerFigures> = (list.rows.iter())
        .map(|row| (row.id.as_str(), &row.figures))
        .collect();
    for row in &list.rows {
        let request = CustomerRequest {
            id: row.id.clone(),
            standpoint: standpoint(as_of),
        };
        let page = desk.customer_page(&request).map_err(|error| fail(&error))?;
        prop_assert_eq!(&page.customer, row, "the record is the list's row");
        let Some(group) = page.group else { continue };
        prop_assert!(group.members.iter().any(|it| it.id == row.id));
        let deals: u32 = group.members.iter().map(|it| it.figures.open_deals).sum();
        prop_assert_eq!(group.total.open_deals, deals);
        for member in &group.members {
            prop_assert_eq!(Some(&&member.figures), alone.get(member.id.as_str()));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_customer_has_the_figures_of_the_forecast_by_customer(asked in asked()) {
        held(&asked)?;
    }
}
