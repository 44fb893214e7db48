//! What the company plans: fixed costs, quotas, targets; and fields of its own.

use crate::{CustomerIndex, DealIndex, Id, Month, ProductIndex, SalespersonIndex, TeamIndex};

/// A cost that comes every month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FixedCost {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Box<str>,
    /// First month.
    pub from_month: Month,
    /// Last month; `None`: without end.
    pub to_month: Option<Month>,
    /// Minor units of the company's currency, each month.
    pub monthly_minor: i64,
}

/// What a salesperson is to book in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quota {
    /// Who.
    pub salesperson: SalespersonIndex,
    /// When.
    pub month: Month,
    /// Minor units of the company's currency.
    pub amount_minor: i64,
}

/// What a target measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TargetMeasure {
    /// Margin.
    Margin,
    /// Net invoicing.
    Invoicing,
    /// Deals won.
    Bookings,
    /// Cash in.
    Cash,
    /// Result.
    Result,
}

/// Whose target it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetScope {
    /// The company's.
    Company,
    /// A team's.
    Team(TeamIndex),
    /// A salesperson's.
    Salesperson(SalespersonIndex),
}

/// What is aimed at over some months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// What it measures.
    pub measure: TargetMeasure,
    /// Whose it is.
    pub scope: TargetScope,
    /// First month.
    pub from_month: Month,
    /// Last month, not before the first.
    pub to_month: Month,
    /// Minor units of the company's currency, over all its months.
    pub amount_minor: i64,
}

/// What a field of the company's own belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AttributeOf {
    /// A deal's.
    Deal(DealIndex),
    /// A customer's.
    Customer(CustomerIndex),
    /// A product's.
    Product(ProductIndex),
}

/// A field of the company's own (region, sector).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// What it describes.
    pub of: AttributeOf,
    /// Its name.
    pub name: Box<str>,
    /// Its value.
    pub value: Box<str>,
}
