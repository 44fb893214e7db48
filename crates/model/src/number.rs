//! Exact decimals: quantities, unit prices, exchange rates, factors, and the one rounding.
//!
//! Deliberately absent: floating point, and any rounding that COMPUTATIONS.md does not name.

use std::fmt;

use rust_decimal::Decimal;
use thiserror::Error;

/// Why a text is not a number that the field can hold.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NumberError {
    /// Not a decimal number at all.
    #[error("is not a number")]
    NotANumber,
    /// More decimals than the field keeps.
    #[error("has more than {allowed} decimals")]
    TooManyDecimals {
        /// The number of decimals that the field keeps.
        allowed: u32,
    },
    /// Outside what the field can hold.
    #[error("is out of range")]
    OutOfRange,
}

/// Ten to the power of `digits`; `digits` is at most 38.
#[must_use]
pub const fn power_of_ten(digits: u32) -> i128 {
    10_i128.pow(digits)
}

/// `numerator ÷ denominator`, rounded half away from zero: the only rounding of the house
/// (COMPUTATIONS.md §1). `None` on a zero denominator or an overflow.
#[must_use]
pub const fn divide_half_away(numerator: i128, denominator: i128) -> Option<i128> {
    let Some(quotient) = numerator.checked_div(denominator) else {
        return None;
    };
    let remainder = numerator % denominator;
    let Some(twice) = remainder.unsigned_abs().checked_mul(2) else {
        return None;
    };
    if twice >= denominator.unsigned_abs() {
        if (numerator < 0) == (denominator < 0) {
            Some(quotient + 1)
        } else {
            Some(quotient - 1)
        }
    } else {
        Some(quotient)
    }
}

/// Reads a plain decimal (`-1234.5`, no exponent, no group separators) as an integer of
/// `10^-digits`; trailing zeros beyond `digits` are accepted, other digits are an error.
pub fn parse_decimal(text: &str, digits: u32) -> Result<i128, NumberError> {
    let bytes = text.as_bytes();
    let (negative, bytes) = match bytes.first() {
        Some(b'-') => (true, &bytes[1..]),
        Some(b'+') => (false, &bytes[1..]),
        _ => (false, bytes),
    };
    let mut value: i128 = 0;
    let mut seen = 0_u32;
    let mut decimals: Option<u32> = None;
    for &byte in bytes {
        match byte {
            b'0'..=b'9' => {
                seen += 1;
                let digit = i128::from(byte - b'0');
                if let Some(places) = &mut decimals {
                    *places += 1;
                    if *places > digits {
                        if digit != 0 {
                            return Err(NumberError::TooManyDecimals { allowed: digits });
                        }
                        continue;
                    }
                }
                value = value
                    .checked_mul(10)
                    .and_then(|value| value.checked_add(digit))
                    .ok_or(NumberError::OutOfRange)?;
            }
            b'.' if decimals.is_none() => decimals = Some(0),
            _ => return Err(NumberError::NotANumber),
        }
    }
    if seen == 0 {
        return Err(NumberError::NotANumber);
    }
    let missing = digits - decimals.unwrap_or(0).min(digits);
    let value = value
        .checked_mul(power_of_ten(missing))
        .ok_or(NumberError::OutOfRange)?;
    Ok(if negative { -value } else { value })
}

/// Writes an integer of `10^-digits` as a plain decimal, without trailing zeros beyond `keep`.
pub(crate) fn write_decimal(
    out: &mut fmt::Formatter<'_>,
    value: i128,
    digits: u32,
    keep: u32,
) -> fmt::Result {
    let one = power_of_ten(digits);
    let (whole, mut fraction) = (
        value.unsigned_abs() / one.unsigned_abs(),
        value.unsigned_abs() % one.unsigned_abs(),
    );
    let mut places = digits;
    while places > keep && fraction % 10 == 0 {
        fraction /= 10;
        places -= 1;
    }
    if value < 0 {
        out.write_str("-")?;
    }
    write!(out, "{whole}")?;
    if places > 0 {
        write!(out, ".{fraction:0width$}", width = places as usize)?;
    }
    Ok(())
}

macro_rules! fixed_decimal {
    ($(#[$meta:meta])* $name:ident, $digits:literal, $holds:literal) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(i64);

        impl $name {
            /// Decimals that are kept.
            pub const DIGITS: u32 = $digits;

            #[doc = concat!("From ", $holds, ".")]
            #[must_use]
            pub const fn from_raw(raw: i64) -> Self {
                Self(raw)
            }

            #[doc = concat!("As ", $holds, ".")]
            #[must_use]
            pub const fn raw(self) -> i64 {
                self.0
            }

            /// Reads a plain decimal; too many decimals or a value beyond 64 bits is an error.
            pub fn parse(text: &str) -> Result<Self, NumberError> {
                let raw = parse_decimal(text, Self::DIGITS)?;
                i64::try_from(raw).map(Self).map_err(|_| NumberError::OutOfRange)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_decimal(out, i128::from(self.0), Self::DIGITS, 0)
            }
        }
    };
}

fixed_decimal!(
    /// How much of a product: millionths of its unit, negative for what is taken back.
    Quantity, 6, "an integer of millionths of a unit"
);
fixed_decimal!(
    /// A price or cost for one unit: millionths of a currency's major unit.
    UnitPrice, 6, "an integer of millionths of a major unit"
);
fixed_decimal!(
    /// Company currency for one unit of a foreign currency: an integer of 10⁻¹².
    ExchangeRate, 12, "an integer of 10⁻¹²"
);

impl Quantity {
    /// One unit.
    pub const ONE: Self = Self(1_000_000);
}

/// A factor of a lever: any exact decimal that is not negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Factor(Decimal);

impl Factor {
    /// Changes nothing.
    pub const ONE: Self = Self(Decimal::ONE);

    /// Reads a plain decimal of at most twelve decimals; a negative one is out of range.
    pub fn parse(text: &str) -> Result<Self, NumberError> {
        let raw = parse_decimal(text, 12)?;
        if !(0..=1_000_000_000_000_000_000).contains(&raw) {
            return Err(NumberError::OutOfRange);
        }
        Ok(Self(Decimal::from_i128_with_scale(raw, 12).normalize()))
    }

    /// `round(amount × factor)`; `None` on an overflow.
    #[must_use]
    pub fn apply(self, amount: i64) -> Option<i64> {
        let product = i128::from(amount).checked_mul(self.0.mantissa())?;
        let rounded = divide_half_away(product, power_of_ten(self.0.scale()))?;
        i64::try_from(rounded).ok()
    }
}

impl fmt::Display for Factor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_away_from_zero() {
        assert_eq!(divide_half_away(5, 2), Some(3));
        assert_eq!(divide_half_away(-5, 2), Some(-3));
        assert_eq!(divide_half_away(5, -2), Some(-3));
        assert_eq!(divide_half_away(4, 3), Some(1));
        assert_eq!(divide_half_away(1, 0), None);
    }

    #[test]
    fn a_decimal_keeps_its_digits_and_refuses_more() {
        assert_eq!(
            UnitPrice::parse("7836.075").map(UnitPrice::raw),
            Ok(7_836_075_000)
        );
        assert_eq!(
            UnitPrice::parse("-0.1000000").map(UnitPrice::raw),
            Ok(-100_000)
        );
        assert_eq!(
            UnitPrice::parse("0.1234567"),
            Err(NumberError::TooManyDecimals { allowed: 6 })
        );
        for bad in ["", "-", ".", "1e3", "1,5", "1.2.3", " 1", "NaN", "0x10"] {
            assert_eq!(
                UnitPrice::parse(bad),
                Err(NumberError::NotANumber),
                "{bad:?}"
            );
        }
        assert_eq!(
            UnitPrice::parse("99999999999999999"),
            Err(NumberError::OutOfRange)
        );
    }

    #[test]
    fn a_decimal_is_written_without_idle_zeros() {
        assert_eq!(UnitPrice::from_raw(7_836_075_000).to_string(), "7836.075");
        assert_eq!(Quantity::ONE.to_string(), "1");
        assert_eq!(UnitPrice::from_raw(-500_000).to_string(), "-0.5");
    }

    #[test]
    fn a_factor_rounds_once_half_away() {
        let factor = Factor::parse("0.97").expect("a plain decimal");
        assert_eq!(factor.apply(150), Some(146), "145.5 goes up");
        assert_eq!(factor.apply(-150), Some(-146));
        assert!(
            Factor::parse("-0.1").is_err(),
            "a negative factor has no meaning"
        );
    }
}
