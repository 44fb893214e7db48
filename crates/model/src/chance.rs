//! Probabilities and rates, in integers of parts per million.

use std::fmt;

use crate::Factor;
use crate::number::{NumberError, divide_half_away, parse_decimal, write_decimal};

/// A probability: 0 to 1 000 000 parts per million. `Option<Probability>` is "unknown"; zero is
/// zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Probability(u32);

impl Probability {
    /// Certainty, in parts per million.
    pub const MAX_PPM: u32 = 1_000_000;
    /// It will not happen.
    pub const ZERO: Self = Self(0);
    /// It will happen.
    pub const ONE: Self = Self(Self::MAX_PPM);

    /// From parts per million; beyond a million is out of range.
    pub const fn from_ppm(ppm: u32) -> Result<Self, NumberError> {
        if ppm <= Self::MAX_PPM {
            Ok(Self(ppm))
        } else {
            Err(NumberError::OutOfRange)
        }
    }

    /// In parts per million.
    #[must_use]
    pub const fn ppm(self) -> u32 {
        self.0
    }

    /// Reads a fraction from 0 to 1 with at most six decimals.
    pub fn parse(text: &str) -> Result<Self, NumberError> {
        let ppm = parse_decimal(text, 6)?;
        u32::try_from(ppm)
            .map_err(|_| NumberError::OutOfRange)
            .and_then(Self::from_ppm)
    }

    /// `min(1, round_ppm(p × factor))` (COMPUTATIONS.md §6, `win_rate`).
    #[must_use]
    pub fn scaled(self, factor: Factor) -> Self {
        let scaled = factor
            .apply(i64::from(self.0))
            .unwrap_or(i64::from(Self::MAX_PPM));
        Self(
            u32::try_from(scaled)
                .unwrap_or(Self::MAX_PPM)
                .min(Self::MAX_PPM),
        )
    }
}

impl fmt::Display for Probability {
    /// A fraction without idle zeros: `0.35`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_decimal(out, i128::from(self.0), 6, 0)
    }
}

/// A rate, share or discount: parts per million, with a sign (`0.2` is 20 %).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rate(i32);

impl Rate {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The whole, in parts per million.
    pub const ONE_PPM: i32 = 1_000_000;
    /// The usual French VAT, for a product that names none: 20 %.
    pub const STANDARD_VAT: Self = Self(200_000);

    /// From parts per million.
    #[must_use]
    pub const fn from_ppm(ppm: i32) -> Self {
        Self(ppm)
    }

    /// In parts per million.
    #[must_use]
    pub const fn ppm(self) -> i32 {
        self.0
    }

    /// Reads a fraction with at most six decimals.
    pub fn parse(text: &str) -> Result<Self, NumberError> {
        let ppm = parse_decimal(text, 6)?;
        i32::try_from(ppm)
            .map(Self)
            .map_err(|_| NumberError::OutOfRange)
    }

    /// `round(amount × rate)`; `None` on an overflow.
    #[must_use]
    pub fn of(self, amount: i64) -> Option<i64> {
        let product = i128::from(amount) * i128::from(self.0);
        divide_half_away(product, i128::from(Self::ONE_PPM))
            .and_then(|part| i64::try_from(part).ok())
    }
}

impl fmt::Display for Rate {
    /// A fraction without idle zeros: `0.2`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_decimal(out, i128::from(self.0), 6, 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_probability_lies_between_nothing_and_certainty() {
        assert_eq!(
            Probability::parse("0.35").map(Probability::ppm),
            Ok(350_000)
        );
        assert_eq!(Probability::parse("1.2"), Err(NumberError::OutOfRange));
        assert_eq!(Probability::parse("-0.1"), Err(NumberError::OutOfRange));
        assert_eq!(Probability::parse("0").map(Probability::ppm), Ok(0));
    }

    #[test]
    fn a_win_rate_never_passes_certainty() {
        let factor = Factor::parse("1.5").expect("plain");
        assert_eq!(
            Probability::from_ppm(900_000)
                .expect("valid")
                .scaled(factor),
            Probability::ONE
        );
        assert_eq!(
            Probability::from_ppm(1)
                .expect("valid")
                .scaled(factor)
                .ppm(),
            2,
            "1.5 rounds up"
        );
    }

    #[test]
    fn vat_rounds_half_away() {
        let vat = Rate::parse("0.055").expect("plain");
        assert_eq!(vat.of(100), Some(6), "5.5 cents are 6");
        assert_eq!(vat.of(-100), Some(-6));
    }
}
