//! The order of customers: total, whatever the columns, so that a window is always the same part of
//! the whole. What is unknown comes last, whichever way.

use std::cmp::Ordering;

use super::directory::Entry;
use super::figures::Figures;
use crate::desk::page::sort_key;
use crate::desk::wire::{CustomerColumn, SortOrder};

/// A customer to be placed.
#[derive(Clone, Copy)]
pub(super) struct Placed<'a> {
    pub(super) entry: &'a Entry,
    pub(super) figures: &'a Figures,
    pub(super) segment: Option<&'a str>,
    pub(super) id: &'a str,
}

/// The order of two customers by the columns named, then by name, then by id.
pub(super) fn compare(
    a: Placed<'_>,
    b: Placed<'_>,
    sort: &[(CustomerColumn, SortOrder)],
) -> Ordering {
    const LARGEST_FIRST: &[(CustomerColumn, SortOrder)] =
        &[(CustomerColumn::Invoiced, SortOrder::Descending)];
    let sort = if sort.is_empty() { LARGEST_FIRST } else { sort };
    sort.iter()
        .map(|(column, order)| by(*column, a, b, *order))
        .find(|order| *order != Ordering::Equal)
        .unwrap_or_else(|| a.entry.name.cmp(&b.entry.name).then_with(|| a.id.cmp(b.id)))
}

fn by(column: CustomerColumn, a: Placed<'_>, b: Placed<'_>, order: SortOrder) -> Ordering {
    let text = |of: &dyn Fn(Placed<'_>) -> Option<String>| known_first(of(a), of(b), order);
    let figure =
        |of: &dyn Fn(&Figures) -> Option<i64>| known_first(of(a.figures), of(b.figures), order);
    match column {
        CustomerColumn::Name => text(&|it| Some(it.entry.name.clone())),
        CustomerColumn::Segment => text(&|it| it.segment.map(sort_key)),
        CustomerColumn::Salesperson => {
            text(&|it| it.entry.seller.as_ref().map(|(_, name)| sort_key(name)))
        }
        CustomerColumn::OpenDeals => figure(&|it| Some(i64::from(it.open_deals))),
        CustomerColumn::Weighted => figure(&|it| it.weighted),
        CustomerColumn::Won => figure(&|it| Some(it.won)),
        CustomerColumn::Invoiced => figure(&|it| Some(it.invoiced)),
        CustomerColumn::Margin => figure(&Figures::margin),
        CustomerColumn::Outstanding => figure(&|it| Some(it.outstanding)),
        CustomerColumn::Exposure => {
            let exposure = |it: &Figures| i128::from(it.outstanding) + i128::from(it.backlog);
            directed(exposure(a.figures).cmp(&exposure(b.figures)), order)
        }
    }
}

fn known_first<T: Ord>(a: Option<T>, b: Option<T>, order: SortOrder) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => directed(a.cmp(&b), order),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

const fn directed(order: Ordering, way: SortOrder) -> Ordering {
    match way {
        SortOrder::Ascending => order,
        SortOrder::Descending => order.reverse(),
    }
}
