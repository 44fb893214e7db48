//! A copy in time: backed up, damaged, restored; on another machine with the passphrase.

use std::fs;
use std::io::Write as _;
use std::process::{Output, Stdio};

use diapason_tests::program::Place;

use crate::support::{import, json, refused, said, with_company};

fn weighted(place: &Place) -> String {
    let words = ["forecast", "--as-of", "2026-11-22", "--months", "14"];
    json(place, &words)["totals"]["weighted"]
        .as_str()
        .expect("an amount")
        .to_owned()
}

fn with_passphrase(place: &Place, words: &[&str], passphrase: &str) -> Output {
    let mut child = place
        .command()
        .args(words)
        .stdin(Stdio::piped())
        .spawn()
        .expect("diapason runs");
    let mut stdin = child.stdin.take().expect("piped");
    writeln!(stdin, "{passphrase}").expect("it reads a line");
    drop(stdin);
    child.wait_with_output().expect("it ends")
}

#[test]
fn a_backup_brings_the_former_content_back_and_keeps_what_stood_there() {
    let place = with_company();
    place.run(&["backup", "copy.db"]);
    let won = "id,name,customer_id,stage_id,closed_on\nD1,Atelier 4,usine,lost,2026-11-01\n";
    import(&place, "lost", &[("deals", won)]);
    assert_eq!(weighted(&place), "0.00", "the deal is lost");

    let restored = json(&place, &["restore", "copy.db"]);
    assert_eq!(weighted(&place), "55600.00", "the former content holds");
    let kept = restored["kept"]
        .as_str()
        .expect("the former database is kept");
    assert!(place.path("").join(kept).exists());
    assert!(
        refused(&place, &["backup", "copy.db"], 1).contains("copy.db"),
        "no copy is overwritten"
    );
}

#[test]
fn a_lost_laptop_is_no_lost_data() {
    let old = with_company();
    let made = with_passphrase(
        &old,
        &["backup", "away.db", "--passphrase"],
        "sept mots à moi",
    );
    assert!(made.status.success(), "{}", said(&made));

    // Another machine: another key, no database.
    let new = Place::new();
    fs::write(new.path("key"), "c7".repeat(32)).expect("another key");
    fs::copy(old.path("away.db"), new.path("away.db")).expect("on a stick");
    let wrong = with_passphrase(&new, &["restore", "away.db", "--passphrase"], "huit mots");
    assert_eq!(wrong.status.code(), Some(1), "{}", said(&wrong));
    assert!(!new.database().exists(), "a wrong passphrase makes nothing");
    let right = with_passphrase(
        &new,
        &["restore", "away.db", "--passphrase"],
        "sept mots à moi",
    );
    assert!(right.status.success(), "{}", said(&right));
    assert_eq!(weighted(&new), "55600.00");
    new.run(&["check"]);
}

#[test]
fn a_damaged_database_is_moved_aside_never_deleted() {
    let place = with_company();
    place.run(&["backup", "copy.db"]);
    let mut bytes = fs::read(place.database()).expect("the database");
    for byte in bytes.iter_mut().skip(64).step_by(7) {
        *byte ^= 0x5a;
    }
    fs::write(place.database(), &bytes).expect("damaged");
    refused(&place, &["forecast"], 1);

    let restored = json(&place, &["restore", "copy.db"]);
    assert_eq!(weighted(&place), "55600.00", "it works again");
    let kept = place
        .path("")
        .join(restored["kept"].as_str().expect("kept"));
    assert_eq!(
        fs::read(kept).expect("the damaged file"),
        bytes,
        "for whoever can read more of it"
    );
}

#[test]
fn what_is_no_backup_changes_nothing() {
    let place = with_company();
    let before = weighted(&place);
    fs::write(place.path("notes.db"), "notes".repeat(2000)).expect("a file");
    refused(&place, &["restore", "notes.db"], 1);
    refused(&place, &["restore", "nowhere.db"], 1);
    assert_eq!(weighted(&place), before);
}
