//! One row on its way to a model value: columns are taken in the order of the query, a person's
//! override in place of the source's value, and whatever cannot be is named with table, row and
//! column.
//!
//! Deliberately absent: what values mean (`values`), and how overrides were read (`effective`).

use diapason_model::{Currency, PaymentTerms, RuleIssue};
use rusqlite::Row;
use rusqlite::types::ValueRef;
use rustc_hash::FxHashMap;

use super::effective::{Patch, Patched};
use crate::error::ValueError;
use crate::{RefusedValue, StoreError};

/// What is read of a table: the first column is the surrogate key, and `id` the second where
/// there is one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) columns: &'static [&'static str],
}

/// What a reader remembers from row to row, so that texts that come again are parsed once.
#[derive(Debug, Default)]
pub(super) struct Memory {
    pub(super) terms: FxHashMap<Box<str>, PaymentTerms>,
    pub(super) currency: Option<Currency>,
}

/// A row; each method takes the next column.
pub(super) struct Record<'r> {
    pub(super) table: &'static Table,
    pub(super) row: &'r Row<'r>,
    pub(super) patches: &'r [Patch],
    pub(super) memory: &'r mut Memory,
    pub(super) next: usize,
}

/// A column's value: the source's, or what a person put in its place.
#[derive(Debug, Clone, Copy)]
enum Value<'r> {
    Source(ValueRef<'r>),
    Override(&'r Patch),
}

impl<'r> Record<'r> {
    fn take(&mut self) -> Result<(usize, Value<'r>), StoreError> {
        let column = self.next;
        self.next += 1;
        if !self.patches.is_empty() {
            let name = self.table.columns[column];
            if let Some(patch) = self.patches.iter().find(|patch| patch.column == name) {
                return Ok((column, Value::Override(patch)));
            }
        }
        Ok((column, Value::Source(self.row.get_ref(column)?)))
    }

    /// The next column's number.
    #[inline]
    pub(super) fn integer(&mut self) -> Result<(usize, Option<i64>), StoreError> {
        // Nearly every value goes this way: it is matched where it lies, a million times a load.
        if self.patches.is_empty() {
            let column = self.next;
            match self.row.get_ref(column) {
                Ok(ValueRef::Integer(value)) => {
                    self.next += 1;
                    return Ok((column, Some(value)));
                }
                Ok(ValueRef::Null) => {
                    self.next += 1;
                    return Ok((column, None));
                }
                _ => {}
            }
        }
        self.any_integer()
    }

    fn any_integer(&mut self) -> Result<(usize, Option<i64>), StoreError> {
        let (column, value) = self.take()?;
        let value = match value {
            Value::Source(ValueRef::Integer(value)) => Some(value),
            Value::Source(ValueRef::Null) => None,
            Value::Override(patch) => match patch.value {
                Patched::Null => None,
                Patched::Integer(value) => Some(value),
                Patched::Text(_) | Patched::Amount(_) => {
                    return Err(self.wrong(column, "is not a whole number"));
                }
            },
            Value::Source(_) => return Err(self.wrong(column, "is not a whole number")),
        };
        Ok((column, value))
    }

    /// The next column's text.
    pub(super) fn string(&mut self) -> Result<(usize, Option<&'r str>), StoreError> {
        let (column, value) = self.take()?;
        let value = match value {
            Value::Source(ValueRef::Text(bytes)) => Some(
                std::str::from_utf8(bytes)
                    .map_err(|_| self.wrong(column, "is not text in UTF-8"))?,
            ),
            Value::Source(ValueRef::Null) => None,
            Value::Override(patch) => match &patch.value {
                Patched::Null => None,
                Patched::Text(text) => Some(text.as_str()),
                Patched::Integer(_) | Patched::Amount(_) => {
                    return Err(self.wrong(column, "is not text"));
                }
            },
            Value::Source(_) => return Err(self.wrong(column, "is not text")),
        };
        Ok((column, value))
    }

    /// The error of a column's value, naming the override if it comes from one.
    pub(super) fn wrong(&self, column: usize, problem: &str) -> StoreError {
        let name = self.table.columns[column];
        if let Some(patch) = self.patches.iter().find(|patch| patch.column == name) {
            return StoreError::Override {
                id: patch.id.to_string(),
                why: Box::new(
                    RefusedValue::from(RuleIssue::OverrideNotHeld {
                        field: name,
                        table: self.table.name,
                        row: self.row_name(),
                    })
                    .with_detail(problem),
                ),
            };
        }
        let value = self
            .row
            .get_ref(column)
            .map_or_else(|error| error.to_string(), |value| shown(value));
        self.wrong_value(name, value, problem)
    }

    /// The error of a value that the caller names.
    pub(super) fn wrong_value(
        &self,
        column: &'static str,
        value: String,
        problem: &str,
    ) -> StoreError {
        Box::new(ValueError {
            table: self.table.name,
            row: self.row_name(),
            column,
            value,
            problem: problem.to_owned(),
        })
        .into()
    }

    /// The row's id where it has one, else its key.
    fn row_name(&self) -> String {
        let id = match self.table.columns.get(1) {
            Some(&"id") => self.row.get_ref(1).ok(),
            _ => None,
        };
        match id {
            Some(ValueRef::Text(bytes)) => String::from_utf8_lossy(bytes).into_owned(),
            _ => self
                .row
                .get_ref(0)
                .map_or_else(|error| error.to_string(), |key| shown(key)),
        }
    }

    pub(super) fn given<T>(&self, column: usize, value: Option<T>) -> Result<T, StoreError> {
        value.ok_or_else(|| self.wrong(column, "is missing"))
    }
}

/// A value as an error shows it, shortened.
pub(crate) fn shown(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => "nothing".to_owned(),
        ValueRef::Integer(value) => value.to_string(),
        ValueRef::Real(value) => value.to_string(),
        ValueRef::Text(bytes) => {
            let text = String::from_utf8_lossy(bytes);
            let mut short: String = text.chars().take(80).collect();
            if short.len() < text.len() {
                short.push('…');
            }
            format!("`{short}`")
        }
        ValueRef::Blob(bytes) => format!("{} raw bytes", bytes.len()),
    }
}
