//! One writer at a time, all or nothing, and how others come to know.
//!
//! Deliberately absent: what is written.

use std::time::Instant;

use diapason_store::{Store, StoreError};

use crate::support::{Place, key, raw};

#[test]
fn another_programs_change_is_seen_and_reading_is_none() {
    let place = Place::new();
    let ours = place.small_company();
    let mut theirs = Store::open(&place.database(), &key()).expect("its own key");
    let seen = ours.content_version().expect("a version");
    ours.snapshot().expect("valid rows");
    assert_eq!(
        ours.content_version().expect("a version"),
        seen,
        "reading changes nothing"
    );
    theirs.save_scenario("prudent", "{}").expect("room");
    let later = ours.content_version().expect("a version");
    assert_ne!(later, seen, "a commit by another program is seen");
    let seen = theirs.content_version().expect("a version");
    theirs.save_scenario("bold", "{}").expect("room");
    let own = theirs.content_version().expect("a version");
    assert_ne!(own, seen, "one's own, too");
    assert!(
        own.others_kept_still_since(seen),
        "and it is told apart from what others did"
    );
    let ours_now = ours.content_version().expect("a version");
    assert!(
        !ours_now.others_kept_still_since(later),
        "to us it was another program"
    );
}

#[test]
fn saving_the_same_again_changes_nothing() {
    let place = Place::new();
    let mut store = place.create();
    store.save_scenario("prudent", "{}").expect("room");
    let seen = store.content_version().expect("a version");
    store.save_scenario("prudent", "{}").expect("room");
    assert_eq!(
        store.content_version().expect("a version"),
        seen,
        "nothing to reload"
    );
}

#[test]
fn work_that_fails_leaves_nothing() {
    let place = Place::new();
    let mut store = place.create();
    let seen = store.content_version().expect("a version");
    let failed = store.write(|_| Err::<(), _>(StoreError::NoCompany));
    assert!(
        matches!(failed, Err(StoreError::NoCompany)),
        "the error comes through"
    );
    assert_eq!(store.content_version().expect("a version"), seen);
    store
        .save_scenario("later", "{}")
        .expect("the lock is free again");
}

#[test]
fn a_lock_is_waited_for_five_seconds_and_then_told() {
    let place = Place::new();
    let mut store = place.create();
    let other = raw(&place.database());
    other.execute_batch("BEGIN IMMEDIATE").expect("the lock");
    let begun = Instant::now();
    let error = store.save_scenario("prudent", "{}").expect_err("locked");
    assert!(matches!(error, StoreError::Locked), "{error}");
    assert!(begun.elapsed().as_millis() >= 4_900, "it was waited for");
    assert!(error.to_string().contains("another program"), "{error}");
    store.scenario_names().expect("readers are not kept out");
    other.execute_batch("ROLLBACK").expect("the lock");
    store.save_scenario("prudent", "{}").expect("free again");
}
