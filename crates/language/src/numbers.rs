//! Grouped decimals: the marks of each language around exact integers.

use std::fmt::Write as _;

use diapason_model::power_of_ten;

use crate::Language;

/// U+2212, the minus of both languages.
pub(crate) const MINUS: char = '\u{2212}';
/// U+00A0: a figure and its unit never break.
pub(crate) const NO_BREAK: char = '\u{a0}';
/// U+202F: between thousands in French.
const NARROW_NO_BREAK: char = '\u{202f}';

/// When a figure carries its sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// A minus below zero.
    Negative,
    /// A plus above zero too, for changes. Zero has none.
    Always,
}

impl Language {
    pub(crate) const fn decimal_mark(self) -> char {
        match self {
            Self::French => ',',
            Self::English => '.',
        }
    }

    const fn group_mark(self) -> char {
        match self {
            Self::French => NARROW_NO_BREAK,
            Self::English => ',',
        }
    }

    /// A whole number, grouped: `1 234`, `1,234`.
    #[must_use]
    pub fn whole(self, value: impl Into<i128>) -> String {
        self.decimal(value.into(), 0, Sign::Negative)
    }

    /// An integer of `10^-decimals`, grouped, with all its decimals. Never rounds.
    #[must_use]
    pub fn decimal(self, value: i128, decimals: u32, sign: Sign) -> String {
        format!(
            "{}{}",
            sign_of(value, sign),
            self.unsigned(value.unsigned_abs(), decimals)
        )
    }

    pub(crate) fn unsigned(self, value: u128, decimals: u32) -> String {
        let one = power_of_ten(decimals).unsigned_abs();
        let mut out = self.grouped(&(value / one).to_string());
        if decimals > 0 {
            out.push(self.decimal_mark());
            let fraction = value % one;
            let width = decimals as usize;
            write!(out, "{fraction:0width$}").expect("a text takes whatever is written");
        }
        out
    }

    fn grouped(self, digits: &str) -> String {
        let mut out = String::with_capacity(digits.len() * 2);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                out.push(self.group_mark());
            }
            out.push(digit);
        }
        out
    }

    /// A plain decimal as the model writes it (`-1234.5`), grouped, with at least `least`
    /// decimals: quantities, factors, rates of exchange. Every digit is kept.
    #[must_use]
    pub fn plain_decimal(self, text: &str, least: usize) -> String {
        let (minus, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mut out = String::new();
        if minus && digits.contains(|digit: char| ('1'..='9').contains(&digit)) {
            out.push(MINUS);
        }
        out.push_str(&self.grouped(whole));
        if !fraction.is_empty() || least > 0 {
            out.push(self.decimal_mark());
            write!(out, "{fraction:0<least$}").expect("a text takes whatever is written");
        }
        out
    }
}

/// The sign that stands before a value, if any.
pub(crate) fn sign_of(value: i128, sign: Sign) -> &'static str {
    match (value.signum(), sign) {
        (-1, _) => "\u{2212}",
        (1, Sign::Always) => "+",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_parted_as_the_language_does() {
        let both = |value: i64| Language::ALL.map(|language| language.whole(value));
        assert_eq!(both(0), ["0", "0"]);
        assert_eq!(both(999), ["999", "999"]);
        assert_eq!(both(1_234), ["1\u{202f}234", "1,234"]);
        assert_eq!(
            both(-1_234_567),
            ["\u{2212}1\u{202f}234\u{202f}567", "\u{2212}1,234,567"]
        );
    }

    #[test]
    fn the_largest_numbers_are_written_in_full() {
        assert_eq!(
            Language::English.decimal(i128::MIN, 2, Sign::Negative),
            "\u{2212}1,701,411,834,604,692,317,316,873,037,158,841,057.28",
            "the smallest 128-bit integer has no positive twin to fall over"
        );
    }

    #[test]
    fn a_change_shows_its_plus_and_zero_shows_no_sign() {
        let change = |value| Language::French.decimal(value, 1, Sign::Always);
        assert_eq!(
            [change(24), change(-25), change(0)],
            ["+2,4", "\u{2212}2,5", "0,0"]
        );
    }

    #[test]
    fn plain_decimals_keep_every_digit() {
        let french = |text| Language::French.plain_decimal(text, 2);
        assert_eq!(french("0.9"), "0,90");
        assert_eq!(french("1234.123456"), "1\u{202f}234,123456");
        assert_eq!(french("-3"), "\u{2212}3,00");
        assert_eq!(french("-0"), "0,00", "zero has no sign");
        assert_eq!(Language::English.plain_decimal("600", 0), "600");
    }
}
