//! What a person may choose from: periods, groupings, scenarios, where levers apply.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::ScenarioFace;

/// What the pickers offer for the open database.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Choices {
    /// Today in the company's time zone.
    pub today: String,
    /// Fiscal years that hold any figure or target, the present one included.
    pub fiscal_years: Vec<FiscalYearChoice>,
    /// The `starts_in` of the fiscal year of today.
    pub current_fiscal_year: i32,
    /// Dimensions that carry any value (`salesperson`, `attribute:region`).
    pub dimensions: Vec<String>,
    /// Saved scenarios.
    pub scenarios: Vec<ScenarioFace>,
    /// Teams.
    pub teams: Vec<Choice>,
    /// Product families.
    pub families: Vec<Choice>,
    /// Stages of open deals, in the process's order.
    pub stages: Vec<Choice>,
    /// Salespeople.
    pub salespeople: Vec<Choice>,
    /// Customer segments.
    pub segments: Vec<Choice>,
}

/// A fiscal year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct FiscalYearChoice {
    /// The calendar year of its first month.
    pub starts_in: i32,
    /// First month.
    pub first: String,
    /// Last month.
    pub last: String,
}

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Choice {
    /// Its id.
    pub key: String,
    /// Its name.
    pub label: String,
}
