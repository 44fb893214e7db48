//! Figures as decimal strings, so that no reader ever holds them in binary floating point
//! (INTERFACES.md).

use diapason_model::{Currency, Money};

/// An amount in the currency's digits: `1234.50`.
#[must_use]
pub fn money(minor: i64, currency: Currency) -> String {
    Money::new(minor, currency).to_string()
}

/// A probability, rate, share or coverage in parts per million, with six decimals: `0.350000`.
#[must_use]
pub fn fraction(ppm: i64) -> String {
    let sign = if ppm < 0 { "-" } else { "" };
    let ppm = ppm.unsigned_abs();
    format!("{sign}{}.{:06}", ppm / 1_000_000, ppm % 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_and_fractions_keep_all_their_digits() {
        assert_eq!(money(123_450, Currency::EUR), "1234.50");
        assert_eq!(money(-5, Currency::EUR), "-0.05");
        let yen = Currency::parse("JPY").expect("a currency");
        assert_eq!(money(1200, yen), "1200", "a yen has no minor unit");
        assert_eq!(fraction(350_000), "0.350000");
        assert_eq!(fraction(-1), "-0.000001");
        assert_eq!(fraction(1_000_000), "1.000000");
    }
}
