//! Who gets in: nobody without a key, nobody from another site, a browser by the link alone.

use serde_json::Value;

use crate::service::{Home, Request, Service, stands};

/// Every address that the description names, with its method.
fn addresses(service: &Service) -> Vec<(String, String)> {
    let document = service.ask(&Request::get("/openapi.json"));
    assert_eq!(document.status, 200, "the description asks for no token");
    let paths = document.json()["paths"].clone();
    let Value::Object(paths) = paths else {
        panic!("no paths in {}", document.body)
    };
    let addresses = paths.into_iter().flat_map(|(path, methods)| {
        let methods: Vec<String> = methods
            .as_object()
            .map(|methods| methods.keys().cloned().collect())
            .unwrap_or_default();
        methods
            .into_iter()
            .map(move |method| (path.clone(), method))
    });
    addresses.collect()
}

#[test]
fn nothing_is_answered_without_a_token_but_the_description() {
    let home = Home::with_sample();
    let service = home.serve();
    let addresses = addresses(&service);
    assert!(addresses.len() > 25, "commands, events, the description");
    for (path, method) in &addresses {
        if path == "/openapi.json" {
            continue;
        }
        let request = if method == "get" {
            Request::get(path)
        } else {
            Request::post(path, "null")
        };
        for (name, value) in [
            ("x-nothing", ""),
            ("authorization", "Bearer 0000"),
            ("cookie", "diapason_1=0000"),
        ] {
            let answer = service.ask(&request.clone().with(name, value));
            assert_eq!(answer.status, 401, "{method} {path} with {name}: {value}");
            assert_eq!(answer.code(), "not-signed-in");
        }
    }
    for path in [
        "/",
        "/forecast",
        "/first-paint.js",
        "/api/none",
        "/api/a/b",
        "/open/0000",
    ] {
        let answer = service.ask(&Request::get(path));
        assert!(
            matches!(answer.status, 401 | 403),
            "{path}: {}",
            answer.status
        );
    }
    let words = service.ask(&Request::get("/").with("accept", "text/html"));
    assert!(
        words.body.contains("opens by a link"),
        "people read why: {}",
        words.body
    );
}

#[test]
fn a_page_of_another_site_and_a_name_that_leads_here_are_refused_with_every_key() {
    let home = Home::with_sample();
    let service = home.serve();
    let cookie = service.cookie();
    let token = format!("Bearer {}", service.token);
    let own = service.url.clone();
    for (name, value) in [("authorization", &token), ("cookie", &cookie)] {
        let asked = Request::post("/api/state_get", "null").with(name, value);
        let good = service.ask(&asked.clone().with("origin", &own));
        assert_eq!(good.status, 200, "its own page: {}", good.body);
        for origin in ["http://evil.example", "http://127.0.0.1:1", "null"] {
            let foreign = service.ask(&asked.clone().with("origin", origin));
            assert_eq!(foreign.status, 403, "{origin} with {name}");
            assert_eq!(foreign.code(), "foreign-request");
        }
        for host in ["evil.example", "rebound.evil.example:80", "0.0.0.0"] {
            let rebound = service.ask(&asked.clone().with("host", host));
            assert_eq!(rebound.status, 403, "{host} with {name}");
        }
        let events = Request::get("/api/events").with(name, value);
        let events = service.ask(&events.with("sec-fetch-site", "cross-site"));
        assert_eq!(events.status, 403, "a stream for a foreign picture");
    }
    let rebound = service.ask(&Request::get("/openapi.json").with("host", "evil.example"));
    assert_eq!(rebound.status, 403, "the description neither");
}

#[test]
fn no_answer_lets_another_origin_in() {
    let home = Home::with_sample();
    let service = home.serve();
    let before = Request::new("OPTIONS", "/api/state_get")
        .with("origin", &service.url)
        .with("access-control-request-method", "POST")
        .with("authorization", &format!("Bearer {}", service.token));
    let answer = service.ask(&before);
    assert_eq!(
        answer.status, 405,
        "nobody need ask before: {}",
        answer.body
    );
    for answer in [
        answer,
        service.ask(&service.command("state_get", "null")),
        service.ask(&Request::get("/openapi.json")),
        service.ask(&Request::get("/")),
    ] {
        assert!(!answer.head.contains("access-control-"), "{}", answer.head);
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("cache-control", "no-store"),
            ("x-frame-options", "deny"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), Some(value), "{name}");
        }
        let policy = answer.header("content-security-policy").expect("a policy");
        assert!(policy.starts_with("default-src 'none'"), "{policy}");
        assert!(policy.contains("frame-ancestors 'none'"), "{policy}");
    }
}

#[test]
fn the_link_lets_one_browser_in_once() {
    let home = Home::with_sample();
    let service = home.serve();
    let path = service.open.strip_prefix(&service.url).expect("a path");
    let looked = service.ask(&Request::new("HEAD", path));
    assert_eq!(looked.status, 405, "a preview does not use it up");
    let first = service.ask(&Request::get(path));
    assert_eq!((first.status, first.header("location")), (303, Some("/")));
    let cookie = first.header("set-cookie").expect("a cookie");
    for attribute in ["; httponly", "; samesite=strict", "; path=/"] {
        assert!(cookie.contains(attribute), "{attribute} in {cookie}");
    }
    let pair = cookie.split(';').next().expect("name and value");
    for _ in 0..2 {
        let again = service.ask(&Request::get(path));
        assert_eq!((again.status, again.code().as_str()), (403, "link-used"));
        assert_eq!(again.header("set-cookie"), None);
    }
    let state = Request::post("/api/state_get", "null").with("cookie", pair);
    let state = service.ask(&state.with("origin", &service.url));
    assert_eq!(
        state.status, 200,
        "who has the cookie is in: {}",
        state.body
    );
}

#[test]
fn a_browser_opens_again_what_the_desk_knows_and_nothing_else() {
    let home = Home::with_sample();
    let service = home.serve();
    let cookie = service.cookie();
    let open = |path: &str, key: &str| {
        let body = format!(r#"{{"path":"{path}","key_file":{key}}}"#);
        let asked = Request::post("/api/database_open", &body).with("cookie", &cookie);
        service.ask(&asked)
    };
    let state = service.answer("state_get", "null");
    let path = state["recent"][0]["path"].as_str().expect("it is open");
    let again = open(path, "null");
    assert_eq!(
        again.status, 200,
        "after a problem one tries again: {}",
        again.body
    );
    let key = home.path("key");
    let other = open(key.to_str().expect("text"), "null");
    assert_eq!(
        (other.status, other.code().as_str()),
        (403, "not-in-a-browser")
    );
    assert_eq!(
        open(path, "\"/etc/passwd\"").status,
        403,
        "nor a key of its choice"
    );
}

#[test]
fn a_link_clicked_on_another_page_leads_on_by_itself() {
    let home = Home::with_sample();
    let service = home.serve();
    let path = service.open.strip_prefix(&service.url).expect("a path");
    let clicked = service.ask(&Request::get(path).with("sec-fetch-site", "cross-site"));
    assert_eq!(
        clicked.status, 200,
        "a redirect would come without the cookie"
    );
    assert!(clicked.header("set-cookie").is_some(), "{}", clicked.head);
    assert!(
        clicked.body.contains("content=\"0;url=/\""),
        "{}",
        clicked.body
    );
    let again = service.ask(&Request::get(path).with("sec-fetch-site", "cross-site"));
    assert_eq!(again.status, 403, "once, too");
}

#[test]
fn a_browser_names_no_file_and_a_program_with_the_token_may() {
    let home = Home::with_sample();
    let service = home.serve();
    let cookie = service.cookie();
    let export = home.path("page.csv");
    let page = r#"{"as_of":null,"span":{"kind":"months","months":3,"history":0},"period":"month",
        "measure":"invoicing","by":null,"probability":"stated",
        "scenario":{"name":null,"levers":null},"sort":[],"offset":0,"limit":10}"#;
    let path = export.to_str().expect("text");
    let body = format!(r#"{{"page":{page},"view":"table","path":"{path}"}}"#);
    let by_browser = Request::post("/api/forecast_export", &body).with("cookie", &cookie);
    let refused = service.ask(&by_browser.with("origin", &service.url));
    assert_eq!(
        (refused.status, refused.code().as_str()),
        (403, "not-in-a-browser")
    );
    assert!(!stands(&export), "nothing was written");
    for command in ["database_backup", "database_create", "import_start"] {
        let body = format!(r#"{{"path":"{path}"}}"#);
        let asked = Request::post(&format!("/api/{command}"), &body).with("cookie", &cookie);
        assert_eq!(service.ask(&asked).status, 403, "{command}");
    }
    assert!(!stands(&export), "nor by any other command");
    let written = service.answer("forecast_export", &body);
    assert_eq!(written.as_str(), Some(path));
    assert!(stands(&export), "the token is this person's own");
}
