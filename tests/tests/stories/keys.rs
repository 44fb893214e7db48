//! The key: found where it was kept, never made up for a database that exists.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use diapason_tests::program::{Place, diapason};

use crate::support::{COMPANY, folder, refused, said, with_company};

#[test]
fn a_wrong_key_opens_nothing_and_changes_nothing() {
    let place = with_company();
    let right = fs::read(place.path("key")).expect("the key");
    let before = fs::read(place.database()).expect("the database");

    fs::write(place.path("key"), "a1".repeat(32)).expect("another key");
    for words in [
        &["forecast"][..],
        &["check"],
        &["import", "first"],
        &["scenario", "list"],
    ] {
        let said = refused(&place, words, 1);
        assert!(said.contains("key"), "{words:?} says what is wrong: {said}");
    }
    fs::write(place.path("key"), "no key at all").expect("no key");
    refused(&place, &["forecast"], 1);
    fs::remove_file(place.path("key")).expect("no file");
    let said = refused(&place, &["forecast"], 1);
    assert!(
        said.contains("openssl rand -hex 32"),
        "how to make one is said: {said}"
    );
    assert!(!place.path("key").exists(), "a key file is never made");

    assert_eq!(
        fs::read(place.database()).expect("the database"),
        before,
        "not a byte changed"
    );
    fs::write(place.path("key"), right).expect("the key again");
    place.run(&["check"]);
}

#[test]
fn without_a_key_file_that_can_be_read_no_database_is_made() {
    let place = Place::new();
    let first = folder(&place, "first", COMPANY);
    fs::remove_file(place.path("key")).expect("no key");
    refused(&place, &["import", first.to_str().expect("text")], 1);
    assert!(!place.database().exists(), "nothing was made");
}

#[test]
fn only_commands_that_bring_data_make_a_database() {
    let place = Place::new();
    for words in [
        &["forecast"][..],
        &["check"],
        &["deal", "list"],
        &["receivables"],
        &["backup", "copy"],
        &["export", "--format", "exchange", "--out", "out"],
        &["bench", "forecast"],
        &["scenario", "list"],
        &["override", "list"],
    ] {
        let said = refused(&place, words, 1);
        assert!(
            said.contains("import"),
            "{words:?} says how to begin: {said}"
        );
        assert!(!place.database().exists(), "{words:?} made a database");
    }
}

/// `diapason` for a user whose home is the place, without any keychain.
fn at_home(place: &Place, words: &[&str]) -> Output {
    let home = place.path("home");
    Command::new(diapason())
        .args(words)
        .env_clear()
        .env("HOME", &home)
        .env("XDG_DATA_HOME", home.join("data"))
        .current_dir(place.path(""))
        .output()
        .expect("diapason runs")
}

fn key_files(place: &Place) -> Vec<std::path::PathBuf> {
    let folder = place.path("home/data/diapason/keys");
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    entries
        .map(|entry| entry.expect("an entry").path())
        .collect()
}

#[test]
#[cfg(target_os = "linux")]
fn without_a_keychain_the_key_is_in_a_file_of_the_user_and_that_is_said_once() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::new();
    let first = folder(&place, "first", COMPANY);
    let first = first.to_str().expect("text");

    let made = at_home(&place, &["import", first, "--quiet"]);
    assert!(made.status.success(), "{}", said(&made));
    let files = key_files(&place);
    let [key] = files.as_slice() else {
        panic!("one key, not {files:?}")
    };
    let mode = fs::metadata(key).expect("the key").permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "nobody else may read it");
    assert!(
        said(&made).contains(key.to_str().expect("text")),
        "even when quiet: {}",
        said(&made)
    );

    let again = at_home(&place, &["forecast", "--quiet"]);
    assert!(again.status.success(), "{}", said(&again));
    assert_eq!(said(&again), "", "said once, not each time");

    // The key is lost: that is said, and nothing is made in its place.
    let database = place.path("home/data/diapason/diapason.db");
    let before = fs::read(&database).expect("the database");
    fs::rename(key, place.path("lost")).expect("moved away");
    let lost = at_home(&place, &["forecast"]);
    assert_eq!(lost.status.code(), Some(1));
    let text = said(&lost);
    assert!(text.contains("--key-file"), "what to do is said: {text}");
    assert_eq!(
        key_files(&place),
        Vec::<std::path::PathBuf>::new(),
        "no key was made up"
    );
    assert_eq!(
        fs::read(&database).expect("there"),
        before,
        "the database is as it was"
    );

    // Found again, it opens it from anywhere.
    let found = at_home(&place, &["--key-file", "lost", "check"]);
    assert!(found.status.success(), "{}", said(&found));
}

#[test]
fn a_file_that_is_no_database_is_left_alone() {
    let place = Place::new();
    let text = b"Dear accountant, here are my notes.".repeat(300);
    fs::write(place.database(), &text).expect("a file of somebody's");
    let first = folder(&place, "first", COMPANY);
    refused(&place, &["import", first.to_str().expect("text")], 1);
    refused(&place, &["forecast"], 1);
    assert_eq!(
        fs::read(place.database()).expect("there"),
        text,
        "somebody's notes"
    );
    assert!(Path::new(&place.database()).is_file());
}
