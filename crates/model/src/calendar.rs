//! Civil dates and months. No time of day, no time zone, no clock.

use std::fmt;

use chrono::{Datelike, Months, NaiveDate};

/// A civil date.
pub type Date = NaiveDate;

/// 1970-01-01, counted as chrono counts days of the common era.
const EPOCH_FROM_COMMON_ERA: i32 = 719_163;

/// Days since 1970-01-01.
#[must_use]
pub fn day_number(date: Date) -> i32 {
    date.num_days_from_ce() - EPOCH_FROM_COMMON_ERA
}

/// The date of a day number; `None` beyond the years 1 to 9999.
#[must_use]
pub fn date_from_day_number(day: i32) -> Option<Date> {
    let date = NaiveDate::from_num_days_from_ce_opt(day.checked_add(EPOCH_FROM_COMMON_ERA)?)?;
    (1..=9999).contains(&date.year()).then_some(date)
}

/// `months` months later, the day kept or clamped to the month's last day
/// (31 January + 1 month = 28 February). `None` beyond the years 1 to 9999.
#[must_use]
pub fn add_months(date: Date, months: i32) -> Option<Date> {
    let moved = if months >= 0 {
        date.checked_add_months(Months::new(months.unsigned_abs()))
    } else {
        date.checked_sub_months(Months::new(months.unsigned_abs()))
    }?;
    (1..=9999).contains(&moved.year()).then_some(moved)
}

fn digits(bytes: &[u8]) -> Option<u32> {
    bytes.iter().try_fold(0_u32, |value, byte| {
        byte.is_ascii_digit()
            .then(|| value * 10 + u32::from(byte - b'0'))
    })
}

/// Reads `YYYY-MM-DD`, or `DD/MM/YYYY` as people type it; `None` if it is no such date.
#[must_use]
pub fn parse_date(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 {
        return None;
    }
    let (year, month, day) = match (bytes[2], bytes[4], bytes[5], bytes[7]) {
        (_, b'-', _, b'-') => (&bytes[..4], &bytes[5..7], &bytes[8..]),
        (b'/', _, b'/', _) => (&bytes[6..], &bytes[3..5], &bytes[..2]),
        _ => return None,
    };
    let year = i32::try_from(digits(year)?)
        .ok()
        .filter(|year| *year >= 1)?;
    NaiveDate::from_ymd_opt(year, digits(month)?, digits(day)?)
}

/// Reads `YYYY-MM`; `None` if it is no such month.
#[must_use]
pub fn parse_month(text: &str) -> Option<Month> {
    let bytes = text.as_bytes();
    if bytes.len() != 7 || bytes[4] != b'-' {
        return None;
    }
    let year = i32::try_from(digits(&bytes[..4])?)
        .ok()
        .filter(|year| *year >= 1)?;
    Month::new(year, digits(&bytes[5..])?)
}

/// A calendar month, counted from January of the year 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

impl Month {
    /// Month 1 to 12 of a year from 1 to 9999; otherwise `None`.
    #[must_use]
    pub fn new(year: i32, month: u32) -> Option<Self> {
        let month = i32::try_from(month)
            .ok()
            .filter(|month| (1..=12).contains(month))?;
        (1..=9999)
            .contains(&year)
            .then_some(Self(year * 12 + month - 1))
    }

    /// The month that a date falls in.
    #[must_use]
    pub fn of(date: Date) -> Self {
        Self(date.year() * 12 + date.month0().cast_signed())
    }

    /// Months since January of the year 0.
    #[must_use]
    pub const fn number(self) -> i32 {
        self.0
    }

    /// From months since January of the year 0; `None` beyond the years 1 to 9999.
    #[must_use]
    pub fn from_number(number: i32) -> Option<Self> {
        (12..120_000).contains(&number).then_some(Self(number))
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// 1 for January.
    #[must_use]
    pub const fn month(self) -> u32 {
        (self.0.rem_euclid(12) + 1).unsigned_abs()
    }

    /// `months` later, earlier if negative; `None` beyond the years 1 to 9999.
    #[must_use]
    pub fn plus(self, months: i32) -> Option<Self> {
        Self::from_number(self.0.checked_add(months)?)
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> Date {
        NaiveDate::from_ymd_opt(self.year(), self.month(), 1)
            .expect("a month lies in the years 1 to 9999, which chrono holds")
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Date {
        let days = i64::from(self.days()) - 1;
        self.first_day() + chrono::Duration::days(days)
    }

    /// How many days it has: 28 to 31.
    #[must_use]
    pub const fn days(self) -> u32 {
        match self.month() {
            4 | 6 | 9 | 11 => 30,
            2 => {
                let year = self.year();
                let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
                if leap { 29 } else { 28 }
            }
            _ => 31,
        }
    }
}

impl fmt::Display for Month {
    /// `YYYY-MM`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}", self.year(), self.month())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        parse_date(text).expect("a date of the test")
    }

    #[test]
    fn a_month_later_is_clamped_to_the_last_day() {
        assert_eq!(add_months(date("2027-01-31"), 1), Some(date("2027-02-28")));
        assert_eq!(add_months(date("2028-01-31"), 1), Some(date("2028-02-29")));
        assert_eq!(add_months(date("2027-03-31"), -1), Some(date("2027-02-28")));
    }

    #[test]
    fn dates_are_iso_or_french() {
        assert_eq!(parse_date("22/11/2026"), parse_date("2026-11-22"));
        for bad in [
            "2026-02-31",
            "2026-2-3",
            "26-11-22",
            "2026/11/22",
            "0000-01-01",
            "",
            "２０２６",
        ] {
            assert_eq!(parse_date(bad), None, "{bad}");
        }
    }

    #[test]
    fn day_numbers_go_both_ways() {
        assert_eq!(day_number(date("1970-01-01")), 0);
        let day = date("2026-11-22");
        assert_eq!(date_from_day_number(day_number(day)), Some(day));
    }

    #[test]
    fn months_count_and_print() {
        let month = parse_month("2026-11").expect("a month");
        assert_eq!(
            month.plus(2).map(|later| later.to_string()),
            Some("2027-01".to_owned())
        );
        assert_eq!(month.last_day(), date("2026-11-30"));
        assert_eq!(parse_month("2026-13"), None);
        assert_eq!(Month::of(date("2026-11-30")), month);
    }
}
