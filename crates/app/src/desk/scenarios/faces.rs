//! Saved scenarios as the panel shows them.

use diapason_model::Scenario;

use super::compose::PanelLever;
use crate::desk::session::OpenBook;
use crate::desk::wire::{LeverSettings, ScenarioFace, UnitLever};
use crate::scenario::scenario_from_json;

/// The saved scenarios by name. One whose document cannot be read stands there without levers, so
/// that it can be chosen (the error says what is wrong with it) or removed.
pub(crate) fn faces(open: &OpenBook) -> Vec<ScenarioFace> {
    let currency = open.book.currency();
    open.scenarios
        .iter()
        .map(
            |(name, document)| match scenario_from_json(document, Some(name), currency) {
                Ok(scenario) => face(name, &scenario),
                Err(_) => face(name, &Scenario::base()),
            },
        )
        .collect()
}

fn face(name: &str, scenario: &Scenario) -> ScenarioFace {
    let levers = LeverSettings {
        win_rate: first(&scenario.win_rate),
        slip_months: first(&scenario.slip),
        price: first(&scenario.price),
        cost: first(&scenario.cost),
        payment_delay_days: first(&scenario.payment),
    };
    let shown = [
        &levers.win_rate,
        &levers.slip_months,
        &levers.price,
        &levers.cost,
        &levers.payment_delay_days,
    ]
    .into_iter()
    .flatten()
    .count();
    let all = scenario.deals.len()
        + scenario.win_rate.len()
        + scenario.slip.len()
        + scenario.price.len()
        + scenario.cost.len()
        + scenario.payment.len()
        + scenario.fixed_costs.len();
    ScenarioFace {
        name: name.to_owned(),
        levers,
        other_levers: u32::try_from(all - shown).unwrap_or(u32::MAX),
    }
}

/// The first lever of a kind that the panel can show.
fn first<L: PanelLever>(levers: &[L]) -> Option<UnitLever> {
    levers.iter().find_map(PanelLever::shown)
}
