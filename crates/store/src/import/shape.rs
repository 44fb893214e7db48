//! The columns that one file has, and how its cells become a record.
//!
//! Deliberately absent: what is done with the record (`record`).

use diapason_model::catalogue::{Cell, Column, DecimalMark, Entity, Kind, MoneyIn, format_cell};
use diapason_model::{Currency, RuleIssue};

use super::layout::{Layout, WIDEST, money_in};
use super::run::{Origin, Resolved, Run, unknown_reference};
use super::value::{Record, Value};
use crate::StoreError;
use crate::import::currencies::stored_currency;

/// A column of the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    /// Its catalogue position.
    pub(super) position: usize,
    /// What the catalogue says of it.
    pub(super) column: &'static Column,
}

/// Where a record's currency comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CurrencyFrom {
    /// The company.
    Company,
    /// The record's own column, else the company.
    Own(usize),
    /// The deal or invoice that the column refers to, else the company.
    Record(Entity, usize),
}

/// The columns that one file has.
#[derive(Debug)]
pub(super) struct Shape {
    /// Whose file.
    pub(super) entity: Entity,
    /// Where it lies.
    pub(super) layout: Layout,
    /// A slot for each cell of a row.
    pub(super) slots: Vec<Slot>,
    /// The catalogue positions that the file does not have.
    pub(super) absent: Vec<usize>,
    /// What each absent or empty column means for a new record.
    pub(super) blank: Record<'static>,
    /// Where the currency comes from.
    pub(super) currency_from: CurrencyFrom,
}

/// What reading a row's cells came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    /// Whether every cell may be taken.
    pub(super) sound: bool,
    /// The catalogue positions whose reference waits, a bit each.
    pub(super) later: u32,
}

impl Shape {
    /// The shape of a file with these columns, by catalogue position.
    pub(super) fn new(entity: Entity, columns: &[usize]) -> Self {
        let layout = Layout::of(entity);
        let all = layout.description.columns;
        let mut blank = [Value::Null; WIDEST];
        for (value, column) in blank.iter_mut().zip(all) {
            *value = column
                .default
                .map_or(Value::Null, |text| default_of(column, text));
        }
        let at = |column| layout.description.position(column);
        let currency_from = match layout.money_in {
            Some(MoneyIn::Deal) => at("deal_id").map(|at| CurrencyFrom::Record(Entity::Deals, at)),
            Some(MoneyIn::Invoice) => {
                at("invoice_id").map(|at| CurrencyFrom::Record(Entity::Invoices, at))
            }
            Some(MoneyIn::Row) => at("currency").map(CurrencyFrom::Own),
            // A deal has no amount of its own, but its lines' are in its currency.
            None if entity == Entity::Deals => at("currency").map(CurrencyFrom::Own),
            Some(MoneyIn::Company) | None => None,
        };
        Self {
            entity,
            currency_from: currency_from.unwrap_or(CurrencyFrom::Company),
            slots: columns
                .iter()
                .map(|&position| Slot {
                    position,
                    column: &all[position],
                })
                .collect(),
            absent: (0..all.len())
                .filter(|position| !columns.contains(position))
                .collect(),
            blank,
            layout,
        }
    }

    /// The catalogue position of a column that the entity has.
    pub(super) fn at(&self, column: &str) -> usize {
        self.layout
            .description
            .position(column)
            .expect("the catalogue has the column")
    }

    /// The cell of a catalogue position.
    pub(super) fn cell_of(&self, position: usize) -> Option<usize> {
        self.slots.iter().position(|slot| slot.position == position)
    }

    /// Whether a new record can come into being from this file's columns; a required one that is
    /// missing is an issue.
    pub(super) fn makes_new(&self, run: &mut Run<'_>, row: u64) -> bool {
        let columns = self.layout.description.columns;
        let missing = self
            .absent
            .iter()
            .find(|&&position| columns[position].required);
        let Some(&missing) = missing else { return true };
        let column = columns[missing].name;
        run.issue(self.origin(row), Some(column), None, || {
            RuleIssue::NewRecordColumnMissing { column }
        });
        false
    }

    /// Loads what the rows of this file will ask for.
    pub(super) fn prepare(&self, run: &mut Run<'_>) -> Result<(), StoreError> {
        for slot in &self.slots {
            if let Kind::Reference(target) = slot.column.kind {
                run.load_ids(target)?;
            }
        }
        match self.layout.money_in {
            Some(MoneyIn::Deal) => run.load_currencies(Entity::Deals)?,
            Some(MoneyIn::Invoice) => run.load_currencies(Entity::Invoices)?,
            _ => {}
        }
        if matches!(self.entity, Entity::Deals | Entity::Invoices) {
            run.load_currencies(self.entity)?;
        }
        Ok(())
    }

    /// Puts the cells into the record; amounts wait for their currency (`read_amounts`).
    pub(super) fn read<'a>(
        &self,
        run: &mut Run<'_>,
        row: u64,
        cells: &'a [Cell<'_>],
        record: &mut Record<'a>,
    ) -> Reading {
        let mut reading = Reading {
            sound: true,
            later: 0,
        };
        for (slot, cell) in self.slots.iter().zip(cells) {
            let value = match cell {
                Cell::Integer(value) => Value::Integer(*value),
                Cell::Amount(_) => continue,
                Cell::Empty if slot.column.required => {
                    let at = self.origin(row);
                    run.issue(at, Some(slot.column.name), Some(""), || {
                        RuleIssue::ValueEmpty
                    });
                    reading.sound = false;
                    continue;
                }
                Cell::Empty => self.blank[slot.position],
                Cell::Text(text) => match slot.column.kind {
                    Kind::Reference(target) => {
                        match self.refer(run, row, slot, target, text, &mut reading) {
                            Some(key) => Value::Integer(key),
                            None => Value::Null,
                        }
                    }
                    _ => Value::Text(text),
                },
            };
            record[slot.position] = value;
        }
        reading
    }

    fn refer(
        &self,
        run: &mut Run<'_>,
        row: u64,
        slot: &Slot,
        target: Entity,
        id: &str,
        reading: &mut Reading,
    ) -> Option<i64> {
        match run.resolve(target, id) {
            Resolved::Key(key) => return Some(key),
            Resolved::Unknown if target >= self.entity => reading.later |= 1 << slot.position,
            Resolved::Unknown => {
                reading.sound = false;
                run.issue(self.origin(row), Some(slot.column.name), Some(id), || {
                    unknown_reference(target, id)
                });
            }
            Resolved::Refused => reading.sound = false,
        }
        None
    }

    /// Puts the amounts into the record, in minor units of their currency; answers whether all
    /// fit.
    pub(super) fn read_amounts(
        &self,
        run: &mut Run<'_>,
        row: u64,
        cells: &[Cell<'_>],
        currency: Currency,
        record: &mut Record<'_>,
    ) -> bool {
        if self.layout.money_in.is_none() {
            return true;
        }
        let mut sound = true;
        for (slot, cell) in self.slots.iter().zip(cells) {
            let Cell::Amount(millionths) = cell else {
                continue;
            };
            match Cell::amount_in(*millionths, currency) {
                Ok(minor) => record[slot.position] = Value::Integer(minor),
                Err(problem) => {
                    sound = false;
                    let shown = format_cell(slot.column.kind, cell, None);
                    run.issue(
                        self.origin(row),
                        Some(slot.column.name),
                        Some(&shown),
                        || problem,
                    );
                }
            }
        }
        sound
    }

    /// Puts the currency beside the amounts, where the table keeps it and there are any.
    pub(super) fn keep_currency<'a>(&self, code: &'a str, record: &mut Record<'a>) {
        if self.layout.keeps_currency() && self.has_amount(record) {
            record[self.layout.currency_position()] = Value::Text(code);
        }
    }

    /// Whether the record has an amount at all.
    fn has_amount(&self, record: &Record<'_>) -> bool {
        self.layout
            .description
            .columns
            .iter()
            .zip(record)
            .any(|(column, value)| money_in(column.kind).is_some() && value.is_given())
    }

    /// The currency that a record's amounts are in, once its references and its own currency are
    /// there.
    pub(super) fn currency_of(
        &self,
        run: &Run<'_>,
        record: &Record<'_>,
    ) -> Result<Currency, StoreError> {
        Ok(match self.currency_from {
            CurrencyFrom::Company => run.company_currency(),
            CurrencyFrom::Own(position) => match record[position].text() {
                Some(code) => stored_currency(code)?,
                None => run.company_currency(),
            },
            CurrencyFrom::Record(entity, position) => match record[position].integer() {
                Some(key) => run.currencies(entity).of(key),
                None => run.company_currency(),
            },
        })
    }

    /// A row of this file.
    pub(super) const fn origin(&self, row: u64) -> Origin {
        Origin {
            entity: self.entity,
            row,
        }
    }

    /// A value of a record as its file would write it.
    pub(super) fn shown(&self, record: &Record<'_>, position: usize, currency: Currency) -> String {
        let cell = match record[position] {
            Value::Null => Cell::Empty,
            Value::Integer(value) => Cell::Integer(value),
            Value::Text(text) => Cell::Text(text.into()),
        };
        let kind = self.layout.description.columns[position].kind;
        format_cell(kind, &cell, Some(currency))
    }
}

/// A default in the store's form.
fn default_of(column: &Column, text: &'static str) -> Value<'static> {
    match Cell::parse(column.kind, text, DecimalMark::Point) {
        Ok(Cell::Integer(value)) => Value::Integer(value),
        _ => Value::Text(text),
    }
}

#[cfg(test)]
mod tests {
    use diapason_model::catalogue::describe;

    use super::*;

    #[test]
    fn defaults_are_already_in_the_stores_form() {
        for entity in Entity::ALL {
            for column in describe(entity).columns {
                let Some(text) = column.default else { continue };
                let cell = Cell::parse(column.kind, text, DecimalMark::Point).expect("a value");
                let stored = match &cell {
                    Cell::Integer(value) => Value::Integer(*value),
                    Cell::Text(canonical) => Value::Text(canonical),
                    other => panic!("{}.{}: {other:?}", entity.name(), column.name),
                };
                assert_eq!(
                    default_of(column, text),
                    stored,
                    "{}.{} must be written as it is kept",
                    entity.name(),
                    column.name
                );
            }
        }
    }
}
