//! Which months a page shows, and which the engine must scan so that it can.
//!
//! The engine counts months around the as-of date. A fiscal year may lie wholly before or after
//! it, and last year's months are asked beside those shown: more is scanned than is shown.

use diapason_engine::{Columns, Span};
use diapason_model::{Company, Date, Month};

use super::figures::Later;
use crate::desk::wire::SpanChoice;
use crate::error::{AppError, ErrorCode};

/// As many months as a person may ask for on each side of the as-of month.
const MOST_MONTHS: u32 = 120;
/// Years that are written with four figures.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9_999;
/// As many as the engine scans on each side.
const MOST_SCANNED: i32 = 600;

/// The months of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct ShownMonths {
    /// "Today".
    pub(crate) as_of: Date,
    /// The first one shown.
    pub(crate) first: Month,
    /// The last one shown.
    pub(crate) last: Month,
}

impl ShownMonths {
    /// The months of a choice, seen from the as-of date.
    pub(crate) fn new(
        choice: SpanChoice,
        as_of: Date,
        company: &Company,
    ) -> Result<Self, AppError> {
        let now = Month::of(as_of);
        let (first, last) = match choice {
            SpanChoice::FiscalYear { starts_in } => {
                let outside = || {
                    refused(format!(
                        "the fiscal year that starts in {starts_in} is more than {MOST_SCANNED} \
                         months from {as_of}"
                    ))
                };
                let month = company.fiscal_year.start_month();
                let year = Some(starts_in).filter(|year| YEARS.contains(year));
                let first = year.and_then(|year| Month::new(year, month));
                let first = first.ok_or_else(outside)?;
                let last = first.plus(11).ok_or_else(outside)?;
                if now.number() - first.number() > MOST_SCANNED
                    || last.number() - now.number() >= MOST_SCANNED
                {
                    return Err(outside());
                }
                (first, last)
            }
            SpanChoice::Months { months, history } => {
                if !(1..=MOST_MONTHS).contains(&months) || history > MOST_MONTHS {
                    return Err(refused(format!(
                        "{months} months and {history} of history: ask for 1 to {MOST_MONTHS} \
                         months and for 0 to {MOST_MONTHS} of history"
                    )));
                }
                let outside = || refused(format!("{as_of} is at the edge of the calendar"));
                let place = |months: i32| now.plus(months).ok_or_else(outside);
                (
                    place(-history.cast_signed())?,
                    place(months.cast_signed() - 1)?,
                )
            }
        };
        Ok(Self { as_of, first, last })
    }

    /// Whether what comes after the months shown has a meaning: after a past year come facts.
    pub(crate) fn later(&self) -> Later {
        if self.last < Month::of(self.as_of) {
            Later::Dropped
        } else {
            Later::Shown
        }
    }

    /// The months shown as the engine takes them.
    pub(crate) fn columns(&self) -> Columns {
        columns(self.as_of, self.first, self.last)
    }

    /// The same months a year before, where all that was invoiced in them is known: they have
    /// passed, and billing was known before they began. `invoiced_since` is the month of the first
    /// posted invoice.
    pub(crate) fn last_year(
        &self,
        company: &Company,
        invoiced_since: Option<Month>,
    ) -> Option<Self> {
        let known_since = match company.billing_known_from {
            // A month that billing is known from within is not known whole.
            Some(date) if date == Month::of(date).first_day() => Month::of(date),
            Some(date) => Month::of(date).plus(1)?,
            None => invoiced_since?,
        };
        let now = Month::of(self.as_of);
        let (first, last) = (self.first.plus(-12)?, self.last.plus(-12)?);
        let reachable = now.number() - first.number() <= MOST_SCANNED;
        (known_since <= first && last < now && reachable).then_some(Self {
            as_of: self.as_of,
            first,
            last,
        })
    }

    /// What the engine must scan to show these months and those a year before.
    pub(crate) fn span(&self, last_year: Option<&Self>) -> Span {
        let now = Month::of(self.as_of).number();
        let first = last_year.map_or(self.first, |before| before.first);
        let count = |months: i32| u32::try_from(months).unwrap_or(0);
        Span {
            as_of: self.as_of,
            months: count(self.last.number() - now + 1).max(1),
            history: count(now - first.number()),
        }
    }
}

/// Months as the engine takes them, counted from the as-of month.
pub(crate) fn columns(as_of: Date, first: Month, last: Month) -> Columns {
    let now = Month::of(as_of).number();
    Columns::Joined {
        first: first.number() - now,
        end: last.number() + 1 - now,
    }
}

/// A question that has no meaning.
pub(crate) fn refused(text: String) -> AppError {
    AppError::new(ErrorCode::QuestionInvalid, &text).with("detail", text)
}

#[cfg(test)]
mod tests {
    use diapason_model::{FiscalYear, parse_date, parse_month};

    use super::*;
    use crate::desk::page::samples::company;

    fn date(text: &str) -> Date {
        parse_date(text).expect("a date")
    }

    fn month(text: &str) -> Month {
        parse_month(text).expect("a month")
    }

    /// A company whose year starts in July.
    fn july() -> Company {
        Company {
            fiscal_year: FiscalYear::starting_in(7).expect("July"),
            ..company()
        }
    }

    fn year(starts_in: i32, as_of: &str) -> Result<ShownMonths, AppError> {
        ShownMonths::new(SpanChoice::FiscalYear { starts_in }, date(as_of), &july())
    }

    #[test]
    fn the_present_fiscal_year_is_history_and_horizon() {
        let shown = year(2026, "2026-11-22").expect("a year");
        assert_eq!(
            (shown.first, shown.last),
            (month("2026-07"), month("2027-06"))
        );
        let span = shown.span(None);
        assert_eq!(
            (span.history, span.months),
            (4, 8),
            "four months have passed, November to June are left"
        );
        assert_eq!(shown.columns(), Columns::Joined { first: -4, end: 8 });
        assert_eq!(shown.later(), Later::Shown);
    }

    #[test]
    fn a_past_year_is_history_alone_and_a_future_one_horizon_alone() {
        let past = year(2024, "2026-11-22").expect("a year");
        assert_eq!(
            past.span(None).months,
            1,
            "the engine scans a month at least"
        );
        assert_eq!(
            past.columns(),
            Columns::Joined {
                first: -28,
                end: -16
            }
        );
        assert_eq!(
            past.later(),
            Later::Dropped,
            "what came after is no forecast"
        );
        let next = year(2027, "2026-11-22").expect("a year");
        assert_eq!((next.span(None).history, next.span(None).months), (0, 20));
        assert_eq!(next.columns(), Columns::Joined { first: 8, end: 20 });
        assert_eq!(next.later(), Later::Shown);
        let ended = year(2025, "2026-07-01").expect("a year");
        assert_eq!(ended.later(), Later::Dropped, "June ended yesterday");
    }

    #[test]
    fn last_year_is_known_once_billing_was_and_it_has_passed() {
        let shown = year(2026, "2026-11-22").expect("a year");
        let before = |company: &Company, since: &str| {
            shown
                .last_year(company, Some(month(since)))
                .map(|before| (before.first, before.last))
        };
        let whole = Some((month("2025-07"), month("2026-06")));
        assert_eq!(before(&july(), "2025-07"), whole);
        assert_eq!(before(&july(), "2025-08"), None, "July is missing");
        let known = |from: &str| Company {
            billing_known_from: Some(date(from)),
            ..july()
        };
        assert_eq!(
            before(&known("2025-07-01"), "2026-01"),
            whole,
            "nothing was invoiced before January, and that is known"
        );
        assert_eq!(before(&known("2025-07-02"), "2025-01"), None);
        assert_eq!(shown.last_year(&july(), None), None, "nothing was invoiced");
        let next = year(2027, "2026-11-22").expect("a year");
        assert_eq!(
            next.last_year(&july(), Some(month("2020-01"))),
            None,
            "the year before has not passed"
        );
        let span = shown.span(shown.last_year(&july(), Some(month("2020-01"))).as_ref());
        assert_eq!((span.history, span.months), (16, 8), "scanned together");
    }

    #[test]
    fn what_is_out_of_reach_is_said() {
        for starts_in in [1900, 2090, 300_000, i32::MIN] {
            let error = year(starts_in, "2026-11-22").expect_err("out of reach");
            assert_eq!(error.code, ErrorCode::QuestionInvalid);
            assert!(error.message.contains(&starts_in.to_string()), "{error}");
        }
        for (months, history) in [(0, 0), (121, 0), (12, 121)] {
            let choice = SpanChoice::Months { months, history };
            let error = ShownMonths::new(choice, date("2026-11-22"), &july())
                .expect_err("beyond what may be asked for");
            assert_eq!(error.code, ErrorCode::QuestionInvalid);
        }
    }
}
