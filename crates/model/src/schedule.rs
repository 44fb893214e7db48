//! How a line's amount is spread over time when nobody has dated its instalments.
//!
//! A schedule is a list of rules whose shares sum to exactly 1; it expands to single instalments
//! with exact integer weights (COMPUTATIONS.md §2). Deliberately absent: amounts and dates.

use std::fmt;

use thiserror::Error;

use crate::Id;
use crate::number::{parse_decimal, write_decimal};

/// Why rules are no schedule.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ScheduleError {
    /// No rule at all.
    #[error("a schedule needs at least one instalment rule")]
    Empty,
    /// The shares do not make a whole.
    #[error("the shares sum to {0}, not to exactly 1")]
    SharesDoNotSumToOne(String),
    /// A text that is no share.
    #[error("`{0}` is not a share: write a fraction such as `0.3` or `1/3`")]
    NotAShare(String),
    /// A repetition below 1 or above 1200.
    #[error("a rule repeats 1 to 1200 times, not {0}")]
    Repetition(i64),
    /// The exact weights have no common denominator that fits.
    #[error("the shares have no common denominator that can be held exactly")]
    TooFine,
}

/// An exact share: `0.3` or `1/3`, in lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Share {
    numerator: i64,
    denominator: i64,
}

fn greatest_common_divisor(mut a: i128, mut b: i128) -> i128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.abs()
}

impl Share {
    /// The whole.
    pub const WHOLE: Self = Self {
        numerator: 1,
        denominator: 1,
    };

    /// `numerator ÷ denominator` in lowest terms, not negative, denominator 1 to a million.
    #[must_use]
    pub fn new(numerator: i64, denominator: i64) -> Option<Self> {
        if numerator < 0 || !(1..=1_000_000).contains(&denominator) || numerator > 1_000_000_000 {
            return None;
        }
        let divisor = greatest_common_divisor(i128::from(numerator), i128::from(denominator));
        let divisor = i64::try_from(divisor).ok()?;
        Some(Self {
            numerator: numerator / divisor,
            denominator: denominator / divisor,
        })
    }

    /// Reads `0.3` (six decimals at most) or `1/3`.
    pub fn parse(text: &str) -> Result<Self, ScheduleError> {
        let refused = || ScheduleError::NotAShare(text.to_owned());
        if let Some((numerator, denominator)) = text.split_once('/') {
            let read = |part: &str| {
                parse_decimal(part.trim(), 0)
                    .ok()
                    .and_then(|value| i64::try_from(value).ok())
            };
            return read(numerator)
                .zip(read(denominator))
                .and_then(|(numerator, denominator)| Self::new(numerator, denominator))
                .ok_or_else(refused);
        }
        let ppm = parse_decimal(text, 6)
            .ok()
            .and_then(|ppm| i64::try_from(ppm).ok());
        ppm.and_then(|ppm| Self::new(ppm, 1_000_000))
            .ok_or_else(refused)
    }
}

impl fmt::Display for Share {
    /// A decimal where six decimals hold it exactly, else a fraction.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if 1_000_000 % self.denominator == 0 {
            let ppm = i128::from(self.numerator) * i128::from(1_000_000 / self.denominator);
            write_decimal(out, ppm, 6, 0)
        } else {
            write!(out, "{}/{}", self.numerator, self.denominator)
        }
    }
}

/// One rule of a schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstalmentRule {
    /// Order of the rules.
    pub position: i64,
    /// What the instalment is called (`Acompte`).
    pub label: Option<Box<str>>,
    /// Months from the anchor, before the days.
    pub offset_months: i32,
    /// Days from the anchor, after the months.
    pub offset_days: i32,
    /// Share of the whole rule; cut in `repeat_count` equal parts.
    pub share: Share,
    /// How many instalments the rule makes, from 1.
    pub repeat_count: u32,
    /// Months between two of them.
    pub repeat_every_months: i32,
}

/// A single instalment of an expanded schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScheduledInstalment {
    /// Months from the anchor, before the days.
    pub months: i32,
    /// Days from the anchor, after the months.
    pub days: i32,
    /// Exact weight over the schedule's `total_weight`.
    pub weight: i64,
    /// Index of its rule in the order of positions.
    pub rule: u32,
}

/// A named template of instalments whose shares sum to exactly 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    id: Id,
    name: Option<Box<str>>,
    rules: Vec<InstalmentRule>,
    instalments: Vec<ScheduledInstalment>,
    total_weight: i64,
}

impl Schedule {
    /// The gate: rules in any order; their shares must sum to exactly 1.
    pub fn new(
        id: Id,
        name: Option<Box<str>>,
        mut rules: Vec<InstalmentRule>,
    ) -> Result<Self, ScheduleError> {
        if rules.is_empty() {
            return Err(ScheduleError::Empty);
        }
        rules.sort_by_key(|rule| rule.position);
        let total_weight = common_denominator(&rules)?;
        let mut instalments = Vec::new();
        let mut sum: i128 = 0;
        for (index, rule) in (0_u32..).zip(&rules) {
            let parts = i128::from(rule.share.denominator) * i128::from(rule.repeat_count);
            let weight = i128::from(rule.share.numerator) * (total_weight / parts);
            sum += weight * i128::from(rule.repeat_count);
            for repetition in 0..rule.repeat_count {
                let months = i64::from(rule.offset_months)
                    + i64::from(repetition) * i64::from(rule.repeat_every_months);
                instalments.push(ScheduledInstalment {
                    months: i32::try_from(months).map_err(|_| ScheduleError::TooFine)?,
                    days: rule.offset_days,
                    weight: i64::try_from(weight).map_err(|_| ScheduleError::TooFine)?,
                    rule: index,
                });
            }
        }
        if sum != total_weight {
            return Err(ScheduleError::SharesDoNotSumToOne(decimal_of(
                sum,
                total_weight,
            )));
        }
        let total_weight = i64::try_from(total_weight).map_err(|_| ScheduleError::TooFine)?;
        Ok(Self {
            id,
            name,
            rules,
            instalments,
            total_weight,
        })
    }

    /// Its id.
    #[must_use]
    pub const fn id(&self) -> &Id {
        &self.id
    }

    /// Its name, if it has one.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Its rules in the order of positions.
    #[must_use]
    pub fn rules(&self) -> &[InstalmentRule] {
        &self.rules
    }

    /// Its single instalments in the order of positions, then repetition.
    #[must_use]
    pub fn instalments(&self) -> &[ScheduledInstalment] {
        &self.instalments
    }

    /// The sum of the weights, at least 1.
    #[must_use]
    pub const fn total_weight(&self) -> i64 {
        self.total_weight
    }
}

/// The least common denominator of `share ÷ repeat_count` over the rules, reduced.
fn common_denominator(rules: &[InstalmentRule]) -> Result<i128, ScheduleError> {
    let mut denominator: i128 = 1;
    for rule in rules {
        if !(1..=1200).contains(&rule.repeat_count) {
            return Err(ScheduleError::Repetition(i64::from(rule.repeat_count)));
        }
        let parts = i128::from(rule.share.denominator) * i128::from(rule.repeat_count);
        denominator = (denominator / greatest_common_divisor(denominator, parts))
            .checked_mul(parts)
            .filter(|denominator| *denominator <= i128::from(i64::MAX))
            .ok_or(ScheduleError::TooFine)?;
    }
    Ok(denominator)
}

fn decimal_of(numerator: i128, denominator: i128) -> String {
    match crate::divide_half_away(numerator.saturating_mul(1_000_000_000), denominator) {
        Some(billionths) => rust_decimal::Decimal::from_i128_with_scale(billionths, 9)
            .normalize()
            .to_string(),
        None => format!("{numerator}/{denominator}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(position: i64, share: &str, repeat_count: u32) -> InstalmentRule {
        InstalmentRule {
            position,
            label: None,
            offset_months: 0,
            offset_days: 0,
            share: Share::parse(share).expect("a share of the test"),
            repeat_count,
            repeat_every_months: 1,
        }
    }

    fn schedule(rules: Vec<InstalmentRule>) -> Result<Schedule, ScheduleError> {
        Schedule::new(Id::new("S"), None, rules)
    }

    #[test]
    fn thirds_are_exact() {
        let thirds = schedule(vec![
            rule(0, "1/3", 1),
            rule(1, "1/3", 1),
            rule(2, "1/3", 1),
        ]);
        assert_eq!(thirds.map(|thirds| thirds.total_weight()), Ok(3));
    }

    #[test]
    fn a_repeated_rule_is_cut_in_equal_parts() {
        let mixed = schedule(vec![rule(0, "0.1", 1), rule(1, "0.9", 7)]).expect("sums to one");
        assert_eq!(mixed.instalments().len(), 8);
        assert_eq!(
            mixed.instalments()[7].months,
            6,
            "the seventh repetition, counted from the anchor"
        );
        let sum: i64 = mixed
            .instalments()
            .iter()
            .map(|instalment| instalment.weight)
            .sum();
        assert_eq!(sum, mixed.total_weight());
    }

    #[test]
    fn shares_that_miss_a_ten_thousandth_are_refused() {
        let short = schedule(vec![
            rule(0, "0.3333", 1),
            rule(1, "0.3333", 1),
            rule(2, "0.3333", 1),
        ]);
        assert_eq!(
            short,
            Err(ScheduleError::SharesDoNotSumToOne("0.9999".into()))
        );
    }

    #[test]
    fn shares_print_as_they_are_best_read() {
        assert_eq!(Share::parse("0.30").expect("a share").to_string(), "0.3");
        assert_eq!(Share::parse("2/6").expect("a share").to_string(), "1/3");
        assert_eq!(Share::parse("1/4").expect("a share").to_string(), "0.25");
        for bad in ["1/0", "-0.5", "a", "1/3/3", "0.1234567"] {
            assert!(Share::parse(bad).is_err(), "{bad}");
        }
    }
}
