//! The export of the exchange folder's files: rows out, in one order for one content.
//!
//! What a file gave comes back: the source's values, never a person's (overrides are a file of
//! their own). Rows are streamed; nothing is gathered. Deliberately absent: the writing of CSV
//! (`connectors`).

use std::borrow::Cow;
use std::ops::ControlFlow;

use diapason_model::Currency;
use diapason_model::catalogue::{Cell, Column, Entity, Key, Kind, MoneyIn, describe, format_cell};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, TransactionBehavior};

use crate::import::layout::{Layout, key_column, money_in};
use crate::{Store, StoreError, ValueError};

/// A view of the content that does not change while its files are written.
#[derive(Debug)]
pub struct Exporter<'s> {
    transaction: Transaction<'s>,
    company_currency: Currency,
}

impl Store {
    /// Begins an export: all its files show one moment, whatever others write meanwhile.
    pub fn begin_export(&self) -> Result<Exporter<'_>, StoreError> {
        let transaction =
            Transaction::new_unchecked(self.connection(), TransactionBehavior::Deferred)?;
        let code: Option<String> = transaction
            .query_row("SELECT currency FROM company", [], |row| row.get(0))
            .optional()?;
        let company_currency = match code {
            Some(code) => currency(&code, "company")?,
            None => Currency::EUR,
        };
        Ok(Exporter {
            transaction,
            company_currency,
        })
    }

    /// Gives every row of an entity, as `Exporter::rows` does.
    pub fn export(
        &self,
        entity: Entity,
        each: impl FnMut(&[Cow<'_, str>]) -> ControlFlow<()>,
    ) -> Result<ControlFlow<()>, StoreError> {
        self.begin_export()?.rows(entity, each)
    }
}

impl Exporter<'_> {
    /// How many rows the file of an entity has.
    pub fn count(&self, entity: Entity) -> Result<u64, StoreError> {
        let table = match entity {
            Entity::Schedules => "schedule_rules",
            _ => entity.name(),
        };
        let count: i64 =
            self.transaction
                .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
                    row.get(0)
                })?;
        Ok(u64::try_from(count).expect("a count is not negative"))
    }

    /// Gives every row of an entity's file: a text for each catalogue column, an unknown value as
    /// an empty one; rows in the order of their key, texts by their bytes. Where `each` breaks,
    /// the rest is not read, and that is answered.
    pub fn rows(
        &self,
        entity: Entity,
        mut each: impl FnMut(&[Cow<'_, str>]) -> ControlFlow<()>,
    ) -> Result<ControlFlow<()>, StoreError> {
        let connection: &Connection = &self.transaction;
        let mut statement = connection.prepare(&select(entity))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if each(&self.cells(entity, row)?).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    /// The rows of one customer, of an entity that belongs to customers, in the order of their ids.
    pub(crate) fn rows_of_customer(
        &self,
        entity: Entity,
        customer: &str,
        mut each: impl FnMut(Vec<String>),
    ) -> Result<(), StoreError> {
        let (mut sql, _) = select_unordered(entity);
        sql.push_str(
            " WHERE t.customer_key = (SELECT customer_key FROM customers WHERE id = ?1) ORDER BY t.id",
        );
        let mut statement = self.transaction.prepare_cached(&sql)?;
        let mut rows = statement.query([customer])?;
        while let Some(row) = rows.next()? {
            each(
                self.cells(entity, row)?
                    .into_iter()
                    .map(Cow::into_owned)
                    .collect(),
            );
        }
        Ok(())
    }

    /// One record of an entity whose records have ids, as `rows` gives it.
    pub(crate) fn row(&self, entity: Entity, id: &str) -> Result<Option<Vec<String>>, StoreError> {
        let (mut sql, _) = select_unordered(entity);
        sql.push_str(" WHERE t.id = ?1");
        let mut statement = self.transaction.prepare_cached(&sql)?;
        let mut rows = statement.query([id])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let cells = self.cells(entity, row)?;
        Ok(Some(cells.into_iter().map(Cow::into_owned).collect()))
    }

    /// The texts of a row.
    fn cells<'r>(&self, entity: Entity, row: &'r Row<'_>) -> Result<Vec<Cow<'r, str>>, StoreError> {
        let own = self.currency_of(entity, row)?;
        let columns = describe(entity).columns;
        let mut cells = Vec::with_capacity(columns.len());
        for (position, column) in columns.iter().enumerate() {
            let money = match money_in(column.kind) {
                Some(MoneyIn::Company) => Some(self.company_currency),
                Some(_) => Some(own),
                None => None,
            };
            cells.push(cell(entity, column, row.get_ref(position)?, money)?);
        }
        Ok(cells)
    }

    /// The currency that the row keeps, else the company's.
    fn currency_of(&self, entity: Entity, row: &Row<'_>) -> Result<Currency, StoreError> {
        let kept = row.get_ref(describe(entity).columns.len())?;
        match kept.as_str_or_null() {
            Ok(Some(code)) => currency(code, entity.name()),
            _ => Ok(self.company_currency),
        }
    }
}

fn currency(code: &str, table: &'static str) -> Result<Currency, StoreError> {
    Currency::parse(code).map_err(|_| {
        let problem = "is no currency of ISO 4217";
        refused(table, "currency", code, problem)
    })
}

fn refused(table: &'static str, column: &'static str, value: &str, problem: &str) -> StoreError {
    StoreError::Value(Box::new(ValueError {
        table,
        row: "?".to_owned(),
        column,
        value: value.chars().take(80).collect(),
        problem: problem.to_owned(),
    }))
}

fn cell<'r>(
    entity: Entity,
    column: &'static Column,
    stored: ValueRef<'r>,
    money: Option<Currency>,
) -> Result<Cow<'r, str>, StoreError> {
    match stored {
        ValueRef::Null => Ok(Cow::Borrowed("")),
        ValueRef::Text(bytes) => std::str::from_utf8(bytes)
            .map(Cow::Borrowed)
            .map_err(|_| refused(entity.name(), column.name, "?", "is not UTF-8")),
        ValueRef::Integer(value) => Ok(Cow::Owned(format_cell(
            column.kind,
            &Cell::Integer(value),
            money,
        ))),
        ValueRef::Real(_) | ValueRef::Blob(_) => Err(refused(
            entity.name(),
            column.name,
            "?",
            "is neither text nor number",
        )),
    }
}

/// Every catalogue column with references as ids, then the currency that the row keeps.
fn select(entity: Entity) -> String {
    if entity == Entity::Schedules {
        return "SELECT o.id, o.name, t.position, t.label, t.offset_months, t.offset_days, t.share, \
                t.repeat_count, t.repeat_every_months, NULL \
                FROM schedules o CROSS JOIN schedule_rules t ON t.schedule_key = o.schedule_key \
                ORDER BY o.id, t.position"
            .to_owned();
    }
    let (unordered, order) = select_unordered(entity);
    format!("{unordered}{order}")
}

/// The same without the order, which stands beside it.
fn select_unordered(entity: Entity) -> (String, String) {
    let layout = Layout::of(entity);
    let known = layout.description.columns;
    let mut columns: Vec<String> = known
        .iter()
        .zip(&layout.columns)
        .map(|(column, name)| expression(column, name))
        .collect();
    let keeps = layout.keeps_currency() || layout.money_in == Some(MoneyIn::Row);
    columns.push(if keeps { "t.currency" } else { "NULL" }.to_owned());
    let (from, order) = source(&layout, known);
    let unordered = format!("SELECT {} FROM {from}", columns.join(", "));
    (unordered, order)
}

fn expression(column: &Column, name: &str) -> String {
    match column.kind {
        Kind::Reference(target) => format!(
            "(SELECT r.id FROM {} r WHERE r.{} = t.{name})",
            target.name(),
            key_column(target)
        ),
        _ => format!("t.{name}"),
    }
}

/// Where the rows come from, in the order of the key. Sets that may be long come by their owner,
/// whose ids are in order already, so that nothing but one set is ever sorted.
fn source(layout: &Layout, known: &[Column]) -> (String, String) {
    let table = layout.description.name;
    let keys = match layout.description.key {
        Key::Single => return (format!("{table} t"), String::new()),
        Key::Id => &["id"],
        Key::Columns(columns) | Key::Set(columns) => columns,
    };
    let at = |name: &str| {
        let position = layout.description.position(name);
        position.expect("a key is made of the catalogue's columns")
    };
    let first = at(keys[0]);
    let mut order: Vec<String> = keys
        .iter()
        .map(|name| expression(&known[at(name)], &layout.columns[at(name)]))
        .collect();
    let from = match known[first].kind {
        Kind::Reference(owner) => {
            order[0] = String::from("o.id");
            format!(
                "{} o CROSS JOIN {table} t ON t.{} = o.{}",
                owner.name(),
                layout.columns[first],
                key_column(owner)
            )
        }
        _ => format!("{table} t"),
    };
    (from, format!(" ORDER BY {}", order.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What SQLite would do for an entity's rows.
    fn plan(connection: &Connection, entity: Entity) -> Vec<String> {
        let sql = format!("EXPLAIN QUERY PLAN {}", select(entity));
        let mut statement = connection.prepare(&sql).expect("valid SQL");
        let steps = statement
            .query_map([], |row| row.get(3))
            .expect("a plan")
            .collect::<Result<Vec<String>, _>>();
        steps.expect("texts")
    }

    #[test]
    fn no_long_file_is_sorted_in_memory() {
        let connection = Connection::open_in_memory().expect("memory");
        connection
            .execute_batch(include_str!("migrations/0001.sql"))
            .expect("the schema");
        for entity in Entity::ALL {
            let steps = plan(&connection, entity);
            let sorted = steps
                .iter()
                .any(|step| step == "USE TEMP B-TREE FOR ORDER BY");
            assert!(!sorted, "{}: {steps:?}", entity.name());
        }
    }
}
