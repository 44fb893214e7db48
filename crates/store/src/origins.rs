//! Where what is known comes from: the overrides that hold beside the values that they replace, and
//! the rows of which sources the records are made of.
//!
//! Deliberately absent: setting and revoking (`overrides`), and their effect (`snapshot`).

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use diapason_model::catalogue::{Entity, describe};

use crate::snapshot::outdoes;
use crate::{Override, Revoked, Store, StoreError};

/// An override that holds, beside the value that it replaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// What a person made.
    pub made: Override,
    /// The source's value as a file would have it; `None`: it gave none.
    pub source_value: Option<String>,
}

/// A row of a source that a record is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceLink {
    /// The record's id.
    pub id: String,
    /// The source (`billing`).
    pub source: String,
    /// Its id there.
    pub external_id: String,
}

impl Store {
    /// The overrides that hold, by kind of record, record and field: of several for one field the
    /// one that a snapshot takes.
    pub fn held_overrides(&self) -> Result<Vec<Held>, StoreError> {
        let mut latest: BTreeMap<(String, String, String), Override> = BTreeMap::new();
        for made in self.overrides(Revoked::Hidden)? {
            let asked = &made.asked;
            let subject = (
                asked.entity.clone(),
                asked.entity_id.clone(),
                asked.field.clone(),
            );
            match latest.get(&subject) {
                Some(other) if outdoes(&other.asked.at, &asked.at) => {}
                _ => {
                    latest.insert(subject, made);
                }
            }
        }
        let exporter = self.begin_export()?;
        let mut held = Vec::with_capacity(latest.len());
        for ((entity, id, field), made) in latest {
            let source_value = match Entity::from_singular(&entity) {
                Some(entity) => exporter.row(entity, &id)?.and_then(|mut row| {
                    let position = describe(entity).position(&field)?;
                    Some(row.swap_remove(position)).filter(|text| !text.is_empty())
                }),
                None => None,
            };
            held.push(Held { made, source_value });
        }
        Ok(held)
    }

    /// What the lines without a product are called: id and words of each that has any. No figure
    /// needs them, so that a snapshot has none.
    pub fn words_of_lines(&self) -> Result<Vec<(String, String)>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT id, description FROM deal_lines
             WHERE product_key IS NULL AND description IS NOT NULL ORDER BY id",
        )?;
        let lines = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        Ok(lines)
    }

    /// What the records of one kind are made of, by source and id there.
    pub fn source_links(&self, entity: Entity) -> Result<Vec<SourceLink>, StoreError> {
        let mut links = Vec::new();
        let read = self.export(Entity::SourceLinks, |row| {
            if let [of, id, source, external_id] = row
                && *of == entity.singular()
            {
                links.push(SourceLink {
                    id: id.to_string(),
                    source: source.to_string(),
                    external_id: external_id.to_string(),
                });
            }
            ControlFlow::Continue(())
        })?;
        debug_assert!(read.is_continue(), "nothing above stops the reading");
        Ok(links)
    }
}
