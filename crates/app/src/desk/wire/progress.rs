//! Progress of salespeople: who is behind, why, and which deals want a hand.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{SortOrder, SpanChoice};
use crate::progress::ProgressGroupView;

/// What the list is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProgressGrouping {
    /// Teams, each with its members.
    Team,
    /// Salespeople alone.
    Salesperson,
}

/// What the list is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProgressColumn {
    /// The name.
    Label,
    /// Bookings won.
    Won,
    /// Won ÷ quota.
    Attainment,
    /// Won minus what was due.
    Ahead,
    /// Open amount.
    Open,
    /// Weighted.
    Weighted,
    /// Won ÷ closed.
    Conversion,
    /// Days from creation to close.
    Cycle,
    /// Stale deals.
    Stale,
    /// Deals without a next step.
    WithoutNextStep,
}

/// Which date and period, in which order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgressPageRequest {
    /// "Today"; null: today in the company's time zone.
    pub as_of: Option<String>,
    /// The period.
    pub span: SpanChoice,
    /// What the list is made of.
    pub by: ProgressGrouping,
    /// The order; null: who is most behind first.
    pub sort: Option<(ProgressColumn, SortOrder)>,
    /// First row.
    pub offset: u32,
    /// Rows, at most 500.
    pub limit: u32,
}

/// Whose figures.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ProgressScope {
    /// Everybody's.
    Company,
    /// A team's; an empty key: of salespeople without a team.
    Team {
        /// Its id.
        key: String,
    },
    /// A salesperson's; an empty key: of deals without one.
    Salesperson {
        /// Its id.
        key: String,
    },
}

/// Something that makes a figure what it is, the weightiest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ProgressReason {
    /// Less was won than was due.
    Behind {
        /// What is missing of the months that are over.
        amount: String,
    },
    /// As much was won as was due, or more.
    InTime {
        /// By how much more.
        amount: String,
    },
    /// What is won and weighted to the end of the period does not reach the quota.
    Short {
        /// What is missing.
        amount: String,
        /// Won and weighted.
        expected: String,
    },
    /// What is won and weighted to the end of the period reaches the quota.
    Covered {
        /// Won and weighted.
        expected: String,
    },
    /// Open deals past their close date or too long in their stage.
    Stale {
        /// How many.
        deals: u32,
        /// Of how many open ones.
        of: u32,
        /// What they amount to.
        amount: String,
    },
    /// A stage that lets fewer deals through than the company's does.
    Stage {
        /// Its name.
        name: String,
        /// Deals that moved on.
        moved_on: u32,
        /// Deals that left.
        left: u32,
        /// Moved on ÷ left.
        rate: String,
        /// The company's.
        company_rate: String,
    },
    /// Fewer deals are won of those that close than the company wins.
    Conversion {
        /// Won.
        won: u32,
        /// Closed.
        closed: u32,
        /// Won ÷ closed.
        rate: String,
        /// The company's.
        company_rate: String,
    },
    /// Deals take longer from creation to close than the company's.
    Cycle {
        /// Median days.
        days: String,
        /// The company's.
        company_days: String,
    },
    /// Open deals without a next step.
    WithoutNextStep {
        /// How many.
        deals: u32,
        /// What they amount to.
        amount: String,
    },
}

/// A row of the list, and all that is told beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct ProgressRow {
    /// Whose.
    pub scope: ProgressScope,
    /// Whether it stands under its team.
    pub is_member: bool,
    /// The salesperson's team.
    pub team: Option<String>,
    /// The figures.
    pub figures: ProgressGroupView,
    /// Won and weighted to the end of the period.
    pub expected: String,
    /// What was due ÷ quota; null without a quota.
    pub due_share: Option<String>,
    /// Why it is so.
    pub reasons: Vec<ProgressReason>,
}

/// The list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct ProgressPage {
    /// "Today".
    pub as_of: String,
    /// Currency of every amount.
    pub currency: String,
    /// First month of the period.
    pub from: String,
    /// Last month.
    pub to: String,
    /// How many rows there are.
    pub count: u32,
    /// Place of the first row given.
    pub offset: u32,
    /// The rows.
    pub rows: Vec<ProgressRow>,
    /// The company.
    pub total: ProgressRow,
}

/// Which open deals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProgressDeals {
    /// All.
    All,
    /// Past their close date or too long in their stage.
    Stale,
    /// Without a next step.
    WithoutNextStep,
    /// Either.
    WantAHand,
}

/// Which deals of whom.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgressDealsRequest {
    /// "Today"; null: today in the company's time zone.
    pub as_of: Option<String>,
    /// The period.
    pub span: SpanChoice,
    /// Whose.
    pub scope: ProgressScope,
    /// Which.
    pub which: ProgressDeals,
    /// In one stage, by id; null: in any.
    pub stage: Option<String>,
    /// First row.
    pub offset: u32,
    /// Rows, at most 500.
    pub limit: u32,
}

/// Open deals, the largest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct ProgressDealsPage {
    /// How many there are.
    pub count: u32,
    /// What they amount to.
    pub amount: String,
    /// Place of the first row given.
    pub offset: u32,
    /// The rows.
    pub rows: Vec<ProgressDealRow>,
}

/// An open deal in the sales process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct ProgressDealRow {
    /// Its id.
    pub deal: String,
    /// Its name.
    pub name: String,
    /// Who buys.
    pub customer: String,
    /// Who sells.
    pub salesperson: Option<String>,
    /// Its stage.
    pub stage: String,
    /// How far along it is; null for a stage that is no open one.
    pub degree_of_progress: Option<String>,
    /// At probability 1.
    pub amount: String,
    /// × probability.
    pub weighted: String,
    /// When it is expected to close.
    pub expected_close_on: String,
    /// Days since that date passed; null while it has not.
    pub days_late: Option<i32>,
    /// Days in its stage; null where nobody knows.
    pub days_in_stage: Option<i32>,
    /// Days that nine in ten past deals did not exceed there, where it does; else null.
    pub too_long_after: Option<i32>,
    /// What is to be done next.
    pub next_step: Option<String>,
    /// When.
    pub next_step_on: Option<String>,
    /// Whether neither is known.
    pub without_next_step: bool,
}
