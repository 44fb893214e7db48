//! Why a request is not answered: a status, and the same JSON as every refusal of the desk.
//!
//! The codes of the desk are its own (`ErrorCode`); those of HTTP stand here.

use std::time::Duration;

use axum::http::StatusCode;
use axum::http::header::{ALLOW, CONTENT_TYPE, HeaderName, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::response::{IntoResponse, Response};
use diapason_app::desk::Refusal;
use diapason_app::{AppError, ErrorCode};

/// Why a request is not answered.
#[derive(Debug)]
pub(super) enum Refused {
    /// Neither token nor cookie.
    NotSignedIn,
    /// It comes from another site, or under another name of this machine.
    Foreign(&'static str),
    /// A browser may not name files.
    NeedsToken,
    /// The link was used, or is none.
    LinkUsed,
    /// There is no such command.
    UnknownCommand(String),
    /// There is nothing at this address.
    Nothing,
    /// Another method is asked for.
    Method(&'static str),
    /// The body is no JSON by its own word.
    Form,
    /// The body is not what the command takes.
    Body(String),
    /// The body is too large.
    Large(usize),
    /// The body did not come in time.
    Late,
    /// Too much is asked at once.
    Busy(&'static str),
    /// The command takes too long.
    Slow(Duration),
    /// The desk says so.
    Desk(AppError),
}

impl From<AppError> for Refused {
    fn from(error: AppError) -> Self {
        Self::Desk(error)
    }
}

impl Refused {
    fn status(&self) -> StatusCode {
        match self {
            Self::NotSignedIn => StatusCode::UNAUTHORIZED,
            Self::Foreign(_) | Self::NeedsToken | Self::LinkUsed => StatusCode::FORBIDDEN,
            Self::UnknownCommand(_) | Self::Nothing => StatusCode::NOT_FOUND,
            Self::Method(_) => StatusCode::METHOD_NOT_ALLOWED,
            Self::Form => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Body(_) => StatusCode::BAD_REQUEST,
            Self::Large(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Late => StatusCode::REQUEST_TIMEOUT,
            Self::Busy(_) | Self::Slow(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Desk(error) => status_of(error.code),
        }
    }

    /// What a caller needs besides, to do better.
    fn header(&self) -> Option<(HeaderName, &'static str)> {
        match self {
            Self::NotSignedIn => Some((WWW_AUTHENTICATE, "Bearer realm=\"diapason\"")),
            Self::Method(allowed) => Some((ALLOW, allowed)),
            Self::Busy(_) | Self::Slow(_) => Some((RETRY_AFTER, "1")),
            _ => None,
        }
    }

    fn refusal(&self) -> Refusal {
        match self {
            Self::NotSignedIn => said(
                "not-signed-in",
                "neither token nor cookie of this service",
                Some(
                    "send `Authorization: Bearer TOKEN`, or open the link that `diapason serve` gave",
                ),
            ),
            Self::Foreign(what) => said("foreign-request", *what, None),
            Self::NeedsToken => said(
                "not-in-a-browser",
                "a browser names no files of this machine",
                Some("use the window or the command line, or send the token"),
            ),
            Self::LinkUsed => said(
                "link-used",
                "this link was used before, or is of another run",
                Some("start `diapason serve` again"),
            ),
            Self::UnknownCommand(name) => said(
                "command-unknown",
                format!("there is no command `{name}`"),
                Some("/openapi.json lists them"),
            ),
            Self::Nothing => said("nothing-here", "there is nothing at this address", None),
            Self::Method(allowed) => said(
                "method-wrong",
                format!("this address answers to {allowed} only"),
                None,
            ),
            Self::Form => said(
                "request-form",
                "a request's body is JSON, and says so: `content-type: application/json`",
                None,
            ),
            Self::Body(detail) => said(
                "request-invalid",
                format!("the body is not what this command takes: {detail}"),
                Some("/openapi.json says what it takes"),
            ),
            Self::Large(most) => said(
                "request-large",
                format!("a request's body holds {most} bytes at most"),
                None,
            ),
            Self::Late => said("request-late", "the body did not come in time", None),
            Self::Busy(what) => said("busy", *what, Some("try again in a moment")),
            Self::Slow(limit) => said(
                "slow",
                format!("no answer within {} s; the work goes on", limit.as_secs()),
                Some("ask for less at once"),
            ),
            Self::Desk(error) => error.into(),
        }
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        // A refusal is strings only.
        let body = serde_json::to_vec(&self.refusal()).unwrap_or_default();
        let kind = (CONTENT_TYPE, "application/json");
        match self.header() {
            None => (self.status(), [kind], body).into_response(),
            Some(header) => (self.status(), [kind, header], body).into_response(),
        }
    }
}

fn said(code: &str, message: impl Into<String>, hint: Option<&str>) -> Refusal {
    Refusal {
        code: code.to_owned(),
        message: message.into(),
        hint: hint.map(str::to_owned),
        arguments: std::collections::BTreeMap::new(),
        refused: None,
    }
}

/// 409: what is asked is good and cannot be done as things stand; 422: it cannot be done at all.
const fn status_of(code: ErrorCode) -> StatusCode {
    match code {
        ErrorCode::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        ErrorCode::DatabaseMissing
        | ErrorCode::DatabaseExists
        | ErrorCode::DatabaseKeyMissing
        | ErrorCode::DatabaseWrongKey
        | ErrorCode::DatabaseNewer
        | ErrorCode::DatabaseLocked
        | ErrorCode::DatabaseDamaged
        | ErrorCode::DatabaseNotOurs
        | ErrorCode::DatabaseEmpty
        | ErrorCode::DatabaseDisk
        | ErrorCode::DiskFull
        | ErrorCode::NoDatabaseOpen
        | ErrorCode::FileExists
        | ErrorCode::ScenarioExists
        | ErrorCode::WorkRunning
        | ErrorCode::Cancelled => StatusCode::CONFLICT,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_defect_is_the_servers_error() {
        for code in ErrorCode::ALL {
            let is_servers = status_of(code).is_server_error();
            assert_eq!(is_servers, code == ErrorCode::Internal, "{}", code.name());
        }
    }

    #[test]
    fn who_is_refused_learns_what_to_do() {
        let response = Refused::NotSignedIn.into_response();
        assert_eq!(response.status(), 401);
        assert!(response.headers().contains_key(WWW_AUTHENTICATE));
        let response = Refused::Method("POST").into_response();
        assert_eq!(response.headers()[ALLOW], "POST");
    }
}
