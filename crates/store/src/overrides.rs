//! A person's changes to a source's rows: set, listed, revoked, never lost.
//!
//! Deliberately absent: their effect on a snapshot (`snapshot::effective`).

use diapason_model::Id;
use diapason_model::catalogue::{Cell, DecimalMark, Kind};
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use crate::snapshot::{Refusal, Subject, verify};
use crate::{Store, StoreError};

/// A change that somebody asks for. Empty texts count as absent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOverride {
    /// The kind of record, one word (`deal_line`).
    pub entity: String,
    /// The record's id.
    pub entity_id: String,
    /// The column of EXCHANGE.md.
    pub field: String,
    /// The value as a file would have it; `None` clears the source's.
    pub value: Option<String>,
    /// Who asks.
    pub by: String,
    /// When, a moment in RFC 3339.
    pub at: String,
    /// Why.
    pub reason: Option<String>,
}

/// A change that somebody made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// Its id.
    pub id: Id,
    /// What was asked for; `at` in UTC.
    pub asked: NewOverride,
    /// When it was taken back.
    pub revoked_at: Option<String>,
}

/// Whether overrides that were taken back are listed too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Revoked {
    /// Only those that hold or are outdone by a later one.
    Hidden,
    /// All that ever were.
    Shown,
}

impl Store {
    /// Every override in the order in which they were entered.
    pub fn overrides(&self, revoked: Revoked) -> Result<Vec<Override>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT id, entity, entity_id, field, value, \"by\", at, reason, revoked_at
             FROM overrides WHERE ?1 OR revoked_at IS NULL ORDER BY override_key",
        )?;
        let list = statement
            .query_map([revoked == Revoked::Shown], read)?
            .collect::<Result<_, _>>()?;
        Ok(list)
    }

    /// Keeps a change beside the source's value, which it replaces until it is revoked. The kind of
    /// record, the record, the field and the value must be, and what holds afterwards must load.
    pub fn set_override(&mut self, asked: &NewOverride) -> Result<Id, StoreError> {
        let about = format!("of {} {} {}", asked.entity, asked.entity_id, asked.field);
        let refused = |problem: String| Refusal::Problem(problem).of(&about);
        let at = moment(&asked.at).ok_or_else(|| refused(not_a_moment(&asked.at)))?;
        if asked.by.trim().is_empty() {
            return Err(refused("it needs the name of who made it".to_owned()));
        }
        self.write(|writer| {
            let connection = writer.connection();
            let subject = Subject::find(connection, &asked.entity, &asked.entity_id, &asked.field)
                .map_err(|refusal| refusal.of(&about))?;
            let value = given(asked.value.as_ref());
            subject
                .read(connection, value)
                .map_err(|refusal| refusal.of(&about))?;
            let id = unused_id(connection)?;
            connection.execute(
                "INSERT INTO overrides
                    (source_key, id, entity, entity_id, field, value, \"by\", at, reason)
                 VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![
                    id,
                    asked.entity,
                    asked.entity_id,
                    asked.field,
                    value,
                    asked.by.trim(),
                    at,
                    given(asked.reason.as_ref()),
                ],
            )?;
            if value.is_none() || needs_its_row(subject.column.kind) {
                verify(connection).map_err(|error| holds_nothing(&about, error))?;
            }
            Ok(Id::new(&id))
        })
    }

    /// Takes a change back: the source's value, or an earlier override, holds again. What holds
    /// afterwards must load. One that is revoked already stays as it is.
    pub fn revoke_override(&mut self, id: &Id, at: &str) -> Result<(), StoreError> {
        let refused = |problem: String| Refusal::Problem(problem).of(id.as_str());
        let at = moment(at).ok_or_else(|| refused(not_a_moment(at)))?;
        self.write(|writer| {
            let connection = writer.connection();
            let revoked: Option<Option<String>> = connection
                .query_row(
                    "SELECT revoked_at FROM overrides WHERE id = ?1",
                    [id.as_str()],
                    |row| row.get(0),
                )
                .optional()?;
            match revoked {
                None => Err(StoreError::Unknown {
                    what: "override",
                    name: id.to_string(),
                }),
                Some(Some(_)) => Ok(()),
                Some(None) => {
                    connection.execute(
                        "UPDATE overrides SET revoked_at = ?2 WHERE id = ?1",
                        params![id.as_str(), at],
                    )?;
                    verify(connection).map_err(|error| holds_nothing(id.as_str(), error))
                }
            }
        })
    }
}

/// Whether a valid value may still not fit its row: an amount its currency, a reference its peers.
fn needs_its_row(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Money(_) | Kind::PositiveMoney(_) | Kind::Currency | Kind::Reference(_)
    )
}

fn holds_nothing(about: &str, error: StoreError) -> StoreError {
    match error {
        StoreError::Value(value) => {
            Refusal::Problem(format!("with this change, {value}")).of(about)
        }
        StoreError::Override { id, problem } => {
            Refusal::Problem(format!("with this change, override {id}: {problem}")).of(about)
        }
        other => other,
    }
}

fn given(text: Option<&String>) -> Option<&str> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty())
}

/// A moment in the canonical UTC form.
fn moment(text: &str) -> Option<String> {
    match Cell::parse(Kind::Timestamp, text, DecimalMark::Point) {
        Ok(Cell::Text(canonical)) => Some(canonical.into_owned()),
        _ => None,
    }
}

fn not_a_moment(text: &str) -> String {
    format!("`{text}` is not a moment: write 2026-11-01T08:00:00Z")
}

/// An id that no override has: the same for the same content, whoever asks.
fn unused_id(connection: &Connection) -> Result<String, StoreError> {
    let mut number: i64 = connection.query_row(
        "SELECT coalesce(max(override_key), 0) + 1 FROM overrides",
        [],
        |row| row.get(0),
    )?;
    loop {
        let id = format!("O{number}");
        let taken: bool = connection.query_row(
            "SELECT EXISTS (SELECT 1 FROM overrides WHERE id = ?1)",
            [&id],
            |row| row.get(0),
        )?;
        if !taken {
            return Ok(id);
        }
        number += 1;
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Override> {
    let id: String = row.get(0)?;
    Ok(Override {
        id: Id::new(&id),
        asked: NewOverride {
            entity: row.get(1)?,
            entity_id: row.get(2)?,
            field: row.get(3)?,
            value: row.get(4)?,
            by: row.get(5)?,
            at: row.get(6)?,
            reason: row.get(7)?,
        },
        revoked_at: row.get(8)?,
    })
}
