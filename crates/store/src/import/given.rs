//! A merged record on its way into its table, beside what it was.
//!
//! Deliberately absent: the rules that look at it (`rules`).

use diapason_model::catalogue::Kind;
use diapason_model::{Currency, RuleIssue};
use rusqlite::Row;

use super::currencies::stored_currency;
use super::layout::money_in;
use super::run::{Origin, Run};
use super::shape::{CurrencyFrom, Shape};
use super::value::{Record, Value};
use crate::StoreError;

/// A merged record.
pub(super) struct Given<'a, 'r> {
    /// Its file's shape.
    pub(super) shape: &'a Shape,
    /// Its row.
    pub(super) row: u64,
    /// Its surrogate key.
    pub(super) key: i64,
    /// What it will be: given values, else stored ones, else defaults.
    pub(super) record: &'a Record<'r>,
    /// What it was: its key, then its columns by catalogue position.
    pub(super) stored: Option<&'a Row<'a>>,
    /// The catalogue positions whose reference waits, a bit each.
    pub(super) later: u32,
    /// The currency of its amounts.
    pub(super) currency: Currency,
}

impl Given<'_, '_> {
    /// What a known record's column was; `Null` for a new record.
    pub(super) fn before(&self, position: usize) -> Result<Value<'_>, StoreError> {
        match self.stored {
            Some(stored) => Ok(Value::of(stored.get_ref(position + 1)?)?),
            None => Ok(Value::Null),
        }
    }

    /// Whether one of these columns is not what it was; always for a new record.
    pub(super) fn differs(&self, positions: &[usize]) -> Result<bool, StoreError> {
        if self.stored.is_none() {
            return Ok(true);
        }
        for &position in positions {
            if self.waits(position) || self.before(position)? != self.record[position] {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a column refers to a record that had not come yet.
    pub(super) const fn waits(&self, position: usize) -> bool {
        self.later & (1 << position) != 0
    }

    /// Whether a column has a value, or will have one.
    pub(super) const fn has(&self, position: usize) -> bool {
        self.waits(position) || self.record[position].is_given()
    }

    /// Its row.
    pub(super) const fn origin(&self) -> Origin {
        self.shape.origin(self.row)
    }

    /// Notes that a column of the row is wrong, with its value.
    pub(super) fn issue(
        &self,
        run: &mut Run<'_>,
        position: usize,
        rule: impl FnOnce() -> RuleIssue,
    ) {
        let column = self.shape.layout.description.columns[position].name;
        let value = match (
            self.shape.layout.description.columns[position].kind,
            self.record[position],
        ) {
            // A reference is stored as a key, which its file never saw: its id is shown.
            (Kind::Reference(entity), Value::Integer(key)) => run.id_of(entity, key),
            _ => self.shape.shown(self.record, position, self.currency),
        };
        run.issue(self.origin(), Some(column), Some(&value), rule);
    }
}

/// Where a known record's currency changes, each of its amounts must come again: the stored ones
/// are minor units of the former currency.
pub(super) fn keeps_its_amounts(
    run: &mut Run<'_>,
    given: &Given<'_, '_>,
) -> Result<bool, StoreError> {
    if given.stored.is_none() {
        return Ok(true);
    }
    let position = match given.shape.currency_from {
        CurrencyFrom::Company => return Ok(true),
        CurrencyFrom::Own(position) => position,
        CurrencyFrom::Record(..) => given.shape.layout.currency_position(),
    };
    let before = match (given.before(position)?, given.shape.currency_from) {
        (Value::Text(code), _) => stored_currency(code)?,
        (_, CurrencyFrom::Own(_)) => run.company_currency(),
        _ => return Ok(true),
    };
    if before == given.currency {
        return Ok(true);
    }
    let columns = given.shape.layout.description.columns;
    let stays = given.shape.absent.iter().find(|&&position| {
        money_in(columns[position].kind).is_some() && given.record[position].is_given()
    });
    let Some(&stays) = stays else {
        return Ok(true);
    };
    let column = columns[stays].name;
    run.issue(given.origin(), Some(column), None, || {
        RuleIssue::CurrencyChanges {
            before,
            after: given.currency,
            column,
        }
    });
    Ok(false)
}
