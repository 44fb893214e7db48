//! Records as a person sees and mends them: the source's texts, and which of them are the person's own.
//!
//! Deliberately absent: a person's changes to them (`overrides`), and files that are settings
//! (`settings`).

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use diapason_model::catalogue::{Entity, describe};

use crate::import::layout::PERSON_SOURCE;
use crate::{Store, StoreError};

/// Which records of an entity whose records have ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordsOf<'a> {
    /// All of them.
    All,
    /// The one of this id.
    Id(&'a str),
    /// Those of the customer of this id.
    Customer(&'a str),
}

/// A record as its source gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceRecord {
    /// A text for each column of the catalogue, unknown as an empty one.
    pub texts: Vec<String>,
    /// Whether a person added it, so that no source knows it.
    pub is_own: bool,
}

impl Store {
    /// Records in the order of their ids.
    pub fn source_records(
        &self,
        entity: Entity,
        of: RecordsOf<'_>,
    ) -> Result<Vec<SourceRecord>, StoreError> {
        let description = describe(entity);
        let at = description.position("id");
        let Some(at) = at.filter(|_| !description.settings) else {
            return Err(StoreError::NotEditable(entity.name()));
        };
        let own = self.own_ids(entity)?;
        let exporter = self.begin_export()?;
        let mut records = Vec::new();
        let mut take = |texts: Vec<String>| {
            let is_own = own.contains(&texts[at]);
            records.push(SourceRecord { texts, is_own });
        };
        match of {
            RecordsOf::Id(id) => exporter.row(entity, id)?.into_iter().for_each(take),
            RecordsOf::Customer(id) => {
                if description.position("customer_id").is_none() {
                    return Err(StoreError::NotEditable(entity.name()));
                }
                exporter.rows_of_customer(entity, id, take)?;
            }
            RecordsOf::All => {
                // Nothing breaks the reading off.
                let _whole = exporter.rows(entity, |cells| {
                    take(cells.iter().map(|cell| cell.clone().into_owned()).collect());
                    ControlFlow::Continue(())
                })?;
            }
        }
        Ok(records)
    }

    /// The ids of the records that a person added.
    pub fn own_ids(&self, entity: Entity) -> Result<BTreeSet<String>, StoreError> {
        let sql = format!("SELECT id FROM {} WHERE source_key = ?1", entity.name());
        let mut statement = self.connection().prepare_cached(&sql)?;
        let ids = statement.query_map([PERSON_SOURCE], |row| row.get(0))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }
}
