//! Rows of the settings: set as an import of so many rows would, taken away by their key.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use diapason_model::catalogue::{Cell, DecimalMark, Description, Entity, Key, describe};
use diapason_store::{Author, DryRun, Outcome, Store};

use super::refusal::{bad_value, because, refused};
use super::values::settings_entity;
use crate::desk::wire::{EditChange, SettingsRow};
use crate::error::{AppError, ErrorCode};

/// Sets rows; gives what takes them back: the former rows, and the going of those that were not.
pub(super) fn keep(
    store: &mut Store,
    name: &str,
    rows: &[SettingsRow],
) -> Result<EditChange, AppError> {
    let entity = entity_of_rows(name)?;
    let description = describe(entity);
    let before = by_key(description, store.settings_rows(entity)?);
    let author = if description.settings {
        Author::Exchange
    } else {
        own_alone(store, description, rows, &before)?
    };
    import(store, description, rows, author)?;
    let mut former = Vec::new();
    let mut new = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for row in rows {
        let key = key_of(description, row);
        if !seen.insert(key.clone()) {
            continue;
        }
        match before.get(&key) {
            Some(rows) => former.extend(rows.iter().map(|row| given(description, row))),
            None => {
                new.insert(key);
            }
        }
    }
    let name = || name.to_owned();
    let put_back = EditChange::Rows {
        entity: name(),
        rows: former,
    };
    let take_away = EditChange::RemoveRows {
        entity: name(),
        keys: new.into_iter().collect(),
    };
    Ok(match (&put_back, &take_away) {
        (_, EditChange::RemoveRows { keys, .. }) if keys.is_empty() => put_back,
        (EditChange::Rows { rows, .. }, _) if rows.is_empty() => take_away,
        _ => EditChange::Together {
            changes: vec![take_away, put_back],
        },
    })
}

/// A file whose rows a person sets: of the settings, or of contacts their own.
fn entity_of_rows(name: &str) -> Result<Entity, AppError> {
    match Entity::from_name(name) {
        Some(Entity::Contacts) => Ok(Entity::Contacts),
        _ => settings_entity(name),
    }
}

/// Of a source's kind only rows of the person's own are set: for the others a value is entered in the
/// place of the source's.
fn own_alone(
    store: &Store,
    description: &Description,
    rows: &[SettingsRow],
    before: &BTreeMap<Vec<String>, Vec<Vec<String>>>,
) -> Result<Author, AppError> {
    let own = store.own_ids(description.entity)?;
    for row in rows {
        let key = key_of(description, row);
        let id = key.first().map_or("", String::as_str);
        if before.contains_key(&key) && !own.contains(id) {
            let name = description.singular;
            return Err(AppError::new(
                ErrorCode::RecordOfSource,
                format!("{name} {id} is a source's: enter a value in its place"),
            )
            .with("what", name)
            .with("name", id));
        }
    }
    Ok(Author::Person)
}

/// Takes rows away; gives what puts them back.
pub(super) fn remove(
    store: &mut Store,
    name: &str,
    keys: &[Vec<String>],
) -> Result<EditChange, AppError> {
    let entity = entity_of_rows(name)?;
    let description = describe(entity);
    let removed = store.remove_settings(entity, keys)?;
    Ok(EditChange::Rows {
        entity: name.to_owned(),
        rows: removed.iter().map(|row| given(description, row)).collect(),
    })
}

/// The columns that name a row for `RemoveRows`; none: there is but one row.
pub(super) fn key_columns(description: &Description) -> &'static [&'static str] {
    match description.key {
        Key::Single => &[],
        Key::Id => &["id"],
        Key::Set(columns) => &columns[..1],
        Key::Columns(columns) if description.entity == Entity::Schedules => &columns[..1],
        Key::Columns(columns) => columns,
    }
}

fn key_of(description: &Description, row: &SettingsRow) -> Vec<String> {
    let text = |name: &&str| row.get(*name).map_or("", |text| text.trim()).to_owned();
    key_columns(description).iter().map(text).collect()
}

fn by_key(
    description: &Description,
    rows: Vec<Vec<String>>,
) -> BTreeMap<Vec<String>, Vec<Vec<String>>> {
    let mut known: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for row in rows {
        let key = key_of(description, &given(description, &row));
        known.entry(key).or_default().push(row);
    }
    known
}

/// A row by column.
pub(super) fn given(description: &Description, row: &[String]) -> SettingsRow {
    let names = description.columns.iter().map(|column| column.name);
    names
        .zip(row)
        .map(|(name, text)| (name.to_owned(), text.clone()))
        .collect()
}

/// Every row with the columns that any of them names; one that does not name a column clears it.
fn import(
    store: &mut Store,
    description: &'static Description,
    rows: &[SettingsRow],
    author: Author,
) -> Result<(), AppError> {
    let mut columns = BTreeSet::new();
    for name in rows.iter().flat_map(BTreeMap::keys) {
        let position = description
            .position(name)
            .ok_or_else(|| bad_value(description.name, name, "", "there is no such column"))?;
        columns.insert(position);
    }
    let columns: Vec<usize> = columns.into_iter().collect();
    let mut importer = store.begin_import(DryRun::No)?;
    importer.by(author);
    importer.begin_file(description.entity, &columns)?;
    for (number, row) in (2..).zip(rows) {
        let mut cells = Vec::with_capacity(columns.len());
        for position in &columns {
            let column = &description.columns[*position];
            let text = row.get(column.name).map_or("", String::as_str);
            let cell = Cell::parse(column.kind, text, DecimalMark::Point);
            cells.push(
                cell.map_err(|problem| {
                    because(description.name, column.name, text, problem.into())
                })?,
            );
        }
        importer.row(number, &cells)?;
    }
    let report = importer.finish(|_| ControlFlow::Continue(()))?;
    match (report.outcome, report.issues.into_iter().next()) {
        (Outcome::Committed, _) | (_, None) => Ok(()),
        (_, Some(issue)) => Err(refused(description.name, issue)),
    }
}
