//! Dates, months, times and durations as people read them. Months are never figures.
//!
//! Equal to `Intl.DateTimeFormat` for `fr` and `en-GB` (day, short month, year), but that
//! September is `Sep`, of three letters like its neighbours.

use chrono::{Datelike, NaiveTime, Timelike};
use diapason_model::{Date, FiscalYear, Month};

use crate::Language;
use crate::numbers::{NO_BREAK, Sign};

/// How much of a month's name is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// `févr.`, `Feb`.
    Short,
    /// `février`, `February`.
    Full,
}

const FRENCH_SHORT: [&str; 12] = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
    "déc.",
];
const FRENCH: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const ENGLISH_SHORT: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];
const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Language {
    /// The name of a month without its year.
    #[must_use]
    pub fn month_name(self, month: Month, length: Length) -> &'static str {
        let names = match (self, length) {
            (Self::French, Length::Short) => FRENCH_SHORT,
            (Self::French, Length::Full) => FRENCH,
            (Self::English, Length::Short) => ENGLISH_SHORT,
            (Self::English, Length::Full) => ENGLISH,
        };
        names[month.month() as usize - 1]
    }

    /// `févr. 2027`, `Feb 2027`.
    #[must_use]
    pub fn month(self, month: Month) -> String {
        format!(
            "{} {:04}",
            self.month_name(month, Length::Short),
            month.year()
        )
    }

    /// Headers for a run of months: the year stands on the first and wherever it changes.
    #[must_use]
    pub fn month_headers(self, months: &[Month]) -> Vec<String> {
        let mut year = None;
        months
            .iter()
            .map(|month| {
                if year.replace(month.year()) == Some(month.year()) {
                    self.month_name(*month, Length::Short).to_owned()
                } else {
                    self.month(*month)
                }
            })
            .collect()
    }

    /// A quarter by its first month: `T4 2026`, `Q4 2026`; quarters of a fiscal year that does
    /// not begin in January are named by their months: `nov. 2026 – janv. 2027`.
    #[must_use]
    pub fn quarter(self, first: Month, fiscal_year: FiscalYear) -> String {
        if fiscal_year == FiscalYear::CALENDAR && (first.month() - 1).is_multiple_of(3) {
            let letter = match self {
                Self::French => 'T',
                Self::English => 'Q',
            };
            return format!(
                "{letter}{} {:04}",
                (first.month() - 1) / 3 + 1,
                first.year()
            );
        }
        let last = first.plus(2).unwrap_or(first);
        self.range(&self.month(first), &self.month(last))
    }

    /// A fiscal year by its first month: `Exercice 2026-27`, `FY 2026–27`; one that is the
    /// calendar year: `Exercice 2026`.
    #[must_use]
    pub fn fiscal_year(self, first: Month) -> String {
        let year = first.year();
        let following = (year + 1).rem_euclid(100);
        match (self, first.month()) {
            (Self::French, 1) => format!("Exercice {year}"),
            (Self::English, 1) => format!("FY {year}"),
            (Self::French, _) => format!("Exercice {year}-{following:02}"),
            (Self::English, _) => format!("FY {year}–{following:02}"),
        }
    }

    /// `22 nov. 2026`, `22 Nov 2026`.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        format!("{} {}", date.day(), self.month(Month::of(date)))
    }

    /// A date whose year is known from its surroundings: `22 nov.`, `22 Nov`.
    #[must_use]
    pub fn day_and_month(self, date: Date) -> String {
        let name = self.month_name(Month::of(date), Length::Short);
        format!("{} {name}", date.day())
    }

    /// `7 h 42`, `7:42`.
    #[must_use]
    pub fn time(self, time: NaiveTime) -> String {
        let (hour, minute) = (time.hour(), time.minute());
        match self {
            Self::French => format!("{hour}{NO_BREAK}h{NO_BREAK}{minute:02}"),
            Self::English => format!("{hour}:{minute:02}"),
        }
    }

    /// A number of days: `43 jours`, `43 days`; `1 jour`, `1 day`.
    #[must_use]
    pub fn days(self, days: i64) -> String {
        let singular = match self {
            Self::French => (-1..=1).contains(&days),
            Self::English => days.abs() == 1,
        };
        let word = match (self, singular) {
            (Self::French, true) => "jour",
            (Self::French, false) => "jours",
            (Self::English, true) => "day",
            (Self::English, false) => "days",
        };
        format!("{}{NO_BREAK}{word}", self.whole(days))
    }

    /// A change in days: `+10 j`, `+10 d`.
    #[must_use]
    pub fn days_change(self, days: i64) -> String {
        let letter = match self {
            Self::French => 'j',
            Self::English => 'd',
        };
        let figure = self.decimal(i128::from(days), 0, Sign::Always);
        format!("{figure}{NO_BREAK}{letter}")
    }

    /// How long work takes or took, to the second: `12 s`, `1 min 20 s`, `3 h 05 min`.
    #[must_use]
    pub fn elapsed(self, seconds: u64) -> String {
        let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60);
        let seconds = seconds % 60;
        if hours > 0 {
            let hours = self.whole(hours);
            format!("{hours}{NO_BREAK}h{NO_BREAK}{minutes:02}{NO_BREAK}min")
        } else if minutes > 0 {
            format!("{minutes}{NO_BREAK}min{NO_BREAK}{seconds:02}{NO_BREAK}s")
        } else {
            format!("{seconds}{NO_BREAK}s")
        }
    }

    /// From one thing to another: an en dash, with spaces in French.
    #[must_use]
    pub fn range(self, from: &str, to: &str) -> String {
        match self {
            Self::French => format!("{from} – {to}"),
            // Two words are parted, or the dash would bind only the nearest.
            Self::English if from.contains(' ') || to.contains(' ') => format!("{from} – {to}"),
            Self::English => format!("{from}–{to}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use diapason_model::{parse_date, parse_month};

    fn month(text: &str) -> Month {
        parse_month(text).expect("a month of the test")
    }

    #[test]
    fn dates_and_months_read_as_the_desk_says() {
        let november = parse_date("2026-11-22").expect("a date");
        assert_eq!(
            Language::ALL.map(|it| it.date(november)),
            ["22 nov. 2026", "22 Nov 2026"]
        );
        assert_eq!(
            Language::ALL.map(|it| it.month(month("2027-02"))),
            ["févr. 2027", "Feb 2027"]
        );
        assert_eq!(
            Language::ALL.map(|it| it.day_and_month(november)),
            ["22 nov.", "22 Nov"]
        );
        assert_eq!(
            Language::French.date(parse_date("2026-12-01").expect("a date")),
            "1 déc. 2026"
        );
    }

    #[test]
    fn headers_name_a_year_once() {
        let months: Vec<Month> = (0..4)
            .filter_map(|after| month("2026-11").plus(after))
            .collect();
        assert_eq!(
            Language::French.month_headers(&months),
            ["nov. 2026", "déc.", "janv. 2027", "févr."]
        );
    }

    #[test]
    fn quarters_and_fiscal_years_are_named() {
        let july = FiscalYear::starting_in(7).expect("July");
        let november = FiscalYear::starting_in(11).expect("November");
        assert_eq!(
            Language::ALL.map(|it| it.quarter(month("2026-10"), FiscalYear::CALENDAR)),
            ["T4 2026", "Q4 2026"]
        );
        assert_eq!(
            Language::ALL.map(|it| it.quarter(month("2026-11"), november)),
            ["nov. 2026 – janv. 2027", "Nov 2026 – Jan 2027"]
        );
        assert_eq!(
            Language::ALL.map(|it| it.fiscal_year(month("2026-07"))),
            ["Exercice 2026-27", "FY 2026–27"]
        );
        assert_eq!(
            Language::French.fiscal_year(month("2026-01")),
            "Exercice 2026"
        );
        assert_eq!(
            Language::English.fiscal_year(month("1999-07")),
            "FY 1999–00"
        );
        assert_eq!(july.start_month(), 7);
    }

    #[test]
    fn times_and_durations_read_as_the_desk_says() {
        let morning = NaiveTime::from_hms_opt(7, 42, 0).expect("a time");
        assert_eq!(
            Language::ALL.map(|it| it.time(morning)),
            ["7\u{a0}h\u{a0}42", "7:42"]
        );
        assert_eq!(
            Language::ALL.map(|it| it.days(43)),
            ["43\u{a0}jours", "43\u{a0}days"]
        );
        assert_eq!(
            Language::ALL.map(|it| it.days(0)),
            ["0\u{a0}jour", "0\u{a0}days"],
            "nothing is singular in French"
        );
        assert_eq!(
            Language::ALL.map(|it| it.days_change(10)),
            ["+10\u{a0}j", "+10\u{a0}d"]
        );
        assert_eq!(Language::French.elapsed(80), "1\u{a0}min\u{a0}20\u{a0}s");
        assert_eq!(
            Language::English.elapsed(11_100),
            "3\u{a0}h\u{a0}05\u{a0}min"
        );
        assert_eq!(Language::English.elapsed(9), "9\u{a0}s");
    }

    #[test]
    fn ranges_have_spaces_in_french_only() {
        assert_eq!(Language::French.range("17,0", "18,4"), "17,0 – 18,4");
        assert_eq!(Language::English.range("17.0", "18.4"), "17.0–18.4");
    }
}
