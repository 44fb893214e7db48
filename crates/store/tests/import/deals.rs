//! Deals, their lines and their explicit instalments.

use diapason_model::catalogue::Entity;

use crate::support::{World, says};

const LINES: &str = "id,deal_id,quantity,unit_price,discount";
const PARTS: &str = "id,deal_id,deal_line_id,position,on,amount";

fn lines(rows: &str) -> String {
    format!("{LINES}\n{rows}")
}

fn parts(rows: &str) -> String {
    format!("{PARTS}\n{rows}")
}

/// A deal with two lines of 90 and 10, the first in two instalments.
fn staggered() -> World {
    let mut world = World::base();
    world.takes(&[
        ("deal_lines", &lines("L1,D1,3,33.333333,0.1\nL2,D1,1,10,0")),
        (
            "instalments",
            &parts("E1,D1,L1,0,2026-12-01,30\nE2,D1,L1,1,2027-01-01,60"),
        ),
    ]);
    world
}

#[test]
fn a_deal_has_the_date_that_its_stage_asks_for() {
    let mut world = World::base();
    let header = "id,name,customer_id,stage_id,expected_close_on,closed_on";
    let of = |row: &str| format!("{header}\n{row}");
    let issue = world.refuses(&[("deals", &of("D3,x,C1,o,,2026-01-01"))]);
    says(
        &issue,
        "deals.csv",
        2,
        "expected_close_on",
        "an open deal needs",
    );
    let issue = world.refuses(&[("deals", &of("D3,x,C1,w,2026-01-01,"))]);
    says(&issue, "deals.csv", 2, "closed_on", "a won deal needs");
    let issue = world.refuses(&[("deals", &of("D3,x,C1,l,2026-01-01,"))]);
    says(&issue, "deals.csv", 2, "closed_on", "a lost deal needs");
    world.takes(&[("deals", &of("D3,x,C1,l,,2026-01-01"))]);
    let issue = world.refuses(&[("deals", "id,stage_id\nD1,w")]);
    says(&issue, "deals.csv", 2, "closed_on", "a won deal needs");
    world.takes(&[("deals", "id,stage_id,closed_on\nD1,w,2026-12-24")]);
}

#[test]
fn a_stage_whose_kind_changes_must_suit_its_deals() {
    let mut world = World::base();
    let issue = world.refuses(&[("stages", "id,kind\no,won")]);
    says(&issue, "stages.csv", 2, "kind", "deal `D1` is in stage `o`");
    world.takes(&[
        ("stages", "id,kind\no,won"),
        ("deals", "id,closed_on\nD1,2026-12-24"),
    ]);
}

#[test]
fn instalments_of_a_line_sum_to_its_amount() {
    let mut world = staggered();
    let issue = world.refuses(&[("instalments", "id,amount\nE2,60.01")]);
    says(
        &issue,
        "instalments.csv",
        2,
        "amount",
        "line `L1` sum to 90.01 EUR, not to its amount 90.00",
    );
    assert_eq!(issue.value.as_deref(), Some("60.01"));
    let issue = world.refuses(&[("deal_lines", "id,quantity\nL1,4")]);
    says(
        &issue,
        "deal_lines.csv",
        2,
        "unit_price",
        "not to its amount 120.00",
    );
    world.takes(&[
        ("deal_lines", "id,quantity\nL1,4"),
        ("instalments", "id,amount\nE2,90"),
    ]);
}

#[test]
fn an_instalment_more_must_fit_the_sum_too() {
    let mut world = staggered();
    let issue = world.refuses(&[("instalments", &parts("E3,D1,L1,2,2027-02-01,1"))]);
    says(&issue, "instalments.csv", 2, "amount", "sum to 91.00");
    world.takes(&[(
        "instalments",
        &parts("E1,D1,L1,0,2026-12-01,29\nE3,D1,L1,2,2027-02-01,1"),
    )]);
}

#[test]
fn instalments_of_a_whole_deal_sum_to_all_its_lines() {
    let mut world = World::base();
    let two = lines("L1,D2,3,33.333333,0.1\nL2,D2,1,10,0");
    let issue = world.refuses(&[
        ("deal_lines", &two),
        ("instalments", &parts("E1,D2,,0,2026-12-01,99.99")),
    ]);
    says(
        &issue,
        "instalments.csv",
        2,
        "amount",
        "deal `D2` sum to 99.99 EUR, not to its amount 100.00",
    );
    world.takes(&[
        ("deal_lines", &two),
        (
            "instalments",
            &parts("E1,D2,,0,2026-12-01,40\nE2,D2,,0,2026-12-01,60"),
        ),
    ]);
    let issue = world.refuses(&[("deal_lines", &lines("L3,D2,1,5,0"))]);
    says(
        &issue,
        "deal_lines.csv",
        2,
        "unit_price",
        "not to its amount 105.00",
    );
}

#[test]
fn instalments_of_a_deal_without_lines_sum_to_nothing() {
    let mut world = World::base();
    let issue = world.refuses(&[("instalments", &parts("E1,D1,,0,2026-12-01,5"))]);
    says(
        &issue,
        "instalments.csv",
        2,
        "amount",
        "not to its amount 0.00",
    );
}

#[test]
fn an_instalments_line_is_of_its_deal() {
    let mut world = staggered();
    let issue = world.refuses(&[
        ("deal_lines", &lines("L9,D2,1,5,0")),
        ("instalments", &parts("E9,D1,L9,0,2026-12-01,5")),
    ]);
    says(
        &issue,
        "instalments.csv",
        2,
        "deal_line_id",
        "a line of another deal",
    );
    let issue = world.refuses(&[("deal_lines", "id,deal_id\nL1,D2")]);
    says(
        &issue,
        "deal_lines.csv",
        2,
        "deal_line_id",
        "a line of another deal",
    );
    world.takes(&[
        ("deal_lines", "id,deal_id\nL1,D2"),
        ("instalments", "id,deal_id\nE1,D2\nE2,D2"),
    ]);
}

#[test]
fn an_amount_out_of_range_is_an_issue_of_its_line() {
    let mut world = World::base();
    let issue = world.refuses(&[("deal_lines", &lines("L1,D1,9000000000000,9000000000000,0"))]);
    says(&issue, "deal_lines.csv", 2, "unit_price", "out of range");
    let issue = world.refuses(&[(
        "deal_lines",
        "id,deal_id,quantity,unit_price,unit_cost\nL1,D1,9000000000000,0,9000000000000",
    )]);
    says(&issue, "deal_lines.csv", 2, "unit_cost", "out of range");
    world.takes(&[("deal_lines", &lines("L1,D1,9000000000000,9000000000000,1"))]);
}

#[test]
fn the_lowest_and_highest_cost_come_together_and_in_order() {
    let mut world = World::base();
    let of = |row: &str| format!("id,deal_id,unit_price,cost_low,cost_high\n{row}");
    let issue = world.refuses(&[("deal_lines", &of("L1,D1,10,5,4"))]);
    says(&issue, "deal_lines.csv", 2, "cost_low", "above the highest");
    let issue = world.refuses(&[("deal_lines", &of("L1,D1,10,5,"))]);
    says(&issue, "deal_lines.csv", 2, "cost_high", "together");
    let issue = world.refuses(&[("deal_lines", &of("L1,D1,10,,5"))]);
    says(&issue, "deal_lines.csv", 2, "cost_low", "together");
    world.takes(&[("deal_lines", &of("L1,D1,10,5,5"))]);
    let issue = world.refuses(&[("deal_lines", "id,cost_high\nL1,4")]);
    says(&issue, "deal_lines.csv", 2, "cost_low", "above the highest");
}

#[test]
fn what_stays_of_a_deal_keeps_its_currency() {
    let mut world = staggered();
    let issue = world.refuses(&[("deals", "id,currency\nD1,USD")]);
    says(
        &issue,
        "deals.csv",
        2,
        "currency",
        "instalment `E1` of deal `D1` stays in EUR",
    );
    world.takes(&[
        ("deals", "id,currency\nD1,USD"),
        ("instalments", "id,amount\nE1,30\nE2,60"),
    ]);
    let issue = world.refuses(&[
        ("deals", "id,currency\nD1,JPY"),
        ("instalments", "id,label\nE1,a"),
    ]);
    says(&issue, "instalments.csv", 2, "amount", "from USD to JPY");
}

#[test]
fn a_cost_range_that_stays_keeps_its_currency() {
    let mut world = World::base();
    world.takes(&[(
        "deal_lines",
        "id,deal_id,unit_price,cost_low,cost_high\nL1,D1,10,5,5",
    )]);
    let issue = world.refuses(&[("deals", "id,currency\nD1,JPY")]);
    says(
        &issue,
        "deals.csv",
        2,
        "currency",
        "cost range of line `L1` of deal `D1` stays in EUR",
    );
    world.takes(&[
        ("deals", "id,currency\nD1,JPY"),
        ("deal_lines", "id,cost_low,cost_high\nL1,500,500"),
    ]);
    assert_eq!(world.column(Entity::DealLines, "cost_low"), ["500"]);
}

#[test]
fn a_currency_named_is_the_same_as_the_companys_left_out() {
    let mut world = staggered();
    world.takes(&[("deals", "id,currency\nD1,EUR")]);
    world.takes(&[("deals", "id,currency\nD1,")]);
}
