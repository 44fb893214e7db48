//! The order of the list: total, so that a window is always the same part of the whole.

use std::cmp::Ordering;

use diapason_engine::{ProgressFigures, ProgressGroup};

use crate::desk::page::sort_key;
use crate::desk::wire::{ProgressColumn, SortOrder};

/// Who is most behind first.
const MOST_BEHIND: (ProgressColumn, SortOrder) = (ProgressColumn::Ahead, SortOrder::Ascending);

/// The order of two groups: by the column, then by name, then by key.
pub(super) fn compare(
    a: &ProgressGroup,
    b: &ProgressGroup,
    sort: Option<(ProgressColumn, SortOrder)>,
) -> Ordering {
    let (column, order) = sort.unwrap_or(MOST_BEHIND);
    let by_column = match column {
        ProgressColumn::Label => directed(by_name(a, b), order),
        column => by_figure(
            figure(&a.figures, column),
            figure(&b.figures, column),
            order,
        ),
    };
    // Those without a name come last whatever the order.
    let named = |group: &ProgressGroup| group.key.is_empty();
    (named(a).cmp(&named(b)))
        .then(by_column)
        .then_with(|| by_name(a, b))
}

fn by_name(a: &ProgressGroup, b: &ProgressGroup) -> Ordering {
    let key = |group: &ProgressGroup| (sort_key(&group.label), group.label.clone());
    key(a).cmp(&key(b)).then_with(|| a.key.cmp(&b.key))
}

fn figure(figures: &ProgressFigures, column: ProgressColumn) -> Option<i64> {
    match column {
        ProgressColumn::Label => None,
        ProgressColumn::Won => figures.won.amount_minor,
        ProgressColumn::Attainment => figures.attainment_ppm,
        ProgressColumn::Ahead => figures.ahead_minor,
        ProgressColumn::Open => Some(figures.open.amount_minor),
        ProgressColumn::Weighted => Some(figures.open.weighted_minor),
        ProgressColumn::Conversion => figures.conversion_ppm,
        ProgressColumn::Cycle => figures.cycle_half_days,
        ProgressColumn::Stale => Some(i64::from(figures.stale.deals)),
        ProgressColumn::WithoutNextStep => Some(i64::from(figures.without_next_step.deals)),
    }
}

/// What is unknown comes last, whichever way.
fn by_figure(a: Option<i64>, b: Option<i64>, order: SortOrder) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => directed(a.cmp(&b), order),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

const fn directed(ascending: Ordering, order: SortOrder) -> Ordering {
    match order {
        SortOrder::Ascending => ascending,
        SortOrder::Descending => ascending.reverse(),
    }
}
