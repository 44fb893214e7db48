//! What the panel says of levers is what the pages with and without them say.

use diapason_app::desk::{
    BookAlone, ComparisonRequest, ForecastPageRequest, LeverSettings, LeverWhere, MeasureName,
    ScenarioChoice, UnitLever,
};
use proptest::prelude::*;
use proptest::sample::select;

use crate::ask::{Asked, asked, fail};

fn lever(values: Vec<&'static str>) -> impl Strategy<Value = Option<UnitLever>> {
    let team = proptest::option::weighted(0.4, select(vec!["T0", "T1", "nobody"]));
    let lever = (select(values), team).prop_map(|(value, team)| UnitLever {
        value: value.to_owned(),
        applies: LeverWhere {
            team: team.into_iter().map(str::to_owned).collect(),
            ..LeverWhere::default()
        },
    });
    proptest::option::weighted(0.7, lever)
}

fn panel() -> impl Strategy<Value = LeverSettings> {
    let factors = || lever(vec!["0.9", "1.1", "0.5", "0"]);
    let whole = || lever(vec!["-3", "1", "40"]);
    (factors(), whole(), factors(), factors(), whole()).prop_map(
        |(win_rate, slip_months, price, cost, payment_delay_days)| LeverSettings {
            win_rate,
            slip_months,
            price,
            cost,
            payment_delay_days,
        },
    )
}

fn of_panel(levers: LeverSettings) -> ScenarioChoice {
    ScenarioChoice {
        name: None,
        levers: Some(levers),
    }
}

/// The total of a measure on the page under a choice.
fn total(
    asked: &Asked,
    desk: &BookAlone,
    measure: MeasureName,
    scenario: ScenarioChoice,
) -> Result<i64, TestCaseError> {
    let request = ForecastPageRequest {
        measure,
        scenario,
        by: None,
        ..asked.request.clone()
    };
    let page = desk.forecast_page(&request).map_err(|error| fail(&error))?;
    Ok(asked.minor(&page.expected.total))
}

/// The panel with one of its levers alone.
fn alone(panel: &LeverSettings, name: &str) -> LeverSettings {
    let mut alone = LeverSettings::default();
    match name {
        "win_rate" => alone.win_rate.clone_from(&panel.win_rate),
        "slip_months" => alone.slip_months.clone_from(&panel.slip_months),
        "price" => alone.price.clone_from(&panel.price),
        "cost" => alone.cost.clone_from(&panel.cost),
        _ => (alone.payment_delay_days).clone_from(&panel.payment_delay_days),
    }
    alone
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, ..ProptestConfig::default() })]

    #[test]
    fn each_lever_alone_is_the_page_with_it_alone(asked in asked(), panel in panel()) {
        let desk = asked.desk()?;
        let choice = of_panel(panel.clone());
        let request = ForecastPageRequest { scenario: choice.clone(), ..asked.request.clone() };
        let effects = desk.forecast_effects(&request).map_err(|error| fail(&error))?;
        for measure in &effects.measures {
            let base = total(&asked, &desk, measure.measure, ScenarioChoice::default())?;
            let with = total(&asked, &desk, measure.measure, choice.clone())?;
            prop_assert_eq!(asked.minor(&measure.base), base);
            prop_assert_eq!(asked.minor(&measure.scenario), with);
            prop_assert_eq!(asked.minor(&measure.change), with - base);
        }
        let mut largest = 0;
        for effect in &effects.levers {
            let choice = of_panel(alone(&panel, &effect.lever));
            let change = |measure| -> Result<i64, TestCaseError> {
                let base = total(&asked, &desk, measure, ScenarioChoice::default())?;
                Ok(total(&asked, &desk, measure, choice.clone())? - base)
            };
            prop_assert_eq!(asked.minor(&effect.on_measure), change(asked.request.measure)?);
            let on_result = change(MeasureName::Result)?;
            prop_assert_eq!(asked.minor(&effect.on_result), on_result);
            prop_assert_eq!(asked.minor(&effect.on_cash), change(MeasureName::Cash)?);
            let same_way = i64::from(effect.bar).signum() * on_result.signum() >= 0;
            prop_assert!(same_way, "a bar on the side of its effect");
            largest = largest.max(effect.bar.abs());
        }
        let moved = effects.levers.iter().any(|effect| asked.minor(&effect.on_result) != 0);
        prop_assert_eq!(largest, if moved { 1_000 } else { 0 });
    }

    #[test]
    fn two_scenarios_differ_by_what_their_pages_differ(asked in asked(), panel in panel()) {
        let desk = asked.desk()?;
        let request = ComparisonRequest {
            page: asked.request.clone(),
            left: asked.request.scenario.clone(),
            right: of_panel(panel),
        };
        let compared = desk.scenario_compare(&request).map_err(|error| fail(&error))?;
        for (choice, shown) in [(&request.left, &compared.left), (&request.right, &compared.right)] {
            let request = ForecastPageRequest {
                scenario: choice.clone(),
                ..asked.request.clone()
            };
            let page = desk.forecast_page(&request).map_err(|error| fail(&error))?;
            prop_assert_eq!(shown, &page.expected);
        }
        let change = compared.change.by_column.iter();
        let sides = compared.left.by_column.iter().zip(&compared.right.by_column);
        for (change, (left, right)) in change.zip(sides) {
            prop_assert_eq!(asked.minor(change), asked.minor(right) - asked.minor(left));
        }
    }
}
