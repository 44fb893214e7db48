//! A scenario taken apart into the levers of the panel and the rest.

use std::collections::BTreeMap;

use diapason_model::{Scenario, Where};

use super::compose::PanelLever;

/// What a lever of the panel, or all that the panel does not show, does alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Alone {
    /// Its name in the panel; `others` for the rest.
    pub(crate) name: &'static str,
    /// A scenario of it alone.
    pub(crate) scenario: Scenario,
}

/// The rest of a scenario, which the panel does not show.
const OTHERS: &str = "others";

impl Alone {
    /// Where it holds: lines that any of these conditions match.
    pub(crate) fn conditions(&self) -> Vec<Where> {
        let Scenario {
            name: _,
            deals,
            win_rate,
            slip,
            price,
            cost,
            payment,
            fixed_costs: _,
        } = &self.scenario;
        let deal = |name: &String| Where(BTreeMap::from([("deal".to_owned(), vec![name.clone()])]));
        let mut conditions: Vec<Where> = deals.iter().map(|lever| deal(&lever.deal)).collect();
        conditions.extend(win_rate.iter().map(|lever| lever.r#where.clone()));
        conditions.extend(slip.iter().map(|lever| lever.r#where.clone()));
        conditions.extend(price.iter().map(|lever| lever.r#where.clone()));
        conditions.extend(cost.iter().map(|lever| lever.r#where.clone()));
        conditions.extend(payment.iter().map(|lever| lever.r#where.clone()));
        conditions
    }
}

/// The levers of the panel that are set, each alone, in the panel's order, then the rest where
/// there is any.
pub(crate) fn parted(scenario: &Scenario) -> Vec<Alone> {
    let mut rest = Scenario {
        name: OTHERS.to_owned(),
        ..scenario.clone()
    };
    let mut alone = Vec::new();
    let mut add = |name, scenario: Option<Scenario>| {
        alone.extend(scenario.map(|scenario| Alone { name, scenario }));
    };
    let base = Scenario::base;
    add(
        "win_rate",
        take(&mut rest.win_rate).map(|lever| Scenario {
            win_rate: vec![lever],
            ..base()
        }),
    );
    add(
        "slip_months",
        take(&mut rest.slip).map(|lever| Scenario {
            slip: vec![lever],
            ..base()
        }),
    );
    add(
        "price",
        take(&mut rest.price).map(|lever| Scenario {
            price: vec![lever],
            ..base()
        }),
    );
    add(
        "cost",
        take(&mut rest.cost).map(|lever| Scenario {
            cost: vec![lever],
            ..base()
        }),
    );
    add(
        "payment_delay_days",
        take(&mut rest.payment).map(|lever| Scenario {
            payment: vec![lever],
            ..base()
        }),
    );
    let rest = Some(rest).filter(|rest| !rest.is_base());
    add(OTHERS, rest);
    alone
}

/// The values of the panel's levers by name, as written.
pub(crate) fn panel_values(scenario: &Scenario) -> BTreeMap<String, String> {
    let shown = [
        ("win_rate", value(&scenario.win_rate)),
        ("slip_months", value(&scenario.slip)),
        ("price", value(&scenario.price)),
        ("cost", value(&scenario.cost)),
        ("payment_delay_days", value(&scenario.payment)),
    ];
    let shown = shown.into_iter();
    shown
        .filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect()
}

/// Takes the lever that the panel shows out of its kind; one that changes nothing is none.
fn take<L: PanelLever>(levers: &mut Vec<L>) -> Option<L> {
    let place = levers.iter().position(|lever| lever.shown().is_some())?;
    Some(levers.remove(place)).filter(|lever| !lever.is_neutral())
}

fn value<L: PanelLever>(levers: &[L]) -> Option<String> {
    levers
        .iter()
        .find_map(PanelLever::shown)
        .map(|lever| lever.value)
}

#[cfg(test)]
mod tests {
    use diapason_model::{CostLever, DealLever, Factor, SlipLever, WinRateLever};

    use super::*;

    fn factor(text: &str) -> Factor {
        Factor::parse(text).expect("a factor")
    }

    #[test]
    fn each_lever_of_the_panel_stands_alone_and_the_rest_together() {
        let win_rate = |text| WinRateLever {
            factor: factor(text),
            r#where: Where::default(),
        };
        let days = SlipLever {
            months: 0,
            days: 9,
            r#where: Where::default(),
        };
        let scenario = Scenario {
            name: "Prudent".to_owned(),
            win_rate: vec![win_rate("0.9"), win_rate("0.8")],
            slip: vec![days.clone()],
            cost: vec![CostLever {
                factor: Factor::ONE,
                r#where: Where::default(),
            }],
            deals: vec![DealLever {
                deal: "D1".to_owned(),
                exclude: Some(true),
                ..DealLever::default()
            }],
            ..Scenario::base()
        };
        let parted = parted(&scenario);
        let names: Vec<&str> = parted.iter().map(|alone| alone.name).collect();
        assert_eq!(
            names,
            ["win_rate", OTHERS],
            "a slip by days is not the panel's, a factor of one is no lever"
        );
        assert_eq!(parted[0].scenario.win_rate, [win_rate("0.9")]);
        let rest = &parted[1].scenario;
        assert_eq!(rest.win_rate, [win_rate("0.8")]);
        assert_eq!(rest.slip, [days]);
        assert_eq!(rest.deals, scenario.deals);
        assert_eq!(
            parted[1].conditions().len(),
            3,
            "a deal, all lines, all lines"
        );
        let values = panel_values(&scenario);
        assert_eq!(values.get("win_rate").map(String::as_str), Some("0.9"));
        assert_eq!(values.get("slip_months"), None);
    }

    #[test]
    fn the_base_has_no_levers() {
        assert_eq!(parted(&Scenario::base()), []);
    }
}
