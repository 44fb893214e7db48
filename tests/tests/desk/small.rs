//! Small companies, and what is asked of their pages.

use diapason_app::desk::{
    BookAlone, ColumnLength, ForecastPage, ForecastPageRequest, LanguageName, MeasureName,
    ProbabilityName, ScenarioChoice, SpanChoice, WhyCell,
};
use diapason_engine::Book;
use diapason_model::{Scenario, Where};
use diapason_testkit::CompanyBuilder;

/// Nobody sells better than this one.
const SAVED: &str = "Supposed";

pub(crate) fn desk(company: CompanyBuilder, scenario: Scenario) -> BookAlone {
    let book = Book::new(company.build()).expect("a valid company");
    let scenario = Scenario {
        name: SAVED.to_owned(),
        ..scenario
    };
    BookAlone::new(book, &[scenario], LanguageName::En)
}

/// The calendar year 2027 seen on 20 November 2026, without levers.
pub(crate) fn next_year() -> ForecastPageRequest {
    ForecastPageRequest {
        as_of: Some("2026-11-20".to_owned()),
        span: SpanChoice::FiscalYear { starts_in: 2027 },
        period: ColumnLength::Quarter,
        measure: MeasureName::Invoicing,
        by: Some("salesperson".to_owned()),
        probability: ProbabilityName::Stated,
        scenario: ScenarioChoice::default(),
        sort: Vec::new(),
        offset: 0,
        limit: 500,
    }
}

pub(crate) fn supposed(request: ForecastPageRequest) -> ForecastPageRequest {
    ForecastPageRequest {
        scenario: ScenarioChoice {
            name: Some(SAVED.to_owned()),
            levers: None,
        },
        ..request
    }
}

pub(crate) fn page(desk: &BookAlone, request: &ForecastPageRequest) -> ForecastPage {
    desk.forecast_page(request).expect("a page")
}

/// A team of two who outweigh each other, and one who sells nothing.
pub(crate) fn sellers() -> CompanyBuilder {
    CompanyBuilder::new()
        .team("North")
        .salesperson("Ann", "North")
        .salesperson("Bob", "North")
        .salesperson("Cleo", "North")
        .customer("ACME")
        .open_deal("D1", "ACME", "2027-02-10")
        .sold_by("Ann")
        .line("1000")
        .probability("0.5")
        .open_deal("D2", "ACME", "2027-02-20")
        .sold_by("Bob")
        .line("-1000")
        .probability("0.5")
}

/// Ten euros a month at one third: no month is whole cents.
pub(crate) fn thirds() -> CompanyBuilder {
    CompanyBuilder::new()
        .customer("ACME")
        .open_deal("D1", "ACME", "2027-01-05")
        .line("120")
        .probability("0.333333")
        .over("12 mois")
}

pub(crate) fn whole(category: Option<&str>) -> WhyCell {
    WhyCell {
        column: None,
        later: false,
        rows: Vec::new(),
        category: category.map(str::to_owned),
    }
}

pub(crate) fn everywhere() -> Where {
    Where::default()
}
