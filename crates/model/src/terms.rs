//! Payment terms: steps applied from left to right to the invoice date (EXCHANGE.md).
//!
//! `+30d` adds days, `+1m` months (clamped), `eom` goes to the end of the month, `day10` to the
//! next 10th (the same day if it is one already; in a shorter month its last day).
//! `+45d eom` and `eom +45d` are the two lawful readings of "45 jours fin de mois"
//! (Code de commerce, art. L441-10).

use std::fmt;
use std::sync::Arc;

use chrono::{Datelike, Duration};
use thiserror::Error;

use crate::calendar::{Date, Month, add_months};

/// One step from the invoice date towards the due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TermsStep {
    /// `+30d`: so many days later.
    AddDays(u16),
    /// `+1m`: so many months later, clamped to the month's last day.
    AddMonths(u16),
    /// `eom`: to the last day of the month.
    EndOfMonth,
    /// `day10`: to the next such day of a month, 1 to 31.
    NextDay(u8),
}

/// A text that is no payment terms.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "`{0}` is not understood as payment terms: write steps such as `+30d`, `+45d eom`, `eom +45d`, `+30d eom day10`"
)]
pub struct TermsError(pub String);

/// A label that has two readings: which one was taken, which one was not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermsWarning {
    /// The reading that was taken.
    pub taken: PaymentTerms,
    /// The reading that was not.
    pub other: PaymentTerms,
}

/// When an invoice is due, counted from its date. A copy shares its steps: few terms, many deals.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PaymentTerms(Arc<[TermsStep]>);

/// Longest delay that a step may add; more is a typing error.
const MOST_DAYS: u16 = 3_660;
const MOST_MONTHS: u16 = 120;
const MOST_STEPS: usize = 8;

impl PaymentTerms {
    /// `+30d`: what holds where nobody says anything (COMPUTATIONS.md §4).
    #[must_use]
    pub fn thirty_days() -> Self {
        Self(Arc::new([TermsStep::AddDays(30)]))
    }

    /// The steps in order.
    #[must_use]
    pub fn steps(&self) -> &[TermsStep] {
        &self.0
    }

    /// The due date of an invoice of `date`; `None` beyond the years 1 to 9999.
    #[must_use]
    pub fn due(&self, date: Date) -> Option<Date> {
        self.0.iter().try_fold(date, |date, step| match *step {
            TermsStep::AddDays(days) => date
                .checked_add_signed(Duration::days(i64::from(days)))
                .filter(|later| later.year() <= 9999),
            TermsStep::AddMonths(months) => add_months(date, i32::from(months)),
            TermsStep::EndOfMonth => Some(Month::of(date).last_day()),
            TermsStep::NextDay(day) => next_day(date, u32::from(day)),
        })
    }

    /// Reads steps or a usual label; a label with two readings comes with a warning.
    pub fn parse(text: &str) -> Result<(Self, Option<TermsWarning>), TermsError> {
        let refused = || TermsError(text.to_owned());
        let folded = text.trim().to_lowercase();
        if let Some(steps) = parse_steps(&folded) {
            return Ok((Self(steps.into()), None));
        }
        parse_label(&folded).ok_or_else(refused)
    }
}

/// The next `day`-th on or after `date`; in a shorter month its last day.
fn next_day(date: Date, day: u32) -> Option<Date> {
    let in_month = |month: Month| {
        let day = day.min(month.days());
        month.first_day().with_day(day)
    };
    let month = Month::of(date);
    let here = in_month(month)?;
    if here >= date {
        Some(here)
    } else {
        in_month(month.plus(1)?)
    }
}

fn parse_steps(text: &str) -> Option<Vec<TermsStep>> {
    let steps = text
        .split_whitespace()
        .map(parse_step)
        .collect::<Option<Vec<_>>>()?;
    (1..=MOST_STEPS).contains(&steps.len()).then_some(steps)
}

fn parse_step(word: &str) -> Option<TermsStep> {
    if word == "eom" {
        return Some(TermsStep::EndOfMonth);
    }
    if let Some(day) = word.strip_prefix("day") {
        return number(day, 31)
            .filter(|day| *day >= 1)
            .and_then(|day| u8::try_from(day).ok())
            .map(TermsStep::NextDay);
    }
    let added = word.strip_prefix('+')?;
    if let Some(days) = added.strip_suffix('d') {
        return number(days, MOST_DAYS).map(TermsStep::AddDays);
    }
    added
        .strip_suffix('m')
        .and_then(|months| number(months, MOST_MONTHS))
        .map(TermsStep::AddMonths)
}

fn number(text: &str, most: u16) -> Option<u16> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok().filter(|value| *value <= most)
}

/// The labels that French and English invoices carry.
fn parse_label(text: &str) -> Option<(PaymentTerms, Option<TermsWarning>)> {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c == '+')
        .filter(|word| !word.is_empty())
        .collect();
    let plain = |steps: Vec<TermsStep>| Some((PaymentTerms(steps.into()), None));
    match words.as_slice() {
        ["comptant"] | ["à" | "a", "réception" | "reception"] | ["due", "on", "receipt"] => {
            plain(vec![TermsStep::AddDays(0)])
        }
        [days, "jours" | "jour" | "days" | "day"]
        | [days, "jours" | "days", "nets" | "net"]
        | ["net", days]
        | ["net", days, "days"] => plain(vec![TermsStep::AddDays(number(days, MOST_DAYS)?)]),
        [days, "jours", "fin", "de", "mois", "le", day] => {
            let day = number(day, 31).filter(|day| *day >= 1)?;
            plain(vec![
                TermsStep::AddDays(number(days, MOST_DAYS)?),
                TermsStep::EndOfMonth,
                TermsStep::NextDay(u8::try_from(day).ok()?),
            ])
        }
        [days, "jours", "fin", "de", "mois"] => {
            let days = TermsStep::AddDays(number(days, MOST_DAYS)?);
            two_readings(
                vec![days, TermsStep::EndOfMonth],
                vec![TermsStep::EndOfMonth, days],
            )
        }
        ["fin", "de", "mois", days, "jours"] | [days, "days", "end", "of", "month"] => {
            let days = TermsStep::AddDays(number(days, MOST_DAYS)?);
            two_readings(
                vec![TermsStep::EndOfMonth, days],
                vec![days, TermsStep::EndOfMonth],
            )
        }
        _ => None,
    }
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "an arm of a match whose other arms may be none"
)]
fn two_readings(
    taken: Vec<TermsStep>,
    other: Vec<TermsStep>,
) -> Option<(PaymentTerms, Option<TermsWarning>)> {
    let taken = PaymentTerms(taken.into());
    let warning = TermsWarning {
        taken: taken.clone(),
        other: PaymentTerms(other.into()),
    };
    Some((taken, Some(warning)))
}

impl fmt::Display for PaymentTerms {
    /// The canonical steps: `+30d eom day10`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            if position > 0 {
                out.write_str(" ")?;
            }
            match step {
                TermsStep::AddDays(days) => write!(out, "+{days}d")?,
                TermsStep::AddMonths(months) => write!(out, "+{months}m")?,
                TermsStep::EndOfMonth => out.write_str("eom")?,
                TermsStep::NextDay(day) => write!(out, "day{day}")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse_date;

    fn due(terms: &str, date: &str) -> String {
        let (terms, _) = PaymentTerms::parse(terms).expect("terms of the test");
        let date = parse_date(date).expect("a date of the test");
        terms.due(date).expect("within the calendar").to_string()
    }

    #[test]
    fn thirty_days_net_of_january_31_fall_on_march_2() {
        assert_eq!(due("+30d", "2027-01-31"), "2027-03-02");
    }

    #[test]
    fn forty_five_days_end_of_month_has_two_lawful_readings() {
        assert_eq!(due("+45d eom", "2026-11-22"), "2027-01-31");
        assert_eq!(due("eom +45d", "2026-11-22"), "2027-01-14");
    }

    #[test]
    fn the_tenth_is_the_next_one_or_today() {
        assert_eq!(due("+30d eom day10", "2026-11-22"), "2027-01-10");
        assert_eq!(due("day10", "2026-11-10"), "2026-11-10");
        assert_eq!(due("day31", "2027-02-03"), "2027-02-28");
        assert_eq!(due("+1m day15", "2026-12-31"), "2027-02-15");
    }

    #[test]
    fn usual_labels_are_understood_and_ambiguity_is_said() {
        let read = |text: &str| {
            let (terms, warning) = PaymentTerms::parse(text).expect("a label");
            (
                terms.to_string(),
                warning.map(|warning| warning.other.to_string()),
            )
        };
        assert_eq!(read("30 jours nets"), ("+30d".into(), None));
        assert_eq!(read("30 jours"), ("+30d".into(), None));
        assert_eq!(read("net 60"), ("+60d".into(), None));
        assert_eq!(read("Comptant"), ("+0d".into(), None));
        assert_eq!(read("à réception"), ("+0d".into(), None));
        assert_eq!(
            read("45 jours fin de mois"),
            ("+45d eom".into(), Some("eom +45d".into()))
        );
        assert_eq!(
            read("fin de mois + 45 jours"),
            ("eom +45d".into(), Some("+45d eom".into()))
        );
        assert_eq!(
            read("45 days end of month"),
            ("eom +45d".into(), Some("+45d eom".into()))
        );
        assert_eq!(
            read("30 jours fin de mois le 10"),
            ("+30d eom day10".into(), None)
        );
    }

    #[test]
    fn nonsense_is_refused() {
        for bad in [
            "",
            "soon",
            "30",
            "+d",
            "+99999d",
            "day0",
            "day32",
            "-30d",
            "eom eom eom eom eom eom eom eom eom",
        ] {
            assert!(PaymentTerms::parse(bad).is_err(), "{bad}");
        }
    }
}
