//! The settings' files as tables to be edited: columns with what they hold, and every row.

use diapason_model::catalogue::{Column, Description, Entity, Kind, describe};
use diapason_store::Store;

use super::rows::{given, key_columns};
use super::values::settings_entity;
use crate::desk::wire::{
    ColumnHolds, SettingsChoice, SettingsColumn, SettingsRequest, SettingsTable,
};
use crate::error::AppError;

/// A settings file.
pub(in crate::desk) fn settings_table(
    store: &Store,
    request: &SettingsRequest,
) -> Result<SettingsTable, AppError> {
    let entity = settings_entity(&request.entity)?;
    let description = describe(entity);
    let rows = store.settings_rows(entity)?;
    let columns = description
        .columns
        .iter()
        .map(|column| described(store, description, column))
        .collect::<Result<_, _>>()?;
    Ok(SettingsTable {
        entity: description.name.to_owned(),
        columns,
        rows: rows.iter().map(|row| given(description, row)).collect(),
    })
}

pub(super) fn described(
    store: &Store,
    description: &Description,
    column: &Column,
) -> Result<SettingsColumn, AppError> {
    let set_keys = match description.key {
        diapason_model::catalogue::Key::Set(columns) => columns,
        _ => key_columns(description),
    };
    Ok(SettingsColumn {
        name: column.name.to_owned(),
        holds: holds(column.kind),
        is_key: set_keys.contains(&column.name),
        is_required: column.required,
        default: column.default.map(str::to_owned),
        choices: choices(store, column)?,
    })
}

/// What a column's kind holds, as a face edits it.
pub(in crate::desk) const fn holds(kind: Kind) -> ColumnHolds {
    match kind {
        Kind::Text | Kind::Timestamp | Kind::AnyReference => ColumnHolds::Text,
        Kind::Date => ColumnHolds::Date,
        Kind::Month => ColumnHolds::Month,
        Kind::Boolean => ColumnHolds::Boolean,
        Kind::Whole(..) => ColumnHolds::Whole,
        Kind::Millionths | Kind::ExchangeRate => ColumnHolds::Decimal,
        Kind::Fraction(..) => ColumnHolds::Fraction,
        Kind::Money(_) | Kind::PositiveMoney(_) => ColumnHolds::Money,
        Kind::Share => ColumnHolds::Share,
        Kind::Terms => ColumnHolds::Terms,
        Kind::Currency => ColumnHolds::Currency,
        Kind::Country => ColumnHolds::Country,
        Kind::TimeZone => ColumnHolds::TimeZone,
        Kind::Choice(_) => ColumnHolds::Choice,
        Kind::Reference(_) => ColumnHolds::Reference,
    }
}

/// What a column may be: its words, or the records that it may name.
fn choices(store: &Store, column: &Column) -> Result<Vec<SettingsChoice>, AppError> {
    let word = |value: String| SettingsChoice { value, name: None };
    match column.kind {
        Kind::Choice(words) => Ok(words
            .iter()
            .map(|value| word((*value).to_owned()))
            .collect()),
        // The months of a year have names.
        Kind::Whole(1, 12) => Ok((1..=12).map(|month: i64| word(month.to_string())).collect()),
        Kind::Reference(target) => records(store, target),
        _ => Ok(Vec::new()),
    }
}

fn records(store: &Store, entity: Entity) -> Result<Vec<SettingsChoice>, AppError> {
    let mut records: Vec<SettingsChoice> = store
        .names(entity)?
        .into_iter()
        .map(|(id, name)| SettingsChoice {
            value: id,
            name: Some(name),
        })
        .collect();
    records.dedup_by(|later, earlier| later.value == earlier.value);
    Ok(records)
}
