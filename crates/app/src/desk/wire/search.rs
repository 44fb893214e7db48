//! What is looked for by name or number, and what was found.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SearchKindName {
    /// A customer.
    Customer,
    /// A contact of a customer.
    Contact,
    /// A deal.
    Deal,
    /// An invoice or a credit note.
    Invoice,
}

/// A record by its kind and id.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordName {
    /// What it is.
    pub kind: SearchKindName,
    /// Its id.
    pub id: String,
}

/// What a person types.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SearchRequest {
    /// Words, each of which must begin a word of the record or of its customer. Empty: what was
    /// opened lately is given.
    pub text: String,
    /// Which kinds; empty: all.
    pub kinds: Vec<SearchKindName>,
    /// Rows, at most 100.
    pub limit: u32,
    /// What was opened lately, the latest first.
    pub recent: Vec<RecordName>,
}

/// What was found, the best first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct SearchAnswer {
    /// The text that it answers.
    pub text: String,
    /// The rows.
    pub rows: Vec<SearchRow>,
}

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct SearchRow {
    /// What it is.
    pub kind: SearchKindName,
    /// Its id.
    pub id: String,
    /// Its name; of an invoice its number.
    pub name: String,
    /// The customer's id: itself for a customer.
    pub customer: String,
    /// The customer's name, where it is not the name already.
    pub detail: Option<String>,
    /// Amount of a deal, net amount of an invoice, what a customer owes; null where unknown, and for
    /// a contact.
    pub amount: Option<String>,
    /// Currency of the amount.
    pub currency: String,
    /// What of the name was typed: beginnings and ends, counted as JavaScript counts.
    pub marks: Vec<(u32, u32)>,
    /// The same of the detail.
    pub detail_marks: Vec<(u32, u32)>,
}
