//! The addresses of the service, and who may ask what at each.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::header::{CONTENT_TYPE, LOCATION, SET_COOKIE};
use axum::http::{Method, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::response::sse::{KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use diapason_app::desk::Desk;
use diapason_language::Messages;
use tokio::sync::Semaphore;

use super::events::Events;
use super::guard::{Names, SEC_FETCH_SITE, guarded};
use super::keys::Keys;
use super::limits::Limits;
use super::refused::Refused;
use super::{ask, openapi, page};

/// Where the commands are.
pub(super) const API: &str = "/api/";
/// Where the description is.
pub(super) const OPENAPI: &str = "/openapi.json";

const JSON: &str = "application/json";

/// What every request is answered from.
pub(super) struct Served {
    pub(super) desk: Desk,
    pub(super) keys: Keys,
    pub(super) names: Names,
    pub(super) events: Arc<Events>,
    pub(super) limits: Limits,
    pub(super) messages: &'static Messages,
    /// Commands that may still be begun.
    pub(super) requests: Arc<Semaphore>,
    /// Streams that may still be opened.
    pub(super) streams: Arc<Semaphore>,
}

/// All addresses.
pub(super) fn routes(served: &Arc<Served>) -> Router {
    Router::new()
        .route("/api/events", any(events))
        .route("/api/{command}", any(command))
        .route(OPENAPI, any(description))
        .route("/open/{code}", any(open))
        .fallback(elsewhere)
        .layer(from_fn_with_state(Arc::clone(served), guarded))
        .with_state(Arc::clone(served))
}

async fn command(
    State(served): State<Arc<Served>>,
    Path(name): Path<String>,
    request: Request,
) -> Result<Response, Refused> {
    let answer = ask::ask(&served, &name, request).await?;
    Ok(([(CONTENT_TYPE, JSON)], answer).into_response())
}

async fn events(State(served): State<Arc<Served>>, request: Request) -> Result<Response, Refused> {
    let headers = request.headers();
    served.keys.caller(headers).ok_or(Refused::NotSignedIn)?;
    if request.method() != Method::GET {
        return Err(Refused::Method("GET"));
    }
    let slot = Arc::clone(&served.streams).try_acquire_owned();
    let slot = slot.map_err(|_| Refused::Busy("too many streams of events are open"))?;
    let last = headers.get("last-event-id");
    let query = request.uri().query().unwrap_or_default();
    let asked = query
        .split('&')
        .find_map(|pair| pair.strip_prefix("after="));
    let after = last.and_then(|last| last.to_str().ok()).or(asked);
    let alive = KeepAlive::new().interval(served.limits.heartbeat);
    let stream = served.events.stream(after, slot);
    Ok(Sse::new(stream).keep_alive(alive).into_response())
}

async fn description(request: Request) -> Result<Response, Refused> {
    looked(request.method())?;
    Ok(([(CONTENT_TYPE, JSON)], openapi::document()).into_response())
}

/// The link that a person opens: the first time it gives their browser the cookie.
async fn open(
    State(served): State<Arc<Served>>,
    Path(code): Path<String>,
    request: Request,
) -> Response {
    // A preview that only looks (HEAD) must not use the link up.
    if request.method() != Method::GET {
        return Refused::Method("GET").into_response();
    }
    match served.keys.use_link(&code) {
        // A strict cookie does not go along where another site's page led here: ours goes on itself.
        Some(cookie) if by_another_page(&request) => {
            ([(SET_COOKIE, cookie)], page::onward(served.messages)).into_response()
        }
        Some(cookie) => (
            StatusCode::SEE_OTHER,
            [(SET_COOKIE, cookie.as_str()), (LOCATION, "/")],
        )
            .into_response(),
        None if wants_words(&request) => {
            page::words(StatusCode::FORBIDDEN, served.messages, "serve-link-used")
        }
        None => Refused::LinkUsed.into_response(),
    }
}

/// The page and its files, for who has the cookie.
async fn elsewhere(State(served): State<Arc<Served>>, request: Request) -> Response {
    let caller = served.keys.caller(request.headers());
    let path = request.uri().path();
    let is_api = path.starts_with(API) || path == API.trim_end_matches('/');
    let for_people = !is_api && wants_words(&request);
    if caller.is_none() {
        return if for_people {
            page::words(StatusCode::UNAUTHORIZED, served.messages, "serve-not-open")
        } else {
            Refused::NotSignedIn.into_response()
        };
    }
    if is_api {
        return Refused::Nothing.into_response();
    }
    if let Err(refused) = looked(request.method()) {
        return refused.into_response();
    }
    match page::at(path) {
        Some(file) => file,
        None if for_people && !page::is_there() => {
            page::words(StatusCode::NOT_FOUND, served.messages, "serve-no-page")
        }
        None => Refused::Nothing.into_response(),
    }
}

fn looked(method: &Method) -> Result<(), Refused> {
    let is_look = matches!(*method, Method::GET | Method::HEAD);
    is_look.then_some(()).ok_or(Refused::Method("GET, HEAD"))
}

/// Whether a link on a page brought the person here (a terminal in a browser, a message).
fn by_another_page(request: &Request) -> bool {
    let site = request.headers().get(SEC_FETCH_SITE);
    site.is_some_and(|site| site != "none" && site != "same-origin")
}

/// Whether a person sees the answer.
fn wants_words(request: &Request) -> bool {
    let accepted = request.headers().get(axum::http::header::ACCEPT);
    accepted
        .and_then(|accepted| accepted.to_str().ok())
        .is_some_and(|accepted| accepted.contains("text/html"))
}
