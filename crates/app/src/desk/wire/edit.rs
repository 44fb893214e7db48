//! What a person enters: values in the place of a source's, rows of the settings. One request is
//! kept whole or not at all, and its answer holds the way back.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A row of a settings file, by column: text as a file would have it, empty clears.
pub type SettingsRow = BTreeMap<String, String>;

/// What a person enters at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditRequest {
    /// The changes in their order.
    pub change: EditChange,
    /// "Today" for what the answer says of the weighted amount; null: today.
    pub as_of: Option<String>,
}

/// Changes of one sort: each sort is one transaction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum EditChange {
    /// Values of a source's rows.
    Values {
        /// In the order in which they are made.
        values: Vec<ValueChange>,
    },
    /// Rows of a settings file: new ones, and other values of known ones. A schedule's rules are
    /// given whole, as they replace its former ones.
    Rows {
        /// The file's name without `.csv` (`fixed_costs`).
        entity: String,
        /// The rows.
        rows: Vec<SettingsRow>,
    },
    /// Rows of a settings file that go.
    RemoveRows {
        /// The file's name without `.csv`.
        entity: String,
        /// The key of each: its columns' texts in the catalogue's order (a schedule: its id).
        keys: Vec<Vec<String>>,
    },
    /// A note or a document of a deal.
    Paper {
        /// What becomes of it.
        paper: PaperChange,
    },
    /// Several, one after the other: what had gone together comes back together. Each is kept or
    /// refused by itself, and the first refused ends it.
    Together {
        /// In order.
        changes: Vec<EditChange>,
    },
}

/// What becomes of a note or a document of a deal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PaperChange {
    /// A note is written.
    Note {
        /// The deal's id.
        deal: String,
        /// What it says.
        text: String,
    },
    /// A document is named; nothing of it is copied.
    Document {
        /// The deal's id.
        deal: String,
        /// What it is called.
        name: String,
        /// A link or a path.
        place: String,
    },
    /// One goes.
    Remove {
        /// Its id.
        id: String,
    },
    /// One that went comes back as it was.
    Restore {
        /// Its id.
        id: String,
    },
}

/// A value of a source's row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ValueChange {
    /// Another in its place.
    Set {
        /// The kind of record (`deal_line`).
        entity: String,
        /// Its id.
        id: String,
        /// The column (`probability`).
        field: String,
        /// The value as a file would have it; null or empty clears it.
        value: Option<String>,
        /// Why.
        reason: Option<String>,
    },
    /// The source's again.
    Source {
        /// The kind of record.
        entity: String,
        /// Its id.
        id: String,
        /// The column.
        field: String,
    },
    /// One change taken back: what held before it holds again.
    TakeBack {
        /// The change's id.
        override_id: String,
    },
}

/// What an edit did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct EditAnswer {
    /// What takes it back; asked in its turn, it gives the way forth again.
    pub undo: EditChange,
    /// The content's version from now on.
    pub version: String,
    /// What it moved; null where it cannot be said (a rate of exchange is missing).
    pub effect: Option<EditEffect>,
}

/// What an edit moved in the whole company: base scenario, stated probabilities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct EditEffect {
    /// Currency of both amounts.
    pub currency: String,
    /// The open deals' weighted amount from now on.
    pub weighted: String,
    /// The same less what it was before.
    pub weighted_change: String,
}

/// Which settings file.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SettingsRequest {
    /// Its name without `.csv`.
    pub entity: String,
}

/// A settings file as a person edits it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct SettingsTable {
    /// Its name without `.csv`.
    pub entity: String,
    /// Its columns in order.
    pub columns: Vec<SettingsColumn>,
    /// Its rows in the order of their key; each has every column.
    pub rows: Vec<SettingsRow>,
}

/// A column of a settings file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct SettingsColumn {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub holds: ColumnHolds,
    /// Whether it names the row: fixed once the row is there.
    pub is_key: bool,
    /// Whether it must be given.
    pub is_required: bool,
    /// What an empty value means; null: unknown.
    pub default: Option<String>,
    /// The words or the ids of the records that it may be, with their names; empty: anything.
    pub choices: Vec<SettingsChoice>,
}

/// One of several values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct SettingsChoice {
    /// The value.
    pub value: String,
    /// The record's name; null: a word of the program's own (say it in the person's language).
    pub name: Option<String>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ColumnHolds {
    /// Text.
    Text,
    /// A date, `YYYY-MM-DD`.
    Date,
    /// A month, `YYYY-MM`.
    Month,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Whole,
    /// A decimal number: quantity, price, rate of exchange.
    Decimal,
    /// A fraction (`0.2` is 20 %).
    Fraction,
    /// An amount in the company's currency.
    Money,
    /// A share of a schedule (`0.3`, `1/3`).
    Share,
    /// Payment terms.
    Terms,
    /// A currency's code.
    Currency,
    /// A country's code.
    Country,
    /// A time zone.
    TimeZone,
    /// One of its choices.
    Choice,
    /// The id of another record, one of its choices.
    Reference,
}
