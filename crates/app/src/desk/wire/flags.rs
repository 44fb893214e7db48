//! What wants attention, with the deals it leads to.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ForecastPageRequest;

/// Which flags.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FlagsRequest {
    /// The page: its as-of date and scenario.
    pub page: ForecastPageRequest,
    /// One kind; null: all.
    pub kind: Option<String>,
    /// First row.
    pub offset: u32,
    /// Rows, at most 500.
    pub limit: u32,
}

/// The flags, largest amount first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct FlagsPage {
    /// Every kind that occurs, with how many and how much.
    pub kinds: Vec<FlagCount>,
    /// How many rows there are of the kind asked for.
    pub count: u32,
    /// Place of the first row given.
    pub offset: u32,
    /// The rows.
    pub rows: Vec<FlagRow>,
}

/// How many flags of a kind there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct FlagCount {
    /// `late_to_invoice`, `over_invoiced`, `stale_close`, …
    pub kind: String,
    /// How many.
    pub count: u32,
    /// Their sum.
    pub amount: String,
}

/// One flag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct FlagRow {
    /// What it says.
    pub kind: String,
    /// The deal's id; null where there is none.
    pub deal: Option<String>,
    /// The deal's name.
    pub deal_name: Option<String>,
    /// The customer's name.
    pub customer: Option<String>,
    /// The salesperson's name.
    pub salesperson: Option<String>,
    /// The invoice's id, for flags on invoices.
    pub invoice: Option<String>,
    /// The invoice's number.
    pub invoice_number: Option<String>,
    /// The date in question: close date, invoice or payment date, first late instalment.
    pub on: Option<String>,
    /// The amount in question.
    pub amount: String,
}
