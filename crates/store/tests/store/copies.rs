//! Backups, with the key and with a passphrase, and restoring them.
//!
//! Deliberately absent: kills in the middle (`killed`).

use diapason_store::{DatabaseId, Schema, Secret, Store, StoreError};
use secrecy::SecretString;

use crate::support::{Place, id, key, number, other_key, raw};

fn passphrase(text: &str) -> SecretString {
    text.into()
}

#[test]
fn a_backup_is_a_whole_database_with_the_same_key_and_id() {
    let place = Place::new();
    let store = place.small_company();
    let backup = place.file("backup.diapason");
    store.backup(&backup).expect("room");
    assert_eq!(
        Store::identify(&backup).expect("readable"),
        Some(id()),
        "its key is found"
    );
    let copy = Store::open(&backup, &key()).expect("the same key");
    assert!(copy.check().expect("looking is possible").is_sound());
    assert_eq!(
        copy.snapshot().expect("valid"),
        store.snapshot().expect("valid")
    );
}

#[test]
fn a_backup_never_overwrites_and_leaves_nothing_half_written() {
    let place = Place::new();
    let store = place.create();
    let names = place.names();
    let error = store
        .backup(&place.database())
        .expect_err("it stands there");
    assert!(matches!(error, StoreError::AlreadyExists(_)), "{error}");
    let error = store
        .backup(&place.file("nowhere/backup"))
        .expect_err("no such folder");
    assert!(matches!(error, StoreError::NotFound(_)), "{error}");
    let error = store
        .backup_with_passphrase(&place.file("backup"), &passphrase(""))
        .expect_err("nothing protects it");
    assert!(matches!(error, StoreError::EmptyPassphrase), "{error}");
    assert_eq!(place.names(), names, "nothing is left behind");
}

#[test]
fn a_backup_is_one_file_and_one_moment() {
    let place = Place::new();
    let mut store = place.small_company();
    store
        .save_scenario("not folded into the file yet", "{}")
        .expect("room");
    let folder = Place::new();
    let backup = folder.file("backup.diapason");
    store.backup(&backup).expect("room");
    assert_eq!(folder.names(), ["backup.diapason"], "no log beside it");
    assert_eq!(
        number(&backup, "SELECT count(*) FROM scenarios"),
        1,
        "with what the log held"
    );
}

#[test]
fn a_passphrase_opens_a_backup_on_another_machine() {
    let place = Place::new();
    let store = place.small_company();
    let backup = place.file("backup.diapason");
    let words = passphrase("l'été n'est pas \"fini\"");
    store.backup_with_passphrase(&backup, &words).expect("room");
    let error = Store::open(&backup, &key()).expect_err("the key is not in it");
    assert!(matches!(error, StoreError::WrongKey(_)), "{error}");
    assert_ne!(
        Store::identify(&backup).expect("readable"),
        Some(id()),
        "another salt"
    );

    let elsewhere = Place::new();
    let own_id = DatabaseId::generate().expect("random numbers");
    let mut fresh =
        Store::create(&elsewhere.database(), own_id, &other_key()).expect("a new database");
    let wrong = Secret::Passphrase(passphrase("l'hiver"));
    let error = fresh
        .restore_from(&backup, &wrong)
        .expect_err("a wrong passphrase");
    assert!(matches!(error, StoreError::WrongKey(_)), "{error}");
    fresh
        .restore_from(&backup, &Secret::Passphrase(words))
        .expect("the right passphrase");
    assert_eq!(
        fresh.snapshot().expect("valid"),
        store.snapshot().expect("valid")
    );
    drop(fresh);
    let fresh = Store::open(&elsewhere.database(), &other_key()).expect("its own key still opens");
    assert_eq!(
        fresh.id().expect("readable"),
        own_id,
        "and its id is its own"
    );
    assert!(fresh.check().expect("looking is possible").is_sound());
}

#[test]
fn restoring_replaces_everything_and_is_seen_by_others() {
    let place = Place::new();
    let mut store = place.small_company();
    let backup = place.file("backup.diapason");
    store.backup(&backup).expect("room");
    let before = std::fs::read(&backup).expect("the backup");
    store.save_scenario("made later", "{}").expect("room");
    let onlooker = Store::open(&place.database(), &key()).expect("its own key");
    let (seen, own) = (
        onlooker.content_version().expect("a version"),
        store.content_version().expect("a version"),
    );
    store
        .restore_from(&backup, &Secret::Key(key()))
        .expect("a sound backup");
    assert_eq!(
        store.scenario_names().expect("readable"),
        Vec::<String>::new()
    );
    assert_eq!(
        onlooker.scenario_names().expect("readable"),
        Vec::<String>::new()
    );
    assert_ne!(
        onlooker.content_version().expect("a version"),
        seen,
        "others see it"
    );
    assert_ne!(
        store.content_version().expect("a version"),
        own,
        "and so does one's own"
    );
    assert_eq!(
        std::fs::read(&backup).expect("the backup"),
        before,
        "the backup is as it was"
    );
    let mode: String = raw(&place.database())
        .query_row("PRAGMA journal_mode", [], |row| row.get(0))
        .expect("a mode");
    assert_eq!(mode, "wal");
}

#[test]
fn what_is_no_sound_backup_is_refused_and_the_content_stays() {
    let place = Place::new();
    let mut store = place.small_company();
    let backup = place.file("backup.diapason");
    store.backup(&backup).expect("room");
    let whole = std::fs::read(&backup).expect("the backup");
    let snapshot = store.snapshot().expect("valid");
    let mut damaged = whole.clone();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    for (bytes, hint) in [
        (damaged, "damaged"),
        (whole[..whole.len() - 5000].to_vec(), "damaged"),
        (b"no database".to_vec(), "too short"),
    ] {
        std::fs::write(&backup, bytes).expect("a file");
        let error = store
            .restore_from(&backup, &Secret::Key(key()))
            .expect_err(hint);
        assert!(error.to_string().contains(hint), "{hint}: {error}");
    }
    std::fs::write(&backup, &whole).expect("a file");
    let error = store
        .restore_from(&backup, &Secret::Key(other_key()))
        .expect_err("another key");
    assert!(matches!(error, StoreError::WrongKey(_)), "{error}");
    raw(&backup)
        .execute_batch("PRAGMA user_version = 9")
        .expect("a pragma");
    let error = store
        .restore_from(&backup, &Secret::Key(key()))
        .expect_err("newer");
    assert!(
        matches!(error, StoreError::Newer { found: 9, .. }),
        "{error}"
    );
    let error = store
        .restore_from(&place.database(), &Secret::Key(key()))
        .expect_err("itself");
    assert!(!error.to_string().is_empty(), "{error}");
    let error = store
        .restore_from(&place.file("gone"), &Secret::Key(key()))
        .expect_err("no file");
    assert!(matches!(error, StoreError::NotFound(_)), "{error}");
    assert_eq!(
        store.snapshot().expect("valid"),
        snapshot,
        "the content is as before"
    );
}

#[test]
fn an_older_backup_is_brought_to_the_newest_tables() {
    let place = Place::new();
    let store = place.small_company();
    let backup = place.file("backup.diapason");
    store.backup(&backup).expect("room");
    drop(store);
    let newest = crate::migration::WITH_ONE_MORE;
    let mut store = Store::open_with(&place.database(), &key(), &newest).expect("migrated");
    store
        .restore_from(&backup, &Secret::Key(key()))
        .expect("an older backup");
    let version = number(&place.database(), "PRAGMA user_version");
    assert_eq!(version, newest.version(), "the tables are the newest");
    assert_eq!(
        number(
            &place.database(),
            "SELECT count(*) FROM deal_lines WHERE added = 7"
        ),
        2
    );
    assert_eq!(
        number(&backup, "PRAGMA user_version"),
        Schema::CURRENT.version()
    );
}
