//! What is sold, what it costs, and the rates between currencies.

use crate::{Currency, Date, ExchangeRate, Id, Rate, UnitPrice};

/// A product or service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Product {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Box<str>,
    /// The family it belongs to.
    pub family: Option<Box<str>>,
    /// Currency of its list price and of its costs.
    pub currency: Currency,
    /// List price of one unit, where known.
    pub list_price: Option<UnitPrice>,
    /// Cost of one unit where no dated cost holds.
    pub unit_cost: Option<UnitPrice>,
    /// VAT rate.
    pub vat_rate: Rate,
    /// Dated costs, the oldest first.
    pub costs: Vec<ProductCost>,
}

impl Product {
    /// The unit cost that holds on a date: the newest dated cost that has begun, else the
    /// product's own; `None` is unknown (COMPUTATIONS.md §3).
    #[must_use]
    pub fn unit_cost_on(&self, date: Date) -> Option<UnitPrice> {
        let begun = self.costs.partition_point(|cost| cost.from <= date);
        match begun.checked_sub(1) {
            Some(newest) => Some(self.costs[newest].unit_cost),
            None => self.unit_cost,
        }
    }
}

/// The cost of one unit from a date on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProductCost {
    /// First day it holds.
    pub from: Date,
    /// Cost of one unit, in the product's currency.
    pub unit_cost: UnitPrice,
}

/// A rate of exchange from a date on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FxRate {
    /// The foreign currency.
    pub currency: Currency,
    /// First day it holds.
    pub on: Date,
    /// Company currency for one unit, above zero.
    pub rate: ExchangeRate,
}
