//! A public CRM's data, brought to the exchange form by its own script.

use std::path::Path;
use std::process::Command;

use diapason_tests::program::Place;

use crate::support::{json, shared};

#[test]
fn a_real_crm_is_imported_and_forecast_by_salesperson() {
    let Some(data) = shared("data/crm") else {
        return;
    };
    let place = Place::new();
    let folder = place.path("maven");
    let written = Command::new("python3")
        .arg(data.join("to_exchange.py"))
        .arg(&folder)
        .status();
    match written {
        Ok(status) => assert!(status.success(), "the data's own script ends well"),
        Err(error) => {
            eprintln!("skipped: python3 does not run ({error})");
            return;
        }
    }
    place.import(&folder);
    groups_make_the_whole(&place);
    the_same_folder_again_changes_nothing(&place, &folder);
}

fn groups_make_the_whole(place: &Place) {
    let words = [
        "forecast",
        "--as-of",
        "2017-08-15",
        "--months",
        "6",
        "--by",
        "salesperson",
    ];
    let forecast = json(place, &words);
    let groups = forecast["groups"].as_array().expect("groups");
    assert!(
        groups.len() > 20,
        "a sales force of some thirty people, not {}",
        groups.len()
    );
    let cents = |value: &serde_json::Value| -> i64 {
        let text = value.as_str().expect("an amount").replace('.', "");
        text.parse().expect("a figure")
    };
    let of_groups: i64 = groups
        .iter()
        .map(|group| cents(&group["totals"]["pipeline"]))
        .sum();
    assert_eq!(
        of_groups,
        cents(&forecast["totals"]["pipeline"]),
        "groups make the whole"
    );
    assert!(of_groups > 0, "there are open deals");
    for by in ["product", "customer", "stage"] {
        let words = [
            "forecast",
            "--as-of",
            "2017-08-15",
            "--months",
            "6",
            "--by",
            by,
        ];
        let grouped = json(place, &words);
        assert_eq!(
            grouped["totals"], forecast["totals"],
            "whatever the grouping ({by})"
        );
    }
    place.run(&[
        "chart",
        "forecast",
        "--as-of",
        "2017-08-15",
        "--out",
        "maven.svg",
    ]);
}

fn the_same_folder_again_changes_nothing(place: &Place, folder: &Path) {
    let words = ["import", folder.to_str().expect("text")];
    let again = json(place, &words);
    for (entity, counts) in again["entities"].as_object().expect("entities") {
        assert_eq!(counts["new"], 0, "{entity}");
        assert_eq!(counts["changed"], 0, "{entity}");
    }
}
