//! The days people work in France: no week-end, no public holiday. Deliberately absent: the
//! clock; the sample company is written for one day, [`AS_OF`].

use chrono::{Datelike, Days, NaiveDate, Weekday};
use diapason_model::Date;

/// The day the sample company is written for.
pub(super) const AS_OF: Date = on(2026, 11, 15);

/// A date that is written in the source.
pub(super) const fn on(year: i32, month: u32, day: u32) -> Date {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date of the calendar")
}

/// So many days later, or earlier.
pub(super) fn plus(date: Date, days: i64) -> Date {
    let moved = if days >= 0 {
        date.checked_add_days(Days::new(days.unsigned_abs()))
    } else {
        date.checked_sub_days(Days::new(days.unsigned_abs()))
    };
    moved.expect("a date of our century")
}

/// So many months later, clamped.
pub(super) fn plus_months(date: Date, months: i32) -> Date {
    diapason_model::add_months(date, months).expect("a date of our century")
}

/// The same day, or the next one that people work.
pub(super) fn working(date: Date) -> Date {
    (0..14)
        .map(|days| plus(date, days))
        .find(|day| is_working(*day))
        .expect("a working day within two weeks")
}

/// The same day, or the last one before it that people worked.
pub(super) fn working_before(date: Date) -> Date {
    (0..14)
        .map(|days| plus(date, -days))
        .find(|day| is_working(*day))
        .expect("a working day within two weeks")
}

/// The deep of the summer, when customers sign and accept nothing.
pub(super) fn is_summer_break(date: Date) -> bool {
    date.month() == 8 && (3..=23).contains(&date.day())
}

/// Whether people work on this day.
pub(super) fn is_working(date: Date) -> bool {
    let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
    let fixed = matches!(
        (date.month(), date.day()),
        (1 | 11, 1) | (5, 1 | 8) | (7, 14) | (8, 15) | (11, 11) | (12, 25)
    );
    let easter = easter(date.year());
    let moving = [1, 39, 50]
        .into_iter()
        .any(|days| plus(easter, days) == date);
    !(weekend || fixed || moving)
}

/// Easter Sunday, by the anonymous Gregorian computus.
fn easter(year: i32) -> Date {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let leap = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - leap + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let sum = moon + weekday - 7 * ((golden + 11 * moon + 22 * weekday) / 451) + 114;
    let (month, day) = (sum / 31, sum % 31 + 1);
    on(year, month.unsigned_abs(), day.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_works_on_easter_monday_ascension_or_a_sunday() {
        assert_eq!(easter(2026), on(2026, 4, 5), "Easter of 2026");
        assert_eq!(easter(2025), on(2025, 4, 20), "Easter of 2025");
        for closed in [on(2026, 4, 6), on(2026, 5, 14), on(2026, 5, 25), AS_OF] {
            assert!(!is_working(closed), "{closed} is a day of rest");
        }
        assert_eq!(working(on(2026, 11, 11)), on(2026, 11, 12));
        assert_eq!(working_before(AS_OF), on(2026, 11, 13));
    }
}
