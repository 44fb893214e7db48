//! What if: scenarios written, saved, compared, removed.

use diapason_tests::program::Place;
use serde_json::json;

use crate::support::{amount, json as ask, refused, with_company};

const AS_OF: [&str; 2] = ["--as-of", "2026-11-22"];

#[test]
fn a_scenario_is_saved_compared_with_the_base_and_removed() {
    let place = with_company();
    let file = place.path("cautious.json");
    let text =
        r#"{"win_rate": [{"factor": "0.5"}], "slip": [{"months": 1, "where": {"team": "Nord"}}]}"#;
    std::fs::write(&file, text).expect("a file of the test");
    let file = file.to_str().expect("a path of text");

    // From the file, without saving it.
    let words = [
        "forecast",
        "--scenario",
        file,
        "--months",
        "14",
        AS_OF[0],
        AS_OF[1],
    ];
    let seen = ask(&place, &words);
    assert_eq!(
        seen["scenario"], "cautious",
        "a scenario without a name has its file's"
    );
    assert_eq!(
        amount(&seen, "weighted", "2027-01"),
        "0.00",
        "all of it slips"
    );
    assert_eq!(
        amount(&seen, "weighted", "2027-02"),
        "8400.00",
        "half of 16,800, a month later"
    );

    ask(&place, &["scenario", "save", file]);
    it_is_there_by_name_and_compared(&place);
    it_is_shown_as_it_can_be_saved_again(&place);
    it_is_removed(&place);
}

fn it_is_there_by_name_and_compared(place: &Place) {
    let saved = ask(place, &["scenario", "list"]);
    assert_eq!(saved[1]["name"], "cautious", "after the base");
    let compared = ask(
        place,
        &[
            "scenario", "compare", "cautious", "--months", "24", AS_OF[0], AS_OF[1],
        ],
    );
    let names: Vec<_> = compared["scenarios"]
        .as_array()
        .expect("scenarios")
        .iter()
        .map(|one| one["scenario"].clone())
        .collect();
    assert_eq!(names, ["base", "cautious"]);
    let cautious = &compared["scenarios"][1];
    assert_eq!(cautious["totals"]["weighted"], "27800.00");
    assert_eq!(
        cautious["change"]["totals"]["weighted"], "-27800.00",
        "against 55,600"
    );
    assert_eq!(
        cautious["change"]["totals"]["pipeline"], "0.00",
        "a chance is no amount"
    );
}

fn it_is_shown_as_it_can_be_saved_again(place: &Place) {
    let shown = ask(place, &["scenario", "show", "cautious"]);
    assert_eq!(
        shown["slip"],
        json!([{"months": 1, "days": 0, "where": {"team": ["Nord"]}}])
    );
}

/// A slip of the finger gets a suggestion; once removed, it is gone.
fn it_is_removed(place: &Place) {
    let near = refused(place, &["forecast", "--scenario", "cautius"], 1);
    assert!(
        near.contains("cautious"),
        "the nearest name is suggested: {near}"
    );
    ask(place, &["scenario", "remove", "cautious"]);
    refused(place, &["scenario", "show", "cautious"], 1);
}

#[test]
fn a_scenario_that_is_wrong_names_path_and_value() {
    let place = with_company();
    let file = place.path("wrong.json");
    for (text, expected) in [
        (r#"{"win_rate": [{"factor": 0.8}]}"#, "win_rate[0].factor"),
        (r#"{"winrate": []}"#, "win_rate"),
        (r#"{"deals": [{"deal": "D9", "win": true}]}"#, "D9"),
        (
            r#"{"deals": [{"deal": "D1", "schedule_id": "nine"}]}"#,
            "nine",
        ),
    ] {
        std::fs::write(&file, text).expect("a file of the test");
        let path = file.to_str().expect("a path of text");
        let said = refused(&place, &["scenario", "save", path], 1);
        assert!(said.contains(expected), "{text}: {said}");
    }
    assert_eq!(
        ask(&place, &["scenario", "list"]).as_array().map(Vec::len),
        Some(1),
        "nothing wrong was saved"
    );
}

#[test]
fn a_condition_that_matches_nothing_is_said_and_changes_nothing() {
    let place = with_company();
    let file = place.path("idle.json");
    let text = r#"{"price": [{"factor": "0", "where": {"family": "Nowhere"}}]}"#;
    std::fs::write(&file, text).expect("a file of the test");
    let path = file.to_str().expect("a path of text");
    let output = place.run(&["forecast", "--scenario", path, AS_OF[0], AS_OF[1]]);
    let said = crate::support::said(&output);
    assert!(said.contains("Nowhere"), "the asker is told: {said}");
}
