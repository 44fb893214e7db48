//! What one import knows while it runs: ids, currencies, what waits and what must be looked at
//! again at the end.
//!
//! Deliberately absent: the writing of rows (`record`, `sets`, `schedules`) and the rules.

use compact_str::CompactString;
use diapason_model::catalogue::Entity;
use diapason_model::{Currency, Issue, IssueKind, RecordWord, RuleIssue, StageKind};
use rusqlite::{Connection, OptionalExtension as _};
use rustc_hash::FxHashMap;

use super::currencies::{Currencies, stored_currency};
use super::ids::{Ids, Known};
use super::layout::{EXCHANGE_SOURCE, key_column};
use super::report::Findings;
use crate::StoreError;

/// A reference to a record that had not come yet.
#[derive(Debug)]
pub(super) struct Pending {
    /// Who refers.
    pub(super) entity: Entity,
    /// Its key.
    pub(super) key: i64,
    /// Its row.
    pub(super) row: u64,
    /// The catalogue position of the column.
    pub(super) position: usize,
    /// The kind of record that is meant.
    pub(super) target: Entity,
    /// Its id.
    pub(super) id: CompactString,
}

/// The row that made a look at the end necessary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Origin {
    /// Its file.
    pub(super) entity: Entity,
    /// Its place.
    pub(super) row: u64,
}

/// What a reference turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Resolved {
    /// A record, by its key.
    Key(i64),
    /// A record whose row was refused: nothing more to say.
    Refused,
    /// No such record so far.
    Unknown,
}

/// What must be looked at again once everything is in.
#[derive(Debug, Default)]
pub(super) struct Review {
    /// Deals whose lines or instalments changed.
    pub(super) deals: FxHashMap<i64, Origin>,
    /// Invoices whose amounts or due dates changed.
    pub(super) invoices: FxHashMap<i64, Origin>,
    /// Invoices of this import that credit another, by key.
    pub(super) credits: Vec<(i64, u64)>,
    /// Known invoices whose kind or currency changed, which others may credit.
    pub(super) credited: FxHashMap<i64, Origin>,
    /// Teams and customers with another parent.
    pub(super) parents: Vec<(Origin, i64)>,
    /// Known stages whose kind changed.
    pub(super) stages: Vec<(i64, u64)>,
}

/// One import while it runs.
pub(super) struct Run<'c> {
    /// The connection, inside the transaction.
    pub(super) connection: &'c Connection,
    /// Whose the new rows are.
    pub(super) source: i64,
    /// What is wrong.
    pub(super) findings: Findings,
    /// References that wait.
    pub(super) pending: Vec<Pending>,
    /// What is looked at again.
    pub(super) review: Review,
    company_currency: Option<Currency>,
    ids: [Option<Ids>; Entity::ALL.len()],
    deals: Option<Currencies>,
    invoices: Option<Currencies>,
    stage_kinds: Option<FxHashMap<i64, StageKind>>,
}

impl<'c> Run<'c> {
    /// On the database as it is.
    pub(super) fn new(connection: &'c Connection) -> Result<Self, StoreError> {
        let code: Option<String> = connection
            .query_row("SELECT currency FROM company", [], |row| row.get(0))
            .optional()?;
        Ok(Self {
            connection,
            source: EXCHANGE_SOURCE,
            findings: Findings::default(),
            pending: Vec::new(),
            review: Review::default(),
            company_currency: code.as_deref().map(stored_currency).transpose()?,
            ids: [const { None }; Entity::ALL.len()],
            deals: None,
            invoices: None,
            stage_kinds: None,
        })
    }

    /// Whether the company is known.
    pub(super) const fn has_company(&self) -> bool {
        self.company_currency.is_some()
    }

    /// The company's currency; the euro while the company is unknown, which is an issue.
    pub(super) fn company_currency(&self) -> Currency {
        self.company_currency.unwrap_or(Currency::EUR)
    }

    /// Notes the company's currency.
    pub(super) const fn set_company_currency(&mut self, currency: Currency) {
        self.company_currency = Some(currency);
    }

    /// The id of a record as its file has it; its key where it has none.
    pub(super) fn id_of(&self, entity: Entity, key: i64) -> String {
        let (table, column) = (entity.name(), key_column(entity));
        self.connection
            .query_row(
                &format!("SELECT id FROM {table} WHERE {column} = ?1"),
                [key],
                |row| row.get(0),
            )
            .unwrap_or_else(|_| key.to_string())
    }

    /// Notes what is wrong with a row.
    pub(super) fn issue<K: Into<IssueKind>>(
        &mut self,
        at: Origin,
        column: Option<&str>,
        value: Option<&str>,
        kind: impl FnOnce() -> K,
    ) {
        self.findings.issue(|| {
            let issue = Issue::of_row(file_name(at.entity), at.row, column, kind());
            match value {
                Some(value) => issue.with_value(value),
                None => issue,
            }
        });
    }

    /// Reads the ids of an entity once.
    pub(super) fn load_ids(&mut self, entity: Entity) -> Result<(), StoreError> {
        let place = &mut self.ids[entity as usize];
        if place.is_none() {
            *place = Some(Ids::load(self.connection, entity)?);
        }
        Ok(())
    }

    /// The ids of an entity that were loaded.
    pub(super) fn ids(&self, entity: Entity) -> &Ids {
        self.ids[entity as usize]
            .as_ref()
            .expect("ids are loaded before the first row that needs them")
    }

    /// The same, to be changed.
    pub(super) fn ids_mut(&mut self, entity: Entity) -> &mut Ids {
        self.ids[entity as usize]
            .as_mut()
            .expect("ids are loaded before the first row that needs them")
    }

    /// The row of this import that gave a record, if one did.
    pub(super) fn row_of(&self, entity: Entity, id: &str) -> Option<Origin> {
        let row = self.ids[entity as usize].as_ref()?.row(id)?;
        Some(Origin { entity, row })
    }

    /// Whether a record came into being in this import.
    pub(super) fn is_new(&self, entity: Entity, key: i64) -> bool {
        self.ids[entity as usize]
            .as_ref()
            .is_some_and(|ids| ids.is_new(key))
    }

    /// The record that an id names.
    pub(super) fn resolve(&mut self, target: Entity, id: &str) -> Resolved {
        match self.ids_mut(target).get(id) {
            Some(Known {
                key: Known::REFUSED,
                ..
            }) => Resolved::Refused,
            Some(known) => Resolved::Key(known.key),
            None => Resolved::Unknown,
        }
    }

    /// Reads the currencies of deals or invoices once.
    pub(super) fn load_currencies(&mut self, entity: Entity) -> Result<(), StoreError> {
        let company = self.company_currency();
        let place = match entity {
            Entity::Invoices => &mut self.invoices,
            _ => &mut self.deals,
        };
        if place.is_none() {
            *place = Some(Currencies::load(self.connection, entity, company)?);
        }
        Ok(())
    }

    /// The currencies of deals or invoices that were loaded.
    pub(super) fn currencies(&self, entity: Entity) -> &Currencies {
        match entity {
            Entity::Invoices => self.invoices.as_ref(),
            _ => self.deals.as_ref(),
        }
        .expect("currencies are loaded before the first row that needs them")
    }

    /// The same, to be changed.
    pub(super) fn currencies_mut(&mut self, entity: Entity) -> &mut Currencies {
        match entity {
            Entity::Invoices => self.invoices.as_mut(),
            _ => self.deals.as_mut(),
        }
        .expect("currencies are loaded before the first row that needs them")
    }

    /// The known deals or invoices whose currency changed, in the order of their keys.
    pub(super) fn changed_currencies(&self, entity: Entity) -> Vec<i64> {
        let currencies = match entity {
            Entity::Invoices => self.invoices.as_ref(),
            _ => self.deals.as_ref(),
        };
        let mut keys: Vec<i64> = currencies
            .into_iter()
            .flat_map(Currencies::changed)
            .collect();
        keys.sort_unstable();
        keys
    }

    /// Reads the kinds of stages once; stages come before deals.
    pub(super) fn load_stage_kinds(&mut self) -> Result<(), StoreError> {
        if self.stage_kinds.is_some() {
            return Ok(());
        }
        let mut statement = self
            .connection
            .prepare("SELECT stage_key, kind FROM stages")?;
        let mut rows = statement.query([])?;
        let mut kinds = FxHashMap::default();
        while let Some(row) = rows.next()? {
            let kind: String = row.get(1)?;
            kinds.insert(row.get(0)?, stage_kind(&kind));
        }
        self.stage_kinds = Some(kinds);
        Ok(())
    }

    /// The kind of a stage.
    pub(super) fn stage_kind(&self, key: i64) -> Option<StageKind> {
        self.stage_kinds.as_ref()?.get(&key).copied()
    }
}

/// The kind that a stage's word means.
pub(super) fn stage_kind(word: &str) -> StageKind {
    match word {
        "won" => StageKind::Won,
        "lost" => StageKind::Lost,
        _ => StageKind::Open,
    }
}

/// The file of an entity.
pub(super) fn file_name(entity: Entity) -> String {
    format!("{}.csv", entity.name())
}

/// What is said of a reference to nothing.
pub(super) fn unknown_reference(target: Entity, id: &str) -> RuleIssue {
    RuleIssue::ReferenceUnknown {
        record: RecordWord(target),
        id: id.to_owned(),
    }
}
