//! Levers on single deals, the first to be applied (COMPUTATIONS.md §6, 1).

use std::collections::BTreeMap;

use diapason_model::{DealChance, DealLever, DealState, Probability, Scenario};
use rustc_hash::FxHashMap;

use super::apply::{Levered, place_of, scale};
use crate::book::Book;
use crate::days::from_date;
use crate::error::EngineError;

/// The deal that a lever names by id or name.
fn find_deal(book: &Book, named: &str) -> Result<u32, EngineError> {
    let deals = &book.snapshot.deals;
    if let Some(place) = deals.iter().position(|deal| deal.id.as_str() == named) {
        return Ok(u32::try_from(place).expect("a snapshot holds fewer than 2³² records"));
    }
    let mut bearing = (0_u32..)
        .zip(deals)
        .filter(|(_, deal)| *deal.name == *named);
    match (bearing.next(), bearing.count()) {
        (Some((place, _)), 0) => Ok(place),
        (Some(_), more) => Err(EngineError::AmbiguousDeal {
            name: named.to_owned(),
            count: more + 1,
        }),
        (None, _) => Err(EngineError::NoSuchDeal(named.to_owned())),
    }
}

/// Several entries for a deal add up, the later wins a key.
fn merge(into: &mut DealLever, later: &DealLever) {
    into.exclude = later.exclude.or(into.exclude);
    if later.chance.is_some() {
        into.chance.clone_from(&later.chance);
    }
    into.expected_close_on = later.expected_close_on.or(into.expected_close_on);
    into.amount_factor = later.amount_factor.or(into.amount_factor);
    if later.payment_terms.is_some() {
        into.payment_terms.clone_from(&later.payment_terms);
    }
    if later.schedule_id.is_some() {
        into.schedule_id.clone_from(&later.schedule_id);
    }
}

/// Applies the levers on single deals; gives the deals whose probability is final.
pub(super) fn deal_levers(
    book: &Book,
    scenario: &Scenario,
    levered: &mut Levered<'_>,
) -> Result<Vec<u32>, EngineError> {
    let mut by_deal: BTreeMap<u32, DealLever> = BTreeMap::new();
    for lever in &scenario.deals {
        let deal = find_deal(book, &lever.deal)?;
        merge(by_deal.entry(deal).or_default(), lever);
    }
    let mut last = Vec::new();
    if by_deal.is_empty() {
        return Ok(last);
    }
    let mut places: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
    for (place, deal) in book.open.deal.iter().enumerate() {
        if by_deal.contains_key(deal) {
            places.entry(*deal).or_default().push(place);
        }
    }
    for (deal, lever) in &by_deal {
        let places = places.get(deal).map_or(&[][..], Vec::as_slice);
        if lever.exclude == Some(true) {
            exclude(book, levered, *deal, places);
        }
        let state = book.snapshot.deals[*deal as usize].state;
        if !matches!(state, DealState::Open { .. }) {
            continue;
        }
        if matches!(lever.chance, Some(Some(_))) {
            last.push(*deal);
        }
        change_deal(book, levered, lever, places)?;
    }
    Ok(last)
}

fn exclude(book: &Book, levered: &mut Levered<'_>, deal: u32, places: &[usize]) {
    levered
        .excluded_deals
        .resize(book.snapshot.deals.len(), false);
    levered.excluded_deals[deal as usize] = true;
    levered.open.excluded.resize(book.open.len(), false);
    for place in places {
        levered.open.excluded[*place] = true;
    }
}

fn change_deal(
    book: &Book,
    levered: &mut Levered<'_>,
    lever: &DealLever,
    places: &[usize],
) -> Result<(), EngineError> {
    let plan = match &lever.schedule_id {
        None => None,
        Some(id) => {
            let found = (1_u32..)
                .zip(&book.snapshot.schedules)
                .find(|(_, known)| known.id().as_str() == id || known.name() == Some(id.as_str()));
            Some(
                found
                    .ok_or_else(|| EngineError::NoSuchSchedule(id.clone()))?
                    .0,
            )
        }
    };
    let terms = lever
        .payment_terms
        .as_ref()
        .map(|terms| place_of(levered, terms));
    for &place in places {
        match &lever.chance {
            Some(Some(DealChance::Win)) => {
                levered.open.probability.to_mut()[place] = Probability::MAX_PPM;
            }
            Some(Some(DealChance::Lose)) => levered.open.probability.to_mut()[place] = 0,
            Some(Some(DealChance::Probability(probability))) => {
                levered.open.probability.to_mut()[place] = probability.ppm();
            }
            Some(None) | None => {}
        }
        if let Some(date) = lever.expected_close_on {
            levered.open.closes.to_mut()[place] = from_date(date);
        }
        if let Some(factor) = lever.amount_factor {
            scale(book, levered.open.amount.to_mut(), place, factor)?;
        }
        if let Some(terms) = terms {
            levered.open.terms.to_mut()[place] = terms;
        }
        if let Some(plan) = plan {
            levered.open.plans.insert(
                u32::try_from(place).expect("a snapshot holds fewer than 2³² records"),
                plan,
            );
        }
    }
    Ok(())
}
