//! Where deals and salespeople stand, asked on the command line.

use serde_json::json as value;

use crate::support::{folder, json, refused, with_company};

/// Ana's quarter: one deal won, one lost, one open and forgotten.
const QUARTER: &[(&str, &str)] = &[
    (
        "deals",
        "id,name,customer_id,salesperson_id,stage_id,created_on,expected_close_on,closed_on,next_step\n\
         D2,Ligne 2,usine,ana,won,2027-01-04,,2027-02-13,\n\
         D3,Ligne 3,usine,ana,lost,2027-01-30,,2027-02-12,\n\
         D4,Ligne 4,usine,,neg,2027-03-01,2027-04-30,,Visite\n",
    ),
    (
        "deal_lines",
        "id,deal_id,unit_price\nL4,D2,10000\nL5,D3,500.50\nL6,D4,80\n",
    ),
    (
        "stage_history",
        "deal_id,stage_id,entered_on\nD2,neg,2027-01-04\nD2,won,2027-02-13\nD3,neg,2027-02-02\n\
         D3,lost,2027-02-12\nD4,neg,2027-03-01\n",
    ),
    (
        "quotas",
        "salesperson_id,month,amount\nana,2027-01,8000\nana,2027-02,8000\nana,2027-03,8000\n",
    ),
];

const ASKED: [&str; 7] = [
    "progress",
    "--as-of",
    "2027-03-15",
    "--from",
    "2027-01",
    "--to",
    "2027-03",
];

#[test]
fn progress_says_who_is_behind_and_where_deals_stand() {
    let place = with_company();
    place.import(&folder(&place, "quarter", QUARTER));
    let found = json(&place, &ASKED);
    assert_eq!(
        (&found["as_of"], &found["from"], &found["to"], &found["by"]),
        (
            &value!("2027-03-15"),
            &value!("2027-01"),
            &value!("2027-03"),
            &value!("salesperson")
        )
    );
    let ana = &found["salespeople"][1];
    assert_eq!(ana["key"], "ana", "deals without a salesperson come first");
    let expected = value!({
        "won": {"deals": 1, "amount": "10000.00"},
        "lost": {"deals": 1, "amount": "500.50"},
        "created": {"deals": 2, "amount": "10500.50"},
        "conversion": "0.500000",
        "cycle": "26.500000",
        "quota": "24000.00",
        "attainment": "0.416667",
        "quota_due": "16000.00",
        "ahead": "-6000.00",
        "stale": {"deals": 1, "amount": "92000.00"},
        "without_next_step": {"deals": 1, "amount": "92000.00"},
        "without_history": 1,
    });
    for (name, figure) in expected.as_object().expect("an object") {
        assert_eq!(&ana[name], figure, "{name}");
    }
    assert_eq!(
        found["salespeople"][0]["without_next_step"]["deals"], 0,
        "a visit is planned"
    );
    assert_eq!(
        found["company"]["quota"],
        value!(null),
        "the company has no target"
    );
    assert_eq!(
        found["teams"][1]["attainment"], "0.416667",
        "the team is Ana"
    );
}

#[test]
fn progress_by_stage_says_how_deals_left_each() {
    let place = with_company();
    place.import(&folder(&place, "quarter", QUARTER));
    let found = json(&place, &[&ASKED[..], &["--by", "stage"]].concat());
    assert_eq!(
        found["stages"],
        value!([{
            "stage": "neg",
            "name": "Négociation",
            "pipeline": "default",
            "degree_of_progress": "1.000000",
            "deals": 2,
            "amount": "92080.00",
            "weighted": "55632.00",
            "left": 2,
            "moved_on": 0,
            "won": 1,
            "lost": 1,
            "moved_back": 0,
            "elsewhere": 0,
            "conversion": "0.500000",
            "median_days_in_stage": "25.000000",
        }])
    );
    let output = place.run(&[&ASKED[..], &["--by", "stage", "--format", "csv"]].concat());
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(
        text.starts_with("stage,name,pipeline,degree_of_progress,deals,"),
        "{text}"
    );
    assert_eq!(text.lines().count(), 2, "a header and a stage");
}

#[test]
fn a_period_that_nobody_names_is_the_fiscal_year() {
    let place = with_company();
    let found = json(&place, &["progress", "--as-of", "2027-03-15"]);
    assert_eq!(
        (&found["from"], &found["to"]),
        (&value!("2027-01"), &value!("2027-12"))
    );
    let found = json(
        &place,
        &["progress", "--as-of", "2027-03-15", "--from", "2025-11"],
    );
    assert_eq!(
        (&found["from"], &found["to"]),
        (&value!("2025-11"), &value!("2025-12")),
        "to the end of the year that it begins in"
    );
}

#[test]
fn a_period_that_ends_before_it_begins_is_wrong_usage() {
    let place = with_company();
    let words = ["progress", "--from", "2027-03", "--to", "2027-02"];
    let said = refused(&place, &words, 2);
    assert!(
        said.contains("2027-03") && said.contains("2027-02"),
        "{said}"
    );
    let said = refused(&place, &["progress", "--from", "mars"], 2);
    assert!(said.contains("YYYY-MM"), "how a month is written: {said}");
}
