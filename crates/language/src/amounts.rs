//! Amounts of money as people read them: exact, whole, in thousands, in millions.
//!
//! Equal to what `Intl.NumberFormat` gives for `fr` and `en-GB`, but for the minus, which is
//! U+2212 everywhere. Rounding is half away from zero and for display only.

use diapason_model::{Currency, divide_half_away, power_of_ten};

use crate::Language;
use crate::numbers::{NO_BREAK, Sign, sign_of};

/// How finely an amount is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// With all the currency's digits: `1 234 567,89 €`.
    Exact,
    /// In whole major units: `1 234 568 €`.
    Whole,
    /// In thousands without decimals: `1 235 k€`.
    Thousands,
    /// In millions with two decimals: `1,23 M€`.
    Millions,
}

impl Unit {
    /// The amount in this unit as an integer of `10^-decimals`, and those decimals.
    fn scale(self, minor: i128, currency: Currency) -> (i128, u32) {
        let decimals = match self {
            Self::Exact => currency.digits(),
            Self::Whole | Self::Thousands => 0,
            Self::Millions => 2,
        };
        (scale_to(minor, currency, self, decimals), decimals)
    }

    /// Zeros that one of it has in major units.
    const fn zeros(self) -> u32 {
        match self {
            Self::Exact | Self::Whole => 0,
            Self::Thousands => 3,
            Self::Millions => 6,
        }
    }

    const fn letter(self) -> &'static str {
        match self {
            Self::Exact | Self::Whole => "",
            Self::Thousands => "k",
            Self::Millions => "M",
        }
    }
}

/// Minor units as an integer of `10^-decimals` of a unit, rounded half away from zero.
fn scale_to(minor: i128, currency: Currency, unit: Unit, decimals: u32) -> i128 {
    let places = currency.digits() + unit.zeros();
    if decimals >= places {
        return minor.saturating_mul(power_of_ten(decimals - places));
    }
    divide_half_away(minor, power_of_ten(places - decimals))
        .expect("the divisor is a power of ten below 10¹¹, far from overflow")
}

impl Language {
    /// An amount of minor units with its unit: `1 235 k€`, `€1,235k`.
    #[must_use]
    pub fn amount(self, minor: impl Into<i128>, currency: Currency, unit: Unit) -> String {
        self.amount_with(minor.into(), currency, unit, Sign::Negative)
    }

    /// A change of an amount, with its plus or minus: `+1 235 k€`. One that rounds to zero has
    /// no sign.
    #[must_use]
    pub fn amount_change(self, minor: impl Into<i128>, currency: Currency, unit: Unit) -> String {
        self.amount_with(minor.into(), currency, unit, Sign::Always)
    }

    /// The figure alone, where the header names the unit: `1 235`. Less than half a unit is `0`.
    #[must_use]
    pub fn bare_amount(self, minor: impl Into<i128>, currency: Currency, unit: Unit) -> String {
        let (value, decimals) = unit.scale(minor.into(), currency);
        self.decimal(value, decimals, Sign::Negative)
    }

    /// The figure of a change alone: `+1 235`.
    #[must_use]
    pub fn bare_amount_change(
        self,
        minor: impl Into<i128>,
        currency: Currency,
        unit: Unit,
    ) -> String {
        let (value, decimals) = unit.scale(minor.into(), currency);
        self.decimal(value, decimals, Sign::Always)
    }

    /// An amount in a unit with so many decimals (at most 2): the top label of an axis,
    /// `2,5 M€`.
    #[must_use]
    pub fn axis_amount(
        self,
        minor: impl Into<i128>,
        currency: Currency,
        unit: Unit,
        decimals: u32,
    ) -> String {
        let value = scale_to(minor.into(), currency, unit, decimals.min(2));
        self.with_unit(value, decimals.min(2), currency, unit, Sign::Negative)
    }

    /// The same figure alone, for the other labels: `2,0`; nothing is `0`.
    #[must_use]
    pub fn bare_axis_amount(
        self,
        minor: impl Into<i128>,
        currency: Currency,
        unit: Unit,
        decimals: u32,
    ) -> String {
        match scale_to(minor.into(), currency, unit, decimals.min(2)) {
            0 => "0".to_owned(),
            value => self.decimal(value, decimals.min(2), Sign::Negative),
        }
    }

    /// The unit for a header: `€`, `k€`, `M€`; in English `€`, `€k`, `€M`.
    #[must_use]
    pub fn unit_label(self, currency: Currency, unit: Unit) -> String {
        let symbol = self.currency_symbol(&currency);
        match self {
            Self::French => format!("{}{symbol}", unit.letter()),
            Self::English => format!("{symbol}{}", unit.letter()),
        }
    }

    fn amount_with(self, minor: i128, currency: Currency, unit: Unit, sign: Sign) -> String {
        let (value, decimals) = unit.scale(minor, currency);
        self.with_unit(value, decimals, currency, unit, sign)
    }

    fn with_unit(
        self,
        value: i128,
        decimals: u32,
        currency: Currency,
        unit: Unit,
        sign: Sign,
    ) -> String {
        let sign = sign_of(value, sign);
        let figure = self.unsigned(value.unsigned_abs(), decimals);
        let symbol = self.currency_symbol(&currency);
        let letter = unit.letter();
        match self {
            Self::French => format!("{sign}{figure}{NO_BREAK}{letter}{symbol}"),
            // A code of letters stands apart from the figure, a sign touches it.
            Self::English if symbol.ends_with(|last: char| last.is_ascii_alphabetic()) => {
                format!("{sign}{symbol}{NO_BREAK}{figure}{letter}")
            }
            Self::English => format!("{sign}{symbol}{figure}{letter}"),
        }
    }

    /// The sign of a currency as the language writes it; the code where it has none.
    fn currency_symbol(self, currency: &Currency) -> &str {
        let code = currency.code();
        match (self, code) {
            (_, "EUR") => "€",
            (Self::French, "USD") => "$US",
            (Self::French, "GBP") => "£GB",
            (Self::French, "CAD") => "$CA",
            (Self::French, "AUD") => "$AU",
            (Self::English, "USD") => "US$",
            (Self::English, "GBP") => "£",
            (Self::English, "CAD") => "CA$",
            (Self::English, "AUD") => "A$",
            (Self::English, "JPY") => "JP¥",
            (Self::English, "CNY") => "CN¥",
            _ => code,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(minor: i64, currency: &str, unit: Unit) -> [String; 2] {
        let currency = Currency::parse(currency).expect("a currency of the test");
        Language::ALL.map(|language| language.amount(minor, currency, unit))
    }

    /// The rows of DESK.md §7, with its spaces and minus.
    #[test]
    fn amounts_read_as_the_desk_says() {
        let golden = [
            (
                123_456_789,
                Unit::Exact,
                "1\u{202f}234\u{202f}567,89\u{a0}€",
                "€1,234,567.89",
            ),
            (
                123_456_789,
                Unit::Whole,
                "1\u{202f}234\u{202f}568\u{a0}€",
                "€1,234,568",
            ),
            (
                123_456_789,
                Unit::Thousands,
                "1\u{202f}235\u{a0}k€",
                "€1,235k",
            ),
            (123_456_789, Unit::Millions, "1,23\u{a0}M€", "€1.23M"),
            (
                -4_831_200,
                Unit::Whole,
                "\u{2212}48\u{202f}312\u{a0}€",
                "\u{2212}€48,312",
            ),
            (123_450, Unit::Exact, "1\u{202f}234,50\u{a0}€", "€1,234.50"),
        ];
        for (minor, unit, french, english) in golden {
            assert_eq!(
                both(minor, "EUR", unit),
                [french, english],
                "{minor} {unit:?}"
            );
        }
    }

    /// What Node 20's `Intl.NumberFormat` gave for −1234567.891, its minus replaced.
    #[test]
    fn other_currencies_read_as_intl_writes_them() {
        let golden = [
            (
                "USD",
                "1\u{202f}234\u{202f}567,89\u{a0}$US",
                "US$1,234,567.89",
            ),
            (
                "GBP",
                "1\u{202f}234\u{202f}567,89\u{a0}£GB",
                "£1,234,567.89",
            ),
            (
                "CHF",
                "1\u{202f}234\u{202f}567,89\u{a0}CHF",
                "CHF\u{a0}1,234,567.89",
            ),
            (
                "CAD",
                "1\u{202f}234\u{202f}567,89\u{a0}$CA",
                "CA$1,234,567.89",
            ),
            (
                "AUD",
                "1\u{202f}234\u{202f}567,89\u{a0}$AU",
                "A$1,234,567.89",
            ),
            (
                "CNY",
                "1\u{202f}234\u{202f}567,89\u{a0}CNY",
                "CN¥1,234,567.89",
            ),
            (
                "SEK",
                "1\u{202f}234\u{202f}567,89\u{a0}SEK",
                "SEK\u{a0}1,234,567.89",
            ),
        ];
        for (code, french, english) in golden {
            let expected = [french, english].map(|figure| format!("\u{2212}{figure}"));
            assert_eq!(both(-123_456_789, code, Unit::Exact), expected, "{code}");
        }
        assert_eq!(
            both(-1_234_568, "JPY", Unit::Exact),
            [
                "\u{2212}1\u{202f}234\u{202f}568\u{a0}JPY",
                "\u{2212}JP¥1,234,568"
            ],
            "the yen has no minor digits"
        );
        assert_eq!(
            both(1_234_567_891, "KWD", Unit::Exact),
            [
                "1\u{202f}234\u{202f}567,891\u{a0}KWD",
                "KWD\u{a0}1,234,567.891"
            ],
            "the dinar has three"
        );
    }

    #[test]
    fn display_rounds_half_away_from_zero() {
        let thousands =
            |minor| Language::English.bare_amount(minor, Currency::EUR, Unit::Thousands);
        assert_eq!(thousands(149_999_i64), "1");
        assert_eq!(thousands(150_000_i64), "2", "a half goes up");
        assert_eq!(thousands(-150_000_i64), "\u{2212}2", "and below zero down");
        assert_eq!(
            thousands(-49_999_i64),
            "0",
            "under half a unit is zero, without a sign"
        );
        assert_eq!(
            Language::English.bare_amount(i64::MIN, Currency::EUR, Unit::Millions),
            "\u{2212}92,233,720,368.55",
            "the largest amounts do not overflow"
        );
    }

    #[test]
    fn a_change_that_rounds_to_zero_has_no_sign() {
        let change =
            |minor: i64| Language::French.amount_change(minor, Currency::EUR, Unit::Thousands);
        assert_eq!(change(9_600_000), "+96\u{a0}k€");
        assert_eq!(change(-66_800_000), "\u{2212}668\u{a0}k€");
        assert_eq!(change(49_999), "0\u{a0}k€");
    }

    #[test]
    fn an_axis_names_its_unit_on_the_top_label_only() {
        let labels = |minor: i64| {
            Language::ALL.map(|it| {
                let top = it.axis_amount(minor, Currency::EUR, Unit::Millions, 1);
                let other = it.bare_axis_amount(minor, Currency::EUR, Unit::Millions, 1);
                (top, other)
            })
        };
        let [french, english] = labels(250_000_000);
        assert_eq!(french, ("2,5\u{a0}M€".to_owned(), "2,5".to_owned()));
        assert_eq!(english, ("€2.5M".to_owned(), "2.5".to_owned()));
        assert_eq!(labels(0)[0].1, "0", "zero is zero, without decimals");
        let yen = Currency::parse("JPY").expect("known");
        assert_eq!(
            Language::French.axis_amount(5_i64, yen, Unit::Whole, 2),
            "5,00\u{a0}JPY"
        );
    }

    #[test]
    fn a_header_names_the_unit() {
        let labels = |unit| Language::ALL.map(|it| it.unit_label(Currency::EUR, unit));
        assert_eq!(labels(Unit::Thousands), ["k€", "€k"]);
        assert_eq!(labels(Unit::Whole), ["€", "€"]);
        let franc = Currency::parse("CHF").expect("known");
        assert_eq!(Language::French.unit_label(franc, Unit::Millions), "MCHF");
    }
}
