//! The page of the window, for a browser: its files, and the page itself at each of its own
//! addresses.
//!
//! Deliberately absent: making the page (`cargo xtask ui`). Without one the service says so and
//! answers programs all the same.

use std::borrow::Cow;
use std::path::Path;

use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use axum::response::{IntoResponse, Response};
use diapason_language::Messages;

/// Where the page's files are.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(
    not(test),
    expect(
        dead_code,
        reason = "a program has one of both: build.rs chooses it by profile"
    )
)]
enum Source {
    /// In the program.
    Embedded(&'static [(&'static str, &'static [u8])]),
    /// In the checkout.
    Folder(&'static str),
}

/// Written by build.rs.
const PAGE: Source = include!(concat!(env!("OUT_DIR"), "/page.rs"));

/// Names of these hold a fingerprint of their content: what was loaded once stays good.
const FINGERPRINTED: &str = "assets/";
const KEPT: HeaderValue = HeaderValue::from_static("private, max-age=31536000, immutable");

const INDEX: &str = "index.html";

/// Whether there is a page at all.
pub(super) fn is_there() -> bool {
    file(PAGE, INDEX).is_some()
}

/// The file at an address, or the page itself; none where neither stands there.
pub(super) fn at(path: &str) -> Option<Response> {
    let name = path.trim_start_matches('/');
    if let Some(bytes) = file(PAGE, name) {
        return Some(answer(name, bytes));
    }
    // The page knows its own addresses; what looks like a file is none of them.
    let is_address = !name.rsplit('/').next().unwrap_or_default().contains('.');
    is_address
        .then(|| file(PAGE, INDEX))
        .flatten()
        .map(|bytes| answer(INDEX, bytes))
}

/// A page that goes on to the page by itself.
pub(super) fn onward(messages: &Messages) -> Response {
    let more = "<meta http-equiv=\"refresh\" content=\"0;url=/\">";
    let text = messages.text("serve-let-in");
    document(StatusCode::OK, messages, more, &text, "")
}

/// A page of words alone: who comes without the cookie, or where no page was built.
pub(super) fn words(status: StatusCode, messages: &Messages, id: &str) -> Response {
    let advice = messages.hint(id, &[]).unwrap_or_default();
    document(status, messages, "", &messages.text(id), &advice)
}

fn document(
    status: StatusCode,
    messages: &Messages,
    more: &str,
    text: &str,
    advice: &str,
) -> Response {
    let language = messages.language().tag();
    let (text, advice) = (escaped(text), escaped(advice));
    let html = format!(
        "<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">{more}\
         <title>Diapason</title></head><body><main><h1>{text}</h1><p>{advice}</p></main></body></html>\n"
    );
    (status, [(CONTENT_TYPE, HTML)], html).into_response()
}

const HTML: &str = "text/html; charset=utf-8";

fn answer(name: &str, bytes: Cow<'static, [u8]>) -> Response {
    let kind = [(CONTENT_TYPE, kind(name))];
    if name.starts_with(FINGERPRINTED) {
        (kind, [(CACHE_CONTROL, KEPT)], bytes).into_response()
    } else {
        (kind, bytes).into_response()
    }
}

fn file(source: Source, name: &str) -> Option<Cow<'static, [u8]>> {
    match source {
        Source::Embedded(files) => {
            let found = files.iter().find(|(file, _)| *file == name);
            found.map(|(_, bytes)| Cow::Borrowed(*bytes))
        }
        Source::Folder(folder) => {
            if !is_plain(name) {
                return None;
            }
            let path = Path::new(folder).join(name);
            std::fs::read(path).ok().map(Cow::Owned)
        }
    }
}

/// A name that leads nowhere but down.
fn is_plain(name: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "._-".contains(letter);
    name.split('/')
        .all(|part| !part.is_empty() && !part.starts_with('.') && part.chars().all(plain))
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => HTML,
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "json" | "map" => "application/json",
        _ => "application/octet-stream",
    }
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leads_out_of_the_page() {
        assert!(is_plain("assets/index-B7_x.js"));
        for name in [
            "../Cargo.toml",
            "assets/../../Cargo.toml",
            "/etc/passwd",
            "assets//x",
            "a\\..\\b",
            "%2e%2e/x",
            ".env",
            "",
        ] {
            assert!(!is_plain(name), "{name}");
        }
    }

    #[test]
    fn a_file_is_served_as_what_it_is() {
        assert_eq!(kind("assets/index-B7.js"), "text/javascript; charset=utf-8");
        assert_eq!(kind("inter.woff2"), "font/woff2");
        let page = Source::Embedded(&[("index.html", b"<p>")]);
        assert_eq!(file(page, "index.html").as_deref(), Some(&b"<p>"[..]));
        assert_eq!(file(page, "x.html"), None);
    }
}
