//! The description of the service (`OpenAPI` 3.1), made from the wire types and the list of commands:
//! what crosses is said once, in Rust.

use std::sync::OnceLock;

use axum::body::Bytes;
use diapason_app::desk::{DeskEvent, Refusal};
use schemars::generate::{Contract, SchemaSettings};
use schemars::transform::{RecursiveTransform, Transform as _};
use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::commands::{COMMANDS, Command, Files};
use super::routes::{API, OPENAPI};

/// The document, made once.
pub(super) fn document() -> Bytes {
    static DOCUMENT: OnceLock<Bytes> = OnceLock::new();
    let document =
        DOCUMENT.get_or_init(|| serde_json::to_vec(&described()).unwrap_or_default().into());
    document.clone()
}

/// What a status means.
const REFUSALS: [(&str, &str); 10] = [
    ("400", "The body is not what the command takes."),
    ("401", "Neither token nor cookie of this service."),
    (
        "403",
        "Another origin or host; or a browser names a file of this machine.",
    ),
    ("405", "Another method is asked for: see `Allow`."),
    ("408", "The body did not come in time."),
    ("409", "It cannot be done as things stand."),
    ("413", "The body is too large."),
    ("415", "The body is not said to be JSON."),
    (
        "422",
        "It cannot be done at all: no such record, no such period.",
    ),
    (
        "500",
        "A defect of the program. The database was not touched.",
    ),
];
const BUSY: (&str, &str) = (
    "503",
    "Too much is asked at once, or the command takes too long: see `Retry-After`.",
);

fn described() -> Value {
    let mut asked = generator(Contract::Deserialize);
    let mut answered = generator(Contract::Serialize);
    let mut paths = Map::new();
    for command in COMMANDS {
        let address = format!("{API}{}", command.name);
        let operation = operation(command, &mut asked, &mut answered);
        paths.insert(address, json!({ "post": operation }));
    }
    paths.insert(
        "/api/events".into(),
        json!({ "get": events(&mut answered) }),
    );
    paths.insert(OPENAPI.into(), json!({ "get": this_document() }));
    let refusal = answered.subschema_for::<Refusal>();
    // What is both asked and answered is described as it may be asked.
    let mut schemas = answered.take_definitions(true);
    schemas.extend(asked.take_definitions(true));
    let responses: Map<String, Value> = REFUSALS
        .iter()
        .chain([&BUSY])
        .map(|(status, what)| ((*status).to_owned(), refused(what, &refusal)))
        .collect();
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Diapason",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "What will be invoiced, received and earned, and why.",
            "description": "The commands of the desk, on this machine alone. Amounts are decimal \
                strings in the company's currency, shares decimal strings with six decimals, dates \
                ISO, months `YYYY-MM`; unknown is null.",
            "license": { "name": "MIT", "identifier": "MIT" },
        },
        "servers": [{ "url": "/" }],
        "tags": [{ "name": "desk" }, { "name": "files" }, { "name": "service" }],
        "security": [{ "token": [] }, { "browser": [] }],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "responses": responses,
            "securitySchemes": {
                "token": { "type": "http", "scheme": "bearer" },
                "browser": {
                    "type": "apiKey", "in": "cookie", "name": "diapason_PORT",
                    "description": "Set by the one-time link.",
                },
            },
        },
    })
}

/// Makes the forms of wire types, those that have a name apart.
pub(super) fn generator(contract: Contract) -> SchemaGenerator {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.definitions_path = "/components/schemas".into();
        settings.meta_schema = None;
        settings.contract = contract;
    });
    settings
        .with_transform(RecursiveTransform(bounded))
        .into_generator()
}

/// Whole numbers have the bounds of their Rust types.
fn bounded(schema: &mut Schema) {
    let (least, most) = match schema.get("format").and_then(Value::as_str) {
        Some("uint32") => (0, i64::from(u32::MAX)),
        Some("int32") => (i64::from(i32::MIN), i64::from(i32::MAX)),
        _ => return,
    };
    schema.insert("minimum".into(), least.into());
    schema.insert("maximum".into(), most.into());
}

fn operation(
    command: &Command,
    asked: &mut SchemaGenerator,
    answered: &mut SchemaGenerator,
) -> Value {
    let mut request = (command.request)(asked);
    let mut answer = (command.answer)(answered);
    for schema in [&mut request, &mut answer] {
        RecursiveTransform(bounded).transform(schema);
    }
    let mut responses = Map::new();
    responses.insert("200".into(), answered_with("The answer.", &answer));
    for (status, _) in REFUSALS.iter().chain([&BUSY]) {
        responses.insert((*status).into(), reference(status));
    }
    let (tag, description) = match command.files {
        Files::None => ("desk", ""),
        Files::Known => (
            "files",
            "It names a file of this machine: in a browser one that the state names, no other.",
        ),
        Files::Named => (
            "files",
            "It names files of this machine, by whole paths: with the token only, not in a browser.",
        ),
    };
    json!({
        "operationId": command.name,
        "summary": command.what,
        "description": description,
        "tags": [tag],
        "requestBody": {
            "required": true,
            "content": { "application/json": { "schema": request } },
        },
        "responses": responses,
    })
}

fn events(answered: &mut SchemaGenerator) -> Value {
    let event = answered.subschema_for::<DeskEvent>();
    let mut responses = Map::new();
    let stream = json!({
        "description": "A stream that lasts. Each event `desk` holds one change as JSON; the first \
            event, `opened`, the number from which on one hears.",
        "content": { "text/event-stream": { "schema": { "type": "string" } } },
    });
    responses.insert("200".into(), stream);
    for status in ["401", "403", "405", "503"] {
        responses.insert(status.into(), reference(status));
    }
    json!({
        "operationId": "events",
        "summary": "What changed, as it changes",
        "tags": ["service"],
        "parameters": [{
            "name": "after", "in": "query", "required": false,
            "description": "The last number heard: if anything was missed, everything is told as changed.",
            "schema": { "type": "string" },
        }],
        "responses": responses,
        "x-event": event,
    })
}

fn this_document() -> Value {
    json!({
        "operationId": "openapi",
        "summary": "This document",
        "tags": ["service"],
        "security": [],
        "responses": {
            "200": {
                "description": "The document.",
                "content": { "application/json": { "schema": { "type": "object" } } },
            },
            "403": reference("403"),
            "405": reference("405"),
        },
    })
}

fn answered_with(what: &str, schema: &Schema) -> Value {
    json!({ "description": what, "content": { "application/json": { "schema": schema } } })
}

fn refused(what: &str, refusal: &Schema) -> Value {
    answered_with(what, refusal)
}

fn reference(status: &str) -> Value {
    json!({ "$ref": format!("#/components/responses/{status}") })
}
