//! The order of deals: total, whatever the columns, so that a window is always the same part of
//! the whole. What is unknown comes last, whichever way.

use std::cmp::Ordering;

use diapason_model::{Deal, Snapshot};

use crate::desk::page::sort_key;
use crate::desk::wire::{PipelineColumn, SortOrder};

/// The figures that a deal may be placed by: minor units and parts per million.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figures {
    pub(super) amount: Option<i64>,
    pub(super) weighted: Option<i64>,
    pub(super) margin: Option<i64>,
    pub(super) probability_ppm: Option<i64>,
    pub(super) margin_rate_ppm: Option<i64>,
}

/// Sorts places of deals: by the columns named, then by customer, deal and id. `deal_at` gives the
/// deal of a place, `figures` its figures.
pub(super) fn sort(
    data: &Snapshot,
    places: &mut [usize],
    by: &[(PipelineColumn, SortOrder)],
    deal_at: &dyn Fn(usize) -> usize,
    figures: &dyn Fn(usize) -> Figures,
) {
    // Backwards, each stable: the first key decides last. Keys are made once a deal.
    places.sort_by_cached_key(|place| {
        let deal = &data.deals[deal_at(*place)];
        (
            sort_key(&data.customers[deal.customer.get()].name),
            sort_key(&deal.name),
            deal.id.clone(),
        )
    });
    for (column, order) in by.iter().rev() {
        let key_of = |place: usize| {
            key(data, &data.deals[deal_at(place)], *column, || {
                figures(place)
            })
        };
        let mut keyed: Vec<(Option<Key>, usize)> = places
            .iter()
            .map(|place| (key_of(*place), *place))
            .collect();
        keyed.sort_by(|(a, _), (b, _)| known_first(a.as_ref(), b.as_ref(), *order));
        for (slot, (_, place)) in places.iter_mut().zip(keyed) {
            *slot = place;
        }
    }
}

/// What a deal is placed by.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Text(String),
    Figure(i64),
}

fn key(
    data: &Snapshot,
    deal: &Deal,
    column: PipelineColumn,
    figures: impl Fn() -> Figures,
) -> Option<Key> {
    let text = |text: &str| Some(Key::Text(sort_key(text)));
    let seller = |deal: &Deal| {
        deal.salesperson
            .map(|seller| &data.salespeople[seller.get()])
    };
    match column {
        PipelineColumn::Customer => text(&data.customers[deal.customer.get()].name),
        PipelineColumn::Deal => text(&deal.name),
        PipelineColumn::Stage => Some(Key::Figure(data.stages[deal.stage.get()].position)),
        PipelineColumn::Salesperson => text(&seller(deal)?.name),
        PipelineColumn::Team => text(&data.teams[seller(deal)?.team?.get()].name),
        PipelineColumn::Probability => figures().probability_ppm.map(Key::Figure),
        PipelineColumn::Amount => figures().amount.map(Key::Figure),
        PipelineColumn::Weighted => figures().weighted.map(Key::Figure),
        PipelineColumn::Margin => figures().margin.map(Key::Figure),
        PipelineColumn::MarginRate => figures().margin_rate_ppm.map(Key::Figure),
        PipelineColumn::Close => Some(Key::Text(deal.state.date().to_string())),
        PipelineColumn::NextStep => deal.next_step_on.map(|on| Key::Text(on.to_string())),
    }
}

fn known_first(a: Option<&Key>, b: Option<&Key>, order: SortOrder) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => match order {
            SortOrder::Ascending => a.cmp(b),
            SortOrder::Descending => b.cmp(a),
        },
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}
