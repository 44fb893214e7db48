//! What a person who reads French is told of every case of `golden/malformed`.

use std::fs;
use std::path::Path;

use diapason_tests::program::Place;
use serde_json::Value;

use crate::golden::cases;
use crate::refused::golden;

/// Words that hardly an English sentence about a row does without, and that no French one has.
const ENGLISH: [&str; 18] = [
    "is", "the", "of", "in", "not", "no", "has", "this", "that", "and", "with", "to", "which",
    "cannot", "needs", "write", "row", "value",
];

fn messages(place: &Place, language: &str, case: &Path) -> Vec<String> {
    let mut command = place.command_in(language, &[]);
    let output = command.arg("import").arg(case).output();
    let output = output.expect("diapason runs");
    assert_eq!(output.status.code(), Some(1), "{}", case.display());
    let answer: Value = serde_json::from_slice(&output.stdout).expect("one JSON document");
    let errors = answer["errors"].as_array().expect("the errors");
    let message = |error: &Value| {
        let text = error["message"].as_str();
        text.expect("a ready message").to_owned()
    };
    errors.iter().map(message).collect()
}

/// The words of a sentence that it does not quote.
fn own_words(sentence: &str) -> Vec<String> {
    let mut own = String::new();
    let mut quoted = false;
    for letter in sentence.chars() {
        match letter {
            '«' => quoted = true,
            '»' => quoted = false,
            _ if !quoted => own.push(letter),
            _ => {}
        }
    }
    own.split(|letter: char| !letter.is_alphabetic() && letter != '_')
        .map(str::to_owned)
        .collect()
}

#[test]
fn each_malformed_folder_is_refused_in_french_to_who_reads_french() {
    let place = Place::new();
    place.import(&golden().join("base"));
    let mut wrong = Vec::new();
    for case in cases() {
        let french = messages(&place, "fr", &case);
        let expected = fs::read_to_string(case.join("expected.txt")).expect("its expectation");
        assert_eq!(
            french.len(),
            expected.lines().count(),
            "{}: as many errors as in English",
            case.display()
        );
        for (said, english) in french.iter().zip(expected.lines()) {
            let foreign = own_words(said)
                .into_iter()
                .find(|word| ENGLISH.contains(&word.as_str()));
            if foreign.is_some() || english.ends_with(&format!("| {said}")) {
                wrong.push(format!("{}: {said}", case.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "English is said:\n{}", wrong.join("\n"));
}

#[test]
fn what_a_person_reads_of_a_row_is_in_french_from_its_place_to_what_to_do() {
    let place = Place::new();
    place.import(&golden().join("base"));
    let case = golden().join("reference_unknown");
    let mut command = place.command_in("fr", &[]);
    let output = command.arg("import").arg(case).output();
    let said = String::from_utf8(output.expect("diapason runs").stderr).expect("text");
    assert!(
        said.contains(
            "deals.csv, ligne 2, colonne customer_id\u{a0}: «\u{a0}c99\u{a0}» client \
             «\u{a0}c99\u{a0}»\u{a0}: introuvable dans ce dossier comme dans la base"
        ),
        "{said}"
    );
}
