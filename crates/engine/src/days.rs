//! Calendar arithmetic on day numbers, and tables of it for the dates that a scan touches.
//!
//! The same rules as `diapason_model`'s dates (COMPUTATIONS.md §4), in integers: a scan moves
//! millions of dates. A test holds both together.
#![expect(
    clippy::cast_sign_loss,
    reason = "places in tables: a day or month of the table lies after its first"
)]

use diapason_model::{Date, PaymentTerms, TermsStep, date_from_day_number, day_number};

/// Days since 1970-01-01 of the first day of the year 1 and of the last of the year 9999.
const FIRST_DAY: i32 = -719_162;
const LAST_DAY: i32 = 2_932_896;

/// A day as year × 12 + month − 1, and the day of the month from 0.
///
/// Source: Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
pub(crate) const fn split(day: i32) -> (i32, i32) {
    let shifted = day + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * of_year + 2) / 153;
    let day_of_month = of_year - (153 * month_from_march + 2) / 5;
    let year = year_of_era + era * 400;
    // March is month 2 of its year; January and February belong to the next one.
    (year * 12 + month_from_march + 2, day_of_month)
}

/// The first day of a month given as year × 12 + month − 1 (`days_from_civil`).
pub(crate) const fn first_of_month(month: i32) -> i32 {
    let from_march = month - 2;
    let year = from_march.div_euclid(12);
    let month_from_march = from_march.rem_euclid(12);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let of_year = (153 * month_from_march + 2) / 5;
    let of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
    era * 146_097 + of_era - 719_468
}

/// The month of a day, as year × 12 + month − 1: `Month::number`.
pub(crate) const fn month_of(day: i32) -> i32 {
    split(day).0
}

/// `months` later, the day kept or clamped to the month's last day.
pub(crate) const fn add_months(day: i32, months: i32) -> i32 {
    if months == 0 {
        return day;
    }
    let (month, day_of_month) = split(day);
    in_month(month + months, day_of_month)
}

/// The day of a month, from 0, clamped to the month's last day.
const fn in_month(month: i32, day_of_month: i32) -> i32 {
    let first = first_of_month(month);
    let last = first_of_month(month + 1) - 1;
    let wanted = first + day_of_month;
    if wanted < last { wanted } else { last }
}

/// The due date that terms give from a day.
pub(crate) fn due(terms: &PaymentTerms, day: i32) -> i32 {
    terms.steps().iter().fold(day, |day, step| match *step {
        TermsStep::AddDays(days) => day + i32::from(days),
        TermsStep::AddMonths(months) => add_months(day, i32::from(months)),
        TermsStep::EndOfMonth => first_of_month(month_of(day) + 1) - 1,
        TermsStep::NextDay(day_of_month) => {
            let month = month_of(day);
            let here = in_month(month, i32::from(day_of_month) - 1);
            if here >= day {
                here
            } else {
                in_month(month + 1, i32::from(day_of_month) - 1)
            }
        }
    })
}

/// The date of a day number, or the calendar's nearest end: for showing, never for counting.
pub(crate) fn to_date(day: i32) -> Date {
    date_from_day_number(day.clamp(FIRST_DAY, LAST_DAY))
        .expect("a clamped day number lies in the years 1 to 9999")
}

/// Whether a day lies before today: a date that is today's has not passed.
pub(crate) const fn has_passed(day: i32, today: i32) -> bool {
    day < today
}

/// Day number of a date.
pub(crate) fn from_date(date: Date) -> i32 {
    day_number(date)
}

/// Tables of the days from `first` to `last`: a scan looks dates up instead of computing them.
#[derive(Debug)]
pub(crate) struct Calendar {
    first: i32,
    /// Month of each day, and its day of the month from 0.
    days: Vec<(i32, i32)>,
    first_month: i32,
    /// First day and number of days of each month.
    months: Vec<(i32, i32)>,
}

impl Calendar {
    /// Of the days from `first` to `last`, both included.
    pub(crate) fn new(first: i32, last: i32) -> Self {
        let first_month = month_of(first);
        let last_month = month_of(last) + 1;
        let months: Vec<(i32, i32)> = (first_month..=last_month)
            .map(|month| {
                let start = first_of_month(month);
                (start, first_of_month(month + 1) - start)
            })
            .collect();
        let mut days = Vec::with_capacity((last - first + 1).max(0).unsigned_abs() as usize);
        for (month, (start, length)) in (first_month..).zip(&months) {
            for day_of_month in 0..*length {
                if (first..=last).contains(&(start + day_of_month)) {
                    days.push((month, day_of_month));
                }
            }
        }
        Self {
            first,
            days,
            first_month,
            months,
        }
    }

    /// The first day.
    pub(crate) const fn first(&self) -> i32 {
        self.first
    }

    /// How many days.
    pub(crate) const fn len(&self) -> usize {
        self.days.len()
    }

    /// Month of a day of the table, and its day of the month from 0.
    #[inline]
    pub(crate) fn split(&self, day: i32) -> (i32, i32) {
        self.days[(day - self.first) as usize]
    }

    /// A day of a month, clamped to its last; the month lies in the table.
    #[inline]
    pub(crate) fn in_month(&self, month: i32, day_of_month: i32) -> i32 {
        let (start, length) = self.months[(month - self.first_month) as usize];
        start + day_of_month.min(length - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use diapason_model::Month;

    #[test]
    fn day_arithmetic_is_that_of_the_model() {
        let terms: Vec<PaymentTerms> =
            ["+45d eom", "eom +45d", "+30d eom day10", "+1m day31", "+0d"]
                .iter()
                .map(|text| PaymentTerms::parse(text).expect("terms").0)
                .collect();
        for day in (from_date(to_date(-50_000))..120_000).step_by(17) {
            let date = to_date(day);
            assert_eq!(month_of(day), Month::of(date).number(), "{date}");
            assert_eq!(
                first_of_month(month_of(day)),
                from_date(Month::of(date).first_day())
            );
            for months in [-25, -1, 1, 11, 36] {
                let moved = diapason_model::add_months(date, months).expect("in the calendar");
                assert_eq!(to_date(add_months(day, months)), moved, "{date} + {months}");
            }
            for terms in &terms {
                assert_eq!(
                    Some(to_date(due(terms, day))),
                    terms.due(date),
                    "{date} {terms}"
                );
            }
        }
    }

    #[test]
    fn the_calendar_table_gives_the_same_days() {
        let calendar = Calendar::new(20_000, 21_000);
        assert_eq!(calendar.len(), 1_001);
        for day in 20_000..=21_000 {
            let (month, day_of_month) = split(day);
            assert_eq!(calendar.split(day), (month, day_of_month));
            assert_eq!(
                calendar.in_month(month + 1, day_of_month),
                add_months(day, 1)
            );
        }
    }
}
