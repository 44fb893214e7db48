//! Instalments that a person enters: whole lists in the place of a source's, exact when they are
//! entered, taken back like any change.

use diapason_model::{InstalmentDates, Snapshot};
use diapason_store::{NewOverride, OverrideChange, Revoked, Store, StoreError};

use crate::support::Place;

const THREE: &str = r#"[{"on":"2026-10-31","amount":"50","label":"Commande","kind":"deposit"},
    {"on":"2027-02-28","amount":"50.50"},{"on":"2027-06-30","amount":"100.5"}]"#;

fn change(entity: &str, id: &str, field: &str, value: Option<&str>) -> NewOverride {
    NewOverride {
        entity: entity.to_owned(),
        entity_id: id.to_owned(),
        field: field.to_owned(),
        value: value.map(str::to_owned),
        by: "Anne".to_owned(),
        at: "2026-11-20T09:00:00+01:00".to_owned(),
        reason: None,
    }
}

fn list(entity: &str, id: &str, value: Option<&str>) -> NewOverride {
    change(entity, id, "instalments", value)
}

fn refused(store: &mut Store, asked: &NewOverride, hint: &str) {
    let before = store.overrides(Revoked::Shown).expect("readable");
    match store.set_override(asked) {
        Err(StoreError::Override { why, .. }) => {
            let said = why.to_string();
            assert!(said.contains(hint), "{said} says {hint}");
        }
        other => panic!("refused for {hint}, not {other:?}"),
    }
    let after = store.overrides(Revoked::Shown).expect("readable");
    assert_eq!(before, after, "what is refused leaves nothing: {hint}");
}

/// Date, amount and who dated it, in order.
fn instalments(snapshot: &Snapshot) -> Vec<(String, i64, InstalmentDates)> {
    let all = snapshot.instalments.iter();
    all.map(|one| (one.on.to_string(), one.amount_minor, one.dates))
        .collect()
}

#[test]
fn entered_instalments_stand_in_the_place_of_the_sources_until_they_are_taken_back() {
    let place = Place::new();
    let mut store = place.small_company();
    let source = instalments(&store.snapshot().expect("loads"));
    assert_eq!(source.len(), 1, "the line had one of its own");
    let id = store
        .set_override(&list("deal_line", "L1", Some(THREE)))
        .expect("they sum to 201.00");
    let snapshot = store.snapshot().expect("loads");
    let entered = |on: &str, amount| (on.to_owned(), amount, InstalmentDates::Entered);
    assert_eq!(
        instalments(&snapshot),
        [
            entered("2026-10-31", 5_000),
            entered("2027-02-28", 5_050),
            entered("2027-06-30", 10_050),
        ],
        "the source's one is gone, theirs are there"
    );
    assert_eq!(snapshot.instalments[0].label.as_deref(), Some("Commande"));
    let held = store.held_overrides().expect("readable");
    assert_eq!(
        held[0].made.asked.value.as_deref(),
        Some(
            r#"[{"on":"2026-10-31","amount":"50","label":"Commande","kind":"deposit"},{"on":"2027-02-28","amount":"50.5"},{"on":"2027-06-30","amount":"100.5"}]"#
        ),
        "one text, in its one form"
    );
    assert!(store.check().expect("looked").is_sound());
    store
        .revoke_override(&id, "2026-11-21T08:00:00Z")
        .expect("taken back");
    assert_eq!(
        instalments(&store.snapshot().expect("loads")),
        source,
        "the source's hold again, to the day and the cent"
    );
}

#[test]
fn a_cleared_list_leaves_the_schedule_and_a_deals_list_comes_after_a_lines() {
    let place = Place::new();
    let mut store = place.small_company();
    store
        .set_override(&list("deal_line", "L1", None))
        .expect("nothing is a list too");
    let snapshot = store.snapshot().expect("loads");
    assert!(
        snapshot.instalments.is_empty(),
        "no explicit instalment: a schedule holds"
    );
    store
        .set_override(&list("deal", "D1", Some(THREE)))
        .expect("they sum to the deal");
    let snapshot = store.snapshot().expect("loads");
    assert!(
        snapshot.instalments.iter().all(|one| one.line.is_none()),
        "they spread the whole deal"
    );
    assert_eq!(snapshot.instalments.len(), 3);
}

#[test]
fn a_list_that_does_not_sum_to_the_cent_is_refused_with_the_difference() {
    let place = Place::new();
    let mut store = place.small_company();
    let one = |amount: &str| format!(r#"[{{"on":"2026-12-31","amount":"{amount}"}}]"#);
    for (entity, id, amount, hint) in [
        ("deal_line", "L1", "200.99", "0.01 missing"),
        ("deal_line", "L1", "201.01", "0.01 too much"),
        ("deal", "D1", "1201", "1000.00 too much"),
        ("deal", "D2", "-1000", "2000.00 missing"),
    ] {
        refused(&mut store, &list(entity, id, Some(&one(amount))), hint);
    }
    let problem = "instalment 1: `amount`";
    refused(
        &mut store,
        &list("deal_line", "L1", Some(&one("201.001"))),
        problem,
    );
    refused(
        &mut store,
        &list("deal_line", "L1", Some("[]")),
        "no instalment",
    );
    refused(
        &mut store,
        &list("customer", "C1", Some(&one("1"))),
        "`instalments` is no field",
    );
    refused(
        &mut store,
        &list("deal", "D9", Some(&one("1"))),
        "no deal `D9`",
    );
}

#[test]
fn an_amount_and_its_instalments_may_change_together_and_an_amount_alone_makes_them_weights() {
    let place = Place::new();
    let mut store = place.small_company();
    let double = r#"[{"on":"2026-12-31","amount":"402"}]"#;
    refused(
        &mut store,
        &list("deal_line", "L1", Some(double)),
        "201.00 too much",
    );
    let together = [
        OverrideChange::Set(list("deal_line", "L1", Some(double))),
        OverrideChange::Set(change("deal_line", "L1", "quantity", Some("4"))),
    ];
    store
        .change_overrides(&together)
        .expect("what holds afterwards sums, whatever the order");
    store
        .set_override(&change("deal_line", "L1", "quantity", Some("5")))
        .expect("an amount may change alone");
    let snapshot = store.snapshot().expect("what no longer sums still loads");
    assert_eq!(snapshot.instalments[0].amount_minor, 40_200, "as entered");
}
