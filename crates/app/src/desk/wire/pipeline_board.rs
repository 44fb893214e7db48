//! The pipeline as a board: open deals by stage, cards by window in each column.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PipelineRequest, PipelineRow, PipelineStage, PipelineTotal};

/// Which part of the board.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PipelineBoardRequest {
    /// Which deals, in which order; its window is that of each column's cards.
    pub deals: PipelineRequest,
    /// The stage whose cards alone are asked for; null: every column's.
    pub column: Option<String>,
}

/// The open deals by stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct PipelineBoard {
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
    /// First card of each column.
    pub offset: u32,
    /// The open stages in their order, of the pipelines that hold an open deal; every one of them
    /// whatever the filters leave in it.
    pub columns: Vec<PipelineBoardColumn>,
    /// Every stage in its order, closing ones too.
    pub stages: Vec<PipelineStage>,
}

/// A stage with its deals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct PipelineBoardColumn {
    /// The stage.
    pub stage: PipelineStage,
    /// How many deals the filters leave in it.
    pub count: u32,
    /// These together: rounded once.
    pub total: PipelineTotal,
    /// The cards of the window.
    pub cards: Vec<PipelineCard>,
}

/// An open deal as a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct PipelineCard {
    /// The deal, with its largest lines: two at most.
    pub deal: PipelineRow,
    /// How many lines are left out.
    pub more_lines: u32,
    /// The size of its margin as a share of the largest of the whole board, whatever the column and
    /// the window; null where its cost is unknown.
    pub margin_share: Option<String>,
}
