//! What settings would do, shown while they are written: instalments of a schedule, due dates.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SettingsRow;

/// A schedule as it is written, and what it is tried on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SchedulePreviewRequest {
    /// Its rules, as rows of `schedules.csv`; kept or not.
    pub rules: Vec<SettingsRow>,
    /// The amount to be spread, in the company's currency.
    pub amount: String,
    /// The date that it counts from.
    pub on: String,
}

/// What a schedule makes of an amount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct SchedulePreview {
    /// Currency of every amount.
    pub currency: String,
    /// The instalments by date; empty where the rules are no schedule yet.
    pub instalments: Vec<PreviewInstalment>,
    /// The largest of them, which a drawing is scaled to.
    pub largest: Option<String>,
    /// What the shares come to, where that is not the whole.
    pub share_sum: Option<String>,
    /// Why the rules are no schedule, in English; null: they are one.
    pub problem: Option<String>,
}

/// One instalment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct PreviewInstalment {
    /// Its date: when it is to be invoiced.
    pub on: String,
    /// When that invoice is due, by the company's payment terms.
    pub due_on: String,
    /// Its part.
    pub amount: String,
    /// Its share of the largest, six decimals: the height of its bar.
    pub height: String,
    /// What its rule calls it.
    pub label: Option<String>,
    /// Its rule's position.
    pub position: String,
}

/// Terms as they are written, and the invoice dates that they are tried on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TermsPreviewRequest {
    /// The terms (`+45d eom`, `45 jours fin de mois`).
    pub terms: String,
    /// Dates of invoices, at most 24.
    pub dates: Vec<String>,
}

/// What terms make of some invoice dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct TermsPreview {
    /// The terms in their own writing.
    pub terms: String,
    /// The other reading, where a label has two.
    pub other_reading: Option<String>,
    /// The dates in the order asked.
    pub due: Vec<DuePreview>,
}

/// An invoice date and when it is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct DuePreview {
    /// Date of the invoice.
    pub on: String,
    /// When it is due.
    pub due_on: String,
    /// Days between both.
    pub days: i32,
}
