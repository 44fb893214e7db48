//! Every expected figure of the shared golden company, through the command line.

use std::fs;
use std::path::Path;

use diapason_tests::program::Place;
use serde_json::Value;

use crate::support::{json, shared};

#[test]
fn every_expected_figure_of_the_golden_company_is_given() {
    let Some(golden) = shared("design/golden") else {
        return;
    };
    let place = Place::new();
    place.import(&golden.join("company"));
    let expected = golden.join("expected");
    let mut names: Vec<String> = fs::read_dir(&expected)
        .expect("the folder")
        .filter_map(|entry| entry.expect("an entry").file_name().into_string().ok())
        .collect();
    names.sort();
    let mut compared = 0;
    let mut differences = Vec::new();
    for name in names {
        let Some(words) = question(&name, &expected) else {
            continue;
        };
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let given = json(&place, &words);
        let text = fs::read_to_string(expected.join(&name)).expect("an expected document");
        let wanted: Value = serde_json::from_str(&text).expect("JSON");
        compare(&name, &wanted, &given, &mut differences);
        compared += 1;
    }
    assert!(compared >= 12, "only {compared} documents were compared");
    assert!(
        differences.is_empty(),
        "{} differences:\n{}",
        differences.len(),
        differences.join("\n")
    );
}

/// The command whose answer a document is; `None`: a command of later work.
fn question(name: &str, folder: &Path) -> Option<Vec<String>> {
    let parts: Vec<&str> = name.split('.').collect();
    let own = |words: &[&str]| {
        words
            .iter()
            .map(|word| (*word).to_owned())
            .collect::<Vec<_>>()
    };
    match parts.as_slice() {
        ["receivables", "json"] => Some(own(&["receivables", "--as-of", "2026-11-22"])),
        ["forecast", measure, rest @ ..] => {
            let mut words = own(&[
                "forecast",
                "--as-of",
                "2026-11-22",
                "--months",
                "12",
                "--measure",
                measure,
            ]);
            match rest {
                ["json"] => words.extend(own(&["--history", "2"])),
                [by, "json"] if by.starts_with("by-") => words.extend(own(&["--by", &by[3..]])),
                [scenario, "json"] => {
                    let file = folder.join(format!("scenario.{scenario}.json"));
                    words.push("--scenario".to_owned());
                    words.push(file.to_str().expect("a path of text").to_owned());
                }
                _ => return None,
            }
            Some(words)
        }
        _ => None,
    }
}

/// Holds every key that is expected; others may stand beside.
fn compare(path: &str, wanted: &Value, given: &Value, differences: &mut Vec<String>) {
    match (wanted, given) {
        (Value::Object(wanted), Value::Object(given)) => {
            for (key, value) in wanted {
                let path = format!("{path}/{key}");
                let other = given.get(key).unwrap_or(&Value::Null);
                if key == "flags" {
                    compare(&path, &worth_telling(value), other, differences);
                } else {
                    compare(&path, value, other, differences);
                }
            }
        }
        (Value::Array(wanted), Value::Array(given)) if wanted.len() == given.len() => {
            for (place, (one, other)) in wanted.iter().zip(given).enumerate() {
                compare(&format!("{path}[{place}]"), one, other, differences);
            }
        }
        _ if wanted == given => {}
        _ => differences.push(format!("{path}: {wanted} expected, {given} given")),
    }
}

/// Flags under one major unit are rounding between systems: the interface leaves them out.
fn worth_telling(flags: &Value) -> Value {
    let worth = |flag: &&Value| {
        let amount = flag["amount"]
            .as_str()
            .unwrap_or_default()
            .trim_start_matches('-');
        !amount.starts_with("0.")
    };
    flags
        .as_array()
        .into_iter()
        .flatten()
        .filter(worth)
        .cloned()
        .collect()
}
