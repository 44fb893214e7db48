//! A what-if: a list of small changes, data and never code (COMPUTATIONS.md §6).
//!
//! Deliberately absent: its JSON form (`app` reads it) and its application (`engine`).

use std::collections::BTreeMap;

use crate::{Date, Factor, PaymentTerms, Probability};

/// A named list of levers; none is the base forecast.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// Changes to single deals.
    pub deals: Vec<DealLever>,
    /// Changes of probability.
    pub win_rate: Vec<WinRateLever>,
    /// Delays of closing.
    pub slip: Vec<SlipLever>,
    /// Changes of price.
    pub price: Vec<PriceLever>,
    /// Changes of cost.
    pub cost: Vec<CostLever>,
    /// Changes of payment.
    pub payment: Vec<PaymentLever>,
    /// Changes of fixed costs.
    pub fixed_costs: Vec<FixedCostLever>,
}

impl Scenario {
    /// The scenario without any lever, named `base`.
    #[must_use]
    pub fn base() -> Self {
        Self {
            name: "base".to_owned(),
            ..Self::default()
        }
    }

    /// Whether it changes nothing.
    #[must_use]
    pub fn is_base(&self) -> bool {
        self.deals.is_empty()
            && self.win_rate.is_empty()
            && self.slip.is_empty()
            && self.price.is_empty()
            && self.cost.is_empty()
            && self.payment.is_empty()
            && self.fixed_costs.is_empty()
    }
}

/// Which records a lever moves: every given condition must match; a value is an id or a name.
/// An empty list of values matches nothing; no condition at all matches everything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Where(pub BTreeMap<String, Vec<String>>);

impl Where {
    /// The dimensions that a condition may name.
    pub const DIMENSIONS: [&'static str; 9] = [
        "salesperson",
        "team",
        "customer",
        "segment",
        "product",
        "family",
        "stage",
        "project",
        "deal",
    ];
}

/// What is supposed of one deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DealChance {
    /// It is won: probability 1, category and anchor unchanged.
    Win,
    /// It is lost: probability 0; its lines stay in `pipeline`.
    Lose,
    /// It has this probability, whatever its lines say.
    Probability(Probability),
}

/// A change to one deal. `None` leaves a thing as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DealLever {
    /// Id or name of the deal.
    pub deal: String,
    /// Out of everything but what is invoiced, received or an open invoice.
    pub exclude: Option<bool>,
    /// Won, lost or of another probability; `Some(None)` takes an earlier entry's away.
    pub chance: Option<Option<DealChance>>,
    /// Another close date.
    pub expected_close_on: Option<Date>,
    /// Factor on the amount of each line.
    pub amount_factor: Option<Factor>,
    /// Other terms.
    pub payment_terms: Option<PaymentTerms>,
    /// Id of another schedule, in place of explicit instalments too.
    pub schedule_id: Option<String>,
}

/// A factor on the probability of open lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WinRateLever {
    /// Factor on the probability.
    pub factor: Factor,
    /// Which lines.
    pub r#where: Where,
}

/// A delay (or, negative, an advance) of closing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlipLever {
    /// Months, before the days.
    pub months: i32,
    /// Days.
    pub days: i32,
    /// Which lines.
    pub r#where: Where,
}

/// A factor on the amount of open lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriceLever {
    /// Factor on the amount.
    pub factor: Factor,
    /// Which lines.
    pub r#where: Where,
}

/// A factor on the cost of open and backlog lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CostLever {
    /// Factor on the cost.
    pub factor: Factor,
    /// Which lines.
    pub r#where: Where,
}

/// A delay of expected payments, other terms for open lines, or both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentLever {
    /// Days added to every expected cash date.
    pub delay_days: i32,
    /// Other terms for open lines.
    pub payment_terms: Option<PaymentTerms>,
    /// Which lines and open invoices.
    pub r#where: Where,
}

/// A change of the fixed costs from month 0 on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FixedCostLever {
    /// Factor on the total of a month.
    pub factor: Factor,
    /// Then added to each month, minor units of the company's currency.
    pub monthly_minor: i64,
}
