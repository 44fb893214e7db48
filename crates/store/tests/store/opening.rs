//! Creating and opening: what is refused, and that a refusal changes nothing.
//!
//! Deliberately absent: migration, backup.

use diapason_store::{DatabaseKey, Store, StoreError};

use crate::support::{Place, id, key, raw};

fn other_key() -> DatabaseKey {
    DatabaseKey::from_hex(&"43".repeat(32)).expect("64 digits")
}

#[test]
fn a_new_database_opens_again_and_is_known_by_its_id() {
    let place = Place::new();
    drop(place.create());
    assert_eq!(
        place.names(),
        ["company.diapason"],
        "nothing temporary stays behind"
    );
    let found = Store::identify(&place.database()).expect("readable");
    assert_eq!(found, Some(id()), "the id is the file's first 16 bytes");
    let store = Store::open(&place.database(), &key()).expect("its own key");
    assert_eq!(store.id().expect("readable"), id());
}

#[test]
fn a_wrong_key_is_told_and_changes_nothing() {
    let place = Place::new();
    drop(place.create());
    let before = std::fs::read(place.database()).expect("the file");
    let refused = Store::open(&place.database(), &other_key()).expect_err("a wrong key");
    assert!(matches!(refused, StoreError::WrongKey(_)), "{refused}");
    assert_eq!(
        std::fs::read(place.database()).expect("the file"),
        before,
        "not a byte may change"
    );
    assert_eq!(
        place.names(),
        ["company.diapason"],
        "and nothing may appear"
    );
    let tables: i64 = raw(&place.database())
        .query_row(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table'",
            [],
            |row| row.get(0),
        )
        .expect("readable");
    assert!(tables > 26, "{tables} tables");
}
