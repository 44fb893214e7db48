//! What holds for every scenario that the panel's levers are put into.
#![cfg(test)]

use std::collections::BTreeMap;
use std::sync::Arc;

use diapason_engine::Book;
use diapason_language::Language;
use diapason_model::{
    CostLever, Currency, DealLever, Factor, FixedCostLever, PaymentLever, PaymentTerms, PriceLever,
    Scenario, SlipLever, Snapshot, Where, WinRateLever,
};
use proptest::collection::{btree_map, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use super::compose::PanelLever;
use super::{Composed, compose, faces};
use crate::desk::page::samples::company;
use crate::desk::session::OpenBook;
use crate::desk::wire::{LeverSettings, LeverWhere, ScenarioChoice, UnitLever};
use crate::scenario::scenario_to_json;

const NAME: &str = "saved";

fn factor() -> impl Strategy<Value = Factor> {
    select(vec!["0", "0.9", "1", "1.02", "3"]).prop_map(|text| Factor::parse(text).expect("one"))
}

/// Conditions that the panel can show, and others: of a customer, of nothing.
fn condition() -> impl Strategy<Value = Where> {
    let dimension = select(vec!["team", "family", "stage", "customer"]);
    let values = vec(select(vec!["a", "b", "c"]).prop_map(str::to_owned), 0..3);
    btree_map(dimension.prop_map(str::to_owned), values, 0..3).prop_map(Where)
}

fn scenario() -> impl Strategy<Value = Scenario> {
    let factors = || vec((factor(), condition()), 0..4);
    let slips = vec((-3_i32..4, 0_i32..2, condition()), 0..4);
    let payments = vec((-30_i32..31, any::<bool>(), condition()), 0..4);
    let others = (vec(factor(), 0..2), vec(factor(), 0..2));
    (factors(), slips, factors(), factors(), payments, others).prop_map(
        |(win_rate, slip, price, cost, payment, (deals, fixed_costs))| Scenario {
            name: NAME.to_owned(),
            deals: deals.into_iter().map(deal).collect(),
            win_rate: win_rate
                .into_iter()
                .map(|(factor, r#where)| WinRateLever { factor, r#where })
                .collect(),
            slip: slip
                .into_iter()
                .map(|(months, days, r#where)| SlipLever {
                    months,
                    days,
                    r#where,
                })
                .collect(),
            price: price
                .into_iter()
                .map(|(factor, r#where)| PriceLever { factor, r#where })
                .collect(),
            cost: cost
                .into_iter()
                .map(|(factor, r#where)| CostLever { factor, r#where })
                .collect(),
            payment: payment.into_iter().map(payment_lever).collect(),
            fixed_costs: fixed_costs
                .into_iter()
                .map(|factor| FixedCostLever {
                    factor,
                    monthly_minor: 100,
                })
                .collect(),
        },
    )
}

fn deal(factor: Factor) -> DealLever {
    DealLever {
        deal: "D1".to_owned(),
        amount_factor: Some(factor),
        ..DealLever::default()
    }
}

fn payment_lever((delay_days, terms, r#where): (i32, bool, Where)) -> PaymentLever {
    PaymentLever {
        delay_days,
        payment_terms: terms.then(PaymentTerms::thirty_days),
        r#where,
    }
}

/// What a person may set: neutral values too.
fn settings() -> impl Strategy<Value = LeverSettings> {
    let place = vec(select(vec!["a", "b"]).prop_map(str::to_owned), 0..2);
    let set = move |values: Vec<&'static str>| {
        let applies = (place.clone(), place.clone()).prop_map(|(team, stage)| LeverWhere {
            team,
            stage,
            ..LeverWhere::default()
        });
        of(
            (select(values), applies).prop_map(|(value, applies)| UnitLever {
                value: value.to_owned(),
                applies,
            }),
        )
    };
    let factors = || set(vec!["0.5", "1", "1.10"]);
    let wholes = || set(vec!["-2", "0", "+3"]);
    (factors(), wholes(), factors(), factors(), wholes()).prop_map(
        |(win_rate, slip_months, price, cost, payment_delay_days)| LeverSettings {
            win_rate,
            slip_months,
            price,
            cost,
            payment_delay_days,
        },
    )
}

fn open(saved: &Scenario) -> OpenBook {
    let document = scenario_to_json(saved, Currency::EUR);
    OpenBook {
        book: Arc::new(Book::new(Snapshot::empty(company())).expect("nothing in it")),
        scenarios: Arc::new(BTreeMap::from([(NAME.to_owned(), document)])),
        origins: Arc::default(),
        records: crate::desk::session::Records::default(),
        answers: Arc::default(),
        language: Language::French,
    }
}

fn chosen(levers: Option<LeverSettings>) -> ScenarioChoice {
    ScenarioChoice {
        name: Some(NAME.to_owned()),
        levers,
    }
}

/// The panel's value as the scenario writes it.
fn written(set: &UnitLever) -> UnitLever {
    let value = match set.value.as_str() {
        "1.10" => "1.1",
        "+3" => "3",
        as_it_is => as_it_is,
    };
    UnitLever {
        value: value.to_owned(),
        applies: set.applies.clone(),
    }
}

/// The levers that the panel does not speak for.
fn others<L: PanelLever + Clone>(levers: &[L]) -> Vec<L> {
    let shown = levers.iter().position(|lever| lever.shown().is_some());
    let rest = levers.iter().enumerate();
    rest.filter(|(place, _)| Some(*place) != shown)
        .map(|(_, lever)| lever.clone())
        .collect()
}

/// Of one kind: the panel's lever is there as it was set, or gone, and all others are untouched.
fn obeyed<L: PanelLever + Clone>(before: &[L], after: &[L], set: Option<&UnitLever>) -> bool {
    let first = |levers: &[L]| levers.iter().find_map(PanelLever::shown);
    match set.map(written) {
        Some(set) if first(before).as_ref() == Some(&set) => after == before,
        // Of the values set here, 1 (a factor) and 0 (months, days) change nothing.
        Some(set) if set.value != "1" && set.value != "0" => {
            first(after) == Some(set) && others(after) == others(before)
        }
        _ => after == others(before),
    }
}

proptest! {
    #[test]
    fn without_the_panels_hand_a_scenario_is_as_it_was_saved(saved in scenario()) {
        let open = open(&saved);
        let composed = compose(&open, &chosen(None)).expect("it was saved");
        prop_assert_eq!(&composed.scenario, &saved);
        prop_assert!(!composed.modified);
        let shown = faces(&open).remove(0).levers;
        let composed = compose(&open, &chosen(Some(shown))).expect("its own levers");
        prop_assert_eq!(&composed.scenario, &saved, "what is shown is what is there");
        prop_assert!(!composed.modified);
    }

    #[test]
    fn the_panel_shows_what_it_set_and_nothing_else_moves(
        saved in scenario(),
        levers in settings(),
    ) {
        let before = open(&saved);
        let composed = compose(&before, &chosen(Some(levers.clone()))).expect("good values");
        prop_assert_eq!(composed.modified, composed.scenario != saved);
        prop_assert_eq!(&composed.scenario.deals, &saved.deals);
        prop_assert_eq!(&composed.scenario.fixed_costs, &saved.fixed_costs);
        let Composed { scenario: now, .. } = composed;
        prop_assert!(obeyed(&saved.win_rate, &now.win_rate, levers.win_rate.as_ref()));
        prop_assert!(obeyed(&saved.slip, &now.slip, levers.slip_months.as_ref()));
        prop_assert!(obeyed(&saved.price, &now.price, levers.price.as_ref()));
        prop_assert!(obeyed(&saved.cost, &now.cost, levers.cost.as_ref()));
        let delay = levers.payment_delay_days.as_ref();
        prop_assert!(obeyed(&saved.payment, &now.payment, delay));
    }
}
