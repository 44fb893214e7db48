//! Records of a source as tables to be mended: each value with what the source says where a person
//! entered another; and which imports brought them in.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Entered, EntityCounts, SettingsColumn, SettingsRow};

/// Which records.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordTableRequest {
    /// Their file's name without `.csv`: `salespeople`, `customers`, `contacts` or `products`.
    pub entity: String,
    /// The id of one; null: all.
    pub id: Option<String>,
    /// The id of the customer that they belong to; null: any.
    pub customer: Option<String>,
    /// First row.
    pub offset: u32,
    /// Rows, at most 500.
    pub limit: u32,
}

/// A window of records, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct RecordTable {
    /// The word for one of them (`product`): what a change of a value names.
    pub entity: String,
    /// Their columns in order; those that name another customer are left out.
    pub columns: Vec<SettingsColumn>,
    /// How many records there are.
    pub count: u32,
    /// Place of the first row given.
    pub offset: u32,
    /// The rows.
    pub rows: Vec<RecordRow>,
}

/// A record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct RecordRow {
    /// Its id.
    pub id: String,
    /// What holds, by column.
    pub values: SettingsRow,
    /// What a person entered in the place of the source's value, by column.
    pub entered: BTreeMap<String, Entered>,
    /// Whether a person added it: no source knows it, and it may be taken away.
    pub is_own: bool,
}

/// An import that was taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct PastImport {
    /// When, a moment in UTC.
    pub at: String,
    /// The folder.
    pub path: String,
    /// How much was doubtful.
    pub warning_count: u32,
    /// What became of the rows of each file.
    pub entities: Vec<EntityCounts>,
}
