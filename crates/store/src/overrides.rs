//! A person's changes to a source's rows: set, listed, revoked, never lost.
//!
//! Deliberately absent: their effect on a snapshot (`snapshot::effective`).

use diapason_model::catalogue::{Cell, DecimalMark, Kind};
use diapason_model::{Id, RuleIssue, Snapshot};
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use crate::instalments::FIELD;
use crate::snapshot::{Patched, Refusal, Subject, misses, verify};
use crate::{RefusedValue, Store, StoreError};

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

/// Something to do to the overrides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OverrideChange {
    /// Keep a change.
    Set(NewOverride),
    /// Take one change back.
    Revoke {
        /// Its id.
        id: Id,
        /// When, a moment in RFC 3339.
        at: String,
    },
    /// Take back every change of a field: the source's value holds again.
    RevokeField {
        /// The kind of record, one word.
        entity: String,
        /// The record's id.
        entity_id: String,
        /// The column of EXCHANGE.md.
        field: String,
        /// When, a moment in RFC 3339.
        at: String,
    },
}

/// What a change did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OverrideChanged {
    /// The override that was made.
    pub set: Option<Id>,
    /// Those that held until now, as they were, in the order in which they were entered.
    pub revoked: Vec<Override>,
}

/// Every column of an override, as `read` takes them.
const SELECT: &str =
    "SELECT id, entity, entity_id, field, value, \"by\", at, reason, revoked_at FROM overrides";

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
        let mut statement = self.connection().prepare_cached(&format!(
            "{SELECT} WHERE ?1 OR revoked_at IS NULL ORDER BY override_key"
        ))?;
        let list = statement
            .query_map([revoked == Revoked::Shown], read)?
            .collect::<Result<_, _>>()?;
        Ok(list)
    }

    /// Keeps a change beside the source's value, which it replaces until it is revoked. The kind of
    /// record, the record, the field and the value must be, and what holds afterwards must load.
    pub fn set_override(&mut self, asked: &NewOverride) -> Result<Id, StoreError> {
        let done = self.change_overrides(&[OverrideChange::Set(asked.clone())])?;
        let id = done.into_iter().next().and_then(|made| made.set);
        Ok(id.expect("a change that sets makes one override"))
    }

    /// Takes a change back: the source's value, or an earlier override, holds again. What holds
    /// afterwards must load. One that is revoked already stays as it is.
    pub fn revoke_override(&mut self, id: &Id, at: &str) -> Result<(), StoreError> {
        let (id, at) = (id.clone(), at.to_owned());
        self.change_overrides(&[OverrideChange::Revoke { id, at }])?;
        Ok(())
    }

    /// Does several changes in their order, all of them or, on an error, none: one check of what
    /// holds afterwards, however many there are. Says for each what it set or took back.
    pub fn change_overrides(
        &mut self,
        changes: &[OverrideChange],
    ) -> Result<Vec<OverrideChanged>, StoreError> {
        self.write(|writer| {
            let connection = writer.connection();
            let mut done = Vec::with_capacity(changes.len());
            let mut doubtful = None;
            for change in changes {
                let changed = match change {
                    OverrideChange::Set(asked) => set(connection, asked)?,
                    OverrideChange::Revoke { id, at } => revoke(connection, id, at)?,
                    OverrideChange::RevokeField {
                        entity,
                        entity_id,
                        field,
                        at,
                    } => revoke_field(connection, [entity, entity_id, field], at)?,
                };
                doubtful = changed.doubtful.or(doubtful);
                done.push(changed.changed);
            }
            if let Some(about) = doubtful {
                let holds = verify(connection).map_err(|error| holds_nothing(&about, error))?;
                sums_fit(holds.as_ref(), changes, &done)?;
            }
            Ok(done)
        })
    }
}

/// One change among several.
struct Changed {
    changed: OverrideChanged,
    /// What it is about, where what holds afterwards may not load.
    doubtful: Option<String>,
}

fn set(connection: &Connection, asked: &NewOverride) -> Result<Changed, StoreError> {
    let about = format!("of {} {} {}", asked.entity, asked.entity_id, asked.field);
    let refused = |rule: RuleIssue| Refusal::because(rule).of(&about);
    let at = moment(&asked.at).ok_or_else(|| refused(not_a_moment(&asked.at)))?;
    if asked.by.trim().is_empty() {
        return Err(refused(RuleIssue::OverrideByNobody));
    }
    let subject = Subject::find(connection, &asked.entity, &asked.entity_id, &asked.field)
        .map_err(|refusal| refusal.of(&about))?;
    let value = given(asked.value.as_ref());
    let read = subject
        .read(connection, value)
        .map_err(|refusal| refusal.of(&about))?;
    let (value, is_list) = match (&read, value) {
        // Kept in its one form: equal lists are equal texts.
        (Patched::Text(list), _) if subject.column.name == FIELD => (Some(list.as_str()), true),
        (_, value) => (value, false),
    };
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
    let doubtful = is_list || value.is_none() || needs_its_row(subject.column.kind);
    Ok(Changed {
        changed: OverrideChanged {
            set: Some(Id::new(&id)),
            revoked: Vec::new(),
        },
        doubtful: doubtful.then_some(about),
    })
}

fn revoke(connection: &Connection, id: &Id, at: &str) -> Result<Changed, StoreError> {
    let at = moment(at).ok_or_else(|| Refusal::because(not_a_moment(at)).of(id.as_str()))?;
    let known: Option<Override> = connection
        .query_row(&format!("{SELECT} WHERE id = ?1"), [id.as_str()], read)
        .optional()?;
    let Some(known) = known else {
        return Err(StoreError::Unknown {
            what: "override",
            name: id.to_string(),
        });
    };
    let mut changed = OverrideChanged::default();
    let mut doubtful = None;
    if known.revoked_at.is_none() {
        connection.execute(
            "UPDATE overrides SET revoked_at = ?2 WHERE id = ?1",
            params![id.as_str(), at],
        )?;
        changed.revoked.push(known);
        doubtful = Some(id.to_string());
    }
    Ok(Changed { changed, doubtful })
}

/// Lists of instalments that were just entered sum exactly to what they spread. Those entered
/// before may not any more, as an amount changed: they weigh it (COMPUTATIONS.md §2).
fn sums_fit(
    holds: Option<&Snapshot>,
    changes: &[OverrideChange],
    done: &[OverrideChanged],
) -> Result<(), StoreError> {
    let Some(holds) = holds else {
        return Ok(());
    };
    for (change, made) in changes.iter().zip(done) {
        let (OverrideChange::Set(asked), Some(id)) = (change, &made.set) else {
            continue;
        };
        if asked.field == FIELD
            && let Some(problem) = misses(holds, id)
        {
            let about = format!("of {} {} {}", asked.entity, asked.entity_id, asked.field);
            return Err(Refusal::because(problem).of(&about));
        }
    }
    Ok(())
}

/// Every override of a field that is not revoked yet: the source's value holds again.
fn revoke_field(
    connection: &Connection,
    subject: [&str; 3],
    at: &str,
) -> Result<Changed, StoreError> {
    let about = format!("of {}", subject.join(" "));
    let at = moment(at).ok_or_else(|| Refusal::because(not_a_moment(at)).of(&about))?;
    let of_field = "WHERE entity = ?1 AND entity_id = ?2 AND field = ?3 AND revoked_at IS NULL";
    let revoked: Vec<Override> = connection
        .prepare_cached(&format!("{SELECT} {of_field} ORDER BY override_key"))?
        .query_map(subject, read)?
        .collect::<Result<_, _>>()?;
    connection.execute(
        &format!("UPDATE overrides SET revoked_at = ?4 {of_field}"),
        params![subject[0], subject[1], subject[2], at],
    )?;
    let doubtful = (!revoked.is_empty()).then_some(about);
    Ok(Changed {
        changed: OverrideChanged { set: None, revoked },
        doubtful,
    })
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
            let rule = RuleIssue::OverrideBreaks {
                column: value.column,
                table: value.table,
                row: value.row,
            };
            let why = RefusedValue::from(rule).with_detail(value.problem);
            Refusal::because(why).of(about)
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

fn not_a_moment(text: &str) -> RuleIssue {
    RuleIssue::OverrideMoment {
        text: text.to_owned(),
    }
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
