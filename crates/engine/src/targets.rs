//! What is aimed at by column: targets spread over their months, and salespeople's quotas.
//!
//! COMPUTATIONS.md §9: a target is spread by `allocate` over its months. Deliberately absent: what
//! was reached of it (`forecast`), rates and percentages (`app`).

use diapason_model::{SalespersonIndex, TargetMeasure, TargetScope};

use crate::allocate::allocate;
use crate::answer::PeriodSpan;
use crate::book::Book;
use crate::error::EngineError;
use crate::question::Measure;

/// A target over the columns of a forecast, minor units of the company's currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetFigures {
    /// One a column; `None` where none is set for any of its months.
    pub by_period: Vec<Option<i64>>,
    /// Over all columns.
    pub within: i64,
}

/// The target of a measure over some columns, for the company, a team or a salesperson. Targets
/// of one scope that overlap add up. Bookings of a salesperson without a target of their own are
/// aimed at by the quotas, those of a team without one by the quotas of its members: the
/// salespeople whose deals are the team's group (§5), so not those of teams within it. `None`
/// where nothing is aimed at in any column.
///
/// # Errors
/// An amount beyond 64 bits.
pub fn targets(
    book: &Book,
    measure: Measure,
    scope: TargetScope,
    columns: &[PeriodSpan],
) -> Result<Option<TargetFigures>, EngineError> {
    let mut sums = Sums::new(columns);
    for target in &book.snapshot().targets {
        if target.measure == target_measure(measure) && target.scope == scope {
            let months = target.to_month.number() - target.from_month.number() + 1;
            let count = usize::try_from(months).expect("checked not to end before it begins");
            let mut parts = Vec::with_capacity(count);
            allocate(target.amount_minor, &vec![1; count], &mut parts).ok_or_else(overflow)?;
            for (month, part) in (target.from_month.number()..).zip(parts) {
                sums.add(month, part)?;
            }
        }
    }
    if sums.is_empty() && measure == Measure::Bookings {
        for quota in &book.snapshot().quotas {
            if has_quota(book, scope, quota.salesperson) {
                sums.add(quota.month.number(), quota.amount_minor)?;
            }
        }
    }
    sums.put_out()
}

const fn target_measure(measure: Measure) -> TargetMeasure {
    match measure {
        Measure::Invoicing => TargetMeasure::Invoicing,
        Measure::Bookings => TargetMeasure::Bookings,
        Measure::Cash => TargetMeasure::Cash,
        Measure::Margin => TargetMeasure::Margin,
        Measure::Result => TargetMeasure::Result,
    }
}

/// Whether a salesperson's quota is part of a scope's. The company's is none: quotas are set for
/// people, usually above what the company counts on.
fn has_quota(book: &Book, scope: TargetScope, salesperson: SalespersonIndex) -> bool {
    match scope {
        TargetScope::Company => false,
        TargetScope::Salesperson(one) => one == salesperson,
        TargetScope::Team(team) => {
            book.snapshot().salespeople[salesperson.get()].team == Some(team)
        }
    }
}

struct Sums<'c> {
    columns: &'c [PeriodSpan],
    by_period: Vec<Option<i64>>,
}

impl<'c> Sums<'c> {
    fn new(columns: &'c [PeriodSpan]) -> Self {
        Self {
            columns,
            by_period: vec![None; columns.len()],
        }
    }

    fn is_empty(&self) -> bool {
        self.by_period.iter().all(Option::is_none)
    }

    /// Adds a month's part to the column that covers it, where one does.
    fn add(&mut self, month: i32, part: i64) -> Result<(), EngineError> {
        let covers =
            |span: &PeriodSpan| (span.first.number()..=span.last.number()).contains(&month);
        if let Some(place) = self.columns.iter().position(covers) {
            let sum = self.by_period[place].unwrap_or(0);
            self.by_period[place] = Some(sum.checked_add(part).ok_or_else(overflow)?);
        }
        Ok(())
    }

    fn put_out(self) -> Result<Option<TargetFigures>, EngineError> {
        if self.is_empty() {
            return Ok(None);
        }
        let within = self
            .by_period
            .iter()
            .flatten()
            .try_fold(0_i64, |sum, part| sum.checked_add(*part))
            .ok_or_else(overflow)?;
        Ok(Some(TargetFigures {
            by_period: self.by_period,
            within,
        }))
    }
}

fn overflow() -> EngineError {
    EngineError::Overflow {
        what: "the targets".to_owned(),
    }
}
