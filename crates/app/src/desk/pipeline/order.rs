//! The order of open deals: total, whatever the columns, so that a window is always the same part of
//! the whole. What is unknown comes last, whichever way.

use std::cmp::Ordering;

use diapason_engine::PipelineFigures;
use diapason_model::{Deal, Snapshot};

use super::row::Known;
use crate::desk::page::sort_key;
use crate::desk::wire::{PipelineColumn, SortOrder};

/// Sorts places of deals: by the columns named, then by customer, deal and id.
pub(super) fn sort(
    data: &Snapshot,
    known: &[Known],
    places: &mut [usize],
    by: &[(PipelineColumn, SortOrder)],
) {
    const LARGEST_FIRST: &[(PipelineColumn, SortOrder)] =
        &[(PipelineColumn::Margin, SortOrder::Descending)];
    let by = if by.is_empty() { LARGEST_FIRST } else { by };
    // Backwards, each stable: the first key decides last. Keys are made once a deal.
    places.sort_by_cached_key(|place| {
        let deal = known[*place].deal(data);
        (
            sort_key(&data.customers[deal.customer.get()].name),
            sort_key(&deal.name),
            deal.id.clone(),
        )
    });
    for (column, order) in by.iter().rev() {
        let keys: Vec<Option<Key>> = known.iter().map(|one| key(data, one, *column)).collect();
        places.sort_by(|a, b| known_first(keys[*a].as_ref(), keys[*b].as_ref(), *order));
    }
}

/// What a deal is placed by.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Text(String),
    Figure(i128),
}

fn key(data: &Snapshot, known: &Known, column: PipelineColumn) -> Option<Key> {
    let deal = known.deal(data);
    let text = |text: &str| Some(Key::Text(sort_key(text)));
    let PipelineFigures {
        amount_minor,
        weighted_minor,
        ..
    } = known.figures;
    let seller = |deal: &Deal| {
        deal.salesperson
            .map(|seller| &data.salespeople[seller.get()])
    };
    match column {
        PipelineColumn::Customer => text(&data.customers[deal.customer.get()].name),
        PipelineColumn::Deal => text(&deal.name),
        PipelineColumn::Stage => Some(Key::Figure(i128::from(
            data.stages[deal.stage.get()].position,
        ))),
        PipelineColumn::Salesperson => text(&seller(deal)?.name),
        PipelineColumn::Team => text(&data.teams[seller(deal)?.team?.get()].name),
        PipelineColumn::Probability => known.probability_ppm().map(|ppm| Key::Figure(ppm.into())),
        PipelineColumn::Amount => Some(Key::Figure(amount_minor.into())),
        PipelineColumn::Weighted => Some(Key::Figure(weighted_minor.into())),
        PipelineColumn::Margin => known.margin_minor().map(|minor| Key::Figure(minor.into())),
        PipelineColumn::MarginRate => known.margin_rate_ppm().map(|ppm| Key::Figure(ppm.into())),
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
