//! The pipeline: open deals by window, each line with its probability and whose it is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Entered, SortOrder, SpanChoice, Standpoint};

/// A column that open deals are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PipelineColumn {
    /// The customer's name, in the language's order.
    Customer,
    /// The deal's name.
    Deal,
    /// The stage, by its place in the pipeline.
    Stage,
    /// The salesperson's name; none last.
    Salesperson,
    /// The team's name; none last.
    Team,
    /// The weighted share of the amount; of no amount last.
    Probability,
    /// The amount.
    Amount,
    /// The weighted amount.
    Weighted,
    /// The margin; unknown last.
    Margin,
    /// The margin's share of the amount; unknown last.
    MarginRate,
    /// The expected close.
    Close,
    /// The date of the next step; none last.
    NextStep,
}

/// Deals that want a hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PipelineWant {
    /// The expected close has passed.
    PastClose,
    /// Nobody said what is to be done next.
    WithoutNextStep,
}

/// Which open deals.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PipelineRequest {
    /// From where.
    pub standpoint: Standpoint,
    /// Each word begins a word of the customer's or the deal's name; empty: all.
    pub text: String,
    /// A team's id; null: all, empty: deals without one.
    pub team: Option<String>,
    /// A salesperson's id; null: all, empty: deals without one.
    pub salesperson: Option<String>,
    /// A product family of one of the lines; null: all, empty: a line without one.
    pub family: Option<String>,
    /// A stage's id; null: all.
    pub stage: Option<String>,
    /// A customer's id; null: all.
    pub customer: Option<String>,
    /// The months of the expected close; null: any.
    pub closes: Option<SpanChoice>,
    /// What they want; null: all.
    pub wants: Option<PipelineWant>,
    /// First key first; empty: by margin, the largest first.
    pub sort: Vec<(PipelineColumn, SortOrder)>,
    /// First row.
    pub offset: u32,
    /// Rows, at most 500.
    pub limit: u32,
}

/// A window of the open deals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct PipelineTable {
    /// "Today".
    pub as_of: String,
    /// Currency of every amount (the company's).
    pub currency: String,
    /// How many are open under the scenario.
    pub all: u32,
    /// How many the filters leave.
    pub count: u32,
    /// How many of these have no next step.
    pub without_next_step: u32,
    /// What the filters leave, together: rounded once.
    pub total: PipelineTotal,
    /// First row.
    pub offset: u32,
    /// The rows.
    pub rows: Vec<PipelineRow>,
    /// The stages in their order, closing ones too.
    pub stages: Vec<PipelineStage>,
}

/// A stage that a deal may be in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct PipelineStage {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The pipeline it belongs to.
    pub pipeline: String,
    /// `open`, `won` or `lost`.
    pub kind: String,
    /// Probability of a deal that names none.
    pub probability: String,
}

/// Deals together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct PipelineTotal {
    /// Their amount.
    pub amount: String,
    /// The same, weighted.
    pub weighted: String,
    /// The weighted share; null of no amount.
    pub probability: Option<String>,
    /// Margin of those whose cost is known; null where none is.
    pub margin: Option<String>,
    /// Its share of their amount.
    pub margin_rate: Option<String>,
    /// Their share of the amount.
    pub cost_coverage: Option<String>,
}

/// An open deal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct PipelineRow {
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
    /// Its stage's id.
    pub stage: String,
    /// Its stage's name.
    pub stage_name: String,
    /// The pipeline of that stage.
    pub pipeline: String,
    /// Its figures.
    pub figures: PipelineTotal,
    /// Its lines.
    pub lines: Vec<PipelineProduct>,
    /// The source that it comes from.
    pub source: Option<String>,
    /// When it is expected to close.
    pub close_on: String,
    /// Days since then, where it has passed.
    pub days_late: Option<i32>,
    /// What is to be done next.
    pub next_step: Option<String>,
    /// When.
    pub next_step_on: Option<String>,
    /// What a person entered in the deal, by field.
    pub entered: Vec<(String, Entered)>,
}

/// A line of an open deal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct PipelineProduct {
    /// The line's id.
    pub line: String,
    /// The product's name, else the line's words.
    pub name: String,
    /// Its amount.
    pub amount: String,
    /// Its probability before levers.
    pub stated: String,
    /// Its probability after levers.
    pub probability: String,
    /// Whose it is: `line`, `deal` or `stage`.
    pub origin: String,
    /// Where a person entered it: who, when, why, in the place of what.
    pub entered: Option<Entered>,
}
