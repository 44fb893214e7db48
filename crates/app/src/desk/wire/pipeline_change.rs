//! One value for several open deals: which deals, and the edit that gives it to them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{EditChange, PipelineRequest};

/// A run of the table's deals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PipelineIdsRequest {
    /// The table: its filters and its order.
    pub deals: PipelineRequest,
    /// Place of the first.
    pub first: u32,
    /// Place of the last; what is behind the end is none.
    pub last: u32,
}

/// The ids of a run of deals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct PipelineIds {
    /// In the table's order.
    pub ids: Vec<String>,
}

/// Several deals, and what they get.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PipelineChangeRequest {
    /// The deals' ids, at most 2000.
    pub deals: Vec<String>,
    /// What each gets.
    pub value: PipelineValue,
    /// Why.
    pub reason: Option<String>,
}

/// What several deals get.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PipelineValue {
    /// A stage. A deal that follows another pipeline cannot be in it.
    Stage {
        /// Its id.
        stage: String,
        /// The day, for a stage that closes.
        closed_on: Option<String>,
    },
    /// A probability of every line.
    Probability {
        /// Six decimals.
        probability: String,
    },
    /// The date of the expected close.
    Close {
        /// `YYYY-MM-DD`.
        on: String,
    },
    /// Who sells.
    Salesperson {
        /// Their id; null: nobody.
        salesperson: Option<String>,
    },
    /// How it is invoiced. A deal whose instalments are given one by one keeps them.
    Schedule {
        /// The schedule's id; null: each product's own.
        schedule: Option<String>,
    },
}

/// What is to be kept so that the deals get it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct PipelineChange {
    /// One edit for all; null where all have it.
    pub change: Option<EditChange>,
    /// How many deals it changes.
    pub changed: u32,
    /// How many cannot take it.
    pub left: u32,
}
