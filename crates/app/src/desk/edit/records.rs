//! Records of a source as tables to be mended: what holds, and what the source says beside it.
//!
//! Deliberately absent: the change itself (`values`), and the settings' own files (`settings`).

use std::collections::BTreeMap;

use diapason_model::catalogue::{Description, Entity, Kind, describe};
use diapason_store::{RecordsOf, SourceRecord, Store};

use super::refusal::not_editable;
use super::rows::given;
use super::settings::described;
use crate::desk::page::{MOST_ROWS, refused, sort_key};
use crate::desk::why::Origins;
use crate::desk::wire::{RecordRow, RecordTable, RecordTableRequest, SettingsColumn};
use crate::error::AppError;

/// A window of the records of a kind.
pub(in crate::desk) fn record_table(
    store: &Store,
    origins: &Origins,
    request: &RecordTableRequest,
) -> Result<RecordTable, AppError> {
    if request.limit > MOST_ROWS {
        let asked = request.limit;
        return Err(refused(format!(
            "{asked} records at once: ask for at most {MOST_ROWS}"
        )));
    }
    let entity = mended(&request.entity)?;
    let description = describe(entity);
    let of = match (&request.id, &request.customer) {
        (Some(id), _) => RecordsOf::Id(id),
        (None, Some(customer)) => RecordsOf::Customer(customer),
        (None, None) => RecordsOf::All,
    };
    let found = store.source_records(entity, of)?;
    let mut rows: Vec<RecordRow> = found
        .iter()
        .map(|record| row(description, record, origins))
        .collect();
    rows.sort_by_cached_key(|row| {
        let name = row.values.get("name").map_or("", String::as_str);
        (sort_key(name), row.id.clone())
    });
    let window = rows.iter().skip(request.offset as usize);
    Ok(RecordTable {
        entity: description.singular.to_owned(),
        columns: columns(store, description)?,
        count: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        offset: request.offset,
        rows: window.take(request.limit as usize).cloned().collect(),
    })
}

/// The entity of this file's name, where its records are mended in a table.
fn mended(name: &str) -> Result<Entity, AppError> {
    let known = Entity::from_name(name);
    known
        .filter(|entity| {
            matches!(
                entity,
                Entity::Salespeople | Entity::Customers | Entity::Contacts | Entity::Products
            )
        })
        .ok_or_else(|| not_editable(name))
}

/// Another customer is not chosen from a list of thousands: such columns are not offered.
fn columns(store: &Store, of: &'static Description) -> Result<Vec<SettingsColumn>, AppError> {
    let offered = of.columns.iter();
    let offered = offered.filter(|column| column.kind != Kind::Reference(Entity::Customers));
    offered.map(|column| described(store, of, column)).collect()
}

fn row(description: &Description, record: &SourceRecord, origins: &Origins) -> RecordRow {
    let mut values = given(description, &record.texts);
    let id = values.get("id").cloned().unwrap_or_default();
    let mut entered = BTreeMap::new();
    for change in origins.entered(description.entity, &id) {
        values.insert(
            change.field.clone(),
            change.value.clone().unwrap_or_default(),
        );
        entered.insert(change.field.clone(), change.entered.clone());
    }
    RecordRow {
        id,
        values,
        entered,
        is_own: record.is_own,
    }
}
