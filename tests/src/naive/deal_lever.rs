//! What a scenario supposes of one deal, all its entries together (§6, lever 1).

use diapason_model::{Deal, DealLever, DealState, Scenario};

/// What all entries of a scenario for this deal say together: the later wins a key.
#[must_use]
pub(super) fn deal_lever(scenario: &Scenario, deal: &Deal) -> DealLever {
    let mut together = DealLever::default();
    for entry in &scenario.deals {
        if entry.deal != deal.id.as_str() && entry.deal != *deal.name {
            continue;
        }
        if entry.exclude.is_some() {
            together.exclude = entry.exclude;
        }
        if entry.chance.is_some() {
            together.chance.clone_from(&entry.chance);
        }
        if entry.expected_close_on.is_some() {
            together.expected_close_on = entry.expected_close_on;
        }
        if entry.amount_factor.is_some() {
            together.amount_factor = entry.amount_factor;
        }
        if entry.payment_terms.is_some() {
            together.payment_terms.clone_from(&entry.payment_terms);
        }
        if entry.schedule_id.is_some() {
            together.schedule_id.clone_from(&entry.schedule_id);
        }
    }
    // All but `exclude` act on open deals only.
    if !matches!(deal.state, DealState::Open { .. }) {
        together = DealLever {
            exclude: together.exclude,
            ..DealLever::default()
        };
    }
    together
}

/// Whether a scenario takes the deal out.
#[must_use]
pub(super) fn is_excluded(scenario: &Scenario, deal: &Deal) -> bool {
    deal_lever(scenario, deal).exclude == Some(true)
}
