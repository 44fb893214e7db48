//! How a face asks for the forecast: dates, measure, grouping, scenario, levers, order.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MeasureName {
    /// Net invoicing.
    Invoicing,
    /// Deals won by closing date.
    Bookings,
    /// Money in, VAT included.
    Cash,
    /// Net revenue with a known cost minus that cost.
    Margin,
    /// Margin minus fixed costs.
    Result,
}

/// Length of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ColumnLength {
    /// A month.
    Month,
    /// Three months of the fiscal year.
    Quarter,
    /// A fiscal year.
    Year,
}

/// Where probabilities come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProbabilityName {
    /// The salesperson's.
    Stated,
    /// The stage's.
    Stage,
}

/// Which months are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SpanChoice {
    /// A fiscal year, what has passed of it included.
    FiscalYear {
        /// The calendar year of its first month.
        starts_in: i32,
    },
    /// Months from the as-of month on, and months before it.
    Months {
        /// From month 0 on, 1 to 120.
        months: u32,
        /// Before month 0, 0 to 120.
        history: u32,
    },
}

/// Which scenario holds: a saved one or the base, as it stands or with the panel's levers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScenarioChoice {
    /// A saved scenario; null: the base.
    pub name: Option<String>,
    /// The panel's levers in place of the scenario's own first ones; null: as saved.
    pub levers: Option<LeverSettings>,
}

/// The levers of the panel. Null: no such lever. A saved scenario's further levers (several of a
/// kind, levers on deals, fixed costs) stay as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LeverSettings {
    /// Factor on the probability of open lines (`0.90`).
    pub win_rate: Option<UnitLever>,
    /// Whole months by which open lines slip (`1`, `-2`).
    pub slip_months: Option<UnitLever>,
    /// Factor on the price of open lines (`1.02`).
    pub price: Option<UnitLever>,
    /// Factor on the cost of open and backlog lines.
    pub cost: Option<UnitLever>,
    /// Days by which expected cash is late.
    pub payment_delay_days: Option<UnitLever>,
}

/// One lever of the panel.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitLever {
    /// A factor as a decimal (`0.90`), or a whole number of months or days.
    pub value: String,
    /// Where it applies.
    #[serde(default, rename = "where")]
    pub applies: LeverWhere,
}

/// Where a lever applies: ids or names; an empty list sets no condition, all others must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct LeverWhere {
    /// Teams.
    pub team: Vec<String>,
    /// Product families.
    pub family: Vec<String>,
    /// Stages.
    pub stage: Vec<String>,
    /// Salespeople.
    pub salesperson: Vec<String>,
    /// Customer segments.
    pub segment: Vec<String>,
}

/// What the table is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum SortColumn {
    /// The group's name, in the language's order.
    Label,
    /// The figure of a column, by its place.
    Column {
        /// Its place among the columns.
        index: u32,
    },
    /// What falls after the horizon.
    Later,
    /// The total.
    Total,
    /// Share of the target reached; unknown last.
    Attainment,
}

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SortOrder {
    /// Smallest or A first.
    Ascending,
    /// Largest or Z first.
    Descending,
}

/// The forecast page as a person asks for it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ForecastPageRequest {
    /// "Today"; null: today in the company's time zone.
    pub as_of: Option<String>,
    /// Which months.
    pub span: SpanChoice,
    /// Length of a column.
    pub period: ColumnLength,
    /// What is measured.
    pub measure: MeasureName,
    /// Grouped by what (`salesperson`, `attribute:region`); null: the company alone. The result
    /// is not grouped: its table is empty then.
    pub by: Option<String>,
    /// Where probabilities come from.
    pub probability: ProbabilityName,
    /// Which scenario holds.
    pub scenario: ScenarioChoice,
    /// What the rows are sorted by, first key first; empty: largest total first. Groups are
    /// sorted, and members within their group.
    pub sort: Vec<(SortColumn, SortOrder)>,
    /// First row of the window.
    pub offset: u32,
    /// Rows of the window, at most 500.
    pub limit: u32,
}
