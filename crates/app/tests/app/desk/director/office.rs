//! The sample company as its director sees it on 22 November 2026, and what is asked of it.

use std::path::Path;
use std::sync::OnceLock;

use diapason_app::desk::{
    ColumnLength, Desk, ForecastPage, ForecastPageRequest, LeverSettings, LeverWhere, MeasureName,
    ProbabilityName, ScenarioChoice, SpanChoice, UnitLever,
};

use crate::desk::support::Machine;

pub(super) struct Office {
    pub(super) machine: Machine,
    pub(super) desk: Desk,
}

/// The sample company, open; nothing here writes into it.
pub(super) fn office() -> &'static Office {
    static OFFICE: OnceLock<Office> = OnceLock::new();
    OFFICE.get_or_init(|| {
        let machine = Machine::new();
        let database = machine.path("meridien.db");
        let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/demo");
        machine.import(&database, &files);
        let desk = machine.ready(&database);
        Office { machine, desk }
    })
}

/// The fiscal year 2026-27 by salesperson.
pub(super) fn year() -> ForecastPageRequest {
    ForecastPageRequest {
        as_of: Some("2026-11-22".to_owned()),
        span: SpanChoice::FiscalYear { starts_in: 2026 },
        period: ColumnLength::Month,
        measure: MeasureName::Invoicing,
        by: Some("salesperson".to_owned()),
        probability: ProbabilityName::Stated,
        scenario: ScenarioChoice::default(),
        sort: Vec::new(),
        offset: 0,
        limit: 500,
    }
}

pub(super) fn page_of(request: &ForecastPageRequest) -> ForecastPage {
    office().desk.forecast_page(request).expect("a page")
}

pub(super) fn lever(value: &str, team: &[&str]) -> UnitLever {
    UnitLever {
        value: value.to_owned(),
        applies: LeverWhere {
            team: team.iter().map(|&team| team.to_owned()).collect(),
            ..LeverWhere::default()
        },
    }
}

/// The prudent scenario of the pictures.
pub(super) fn prudent() -> ScenarioChoice {
    ScenarioChoice {
        name: None,
        levers: Some(LeverSettings {
            win_rate: Some(lever("0.90", &[])),
            slip_months: Some(lever("1", &["Grands comptes"])),
            price: None,
            cost: Some(lever("1.02", &[])),
            payment_delay_days: Some(lever("10", &[])),
        }),
    }
}

/// Cents of an amount.
pub(super) fn cents(text: &str) -> i64 {
    text.replace('.', "").parse().expect("an amount with cents")
}

pub(super) fn sum<'a>(amounts: impl IntoIterator<Item = &'a String>) -> i64 {
    amounts.into_iter().map(|text| cents(text)).sum()
}
