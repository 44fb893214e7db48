//! A scenario as its JSON, in the form that INTERFACES.md gives.
//!
//! Deliberately absent: keys that change nothing; what is absent here reads back as it was.

use std::collections::BTreeMap;

use diapason_model::{Currency, DealChance, DealLever, Factor, Scenario, Where};
use serde::Serialize;

use crate::wire::{fraction, money};

/// A scenario in its JSON form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScenarioView {
    /// Its name.
    pub name: String,
    /// Changes to single deals.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub deals: Vec<DealLeverView>,
    /// Factors on probabilities.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub win_rate: Vec<FactorView>,
    /// Delays of closing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub slip: Vec<SlipView>,
    /// Factors on prices.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub price: Vec<FactorView>,
    /// Factors on costs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cost: Vec<FactorView>,
    /// Delays and terms of payment.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub payment: Vec<PaymentView>,
    /// Changes of the fixed costs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fixed_costs: Vec<FixedCostsView>,
}

/// A condition: dimension to ids or names.
type WhereView = Option<BTreeMap<String, Vec<String>>>;

/// What is supposed of one deal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DealLeverView {
    /// Id or name.
    pub deal: String,
    /// Whether it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exclude: Option<bool>,
    /// Whether it is won.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub win: Option<bool>,
    /// Whether it is lost.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lose: Option<bool>,
    /// Its probability; `null` takes an earlier entry's win, lose or probability away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub probability: Option<Option<String>>,
    /// Another close date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_close_on: Option<String>,
    /// Factor on its lines' amounts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount_factor: Option<String>,
    /// Other terms.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_terms: Option<String>,
    /// Another schedule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule_id: Option<String>,
}

/// A factor and where it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactorView {
    /// The factor.
    pub factor: String,
    /// Where; absent: everywhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#where: WhereView,
}

/// A delay of closing and where it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SlipView {
    /// Months, before the days.
    pub months: i32,
    /// Days.
    pub days: i32,
    /// Where; absent: everywhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#where: WhereView,
}

/// A delay or other terms of payment, and where they hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaymentView {
    /// Days added to expected payments.
    pub delay_days: i32,
    /// Other terms of open lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_terms: Option<String>,
    /// Where; absent: everywhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#where: WhereView,
}

/// A change of the fixed costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FixedCostsView {
    /// Factor on the total of a month.
    pub factor: String,
    /// Then added to each month.
    pub monthly_amount: String,
}

impl ScenarioView {
    /// From the scenario; amounts are put out in the company's currency.
    #[must_use]
    pub fn of(scenario: &Scenario, currency: Currency) -> Self {
        Self {
            name: scenario.name.clone(),
            deals: scenario.deals.iter().map(deal).collect(),
            win_rate: scenario
                .win_rate
                .iter()
                .map(|x| factor(x.factor, &x.r#where))
                .collect(),
            slip: scenario
                .slip
                .iter()
                .map(|slip| SlipView {
                    months: slip.months,
                    days: slip.days,
                    r#where: condition(&slip.r#where),
                })
                .collect(),
            price: scenario
                .price
                .iter()
                .map(|x| factor(x.factor, &x.r#where))
                .collect(),
            cost: scenario
                .cost
                .iter()
                .map(|x| factor(x.factor, &x.r#where))
                .collect(),
            payment: scenario
                .payment
                .iter()
                .map(|payment| PaymentView {
                    delay_days: payment.delay_days,
                    payment_terms: payment.payment_terms.as_ref().map(ToString::to_string),
                    r#where: condition(&payment.r#where),
                })
                .collect(),
            fixed_costs: scenario
                .fixed_costs
                .iter()
                .map(|costs| FixedCostsView {
                    factor: costs.factor.to_string(),
                    monthly_amount: money(costs.monthly_minor, currency),
                })
                .collect(),
        }
    }
}

/// The scenario as JSON text, indented, with a newline at the end. Reading it back gives the same
/// scenario.
#[must_use]
pub fn scenario_to_json(scenario: &Scenario, currency: Currency) -> String {
    let mut text = serde_json::to_string_pretty(&ScenarioView::of(scenario, currency))
        .expect("a tree of strings, numbers and lists is always JSON");
    text.push('\n');
    text
}

fn condition(condition: &Where) -> WhereView {
    (!condition.0.is_empty()).then(|| condition.0.clone())
}

fn factor(factor: Factor, r#where: &Where) -> FactorView {
    FactorView {
        factor: factor.to_string(),
        r#where: condition(r#where),
    }
}

fn deal(lever: &DealLever) -> DealLeverView {
    let probability = match &lever.chance {
        Some(None) => Some(None),
        Some(Some(DealChance::Probability(probability))) => {
            Some(Some(fraction(i64::from(probability.ppm()))))
        }
        None | Some(Some(DealChance::Win | DealChance::Lose)) => None,
    };
    let says = |chance: &DealChance| lever.chance.as_ref() == Some(&Some(chance.clone()));
    DealLeverView {
        deal: lever.deal.clone(),
        exclude: lever.exclude,
        win: says(&DealChance::Win).then_some(true),
        lose: says(&DealChance::Lose).then_some(true),
        probability,
        expected_close_on: lever.expected_close_on.map(|date| date.to_string()),
        amount_factor: lever.amount_factor.map(|factor| factor.to_string()),
        payment_terms: lever.payment_terms.as_ref().map(ToString::to_string),
        schedule_id: lever.schedule_id.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::scenario_from_json;
    use super::*;

    const RICH: &str = r#"{
        "name": "prudent",
        "deals": [
            {"deal": "D1", "win": true, "expected_close_on": "2027-01-31"},
            {"deal": "D2", "exclude": true},
            {"deal": "Halle B", "probability": "0.35", "amount_factor": "0.9",
             "payment_terms": "45 jours fin de mois", "schedule_id": "S1"},
            {"deal": "D1", "probability": null},
            {"deal": "D4", "lose": true}
        ],
        "win_rate": [{"factor": "0.8"}, {"factor": "1.1", "where": {"stage": "proposal"}}],
        "slip": [{"months": 1, "where": {"team": ["T1", "North"]}}, {"days": -3}],
        "price": [{"factor": "0.97"}],
        "cost": [{"factor": "1.05", "where": {"family": ["F1", "F3"], "segment": []}}],
        "payment": [{"delay_days": 15}, {"payment_terms": "+60d"}],
        "fixed_costs": [{"factor": "1.02"}, {"monthly_amount": "-250.50"}]
    }"#;

    #[test]
    fn a_scenario_reads_back_as_it_was_written() {
        let scenario = scenario_from_json(RICH, None, Currency::EUR).expect("a valid scenario");
        let text = scenario_to_json(&scenario, Currency::EUR);
        let again = scenario_from_json(&text, None, Currency::EUR).expect("our own form");
        assert_eq!(again, scenario, "nothing is lost in {text}");
        assert_eq!(scenario.fixed_costs[1].monthly_minor, -25_050);
        assert_eq!(
            scenario.deals[3].chance,
            Some(None),
            "null takes an earlier entry away"
        );
        assert_eq!(scenario.cost[0].r#where.0["segment"], Vec::<String>::new());
    }

    fn refused(text: &str) -> String {
        scenario_from_json(text, Some("x"), Currency::EUR)
            .expect_err("must be refused")
            .to_string()
    }

    /// Scenarios that are none, and what the error must say.
    const WRONG: &[(&str, &str)] = &[
        (r#"{"winrate": []}"#, "did you mean `win_rate`?"),
        (
            r#"{"win_rate": [{"factor": 0.8}]}"#,
            "win_rate[0].factor: 0.8 is a number",
        ),
        (
            r#"{"win_rate": [{"factor": "-1"}]}"#,
            "win_rate[0].factor: \"-1\" is out of range",
        ),
        (r#"{"win_rate": [{}]}"#, "win_rate[0]: `factor` is missing"),
        (
            r#"{"win_rate": {"factor": "1"}}"#,
            "win_rate: an object is not a list",
        ),
        (
            r#"{"price": [{"factor": "1", "where": {"teams": "T1"}}]}"#,
            "price[0].where.teams",
        ),
        (
            r#"{"price": [{"factor": "1", "where": {"team": 3}}]}"#,
            "price[0].where.team: 3",
        ),
        (
            r#"{"slip": [{"months": "1"}]}"#,
            "slip[0].months: \"1\" is not a whole number",
        ),
        (
            r#"{"slip": [{"where": {}}]}"#,
            "`months` or `days` is missing",
        ),
        (
            r#"{"deals": [{"deal": "D1", "win": true, "lose": true}]}"#,
            "more than one of win",
        ),
        (
            r#"{"deals": [{"deal": "D1", "probability": "1.2"}]}"#,
            "decimal from 0 to 1",
        ),
        (
            r#"{"deals": [{"deal": "D1"}]}"#,
            "deals[0]: what is supposed of the deal is missing",
        ),
        (
            r#"{"deals": [{"win": true}]}"#,
            "deals[0]: `deal` is missing",
        ),
        (
            r#"{"deals": [{"deal": "D1", "expected_close_on": "2027-02-30"}]}"#,
            "2027-02-30",
        ),
        (
            r#"{"payment": [{"payment_terms": "soon"}]}"#,
            "payment[0].payment_terms: \"soon\"",
        ),
        (
            r#"{"fixed_costs": [{"monthly_amount": "1.234"}]}"#,
            "more than 2 decimals",
        ),
        (
            r#"{"fixed_costs": [{"factor": "1", "where": {}}]}"#,
            "fixed_costs[0].where",
        ),
        (
            r#"{"name": "a", "name": "b"}"#,
            "the key `name` is given twice",
        ),
        (r#"{"name": ""}"#, "is no name"),
        ("[]", "the scenario: a list is not an object"),
        ("{", "not valid JSON"),
    ];

    #[test]
    fn every_error_names_path_and_value() {
        for (text, expected) in WRONG {
            let message = refused(text);
            assert!(
                message.contains(expected),
                "{text}\n gave: {message}\n not: {expected}"
            );
        }
    }

    #[test]
    fn a_file_without_a_name_takes_the_one_it_is_given() {
        let scenario = scenario_from_json("{}", Some("file"), Currency::EUR).expect("empty");
        assert_eq!(scenario.name, "file");
        assert!(scenario.is_base());
        assert!(
            scenario_from_json("{}", None, Currency::EUR).is_err(),
            "a name is needed"
        );
    }
}
