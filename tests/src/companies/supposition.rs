//! Random scenarios over a company, with conditions that name what it has (and what it has not).

use std::collections::BTreeMap;

use diapason_model::{
    CostLever, Date, DealChance, DealLever, Factor, FixedCostLever, PaymentLever, PaymentTerms,
    PriceLever, Scenario, SlipLever, Snapshot, Where, WinRateLever,
};
use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::*;

use super::build::place;
use super::pools;
use super::recipe::Pick;

/// Dimensions of a condition, each with values by place; an odd place is named by name.
type WhereRecipe = Vec<(Pick, Vec<Pick>)>;

#[derive(Debug, Clone)]
pub(super) struct ScenarioRecipe {
    deals: Vec<DealLeverRecipe>,
    win_rate: Vec<(Factor, WhereRecipe)>,
    slip: Vec<(i32, i32, WhereRecipe)>,
    price: Vec<(Factor, WhereRecipe)>,
    cost: Vec<(Factor, WhereRecipe)>,
    payment: Vec<(i32, Option<PaymentTerms>, WhereRecipe)>,
    fixed_costs: Vec<(Factor, i64)>,
}

#[derive(Debug, Clone)]
struct DealLeverRecipe {
    deal: Pick,
    is_by_name: bool,
    exclude: Option<bool>,
    #[expect(clippy::option_option, reason = "as the model has it: said, and what")]
    chance: Option<Option<DealChance>>,
    expected_close_on: Option<Date>,
    amount_factor: Option<Factor>,
    payment_terms: Option<PaymentTerms>,
    schedule: Option<Pick>,
}

fn condition() -> impl Strategy<Value = WhereRecipe> {
    let one = (0_u8..9, vec(0_u8..14, 0..4));
    prop_oneof![2 => Just(Vec::new()), 3 => vec(one, 1..3)]
}

fn chance() -> impl Strategy<Value = Option<DealChance>> {
    prop_oneof![
        2 => Just(Some(DealChance::Win)),
        2 => Just(Some(DealChance::Lose)),
        2 => pools::probability().prop_map(|it| Some(DealChance::Probability(it))),
        1 => Just(None),
    ]
}

fn deal_lever() -> impl Strategy<Value = DealLeverRecipe> {
    (
        0_u8..12,
        any::<bool>(),
        weighted(0.2, any::<bool>()),
        weighted(0.5, chance()),
        weighted(0.4, pools::date()),
        weighted(0.4, pools::factor()),
        weighted(0.3, pools::terms()),
        weighted(0.3, 0_u8..4),
    )
        .prop_map(
            |(
                deal,
                is_by_name,
                exclude,
                chance,
                expected_close_on,
                amount_factor,
                payment_terms,
                schedule,
            )| {
                DealLeverRecipe {
                    deal,
                    is_by_name,
                    exclude,
                    chance,
                    expected_close_on,
                    amount_factor,
                    payment_terms,
                    schedule,
                }
            },
        )
}

pub(super) fn scenario_recipe() -> impl Strategy<Value = ScenarioRecipe> {
    (
        vec(deal_lever(), 0..4),
        vec((pools::factor(), condition()), 0..3),
        vec((-3_i32..7, -20_i32..40, condition()), 0..3),
        vec((pools::factor(), condition()), 0..3),
        vec((pools::factor(), condition()), 0..3),
        vec((-30_i32..60, of(pools::terms()), condition()), 0..3),
        vec((pools::factor(), -50_000_i64..200_000), 0..3),
    )
        .prop_map(
            |(deals, win_rate, slip, price, cost, payment, fixed_costs)| ScenarioRecipe {
                deals,
                win_rate,
                slip,
                price,
                cost,
                payment,
                fixed_costs,
            },
        )
}

/// What a dimension of a condition can name: ids and names.
fn names(data: &Snapshot, dimension: &str) -> Vec<(String, String)> {
    fn pairs<'a, T: 'a>(
        rows: &'a [T],
        read: impl Fn(&'a T) -> (&'a diapason_model::Id, &'a str),
    ) -> Vec<(String, String)> {
        let read = rows.iter().map(read);
        read.map(|(id, name)| (id.to_string(), name.to_owned()))
            .collect()
    }
    let texts = |texts: [&str; 2]| texts.map(|it| (it.to_owned(), it.to_owned())).to_vec();
    match dimension {
        "salesperson" => pairs(&data.salespeople, |it| (&it.id, &it.name)),
        "team" => pairs(&data.teams, |it| (&it.id, &it.name)),
        "customer" => pairs(&data.customers, |it| (&it.id, &it.name)),
        "product" => pairs(&data.products, |it| (&it.id, &it.name)),
        "stage" => pairs(&data.stages, |it| (&it.id, &it.name)),
        "project" => pairs(&data.projects, |it| (&it.id, &it.name)),
        "deal" => pairs(&data.deals, |it| (&it.id, &it.name)),
        "segment" => texts(["SME", "Public"]),
        _ => texts(["Pumps", "Services"]),
    }
}

fn resolve(data: &Snapshot, recipe: &WhereRecipe) -> Where {
    let mut conditions = BTreeMap::new();
    for (dimension, picks) in recipe {
        let dimension = Where::DIMENSIONS[usize::from(*dimension) % Where::DIMENSIONS.len()];
        let known = names(data, dimension);
        let value = |pick: &Pick| match place(*pick / 2, known.len()) {
            // Seldom something that the company has not.
            None => "nobody".to_owned(),
            Some(_) if *pick == 13 => "nobody".to_owned(),
            Some(at) if pick.is_multiple_of(2) => known[at].0.clone(),
            Some(at) => known[at].1.clone(),
        };
        let values: Vec<String> = picks.iter().map(value).collect();
        conditions.insert(dimension.to_owned(), values);
    }
    Where(conditions)
}

fn resolve_deal(data: &Snapshot, recipe: &DealLeverRecipe) -> DealLever {
    let deal = place(recipe.deal, data.deals.len()).expect("there is a deal");
    let deal = &data.deals[deal];
    let namesakes = data.deals.iter().filter(|it| it.name == deal.name).count();
    let schedule = recipe
        .schedule
        .and_then(|pick| place(pick, data.schedules.len()));
    DealLever {
        // A name that several deals bear names none of them.
        deal: if recipe.is_by_name && namesakes == 1 {
            deal.name.to_string()
        } else {
            deal.id.to_string()
        },
        exclude: recipe.exclude,
        chance: recipe.chance.clone(),
        expected_close_on: recipe.expected_close_on,
        amount_factor: recipe.amount_factor,
        payment_terms: recipe.payment_terms.clone(),
        schedule_id: schedule.map(|at| data.schedules[at].id().to_string()),
    }
}

pub(super) fn suppose(data: &Snapshot, recipe: &ScenarioRecipe) -> Scenario {
    let mut scenario = Scenario {
        name: "random".to_owned(),
        ..Scenario::default()
    };
    for lever in &recipe.deals {
        scenario.deals.push(resolve_deal(data, lever));
    }
    for (factor, condition) in &recipe.win_rate {
        scenario.win_rate.push(WinRateLever {
            factor: *factor,
            r#where: resolve(data, condition),
        });
    }
    for (months, days, condition) in &recipe.slip {
        scenario.slip.push(SlipLever {
            months: *months,
            days: *days,
            r#where: resolve(data, condition),
        });
    }
    for (factor, condition) in &recipe.price {
        scenario.price.push(PriceLever {
            factor: *factor,
            r#where: resolve(data, condition),
        });
    }
    for (factor, condition) in &recipe.cost {
        scenario.cost.push(CostLever {
            factor: *factor,
            r#where: resolve(data, condition),
        });
    }
    for (delay_days, payment_terms, condition) in &recipe.payment {
        scenario.payment.push(PaymentLever {
            delay_days: *delay_days,
            payment_terms: payment_terms.clone(),
            r#where: resolve(data, condition),
        });
    }
    for (factor, monthly_minor) in &recipe.fixed_costs {
        scenario.fixed_costs.push(FixedCostLever {
            factor: *factor,
            monthly_minor: *monthly_minor,
        });
    }
    scenario
}
