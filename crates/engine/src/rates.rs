//! Conversion between currencies: the newest rate on or before the reference date.

use std::collections::BTreeMap;

use diapason_model::{Currency, Date, ExchangeRate, FxRate, divide_half_away, power_of_ten};

use crate::days::{from_date, to_date};
use crate::error::EngineError;

/// Rates to the company's currency, by currency and day.
#[derive(Debug, Clone)]
pub(crate) struct Rates {
    company: Currency,
    by_currency: BTreeMap<Currency, Vec<(i32, ExchangeRate)>>,
}

impl Rates {
    /// From the company's rates, in any order.
    pub(crate) fn new(company: Currency, rates: &[FxRate]) -> Self {
        let mut by_currency: BTreeMap<Currency, Vec<(i32, ExchangeRate)>> = BTreeMap::new();
        for rate in rates {
            by_currency
                .entry(rate.currency)
                .or_default()
                .push((from_date(rate.on), rate.rate));
        }
        for rates in by_currency.values_mut() {
            rates.sort_by_key(|(day, _)| *day);
        }
        Self {
            company,
            by_currency,
        }
    }

    /// The company's currency.
    pub(crate) const fn company(&self) -> Currency {
        self.company
    }

    /// The rate that holds on a day, and since when; `None` for the company's own currency.
    pub(crate) fn find(&self, currency: Currency, day: i32) -> Option<(Date, ExchangeRate)> {
        let rates = self.by_currency.get(&currency)?;
        let begun = rates.partition_point(|(on, _)| *on <= day);
        begun
            .checked_sub(1)
            .map(|newest| (to_date(rates[newest].0), rates[newest].1))
    }

    fn holding(
        &self,
        currency: Currency,
        day: i32,
        what: &str,
    ) -> Result<ExchangeRate, EngineError> {
        self.find(currency, day)
            .map(|(_, rate)| rate)
            .ok_or_else(|| EngineError::MissingRate {
                currency,
                on: to_date(day),
                what: what.to_owned(),
            })
    }

    /// Minor units of `currency` as minor units of the company's, rounded once (§3).
    pub(crate) fn to_company(
        &self,
        minor: i64,
        currency: Currency,
        day: i32,
        what: &str,
    ) -> Result<i64, EngineError> {
        if currency == self.company || minor == 0 {
            // Nothing is nothing in any currency, but a rate that is missing must still be said.
            if currency != self.company {
                self.holding(currency, day, what)?;
            }
            return Ok(minor);
        }
        let rate = i128::from(self.holding(currency, day, what)?.raw());
        let scale = power_of_ten(ExchangeRate::DIGITS + currency.digits());
        let product = i128::from(minor)
            .checked_mul(rate)
            .and_then(|product| product.checked_mul(self.company.minor_per_major()));
        rounded(product, scale, what)
    }

    /// Minor units of the company's currency as minor units of `currency`, rounded once.
    pub(crate) fn in_currency(
        &self,
        minor: i64,
        currency: Currency,
        day: i32,
        what: &str,
    ) -> Result<i64, EngineError> {
        if currency == self.company {
            return Ok(minor);
        }
        let rate = i128::from(self.holding(currency, day, what)?.raw());
        let product =
            i128::from(minor).checked_mul(power_of_ten(ExchangeRate::DIGITS + currency.digits()));
        let scale = rate.checked_mul(self.company.minor_per_major());
        rounded(product, scale.unwrap_or(0), what)
    }
}

fn rounded(product: Option<i128>, scale: i128, what: &str) -> Result<i64, EngineError> {
    product
        .and_then(|product| divide_half_away(product, scale))
        .and_then(|minor| i64::try_from(minor).ok())
        .ok_or_else(|| EngineError::Overflow {
            what: what.to_owned(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use diapason_model::parse_date;

    fn rates() -> Rates {
        let rate = |on: &str, rate: &str| FxRate {
            currency: Currency::parse("USD").expect("known"),
            on: parse_date(on).expect("a date"),
            rate: ExchangeRate::parse(rate).expect("a rate"),
        };
        Rates::new(
            Currency::EUR,
            &[rate("2026-06-01", "0.95"), rate("2026-01-01", "0.9")],
        )
    }

    #[test]
    fn the_newest_rate_that_has_begun_holds() {
        let dollar = Currency::parse("USD").expect("known");
        let day = |text: &str| from_date(parse_date(text).expect("a date"));
        let rates = rates();
        assert_eq!(
            rates.to_company(10_001, dollar, day("2026-05-31"), "x"),
            Ok(9_001)
        );
        assert_eq!(
            rates.to_company(10_000, dollar, day("2026-06-01"), "x"),
            Ok(9_500)
        );
        assert_eq!(
            rates.in_currency(9_500, dollar, day("2026-06-01"), "x"),
            Ok(10_000)
        );
        let missing = rates
            .to_company(1, dollar, day("2025-12-31"), "deal D1")
            .expect_err("none");
        assert!(missing.to_string().contains("USD"), "{missing}");
        assert!(missing.to_string().contains("2025-12-31"), "{missing}");
    }
}
