//! Sets: the rows given for one schedule, invoice or deal replace its former ones.

use diapason_model::catalogue::Entity;
use diapason_store::Counts;

use crate::support::{World, counts, says};

#[test]
fn a_stage_history_replaces_the_former_one_of_its_deal_only() {
    let mut world = World::base();
    let header = "deal_id,stage_id,entered_on";
    let first = format!("{header}\nD1,o,2026-01-01\nD2,o,2026-01-01\nD1,w,2026-02-01");
    world.takes(&[("stage_history", &first)]);
    let second = format!("{header}\nD1,o,2026-01-01\nD1,o,2026-03-01");
    let report = world.takes(&[("stage_history", &second)]);
    let expected = Counts {
        read: 2,
        new: 1,
        unchanged: 1,
        deleted: 1,
        ..Counts::default()
    };
    assert_eq!(counts(&report, Entity::StageHistory), expected);
    assert_eq!(
        world.rows(Entity::StageHistory),
        ["D1,o,2026-01-01", "D1,o,2026-03-01", "D2,o,2026-01-01"]
    );
    let report = world.takes(&[("stage_history", &second)]);
    assert_eq!(
        counts(&report, Entity::StageHistory).unchanged,
        2,
        "the same set"
    );
}

#[test]
fn a_row_of_a_set_given_twice_is_an_issue() {
    let mut world = World::base();
    let issue = world.refuses(&[(
        "stage_history",
        "deal_id,stage_id,entered_on\nD1,o,2026-01-01\nD2,o,2026-01-01\nD1,o,2026-01-01",
    )]);
    says(&issue, "stage_history.csv", 4, "entered_on", "row 2");
    assert_eq!(issue.value.as_deref(), Some("2026-01-01"));
    let issue = world.refuses(&[(
        "stage_history",
        "deal_id,stage_id,entered_on\nD9,o,2026-01-01",
    )]);
    says(&issue, "stage_history.csv", 2, "deal_id", "no deal `D9`");
}

#[test]
fn schedules_are_replaced_as_a_whole_and_keep_absent_columns() {
    let mut world = World::base();
    world.takes(&[(
        "schedules",
        "id,name,position,share,offset_days,label\n\
         S2,Deux,0,0.3,,Acompte\nS2,Deux,1,0.7,60,Solde\nS3,,0,1/3,,\nS3,,1,2/3,,",
    )]);
    let report = world.takes(&[(
        "schedules",
        "id,position,share\nS2,1,0.6\nS2,0,0.3\nS2,2,0.1",
    )]);
    let expected = Counts {
        read: 3,
        new: 1,
        changed: 1,
        unchanged: 1,
        ..Counts::default()
    };
    assert_eq!(counts(&report, Entity::Schedules), expected);
    assert_eq!(
        world.rows(Entity::Schedules),
        [
            "S1,,0,,0,0,1,1,1",
            "S2,Deux,0,Acompte,0,0,0.3,1,1",
            "S2,Deux,1,Solde,0,60,0.6,1,1",
            "S2,Deux,2,,0,0,0.1,1,1",
            "S3,,0,,0,0,1/3,1,1",
            "S3,,1,,0,0,2/3,1,1",
        ]
    );
    let report = world.takes(&[("schedules", "id,position,share\nS2,0,1")]);
    assert_eq!(
        counts(&report, Entity::Schedules).deleted,
        2,
        "the other two rules"
    );
    let report = world.takes(&[("schedules", "id,name,position,share\nS2,Un,0,1")]);
    assert_eq!(
        counts(&report, Entity::Schedules).changed,
        1,
        "another name"
    );
}

#[test]
fn shares_sum_to_exactly_one() {
    let mut world = World::base();
    let issue = world.refuses(&[(
        "schedules",
        "id,position,share\nS4,0,0.3333\nS4,1,0.3333\nS4,2,0.3333",
    )]);
    says(
        &issue,
        "schedules.csv",
        4,
        "share",
        "sum to 0.9999, not to exactly 1",
    );
    let issue = world.refuses(&[("schedules", "id,position,share\nS1,0,0.5")]);
    says(&issue, "schedules.csv", 2, "share", "sum to 0.5");
}

#[test]
fn a_schedule_has_one_name_and_one_rule_a_position() {
    let mut world = World::base();
    let issue = world.refuses(&[("schedules", "id,position,share\nS4,0,0.5\nS4,0,0.5")]);
    says(&issue, "schedules.csv", 3, "position", "row 2");
    let issue = world.refuses(&[(
        "schedules",
        "id,name,position,share\nS4,a,0,0.5\nS4,b,1,0.5",
    )]);
    says(&issue, "schedules.csv", 3, "name", "row 2");
}

#[test]
fn due_dates_replace_the_former_ones() {
    let mut world = World::base();
    world.takes(&[
        (
            "invoices",
            "id,customer_id,status,issued_on,net_amount,vat_amount\nI1,C1,posted,2026-01-01,100,20",
        ),
        (
            "due_dates",
            "invoice_id,due_on,gross_amount\nI1,2026-02-01,60\nI1,2026-03-01,60",
        ),
    ]);
    let report = world.takes(&[(
        "due_dates",
        "invoice_id,due_on,gross_amount\nI1,2026-04-01,50\nI1,2026-03-01,70",
    )]);
    let expected = Counts {
        read: 2,
        new: 1,
        changed: 1,
        deleted: 1,
        ..Counts::default()
    };
    assert_eq!(counts(&report, Entity::DueDates), expected);
    assert_eq!(
        world.rows(Entity::DueDates),
        ["I1,2026-03-01,70.00", "I1,2026-04-01,50.00"]
    );
    let issue = world.refuses(&[(
        "due_dates",
        "invoice_id,due_on,gross_amount\nI1,2026-04-01,60\nI1,2026-04-01,60",
    )]);
    says(&issue, "due_dates.csv", 3, "due_on", "row 2");
}
