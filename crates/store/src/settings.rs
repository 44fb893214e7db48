//! Settings as a person edits them: their rows as texts, and taking one away.
//!
//! Deliberately absent: setting a row, which is an import of one row (`import`), with its rules.

use std::ops::ControlFlow;

use diapason_model::catalogue::{Cell, DecimalMark, Description, Entity, Key, Kind, describe};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, params_from_iter};

use crate::columns::{key_column, quoted, sql_column};
use crate::import::layout::PERSON_SOURCE;
use crate::{Store, StoreError};

impl Store {
    /// Every row of a settings file as the file would have it: a text for each column of the
    /// catalogue, unknown as an empty one, in the order of the key.
    pub fn settings_rows(&self, entity: Entity) -> Result<Vec<Vec<String>>, StoreError> {
        removable(entity)?;
        let mut rows = Vec::new();
        // Nothing breaks the reading off.
        let _whole = self.export(entity, |cells| {
            rows.push(cells.iter().map(|cell| cell.clone().into_owned()).collect());
            ControlFlow::Continue(())
        })?;
        Ok(rows)
    }

    /// Id and name of every record of a kind that has ids, as its source gives them, in the order of
    /// ids; one without a name has its id for it.
    pub fn names(&self, entity: Entity) -> Result<Vec<(String, String)>, StoreError> {
        let description = describe(entity);
        let name = match description.position("name") {
            Some(_) => "coalesce(name, id)",
            None => "id",
        };
        let sql = format!("SELECT id, {name} FROM {} ORDER BY id", description.name);
        let mut statement = self.connection().prepare(&sql)?;
        let names = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(names.collect::<Result<_, _>>()?)
    }

    /// Takes settings rows away, each named by the texts of its key's columns (a schedule by its
    /// id: its rules go with it), and gives what they were, as `settings_rows` does. All of them
    /// go or, where one is still referred to or there is none, none.
    pub fn remove_settings(
        &mut self,
        entity: Entity,
        keys: &[Vec<String>],
    ) -> Result<Vec<Vec<String>>, StoreError> {
        let description = removable(entity)?;
        let columns = key_columns(description);
        if columns.is_empty() {
            return Err(StoreError::NotEditable(entity.name()));
        }
        let positions: Vec<usize> = columns
            .iter()
            .filter_map(|name| description.position(name))
            .collect();
        let before = self.settings_rows(entity)?;
        let removed = before
            .into_iter()
            .filter(|row| {
                let named = |key: &Vec<String>| {
                    key.len() == positions.len()
                        && positions
                            .iter()
                            .zip(key)
                            .all(|(at, text)| row[*at] == *text)
                };
                keys.iter().any(named)
            })
            .collect();
        self.write(|writer| {
            let connection = writer.connection();
            for key in keys {
                remove(connection, description, columns, key)?;
            }
            Ok::<_, StoreError>(())
        })
        .map_err(|error| in_use(error, entity, keys))?;
        Ok(removed)
    }
}

/// Whether a person adds records to a source's of this kind: then their own are taken away, too.
pub(crate) const fn takes_own(entity: Entity) -> bool {
    matches!(entity, Entity::Contacts)
}

/// The description of an entity that a person edits in place, or adds to.
fn removable(entity: Entity) -> Result<&'static Description, StoreError> {
    let description = describe(entity);
    if description.settings || takes_own(entity) {
        Ok(description)
    } else {
        Err(StoreError::NotEditable(description.name))
    }
}

/// What names a row that can be taken away.
fn key_columns(description: &Description) -> &'static [&'static str] {
    match description.key {
        Key::Single => &[],
        Key::Id => &["id"],
        // Of a schedule its rules are one set: it goes as a whole.
        Key::Set(columns) => &columns[..1],
        Key::Columns(columns) if description.entity == Entity::Schedules => &columns[..1],
        Key::Columns(columns) => columns,
    }
}

fn remove(
    connection: &Connection,
    description: &Description,
    columns: &[&str],
    key: &[String],
) -> Result<(), StoreError> {
    let unknown = || StoreError::Unknown {
        what: description.singular,
        name: key.join(" "),
    };
    if key.len() != columns.len() {
        return Err(unknown());
    }
    let mut values = Vec::with_capacity(key.len());
    let mut conditions = Vec::with_capacity(key.len());
    for (name, text) in columns.iter().zip(key) {
        let position = description.position(name).ok_or_else(unknown)?;
        let column = &description.columns[position];
        let value = stored(connection, column.kind, text)?.ok_or_else(unknown)?;
        values.push(value);
        let number = values.len();
        conditions.push(format!("{} IS ?{number}", quoted(&sql_column(column))));
    }
    if takes_own(description.entity) {
        let id = key.first().ok_or_else(unknown)?;
        still_changed(connection, description.singular, id)?;
        conditions.push(format!("source_key = {PERSON_SOURCE}"));
    }
    let sql = format!(
        "DELETE FROM {} WHERE {}",
        description.name,
        conditions.join(" AND ")
    );
    match connection.execute(&sql, params_from_iter(values))? {
        0 => Err(unknown()),
        _ => Ok(()),
    }
}

/// What a person changed of a record names it: it stays until that is taken back.
fn still_changed(connection: &Connection, what: &'static str, id: &str) -> Result<(), StoreError> {
    let changed: bool = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM overrides
         WHERE entity = ?1 AND entity_id = ?2 AND revoked_at IS NULL)",
        [what, id],
        |row| row.get(0),
    )?;
    let name = id.to_owned();
    if changed {
        Err(StoreError::InUse { what, name })
    } else {
        Ok(())
    }
}

/// A key's text in the store's form; `None`: it names nothing.
fn stored(connection: &Connection, kind: Kind, text: &str) -> Result<Option<Value>, StoreError> {
    if let (Kind::Reference(target), false) = (kind, text.is_empty()) {
        let key: Option<i64> = connection
            .query_row(
                &format!(
                    "SELECT {} FROM {} WHERE id = ?1",
                    key_column(target),
                    target.name()
                ),
                [text],
                |row| row.get(0),
            )
            .optional()?;
        return Ok(key.map(Value::Integer));
    }
    Ok(match Cell::parse(kind, text, DecimalMark::Point) {
        Ok(Cell::Empty) => Some(Value::Null),
        Ok(Cell::Integer(value)) => Some(Value::Integer(value)),
        Ok(Cell::Text(text)) => Some(Value::Text(text.into_owned())),
        // No key is an amount.
        Ok(Cell::Amount(_)) | Err(_) => None,
    })
}

/// What is referred to stays: SQLite counts the references and says so at the transaction's end.
fn in_use(error: StoreError, entity: Entity, keys: &[Vec<String>]) -> StoreError {
    match &error {
        StoreError::Sqlite(rusqlite::Error::SqliteFailure(failure, _))
            if failure.code == rusqlite::ErrorCode::ConstraintViolation =>
        {
            let names: Vec<String> = keys.iter().map(|key| key.join(" ")).collect();
            StoreError::InUse {
                what: entity.singular(),
                name: names.join(", "),
            }
        }
        _ => error,
    }
}
