//! What progress is asked and what it answers.

use diapason_model::{Date, DealIndex, Month, StageIndex};

use super::StagePlace;

/// Which date and which period; the months' order was checked by who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ProgressQuestion {
    /// "Today".
    pub as_of: Date,
    /// First month of the period.
    pub from: Month,
    /// Its last month, not before the first.
    pub to: Month,
}

/// Some deals and what they amount to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// How many.
    pub deals: u32,
    /// Minor units of the company's currency; `None` where a lost one has no rate.
    pub amount_minor: Option<i64>,
}

/// Some open deals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OpenTally {
    /// How many.
    pub deals: u32,
    /// Their lines at probability 1, minor units of the company's currency.
    pub amount_minor: i64,
    /// Their lines × probability, rounded once.
    pub weighted_minor: i64,
}

/// A stage: what stands in it, and how deals left it in the period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageProgress {
    /// Which.
    pub stage: StageIndex,
    /// Open deals in it now.
    pub open: OpenTally,
    /// Deals that went on to a later open stage.
    pub moved_on: u32,
    /// Deals that were won from it.
    pub won: u32,
    /// Deals that were lost from it.
    pub lost: u32,
    /// Deals that went back to an earlier stage.
    pub moved_back: u32,
    /// Deals that went to another pipeline.
    pub elsewhere: u32,
    /// Moved on or won ÷ left, ppm; `None` where none left.
    pub conversion_ppm: Option<i64>,
    /// Median days in it of the deals that left, in half days; `None` where none left.
    pub median_half_days: Option<i64>,
}

impl StageProgress {
    /// Deals that left it in the period.
    #[must_use]
    pub const fn left(&self) -> u32 {
        self.moved_on + self.won + self.lost + self.moved_back + self.elsewhere
    }
}

/// The figures of a salesperson, a team or the company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgressFigures {
    /// Open deals.
    pub open: OpenTally,
    /// One an open stage, in the order of `Progress::stages`.
    pub stages: Vec<StageProgress>,
    /// Won in the period.
    pub won: Tally,
    /// Lost in the period.
    pub lost: Tally,
    /// Created in the period.
    pub created: Tally,
    /// Won ÷ closed, ppm; `None` where nothing closed.
    pub conversion_ppm: Option<i64>,
    /// Median days from creation to close, in half days; `None` where none closed with both dates.
    pub cycle_half_days: Option<i64>,
    /// The aim for bookings over the period; `None` where there is none.
    pub quota_minor: Option<i64>,
    /// Won ÷ quota, ppm; `None` without a quota or with one of zero.
    pub attainment_ppm: Option<i64>,
    /// The aim for the months of the period that are over.
    pub quota_due_minor: Option<i64>,
    /// Won minus what was due; below zero is behind.
    pub ahead_minor: Option<i64>,
    /// Open deals past their close date or too long in their stage.
    pub stale: Tally,
    /// Open deals without a next step.
    pub without_next_step: Tally,
    /// Deals, open or closed in the period, whose time in stages is not known.
    pub without_history: u32,
}

/// The figures of one salesperson or team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgressGroup {
    /// Its id; empty for deals that have none.
    pub key: String,
    /// Its name.
    pub label: String,
    /// Its figures.
    pub figures: ProgressFigures,
}

/// An open deal in the process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenDeal {
    /// Which.
    pub deal: DealIndex,
    /// Its lines at probability 1.
    pub amount_minor: i64,
    /// Its lines × probability.
    pub weighted_minor: i64,
    /// Where its stage stands; `None` for a stage that is no open one.
    pub stage: Option<StagePlace>,
    /// Days since it entered its stage; `None` where nobody knows.
    pub days_in_stage: Option<i32>,
    /// Whether its expected close date has passed.
    pub past_close: bool,
    /// Whether it stands in its stage longer than nine in ten did before.
    pub too_long: bool,
    /// Whether nobody said what is to be done next.
    pub without_next_step: bool,
}

impl OpenDeal {
    /// Past its close date or too long in its stage.
    #[must_use]
    pub const fn is_stale(&self) -> bool {
        self.past_close || self.too_long
    }
}

/// Progress over a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// What was asked.
    pub question: ProgressQuestion,
    /// The open stages, by pipeline, then position, then id.
    pub stages: Vec<StagePlace>,
    /// The 90th percentile of days that past deals stood in each stage, in the same order.
    pub long_days: Vec<Option<i32>>,
    /// The whole company.
    pub company: ProgressFigures,
    /// Teams, by key in byte order.
    pub teams: Vec<ProgressGroup>,
    /// Salespeople, by key in byte order.
    pub salespeople: Vec<ProgressGroup>,
    /// Every open deal, in the order of the snapshot.
    pub deals: Vec<OpenDeal>,
}
