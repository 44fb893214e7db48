//! What the second implementation is asked and what it answers.
//!
//! Deliberately absent: how the answer is found, and labels, which no figure needs.

use std::collections::BTreeMap;

use diapason_model::{Currency, Date};
use thiserror::Error;

/// One of the five measures of §5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Net of VAT, by the date of the invoice.
    Invoicing,
    /// Won deals by close date, open ones by anchor.
    Bookings,
    /// VAT included, by the date of the money.
    Cash,
    /// Net revenue with a known cost, less that cost.
    Margin,
    /// Margin less fixed costs.
    Result,
}

impl Measure {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Invoicing,
        Self::Bookings,
        Self::Cash,
        Self::Margin,
        Self::Result,
    ];

    /// Its categories, as INTERFACES.md lists them.
    #[must_use]
    pub const fn categories(self) -> &'static [&'static str] {
        match self {
            Self::Invoicing | Self::Margin => &["invoiced", "backlog", "weighted", "pipeline"],
            Self::Bookings => &["won", "weighted", "pipeline"],
            Self::Cash => &[
                "received",
                "open_invoices",
                "backlog",
                "weighted",
                "pipeline",
            ],
            Self::Result => &["margin", "fixed_costs", "result"],
        }
    }
}

/// What figures are split by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dimension {
    /// Of the deal.
    Salesperson,
    /// Of the deal's salesperson.
    Team,
    /// Of the deal, or of the invoice itself.
    Customer,
    /// Of that customer.
    Segment,
    /// Of the line.
    Product,
    /// Of that product.
    Family,
    /// Of the deal.
    Project,
    /// Of the deal.
    Stage,
    /// A field of the company's own: of the deal, else the customer, else the product.
    Attribute(String),
}

/// How long a column of figures is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// A month.
    Month,
    /// Three months of the fiscal year.
    Quarter,
    /// The fiscal year.
    Year,
}

/// Whose probability counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProbabilityFrom {
    /// The line's, else its deal's, else its stage's.
    Stated,
    /// The stage's alone.
    Stage,
}

/// The options of `forecast`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// D.
    pub as_of: Date,
    /// H, from 1.
    pub months: u32,
    /// Months before month 0 that are shown too.
    pub history: u32,
    /// How months are put together.
    pub period: Period,
    /// The months that columns show, from the first to before the last, counted from that of D;
    /// history and horizon may then share a column. `None`: all of them, and they do not.
    pub window: Option<(i32, i32)>,
    /// What is counted.
    pub measure: Measure,
    /// How it is split.
    pub by: Option<Dimension>,
    /// Whose probability counts.
    pub probability: ProbabilityFrom,
}

/// A figure for each category and period, rounded, in minor units of the company's currency;
/// `None` is unknown.
pub type Series = BTreeMap<&'static str, Vec<Option<i128>>>;

/// A figure for each category.
pub type Sums = BTreeMap<&'static str, Option<i128>>;

/// The figures of a whole or of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// By period.
    pub series: Series,
    /// After the columns.
    pub later: Sums,
    /// The months and what is later, without the history (result: the months only).
    pub totals: Sums,
    /// All columns.
    pub within: Sums,
    /// What is expected in all: every category but the pipeline; of the result, the result.
    pub expected: Row,
}

/// One row of figures, as `Figures` has one for each category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// By period.
    pub series: Vec<Option<i128>>,
    /// After the columns.
    pub later: Option<i128>,
    /// The months and what is later, without the history (result: the months only).
    pub total: Option<i128>,
    /// All columns.
    pub within: Option<i128>,
}

/// Something that a person should look at. In the order of the answer: kind, deal, invoice.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Flag {
    /// What it is.
    pub kind: &'static str,
    /// Id of the deal.
    pub deal: Option<String>,
    /// Id of the invoice.
    pub invoice: Option<String>,
    /// Minor units of the company's currency.
    pub amount: i128,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NaiveForecast {
    /// The first month of each period, `YYYY-MM`, the history first.
    pub months: Vec<String>,
    /// All together.
    pub whole: Figures,
    /// By key; empty without a split.
    pub groups: BTreeMap<String, Figures>,
    /// Revenue with a known cost ÷ revenue, parts per million, rounded; for margin and result.
    pub cost_coverage_ppm: Option<i128>,
    /// The revenue with a known cost, rounded; for margin and result.
    pub known_revenue: Option<i128>,
    /// Flags, whatever the measure.
    pub flags: Vec<Flag>,
}

/// What customers owe at D, in minor units of the company's currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NaiveReceivables {
    /// All open items, negative ones included.
    pub outstanding: i128,
    /// By days late: `not_due`, `1_30`, `31_60`, `61_90`, `over_90`.
    pub ageing: BTreeMap<&'static str, i128>,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NaiveError {
    /// No rate holds for the currency on the date.
    #[error("no rate for {0} on {1}")]
    MissingRate(Currency, Date),
    /// A lever names a schedule that does not exist.
    #[error("no schedule {0}")]
    UnknownSchedule(String),
}
