//! In which currency the amounts of each deal, and of each invoice, are.
//!
//! Deliberately absent: rates; nothing is converted at import.

use diapason_model::Currency;
use diapason_model::catalogue::Entity;
use rusqlite::Connection;
use rustc_hash::FxHashMap;

use super::layout::key_column;
use crate::StoreError;

/// The currencies of one entity's records; only those that are not the company's are kept.
#[derive(Debug)]
pub(super) struct Currencies {
    company: Currency,
    foreign: FxHashMap<i64, Currency>,
    former: FxHashMap<i64, Currency>,
}

impl Currencies {
    /// Those of the database.
    pub(super) fn load(
        connection: &Connection,
        entity: Entity,
        company: Currency,
    ) -> Result<Self, StoreError> {
        let (table, key) = (entity.name(), key_column(entity));
        let mut statement = connection.prepare(&format!(
            "SELECT {key}, currency FROM {table} WHERE currency IS NOT NULL AND currency <> ?1"
        ))?;
        let mut rows = statement.query([company.code()])?;
        let mut foreign = FxHashMap::default();
        while let Some(row) = rows.next()? {
            let code = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
            foreign.insert(row.get(0)?, stored_currency(code)?);
        }
        Ok(Self {
            company,
            foreign,
            former: FxHashMap::default(),
        })
    }

    /// The currency of a record.
    pub(super) fn of(&self, key: i64) -> Currency {
        self.foreign.get(&key).copied().unwrap_or(self.company)
    }

    /// The currency that a record had before this import.
    pub(super) fn before(&self, key: i64) -> Currency {
        self.former
            .get(&key)
            .copied()
            .unwrap_or_else(|| self.of(key))
    }

    /// Notes a new record's currency.
    pub(super) fn add(&mut self, key: i64, currency: Currency) {
        if currency != self.company {
            self.foreign.insert(key, currency);
        }
    }

    /// Notes a known record's currency.
    pub(super) fn change(&mut self, key: i64, currency: Currency) {
        let before = self.of(key);
        if before == currency {
            return;
        }
        self.former.insert(key, before);
        if currency == self.company {
            self.foreign.remove(&key);
        } else {
            self.foreign.insert(key, currency);
        }
    }

    /// The known records whose currency this import changes.
    pub(super) fn changed(&self) -> impl Iterator<Item = i64> {
        self.former.keys().copied()
    }
}

/// Reads a currency that a table keeps.
pub(super) fn stored_currency(code: &str) -> Result<Currency, StoreError> {
    Currency::parse(code).map_err(|error| StoreError::Damaged(error.to_string()))
}
