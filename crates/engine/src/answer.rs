//! What a forecast answers: exact figures by period, category and group, with its flags.
//!
//! Deliberately absent: labels in a language, JSON, percentages: `app` turns these into wire
//! types.

use diapason_model::{Currency, Date, DealIndex, InvoiceIndex, Month};

use crate::question::{Category, Dimension, Measure, Period};

/// A forecast: one measure over some periods, whole and by group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forecast {
    /// "Today".
    pub as_of: Date,
    /// Currency of every figure.
    pub currency: Currency,
    /// What is measured.
    pub measure: Measure,
    /// Length of a column.
    pub period: Period,
    /// The columns in order, history first.
    pub periods: Vec<PeriodSpan>,
    /// The company's figures, one entry a category in the measure's order.
    pub figures: Vec<CategoryFigures>,
    /// What is expected in all: every category but the pipeline; of the result, the result.
    pub expected: ExpectedFigures,
    /// What the groups are, where they were asked for.
    pub by: Option<Dimension>,
    /// Groups with any figure, by key in byte order; empty where none were asked for.
    pub groups: Vec<Group>,
    /// Revenue with a known cost ÷ revenue, in ppm, over invoiced + backlog + weighted of the
    /// months and `later` (`Result`: the months alone). `None` for other measures than margin
    /// and result, and where there is no revenue.
    pub cost_coverage_ppm: Option<i64>,
    /// The revenue with a known cost itself, in minor units: what a rate of margin is over. `None`
    /// for other measures than margin and result.
    pub known_revenue: Option<i64>,
    /// What wants attention, by kind, then deal, then invoice.
    pub flags: Vec<Flag>,
    /// Conditions of the scenario that matched nothing.
    pub notices: Vec<Notice>,
}

/// The months that one column covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeriodSpan {
    /// First month of the period itself (of the whole quarter or fiscal year).
    pub starts: Month,
    /// First month that the forecast covers of it.
    pub first: Month,
    /// Last month that the forecast covers of it.
    pub last: Month,
}

/// The figures of one category, in minor units, each rounded once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryFigures {
    /// Which category.
    pub category: Category,
    /// One figure a period.
    pub by_period: Vec<i64>,
    /// What falls after the horizon (joined columns: after them); `None` where it has no meaning.
    pub later: Option<i64>,
    /// Months and `later` without history (`Result`: the months alone).
    pub total: i64,
    /// All columns put out, history included, without `later`.
    pub within: i64,
}

/// What is expected over several categories, in minor units, each figure rounded once from its
/// exact sum, so that it is no sum of rounded figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpectedFigures {
    /// One figure a period.
    pub by_period: Vec<i64>,
    /// What falls after the columns; `None` where it has no meaning.
    pub later: Option<i64>,
    /// Months and `later` without history (`Result`: the months alone).
    pub total: i64,
    /// All columns put out, history included, without `later`.
    pub within: i64,
}

/// The figures of one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its id, or the text of the segment, family or attribute; empty for "none".
    pub key: String,
    /// Its name; the key where it has none.
    pub label: String,
    /// One entry a category.
    pub figures: Vec<CategoryFigures>,
    /// What is expected in all.
    pub expected: ExpectedFigures,
}

/// What a flag says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FlagKind {
    /// A fact dated after the as-of date.
    AfterAsOf,
    /// An invoice linked to an open or lost deal.
    InvoicedNotWon,
    /// Backlog that should have been invoiced before the as-of date.
    LateToInvoice,
    /// Linked invoicing beyond the deal's total.
    OverInvoiced,
    /// Payments beyond an invoice's gross.
    OverPaid,
    /// An open deal whose close date has passed.
    StaleClose,
}

impl FlagKind {
    /// Its name in INTERFACES.md.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AfterAsOf => "after_as_of",
            Self::InvoicedNotWon => "invoiced_not_won",
            Self::LateToInvoice => "late_to_invoice",
            Self::OverInvoiced => "over_invoiced",
            Self::OverPaid => "over_paid",
            Self::StaleClose => "stale_close",
        }
    }
}

/// Something that wants attention; amounts under one major unit are left out as rounding
/// between systems (INTERFACES.md).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flag {
    /// What it says.
    pub kind: FlagKind,
    /// The deal, where there is one.
    pub deal: Option<DealIndex>,
    /// The invoice, for flags on invoices.
    pub invoice: Option<InvoiceIndex>,
    /// Minor units of the company's currency.
    pub amount_minor: i64,
}

/// Something about the question that the asker should know.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Notice {
    /// A `where` value names no record.
    MatchesNothing {
        /// The dimension of the condition.
        dimension: String,
        /// The value that names nothing.
        value: String,
    },
}
