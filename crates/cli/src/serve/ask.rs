//! One command asked over HTTP: its body read within the limits, the work done where it may wait.

use std::sync::Arc;

use axum::body::{Body, BodyDataStream, Bytes};
use axum::extract::Request;
use axum::http::Method;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderMap};
use diapason_app::desk::{DatabaseRequest, Desk};
use futures_util::StreamExt as _;
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::timeout;

use super::commands::{Command, Files, command};
use super::keys::Caller;
use super::refused::Refused;
use super::routes::Served;

/// How much of a body that is too large is still heard, so that its sender hears the answer.
const HEARD_OUT: usize = 8;

/// Does a command; gives its answer as JSON.
pub(super) async fn ask(
    served: &Arc<Served>,
    name: &str,
    request: Request,
) -> Result<Vec<u8>, Refused> {
    let caller = served.keys.caller(request.headers());
    let caller = caller.ok_or(Refused::NotSignedIn)?;
    let command = command(name).ok_or_else(|| Refused::UnknownCommand(name.to_owned()))?;
    if request.method() != Method::POST {
        return Err(Refused::Method("POST"));
    }
    if command.files == Files::Named && caller == Caller::Browser {
        return Err(Refused::NeedsToken);
    }
    if !is_json(request.headers()) {
        return Err(Refused::Form);
    }
    let slot = slot(served).await?;
    let body = body(served, request).await?;
    work(served, caller, command, body, slot).await
}

async fn slot(served: &Arc<Served>) -> Result<OwnedSemaphorePermit, Refused> {
    let waiting = Arc::clone(&served.requests).acquire_owned();
    match timeout(served.limits.waiting_time, waiting).await {
        Ok(Ok(slot)) => Ok(slot),
        Ok(Err(_)) | Err(_) => Err(Refused::Busy("too many commands are worked on at once")),
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    let kind = kind.and_then(|kind| kind.split(';').next());
    kind.is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

async fn body(served: &Served, request: Request) -> Result<Vec<u8>, Refused> {
    let most = served.limits.body;
    let said = request.headers().get(CONTENT_LENGTH);
    let said = said.and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if said.is_some_and(|length| length > most.saturating_mul(HEARD_OUT)) {
        return Err(Refused::Large(most));
    }
    let read = read(request.into_body(), most);
    let read = timeout(served.limits.body_time, read).await;
    read.unwrap_or(Err(Refused::Late))
}

async fn read(body: Body, most: usize) -> Result<Vec<u8>, Refused> {
    let mut chunks: BodyDataStream = body.into_data_stream();
    let mut bytes = Vec::new();
    let mut heard = 0_usize;
    while let Some(chunk) = chunks.next().await {
        let chunk: Bytes = chunk.map_err(|error| Refused::Body(error.to_string()))?;
        heard = heard.saturating_add(chunk.len());
        if heard > most.saturating_mul(HEARD_OUT) {
            break;
        }
        if heard <= most {
            bytes.extend_from_slice(&chunk);
        }
    }
    if heard > most {
        return Err(Refused::Large(most));
    }
    Ok(bytes)
}

/// Whether a request names a database that the desk names itself: one opened lately, or the one that
/// stays shut; and no key.
fn is_known(desk: &Desk, body: &[u8]) -> bool {
    let request = serde_json::from_slice::<DatabaseRequest>(body);
    let (Ok(request), Ok(state)) = (request, desk.state_get()) else {
        return false;
    };
    let recent = state.recent.iter().map(|known| &known.path);
    let shut = state.problem.iter().map(|problem| &problem.path);
    request.key_file.is_none() && recent.chain(shut).any(|path| *path == request.path)
}

/// On a thread that may wait. What takes too long goes on, and keeps its slot until it has ended.
async fn work(
    served: &Arc<Served>,
    caller: Caller,
    command: &'static Command,
    body: Vec<u8>,
    slot: OwnedSemaphorePermit,
) -> Result<Vec<u8>, Refused> {
    let desk = served.desk.clone();
    let work = tokio::task::spawn_blocking(move || {
        let _slot = slot;
        let is_foreign = command.files == Files::Known && !is_known(&desk, &body);
        if caller == Caller::Browser && is_foreign {
            return Err(Refused::NeedsToken);
        }
        (command.ask)(&desk, &body)
    });
    match timeout(served.limits.work_time, work).await {
        Ok(Ok(answer)) => answer,
        // The desk answers its own panics; one beside it is a defect all the same.
        Ok(Err(ended)) => Err(Refused::Desk(diapason_app::AppError::new(
            diapason_app::ErrorCode::Internal,
            format!("`{}` met a defect of the program: {ended}", command.name),
        ))),
        Err(_) => Err(Refused::Slow(served.limits.work_time)),
    }
}
