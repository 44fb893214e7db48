//! Which figure is taken apart: months, groups, category.

use diapason_model::Month;

use crate::book::{Book, Grouping};
use crate::days::month_of;
use crate::question::{Category, Dimension};

/// A cell of a forecast.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Cell {
    /// Which months.
    pub months: Months,
    /// Dimension and key of each group that it lies in; all must hold, none: the company.
    pub groups: Vec<(Dimension, String)>,
    /// One category; `None`: all that is expected.
    pub category: Option<Category>,
}

/// Months of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Months {
    /// From the first to the last, both included.
    Within {
        /// First.
        first: Month,
        /// Last.
        last: Month,
    },
    /// From this month on, without end.
    From(Month),
}

/// A cell, ready to be compared with days and records.
pub(super) struct Matching {
    first: i32,
    last: i32,
    groups: Vec<(Grouping, u32)>,
}

impl Matching {
    /// `None` where a dimension has no such group.
    pub(super) fn new(book: &Book, cell: &Cell) -> Option<Self> {
        let mut groups = Vec::with_capacity(cell.groups.len());
        for (dimension, key) in &cell.groups {
            let grouping = Grouping::by(dimension, &book.snapshot);
            let place = grouping.keys.iter().position(|(known, _)| known == key)?;
            groups.push((grouping, u32::try_from(place).ok()?));
        }
        let (first, last) = match cell.months {
            Months::Within { first, last } => (first.number(), last.number()),
            Months::From(first) => (first.number(), i32::MAX),
        };
        Some(Self {
            first,
            last,
            groups,
        })
    }

    /// Whether a day lies in the cell.
    pub(super) fn day(&self, day: i32) -> bool {
        (self.first..=self.last).contains(&month_of(day))
    }

    /// The months of the cell that lie before another one's end.
    pub(super) fn months_before(&self, end: i32) -> std::ops::Range<i32> {
        self.first..self.last.saturating_add(1).min(end)
    }

    /// Whether a figure of a deal, customer and product lies in the cell's groups.
    pub(super) fn record(&self, deal: Option<u32>, customer: u32, product: Option<u32>) -> bool {
        self.groups
            .iter()
            .all(|(grouping, group)| grouping.group(deal, customer, product) == *group)
    }
}
