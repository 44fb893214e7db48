//! A deal on its own page: exact over time, by a schedule or by hand.

use diapason_app::ErrorCode;
use diapason_app::desk::{
    DealTimeline, DealTimelineRequest, Desk, EditAnswer, EditChange, EditRequest, InstalmentAct,
    InstalmentsProposal, InstalmentsRequest, TimelineInstalment, ValueChange,
};

use super::search::World;

const AS_OF: &str = "2026-11-22";

pub(super) fn timeline(desk: &Desk, id: &str) -> DealTimeline {
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

pub(super) fn take(desk: &Desk, change: EditChange) -> EditAnswer {
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

fn propose(desk: &Desk, at: u32, act: InstalmentAct) -> InstalmentsProposal {
    desk.instalments_propose(&asked(at, act)).expect("exact")
}

fn asked(at: u32, act: InstalmentAct) -> InstalmentsRequest {
    InstalmentsRequest {
        line: "L3".into(),
        as_of: Some(AS_OF.into()),
        at,
        act,
    }
}

/// Enters a proposal, and gives the line's dates and amounts as they stand then.
fn entered(desk: &Desk, proposal: &InstalmentsProposal) -> Vec<(String, String)> {
    set(desk, "L3", "instalments", &proposal.value);
    let deal = timeline(desk, "D3");
    assert_eq!(deal.own_sum, deal.own_amount, "to the cent");
    let instalments = deal.lines[0].instalments.iter();
    instalments
        .map(|one| (one.on.clone(), one.amount.clone()))
        .collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    let pairs = pairs.iter();
    pairs
        .map(|(on, amount)| ((*on).to_owned(), (*amount).to_owned()))
        .collect()
}

#[test]
fn an_instalment_is_split_moved_given_an_amount_and_merged_and_always_sums() {
    let world = World::new();
    let desk = &world.desk;
    let halves = propose(desk, 0, InstalmentAct::Split);
    assert_eq!(
        (halves.at, halves.count),
        (1, 2),
        "the later half is in hand"
    );
    assert_eq!(
        entered(desk, &halves),
        pairs(&[("2027-02-13", "16666.67"), ("2027-02-28", "16666.66")]),
        "33 333.33 in two"
    );
    let moved = propose(desk, 0, InstalmentAct::Move { months: 1, days: 0 });
    assert_eq!((moved.at, moved.on.as_str()), (1, "2027-03-13"));
    assert_eq!(
        entered(desk, &moved),
        pairs(&[("2027-02-28", "16666.66"), ("2027-03-13", "16666.67")]),
        "in the order of dates"
    );
    let amount = InstalmentAct::Amount {
        amount: "10000".into(),
    };
    assert_eq!(
        entered(desk, &propose(desk, 0, amount)),
        pairs(&[("2027-02-28", "10000.00"), ("2027-03-13", "23333.33")]),
        "the other takes the rest"
    );
    let date = InstalmentAct::Date {
        on: "2027-06-30".into(),
    };
    assert_eq!(
        entered(desk, &propose(desk, 0, date)),
        pairs(&[("2027-03-13", "23333.33"), ("2027-06-30", "10000.00")])
    );
    assert_eq!(
        entered(desk, &propose(desk, 0, InstalmentAct::Merge)),
        pairs(&[("2027-06-30", "33333.33")])
    );
}

#[test]
fn a_staggering_that_cannot_be_is_refused_and_nothing_is_kept() {
    let world = World::new();
    let desk = &world.desk;
    let before = timeline(desk, "D3");
    for (at, act, hint) in [
        (0, InstalmentAct::Merge, "none to merge it with"),
        (
            0,
            InstalmentAct::Amount { amount: "1".into() },
            "split it first",
        ),
        (
            0,
            InstalmentAct::Amount {
                amount: "1.005".into(),
            },
            "amount `1.005`",
        ),
        (
            0,
            InstalmentAct::Date {
                on: "2027-02-30".into(),
            },
            "is no date",
        ),
        (1, InstalmentAct::Split, "there is none at 1"),
    ] {
        let error = desk.instalments_propose(&asked(at, act)).expect_err(hint);
        assert!(
            error.message.contains(hint),
            "{} says {hint}",
            error.message
        );
    }
    let far = InstalmentAct::Move {
        months: i32::MAX,
        days: 0,
    };
    assert!(desk.instalments_propose(&asked(0, far)).is_err());
    let unknown = InstalmentsRequest {
        line: "L9".into(),
        ..asked(0, InstalmentAct::Split)
    };
    let error = desk.instalments_propose(&unknown).expect_err("refused");
    assert_eq!(error.code, ErrorCode::NotFound);
    assert_eq!(timeline(desk, "D3"), before);
}

#[test]
fn a_move_says_its_days_and_when_the_money_would_come_and_so_it_comes() {
    let world = World::new();
    let desk = &world.desk;
    let held = timeline(desk, "D3").lines[0].instalments[0].clone();
    let moved = propose(desk, 0, InstalmentAct::Move { months: 1, days: 3 });
    let effect = &moved.effect;
    assert_eq!(effect.was_on, held.on, "from where it stands");
    assert_eq!(effect.was_paid_on, held.paid_on);
    assert_eq!(effect.left, held.left, "all that is left of it moves");
    assert_eq!((effect.days, &*moved.on), (31, "2027-03-31"));
    assert_eq!((&*effect.was_month, &*effect.month), ("2027-02", "2027-03"));
    set(desk, "L3", "instalments", &moved.value);
    let now = timeline(desk, "D3").lines[0].instalments[0].clone();
    assert_eq!(now.on, moved.on);
    assert!(now.paid_on.is_some(), "its money is expected");
    assert_eq!(now.paid_on, effect.paid_on, "as it was said");
    assert_ne!(effect.paid_on, effect.was_paid_on, "later than before");
}

#[test]
fn a_move_into_the_past_counts_and_is_paid_from_today() {
    let world = World::new();
    let desk = &world.desk;
    let past = InstalmentAct::Date {
        on: "2026-01-31".into(),
    };
    let moved = propose(desk, 0, past);
    assert_eq!(moved.effect.month, &AS_OF[..7], "this month");
    set(desk, "L3", "instalments", &moved.value);
    let now = timeline(desk, "D3").lines[0].instalments[0].clone();
    assert_eq!(now.paid_on, moved.effect.paid_on, "as it was said");
}
