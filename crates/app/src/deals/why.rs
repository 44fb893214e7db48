//! Why a deal's figures are what they are: lines, instalments, rules, rates and dates.

use diapason_engine::{
    CashTrace, CostOrigin, DealTrace, InstalmentTrace, LineTrace, ProbabilityOrigin,
    ScheduleOrigin, TermsOrigin, why,
};
use diapason_model::{Currency, DealIndex, Scenario, Snapshot};
use serde::Serialize;

use super::list::state_name;
use crate::error::AppError;
use crate::forecast::ForecastRequest;
use crate::loaded::Loaded;
use crate::wire::{fraction, money};

/// A deal opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DealWhy {
    /// Its id.
    pub deal: String,
    /// Its name.
    pub name: String,
    /// `open`, `won` or `lost`.
    pub state: &'static str,
    /// "Today".
    pub as_of: String,
    /// The scenario's name.
    pub scenario: String,
    /// Currency of every amount but `own_amount` and `unit_price`.
    pub currency: String,
    /// Whether the scenario leaves it out.
    pub excluded: bool,
    /// Whether it was invoiced elsewhere, before the billing is known.
    pub invoiced_elsewhere: bool,
    /// Linked invoicing beyond its total.
    pub over_invoiced: Option<String>,
    /// Its lines by id.
    pub lines: Vec<LineWhy>,
}

/// A line opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineWhy {
    /// Its id.
    pub line: String,
    /// The product's name.
    pub product: Option<String>,
    /// How much.
    pub quantity: String,
    /// Price of one unit, in the deal's currency.
    pub unit_price: String,
    /// Discount on the price.
    pub discount: String,
    /// `round(quantity × unit price × (1 − discount))`, in the deal's currency.
    pub own_amount: String,
    /// Currency of `own_amount`.
    pub own_currency: String,
    /// Where it is another currency than the company's.
    pub conversion: Option<ConversionView>,
    /// In the company's currency, before levers.
    pub base_amount: String,
    /// After levers.
    pub amount: String,
    /// Where the cost comes from: `line`, `dated`, `product` or `unknown`.
    pub cost_origin: OriginView,
    /// Before levers; null where nobody knows it.
    pub base_cost: Option<String>,
    /// After levers.
    pub cost: Option<String>,
    /// Where the probability comes from: `line`, `deal`, `stage` or `outcome`.
    pub probability_origin: &'static str,
    /// Before levers.
    pub base_probability: String,
    /// After levers.
    pub probability: String,
    /// Where the spread comes from, and the schedule's id.
    pub schedule_origin: OriginView,
    /// Where the payment terms come from: `deal`, `customer`, `company` or `lever`.
    pub terms_origin: &'static str,
    /// The payment terms.
    pub terms: String,
    /// The date that instalments are counted from.
    pub anchor: String,
    /// Its instalments in order.
    pub instalments: Vec<InstalmentView>,
}

/// Where something comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OriginView {
    /// The place.
    pub from: &'static str,
    /// The unit cost or the schedule's id.
    pub value: Option<String>,
    /// Since when it holds.
    pub since: Option<String>,
}

/// An amount brought to the company's currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConversionView {
    /// From this currency.
    pub from: String,
    /// At this rate.
    pub rate: String,
    /// Which holds since this date.
    pub since: String,
    /// Asked for this date.
    pub on: String,
}

/// An instalment opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InstalmentView {
    /// Its date as it stands.
    pub on: String,
    /// The date it counts at.
    pub counted_on: String,
    /// Its net amount that counts.
    pub amount: String,
    /// Its cost that counts; null where nobody knows it.
    pub cost: Option<String>,
    /// Of a won deal: its amount in the deal's currency.
    pub own_amount: Option<String>,
    /// Of a won deal: what linked invoicing left of it, in the deal's currency.
    pub own_remaining: Option<String>,
    /// When its money is expected; null where all of it is invoiced, or the deal is lost.
    pub cash: Option<CashView>,
}

/// When the gross of an instalment is expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CashView {
    /// Net + VAT.
    pub gross: String,
    /// By the terms: when.
    pub expected_on: String,
    /// By the terms: how much.
    pub expected: String,
    /// Kept back: until when.
    pub retention_until: Option<String>,
    /// Kept back: how much.
    pub retention: Option<String>,
}

/// Opens a deal under a scenario.
pub fn deal_why(
    loaded: &Loaded,
    scenario: &Scenario,
    request: &ForecastRequest,
    deal: DealIndex,
) -> Result<DealWhy, AppError> {
    let question = request.question(&loaded.book)?;
    let trace = why(
        &loaded.book,
        scenario,
        question.span.as_of,
        question.probability,
        deal,
    )?;
    Ok(DealWhy::of(
        &trace,
        scenario,
        loaded.book.snapshot(),
        loaded.currency(),
    ))
}

impl DealWhy {
    fn of(trace: &DealTrace, scenario: &Scenario, snapshot: &Snapshot, currency: Currency) -> Self {
        let deal = &snapshot.deals[trace.deal.get()];
        let line = |line: &LineTrace| LineWhy::of(line, deal.currency, snapshot, currency);
        Self {
            deal: deal.id.to_string(),
            name: deal.name.to_string(),
            state: state_name(deal.state),
            as_of: trace.as_of.to_string(),
            scenario: scenario.name.clone(),
            currency: currency.to_string(),
            excluded: trace.excluded,
            invoiced_elsewhere: trace.invoiced_elsewhere,
            over_invoiced: trace
                .over_invoiced_minor
                .map(|minor| money(minor, currency)),
            lines: trace.lines.iter().map(line).collect(),
        }
    }
}

impl LineWhy {
    pub(super) fn of(
        trace: &LineTrace,
        own: Currency,
        snapshot: &Snapshot,
        currency: Currency,
    ) -> Self {
        let line = &snapshot.lines[trace.line.get()];
        let product = line.product.map(|index| &snapshot.products[index.get()]);
        Self {
            line: line.id.to_string(),
            product: product.map(|product| product.name.to_string()),
            quantity: line.quantity.to_string(),
            unit_price: line.unit_price.to_string(),
            discount: fraction(i64::from(line.discount.ppm())),
            own_amount: money(trace.own_amount_minor, own),
            own_currency: own.to_string(),
            conversion: trace.conversion.map(|conversion| ConversionView {
                from: conversion.from.to_string(),
                rate: conversion.rate.to_string(),
                since: conversion.since.to_string(),
                on: conversion.on.to_string(),
            }),
            base_amount: money(trace.base_amount_minor, currency),
            amount: money(trace.amount_minor, currency),
            cost_origin: cost_origin(trace.cost_origin),
            base_cost: trace.base_cost_minor.map(|minor| money(minor, currency)),
            cost: trace.cost_minor.map(|minor| money(minor, currency)),
            probability_origin: probability_origin(trace.probability_origin),
            base_probability: fraction(i64::from(trace.base_probability_ppm)),
            probability: fraction(i64::from(trace.probability_ppm)),
            schedule_origin: schedule_origin(&trace.schedule_origin),
            terms_origin: terms_origin(trace.terms_origin),
            terms: trace.terms.to_string(),
            anchor: trace.anchor.to_string(),
            instalments: trace
                .instalments
                .iter()
                .map(|instalment| InstalmentView::of(instalment, own, currency))
                .collect(),
        }
    }
}

/// The word for where a probability comes from.
pub(crate) const fn probability_origin(origin: ProbabilityOrigin) -> &'static str {
    match origin {
        ProbabilityOrigin::Line => "line",
        ProbabilityOrigin::Deal => "deal",
        ProbabilityOrigin::Stage => "stage",
        ProbabilityOrigin::Outcome => "outcome",
    }
}

/// The word for where payment terms come from.
pub(crate) const fn terms_origin(origin: TermsOrigin) -> &'static str {
    match origin {
        TermsOrigin::Deal => "deal",
        TermsOrigin::Customer => "customer",
        TermsOrigin::Company => "company",
        TermsOrigin::Lever => "lever",
    }
}

/// Where a cost comes from.
pub(crate) fn cost_origin(origin: CostOrigin) -> OriginView {
    let (from, value, since) = match origin {
        CostOrigin::Line(cost) => ("line", Some(cost.to_string()), None),
        CostOrigin::Dated(cost, since) => {
            ("dated", Some(cost.to_string()), Some(since.to_string()))
        }
        CostOrigin::Product(cost) => ("product", Some(cost.to_string()), None),
        CostOrigin::Unknown => ("unknown", None, None),
    };
    OriginView { from, value, since }
}

/// Where a spread comes from.
pub(crate) fn schedule_origin(origin: &ScheduleOrigin) -> OriginView {
    let (from, value) = match origin {
        ScheduleOrigin::LineInstalments => ("line_instalments", None),
        ScheduleOrigin::DealInstalments => ("deal_instalments", None),
        ScheduleOrigin::Line(id) => ("line", Some(id.clone())),
        ScheduleOrigin::Deal(id) => ("deal", Some(id.clone())),
        ScheduleOrigin::Company(id) => ("company", Some(id.clone())),
        ScheduleOrigin::Lever(id) => ("lever", Some(id.clone())),
        ScheduleOrigin::Anchor => ("anchor", None),
    };
    OriginView {
        from,
        value,
        since: None,
    }
}

impl InstalmentView {
    fn of(trace: &InstalmentTrace, own: Currency, currency: Currency) -> Self {
        Self {
            on: trace.on.to_string(),
            counted_on: trace.counted_on.to_string(),
            amount: money(trace.amount_minor, currency),
            cost: trace.cost_minor.map(|minor| money(minor, currency)),
            own_amount: trace.consumption.map(|(amount, _)| money(amount, own)),
            own_remaining: trace
                .consumption
                .map(|(_, remaining)| money(remaining, own)),
            cash: trace.cash.as_ref().map(|cash| CashView::of(cash, currency)),
        }
    }
}

impl CashView {
    fn of(trace: &CashTrace, currency: Currency) -> Self {
        let (on, expected) = trace.by_terms;
        Self {
            gross: money(trace.gross_minor, currency),
            expected_on: on.to_string(),
            expected: money(expected, currency),
            retention_until: trace.retention.map(|(on, _)| on.to_string()),
            retention: trace.retention.map(|(_, kept)| money(kept, currency)),
        }
    }
}
