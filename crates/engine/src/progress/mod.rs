//! Where deals stand in the sales process and what became of them over a period, by salesperson,
//! team and for the whole company (COMPUTATIONS.md §12; docs/computations/progress.md).
//!
//! Deliberately absent: levers (progress is of what is, not of what is supposed), words, sorting
//! for the eye (`app`).

mod answer;
mod ask;
mod group;
mod stages;
mod statistics;
mod stays;

pub use answer::{
    OpenDeal, OpenTally, Progress, ProgressFigures, ProgressGroup, ProgressQuestion, StageProgress,
    Tally,
};
pub use ask::progress;
pub use stages::StagePlace;
