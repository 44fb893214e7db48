//! Targets and quotas by column: spread to the cent, unknown where nobody set one, the company's,
//! a team's and a salesperson's kept apart.

use diapason_engine::{Book, Measure, PeriodSpan, TargetFigures, targets};
use diapason_model::{
    Id, Month, Quota, Salesperson, SalespersonIndex, Snapshot, Target, TargetMeasure, TargetScope,
    Team, TeamIndex, parse_month,
};
use proptest::prelude::*;

use crate::by_hand::company;

fn month(text: &str) -> Month {
    parse_month(text).expect("a month of the test")
}

fn target(scope: TargetScope, from: &str, to: &str, amount_minor: i64) -> Target {
    Target {
        measure: TargetMeasure::Bookings,
        scope,
        from_month: month(from),
        to_month: month(to),
        amount_minor,
    }
}

/// Columns of `length` months each, from a month on.
fn columns(from: Month, count: i32, length: i32) -> Vec<PeriodSpan> {
    let at = |place: i32| from.plus(place).expect("in the calendar");
    (0..count)
        .map(|column| PeriodSpan {
            starts: at(column * length),
            first: at(column * length),
            last: at(column * length + length - 1),
        })
        .collect()
}

fn asked(
    data: &Snapshot,
    measure: Measure,
    scope: TargetScope,
    columns: &[PeriodSpan],
) -> Option<TargetFigures> {
    let book = Book::new(data.clone()).expect("a company without rates");
    targets(&book, measure, scope, columns).expect("small amounts")
}

fn bookings(data: &Snapshot, scope: TargetScope, from: &str, count: i32) -> Option<TargetFigures> {
    asked(
        data,
        Measure::Bookings,
        scope,
        &columns(month(from), count, 1),
    )
}

const COMPANY: TargetScope = TargetScope::Company;
const NORTH: TargetScope = TargetScope::Team(TeamIndex(0));
const LILLE: TargetScope = TargetScope::Team(TeamIndex(1));

const fn person(place: u32) -> TargetScope {
    TargetScope::Salesperson(SalespersonIndex(place))
}

/// A team with a seller of its own, a team within it with two, and a seller without a team; each
/// with a quota in January.
fn sellers() -> Snapshot {
    let mut data = company();
    for (id, parent) in [("north", None), ("lille", Some(TeamIndex(0)))] {
        data.teams.push(Team {
            id: Id::new(id),
            name: id.into(),
            parent,
        });
    }
    let teams = [Some(0), Some(1), Some(1), None];
    for (place, (team, quota)) in (0_u32..).zip(teams.into_iter().zip([100, 20, 3, 50_000])) {
        data.salespeople.push(Salesperson {
            id: Id::new(&format!("P{place}")),
            name: "Seller".into(),
            team: team.map(TeamIndex),
            active: true,
        });
        data.quotas.push(Quota {
            salesperson: SalespersonIndex(place),
            month: month("2027-01"),
            amount_minor: quota,
        });
    }
    data
}

#[test]
fn a_target_is_spread_over_its_months_to_the_cent() {
    let mut data = company();
    data.targets
        .push(target(COMPANY, "2027-01", "2027-03", 10_000));
    let found = bookings(&data, COMPANY, "2027-01", 3).expect("there is one");
    assert_eq!(
        found.by_period,
        [Some(3_334), Some(3_333), Some(3_333)],
        "100.00 in thirds: the earliest month gets the cent that is left over"
    );
    assert_eq!(found.within, 10_000, "no cent is lost");
    let quarter = columns(month("2027-01"), 1, 3);
    let found = asked(&data, Measure::Bookings, COMPANY, &quarter).expect("there is one");
    assert_eq!(found.by_period, [Some(10_000)]);
    let shown = bookings(&data, COMPANY, "2027-02", 1).expect("there is one");
    assert_eq!(shown.within, 3_333, "only what the columns show");
}

#[test]
fn a_column_without_a_target_is_unknown_and_a_target_of_nothing_is_zero() {
    let mut data = company();
    data.targets.push(target(COMPANY, "2027-02", "2027-02", 0));
    let found = bookings(&data, COMPANY, "2027-01", 3).expect("there is one");
    assert_eq!(found.by_period, [None, Some(0), None]);
    assert_eq!(found.within, 0);
    assert_eq!(
        bookings(&data, COMPANY, "2027-03", 3),
        None,
        "nothing is aimed at in any of these months"
    );
}

#[test]
fn a_column_holds_the_months_of_a_target_that_it_covers() {
    let mut data = company();
    data.targets
        .push(target(COMPANY, "2026-12", "2027-01", 4_000));
    let quarters = columns(month("2026-10"), 2, 3);
    let found = asked(&data, Measure::Bookings, COMPANY, &quarters).expect("there is one");
    assert_eq!(found.by_period, [Some(2_000), Some(2_000)], "a month each");
}

#[test]
fn targets_of_one_scope_and_month_add_up_and_a_negative_one_takes_away() {
    let mut data = company();
    data.targets
        .push(target(COMPANY, "2027-01", "2027-02", 1_001));
    data.targets
        .push(target(COMPANY, "2027-02", "2027-02", -100));
    let found = bookings(&data, COMPANY, "2027-01", 2).expect("there is one");
    assert_eq!(found.by_period, [Some(501), Some(400)]);
}

#[test]
fn targets_of_other_measures_and_scopes_are_left_alone() {
    let mut data = sellers();
    data.targets.push(target(NORTH, "2027-01", "2027-01", 700));
    let january = columns(month("2027-01"), 1, 1);
    assert_eq!(bookings(&data, COMPANY, "2027-01", 1), None);
    for measure in [
        Measure::Invoicing,
        Measure::Cash,
        Measure::Margin,
        Measure::Result,
    ] {
        assert_eq!(
            asked(&data, measure, NORTH, &january),
            None,
            "neither a target of bookings nor a quota says anything of {measure:?}"
        );
        assert_eq!(asked(&data, measure, person(0), &january), None);
    }
}

#[test]
fn a_salesperson_is_held_to_the_quota_unless_a_target_is_set() {
    let mut data = sellers();
    let within = |data: &Snapshot| bookings(data, person(1), "2027-01", 1).map(|it| it.within);
    assert_eq!(within(&data), Some(20));
    data.targets
        .push(target(person(1), "2027-01", "2027-01", 900));
    assert_eq!(within(&data), Some(900), "the target, not both");
    assert_eq!(
        bookings(&data, person(1), "2027-02", 1),
        None,
        "no quota in February"
    );
}

#[test]
fn a_teams_quota_is_that_of_the_sellers_whose_deals_its_row_shows() {
    let mut data = sellers();
    let within = |data: &Snapshot, scope| bookings(data, scope, "2027-01", 1).map(|it| it.within);
    assert_eq!(within(&data, LILLE), Some(23));
    assert_eq!(
        within(&data, NORTH),
        Some(100),
        "deals of Lille's sellers are in Lille's row, and so are their quotas"
    );
    assert_eq!(within(&data, COMPANY), None, "quotas are set for people");
    data.targets.push(target(NORTH, "2027-01", "2027-01", 777));
    assert_eq!(
        within(&data, NORTH),
        Some(777),
        "its own target comes first"
    );
    assert_eq!(within(&data, LILLE), Some(23), "and is not Lille's");
}

#[test]
fn a_sum_of_targets_that_cannot_be_held_is_an_error() {
    let mut data = company();
    for _ in 0..2 {
        data.targets
            .push(target(COMPANY, "2027-01", "2027-01", i64::MAX));
    }
    let book = Book::new(data).expect("a company without rates");
    let january = columns(month("2027-01"), 1, 1);
    let error = targets(&book, Measure::Bookings, COMPANY, &january).expect_err("twice the most");
    assert!(error.to_string().contains("the targets"), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn columns_that_cover_a_target_sum_to_it_however_long_they_are(
        amount in -1_000_000_000_i64..1_000_000_000,
        from in 0_i32..24,
        length in 1_i32..40,
        column in 1_i32..13,
    ) {
        let mut data = company();
        let first = month("2026-01");
        let at = |place: i32| first.plus(place).expect("in the calendar");
        data.targets.push(Target {
            from_month: at(from),
            to_month: at(from + length - 1),
            ..target(COMPANY, "2026-01", "2026-01", amount)
        });
        let spans = columns(first, 72 / column + 1, column);
        let found = asked(&data, Measure::Bookings, COMPANY, &spans).expect("there is one");
        prop_assert_eq!(found.within, amount);
        let touched: Vec<bool> = found.by_period.iter().map(Option::is_some).collect();
        let expected: Vec<bool> = (0..).take(spans.len())
            .map(|at| at * column < from + length && from < (at + 1) * column)
            .collect();
        prop_assert_eq!(touched, expected, "known where a month of the target lies");
    }
}
