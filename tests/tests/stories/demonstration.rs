//! The sample company, opened by somebody who has nothing yet.

use diapason_tests::program::Place;
use serde_json::Value;

use crate::support::{json, refused, said};

#[test]
fn the_demo_shows_a_living_company_dated_today() {
    let place = Place::new();
    let shown = json(&place, &["demo"]);
    let weighted = shown["totals"]["weighted"].as_str().expect("an amount");
    assert!(
        weighted.len() > "100000.00".len(),
        "a firm with a future: {weighted}"
    );
    assert_ne!(shown["totals"]["backlog"], "0.00");

    // It is a database like any other.
    let today = shown["as_of"].clone();
    let again = json(&place, &["forecast", "--history", "3"]);
    assert_eq!(again["as_of"], today, "today is today");
    assert_eq!(again["totals"], shown["totals"]);
    let groups = json(&place, &["forecast", "--by", "salesperson"]);
    assert!(
        groups["groups"].as_array().map_or(0, Vec::len) >= 8,
        "eight salespeople"
    );
    assert_eq!(json(&place, &["check"])["sound"], Value::Bool(true));

    // Nobody's database is taken for a demo.
    refused(&place, &["demo"], 1);
}

#[test]
fn the_demo_speaks_french_and_draws() {
    let place = Place::new();
    let output = place.run(&["demo", "--format", "table", "--lang", "fr"]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    for words in [
        "Facturation",
        "Carnet",
        "Pondéré",
        "▓",
        "points à regarder",
        "Essayez ensuite",
    ] {
        assert!(text.contains(words), "`{words}` is shown:\n{text}");
    }
    assert!(
        said(&output).contains("Société exemple"),
        "{}",
        said(&output)
    );
}

#[test]
fn charts_and_spreadsheets_are_whole_files() {
    let place = Place::new();
    json(&place, &["demo"]);
    place.run(&["chart", "forecast", "--out", "a.svg", "--theme", "dark"]);
    place.run(&["chart", "forecast", "--out", "a.png", "--measure", "cash"]);
    let svg = std::fs::read_to_string(place.path("a.svg")).expect("a picture of text");
    assert!(
        svg.contains("<svg") && svg.trim_end().ends_with("</svg>"),
        "a whole document"
    );
    let png = std::fs::read(place.path("a.png")).expect("a picture of pixels");
    assert!(png.starts_with(b"\x89PNG"), "a picture");
    refused(&place, &["chart", "forecast", "--out", "a.gif"], 2);
    assert!(!place.path("a.gif").exists());

    for words in [
        &["export", "--format", "xlsx", "--out", "content.xlsx"][..],
        &[
            "export",
            "--format",
            "xlsx",
            "--view",
            "forecast",
            "--by",
            "team",
            "--out",
            "view.xlsx",
        ],
        &[
            "export",
            "--format",
            "csv",
            "--view",
            "deals",
            "--out",
            "deals.csv",
        ],
    ] {
        place.run(words);
    }
    for name in ["content.xlsx", "view.xlsx"] {
        let bytes = std::fs::read(place.path(name)).expect("a workbook");
        assert!(bytes.starts_with(b"PK"), "{name} is a workbook");
    }
    let deals = std::fs::read_to_string(place.path("deals.csv")).expect("a table");
    assert_eq!(deals.lines().count(), 401, "a header and each of 400 deals");
}
