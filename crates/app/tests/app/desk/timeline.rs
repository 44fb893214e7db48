//! A deal on its own page: exact over time, by a schedule or by hand.

use diapason_app::ErrorCode;
use diapason_app::desk::{
    DealTimeline, DealTimelineRequest, Desk, EditAnswer, EditChange, EditRequest,
    TimelineInstalment, ValueChange,
};

use super::search::World;

const AS_OF: &str = "2026-11-22";

fn timeline(desk: &Desk, id: &str) -> DealTimeline {
    desk.deal_timeline(&DealTimelineRequest {
        id: id.into(),
        as_of: Some(AS_OF.into()),
    })
    .expect("the deal")
}

fn set(desk: &Desk, id: &str, field: &str, value: &str) -> EditAnswer {
    let change = EditChange::Values {
        values: vec![ValueChange::Set {
            entity: "deal_line".into(),
            id: id.into(),
            field: field.into(),
            value: Some(value.into()),
            reason: None,
        }],
    };
    take(desk, change)
}

fn take(desk: &Desk, change: EditChange) -> EditAnswer {
    let request = EditRequest {
        change,
        as_of: Some(AS_OF.into()),
    };
    desk.edit(&request).expect("kept")
}

fn dated(instalments: &[TimelineInstalment]) -> Vec<(&str, &str, &str)> {
    let dated = instalments
        .iter()
        .map(|one| (one.on.as_str(), one.amount.as_str(), one.category.as_str()));
    dated.collect()
}

#[test]
fn a_won_deal_shows_what_is_invoiced_what_is_left_and_the_money() {
    let world = World::new();
    let deal = timeline(&world.desk, "D1");
    let [line] = &*deal.lines else {
        panic!("one line")
    };
    assert_eq!(
        dated(&line.instalments),
        [("2026-09-01", "10000.00", "backlog")],
        "nobody named a schedule: all of it when it was won"
    );
    assert_eq!(line.instalments[0].left, "4000.00", "6 000 are invoiced");
    assert!(line.instalments[0].is_late, "since September");
    assert_eq!(
        (&*deal.own_sum, &*deal.own_amount),
        ("10000.00", "10000.00")
    );
    let invoices: Vec<_> = (deal.invoices.iter())
        .map(|one| {
            (
                one.state.as_str(),
                one.number.as_deref(),
                one.amount.as_str(),
            )
        })
        .collect();
    assert_eq!(
        invoices,
        [
            ("issued", Some("FA-2610-018"), "6000.00"),
            ("planned", None, "4000.00")
        ]
    );
    let paid = deal.payments.iter().filter(|one| one.state == "paid");
    let paid: Vec<_> = paid.map(|one| (&*one.on, &*one.amount)).collect();
    assert_eq!(
        paid,
        [("2026-10-20", "600.00")],
        "the advance is another matter"
    );
    let due = deal.payments.iter().filter(|one| one.state == "due");
    let due: Vec<_> = due.map(|one| (&*one.on, &*one.amount)).collect();
    assert_eq!(
        due,
        [("2026-11-04", "3000.00"), ("2027-01-04", "3600.00")],
        "what is unpaid of each due date"
    );
    let last = deal.months.last().expect("months");
    assert_eq!(
        last.invoiced_so_far, "10000.00",
        "in the end all of it is invoiced"
    );
    let november = deal.months.iter().find(|one| one.month == "2026-11");
    assert_eq!(
        november.map(|one| one.planned.as_str()),
        Some("4000.00"),
        "what is late counts in the current month"
    );
}

#[test]
fn instalments_by_hand_are_drawn_as_entered_and_sum_to_the_cent() {
    let world = World::new();
    let desk = &world.desk;
    let before = timeline(desk, "D2");
    assert_eq!(
        dated(&before.lines[0].instalments),
        [("2027-01-31", "420000.00", "weighted")]
    );
    assert!(!before.lines[0].is_by_hand);
    let text = r#"[{"on":"2027-02-15","amount":"126000.01","label":"Commande"},{"on":"2027-05-10","amount":"293999.99"}]"#;
    let kept = set(desk, "L2", "instalments", text);
    let after = timeline(desk, "D2");
    let line = &after.lines[0];
    assert!(line.is_by_hand, "a person entered them");
    assert_eq!(
        dated(&line.instalments),
        [
            ("2027-02-15", "126000.01", "weighted"),
            ("2027-05-10", "293999.99", "weighted")
        ]
    );
    assert_eq!(line.instalments[0].label.as_deref(), Some("Commande"));
    assert_eq!(line.instalments[0].share.as_deref(), Some("0.300000"));
    assert_eq!(
        line.instalments[1].since, "2027-02-15",
        "a bar follows another"
    );
    assert_eq!(
        (&after.own_sum, &line.typed_sum),
        (&after.own_amount, &None)
    );
    take(desk, kept.undo);
    assert_eq!(timeline(desk, "D2"), before, "nothing is left of it");
}

#[test]
fn a_price_that_changes_later_makes_shares_of_them_and_says_so() {
    let world = World::new();
    let desk = &world.desk;
    let text = r#"[{"on":"2027-02-15","amount":"140000"},{"on":"2027-05-10","amount":"280000"}]"#;
    set(desk, "L2", "instalments", text);
    set(desk, "L2", "unit_price", "100000");
    let deal = timeline(desk, "D2");
    let line = &deal.lines[0];
    assert_eq!(line.typed_sum.as_deref(), Some("420000.00"));
    assert_eq!(
        dated(&line.instalments),
        [
            ("2027-02-15", "33333.33", "weighted"),
            ("2027-05-10", "66666.67", "weighted")
        ],
        "a third and two thirds, to the cent"
    );
    assert_eq!(deal.own_sum, "100000.00");
    let entered: Vec<_> = line.entered.iter().map(|(field, _)| &**field).collect();
    assert_eq!(entered, ["instalments", "unit_price"]);
}

#[test]
fn a_lost_deal_has_its_dates_and_expects_nothing() {
    let world = World::new();
    let deal = timeline(&world.desk, "D4");
    assert_eq!(
        dated(&deal.lines[0].instalments),
        [("2026-05-05", "5.00", "lost")]
    );
    assert!(deal.payments.is_empty(), "{:?}", deal.payments);
    assert!(deal.months.iter().all(|one| one.planned == "0.00"));
}

#[test]
fn a_deal_that_is_not_there_is_refused_by_name() {
    let world = World::new();
    let asked = DealTimelineRequest {
        id: "D9".into(),
        as_of: None,
    };
    let error = world.desk.deal_timeline(&asked).expect_err("refused");
    assert_eq!(error.code, ErrorCode::NotFound);
    assert!(error.message.contains("D9"), "{}", error.message);
}
