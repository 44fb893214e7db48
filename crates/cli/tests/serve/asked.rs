//! What is asked: commands as the window asks them, and what is no request.

use crate::service::{Home, Request};

const PAGE: &str = r#"{"as_of":null,"span":{"kind":"months","months":12,"history":0},
    "period":"month","measure":"invoicing","by":"salesperson","probability":"stated",
    "scenario":{"name":null,"levers":null},"sort":[],"offset":0,"limit":50}"#;

#[test]
fn a_program_asks_what_the_window_asks() {
    let home = Home::with_sample();
    let service = home.serve();
    let state = service.answer("state_get", "null");
    assert_eq!(state["status"], "ready");
    assert_eq!(state["database"]["company"], "Ateliers Méridien");
    let page = service.answer("forecast_page", PAGE);
    assert_eq!(page["columns"].as_array().map(Vec::len), Some(12));
    let revenue = page["key_figures"]["revenue"].as_str().expect("text");
    assert!(revenue.contains('.'), "amounts are decimal text: {revenue}");
    let output = home.run(&["--format", "json", "forecast", "--months", "12"]);
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let backlog: i64 = told["series"]["backlog"]
        .as_array()
        .expect("months")
        .iter()
        .map(cents)
        .sum();
    let own = cents(&page["series"]["backlog"]["total"]);
    assert_eq!(own, backlog, "two faces, one figure");
}

fn cents(amount: &serde_json::Value) -> i64 {
    let text = amount.as_str().expect("an amount").replace('.', "");
    text.parse().expect("cents")
}

#[test]
fn what_is_no_request_is_refused_by_name() {
    let home = Home::with_sample();
    let service = home.serve();
    let refused = |request: &Request<'_>| {
        let answer = service.ask(request);
        (answer.status, answer.code())
    };
    let is = |status, code: &str| (status, code.to_owned());
    let command = |name: &str, body| service.command(name, body);
    for body in ["", "{", "{}", r#"{"as_of":null}"#, "\u{feff}null", "[]"] {
        let answer = refused(&command("forecast_page", body));
        assert_eq!(answer, is(400, "request-invalid"), "{body}");
    }
    let unknown = PAGE.replace("\"by\"", "\"buy\"");
    let answer = refused(&command("forecast_page", &unknown));
    assert_eq!(answer, is(400, "request-invalid"), "an unknown field");
    let answer = refused(&command("no_such_command", "null"));
    assert_eq!(answer, is(404, "command-unknown"));
    let wrong = PAGE.replace("\"salesperson\"", "\"shoe_size\"");
    let answer = refused(&command("forecast_page", &wrong));
    assert_eq!(answer, is(422, "question-invalid"), "no such grouping");
    let answer = refused(&command("scenario_remove", r#"{"name":"none"}"#));
    assert_eq!(answer, is(422, "not-found"));
    let token = format!("Bearer {}", service.token);
    let looked = Request::get("/api/state_get").with("authorization", &token);
    assert_eq!(refused(&looked), is(405, "method-wrong"));
    let form = Request::new("POST", "/api/state_get")
        .with("authorization", &token)
        .with("content-type", "text/plain")
        .with("content-length", "0");
    assert_eq!(refused(&form), is(415, "request-form"));
    let nothing = Request::get("/api/a/b").with("authorization", &token);
    assert_eq!(refused(&nothing), is(404, "nothing-here"));
}

#[test]
fn a_database_that_stays_shut_is_a_state_and_no_crash() {
    let home = Home::with_sample();
    std::fs::write(home.path("key"), "a1".repeat(32)).expect("another key");
    let service = home.serve();
    let state = service.answer("state_get", "null");
    assert_eq!(state["status"], "problem");
    assert_eq!(state["problem"]["code"], "database-wrong-key");
    let page = service.ask(&service.command("forecast_page", PAGE));
    assert_eq!(
        (page.status, page.code().as_str()),
        (409, "no-database-open")
    );

    let home = Home::new();
    let service = home.serve();
    let state = service.answer("state_get", "null");
    assert_eq!(state["problem"]["code"], "database-missing");
    assert_eq!(home.names(), ["key"], "nothing was made in its place");
}
