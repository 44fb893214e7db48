//! A deal opened: what `why` answers, in figures, dates and origins.
//!
//! Deliberately absent: words (`language`), JSON (`app`).

use diapason_model::{
    Currency, Date, DealIndex, DealLineIndex, ExchangeRate, PaymentTerms, UnitPrice,
};

/// A deal opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DealTrace {
    /// Which deal.
    pub deal: DealIndex,
    /// "Today".
    pub as_of: Date,
    /// Whether the scenario leaves it out.
    pub excluded: bool,
    /// Whether it was invoiced elsewhere, before `billing_known_from`.
    pub invoiced_elsewhere: bool,
    /// Linked invoicing beyond its total, minor units of the company's currency.
    pub over_invoiced_minor: Option<i64>,
    /// Its lines by id in byte order.
    pub lines: Vec<LineTrace>,
}

/// A line opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineTrace {
    /// Which line.
    pub line: DealLineIndex,
    /// `round(quantity × unit price × (1 − discount))`, minor units of the deal's currency.
    pub own_amount_minor: i64,
    /// The conversion to the company's currency, where there is one.
    pub conversion: Option<Conversion>,
    /// In the company's currency, before levers.
    pub base_amount_minor: i64,
    /// After levers.
    pub amount_minor: i64,
    /// Where the cost comes from.
    pub cost_origin: CostOrigin,
    /// In the company's currency before levers; `None` where nobody knows it.
    pub base_cost_minor: Option<i64>,
    /// After levers.
    pub cost_minor: Option<i64>,
    /// Where the probability comes from.
    pub probability_origin: ProbabilityOrigin,
    /// Before levers, ppm.
    pub base_probability_ppm: u32,
    /// After levers, ppm; won: a million, lost: 0.
    pub probability_ppm: u32,
    /// Where the spread comes from.
    pub schedule_origin: ScheduleOrigin,
    /// Where the terms come from.
    pub terms_origin: TermsOrigin,
    /// The terms.
    pub terms: PaymentTerms,
    /// The date that instalments are counted from.
    pub anchor: Date,
    /// Its instalments in order.
    pub instalments: Vec<InstalmentTrace>,
}

/// An amount brought to the company's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conversion {
    /// From this currency.
    pub from: Currency,
    /// At this rate.
    pub rate: ExchangeRate,
    /// Which holds since this date.
    pub since: Date,
    /// Asked for this date.
    pub on: Date,
}

/// Where a line's cost comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CostOrigin {
    /// The line's own unit cost.
    Line(UnitPrice),
    /// A dated cost of the product, since a date, in the product's currency.
    Dated(UnitPrice, Date),
    /// The product's own unit cost, in its currency.
    Product(UnitPrice),
    /// Nobody knows.
    Unknown,
}

/// Where a probability comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProbabilityOrigin {
    /// The line's own.
    Line,
    /// The deal's.
    Deal,
    /// The stage's.
    Stage,
    /// The deal is won or lost.
    Outcome,
}

/// Where a spread over time comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScheduleOrigin {
    /// Explicit instalments of the line.
    LineInstalments,
    /// Explicit instalments of the whole deal.
    DealInstalments,
    /// The line's schedule: its id.
    Line(String),
    /// The deal's schedule.
    Deal(String),
    /// The company's default schedule.
    Company(String),
    /// A lever's schedule.
    Lever(String),
    /// Nobody names one: everything at the anchor.
    Anchor,
}

/// Where payment terms come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermsOrigin {
    /// The deal's.
    Deal,
    /// The customer's.
    Customer,
    /// The company's.
    Company,
    /// A lever's.
    Lever,
}

/// One instalment opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstalmentTrace {
    /// Its date as it stands.
    pub on: Date,
    /// The date it is counted at: never before the as-of date.
    pub counted_on: Date,
    /// Its part of the line's amount that counts, net, company's currency.
    pub amount_minor: i64,
    /// Its part of the cost that counts; `None` where nobody knows it.
    pub cost_minor: Option<i64>,
    /// Of a won deal: its amount in the deal's currency, and what linked invoicing left of it.
    pub consumption: Option<(i64, i64)>,
    /// When its money is expected; `None` where all of it is invoiced, or the deal is lost.
    pub cash: Option<CashTrace>,
}

/// When the gross of an instalment is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CashTrace {
    /// Net + VAT.
    pub gross_minor: i64,
    /// By the terms: when, and how much.
    pub by_terms: (Date, i64),
    /// Kept back: until when, and how much.
    pub retention: Option<(Date, i64)>,
}
