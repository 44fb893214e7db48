//! Where what is known comes from: overrides beside the values that they replace, source links.

use diapason_model::catalogue::Entity;
use diapason_store::{NewOverride, Store};

use crate::support::{Place, raw};

fn change(store: &mut Store, field: &str, value: Option<&str>, at: &str) {
    let asked = NewOverride {
        entity: "deal".to_owned(),
        entity_id: "D1".to_owned(),
        field: field.to_owned(),
        value: value.map(str::to_owned),
        by: "Anne".to_owned(),
        at: at.to_owned(),
        reason: None,
    };
    store.set_override(&asked).expect("it can hold");
}

#[test]
fn what_holds_stands_beside_what_the_source_says() {
    let place = Place::new();
    let mut store = place.small_company();
    change(
        &mut store,
        "probability",
        Some("0.9"),
        "2026-11-20T09:00:00Z",
    );
    change(
        &mut store,
        "probability",
        Some("0.7"),
        "2026-11-19T09:00:00Z",
    );
    change(&mut store, "name", Some("Renamed"), "2026-11-20T09:00:00Z");
    let held = store.held_overrides().expect("readable");
    let [name, probability] = held.as_slice() else {
        panic!("one a field: {held:?}");
    };
    assert_eq!(name.made.asked.field, "name");
    assert!(
        name.source_value
            .as_deref()
            .is_some_and(|name| name != "Renamed"),
        "the source's own name: {name:?}"
    );
    assert_eq!(
        probability.made.asked.value.as_deref(),
        Some("0.9"),
        "the one entered first is of a later moment, as a snapshot takes it"
    );
    let snapshot = store.snapshot().expect("valid rows");
    let taken = snapshot.deals[0].probability.expect("overridden");
    assert_eq!(taken.to_string(), "0.9");
    assert_eq!(probability.source_value, None, "the source gave none");
}

#[test]
fn a_record_says_which_row_of_which_source_it_is() {
    let place = Place::new();
    let store = place.small_company();
    raw(&place.database())
        .execute_batch(
            "INSERT INTO source_links (source_key, entity, id, source, external_id) VALUES
             (1, 'deal', 'D1', 'crm', '18204'), (1, 'customer', 'C1', 'crm', '7')",
        )
        .expect("two links");
    let links = store.source_links(Entity::Deals).expect("readable");
    let [link] = links.as_slice() else {
        panic!("that of the deal alone: {links:?}");
    };
    assert_eq!(
        (&*link.id, &*link.source, &*link.external_id),
        ("D1", "crm", "18204")
    );
}
