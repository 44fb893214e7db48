//! Where values come from: what a person entered in the place of a source's value, and which row
//! of which source a deal is made of. Read with the book, from the same moment.

use std::collections::BTreeMap;

use diapason_model::catalogue::Entity;
use diapason_store::{Held, Store};

use crate::desk::wire::Entered;
use crate::error::AppError;

/// What is known beside the values themselves.
#[derive(Debug, Clone, Default)]
pub(crate) struct Origins {
    /// By kind of record (`deal_line`), then the record's id.
    entered: BTreeMap<String, BTreeMap<String, Vec<EnteredValue>>>,
    /// Source and id there, by the deal's id.
    deals: BTreeMap<Box<str>, (Box<str>, Box<str>)>,
    /// What lines without a product are called, by the line's id.
    lines: BTreeMap<Box<str>, Box<str>>,
}

/// A value that a person entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EnteredValue {
    /// The field (`probability`).
    pub(crate) field: String,
    /// As entered; `None` clears the source's.
    pub(crate) value: Option<String>,
    /// Who, when, why, and in the place of what.
    pub(crate) entered: Entered,
}

impl From<Held> for EnteredValue {
    fn from(held: Held) -> Self {
        let asked = held.made.asked;
        Self {
            field: asked.field,
            value: asked.value,
            entered: Entered {
                source_value: held.source_value,
                by: Some(asked.by).filter(|by| !by.is_empty()),
                at: asked.at,
                reason: asked.reason,
            },
        }
    }
}

impl Origins {
    /// Reads them from a database.
    pub(crate) fn load(store: &Store) -> Result<Self, AppError> {
        let mut origins = Self::default();
        for held in store.held_overrides()? {
            let (kind, id) = (&held.made.asked.entity, &held.made.asked.entity_id);
            origins
                .entered
                .entry(kind.clone())
                .or_default()
                .entry(id.clone())
                .or_default()
                .push(held.into());
        }
        for link in store.source_links(Entity::Deals)? {
            // Of several rows that make a deal the first by source and id names it.
            origins
                .deals
                .entry(link.id.into())
                .or_insert((link.source.into(), link.external_id.into()));
        }
        for (line, words) in store.words_of_lines()? {
            origins.lines.insert(line.into(), words.into());
        }
        Ok(origins)
    }

    /// Whether a person entered anything in a record of a kind.
    pub(crate) fn has_any(&self, kind: Entity) -> bool {
        self.entered.contains_key(kind.singular())
    }

    /// What a person entered of a record.
    pub(crate) fn entered(&self, kind: Entity, id: &str) -> &[EnteredValue] {
        self.entered
            .get(kind.singular())
            .and_then(|records| records.get(id))
            .map_or(&[], Vec::as_slice)
    }

    /// What a person entered in one field of a record.
    pub(crate) fn entered_in(&self, kind: Entity, id: &str, field: &str) -> Option<&EnteredValue> {
        self.entered(kind, id)
            .iter()
            .find(|entered| entered.field == field)
    }

    /// What a line without a product is called.
    pub(crate) fn words_of_line(&self, id: &str) -> Option<&str> {
        self.lines.get(id).map(|words| &**words)
    }

    /// The source of a deal, and its id there.
    pub(crate) fn source_of_deal(&self, id: &str) -> Option<(&str, &str)> {
        self.deals
            .get(id)
            .map(|(source, external)| (&**source, &**external))
    }
}
