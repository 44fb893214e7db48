//! What if: levers, what each changes, what is missing, two scenarios side by side.

use diapason_app::desk::{ComparisonRequest, ForecastPageRequest, LeverSettings, ScenarioChoice};

use super::office::{cents, lever, office, page_of, prudent, year};

#[test]
fn what_if_we_win_less_and_later() {
    let request = ForecastPageRequest {
        scenario: prudent(),
        ..year()
    };
    let supposed = page_of(&request);
    let base = page_of(&year());
    assert!(supposed.levered && supposed.modified);
    assert_eq!(
        supposed.base.expect("the base is drawn behind"),
        base.expected
    );
    let effects = office().desk.forecast_effects(&request).expect("effects");
    for measure in &effects.measures {
        let change = cents(&measure.scenario) - cents(&measure.base);
        assert_eq!(cents(&measure.change), change);
    }
    assert_eq!(effects.measures[0].base, base.expected.total);
    assert_eq!(effects.measures[0].scenario, supposed.expected.total);
    let names: Vec<&str> = effects
        .levers
        .iter()
        .map(|lever| lever.lever.as_str())
        .collect();
    assert_eq!(
        names,
        ["win_rate", "slip_months", "cost", "payment_delay_days"]
    );
    let of = |name: &str| {
        effects
            .levers
            .iter()
            .find(|lever| lever.lever == name)
            .expect("set")
    };
    assert!(
        cents(&of("win_rate").on_measure) < 0,
        "fewer deals, less invoicing"
    );
    assert_eq!(of("cost").on_measure, "0.00", "costs move no invoicing");
    assert!(cents(&of("cost").on_result) < 0);
    assert_eq!(of("cost").on_cash, "0.00");
    assert_eq!(
        of("payment_delay_days").on_result,
        "0.00",
        "late money is no loss"
    );
    assert!(
        of("slip_months").lines < of("win_rate").lines,
        "one team's lines alone"
    );
    let longest = effects.levers.iter().map(|lever| lever.bar.abs()).max();
    assert_eq!(longest, Some(1_000));
    // One lever alone is what the page says of it alone.
    let alone = page_of(&ForecastPageRequest {
        scenario: ScenarioChoice {
            name: None,
            levers: Some(LeverSettings {
                win_rate: Some(lever("0.90", &[])),
                ..LeverSettings::default()
            }),
        },
        ..year()
    });
    let change = cents(&alone.expected.total) - cents(&base.expected.total);
    assert_eq!(cents(&of("win_rate").on_measure), change);
}

#[test]
fn how_much_is_missing_and_how_many_deals_is_that() {
    let effects = office().desk.forecast_effects(&ForecastPageRequest {
        scenario: ScenarioChoice {
            name: None,
            levers: Some(LeverSettings {
                win_rate: Some(lever("0.1", &[])),
                ..LeverSettings::default()
            }),
        },
        ..year()
    });
    let effects = effects.expect("effects");
    let page = page_of(&year());
    let target = page.target.expect("a target");
    match effects.gap {
        Some(gap) => {
            let missing = cents(&target.total) - cents(&effects.measures[0].scenario);
            assert_eq!(cents(&gap.amount), missing);
            let typical = cents(&gap.typical_deal.expect("deals were won"));
            let deals = i64::from(gap.deals.expect("so many"));
            assert!(deals * typical >= missing && (deals - 1) * typical < missing);
            assert_eq!(gap.until, "2027-06");
        }
        None => assert!(cents(&effects.measures[0].scenario) >= cents(&target.total)),
    }
}

#[test]
fn which_of_the_two() {
    let request = ComparisonRequest {
        page: year(),
        left: ScenarioChoice::default(),
        right: prudent(),
    };
    let compared = office()
        .desk
        .scenario_compare(&request)
        .expect("a comparison");
    assert_eq!(compared.left, page_of(&year()).expected);
    let change = cents(&compared.right.total) - cents(&compared.left.total);
    assert_eq!(cents(&compared.change.total), change);
    assert_eq!(compared.measures.len(), 5);
    assert!(compared.left_levers.is_empty());
    assert_eq!(
        compared.right_levers.get("win_rate").map(String::as_str),
        Some("0.9")
    );
}
