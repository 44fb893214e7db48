//! A person's own value beside the source's: seen, outliving an import, taken back.

use crate::support::{COMPANY, folder, json, refused, with_company};

fn weighted(place: &diapason_tests::program::Place) -> String {
    let words = ["forecast", "--as-of", "2026-11-22", "--months", "14"];
    json(place, &words)["totals"]["weighted"]
        .as_str()
        .expect("an amount")
        .to_owned()
}

#[test]
fn an_override_holds_until_it_is_revoked_whatever_the_source_sends() {
    let place = with_company();
    assert_eq!(weighted(&place), "55600.00");

    // Ana believes more in the services than the CRM does.
    let set = [
        "override",
        "set",
        "deal_line",
        "L2",
        "probability",
        "0.9",
        "--by",
        "Ana",
        "--reason",
        "budget agreed",
    ];
    let made = json(&place, &set);
    assert_eq!(made["by"], "Ana");
    assert_eq!(
        weighted(&place),
        "79600.00",
        "60,000 at 0.9 in place of 0.5"
    );

    // The CRM sends its own value again: hers still holds.
    place.import(&folder(&place, "again", COMPANY));
    assert_eq!(weighted(&place), "79600.00", "a sync touches no override");

    // Taken back, the source's value holds, and the change stays on record.
    let id = made["id"].as_str().expect("an id");
    json(&place, &["override", "revoke", id]);
    assert_eq!(weighted(&place), "55600.00");
    assert_eq!(json(&place, &["override", "list"]), serde_json::json!([]));
    let all = json(&place, &["override", "list", "--all"]);
    assert!(
        all[0]["revoked_at"].is_string(),
        "who changed what and when is not forgotten"
    );
}

#[test]
fn an_override_that_cannot_be_is_refused_with_a_suggestion() {
    let place = with_company();
    let set = |field: &'static str, value: &'static str| {
        ["override", "set", "deal", "D1", field, value, "--by", "Ana"]
    };
    assert!(refused(&place, &set("probabilty", "0.5"), 2).contains("probability"));
    assert!(
        refused(&place, &set("probability", "1.2"), 1).contains("1.2"),
        "the value is named"
    );
    refused(
        &place,
        &[
            "override",
            "set",
            "deal",
            "D9",
            "probability",
            "0.5",
            "--by",
            "Ana",
        ],
        1,
    );
    refused(&place, &["override", "revoke", "O77"], 1);
    assert_eq!(weighted(&place), "55600.00", "nothing refused left a trace");
}
