//! One value of a file: from its text to what the store keeps, and back.

use std::borrow::Cow;
use std::fmt;

use super::{CellProblem, Kind};
use crate::number::{NumberError, parse_decimal, power_of_ten};
use crate::{
    Currency, Date, Month, PaymentTerms, Share, TermsWarning, date_from_day_number, day_number,
    parse_date, parse_month,
};

/// How decimals are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalMark {
    /// `1234.5` only.
    Point,
    /// `1234.5` or `1234,5`: where the separator is no comma.
    PointOrComma,
}

/// A value that its column accepts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Nothing was written: clears the value.
    Empty,
    /// A number, date, month or truth value in the store's form (see `Kind`).
    Integer(i64),
    /// An amount in millionths of a major unit: its currency's digits are checked once the
    /// currency is known.
    Amount(i128),
    /// A text, canonical where its kind has a canonical form.
    Text(Cow<'a, str>),
}

impl<'a> Cell<'a> {
    /// Reads a text as a value of `kind`; surrounding blanks are no part of any value. An empty
    /// text is `Empty` whatever the kind; whether that is allowed is the column's matter.
    pub fn parse(kind: Kind, text: &'a str, mark: DecimalMark) -> Result<Self, CellProblem> {
        Self::parse_with_warning(kind, text, mark).map(|(cell, _)| cell)
    }

    /// The same, with the warning of a payment label that has two readings.
    pub fn parse_with_warning(
        kind: Kind,
        text: &'a str,
        mark: DecimalMark,
    ) -> Result<(Self, Option<TermsWarning>), CellProblem> {
        let text = text.trim();
        if text.is_empty() {
            return Ok((Cell::Empty, None));
        }
        if kind == Kind::Terms {
            let (terms, warning) =
                PaymentTerms::parse(text).map_err(|_| CellProblem::NotPaymentTerms)?;
            return Ok((Cell::Text(Cow::Owned(terms.to_string())), warning));
        }
        let cell = match kind {
            Kind::Text | Kind::Reference(_) | Kind::AnyReference | Kind::Terms => {
                Cell::Text(Cow::Borrowed(text))
            }
            Kind::Date => Cell::Integer(i64::from(day_number(read_date(text)?))),
            Kind::Month => match parse_month(text) {
                Some(month) => Cell::Integer(i64::from(month.number())),
                None => return Err(CellProblem::NotAMonth),
            },
            Kind::Boolean => match text {
                "true" => Cell::Integer(1),
                "false" => Cell::Integer(0),
                _ => return Err(CellProblem::NotTrueOrFalse),
            },
            Kind::Whole(least, most) => match text.parse::<i64>() {
                Ok(value) if (least..=most).contains(&value) => Cell::Integer(value),
                _ => return Err(CellProblem::NotWhole { least, most }),
            },
            Kind::Millionths => Cell::Integer(read_integer(text, 6, mark)?),
            Kind::Fraction(least, most) => read_fraction(text, least, most, mark)?,
            Kind::ExchangeRate => match read_integer(text, 12, mark)? {
                rate if rate > 0 => Cell::Integer(rate),
                _ => return Err(CellProblem::RateNotAboveZero),
            },
            Kind::Money(_) => Cell::Amount(read_decimal(text, 6, mark)?),
            Kind::PositiveMoney(_) => match read_decimal(text, 6, mark)? {
                amount if amount >= 0 => Cell::Amount(amount),
                _ => return Err(CellProblem::AmountNegative),
            },
            Kind::Share => read_share(text, mark)?,
            Kind::Currency => match Currency::parse(text) {
                Ok(_) => Cell::Text(Cow::Borrowed(text)),
                Err(_) => return Err(CellProblem::NotACurrency),
            },
            Kind::Country => match text.as_bytes() {
                [b'A'..=b'Z', b'A'..=b'Z'] => Cell::Text(Cow::Borrowed(text)),
                _ => return Err(CellProblem::NotACountry),
            },
            Kind::Timestamp => read_timestamp(text)?,
            Kind::TimeZone => match text.parse::<chrono_tz::Tz>() {
                Ok(_) => Cell::Text(Cow::Borrowed(text)),
                Err(_) => return Err(CellProblem::NotATimeZone),
            },
            Kind::Choice(words) if words.contains(&text) => Cell::Text(Cow::Borrowed(text)),
            Kind::Choice(words) => {
                return Err(CellProblem::NotAChoice {
                    choices: words.join(", "),
                });
            }
        };
        Ok((cell, None))
    }
}

fn read_date(text: &str) -> Result<Date, CellProblem> {
    parse_date(text).ok_or(CellProblem::NotADate)
}

fn read_decimal(text: &str, digits: u32, mark: DecimalMark) -> Result<i128, CellProblem> {
    let with_point;
    let text = if mark == DecimalMark::PointOrComma && text.contains(',') && !text.contains('.') {
        with_point = text.replacen(',', ".", 1);
        with_point.as_str()
    } else {
        text
    };
    parse_decimal(text, digits).map_err(|error| match error {
        NumberError::NotANumber if text.contains(',') && mark == DecimalMark::Point => {
            CellProblem::DecimalComma
        }
        other => other.into(),
    })
}

fn read_integer(text: &str, digits: u32, mark: DecimalMark) -> Result<i64, CellProblem> {
    i64::try_from(read_decimal(text, digits, mark)?).map_err(|_| CellProblem::OutOfRange)
}

fn read_fraction(
    text: &str,
    least: i64,
    most: i64,
    mark: DecimalMark,
) -> Result<Cell<'static>, CellProblem> {
    let ppm = read_integer(text, 6, mark)?;
    if (least..=most).contains(&ppm) {
        return Ok(Cell::Integer(ppm));
    }
    let shown = |ppm| format_cell(Kind::Fraction(least, most), &Cell::Integer(ppm), None);
    Err(CellProblem::NotAFraction {
        least: shown(least),
        most: shown(most),
    })
}

fn read_share(text: &str, mark: DecimalMark) -> Result<Cell<'static>, CellProblem> {
    let with_point = match mark {
        DecimalMark::PointOrComma => Cow::Owned(text.replacen(',', ".", 1)),
        DecimalMark::Point => Cow::Borrowed(text),
    };
    match Share::parse(&with_point) {
        Ok(share) => Ok(Cell::Text(Cow::Owned(share.to_string()))),
        Err(_) => Err(CellProblem::NotAShare),
    }
}

fn read_timestamp(text: &str) -> Result<Cell<'static>, CellProblem> {
    match chrono::DateTime::parse_from_rfc3339(text) {
        Ok(moment) => {
            let utc = moment.with_timezone(&chrono::Utc);
            let canonical = utc.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true);
            Ok(Cell::Text(Cow::Owned(canonical)))
        }
        Err(_) => Err(CellProblem::NotAMoment),
    }
}

/// A stored value as the exchange folder writes it. An amount is given in minor units of
/// `currency` (`Cell::Integer`); everything else needs no currency.
#[must_use]
pub fn format_cell(kind: Kind, cell: &Cell<'_>, currency: Option<Currency>) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.to_string(),
        Cell::Amount(millionths) => Decimal(*millionths, 6, 0).to_string(),
        Cell::Integer(value) => match kind {
            Kind::Date => i32::try_from(*value)
                .ok()
                .and_then(date_from_day_number)
                .map_or_else(|| value.to_string(), |date| date.to_string()),
            Kind::Month => i32::try_from(*value)
                .ok()
                .and_then(Month::from_number)
                .map_or_else(|| value.to_string(), |month| month.to_string()),
            Kind::Boolean => if *value == 0 { "false" } else { "true" }.to_owned(),
            Kind::Millionths | Kind::Fraction(..) => Decimal(i128::from(*value), 6, 0).to_string(),
            Kind::ExchangeRate => Decimal(i128::from(*value), 12, 0).to_string(),
            Kind::Money(_) | Kind::PositiveMoney(_) => {
                let digits = currency.map_or(0, Currency::digits);
                Decimal(i128::from(*value), digits, digits).to_string()
            }
            _ => value.to_string(),
        },
    }
}

/// An amount in minor units as a file would write it, however large: a sum may be beyond what a
/// file's own amount can be.
#[must_use]
pub fn format_minor(minor: i128, currency: Currency) -> String {
    let digits = currency.digits();
    Decimal(minor, digits, digits).to_string()
}

/// Brings an amount in millionths of a major unit to the currency's minor units.
pub(crate) fn minor_units(millionths: i128, currency: Currency) -> Result<i64, NumberError> {
    let digits = currency.digits();
    let per_minor = power_of_ten(6 - digits.min(6));
    if millionths % per_minor != 0 {
        return Err(NumberError::TooManyDecimals { allowed: digits });
    }
    i64::try_from(millionths / per_minor).map_err(|_| NumberError::OutOfRange)
}

impl Cell<'_> {
    /// An amount in minor units of its currency; more decimals than the currency has is a
    /// problem that names the currency.
    pub fn amount_in(millionths: i128, currency: Currency) -> Result<i64, CellProblem> {
        minor_units(millionths, currency).map_err(|error| CellProblem::of_amount(&error, currency))
    }
}

struct Decimal(i128, u32, u32);

impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::number::write_decimal(out, self.0, self.1, self.2)
    }
}

#[cfg(test)]
mod tests {
    use super::super::MoneyIn;
    use super::*;

    fn round_trip(kind: Kind, text: &str) -> String {
        let cell = Cell::parse(kind, text, DecimalMark::PointOrComma).expect("a value");
        format_cell(kind, &cell, None)
    }

    #[test]
    fn values_come_back_in_canonical_form() {
        assert_eq!(round_trip(Kind::Date, "22/11/2026"), "2026-11-22");
        assert_eq!(round_trip(Kind::Month, "2026-11"), "2026-11");
        assert_eq!(round_trip(Kind::Fraction(0, 1_000_000), "0,350000"), "0.35");
        assert_eq!(round_trip(Kind::Millionths, "7836,075"), "7836.075");
        assert_eq!(round_trip(Kind::Share, "2/6"), "1/3");
        assert_eq!(round_trip(Kind::Terms, "30 jours nets"), "+30d");
        assert_eq!(
            round_trip(Kind::Timestamp, "2026-11-01T09:00:00+01:00"),
            "2026-11-01T08:00:00Z"
        );
        assert_eq!(round_trip(Kind::Money(MoneyIn::Company), "12.50"), "12.5");
        assert_eq!(round_trip(Kind::Boolean, " true "), "true");
    }

    #[test]
    fn wrong_values_say_what_would_be_right() {
        let refused = |kind, text| {
            Cell::parse(kind, text, DecimalMark::Point)
                .expect_err("must be refused")
                .to_string()
        };
        assert!(refused(Kind::Date, "2026-02-31").contains("YYYY-MM-DD"));
        assert!(refused(Kind::Fraction(0, 1_000_000), "1.2").contains("from 0 to 1"));
        assert!(refused(Kind::Currency, "EURO").contains("ISO 4217"));
        assert!(refused(Kind::Millionths, "1,5").contains("decimal point"));
        assert!(refused(Kind::Boolean, "oui").contains("true"));
    }

    #[test]
    fn three_digit_cents_are_refused_once_the_currency_is_known() {
        assert_eq!(Cell::amount_in(12_340_000, Currency::EUR), Ok(1234));
        let refused = Cell::amount_in(12_345_000, Currency::EUR).expect_err("three decimals");
        assert!(
            refused.to_string().contains("2 decimals (amount in EUR)"),
            "{refused}"
        );
    }
}
