//! The bar at the foot of each cell: its parts in thousandths of the longest one of the table.

use diapason_engine::{Category, CategoryFigures};

use super::figures::Later;
use crate::desk::wire::CellBar;

/// Certain, committed and weighted parts of a cell, in minor units; a negative part has none.
pub(crate) type Parts = [i64; 3];

/// The parts of each cell shown, `later` last where it has a meaning.
pub(crate) fn parts(figures: &[CategoryFigures], later: Later) -> Vec<Parts> {
    let columns = figures.first().map_or(0, |figures| figures.by_period.len());
    let cells = columns + usize::from(later == Later::Shown);
    let mut parts = vec![[0_i64; 3]; cells];
    for category in figures {
        let Some(place) = place(category.category) else {
            continue;
        };
        let columns = category.by_period.iter().copied();
        for (cell, minor) in parts.iter_mut().zip(columns.chain(category.later)) {
            cell[place] = cell[place].saturating_add(minor.max(0));
        }
    }
    parts
}

/// How long the bar of a cell is.
pub(crate) fn length(parts: &Parts) -> i128 {
    parts.iter().map(|part| i128::from(*part)).sum()
}

/// The bar of a cell beside the longest one.
pub(crate) fn bar(parts: &Parts, longest: i128) -> CellBar {
    let thousandths = |part: i64| {
        let part = i128::from(part);
        let of_longest = (part * 1_000 + longest / 2).checked_div(longest);
        of_longest
            .and_then(|part| u16::try_from(part).ok())
            .unwrap_or(0)
    };
    let [certain, committed, weighted] = parts.map(thousandths);
    CellBar {
        certain,
        committed,
        weighted,
    }
}

/// Which part of a bar a category is; the pipeline is none, nor is what is derived.
const fn place(category: Category) -> Option<usize> {
    match category {
        Category::Invoiced | Category::Received | Category::Won => Some(0),
        Category::Backlog | Category::OpenInvoices => Some(1),
        Category::Weighted => Some(2),
        Category::Pipeline | Category::Margin | Category::FixedCosts | Category::Result => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_bar_is_a_thousand_long_and_nothing_is_longer() {
        let cell = [300, 150, 50];
        let shown = bar(&cell, length(&cell));
        assert_eq!(
            (shown.certain, shown.committed, shown.weighted),
            (600, 300, 100)
        );
        assert_eq!(bar(&[1, 0, 0], 3).certain, 333, "rounded to the nearest");
        assert_eq!(bar(&[2, 0, 0], 3).certain, 667);
    }

    #[test]
    fn a_table_of_nothing_has_no_bars() {
        assert_eq!(bar(&[0, 0, 0], 0), CellBar::default());
    }
}
