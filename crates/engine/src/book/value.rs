//! What a line is worth and costs (COMPUTATIONS.md §3).

use diapason_model::{
    Currency, DealLine, Quantity, Rate, Snapshot, UnitPrice, divide_half_away, power_of_ten,
};

use super::Book;
use crate::days::to_date;
use crate::error::EngineError;

/// A cost that nobody knows: never added, always counted. No amount has this value, since
/// amounts are the results of checked sums.
pub(crate) const UNKNOWN: i64 = i64::MIN;

/// Whether a cost is known.
pub(crate) const fn is_known(cost: i64) -> bool {
    cost != UNKNOWN
}

/// Where a line's cost comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CostSource {
    /// The line's own unit cost.
    Line(UnitPrice),
    /// The newest dated cost of the product, since a day.
    Dated(UnitPrice, diapason_model::Date),
    /// The product's own unit cost.
    Product(UnitPrice),
    /// Nobody knows.
    Unknown,
}

/// `round(quantity × unit price × (1 − discount))` in minor units; `None` beyond 64 bits.
pub(crate) fn priced(
    quantity: Quantity,
    price: UnitPrice,
    discount: Rate,
    currency: Currency,
) -> Option<i64> {
    // Most lines have no discount and fit in 64 bits, where a division costs a tenth.
    let whole = quantity.raw().checked_mul(price.raw());
    if let (Rate::ZERO, Some(product), 2) = (discount, whole, currency.digits()) {
        return Some(half_away_of_ten_billion(product));
    }
    let kept = i128::from(Rate::ONE_PPM) - i128::from(discount.ppm());
    let product = i128::from(quantity.raw()).checked_mul(i128::from(price.raw()))?;
    let product = product.checked_mul(kept)?;
    // Millionths of a unit × millionths of a major unit × parts per million.
    let scale = power_of_ten(18 - currency.digits());
    i64::try_from(divide_half_away(product, scale)?)
        .ok()
        .filter(|amount| is_known(*amount))
}

/// `product ÷ 10¹⁰` rounded half away from zero: millionths × millionths to hundredths.
const fn half_away_of_ten_billion(product: i64) -> i64 {
    const SCALE: i64 = 10_000_000_000;
    let (quotient, remainder) = (product / SCALE, product % SCALE);
    if remainder.unsigned_abs() * 2 >= SCALE.unsigned_abs() {
        quotient + product.signum()
    } else {
        quotient
    }
}

/// The amount of a line in its deal's currency.
pub(crate) fn line_amount(snapshot: &Snapshot, line: &DealLine) -> Result<i64, EngineError> {
    let deal = &snapshot.deals[line.deal.get()];
    priced(line.quantity, line.unit_price, line.discount, deal.currency).ok_or_else(|| {
        EngineError::Overflow {
            what: format!("deal {}, line {}", deal.id, line.id),
        }
    })
}

/// VAT of a line in ppm: the product's rate, 20 % without a product, none where the customer is
/// exempt or its country is given and is not the company's (§5).
pub(crate) fn line_vat(snapshot: &Snapshot, line: &DealLine) -> u32 {
    let deal = &snapshot.deals[line.deal.get()];
    let customer = &snapshot.customers[deal.customer.get()];
    let abroad = customer
        .country
        .as_deref()
        .is_some_and(|country| *country != *snapshot.company.country);
    if customer.vat_exempt || abroad {
        return 0;
    }
    let rate = line.product.map_or(Rate::STANDARD_VAT, |product| {
        snapshot.products[product.get()].vat_rate
    });
    rate.ppm().max(0).unsigned_abs()
}

impl Book {
    /// Amount of a line in the company's currency, converted on a reference day.
    pub(crate) fn amount_on(&self, line: u32, day: i32) -> Result<i64, EngineError> {
        let minor = self.amounts[line as usize];
        let currency = self.snapshot.deals[self.snapshot.lines[line as usize].deal.get()].currency;
        if currency == self.rates.company() {
            return Ok(minor);
        }
        self.rates
            .to_company(minor, currency, day, &self.line_name(line))
    }

    /// Which unit cost a line has on a reference day, and in which currency.
    pub(crate) fn cost_source(&self, line: u32, day: i32) -> (CostSource, Currency) {
        let line = &self.snapshot.lines[line as usize];
        let deal = &self.snapshot.deals[line.deal.get()];
        if let Some(cost) = line.unit_cost {
            return (CostSource::Line(cost), deal.currency);
        }
        let Some(product) = line
            .product
            .map(|product| &self.snapshot.products[product.get()])
        else {
            return (CostSource::Unknown, deal.currency);
        };
        let date = to_date(day);
        let begun = product.costs.partition_point(|cost| cost.from <= date);
        let source = match (begun.checked_sub(1), product.unit_cost) {
            (Some(newest), _) => {
                let cost = product.costs[newest];
                CostSource::Dated(cost.unit_cost, cost.from)
            }
            (None, Some(cost)) => CostSource::Product(cost),
            (None, None) => CostSource::Unknown,
        };
        (source, product.currency)
    }

    /// Cost of a line in the company's currency on a reference day, `UNKNOWN` where nobody
    /// knows it.
    pub(crate) fn cost_on(&self, line: u32, day: i32) -> Result<i64, EngineError> {
        let (source, currency) = self.cost_source(line, day);
        let unit = match source {
            CostSource::Line(cost) | CostSource::Dated(cost, _) | CostSource::Product(cost) => cost,
            CostSource::Unknown => return Ok(UNKNOWN),
        };
        let quantity = self.snapshot.lines[line as usize].quantity;
        let minor =
            priced(quantity, unit, Rate::ZERO, currency).ok_or_else(|| EngineError::Overflow {
                what: self.line_name(line),
            })?;
        if currency == self.rates.company() {
            return Ok(minor);
        }
        self.rates
            .to_company(minor, currency, day, &self.line_name(line))
    }

    /// Whether a line's amount or cost depends on the reference day.
    pub(crate) fn is_dated(&self, line: u32) -> bool {
        let line = &self.snapshot.lines[line as usize];
        let company = self.rates.company();
        let deal = &self.snapshot.deals[line.deal.get()];
        let product = line
            .product
            .map(|product| &self.snapshot.products[product.get()]);
        deal.currency != company
            || (line.unit_cost.is_none()
                && product.is_some_and(|p| p.currency != company || !p.costs.is_empty()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_rounds_as_the_long_way_does() {
        for product in [
            0,
            1,
            4_999_999_999,
            5_000_000_000,
            14_999_999_999,
            15_000_000_000,
            i64::MAX,
        ] {
            for product in [product, -product] {
                let long = divide_half_away(i128::from(product), power_of_ten(10));
                assert_eq!(
                    Some(i128::from(half_away_of_ten_billion(product))),
                    long,
                    "{product}"
                );
            }
        }
    }

    #[test]
    fn a_discount_and_odd_cents_round_once() {
        let price = |text| UnitPrice::parse(text).expect("a price");
        let discount = Rate::parse("0.125").expect("a rate");
        let two = Quantity::parse("2").expect("a quantity");
        let priced = |price, discount| priced(two, price, discount, Currency::EUR);
        assert_eq!(priced(price("6625.54"), Rate::ZERO), Some(1_325_108));
        assert_eq!(
            priced(price("0.0025"), Rate::ZERO),
            Some(1),
            "half a cent goes up"
        );
        assert_eq!(priced(price("8712.76"), discount), Some(1_524_733));
    }
}
