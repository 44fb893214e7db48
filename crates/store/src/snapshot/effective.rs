//! A person's overrides, resolved to rows and columns: `effective = override, else source`.
//!
//! Deliberately absent: setting and revoking them (`overrides`).

use std::collections::BTreeMap;

use diapason_model::catalogue::{Cell, Column, DecimalMark, Entity, Key, Kind, describe};
use diapason_model::{Id, IssueKind, RecordWord, RuleIssue};
use rusqlite::{Connection, OptionalExtension as _};

use crate::columns::{key_column, sql_column};
use crate::{RefusedValue, StoreError, instalments};

/// What stands in the place of a source's value, in the store's form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Patched {
    /// Nothing: the value is cleared.
    Null,
    /// A number, date, truth value or the key of another record.
    Integer(i64),
    /// A text.
    Text(String),
    /// An amount in millionths of a major unit, of a currency known only with the row.
    Amount(i128),
}

/// One override that holds.
#[derive(Debug, Clone)]
pub(crate) struct Patch {
    /// The row.
    pub(crate) key: i64,
    /// The column of the table.
    pub(crate) column: String,
    /// The value.
    pub(crate) value: Patched,
    /// The override's own id, for errors.
    pub(crate) id: Id,
}

/// All overrides that hold, each entity's in the order of keys.
#[derive(Debug, Default)]
pub(crate) struct Patches(BTreeMap<Entity, Vec<Patch>>);

impl Patches {
    /// Those of one entity.
    pub(crate) fn of(&self, entity: Entity) -> &[Patch] {
        self.0.get(&entity).map_or(&[], Vec::as_slice)
    }

    /// Reads what is not revoked; of several for one field the latest `at` wins, of equal ones the
    /// one entered last. One that cannot hold is an error that names it.
    pub(crate) fn load(connection: &Connection) -> Result<Self, StoreError> {
        let mut statement = connection.prepare_cached(
            "SELECT id, entity, entity_id, field, value, at FROM overrides
             WHERE revoked_at IS NULL ORDER BY override_key",
        )?;
        let mut rows = statement.query([])?;
        let mut latest: BTreeMap<(String, String, String), Entry> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let subject = (row.get(1)?, row.get(2)?, row.get(3)?);
            let entry = Entry {
                id: row.get(0)?,
                value: row.get(4)?,
                at: row.get(5)?,
            };
            match latest.get(&subject) {
                Some(other) if outdoes(&other.at, &entry.at) => {}
                _ => {
                    latest.insert(subject, entry);
                }
            }
        }
        let mut patches: BTreeMap<Entity, Vec<Patch>> = BTreeMap::new();
        for ((entity, entity_id, field), entry) in &latest {
            let subject = Subject::find(connection, entity, entity_id, field)
                .and_then(|subject| {
                    let value = subject.read(connection, entry.value.as_deref())?;
                    Ok((subject, value))
                })
                .map_err(|problem| problem.of(&entry.id))?;
            let (subject, value) = subject;
            patches.entry(subject.entity).or_default().push(Patch {
                key: subject.key,
                column: sql_column(subject.column),
                value,
                id: Id::new(&entry.id),
            });
        }
        for list in patches.values_mut() {
            list.sort_by_key(|patch| patch.key);
        }
        Ok(Self(patches))
    }
}

struct Entry {
    id: String,
    value: Option<String>,
    at: String,
}

/// Whether an override of one moment holds against one of another that was entered later: the
/// latest moment wins, of equal ones the one entered last.
pub(crate) fn outdoes(earlier_entered: &str, later_entered: &str) -> bool {
    moment(earlier_entered) > moment(later_entered)
}

/// A canonical UTC moment in a form that sorts as text: without its `Z`, fractions of a second come
/// after the whole second.
fn moment(at: &str) -> &str {
    at.strip_suffix('Z').unwrap_or(at)
}

/// Why an override cannot hold.
pub(crate) enum Refusal {
    /// What is wrong with it.
    Problem(Box<RefusedValue>),
    /// The database did not answer.
    Store(StoreError),
}

impl Refusal {
    /// For what is wrong.
    pub(crate) fn because(why: impl Into<RefusedValue>) -> Self {
        Self::Problem(Box::new(why.into()))
    }

    /// As the error of the override with this id.
    pub(crate) fn of(self, id: &str) -> StoreError {
        match self {
            Self::Problem(why) => StoreError::Override {
                id: id.to_owned(),
                why,
            },
            Self::Store(error) => error,
        }
    }
}

impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

/// The row and column that an override is about.
pub(crate) struct Subject {
    pub(crate) entity: Entity,
    pub(crate) key: i64,
    pub(crate) column: &'static Column,
}

impl Subject {
    /// The gate: a source's entity, a record that exists, a column that is not its id.
    pub(crate) fn find(
        connection: &Connection,
        entity: &str,
        entity_id: &str,
        field: &str,
    ) -> Result<Self, Refusal> {
        let refuse = |rule: RuleIssue| Err(Refusal::because(rule));
        let Some(found) = Entity::from_singular(entity) else {
            let kind = entity.to_owned();
            return refuse(RuleIssue::OverrideKindUnknown { kind });
        };
        let record = RecordWord(found);
        let description = describe(found);
        if description.settings {
            return refuse(RuleIssue::OverrideOfSetting {
                kind: description.singular,
                file: description.name,
            });
        }
        if description.key != Key::Id || found == Entity::Overrides {
            return refuse(RuleIssue::OverrideWithoutId { record });
        }
        let in_file = description.position(field).filter(|_| field != "id");
        let column = in_file
            .map(|position| &description.columns[position])
            .or_else(|| instalments::column(found, field));
        let Some(column) = column else {
            let rule = RuleIssue::OverrideFieldUnknown { record };
            return Err(Refusal::because(RefusedValue::from(rule).with_value(field)));
        };
        match key_of(connection, found, entity_id)? {
            Some(key) => Ok(Self {
                entity: found,
                key,
                column,
            }),
            None => refuse(RuleIssue::RecordUnknown {
                record,
                id: entity_id.to_owned(),
            }),
        }
    }

    /// The value in the store's form; empty is the column's default, else nothing.
    pub(crate) fn read(
        &self,
        connection: &Connection,
        value: Option<&str>,
    ) -> Result<Patched, Refusal> {
        let name = self.column.name;
        let text = match value.map(str::trim).filter(|text| !text.is_empty()) {
            Some(text) => text,
            None => match self.column.default {
                Some(default) => default,
                None if self.column.required => {
                    let record = RecordWord(self.entity);
                    let rule = RuleIssue::OverrideFieldRequired {
                        field: name,
                        record,
                    };
                    return Err(Refusal::because(rule));
                }
                None => return Ok(Patched::Null),
            },
        };
        if self.column.name == instalments::FIELD {
            let kept = instalments::canonical(text).map_err(|wrong| Refusal::because(&wrong))?;
            return Ok(Patched::Text(kept));
        }
        let cell = Cell::parse(self.column.kind, text, DecimalMark::Point).map_err(|problem| {
            let kind = IssueKind::ValueOfField(problem, name);
            Refusal::because(RefusedValue::from(kind).with_value(text))
        })?;
        Ok(match (cell, self.column.kind) {
            (Cell::Text(id), Kind::Reference(target)) => match key_of(connection, target, &id)? {
                Some(key) => Patched::Integer(key),
                None => {
                    return Err(Refusal::because(RuleIssue::RecordUnknown {
                        record: RecordWord(target),
                        id: id.into_owned(),
                    }));
                }
            },
            (Cell::Empty, _) => Patched::Null,
            (Cell::Integer(value), _) => Patched::Integer(value),
            (Cell::Amount(millionths), _) => Patched::Amount(millionths),
            (Cell::Text(text), _) => Patched::Text(text.into_owned()),
        })
    }
}

/// The surrogate key of a record's id.
fn key_of(
    connection: &Connection,
    entity: Entity,
    id: &str,
) -> Result<Option<i64>, rusqlite::Error> {
    let key = key_column(entity);
    let sql = format!("SELECT {key} FROM {} WHERE id = ?1", entity.name());
    connection
        .prepare_cached(&sql)?
        .query_row([id], |row| row.get(0))
        .optional()
}
