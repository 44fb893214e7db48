//! Small companies whose pages a person can compute: what no random company is sure to meet.

use diapason_app::desk::{
    ColumnLength, ForecastPageRequest, LeverSettings, LeverWhere, MeasureName, Row, RowKind,
    ScenarioChoice, SpanChoice, UnitLever,
};
use diapason_model::{FiscalYear, PaymentLever, Scenario, TargetMeasure, parse_date};
use diapason_testkit::CompanyBuilder;

use crate::small::{desk, everywhere, next_year, page, sellers, supposed, thirds};

fn labels(rows: &[Row]) -> Vec<(RowKind, &str, &str)> {
    rows.iter()
        .map(|row| (row.kind, row.label.as_str(), row.total.as_str()))
        .collect()
}

#[test]
fn a_team_whose_members_outweigh_each_other_is_there_with_its_members() {
    let desk = desk(sellers(), Scenario::base());
    let page = page(&desk, &next_year());
    assert_eq!(
        labels(&page.rows.rows),
        [
            (RowKind::Group, "North", "0.00"),
            (RowKind::Member, "Ann", "500.00"),
            (RowKind::Member, "Bob", "-500.00"),
        ],
        "the engine leaves a group without a figure out, its members are not lost"
    );
}

#[test]
fn who_has_a_quota_and_sells_nothing_is_at_zero_per_cent() {
    let company = sellers().quota("Cleo", "2027-02", "800");
    let desk = desk(company, Scenario::base());
    let bookings = ForecastPageRequest {
        measure: MeasureName::Bookings,
        ..next_year()
    };
    let page = page(&desk, &bookings);
    let cleo = page
        .rows
        .rows
        .iter()
        .find(|row| row.label == "Cleo")
        .expect("a row");
    assert_eq!(cleo.kind, RowKind::Member);
    assert_eq!(cleo.total, "0.00");
    assert_eq!(cleo.target.as_deref(), Some("800.00"));
    assert_eq!(cleo.attainment.as_deref(), Some("0.000000"));
    assert_eq!(cleo.cells.len(), page.columns.len(), "a cell a column");
}

#[test]
fn a_target_of_some_months_is_held_against_those_months_exactly() {
    let company = thirds().target(TargetMeasure::Invoicing, ("2027-01", "2027-03"), "12");
    let desk = desk(company, Scenario::base());
    let page = page(
        &desk,
        &ForecastPageRequest {
            period: ColumnLength::Month,
            ..next_year()
        },
    );
    assert_eq!(page.expected.by_column[0], "3.33");
    assert_eq!(
        page.expected.total, "40.00",
        "twelve thirds of ten, rounded once"
    );
    let target = page.target.expect("three months of one");
    assert_eq!(target.by_column[2].as_deref(), Some("4.00"));
    assert_eq!(target.by_column[3], None, "no target in April");
    assert_eq!(target.variance_by_column[0].as_deref(), Some("-0.67"));
    assert_eq!(
        target.variance, "-2.00",
        "9.99999 is 10.00: not three times 3.33"
    );
    assert_eq!(target.attainment.as_deref(), Some("0.833333"));
    assert_eq!(
        page.key_figures.revenue_against_target.as_deref(),
        Some("-0.166667"),
        "against the months that have one"
    );
}

#[test]
fn last_year_is_told_only_where_all_of_it_is_known() {
    let company = |from: Option<&str>| {
        let from = from.map(|date| parse_date(date).expect("a date"));
        CompanyBuilder::new()
            .company(|company| company.billing_known_from = from)
            .customer("ACME")
            .invoice("F1", "2025-03-10", "100")
            .invoice("F2", "2026-02-10", "150")
    };
    let this_year = ForecastPageRequest {
        span: SpanChoice::FiscalYear { starts_in: 2026 },
        by: None,
        ..next_year()
    };
    let against = |company: CompanyBuilder| {
        let desk = desk(company, Scenario::base());
        page(&desk, &this_year)
            .key_figures
            .revenue_against_last_year
    };
    assert_eq!(
        against(company(Some("2025-01-01"))).as_deref(),
        Some("0.500000")
    );
    assert_eq!(
        against(company(None)),
        None,
        "the first invoice is of March: January and February may be missing"
    );
    let older = company(None).invoice("F0", "2024-12-31", "1");
    assert_eq!(against(older).as_deref(), Some("0.500000"));
}

#[test]
fn a_past_year_is_exact_though_levers_bring_money_back_into_it() {
    // Paid 40 days earlier than today: in October.
    let levers = Scenario {
        payment: vec![PaymentLever {
            delay_days: -40,
            payment_terms: None,
            r#where: everywhere(),
        }],
        ..Scenario::base()
    };
    let company = CompanyBuilder::new()
        .company(|company| {
            company.fiscal_year = FiscalYear::starting_in(11).expect("November");
        })
        .customer("ACME")
        .open_deal("D1", "ACME", "2026-11-20")
        .deal_terms("+0d")
        .line("10")
        .probability("0.333333");
    let desk = desk(company, levers);
    let last_year = supposed(ForecastPageRequest {
        span: SpanChoice::FiscalYear { starts_in: 2025 },
        measure: MeasureName::Cash,
        period: ColumnLength::Month,
        ..next_year()
    });
    let page = page(&desk, &last_year);
    assert_eq!((&*page.last_month, page.has_later), ("2026-10", false));
    assert_eq!(page.expected.total, "4.00", "12.00 with VAT at a third");
    assert_eq!(page.expected.later, None);
    assert_eq!(page.rows.rows.len(), 1);
    assert!(page.rows.rows[0].later.is_none());
}

#[test]
fn the_gap_counts_typical_deals_of_the_year_before() {
    let company = CompanyBuilder::new()
        .customer("ACME")
        .won_deal("W1", "ACME", "2025-11-20")
        .line("1")
        .won_deal("W2", "ACME", "2025-11-21")
        .line("300")
        .won_deal("W3", "ACME", "2026-11-20")
        .line("500")
        .won_deal("W4", "ACME", "2026-11-21")
        .line("9000")
        .target(TargetMeasure::Invoicing, ("2027-01", "2027-12"), "1000");
    let desk = desk(company, Scenario::base());
    let effects = desk.forecast_effects(&next_year()).expect("effects");
    let gap = effects.gap.expect("nothing is expected in 2027");
    assert_eq!(gap.amount, "1000.00");
    assert_eq!(
        gap.typical_deal.as_deref(),
        Some("400.00"),
        "between 300 and 500: one was won a year and a day ago, one is won tomorrow"
    );
    assert_eq!(gap.deals, Some(3), "two and a half");
    assert_eq!(gap.until, "2027-12");
}

#[test]
fn a_lever_counts_the_lines_it_matches() {
    let company = sellers()
        .open_deal("D3", "ACME", "2027-03-01")
        .line("10")
        .line("20");
    let desk = desk(company, Scenario::base());
    let lever = |team: &[&str]| ScenarioChoice {
        name: None,
        levers: Some(LeverSettings {
            win_rate: Some(UnitLever {
                value: "0.5".to_owned(),
                applies: LeverWhere {
                    team: team.iter().map(|&team| team.to_owned()).collect(),
                    ..LeverWhere::default()
                },
            }),
            ..LeverSettings::default()
        }),
    };
    let lines = |team: &[&str]| {
        let request = ForecastPageRequest {
            scenario: lever(team),
            ..next_year()
        };
        let effects = desk.forecast_effects(&request).expect("effects");
        let unmatched = page(&desk, &request).unmatched;
        (effects.levers[0].lines, unmatched)
    };
    assert_eq!(lines(&[]), (4, Vec::new()));
    assert_eq!(lines(&["North"]), (2, Vec::new()));
    assert_eq!(
        lines(&["South"]),
        (0, vec!["South".to_owned()]),
        "and says so"
    );
}
