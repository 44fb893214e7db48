//! All deals by window: open, won and lost.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PipelineColumn, SortOrder, Standpoint};

/// How deals stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DealStatus {
    /// Neither won nor lost.
    Open,
    /// Won.
    Won,
    /// Lost.
    Lost,
}

/// Which deals.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DealListRequest {
    /// From where.
    pub standpoint: Standpoint,
    /// Each word begins a word of the customer's or the deal's name; empty: all.
    pub text: String,
    /// How they stand; null: all.
    pub status: Option<DealStatus>,
    /// A team's id; null: all, empty: deals without one.
    pub team: Option<String>,
    /// A salesperson's id; null: all, empty: deals without one.
    pub salesperson: Option<String>,
    /// A stage's id; null: all.
    pub stage: Option<String>,
    /// First key first; empty: by close, the latest first.
    pub sort: Vec<(PipelineColumn, SortOrder)>,
    /// First row.
    pub offset: u32,
    /// Rows, at most 500.
    pub limit: u32,
}

/// A window of the deals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct DealList {
    /// "Today".
    pub as_of: String,
    /// Currency of every amount (the company's).
    pub currency: String,
    /// How many there are.
    pub all: u32,
    /// How many the filters leave.
    pub count: u32,
    /// The amount of those whose rate of exchange is known.
    pub amount: String,
    /// The margin of those whose cost is known; null where none is.
    pub margin: Option<String>,
    /// First row.
    pub offset: u32,
    /// The rows.
    pub rows: Vec<DealRow>,
}

/// A deal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct DealRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The customer's name.
    pub customer: String,
    /// The salesperson's name.
    pub salesperson: Option<String>,
    /// How it stands.
    pub status: DealStatus,
    /// Its stage's name.
    pub stage: String,
    /// Its lines' amount; null where a lost deal's day has no rate of exchange.
    pub amount: Option<String>,
    /// The same by probability: all of it where won, nothing where lost.
    pub weighted: Option<String>,
    /// Amount less cost; null where the cost of a line is unknown.
    pub margin: Option<String>,
    /// The margin's share of the amount.
    pub margin_rate: Option<String>,
    /// Expected close of an open deal, close date of another.
    pub close_on: String,
    /// Whether the expected close of an open deal has passed.
    pub is_past_close: bool,
    /// What is to be done next.
    pub next_step: Option<String>,
    /// When.
    pub next_step_on: Option<String>,
}
