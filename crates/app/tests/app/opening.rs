//! Databases that are opened, made, or left as they are.

use std::path::Path;
use std::sync::Arc;

use diapason_app::{ErrorCode, Keychain, KeychainError, Place, SecretString, restore};
use diapason_store::{DatabaseId, DatabaseKey, Schema, Store};

/// A keychain that is not there.
struct NoKeychain;

impl Keychain for NoKeychain {
    fn read(&self, _account: &str) -> Result<Option<SecretString>, KeychainError> {
        Err(KeychainError("none in a test".into()))
    }
    fn write(&self, _account: &str, _secret: &SecretString) -> Result<(), KeychainError> {
        Err(KeychainError("none in a test".into()))
    }
    fn forget(&self, _account: &str) -> Result<(), KeychainError> {
        Err(KeychainError("none in a test".into()))
    }
}

const KEY: &str = "5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e";

fn place(folder: &Path) -> Place {
    let key_file = folder.join("key");
    std::fs::write(&key_file, KEY).expect("a key file");
    Place::new(
        Some(folder.join("a.db")),
        Some(key_file),
        Arc::new(NoKeychain),
    )
    .expect("a place")
}

fn newer(path: &Path) {
    let known = Schema::CURRENT.migrations().iter().copied();
    let steps: Vec<&'static str> = known
        .chain(["CREATE TABLE later (x INTEGER) STRICT"])
        .collect();
    let schema = Schema::of(Vec::leak(steps));
    let key = DatabaseKey::from_hex(KEY).expect("a key");
    let id = DatabaseId::generate().expect("random numbers");
    drop(Store::create_with(path, id, &key, &schema).expect("a newer program's database"));
}

#[test]
fn a_newer_programs_database_is_refused_and_not_touched() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = place(folder.path());
    newer(&place.database);
    let before = std::fs::read(&place.database).expect("the file");
    let error = place.open().expect_err("newer than this program");
    assert_eq!(error.code, ErrorCode::DatabaseNewer);
    assert!(
        error.to_string().contains("update the program"),
        "what to do is said: {error}"
    );
    assert_eq!(
        place.open_or_create().expect_err("still").code,
        ErrorCode::DatabaseNewer
    );
    assert_eq!(
        std::fs::read(&place.database).expect("the file"),
        before,
        "not a byte changed"
    );
}

#[test]
fn a_restoration_does_not_push_a_newer_database_aside() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = place(folder.path());
    drop(place.create().expect("a database"));
    let copy = folder.path().join("copy.db");
    place
        .open()
        .expect("opened")
        .backup(&copy)
        .expect("a backup");
    std::fs::remove_file(&place.database).expect("gone");
    newer(&place.database);
    let error = restore(&place, &copy, None).expect_err("the person must decide");
    assert_eq!(error.code, ErrorCode::DatabaseNewer);
    let names = std::fs::read_dir(folder.path()).expect("a folder").count();
    assert_eq!(
        names, 3,
        "the key, the copy and the newer database, nothing else"
    );
}

#[test]
fn what_is_made_and_filled_with_nothing_is_taken_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = place(folder.path());
    let data = folder.path().join("data");
    std::fs::create_dir(&data).expect("a folder");
    std::fs::write(data.join("company.csv"), "name,currency\nFirm,EURO\n").expect("a file");
    let answer = diapason_app::import(&place, &data, diapason_app::DryRun::No, &mut |_| {
        std::ops::ControlFlow::Continue(())
    })
    .expect("read to the end");
    assert_eq!(
        answer.outcome,
        diapason_app::ImportOutcome::Refused,
        "EURO is no currency"
    );
    assert!(
        !place.database.exists(),
        "a first import that fails leaves no database"
    );
}

#[test]
fn a_stopped_import_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = place(folder.path());
    let data = folder.path().join("data");
    std::fs::create_dir(&data).expect("a folder");
    std::fs::write(data.join("company.csv"), "name\nFirm\n").expect("a file");
    let mut steps = 0;
    let answer = diapason_app::import(&place, &data, diapason_app::DryRun::No, &mut |_| {
        steps += 1;
        std::ops::ControlFlow::Break(())
    })
    .expect("stopped is no error");
    assert_eq!(answer.outcome, diapason_app::ImportOutcome::Cancelled);
    assert!(steps >= 1, "the person is asked at least once");
    assert!(!place.database.exists(), "nothing came in");
}
