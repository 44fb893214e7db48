//! Targets beside what is expected: by column, variance and attainment.
//!
//! Where a target covers some of the columns only, it is compared with what is expected in those.

use std::collections::BTreeMap;

use diapason_engine::{
    Book, Dimension, Measure, PeriodSpan, TargetFigures as EngineTarget, targets,
};
use diapason_model::{Currency, Month, SalespersonIndex, TargetScope, TeamIndex};

use super::figures::{Figures, share};
use crate::desk::wire::TargetLine;
use crate::error::AppError;
use crate::wire::{fraction, money};

/// A target over the columns, in minor units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TargetFigures {
    /// One a column; `None` where none is set.
    pub(crate) by_column: Vec<Option<i64>>,
    /// Sum over the columns.
    pub(crate) total: i64,
}

impl From<EngineTarget> for TargetFigures {
    fn from(target: EngineTarget) -> Self {
        Self {
            by_column: target.by_period,
            total: target.within,
        }
    }
}

impl TargetFigures {
    /// What is expected over the columns that have a target. Of some columns it is the sum of
    /// their figures as they are put out; the company's own is exact (`runs`).
    pub(crate) fn covered(&self, expected: &Figures) -> i128 {
        if self.by_column.iter().all(Option::is_some) {
            return i128::from(expected.total);
        }
        let columns = self.by_column.iter().zip(&expected.by_column);
        columns
            .filter(|(target, _)| target.is_some())
            .map(|(_, minor)| i128::from(*minor))
            .sum()
    }

    /// The months that have a target, run by run, where not all columns have one.
    pub(crate) fn runs(&self, periods: &[PeriodSpan]) -> Vec<(Month, Month)> {
        let mut runs: Vec<(Month, Month)> = Vec::new();
        if self.by_column.iter().all(Option::is_some) {
            return runs;
        }
        let mut open = false;
        for (target, period) in self.by_column.iter().zip(periods) {
            match (target, runs.last_mut().filter(|_| open)) {
                (Some(_), Some(run)) => run.1 = period.last,
                (Some(_), None) => runs.push((period.first, period.last)),
                (None, _) => {}
            }
            open = target.is_some();
        }
        runs
    }

    /// The company's target as the wire has it, beside what is expected; `covered` is what is
    /// expected over the columns that have one.
    pub(crate) fn line(
        &self,
        expected: &Figures,
        covered: i64,
        currency: Currency,
    ) -> Option<TargetLine> {
        let mut variance_by_column = Vec::with_capacity(self.by_column.len());
        for (target, minor) in self.by_column.iter().zip(&expected.by_column) {
            variance_by_column.push(match target {
                Some(target) => Some(money(minor.checked_sub(*target)?, currency)),
                None => None,
            });
        }
        let text = |minor: i64| money(minor, currency);
        Some(TargetLine {
            by_column: self.by_column.iter().map(|minor| minor.map(text)).collect(),
            total: text(self.total),
            variance_by_column,
            variance: text(covered.checked_sub(self.total)?),
            attainment: share(i128::from(covered), i128::from(self.total)).map(fraction),
        })
    }
}

/// The company's target of a measure, where it has one.
pub(crate) fn of_company(
    book: &Book,
    measure: Measure,
    periods: &[PeriodSpan],
) -> Result<Option<TargetFigures>, AppError> {
    let found = targets(book, measure, TargetScope::Company, periods)?;
    Ok(found.map(TargetFigures::from))
}

/// The targets of all salespeople or teams, by id; other dimensions have none.
pub(crate) fn of_rows(
    book: &Book,
    measure: Measure,
    by: &Dimension,
    periods: &[PeriodSpan],
) -> Result<BTreeMap<String, TargetFigures>, AppError> {
    let data = book.snapshot();
    let scopes: Vec<(&str, TargetScope)> = match by {
        Dimension::Salesperson => (data.salespeople.iter().enumerate())
            .map(|(place, person)| {
                let index = SalespersonIndex::from_position(place);
                (person.id.as_str(), TargetScope::Salesperson(index))
            })
            .collect(),
        Dimension::Team => (data.teams.iter().enumerate())
            .map(|(place, team)| {
                let index = TeamIndex::from_position(place);
                (team.id.as_str(), TargetScope::Team(index))
            })
            .collect(),
        _ => Vec::new(),
    };
    let mut found = BTreeMap::new();
    for (id, scope) in scopes {
        if let Some(target) = targets(book, measure, scope, periods)? {
            found.insert(id.to_owned(), target.into());
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use diapason_model::parse_month;

    use super::*;

    fn month(text: &str) -> Month {
        parse_month(text).expect("a month")
    }

    fn periods(first: &str, count: i32) -> Vec<PeriodSpan> {
        (0..count)
            .filter_map(|place| month(first).plus(place))
            .map(|month| PeriodSpan {
                starts: month,
                first: month,
                last: month,
            })
            .collect()
    }

    fn target(by_column: &[Option<i64>]) -> TargetFigures {
        TargetFigures {
            by_column: by_column.to_vec(),
            total: by_column.iter().flatten().sum(),
        }
    }

    fn expected() -> Figures {
        Figures {
            by_column: vec![100, 50, 30, 1],
            later: None,
            total: 182,
        }
    }

    #[test]
    fn a_target_of_all_columns_is_compared_with_the_exact_total() {
        let all = target(&[Some(40); 4]);
        assert_eq!(all.covered(&expected()), 182, "no sum of rounded columns");
        assert_eq!(
            all.runs(&periods("2026-11", 4)),
            [],
            "nothing more is asked"
        );
    }

    #[test]
    fn a_target_of_some_columns_is_compared_with_those_alone() {
        let some = target(&[None, Some(60), Some(30), None]);
        assert_eq!(some.covered(&expected()), 80);
        assert_eq!(
            some.runs(&periods("2026-11", 4)),
            [(month("2026-12"), month("2027-01"))]
        );
        let parted = target(&[Some(1), None, Some(1), None]);
        assert_eq!(parted.runs(&periods("2026-11", 4)).len(), 2);
        let line = some.line(&expected(), 80, Currency::EUR).expect("in range");
        assert_eq!(
            line.variance_by_column,
            [
                None,
                Some("-0.10".to_owned()),
                Some("0.00".to_owned()),
                None
            ]
        );
        assert_eq!((&*line.total, &*line.variance), ("0.90", "-0.10"));
        assert_eq!(line.attainment.as_deref(), Some("0.888889"));
    }

    #[test]
    fn a_target_of_zero_has_no_attainment() {
        let zero = target(&[Some(0); 4]);
        let line = zero
            .line(&expected(), 182, Currency::EUR)
            .expect("in range");
        assert_eq!(line.attainment, None);
        assert_eq!(line.variance, "1.82");
    }
}
