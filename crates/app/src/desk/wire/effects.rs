//! What the levers change: measure by measure, and lever by lever.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::MeasureName;

/// The panel's figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Effects {
    /// Invoicing, margin, result, cash over the period: base, scenario, change.
    pub measures: Vec<MeasureEffect>,
    /// One a lever that is set: what it alone changes.
    pub levers: Vec<LeverEffect>,
    /// What is missing for the invoicing target; null without target or when it is met.
    pub gap: Option<TargetGap>,
}

/// A measure with and without levers, over the columns shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct MeasureEffect {
    /// Which.
    pub measure: MeasureName,
    /// Without levers.
    pub base: String,
    /// With them.
    pub scenario: String,
    /// The difference.
    pub change: String,
}

/// What one lever alone changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct LeverEffect {
    /// `win_rate`, `slip_months`, `price`, `cost`, `payment_delay_days`, or `others` for what the
    /// panel does not show (levers on deals, fixed costs, further ones of a kind).
    pub lever: String,
    /// On the measure of the page, over its columns.
    pub on_measure: String,
    /// On the result, over its columns.
    pub on_result: String,
    /// On cash, over its columns.
    pub on_cash: String,
    /// Length of its bar in thousandths of the largest effect on the result, with sign.
    pub bar: i16,
    /// How many open lines its condition matches.
    pub lines: u32,
}

/// What is missing for the target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct TargetGap {
    /// Which measure.
    pub measure: MeasureName,
    /// How much, a positive amount.
    pub amount: String,
    /// Last month of the period.
    pub until: String,
    /// Median amount of the deals won in the twelve months before the as-of date; null: none.
    pub typical_deal: Option<String>,
    /// How many such deals would bring it, rounded up.
    pub deals: Option<u32>,
}
