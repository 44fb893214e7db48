//! Rates, probabilities, points, factors and shares as people read them.

use diapason_model::{Factor, divide_half_away, power_of_ten};

use crate::Language;
use crate::numbers::{NO_BREAK, Sign};

/// Parts per million in one per cent, as a power of ten.
const PPM_DIGITS_OF_A_PERCENT: u32 = 4;

impl Language {
    /// A rate of parts per million with one decimal, rounded half away: `31,2 %`, `31.2%`.
    #[must_use]
    pub fn rate(self, ppm: i64) -> String {
        self.percent(ppm, 1, Sign::Negative)
    }

    /// A probability, exact: `60 %`, `62,5 %`.
    #[must_use]
    pub fn probability(self, ppm: i64) -> String {
        let mut decimals = PPM_DIGITS_OF_A_PERCENT;
        let mut value = i128::from(ppm);
        while decimals > 0 && value % 10 == 0 {
            value /= 10;
            decimals -= 1;
        }
        self.with_percent(&self.decimal(value, decimals, Sign::Negative))
    }

    /// A relative change with one decimal: `+2,4 %`. One that rounds to zero has no sign.
    #[must_use]
    pub fn rate_change(self, ppm: i64) -> String {
        self.percent(ppm, 1, Sign::Always)
    }

    /// The change of a rate, in points: `−2,5 pts`.
    #[must_use]
    pub fn points(self, ppm: i64) -> String {
        let tenths = tenths_of_a_percent(ppm, 1);
        format!("{}{NO_BREAK}pts", self.decimal(tenths, 1, Sign::Always))
    }

    /// A percentage of parts per million with so many decimals (at most 4), rounded half away.
    #[must_use]
    pub fn percent(self, ppm: i64, decimals: u32, sign: Sign) -> String {
        let decimals = decimals.min(PPM_DIGITS_OF_A_PERCENT);
        let value = tenths_of_a_percent(ppm, decimals);
        self.with_percent(&self.decimal(value, decimals, sign))
    }

    /// A factor of a lever, exact, with two decimals at least: `× 0,90`.
    #[must_use]
    pub fn factor(self, factor: Factor) -> String {
        format!("×{NO_BREAK}{}", self.plain_decimal(&factor.to_string(), 2))
    }

    fn with_percent(self, figure: &str) -> String {
        match self {
            Self::French => format!("{figure}{NO_BREAK}%"),
            Self::English => format!("{figure}%"),
        }
    }
}

/// Parts per million in units of `10^-decimals` per cent.
fn tenths_of_a_percent(ppm: i64, decimals: u32) -> i128 {
    divide_half_away(
        i128::from(ppm),
        power_of_ten(PPM_DIGITS_OF_A_PERCENT - decimals),
    )
    .expect("the divisor is 1 to 10 000 and the dividend has 64 bits")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_read_as_the_desk_says() {
        let both = |of: fn(Language, i64) -> String, ppm| Language::ALL.map(|it| of(it, ppm));
        assert_eq!(both(Language::rate, 312_400), ["31,2\u{a0}%", "31.2%"]);
        assert_eq!(
            both(Language::rate, 312_500),
            ["31,3\u{a0}%", "31.3%"],
            "half goes up"
        );
        assert_eq!(both(Language::probability, 600_000), ["60\u{a0}%", "60%"]);
        assert_eq!(
            both(Language::probability, 625_001),
            ["62,5001\u{a0}%", "62.5001%"],
            "a probability is never rounded away"
        );
        assert_eq!(both(Language::probability, 0), ["0\u{a0}%", "0%"]);
        assert_eq!(
            both(Language::rate_change, 24_000),
            ["+2,4\u{a0}%", "+2.4%"]
        );
        assert_eq!(
            both(Language::rate_change, -400),
            ["0,0\u{a0}%", "0.0%"],
            "no sign on zero"
        );
        assert_eq!(
            both(Language::points, -25_000),
            ["\u{2212}2,5\u{a0}pts", "\u{2212}2.5\u{a0}pts"]
        );
    }

    #[test]
    fn factors_keep_their_digits() {
        let factor = |text| Factor::parse(text).expect("a factor of the test");
        let both = |text| Language::ALL.map(|language| language.factor(factor(text)));
        assert_eq!(both("0.9"), ["×\u{a0}0,90", "×\u{a0}0.90"]);
        assert_eq!(both("1.125"), ["×\u{a0}1,125", "×\u{a0}1.125"]);
    }
}
