//! The amount of a deal line, exactly (COMPUTATIONS.md §3), for the sums that instalments must
//! meet.
//!
//! Deliberately absent: conversion, schedules and everything else that the engine computes.

use diapason_model::{Currency, divide_half_away, power_of_ten};

/// Millionths of quantity × millionths of price × parts per million: 10⁻¹⁸.
const PRODUCT_DIGITS: u32 = 18;
const WHOLE_PPM: i128 = 1_000_000;

/// `round(quantity × unit_price × (1 − discount))` in minor units of `currency`; quantity and
/// price in millionths, discount in parts per million. `None` beyond 64 bits.
pub(crate) fn line_amount(
    quantity: i64,
    unit_price: i64,
    discount: i64,
    currency: Currency,
) -> Option<i64> {
    // Two 64-bit factors fit 127 bits; a third that overflows leaves far more than 64 bits of
    // minor units whatever the currency, unless it is zero.
    let product = (i128::from(quantity) * i128::from(unit_price))
        .checked_mul(WHOLE_PPM - i128::from(discount))?;
    let minor = divide_half_away(
        product,
        power_of_ten(PRODUCT_DIGITS - currency.digits().min(PRODUCT_DIGITS)),
    )?;
    i64::try_from(minor).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_rounded_once_half_away_from_zero() {
        let euro = Currency::EUR;
        assert_eq!(line_amount(3_000_000, 10_000_000, 0, euro), Some(3000));
        assert_eq!(
            line_amount(1_000_000, 5_000, 0, euro),
            Some(1),
            "half a cent goes up"
        );
        assert_eq!(line_amount(-1_000_000, 5_000, 0, euro), Some(-1));
        assert_eq!(
            line_amount(117_000_000, 7_377_320_000, 333_000, euro),
            Some(57_571_868),
            "117 × 7377.32 × 0.667 = 575718.67548"
        );
        let yen = Currency::parse("JPY").expect("known");
        assert_eq!(line_amount(1_000_000, 1_500_000, 0, yen), Some(2));
    }

    #[test]
    fn an_amount_beyond_64_bits_is_none_and_nothing_times_much_is_nothing() {
        let most = i64::MAX;
        assert_eq!(line_amount(most, most, 0, Currency::EUR), None);
        assert_eq!(line_amount(most, most, 1_000_000, Currency::EUR), Some(0));
        assert_eq!(line_amount(most, 1_000_000_000_000, 0, Currency::EUR), None);
    }
}
