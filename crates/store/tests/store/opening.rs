//! Creating and opening: what is refused, and that a refusal changes nothing.
//!
//! Deliberately absent: migration, backup.

use std::path::Path;

use diapason_store::{Schema, Store, StoreError};

use crate::support::{Place, id, key, number, other_key, raw};

/// Opens what must be refused; neither the file nor its folder may change by that.
fn refused(place: &Place, open: impl FnOnce(&Path) -> Result<Store, StoreError>) -> StoreError {
    let path = place.database();
    let (before, names) = (std::fs::read(&path).ok(), place.names());
    let error = open(&path).expect_err("must be refused");
    assert_eq!(
        std::fs::read(&path).ok(),
        before,
        "not a byte may change: {error}"
    );
    assert_eq!(place.names(), names, "nothing may appear: {error}");
    error
}

fn open(path: &Path) -> Result<Store, StoreError> {
    Store::open(path, &key())
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
    let store = open(&place.database()).expect("its own key");
    assert_eq!(store.id().expect("readable"), id());
}

#[test]
fn a_moved_database_keeps_its_id() {
    let place = Place::new();
    drop(place.create());
    let moved = place.file("moved.diapason");
    std::fs::rename(place.database(), &moved).expect("a rename");
    assert_eq!(Store::identify(&moved).expect("readable"), Some(id()));
    assert_eq!(Store::identify(&place.database()).expect("readable"), None);
}

#[test]
fn a_new_database_never_overwrites_and_makes_its_folder() {
    let place = Place::new();
    std::fs::write(place.database(), b"precious").expect("a file");
    let error = refused(&place, |path| Store::create(path, id(), &key()));
    assert!(matches!(error, StoreError::AlreadyExists(_)), "{error}");
    let deep = place.file("a/b/c.diapason");
    drop(Store::create(&deep, id(), &key()).expect("folders are made"));
    std::fs::write(place.file("left.diapason-wal"), b"a log").expect("a file");
    let error = Store::create(&place.file("left.diapason"), id(), &key())
        .expect_err("the log of a lost database stands there");
    assert!(matches!(error, StoreError::AlreadyExists(_)), "{error}");
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_a_database() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let store = place.small_company();
    for name in place.names() {
        let mode = std::fs::metadata(place.file(&name))
            .expect("a file")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    drop(store);
}

#[test]
fn a_wrong_key_is_told_and_changes_nothing() {
    let place = Place::new();
    drop(place.create());
    let error = refused(&place, |path| Store::open(path, &other_key()));
    assert!(matches!(error, StoreError::WrongKey(_)), "{error}");
    let tables = "SELECT count(*) FROM sqlite_schema WHERE type = 'table'";
    assert!(
        number(&place.database(), tables) > 26,
        "everything is still there"
    );
}

#[test]
fn what_is_no_database_is_told_from_a_wrong_key() {
    let place = Place::new();
    let error = refused(&place, open);
    assert!(matches!(error, StoreError::NotFound(_)), "{error}");
    let plain = rusqlite::Connection::open(place.file("plain")).expect("a file");
    plain
        .execute_batch("CREATE TABLE t (x); PRAGMA user_version = 1")
        .expect("a table");
    drop(plain);
    let plain = std::fs::read(place.file("plain")).expect("a file");
    for (bytes, hint) in [
        (Vec::new(), "empty"),
        (b"name,currency\nX,EUR\n".to_vec(), "too short"),
        (plain, "without encryption"),
    ] {
        std::fs::write(place.database(), bytes).expect("a file");
        let error = refused(&place, open);
        assert!(matches!(error, StoreError::NotADatabase { .. }), "{error}");
        assert!(error.to_string().contains(hint), "{error}");
    }
    let error = Store::open(place.folder(), &key()).expect_err("a folder");
    assert!(error.to_string().contains("folder"), "{error}");
}

#[test]
fn an_encrypted_file_of_another_program_is_no_database_of_ours() {
    let place = Place::new();
    raw(&place.database())
        .execute_batch("CREATE TABLE t (x)")
        .expect("a table");
    let error = refused(&place, open);
    assert!(matches!(error, StoreError::NotADatabase { .. }), "{error}");
}

#[test]
fn a_damaged_file_is_told_from_a_wrong_key() {
    let place = Place::new();
    drop(place.small_company());
    let whole = std::fs::read(place.database()).expect("the file");
    for place_of_damage in [100_usize, 4096 * 3 + 7] {
        let mut bytes = whole.clone();
        bytes[place_of_damage] ^= 1;
        std::fs::write(place.database(), bytes).expect("a file");
        match open(&place.database()) {
            Err(error) => {
                let told = matches!(error, StoreError::Damaged(_));
                assert!(told, "{place_of_damage}: {error}");
            }
            Ok(store) => {
                let report = store.check().expect("looking is possible");
                assert!(
                    !report.is_sound(),
                    "the check must find byte {place_of_damage}"
                );
                if let Err(error) = store.snapshot() {
                    let told = matches!(error, StoreError::Damaged(_));
                    assert!(told, "{place_of_damage}: {error}");
                }
            }
        }
    }
    std::fs::write(place.database(), &whole[..4096 * 3 + 100]).expect("a cut file");
    let told = match open(&place.database()) {
        Err(error) => matches!(error, StoreError::Damaged(_)),
        Ok(store) => !store.check().expect("looking is possible").is_sound(),
    };
    assert!(told, "a truncated file is told");
}

#[test]
fn a_newer_file_is_refused_and_not_damaged() {
    let place = Place::new();
    drop(place.create());
    raw(&place.database())
        .execute_batch("PRAGMA user_version = 7")
        .expect("a pragma");
    let error = refused(&place, open);
    let StoreError::Newer { found, known, .. } = &error else {
        panic!("{error}");
    };
    assert_eq!((*found, *known), (7, Schema::CURRENT.version()), "{error}");
    assert!(error.to_string().contains("update the program"), "{error}");
}

#[test]
fn a_newer_file_keeps_a_log_that_was_not_folded_in() {
    let place = Place::new();
    drop(place.create());
    let writer = raw(&place.database());
    writer
        .execute_batch("PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = 7")
        .expect("a pragma");
    // As after a kill: the files are copied while the log is full.
    let log = std::fs::read(place.file("company.diapason-wal")).expect("a log");
    let file = std::fs::read(place.database()).expect("the file");
    drop(writer);
    std::fs::write(place.database(), &file).expect("the file");
    std::fs::write(place.file("company.diapason-wal"), &log).expect("the log");
    let error = Store::open(&place.database(), &key()).expect_err("newer");
    assert!(matches!(error, StoreError::Newer { .. }), "{error}");
    assert_eq!(
        std::fs::read(place.database()).expect("the file"),
        file,
        "not a byte"
    );
    let left = std::fs::read(place.file("company.diapason-wal")).expect("the log");
    assert_eq!(left, log, "what the newer program wrote is still there");
}

#[cfg(unix)]
#[test]
fn a_file_without_permission_is_told() {
    let place = Place::new();
    drop(place.create());
    let told = |error: &StoreError| matches!(error, StoreError::NoPermission(_));
    // Root may read everything: a folder in the file's way is refused to root, too.
    let error = Store::create(Path::new("/proc/diapason/x.diapason"), id(), &key())
        .expect_err("no such place for anybody");
    assert!(!error.to_string().is_empty(), "{error}");
    let child = std::process::Command::new("setpriv")
        .args(["--reuid=65534", "--clear-groups"])
        .arg(std::env::current_exe().expect("this program"))
        .args(["--exact", "opening::somebody_else_opens", "--ignored"])
        .env("DIAPASON_TEST_DATABASE", place.database())
        .env_remove("RUST_BACKTRACE")
        .output();
    match child {
        Ok(output) if output.status.success() => {}
        Ok(output) if is_root() => panic!("{}", String::from_utf8_lossy(&output.stdout)),
        // Not root: the file can be closed to this user itself.
        _ => {
            use std::os::unix::fs::PermissionsExt;
            let closed = std::fs::Permissions::from_mode(0o000);
            std::fs::set_permissions(place.database(), closed).expect("a mode");
            let error = open(&place.database()).expect_err("closed to everybody");
            assert!(told(&error), "{error}");
        }
    }
}

#[cfg(unix)]
fn is_root() -> bool {
    std::fs::read_to_string("/proc/self/status").is_ok_and(|status| status.contains("\nUid:\t0\t"))
}

#[test]
#[ignore = "run by a_file_without_permission_is_told, as another user"]
fn somebody_else_opens() {
    let path = std::env::var_os("DIAPASON_TEST_DATABASE").expect("given by the caller");
    let error = Store::open(Path::new(&path), &key()).expect_err("another user's");
    assert!(matches!(error, StoreError::NoPermission(_)), "{error}");
    assert!(error.to_string().contains("no permission"), "{error}");
}
