//! Scenarios: kept, listed, replaced, forgotten.
//!
//! Deliberately absent: their JSON.

use diapason_store::{Store, StoreError};

use crate::support::{Place, key};

#[test]
fn scenarios_are_kept_by_name() {
    let place = Place::new();
    let mut store = place.create();
    store
        .save_scenario("prudent", "{\"slip\":1}")
        .expect("room");
    store.save_scenario("Élan", "{}").expect("room");
    store
        .save_scenario("prudent", "{\"slip\":2}")
        .expect("room");
    drop(store);
    let mut store = Store::open(&place.database(), &key()).expect("its own key");
    assert_eq!(
        store.scenario_names().expect("readable"),
        ["prudent", "Élan"]
    );
    let document = store.scenario("prudent").expect("readable");
    assert_eq!(
        document.as_deref(),
        Some("{\"slip\":2}"),
        "the last one saved holds"
    );
    assert_eq!(
        store.scenario("Prudent").expect("readable"),
        None,
        "names are exact"
    );
    store.remove_scenario("prudent").expect("it is there");
    let error = store.remove_scenario("prudent").expect_err("it is gone");
    assert!(
        matches!(
            error,
            StoreError::Unknown {
                what: "scenario",
                ..
            }
        ),
        "{error}"
    );
}
