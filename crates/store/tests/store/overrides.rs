//! Overrides as a person makes them: set, listed, revoked.
//!
//! Deliberately absent: reading them into a snapshot (`snapshot`).

use diapason_model::Id;
use diapason_store::{NewOverride, Revoked, Store, StoreError};

use crate::support::{Place, raw};

fn change(entity: &str, id: &str, field: &str, value: Option<&str>) -> NewOverride {
    NewOverride {
        entity: entity.to_owned(),
        entity_id: id.to_owned(),
        field: field.to_owned(),
        value: value.map(str::to_owned),
        by: "Anne".to_owned(),
        at: "2026-11-20T09:00:00+01:00".to_owned(),
        reason: Some("she called".to_owned()),
    }
}

fn probability(store: &Store) -> Option<String> {
    let snapshot = store.snapshot().expect("valid rows");
    snapshot.deals[0]
        .probability
        .map(|probability| probability.to_string())
}

#[test]
fn an_override_holds_until_it_is_revoked_and_the_source_is_untouched() {
    let place = Place::new();
    let mut store = place.small_company();
    let id = store
        .set_override(&change("deal", "D1", "probability", Some("0.9")))
        .expect("it can hold");
    assert_eq!(probability(&store).as_deref(), Some("0.9"));
    let list = store.overrides(Revoked::Hidden).expect("readable");
    assert_eq!(
        list[0].asked.at, "2026-11-20T08:00:00Z",
        "moments are kept in UTC"
    );
    let kept: Option<i64> = raw(&place.database())
        .query_row("SELECT probability FROM deals WHERE id = 'D1'", [], |row| {
            row.get(0)
        })
        .expect("readable");
    assert_eq!(kept, None, "the source's own value stays");
    store
        .revoke_override(&id, "2026-11-21T08:00:00Z")
        .expect("it is there");
    assert_eq!(probability(&store), None, "the source's value holds again");
    assert!(
        store
            .overrides(Revoked::Hidden)
            .expect("readable")
            .is_empty()
    );
    let all = store.overrides(Revoked::Shown).expect("readable");
    assert_eq!(
        all[0].revoked_at.as_deref(),
        Some("2026-11-21T08:00:00Z"),
        "nothing is lost"
    );
    store
        .revoke_override(&id, "2026-11-22T08:00:00Z")
        .expect("a second time changes nothing");
    assert_eq!(store.overrides(Revoked::Shown).expect("readable"), all);
}

#[test]
fn ids_follow_from_the_content_and_are_never_given_twice() {
    let place = Place::new();
    let mut store = place.small_company();
    raw(&place.database())
        .execute_batch(
            "INSERT INTO overrides (id, entity, entity_id, field, value, \"by\", at)
             VALUES ('O2', 'deal', 'D2', 'probability', '1', 'U', '2026-11-01T08:00:00Z')",
        )
        .expect("a row");
    let mut set = |value| {
        store
            .set_override(&change("deal", "D1", "probability", Some(value)))
            .expect("it can hold")
            .to_string()
    };
    assert_eq!((set("0.1"), set("0.2")), ("O3".to_owned(), "O4".to_owned()));
    raw(&place.database())
        .execute_batch(
            "DELETE FROM overrides WHERE id = 'O3'; UPDATE overrides SET id = 'O5' WHERE id = 'O2'",
        )
        .expect("rows");
    assert_eq!(set("0.3"), "O6", "an id that is taken is passed over");
}

#[test]
fn what_cannot_hold_is_refused_and_not_kept() {
    let place = Place::new();
    let mut store = place.small_company();
    let mut wrong_moment = change("deal", "D1", "probability", Some("0.5"));
    wrong_moment.at = "yesterday".to_owned();
    let mut nobody = change("deal", "D1", "probability", Some("0.5"));
    nobody.by = " ".to_owned();
    for (asked, hint) in [
        (
            change("deal", "D1", "probability", Some("2")),
            "from 0 to 1",
        ),
        (
            change("deal", "D9", "probability", Some("0.5")),
            "no deal `D9`",
        ),
        (change("deal", "D1", "colour", Some("red")), "no field"),
        (change("stage", "s", "name", Some("x")), "edited in place"),
        (
            change("schedule", "S1", "name", Some("x")),
            "edited in place",
        ),
        (change("deal", "D1", "stage_id", Some("w")), "closed_on"),
        (
            change("deal", "D1", "expected_close_on", None),
            "expected_close_on",
        ),
        (
            change("instalment", "E1", "amount", Some("0.001")),
            "2 decimals",
        ),
        (wrong_moment, "not a moment"),
        (nobody, "name of who"),
    ] {
        let error = store.set_override(&asked).expect_err(hint);
        assert!(matches!(error, StoreError::Override { .. }), "{error}");
        assert!(error.to_string().contains(hint), "{error}");
        assert!(
            store
                .overrides(Revoked::Shown)
                .expect("readable")
                .is_empty(),
            "a refused change leaves nothing: {hint}"
        );
    }
    let error = store
        .revoke_override(&Id::new("O9"), "2026-11-21T08:00:00Z")
        .expect_err("there is none");
    assert!(
        matches!(
            error,
            StoreError::Unknown {
                what: "override",
                ..
            }
        ),
        "{error}"
    );
}

#[test]
fn a_revocation_that_would_leave_a_won_deal_without_its_date_is_refused() {
    let place = Place::new();
    let mut store = place.small_company();
    let closed = store
        .set_override(&change("deal", "D1", "closed_on", Some("2026-11-19")))
        .expect("it can hold");
    store
        .set_override(&change("deal", "D1", "stage_id", Some("w")))
        .expect("it has its date now");
    let error = store
        .revoke_override(&closed, "2026-11-21T08:00:00Z")
        .expect_err("the deal is won");
    assert!(error.to_string().contains("closed_on"), "{error}");
    store.snapshot().expect("the database still loads");
}
