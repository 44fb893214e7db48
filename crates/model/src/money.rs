//! Money that is booked (`Money`), money that is expected (`Expected`), and their currency.
//!
//! Two types, so that what is invoiced and what is hoped for can never be added by accident.
//! Deliberately absent: conversion between currencies (that needs a rate and a date: `engine`).

use std::fmt;

use thiserror::Error;

use crate::Probability;
use crate::number::{NumberError, divide_half_away, parse_decimal, power_of_ten, write_decimal};

/// A code that is no currency of ISO 4217.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not a currency of ISO 4217")]
pub struct CurrencyError(pub String);

/// A currency of ISO 4217 with its minor digits (JPY 0, EUR 2, KWD 3).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency {
    code: [u8; 3],
    digits: u8,
}

impl Currency {
    /// The euro.
    pub const EUR: Self = Self {
        code: *b"EUR",
        digits: 2,
    };

    /// Reads a three-letter code in capitals; one without minor digits of its own (gold, test
    /// codes) is refused.
    pub fn parse(code: &str) -> Result<Self, CurrencyError> {
        let refused = || CurrencyError(code.to_owned());
        let bytes: [u8; 3] = code.as_bytes().try_into().map_err(|_| refused())?;
        if !bytes.iter().all(u8::is_ascii_uppercase) {
            return Err(refused());
        }
        let known = iso_currency::Currency::from_code(code).ok_or_else(refused)?;
        let digits = known.exponent().ok_or_else(refused)?;
        Ok(Self {
            code: bytes,
            digits: u8::try_from(digits).map_err(|_| refused())?,
        })
    }

    /// The three-letter code.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.code).expect("a code is three ASCII capitals")
    }

    /// How many decimals its amounts have.
    #[must_use]
    pub const fn digits(self) -> u32 {
        self.digits as u32
    }

    /// Minor units in one major unit: 100 for EUR.
    #[must_use]
    pub const fn minor_per_major(self) -> i128 {
        power_of_ten(self.digits as u32)
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

/// Why two amounts could not be put together.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MoneyError {
    /// Amounts of two currencies are never added: a rate and a date must be named first.
    #[error("{0} and {1} cannot be added without a rate")]
    TwoCurrencies(Currency, Currency),
    /// Beyond 64 bits of minor units.
    #[error("the amount is out of range")]
    Overflow,
}

/// A whole number of minor units of one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

impl Money {
    /// From minor units (cents for EUR).
    #[must_use]
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// In minor units.
    #[must_use]
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// Its currency.
    #[must_use]
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// Reads a decimal in major units with at most the currency's digits.
    pub fn parse(text: &str, currency: Currency) -> Result<Self, NumberError> {
        let minor = parse_decimal(text, currency.digits())?;
        let minor = i64::try_from(minor).map_err(|_| NumberError::OutOfRange)?;
        Ok(Self { minor, currency })
    }

    /// The sum of two amounts of one currency.
    pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::TwoCurrencies(self.currency, other.currency));
        }
        let minor = self
            .minor
            .checked_add(other.minor)
            .ok_or(MoneyError::Overflow)?;
        Ok(Self {
            minor,
            currency: self.currency,
        })
    }

    /// The amount weighted by a probability, exact.
    #[must_use]
    pub fn weighted(self, probability: Probability) -> Expected {
        Expected {
            minor_ppm: i128::from(self.minor) * i128::from(probability.ppm()),
            currency: self.currency,
        }
    }
}

impl fmt::Display for Money {
    /// In major units with all the currency's digits: `1234.50`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.currency.digits();
        write_decimal(out, i128::from(self.minor), digits, digits)
    }
}

/// Money times probability: minor units × ppm, kept exact until it is put out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Expected {
    minor_ppm: i128,
    currency: Currency,
}

impl Expected {
    /// From minor units × parts per million.
    #[must_use]
    pub const fn new(minor_ppm: i128, currency: Currency) -> Self {
        Self {
            minor_ppm,
            currency,
        }
    }

    /// In minor units × parts per million.
    #[must_use]
    pub const fn minor_ppm(self) -> i128 {
        self.minor_ppm
    }

    /// The sum of two expectations of one currency, exact.
    pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::TwoCurrencies(self.currency, other.currency));
        }
        let minor_ppm = self
            .minor_ppm
            .checked_add(other.minor_ppm)
            .ok_or(MoneyError::Overflow)?;
        Ok(Self {
            minor_ppm,
            currency: self.currency,
        })
    }

    /// Rounded once, half away from zero, to the minor unit (COMPUTATIONS.md §1).
    pub fn put_out(self) -> Result<Money, MoneyError> {
        let minor = divide_half_away(self.minor_ppm, i128::from(Probability::MAX_PPM))
            .and_then(|minor| i64::try_from(minor).ok())
            .ok_or(MoneyError::Overflow)?;
        Ok(Money {
            minor,
            currency: self.currency,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn currencies_know_their_digits() {
        let digits = |code| Currency::parse(code).map(Currency::digits);
        assert_eq!(digits("EUR"), Ok(2));
        assert_eq!(digits("JPY"), Ok(0));
        assert_eq!(digits("KWD"), Ok(3));
        for bad in ["EURO", "eur", "XYZ", "", "€"] {
            assert!(Currency::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn three_decimals_of_a_euro_are_refused() {
        assert_eq!(
            Money::parse("12.34", Currency::EUR).map(Money::minor),
            Ok(1234)
        );
        assert_eq!(
            Money::parse("12.345", Currency::EUR),
            Err(NumberError::TooManyDecimals { allowed: 2 })
        );
    }

    #[test]
    fn an_expected_total_is_rounded_once() {
        let third = Probability::from_ppm(333_333).expect("within a million");
        let one = Money::new(100, Currency::EUR).weighted(third);
        let sum = one
            .checked_add(one)
            .and_then(|two| two.checked_add(one))
            .expect("one currency");
        assert_eq!(
            sum.put_out().map(|money| money.to_string()),
            Ok("1.00".to_owned())
        );
    }

    #[test]
    fn two_currencies_do_not_add() {
        let dollar = Currency::parse("USD").expect("known");
        assert!(
            Money::new(1, Currency::EUR)
                .checked_add(Money::new(1, dollar))
                .is_err()
        );
    }
}
