//! Saved views: a page's choices under a name, on every window of the desk and after the next start.

use diapason_app::ErrorCode;
use diapason_app::desk::{Desk, SavedView, ViewName, ViewSaveRequest};

use super::support::Machine;

fn view(name: &str, address: &str) -> SavedView {
    SavedView {
        page: "/pipeline".into(),
        name: name.into(),
        address: address.into(),
    }
}

fn save(desk: &Desk, view: SavedView, former: Option<&str>) -> Vec<SavedView> {
    let former = former.map(str::to_owned);
    desk.view_save(&ViewSaveRequest { view, former })
        .expect("saved")
}

#[test]
fn a_view_is_saved_renamed_and_removed_and_there_after_the_next_start() {
    let machine = Machine::new();
    let database = machine.with_company("a.db");
    let desk = machine.ready(&database);
    assert_eq!(desk.view_list().expect("a list"), []);
    let north = "{\"team\":\"=N\",\"sort\":\"-margin\"}";
    save(&desk, view("  Revue du lundi ", north), None);
    let renamed = save(&desk, view("Nord", north), Some("Revue du lundi"));
    assert_eq!(
        renamed,
        [view("Nord", north)],
        "trimmed, and under its new name alone"
    );
    drop(desk);
    let desk = machine.ready(&database);
    assert_eq!(desk.view_list().expect("a list"), renamed);
    let name = ViewName {
        page: "/pipeline".into(),
        name: "Nord".into(),
    };
    assert_eq!(desk.view_remove(&name).expect("removed"), []);
    assert!(desk.view_remove(&name).is_err(), "it is gone");
}

#[test]
fn what_is_no_view_is_refused_and_says_why() {
    let machine = Machine::new();
    let desk = machine.ready(&machine.with_company("a.db"));
    let long = "x".repeat(81);
    let huge = format!("{{\"text\":\"{}\"}}", "x".repeat(9_000));
    let elsewhere = SavedView {
        page: "pipeline".into(),
        ..view("Nord", "{}")
    };
    for bad in [
        view("  ", "{}"),
        view(&long, "{}"),
        view("Nord", "[]"),
        view("Nord", "{"),
        view("Nord", &huge),
        elsewhere,
    ] {
        let request = ViewSaveRequest {
            view: bad,
            former: None,
        };
        let error = desk.view_save(&request).expect_err("no view");
        assert_eq!(error.code, ErrorCode::QuestionInvalid, "{error}");
    }
    assert_eq!(desk.view_list().expect("a list"), [], "nothing was kept");
}
