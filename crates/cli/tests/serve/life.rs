//! The life of a service: it says once that it is ready, tells what others change, and ends without
//! leaving anything.
#![cfg(unix)]

use std::io::Read as _;
use std::time::Instant;

use crate::service::{Home, LONGEST, Request};

#[test]
fn it_says_one_line_and_leaves_nothing() {
    let home = Home::with_sample();
    let before = home.names();
    let service = home.serve();
    let host = service.host().to_owned();
    assert!(host.starts_with("127.0.0.1:"), "this machine alone: {host}");
    assert_eq!(service.token.len(), 64, "256 bits");
    service.answer("scenario_list", "null");
    service.answer(
        "scenario_save",
        r#"{"name":"prudent","scenario":{"name":null,"levers":{"win_rate":{"value":"0.9"}}},"replace":false}"#,
    );
    let mut events = Request::get("/api/events")
        .with("authorization", &format!("Bearer {}", service.token))
        .open(&host);
    let (status, rest) = service.end();
    assert!(status.success(), "an end that was asked for: {rest}");
    assert!(!rest.contains('{'), "no second line of JSON: {rest}");
    assert!(
        rest.contains("Open in your browser"),
        "people read a link: {rest}"
    );
    let mut stream = String::new();
    events.read_to_string(&mut stream).expect("it ended whole");
    assert!(stream.ends_with("0\r\n\r\n"), "{stream}");
    assert!(
        std::net::TcpStream::connect(&host).is_err(),
        "nobody listens"
    );
    let mut after = home.names();
    after.retain(|name| name != "config");
    assert_eq!(after, before, "no file of a database that is open");
    let output = home.run(&["--format", "json", "scenario", "list"]);
    let listed = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        listed.contains("prudent"),
        "what was kept is kept: {listed}"
    );
}

#[test]
fn what_the_command_line_changes_is_told() {
    let home = Home::with_sample();
    let service = home.serve();
    let token = format!("Bearer {}", service.token);
    let events = Request::get("/api/events").with("authorization", &token);
    let mut events = events.open(service.host());
    let mut heard = String::new();
    let mut bytes = [0_u8; 1_024];
    let mut until = |wanted: &str| {
        let begun = Instant::now();
        while !heard.contains(wanted) {
            assert!(begun.elapsed() < LONGEST, "no {wanted} in {heard}");
            let count = events.read(&mut bytes).expect("the stream lasts");
            heard.push_str(&String::from_utf8_lossy(&bytes[..count]));
        }
    };
    until("event: opened");
    let version = |state: &serde_json::Value| state["database"]["version"].clone();
    let before = version(&service.answer("state_get", "null"));
    let output = home.run(&["--format", "json", "deal", "list", "--limit", "1"]);
    let deals: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let deal = deals["deals"][0]["id"].as_str().expect("a deal");
    let set = home.run(&["override", "set", "deal", deal, "probability", "0.5"]);
    assert!(set.status.success(), "{set:?}");
    until("data_changed");
    let after = version(&service.answer("state_get", "null"));
    assert_ne!(after, before, "what was told is there");
}

#[test]
fn a_port_in_use_is_said_so() {
    let home = Home::with_sample();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let output = home.run(&["serve", "--port", &port]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        told.contains(&format!("Port {port} cannot be used")),
        "{told}"
    );
    assert!(output.stdout.is_empty(), "nobody is told that it is ready");
}

#[test]
fn work_in_the_background_is_stopped_and_leaves_the_database_whole() {
    let home = Home::with_sample();
    let folder = home.path("more");
    std::fs::create_dir(&folder).expect("a folder");
    // So much that it is still at it when the end comes.
    let rows = (0..300_000).map(|row| format!("C{row},Customer {row}"));
    let lines: Vec<String> = ["id,name".to_owned()].into_iter().chain(rows).collect();
    std::fs::write(folder.join("customers.csv"), lines.join("\n")).expect("a file");
    let service = home.serve();
    let path = folder.to_str().expect("text");
    let body = format!(r#"{{"path":"{path}","dry_run":false}}"#);
    service.answer("import_start", &body);
    let (status, rest) = service.end_by("-INT");
    assert!(status.success(), "{rest}");
    let left: Vec<String> = home
        .names()
        .into_iter()
        .filter(|name| name.starts_with("company.db-"))
        .collect();
    assert!(
        left.is_empty(),
        "no file of a database that is open: {left:?}"
    );
    let checked = home.run(&["check"]);
    assert!(checked.status.success(), "it is whole: {checked:?}");
}
