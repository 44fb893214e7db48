//! Exact numbers for the second implementation: fractions without end, the one rounding, and
//! the division of an amount into parts (COMPUTATIONS.md §1 and §2), each as the page says it.
//!
//! Deliberately absent: speed, and every function of the engine.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

/// A number without any rounding. Amounts are in minor units of their currency.
pub type Exact = BigRational;

/// A whole number.
#[must_use]
pub fn whole(value: impl Into<BigInt>) -> Exact {
    Exact::from_integer(value.into())
}

/// `numerator ÷ denominator`.
#[must_use]
pub(super) fn fraction(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> Exact {
    Exact::new(numerator.into(), denominator.into())
}

/// Ten to the power of `digits`.
#[must_use]
pub(super) fn ten_to(digits: u32) -> Exact {
    whole(BigInt::from(10).pow(digits))
}

/// Reads a decimal (`-12.5`) or a fraction (`1/3`) that the model has written.
#[must_use]
pub fn read(text: &str) -> Exact {
    if let Some((numerator, denominator)) = text.split_once('/') {
        return read(numerator) / read(denominator);
    }
    let (whole_part, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits: BigInt = format!("{whole_part}{decimals}")
        .parse()
        .expect("the model writes numbers with digits only");
    let places = u32::try_from(decimals.len()).expect("a number has few decimals");
    whole(digits) / ten_to(places)
}

/// Half away from zero, to a whole number.
#[must_use]
pub fn rounded(value: &Exact) -> Exact {
    let half = fraction(1, 2);
    if value.is_negative() {
        -((-value) + half).floor()
    } else {
        (value + half).floor()
    }
}

/// Rounded half away from zero and put out.
#[must_use]
pub fn put_out(value: &Exact) -> i128 {
    rounded(value)
        .to_integer()
        .to_i128()
        .expect("figures of the tests fit 128 bits")
}

/// §2: part k is `amount × w_k / Σw` truncated toward zero; the units left over go one each to
/// the parts with the largest discarded fractions, ties to the earliest. Weights may be negative
/// (explicit instalments): then a unit left over goes to the largest fraction of its own sign.
/// Weights that sum to zero count as equal.
#[must_use]
pub fn allocate(amount: &Exact, weights: &[Exact]) -> Vec<Exact> {
    if weights.is_empty() {
        return Vec::new();
    }
    let total: Exact = weights.iter().sum();
    if total.is_zero() {
        return allocate(amount, &vec![whole(1); weights.len()]);
    }
    let shares: Vec<Exact> = weights
        .iter()
        .map(|weight| amount * weight / &total)
        .collect();
    let mut parts: Vec<Exact> = shares.iter().map(Exact::trunc).collect();
    let mut discarded: Vec<Exact> = shares.iter().map(Exact::fract).collect();
    let mut left_over = amount - parts.iter().sum::<Exact>();
    while !left_over.is_zero() {
        let unit = left_over.signum();
        let mut chosen = 0;
        for part in 1..parts.len() {
            if &discarded[part] * &unit > &discarded[chosen] * &unit {
                chosen = part;
            }
        }
        parts[chosen] += &unit;
        discarded[chosen] -= &unit;
        left_over -= unit;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(amount: i64, weights: &[&str]) -> Vec<i128> {
        let weights: Vec<Exact> = weights.iter().map(|text| read(text)).collect();
        let parts = allocate(&whole(amount), &weights);
        parts.iter().map(put_out).collect()
    }

    #[test]
    fn a_hundred_in_thirds_gives_the_cent_to_the_first() {
        assert_eq!(parts(10_000, &["1/3", "1/3", "1/3"]), [3334, 3333, 3333]);
        assert_eq!(
            parts(-10_000, &["1/3", "1/3", "1/3"]),
            [-3334, -3333, -3333]
        );
    }

    #[test]
    fn five_forty_seven_in_three_is_the_pages_example() {
        assert_eq!(parts(547, &["1/3", "1/3", "1/3"]), [183, 182, 182]);
    }

    #[test]
    fn the_largest_fraction_takes_the_unit_that_is_left() {
        assert_eq!(parts(100, &["0.333", "0.333", "0.334"]), [33, 33, 34]);
        assert_eq!(parts(1, &["0", "0.1", "0.9"]), [0, 0, 1]);
    }

    #[test]
    fn negative_weights_sum_to_the_amount_and_zero_sums_count_as_equal() {
        assert_eq!(parts(100, &["-2", "-2", "7"]), [-67, -66, 233]);
        assert_eq!(parts(101, &["5", "-5"]), [51, 50]);
    }

    #[test]
    fn halves_go_away_from_zero() {
        assert_eq!(put_out(&fraction(5, 2)), 3);
        assert_eq!(put_out(&fraction(-5, 2)), -3);
        assert_eq!(put_out(&fraction(-249, 100)), -2);
    }
}
