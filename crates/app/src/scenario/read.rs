//! A scenario from its JSON: strict, every error with path and value.
//!
//! Deliberately absent: whether the deals, schedules and names exist (the engine says so when the
//! scenario is applied), and saving.

use std::collections::BTreeMap;

use diapason_model::{
    CostLever, Currency, DealChance, DealLever, Factor, FixedCostLever, Money, PaymentLever,
    PaymentTerms, PriceLever, Probability, Scenario, SlipLever, Where, WinRateLever, parse_date,
};

use super::node::{Members, Node, Place, invalid};
use crate::error::AppError;

const LISTS: [&str; 8] = [
    "name",
    "deals",
    "win_rate",
    "slip",
    "price",
    "cost",
    "payment",
    "fixed_costs",
];
const DEAL_KEYS: [&str; 9] = [
    "deal",
    "exclude",
    "win",
    "lose",
    "probability",
    "expected_close_on",
    "amount_factor",
    "payment_terms",
    "schedule_id",
];
/// A hundred years: more is a typing error.
pub(crate) const MOST_MONTHS: i32 = 1200;
/// The same in days.
pub(crate) const MOST_DAYS: i32 = 36_600;

/// Reads a scenario; `name` stands in where the text names none (the file's name). Amounts are
/// in the company's currency.
pub fn scenario_from_json(
    text: &str,
    name: Option<&str>,
    currency: Currency,
) -> Result<Scenario, AppError> {
    let node: Node = serde_json::from_str(text)
        .map_err(|error| invalid(format!("the scenario is not valid JSON: {error}")))?;
    let members = Place::root(&node).members(&LISTS)?;
    let name = match (members.get("name"), name) {
        (Some(place), _) => named(&place)?,
        (None, Some(name)) => name.to_owned(),
        (None, None) => return Err(members.lacks("`name`")),
    };
    Ok(Scenario {
        name,
        deals: levers(&members, "deals", deal_lever)?,
        win_rate: levers(&members, "win_rate", |place| {
            let members = place.members(&["factor", "where"])?;
            Ok(WinRateLever {
                factor: must_factor(&members)?,
                r#where: condition(&members)?,
            })
        })?,
        slip: levers(&members, "slip", slip_lever)?,
        price: levers(&members, "price", |place| {
            let members = place.members(&["factor", "where"])?;
            Ok(PriceLever {
                factor: must_factor(&members)?,
                r#where: condition(&members)?,
            })
        })?,
        cost: levers(&members, "cost", |place| {
            let members = place.members(&["factor", "where"])?;
            Ok(CostLever {
                factor: must_factor(&members)?,
                r#where: condition(&members)?,
            })
        })?,
        payment: levers(&members, "payment", payment_lever)?,
        fixed_costs: levers(&members, "fixed_costs", |place| {
            fixed_cost_lever(place, currency)
        })?,
    })
}

fn named(place: &Place<'_>) -> Result<String, AppError> {
    scenario_name(place.text()?).map_err(|problem| place.refused(problem))
}

/// A name as it is kept, or what is wrong with it.
pub(crate) fn scenario_name(name: &str) -> Result<String, &'static str> {
    let name = name.trim();
    if name.is_empty() || name.chars().any(char::is_control) || name.chars().count() > 100 {
        return Err("is no name: write 1 to 100 characters on one line");
    }
    Ok(name.to_owned())
}

fn levers<'a, T>(
    members: &Members<'a>,
    key: &str,
    read: impl Fn(&Place<'a>) -> Result<T, AppError>,
) -> Result<Vec<T>, AppError> {
    match members.get(key) {
        Some(list) => list.elements()?.iter().map(read).collect(),
        None => Ok(Vec::new()),
    }
}

fn factor(place: &Place<'_>) -> Result<Factor, AppError> {
    let text = place.decimal()?;
    Factor::parse(text).map_err(|error| {
        place.refused(&format!(
            "{error}: a factor is a decimal of 0 or more, at most 12 decimals"
        ))
    })
}

fn must_factor(members: &Members<'_>) -> Result<Factor, AppError> {
    factor(&members.must("factor")?)
}

fn condition(members: &Members<'_>) -> Result<Where, AppError> {
    let Some(place) = members.get("where") else {
        return Ok(Where::default());
    };
    let conditions = place.members(&Where::DIMENSIONS)?;
    let mut values = BTreeMap::new();
    for dimension in Where::DIMENSIONS {
        let Some(value) = conditions.get_or_null(dimension) else {
            continue;
        };
        let list = match value.node {
            Node::List(_) => value
                .elements()?
                .iter()
                .map(|element| element.text().map(str::to_owned))
                .collect::<Result<Vec<_>, _>>()?,
            Node::Text(text) => vec![text.clone()],
            _ => return Err(value.refused("is neither a string nor a list of strings")),
        };
        values.insert(dimension.to_owned(), list);
    }
    Ok(Where(values))
}

fn terms(place: &Place<'_>) -> Result<PaymentTerms, AppError> {
    place.parsed(|text| {
        PaymentTerms::parse(text)
            .map(|(terms, _)| terms)
            .map_err(|_| {
                "is not understood as payment terms: write steps such as `+30d` or `+45d eom`"
                    .to_owned()
            })
    })
}

fn deal_lever(place: &Place<'_>) -> Result<DealLever, AppError> {
    let members = place.members(&DEAL_KEYS)?;
    let deal = members.must("deal")?;
    let lever = DealLever {
        deal: deal.text()?.to_owned(),
        exclude: members
            .get("exclude")
            .map(|place| place.truth())
            .transpose()?,
        chance: deal_chance(place, &members)?,
        expected_close_on: members
            .get("expected_close_on")
            .map(|place| {
                place.parsed(|text| {
                    parse_date(text).ok_or_else(|| "is not a date: write YYYY-MM-DD".to_owned())
                })
            })
            .transpose()?,
        amount_factor: members
            .get("amount_factor")
            .map(|place| factor(&place))
            .transpose()?,
        payment_terms: members
            .get("payment_terms")
            .map(|place| terms(&place))
            .transpose()?,
        schedule_id: members
            .get("schedule_id")
            .map(|place| place.text().map(str::to_owned))
            .transpose()?,
    };
    if lever.deal.trim().is_empty() {
        return Err(deal.refused("names no deal"));
    }
    if lever
        == (DealLever {
            deal: lever.deal.clone(),
            ..DealLever::default()
        })
    {
        return Err(members.lacks("what is supposed of the deal"));
    }
    Ok(lever)
}

/// `win`, `lose` and `probability` are three ways to say one thing: at most one of them speaks.
#[expect(
    clippy::option_option,
    reason = "the model's own form: unsaid, taken away, or a chance"
)]
fn deal_chance(
    place: &Place<'_>,
    members: &Members<'_>,
) -> Result<Option<Option<DealChance>>, AppError> {
    let mut said = Vec::new();
    let mut taken_away = false;
    for (key, chance) in [("win", DealChance::Win), ("lose", DealChance::Lose)] {
        if let Some(place) = members.get(key) {
            if place.truth()? {
                said.push(chance);
            } else {
                taken_away = true;
            }
        }
    }
    if let Some(place) = members.get_or_null("probability") {
        if *place.node == Node::Null {
            taken_away = true;
        } else {
            let text = place.decimal()?;
            let probability = Probability::parse(text).map_err(|error| {
                place.refused(&format!("{error}: a probability is a decimal from 0 to 1"))
            })?;
            said.push(DealChance::Probability(probability));
        }
    }
    if said.len() > 1 {
        return Err(place.refused("says more than one of win, lose and probability"));
    }
    Ok(match said.pop() {
        Some(chance) => Some(Some(chance)),
        None if taken_away => Some(None),
        None => None,
    })
}

fn slip_lever(place: &Place<'_>) -> Result<SlipLever, AppError> {
    let members = place.members(&["months", "days", "where"])?;
    let months = members
        .get("months")
        .map(|place| place.whole(MOST_MONTHS))
        .transpose()?;
    let days = members
        .get("days")
        .map(|place| place.whole(MOST_DAYS))
        .transpose()?;
    if months.is_none() && days.is_none() {
        return Err(members.lacks("`months` or `days`"));
    }
    Ok(SlipLever {
        months: months.unwrap_or(0),
        days: days.unwrap_or(0),
        r#where: condition(&members)?,
    })
}

fn payment_lever(place: &Place<'_>) -> Result<PaymentLever, AppError> {
    let members = place.members(&["delay_days", "payment_terms", "where"])?;
    let delay_days = members
        .get("delay_days")
        .map(|place| place.whole(MOST_DAYS))
        .transpose()?;
    let payment_terms = members
        .get("payment_terms")
        .map(|place| terms(&place))
        .transpose()?;
    if delay_days.is_none() && payment_terms.is_none() {
        return Err(members.lacks("`delay_days` or `payment_terms`"));
    }
    Ok(PaymentLever {
        delay_days: delay_days.unwrap_or(0),
        payment_terms,
        r#where: condition(&members)?,
    })
}

fn fixed_cost_lever(place: &Place<'_>, currency: Currency) -> Result<FixedCostLever, AppError> {
    let members = place.members(&["factor", "monthly_amount"])?;
    let given = members
        .get("factor")
        .map(|place| factor(&place))
        .transpose()?;
    let monthly = members
        .get("monthly_amount")
        .map(|place| {
            Money::parse(place.decimal()?, currency)
                .map(Money::minor)
                .map_err(|error| place.refused(&format!("{error} (amount in {currency})")))
        })
        .transpose()?;
    if given.is_none() && monthly.is_none() {
        return Err(members.lacks("`factor` or `monthly_amount`"));
    }
    Ok(FixedCostLever {
        factor: given.unwrap_or(Factor::ONE),
        monthly_minor: monthly.unwrap_or(0),
    })
}
