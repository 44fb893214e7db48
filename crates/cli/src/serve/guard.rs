//! Which requests are looked at at all: those to this machine by its own name and, from a browser,
//! those of the service's own page. And what every answer says to a browser about itself.
//!
//! A page of another site may send requests here, and a name that it owns may lead here (rebinding):
//! Host, Origin and Sec-Fetch-Site tell them apart. Deliberately absent: any header that lets another
//! origin in (CORS).

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, HeaderName, HeaderValue, ORIGIN, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::refused::Refused;
use super::routes::{API, Served};

/// The window's own policy; what is connected to is this service.
pub(super) const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
     img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; \
     form-action 'none'; frame-ancestors 'none'";

/// For whom a browser asks.
pub(super) const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// What every answer says, where it does not say otherwise itself.
const ALWAYS: [(HeaderName, HeaderValue); 7] = [
    (CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (CACHE_CONTROL, HeaderValue::from_static("no-store")),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    ),
];

/// Refuses what does not come to us from us, and dresses every answer.
pub(super) async fn guarded(
    State(served): State<Arc<Served>>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = match refusal(&served.names, request.uri(), request.headers()) {
        Some(why) => Refused::Foreign(why).into_response(),
        None => next.run(request).await,
    };
    for (name, value) in ALWAYS {
        response.headers_mut().entry(name).or_insert(value);
    }
    response
}

/// The names by which this service is asked: its address and its port.
#[derive(Debug)]
pub(super) struct Names([String; 2]);

impl Names {
    pub(super) fn of(port: u16) -> Self {
        Self([format!("127.0.0.1:{port}"), format!("localhost:{port}")])
    }

    /// The one that people are given.
    pub(super) fn first(&self) -> &str {
        &self.0[0]
    }

    fn hold(&self, name: &str) -> bool {
        self.0.iter().any(|ours| ours.eq_ignore_ascii_case(name))
    }
}

/// Why a request is not ours to answer; none where it is.
fn refusal(names: &Names, uri: &Uri, headers: &HeaderMap) -> Option<&'static str> {
    let mut hosts = headers.get_all(HOST).iter().map(HeaderValue::to_str);
    let host_is_ours = match (hosts.next(), hosts.next()) {
        (Some(Ok(host)), None) => names.hold(host),
        _ => false,
    };
    let authority = uri.authority().map(axum::http::uri::Authority::as_str);
    if !host_is_ours || !authority.is_none_or(|name| names.hold(name)) {
        return Some("this service answers to 127.0.0.1 and localhost, with its port, only");
    }
    let origin_is_ours = |origin: &HeaderValue| {
        let origin = origin.to_str().ok();
        origin
            .and_then(|origin| origin.strip_prefix("http://"))
            .is_some_and(|name| names.hold(name))
    };
    if !headers.get_all(ORIGIN).iter().all(origin_is_ours) {
        return Some("a page of another site asks nothing here");
    }
    let site_is_ours = |site: &HeaderValue| matches!(site.as_bytes(), b"same-origin" | b"none");
    let sites = headers.get_all(SEC_FETCH_SITE);
    if uri.path().starts_with(API) && !sites.iter().all(site_is_ours) {
        return Some("a page of another site asks nothing here");
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(path: &str, headers: &[(&'static str, &str)]) -> bool {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().expect("a value"));
        }
        let uri: Uri = path.parse().expect("an address");
        refusal(&Names::of(4242), &uri, &map).is_none()
    }

    #[test]
    fn a_name_that_only_leads_here_is_refused() {
        assert!(asked("/", &[("host", "127.0.0.1:4242")]));
        assert!(asked("/", &[("host", "LOCALHOST:4242")]));
        for host in [
            "evil.example:4242",
            "127.0.0.1",
            "127.0.0.1:80",
            "127.0.0.1.evil.example:4242",
            "[::1]:4242",
            "",
        ] {
            assert!(!asked("/", &[("host", host)]), "{host}");
        }
        assert!(!asked("/", &[]), "nobody says whom they mean");
        let two = [("host", "127.0.0.1:4242"), ("host", "evil.example")];
        assert!(!asked("/", &two), "nobody means two");
        let ours = [("host", "127.0.0.1:4242")];
        assert!(!asked("http://evil.example/api/x", &ours), "in the address");
    }

    #[test]
    fn a_page_of_another_origin_is_refused() {
        let host = ("host", "127.0.0.1:4242");
        for origin in ["http://127.0.0.1:4242", "http://localhost:4242"] {
            assert!(asked("/api/state_get", &[host, ("origin", origin)]));
        }
        for origin in [
            "http://evil.example",
            "https://127.0.0.1:4242",
            "http://127.0.0.1:3000",
            "http://127.0.0.1:42420",
            "null",
            "",
        ] {
            let headers = [host, ("origin", origin)];
            assert!(!asked("/api/state_get", &headers), "{origin}");
        }
    }

    #[test]
    fn a_browser_that_says_for_whom_it_asks_is_believed() {
        let host = ("host", "127.0.0.1:4242");
        let by = |path: &str, site| asked(path, &[host, ("sec-fetch-site", site)]);
        assert!(by("/api/events", "same-origin") && by("/api/events", "none"));
        assert!(
            !by("/api/events", "same-site"),
            "another port is another page"
        );
        assert!(!by("/api/events", "cross-site"));
        assert!(
            by("/open/0", "cross-site"),
            "a link may be clicked anywhere"
        );
    }

    #[test]
    fn the_policy_is_the_windows() {
        let settings = include_str!("../../../../src-tauri/tauri.conf.json");
        let settings: serde_json::Value = serde_json::from_str(settings).expect("JSON");
        let window = settings["app"]["security"]["csp"].as_object().expect("csp");
        let rules: Vec<(&str, &str)> = POLICY
            .split("; ")
            .filter_map(|rule| rule.split_once(' '))
            .collect();
        assert_eq!(rules.len(), window.len(), "rule by rule");
        for (what, from) in rules {
            let expected = match what {
                "connect-src" => "'self'",
                _ => window[what].as_str().expect("text"),
            };
            assert_eq!(from, expected, "{what}");
        }
    }
}
