//! A deal as the desk shows it beside the page: what it is and how it counts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ForecastPageRequest, WhyChain};

/// Which deal.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DealRequest {
    /// Its id.
    pub id: String,
    /// The page: its as-of date, probabilities and scenario.
    pub page: ForecastPageRequest,
}

/// A deal opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct DealPage {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The customer's name.
    pub customer: String,
    /// The salesperson's name.
    pub salesperson: Option<String>,
    /// The team's name.
    pub team: Option<String>,
    /// `open`, `won` or `lost`.
    pub outcome: String,
    /// Its stage.
    pub stage: Option<String>,
    /// Expected close of an open deal, close date of another.
    pub close_on: String,
    /// Currency of every amount (the company's).
    pub currency: String,
    /// Its lines' amount.
    pub amount: String,
    /// Its cost; null where any line's is unknown.
    pub cost: Option<String>,
    /// Linked invoices less credit notes.
    pub invoiced: String,
    /// Its backlog.
    pub backlog: String,
    /// Its weighted amount.
    pub weighted: String,
    /// Its flags' kinds and amounts.
    pub flags: Vec<(String, String)>,
    /// Its instalments, line by line: at most 200.
    pub chains: Vec<WhyChain>,
    /// How many instalments there are.
    pub chain_count: u32,
}
