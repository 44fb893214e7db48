//! The forms that other programs rely on: keys, their order, exit codes, one document.

use std::process::Stdio;

use diapason_tests::program::Place;

use crate::support::{COMPANY, folder, json, refused, said, with_company};

#[test]
fn the_forecast_is_the_document_that_the_interface_promises() {
    let place = with_company();
    let words = [
        "forecast",
        "--as-of",
        "2027-02-10",
        "--months",
        "2",
        "--by",
        "family",
    ];
    let output = place.run(&words);
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert_eq!(
        text,
        include_str!("forecast.json"),
        "keys, their order and every digit"
    );
}

#[test]
fn quarters_and_fiscal_years_are_named_by_their_first_month() {
    let place = with_company();
    let base = [
        "forecast",
        "--as-of",
        "2026-11-22",
        "--months",
        "14",
        "--period",
    ];
    let quarters = json(&place, &[&base[..], &["quarter"]].concat());
    assert_eq!(
        quarters["months"][0], "2026-10",
        "the quarter that November lies in"
    );
    assert_eq!(quarters["months"].as_array().map(Vec::len), Some(5));
    let years = json(&place, &[&base[..], &["year"]].concat());
    assert_eq!(years["months"], serde_json::json!(["2026-01", "2027-01"]));
    assert_eq!(
        years["totals"], quarters["totals"],
        "a period is only a way to look"
    );
}

#[test]
fn wrong_usage_is_exit_two_and_gets_a_suggestion() {
    let place = with_company();
    for (words, hint) in [
        (&["forcast"][..], "forecast"),
        (&["forecast", "--mesure", "cash"], "--measure"),
        (&["forecast", "--measure", "csh"], "cash"),
        (&["forecast", "--by", "salesprson"], "salesperson"),
        (&["forecast", "--months", "0"], "600"),
        (&["forecast", "--as-of", "2026-02-31"], "YYYY-MM-DD"),
        (
            &["forecast", "--measure", "result", "--by", "team"],
            "margin",
        ),
        (&["deal", "list", "--sort", "amont"], "amount"),
        (&["forecast", "--format", "xlsx"], "table, json, csv"),
    ] {
        let said = refused(&place, words, 2);
        assert!(said.contains(hint), "{words:?} suggests `{hint}`: {said}");
    }
}

#[test]
fn what_is_not_learnt_yet_is_exit_two() {
    let place = with_company();
    for words in [
        &["forecast", "--cash-policy", "observed"][..],
        &["forecast", "--probability", "learnt"],
    ] {
        let said = refused(&place, words, 2);
        assert!(said.contains("learnt"), "{words:?}: {said}");
    }
}

#[test]
fn an_import_reports_what_became_of_each_file() {
    let place = Place::new();
    let first = folder(&place, "first", COMPANY);
    let first = first.to_str().expect("text");
    let dry = json(&place, &["import", first, "--dry-run"]);
    assert_eq!(dry["entities"]["deal_lines"]["new"], 3);
    assert!(!place.database().exists(), "a dry run makes no database");
    let done = json(&place, &["import", first]);
    assert_eq!(
        done["entities"], dry["entities"],
        "a dry run counts as the import does"
    );
    let again = json(&place, &["import", first]);
    assert_eq!(
        again["entities"]["deal_lines"]["unchanged"], 3,
        "the same again changes nothing"
    );
    assert_eq!(again["errors"], serde_json::json!([]));
}

#[test]
fn a_refused_import_prints_its_report_and_names_the_value() {
    let place = with_company();
    let bad = "id,deal_id,unit_price,probability\nL9,D1,100,1.2\n";
    let bad = folder(&place, "bad", &[("deal_lines", bad)]);
    let output = place
        .command()
        .arg("import")
        .arg(&bad)
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(1));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("one document");
    let error = &report["errors"][0];
    assert_eq!(error["file"], "deal_lines.csv");
    assert_eq!(
        (&error["row"], &error["column"]),
        (&2.into(), &"probability".into())
    );
    assert_eq!(error["value"], "1.2");
    assert!(
        said(&output).contains("1.2"),
        "people read it, too: {}",
        said(&output)
    );
}

#[test]
fn tables_and_csv_carry_the_same_figures() {
    let place = with_company();
    let as_of = ["--as-of", "2026-11-22", "--months", "14"];
    let csv = place.run(&[&["forecast", "--format", "csv"][..], &as_of].concat());
    let csv = String::from_utf8(csv.stdout).expect("UTF-8");
    let weighted = csv
        .lines()
        .find(|line| line.starts_with("weighted,"))
        .expect("a row");
    assert!(
        weighted.ends_with(",0.00,55600.00"),
        "later, then the total: {weighted}"
    );
    let table = place.run(
        &[
            &["forecast", "--format", "table", "--lang", "fr"][..],
            &as_of,
        ]
        .concat(),
    );
    let table = String::from_utf8(table.stdout).expect("UTF-8");
    assert!(
        table.contains("55\u{202f}600,00"),
        "as French people write it:\n{table}"
    );
    assert!(!table.contains('\u{1b}'), "no colours where no terminal is");
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let place = Place::new();
    place.run(&["demo"]);
    let mut child = place
        .command()
        .args(["forecast", "--by", "customer"])
        .stdout(Stdio::piped())
        .spawn()
        .expect("it runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(!said(&output).contains("panic"), "{}", said(&output));
}

#[test]
fn the_bench_measures_what_the_interface_names() {
    let place = with_company();
    let words = [
        "bench",
        "forecast",
        "--as-of",
        "2026-11-22",
        "--repeat",
        "3",
    ];
    let measured = json(&place, &words);
    assert_eq!(measured["what"], "forecast");
    assert_eq!(measured["lines"], 3);
    assert_eq!(measured["trials"], serde_json::Value::Null);
    for key in ["seconds_median", "cpu_seconds_median", "load_seconds"] {
        assert!(
            measured[key].as_f64().is_some_and(|seconds| seconds >= 0.0),
            "{key}: {measured}"
        );
    }
    let first = place.path("first");
    let import = json(
        &place,
        &[
            "bench",
            "import",
            first.to_str().expect("text"),
            "--repeat",
            "2",
        ],
    );
    assert_eq!(
        (&import["what"], &import["lines"]),
        (&"import".into(), &3.into())
    );
}

#[test]
fn lists_come_by_window_sorted_and_filtered() {
    let place = Place::new();
    place.run(&["demo"]);
    let first = json(
        &place,
        &["deal", "list", "--sort", "-amount", "--limit", "10"],
    );
    assert_eq!(first["total"], 400);
    let amounts: Vec<i64> = first["deals"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|deal| {
            deal["amount"]
                .as_str()
                .expect("text")
                .replace('.', "")
                .parse()
                .expect("cents")
        })
        .collect();
    assert_eq!(amounts.len(), 10);
    assert!(
        amounts.is_sorted_by(|a, b| a >= b),
        "the largest first: {amounts:?}"
    );
    let words = [
        "deal", "list", "--sort", "-amount", "--limit", "10", "--offset", "10",
    ];
    let next = json(&place, &words);
    assert_ne!(next["deals"][0], first["deals"][0], "the next window");
    let open = json(&place, &["deal", "list", "--filter", "state=open"]);
    assert!(
        open["deals"]
            .as_array()
            .expect("rows")
            .iter()
            .all(|deal| deal["state"] == "open")
    );
    refused(&place, &["deal", "list", "--limit", "501"], 2);
}
