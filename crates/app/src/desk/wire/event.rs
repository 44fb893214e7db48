//! What the desk tells its faces unasked: that something changed, never the data.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::JobId;

/// Something happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum DeskEvent {
    /// Another database is open, or none: ask for the state again.
    StateChanged,
    /// The content changed, by this program or another: ask for the figures again.
    DataChanged,
    /// The saved scenarios changed.
    ScenariosChanged,
    /// The saved views changed.
    ViewsChanged,
    /// Preferences changed.
    PreferencesChanged,
    /// Background work went on.
    JobProgressed {
        /// How far it is.
        progress: JobProgress,
    },
    /// Background work ended: ask for its outcome.
    JobEnded {
        /// Which.
        job: JobId,
    },
}

/// How far background work is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct JobProgress {
    /// Which.
    pub job: JobId,
    /// What it does now.
    pub stage: JobStage,
    /// What it is at (a file's name).
    pub at: Option<String>,
    /// Done so far in thousandths; null where nobody can say.
    pub done: Option<u16>,
    /// Rows so far.
    pub rows: u32,
    /// Rows a second since the start.
    pub rows_per_second: u32,
    /// Seconds left at this rate; null where nobody can say.
    pub seconds_left: Option<u32>,
    /// Whether it can still be stopped.
    pub can_cancel: bool,
}

/// What background work does now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum JobStage {
    /// Reading rows.
    Reading,
    /// Checking references and sums.
    Checking,
    /// Writing; it can no longer be stopped.
    Writing,
    /// Making the figures again.
    Computing,
}
