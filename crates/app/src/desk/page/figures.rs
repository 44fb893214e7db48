//! Figures over the columns shown, exact and rounded once each.

use diapason_engine::{CategoryFigures, ExpectedFigures};
use diapason_model::{Currency, divide_half_away};

use crate::desk::wire::Shown;
use crate::wire::money;

/// Figures in minor units.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Figures {
    /// One a column.
    pub(crate) by_column: Vec<i64>,
    /// After the horizon; `None` where it has no meaning.
    pub(crate) later: Option<i64>,
    /// All columns, without `later`: the rounded exact sum, not the sum of rounded columns.
    pub(crate) total: i64,
}

/// Whether what falls after the columns has a meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Later {
    /// It comes after the horizon.
    Shown,
    /// The columns lie before the as-of month: what comes after them is no forecast.
    Dropped,
}

impl Later {
    /// The figure, where it has a meaning.
    pub(crate) fn of(self, later: Option<i64>) -> Option<i64> {
        later.filter(|_| self == Self::Shown)
    }
}

impl Figures {
    /// What is expected, as the engine answers it.
    pub(crate) fn expected(all: &ExpectedFigures, later: Later) -> Self {
        Self {
            by_column: all.by_period.clone(),
            later: later.of(all.later),
            total: all.within,
        }
    }

    /// One category, as the engine answers it.
    pub(crate) fn category(all: &CategoryFigures, later: Later) -> Self {
        Self {
            by_column: all.by_period.clone(),
            later: later.of(all.later),
            total: all.within,
        }
    }

    /// Nothing, for so many columns.
    pub(crate) fn nothing(columns: usize, later: Later) -> Self {
        Self {
            by_column: vec![0; columns],
            later: later.of(Some(0)),
            total: 0,
        }
    }

    /// As the wire has them.
    pub(crate) fn shown(&self, currency: Currency) -> Shown {
        let text = |minor: &i64| money(*minor, currency);
        Shown {
            by_column: self.by_column.iter().map(text).collect(),
            later: self.later.as_ref().map(text),
            total: text(&self.total),
        }
    }

    /// What must be added to `base` to have these: figure by figure, as they are put out.
    pub(crate) fn minus(&self, base: &Self) -> Option<Self> {
        let by_column = self.by_column.iter().zip(&base.by_column);
        Some(Self {
            by_column: by_column
                .map(|(a, b)| a.checked_sub(*b))
                .collect::<Option<_>>()?,
            later: match self.later.zip(base.later) {
                Some((a, b)) => Some(a.checked_sub(b)?),
                None => None,
            },
            total: self.total.checked_sub(base.total)?,
        })
    }
}

/// A share in parts per million, rounded once; `None` over nothing or less than nothing, where a
/// share says the opposite of what it seems to.
pub(crate) fn share(part: i128, whole: i128) -> Option<i64> {
    if whole <= 0 {
        return None;
    }
    let ppm = divide_half_away(part.checked_mul(1_000_000)?, whole)?;
    i64::try_from(ppm).ok()
}

/// (now − before) ÷ before, in parts per million.
pub(crate) fn growth(now: i64, before: i64) -> Option<i64> {
    share(i128::from(now) - i128::from(before), i128::from(before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_over_nothing_is_unknown() {
        assert_eq!(growth(110, 100), Some(100_000));
        assert_eq!(growth(99, 100), Some(-10_000));
        assert_eq!(growth(1, 0), None);
        assert_eq!(
            growth(1, -1),
            None,
            "two hundred per cent less than a loss would read as a fall"
        );
        assert_eq!(growth(i64::MAX, 1), None, "no share of that size is shown");
    }

    #[test]
    fn a_change_is_what_stands_between_two_figures_as_shown() {
        let figures = |by_column: &[i64], later, total| Figures {
            by_column: by_column.to_vec(),
            later,
            total,
        };
        let change = figures(&[5, -3], Some(1), 3).minus(&figures(&[2, 2], Some(4), 4));
        assert_eq!(change, Some(figures(&[3, -5], Some(-3), -1)));
        let over = figures(&[i64::MAX], None, 0).minus(&figures(&[-1], None, 0));
        assert_eq!(over, None, "beyond 64 bits there is no figure");
    }
}
