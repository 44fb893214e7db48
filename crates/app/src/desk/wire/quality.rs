//! What is wrong or missing in the data, ranked by the euros that hang on it, and how each is mended.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{SettingsColumn, SettingsRow};

/// Which defects.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DataQualityRequest {
    /// "Today"; null: today.
    pub as_of: Option<String>,
    /// One kind; null: all.
    pub kind: Option<String>,
    /// First row.
    pub offset: u32,
    /// Rows, at most 500.
    pub limit: u32,
}

/// The defects: those that move a figure first, within each the largest amount first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct DataQuality {
    /// "Today".
    pub as_of: String,
    /// Currency of every amount.
    pub currency: String,
    /// Every kind that occurs, ranked as the rows are.
    pub kinds: Vec<DefectCount>,
    /// How many rows there are of the kind asked for.
    pub count: u32,
    /// Place of the first row given.
    pub offset: u32,
    /// The rows.
    pub rows: Vec<DefectRow>,
}

/// How many defects of a kind there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct DefectCount {
    /// `cost_missing`, `stale_close`, `rate_missing`, …
    pub kind: String,
    /// How many.
    pub count: u32,
    /// What hangs on them together; null: nobody can say before they are mended.
    pub amount: Option<String>,
}

/// One defect: one record to mend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct DefectRow {
    /// What is wrong.
    pub kind: String,
    /// Whether a figure is wrong or missing by it.
    pub moves_figures: bool,
    /// The kind of record to mend (`product`, `deal_line`, `company`, `currency`).
    pub entity: String,
    /// Its id; empty for the company.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The deal that it belongs to or is.
    pub deal: Option<String>,
    /// The customer's name.
    pub customer: Option<String>,
    /// The date in question: close date, date of invoice.
    pub on: Option<String>,
    /// What hangs on it; null: nobody can say before it is mended.
    pub amount: Option<String>,
    /// In how many deals and invoices that is.
    pub records: u32,
    /// How it is mended.
    pub cure: DefectCure,
}

/// How a defect is mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DefectCure {
    /// By a value in the place of the source's.
    Field {
        /// The kind of record.
        entity: String,
        /// Its id.
        id: String,
        /// The field and what it may hold.
        column: SettingsColumn,
        /// What it holds now.
        value: Option<String>,
        /// The currency that the value is in, where it is an amount.
        currency: Option<String>,
    },
    /// By a row of a settings file, of which one value is missing.
    Row {
        /// The file's name without `.csv`.
        table: String,
        /// What is known of the row.
        row: SettingsRow,
        /// What is to be given.
        column: SettingsColumn,
    },
    /// By rows of a settings file.
    Table {
        /// The file's name without `.csv`.
        table: String,
    },
    /// Where the record comes from, or on the page of its deal.
    Record,
}

/// Whose euros.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DefectRecordsRequest {
    /// "Today"; null: today.
    pub as_of: Option<String>,
    /// The defect's kind.
    pub kind: String,
    /// Its record's id.
    pub id: String,
    /// First row.
    pub offset: u32,
    /// Rows, at most 500.
    pub limit: u32,
}

/// Where the euros of a defect are, the largest amount first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct DefectRecords {
    /// How many there are; 0: the defect is mended.
    pub count: u32,
    /// Place of the first row given.
    pub offset: u32,
    /// The rows.
    pub rows: Vec<DefectRecordRow>,
}

/// A deal or an invoice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct DefectRecordRow {
    /// `deal` or `invoice`.
    pub entity: String,
    /// Its id.
    pub id: String,
    /// The deal's name, the invoice's number.
    pub name: String,
    /// The deal that it is or belongs to.
    pub deal: Option<String>,
    /// The customer's name; null: nobody knows.
    pub customer: Option<String>,
    /// The deal's close date, the invoice's date; null: nobody knows.
    pub on: Option<String>,
    /// Its part; null: nobody can say.
    pub amount: Option<String>,
}
