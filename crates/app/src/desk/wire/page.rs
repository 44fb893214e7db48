//! The forecast page: key figures, columns of the chart and the table under it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::MeasureName;
use crate::wire::ByCategory;

/// Everything that the forecast page shows at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct ForecastPage {
    /// "Today".
    pub as_of: String,
    /// Currency of every amount.
    pub currency: String,
    /// What is measured.
    pub measure: MeasureName,
    /// The scenario's name; null: the base.
    pub scenario: Option<String>,
    /// Whether any lever holds: figures then differ from the base by a person's hand.
    pub levered: bool,
    /// Whether the panel's levers differ from the saved scenario's.
    pub modified: bool,
    /// First and last month shown.
    pub first_month: String,
    /// Last month shown.
    pub last_month: String,
    /// The key figures of the period, the same for every measure.
    pub key_figures: KeyFigures,
    /// The columns, history first.
    pub columns: Vec<Column>,
    /// Whether a column "later" follows.
    pub has_later: bool,
    /// The measure's categories in stacking order, each with its figures.
    #[ts(type = "Record<string, Shown>")]
    #[schemars(with = "BTreeMap<String, Shown>")]
    pub series: ByCategory<Shown>,
    /// What is expected in all: every category but the pipeline.
    pub expected: Shown,
    /// The same without levers, where a lever holds.
    pub base: Option<Shown>,
    /// The target, where there is one for the company.
    pub target: Option<TargetLine>,
    /// The table.
    pub rows: Rows,
    /// Revenue with a known cost ÷ revenue, for margin and result.
    pub cost_coverage: Option<String>,
    /// How many flags of each kind, and their sums, are on the flags page.
    pub flag_count: u32,
    /// Conditions of the scenario that match nothing: the values.
    pub unmatched: Vec<String>,
}

/// Figures by column.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Shown {
    /// One a column.
    pub by_column: Vec<String>,
    /// After the horizon; null where it has no meaning.
    pub later: Option<String>,
    /// All columns shown, without `later`.
    pub total: String,
}

/// A column of chart and table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Column {
    /// First month of the period itself.
    pub starts: String,
    /// First month covered.
    pub first: String,
    /// Last month covered.
    pub last: String,
    /// Where it stands.
    pub place: ColumnPlace,
    /// Whether a fiscal year starts with it.
    pub starts_fiscal_year: bool,
}

/// Where a column stands against the as-of month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ColumnPlace {
    /// Before the as-of month.
    Past,
    /// It holds the as-of month.
    Current,
    /// After it.
    Ahead,
}

/// The target by column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct TargetLine {
    /// One a column; null where none is set.
    pub by_column: Vec<Option<String>>,
    /// Sum over the columns.
    pub total: String,
    /// Expected minus target, by column.
    pub variance_by_column: Vec<Option<String>>,
    /// Expected minus target over the columns that have one.
    pub variance: String,
    /// Expected ÷ target over the columns that have one; null for a target of zero.
    pub attainment: Option<String>,
}

/// The strip of key figures: they keep to the period whatever the measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct KeyFigures {
    /// Invoicing expected.
    pub revenue: String,
    /// (Revenue − target) ÷ target.
    pub revenue_against_target: Option<String>,
    /// (Revenue − last year's) ÷ last year's; null where last year is unknown.
    pub revenue_against_last_year: Option<String>,
    /// Invoicing expected by column.
    pub revenue_trend: Vec<String>,
    /// Backlog.
    pub backlog: String,
    /// Of which late to invoice (in all, as flagged).
    pub backlog_late: String,
    /// Weighted.
    pub weighted: String,
    /// The pipeline it is weighted from.
    pub pipeline: String,
    /// Cash in: received and expected.
    pub cash: String,
    /// Of which already received.
    pub cash_received: String,
    /// Margin.
    pub margin: String,
    /// Margin ÷ revenue with a known cost; null without revenue.
    pub margin_rate: Option<String>,
    /// Revenue with a known cost ÷ revenue.
    pub cost_coverage: Option<String>,
    /// Result.
    pub result: String,
    /// The result without levers, where a lever holds.
    pub result_base: Option<String>,
    /// Result by column.
    pub result_trend: Vec<String>,
}

/// A window of the table, and its foot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Rows {
    /// How many rows there are in all.
    pub count: u32,
    /// Place of the first row given.
    pub offset: u32,
    /// The rows.
    pub rows: Vec<Row>,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// A group with members under it (a team with its salespeople).
    Group,
    /// A member of the group above.
    Member,
    /// A row that stands alone.
    Single,
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Row {
    /// What it is.
    pub kind: RowKind,
    /// The dimension of its key (`team`).
    pub dimension: String,
    /// Its key; empty: what has no value.
    pub key: String,
    /// Of a member: the dimension and key of its group.
    pub group: Option<(String, String)>,
    /// Its name; empty: what has no value.
    pub label: String,
    /// One a column.
    pub cells: Vec<Cell>,
    /// After the horizon.
    pub later: Option<Cell>,
    /// All columns, without `later`.
    pub total: String,
    /// Its target over the columns.
    pub target: Option<String>,
    /// Total ÷ target.
    pub attainment: Option<String>,
}

/// A figure of the table, with the bar at its foot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Cell {
    /// What is expected.
    pub amount: String,
    /// Its certain, committed and weighted parts.
    pub bar: CellBar,
}

/// Lengths in thousandths of the longest bar of the table; a negative part has none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct CellBar {
    /// Invoiced, received or won.
    pub certain: u16,
    /// Backlog and open invoices.
    pub committed: u16,
    /// Weighted.
    pub weighted: u16,
}
