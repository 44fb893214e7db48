//! What is asked: commands as the window asks them, and what is no request.

use std::time::Instant;

use crate::service::{Home, LONGEST, Request, Service};

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

#[test]
fn a_path_that_will_not_do_is_refused_and_no_defect() {
    let home = Home::with_sample();
    let before = home.names();
    let service = home.serve();
    let folder = home.path("");
    let folder = folder.to_str().expect("text").trim_end_matches('/');
    let paths = [
        String::new(),
        "/".to_owned(),
        format!("{folder}/key/no/folder.csv"),
        folder.to_owned(),
        format!("{folder}/key"),
        format!("{folder}/nul\\u0000.csv"),
        format!("{folder}/{}.csv", "x".repeat(5_000)),
    ];
    for path in &paths {
        for (command, body) in [
            ("database_create", r#"{"path":"PATH"}"#.to_owned()),
            ("database_open", r#"{"path":"PATH"}"#.to_owned()),
            (
                "import_issues_export",
                r#"{"path":"PATH","job":1}"#.to_owned(),
            ),
            (
                "forecast_export",
                format!(r#"{{"path":"PATH","view":"table","page":{PAGE}}}"#),
            ),
        ] {
            let answer = service.ask(&service.command(command, &body.replace("PATH", path)));
            let is_refused = matches!(answer.status, 409 | 422);
            assert!(is_refused, "{command} {path:.60}: {}", answer.body);
        }
        for (command, body) in [
            ("database_backup", r#"{"path":"PATH","passphrase":null}"#),
            ("import_start", r#"{"path":"PATH","dry_run":true}"#),
            (
                "database_restore",
                r#"{"path":"PATH","into":null,"passphrase":null}"#,
            ),
        ] {
            let answer = service.ask(&service.command(command, &body.replace("PATH", path)));
            let is_known = matches!(answer.status, 200 | 409 | 422);
            assert!(is_known, "{command} {path:.60}: {}", answer.body);
            if answer.status == 200 {
                let job = format!(r#"{{"job":{}}}"#, answer.body);
                let outcome = ended(&service, &job);
                let kind = outcome["kind"].as_str().unwrap_or_default();
                assert!(matches!(kind, "failed" | "import"), "{command}: {outcome}");
                assert_ne!(
                    outcome["problem"]["code"], "internal",
                    "{command}: {outcome}"
                );
            }
        }
    }
    let state = service.answer("state_get", "null");
    assert_eq!(state["status"], "ready", "the company is as open as before");
    let mut after = home.names();
    // What the service keeps of its own, and of the database while it is open.
    after.retain(|name| !matches!(name.as_str(), "config" | "data"));
    after.retain(|name| !name.starts_with("company.db-"));
    assert_eq!(after, before, "nothing was made, nothing is gone");
}

/// How background work ended.
fn ended(service: &Service, job: &str) -> serde_json::Value {
    let begun = Instant::now();
    loop {
        let outcome = service.answer("job_outcome", job);
        if outcome["kind"] != "running" {
            return outcome;
        }
        assert!(begun.elapsed() < LONGEST, "it does not end");
    }
}
