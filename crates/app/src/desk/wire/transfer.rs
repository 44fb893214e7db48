//! Data in and out: imports, exports, backups, and scenarios saved and compared.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ForecastPageRequest, LeverSettings, MeasureName, Problem, ScenarioChoice, Shown};

/// A piece of background work.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
pub struct JobId(pub u32);

/// How background work ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum JobOutcome {
    /// It goes on.
    Running,
    /// An import ended, whichever way.
    Import {
        /// What became of it.
        result: ImportResult,
    },
    /// The work is done; the path it wrote, where it wrote one.
    Done {
        /// The copy; after a restoration where the former database stands now.
        path: Option<String>,
    },
    /// A person stopped it; nothing was written.
    Cancelled,
    /// It failed; nothing was written.
    Failed {
        /// Why.
        problem: Problem,
    },
}

/// What is imported.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportRequest {
    /// The exchange folder, or any file in it.
    pub path: String,
    /// Whether it is only tried.
    pub dry_run: bool,
}

/// How an import ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ImportStatus {
    /// Everything was taken in.
    Committed,
    /// It was tried, without an error.
    DryRun,
    /// There are errors: nothing was written.
    Refused,
    /// A person stopped it: nothing was written.
    Cancelled,
}

/// What became of an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct ImportResult {
    /// How it ended.
    pub status: ImportStatus,
    /// The folder.
    pub path: String,
    /// What became of the rows of each file, in the order of import.
    pub entities: Vec<EntityCounts>,
    /// How many errors there are.
    pub error_count: u32,
    /// How many warnings there are.
    pub warning_count: u32,
    /// The first errors, by file and row: at most 500.
    pub errors: Vec<ImportIssue>,
    /// The first warnings.
    pub warnings: Vec<ImportIssue>,
}

/// What became of the rows of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct EntityCounts {
    /// The entity (`deals`).
    pub entity: String,
    /// Rows read.
    pub read: u32,
    /// New records.
    pub new: u32,
    /// Records with another value than before.
    pub changed: u32,
    /// Records that were so already.
    pub unchanged: u32,
    /// Rows of a set that was replaced.
    pub deleted: u32,
    /// Rows with an error.
    pub rejected: u32,
}

/// Something wrong or doubtful in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct ImportIssue {
    /// The file.
    pub file: String,
    /// The row, 1 is the header; null: the whole file.
    pub row: Option<u32>,
    /// The column; null: the whole row.
    pub column: Option<String>,
    /// The value as written.
    pub value: Option<String>,
    /// What is wrong with it: `import-issue-CODE` of the catalogues.
    pub code: String,
    /// The facts that its words need, by name.
    #[ts(type = "{ [name in string]: string | number }")]
    pub arguments: BTreeMap<String, IssueArgument>,
    /// The field that the value stands for, where it is not the column's.
    pub field: Option<String>,
    /// What the system said, where there are no words of ours: to be copied, not read.
    pub detail: Option<String>,
}

/// A fact for the words of an issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum IssueArgument {
    /// As files write it, or the code of a word.
    Text(String),
    /// How many: chooses the plural.
    Count(u32),
}

/// What is exported where.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportRequest {
    /// The page.
    pub page: ForecastPageRequest,
    /// What of it.
    pub view: ExportView,
    /// The file; its ending says the form (`.csv`, `.xlsx`, `.svg`, `.png`).
    pub path: String,
}

/// What of the page is exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExportView {
    /// The table.
    Table,
    /// The chart.
    Chart,
}

/// A copy of the database.
#[derive(Debug, Clone, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BackupRequest {
    /// The file.
    pub path: String,
    /// Whether the person agreed that a file which stands there goes: it stays until the copy is
    /// whole. Otherwise, and where it is not said, the copy is refused.
    #[serde(default)]
    pub replace: bool,
    /// With a passphrase it opens on another machine.
    #[ts(type = "string | null")]
    #[schemars(with = "Option<String>")]
    pub passphrase: Option<SecretString>,
}

/// A database from a copy.
#[derive(Debug, Clone, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RestoreRequest {
    /// The copy.
    pub path: String,
    /// The database that it becomes; null: the open one's place.
    pub into: Option<String>,
    /// Its passphrase, where it has one.
    #[ts(type = "string | null")]
    #[schemars(with = "Option<String>")]
    pub passphrase: Option<SecretString>,
}

/// A saved scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct ScenarioFace {
    /// Its name.
    pub name: String,
    /// Its levers as the panel shows them.
    pub levers: LeverSettings,
    /// How many levers the panel does not show.
    pub other_levers: u32,
}

/// A scenario to save.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScenarioSaveRequest {
    /// The name to save under.
    pub name: String,
    /// What is saved: a scenario with the panel's levers.
    pub scenario: ScenarioChoice,
    /// Whether a scenario of that name may be replaced.
    pub replace: bool,
}

/// Two scenarios side by side.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ComparisonRequest {
    /// The page: dates, columns, measure.
    pub page: ForecastPageRequest,
    /// The one that is compared against.
    pub left: ScenarioChoice,
    /// The other.
    pub right: ScenarioChoice,
}

/// Two scenarios side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Comparison {
    /// Expected of the left one.
    pub left: Shown,
    /// Expected of the right one.
    pub right: Shown,
    /// Right minus left.
    pub change: Shown,
    /// All measures over the period: name, left, right, change.
    pub measures: Vec<ComparisonColumn>,
    /// Levers of the left one by name of the panel (`win_rate`: `0.90`).
    pub left_levers: BTreeMap<String, String>,
    /// Levers of the right one.
    pub right_levers: BTreeMap<String, String>,
}

/// One measure of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct ComparisonColumn {
    /// Which measure.
    pub measure: MeasureName,
    /// Of the left one.
    pub left: String,
    /// Of the right one.
    pub right: String,
    /// Right minus left.
    pub change: String,
}

/// A file that a command works on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DatabaseRequest {
    /// The database's file.
    pub path: String,
    /// The file that holds its key; null: the keychain, else the private folder.
    pub key_file: Option<String>,
}

/// A saved scenario by name.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScenarioName {
    /// Its name.
    pub name: String,
}

/// A piece of background work.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JobRequest {
    /// Which.
    pub job: JobId,
}

/// The errors of an import as a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IssuesExportRequest {
    /// The import.
    pub job: JobId,
    /// The new file, `.csv` or `.xlsx`.
    pub path: String,
}
