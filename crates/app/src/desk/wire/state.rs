//! The desk itself: which database is open or why none is, and what a person prefers.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::IssueArgument;

/// The desk as a face finds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct DeskState {
    /// Whether figures can be asked for.
    pub status: DeskStatus,
    /// The open database.
    pub database: Option<DatabaseFace>,
    /// Why none could be opened.
    pub problem: Option<Problem>,
    /// Databases opened lately, the last one first.
    pub recent: Vec<RecentDatabase>,
    /// What the person prefers.
    pub preferences: Preferences,
    /// The program's version.
    pub version: String,
}

/// Whether figures can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DeskStatus {
    /// The database is being opened.
    Opening,
    /// It is open and has a company.
    Ready,
    /// It is open and empty: data must come in.
    Empty,
    /// No database was ever opened here: first start.
    Welcome,
    /// It could not be opened: see the problem.
    Problem,
}

/// An open database.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct DatabaseFace {
    /// Its file.
    pub path: String,
    /// The company's name; null while it is empty.
    pub company: Option<String>,
    /// The company's currency; null while it is empty.
    pub currency: Option<String>,
    /// Whether it is the sample company.
    pub is_demo: bool,
    /// Where its key is kept: `keychain`, `private_file` or `named_file`.
    pub key_kept: String,
    /// Counts up with every change of its content, by whichever program.
    pub version: String,
    /// How many deal lines it holds.
    pub lines: u32,
}

/// Why a database could not be opened, and what was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Problem {
    /// The error's code.
    pub code: String,
    /// What happened and where, in English.
    pub message: String,
    /// What to do about it, in English.
    pub hint: Option<String>,
    /// The same facts by name, for the texts of the catalogues.
    pub arguments: BTreeMap<String, String>,
    /// The file that could not be opened.
    pub path: String,
}

/// A database opened before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecentDatabase {
    /// Its file.
    pub path: String,
    /// The company's name as last seen.
    pub company: Option<String>,
    /// Whether the file is there.
    pub exists: bool,
}

/// What a person prefers; kept in a file of the configuration folder, never in the database.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Preferences {
    /// Language.
    pub language: LanguageName,
    /// Theme.
    pub theme: ThemeName,
    /// Row density.
    pub density: DensityName,
    /// Whether single-letter shortcuts act.
    pub letter_shortcuts: bool,
    /// Choices of the pages that a face keeps (unit of a table, panel open), by name.
    #[serde(default)]
    pub kept: BTreeMap<String, String>,
}

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LanguageName {
    /// French.
    Fr,
    /// English.
    En,
}

/// A theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ThemeName {
    /// As the system.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Row density.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DensityName {
    /// By the window's height.
    Automatic,
    /// 28 px rows.
    Comfortable,
    /// 24 px rows.
    Compact,
}

/// Why a command was refused, as it crosses to the face: the form of every error of the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Refusal {
    /// The error's code.
    pub code: String,
    /// What happened and where, in English.
    pub message: String,
    /// What to do about it, in English.
    pub hint: Option<String>,
    /// The same facts by name, for the texts of the catalogues.
    pub arguments: BTreeMap<String, String>,
    /// Which value was refused and why, where that has a code: its words are the argument `detail`.
    pub refused: Option<Box<RefusedFor>>,
}

/// Why a value is not kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct RefusedFor {
    /// The value, where it alone is wrong.
    pub value: Option<String>,
    /// What is wrong: the code of its words (`import-issue-CODE`).
    pub code: String,
    /// The facts that its words need, by name.
    #[ts(type = "{ [name in string]: string | number }")]
    pub arguments: BTreeMap<String, IssueArgument>,
    /// The field that the value stands for.
    pub field: Option<String>,
    /// What only a lower part has words for: to be copied, not read.
    pub detail: Option<String>,
}
