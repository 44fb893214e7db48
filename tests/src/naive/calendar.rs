//! Dates as §4 and EXCHANGE.md say them: months that keep the day, payment terms step by step.
//!
//! Deliberately absent: a calendar of working days; no due date moves for a holiday.

use chrono::{Datelike, Days, Months};
use diapason_model::{Date, PaymentTerms, TermsStep};

/// `months` later (earlier if negative), the day kept, clamped to the month's last day.
#[must_use]
pub(super) fn plus_months(date: Date, months: i32) -> Date {
    let count = Months::new(months.unsigned_abs());
    let moved = if months < 0 {
        date.checked_sub_months(count)
    } else {
        date.checked_add_months(count)
    };
    moved.expect("dates of the tests stay within the calendar")
}

/// `days` later, earlier if negative.
#[must_use]
pub(super) fn plus_days(date: Date, days: i64) -> Date {
    let count = Days::new(days.unsigned_abs());
    let moved = if days < 0 {
        date.checked_sub_days(count)
    } else {
        date.checked_add_days(count)
    };
    moved.expect("dates of the tests stay within the calendar")
}

fn is_last_of_month(date: Date) -> bool {
    plus_days(date, 1).day() == 1
}

/// The due date of an invoice of `date`, one step after the other.
#[must_use]
pub(super) fn due(terms: &PaymentTerms, date: Date) -> Date {
    let mut date = date;
    for step in terms.steps() {
        match *step {
            TermsStep::AddDays(days) => date = plus_days(date, i64::from(days)),
            TermsStep::AddMonths(months) => date = plus_months(date, i32::from(months)),
            TermsStep::EndOfMonth => {
                while !is_last_of_month(date) {
                    date = plus_days(date, 1);
                }
            }
            TermsStep::NextDay(day) => {
                // The next such day; a shorter month's last day stands for it.
                let day = u32::from(day);
                while date.day() != day && !(is_last_of_month(date) && date.day() < day) {
                    date = plus_days(date, 1);
                }
            }
        }
    }
    date
}

/// Months since January of the year 0.
#[must_use]
pub(super) fn month_number(date: Date) -> i32 {
    date.year() * 12 + date.month0().cast_signed()
}
