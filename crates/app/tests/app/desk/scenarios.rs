//! Saved scenarios and the panel's levers.

use diapason_app::desk::{
    Desk, DeskEvent, LeverSettings, LeverWhere, ScenarioChoice, ScenarioName, ScenarioSaveRequest,
    UnitLever,
};
use diapason_app::{AppError, ErrorCode};

use super::support::Machine;

/// A scenario with levers that the panel shows, and others.
const RICH: &str = r#"{
  "name": "prudent",
  "deals": [{"deal": "D1", "win": true}],
  "win_rate": [
    {"factor": "0.8", "where": {"customer": "usine"}},
    {"factor": "0.9", "where": {"stage": "neg", "team": ["N"]}},
    {"factor": "0.5"}
  ],
  "slip": [{"months": 1, "days": 3}],
  "price": [{"factor": "1.02", "where": {"stage": []}}],
  "payment": [{"payment_terms": "+60d"}, {"delay_days": 12}],
  "fixed_costs": [{"factor": "1.02"}]
}"#;

struct World {
    machine: Machine,
    desk: Desk,
}

impl World {
    fn new() -> Self {
        let machine = Machine::new();
        let database = machine.with_company("a.db");
        let mut store = machine.place(&database).open().expect("opened");
        store.save_scenario("prudent", RICH).expect("saved");
        drop(store);
        let desk = machine.ready(&database);
        Self { machine, desk }
    }

    fn document(&self, name: &str) -> Option<String> {
        let store = self.machine.place(&self.machine.path("a.db")).open();
        store.expect("opened").scenario(name).expect("readable")
    }

    /// The document as a value, its name apart.
    fn content(&self, name: &str) -> serde_json::Value {
        let text = self.document(name).expect("saved");
        let mut content: serde_json::Value = serde_json::from_str(&text).expect("our own form");
        content["name"].take();
        content
    }

    fn save(
        &self,
        name: &str,
        base: Option<&str>,
        levers: Option<LeverSettings>,
    ) -> Result<usize, AppError> {
        let request = ScenarioSaveRequest {
            name: name.to_owned(),
            scenario: ScenarioChoice {
                name: base.map(str::to_owned),
                levers,
            },
            replace: false,
        };
        self.desk.scenario_save(&request).map(|list| list.len())
    }

    fn face(&self, name: &str) -> (LeverSettings, u32) {
        let list = self.desk.scenario_list().expect("served");
        let face = list.into_iter().find(|face| face.name == name);
        let face = face.expect("listed");
        (face.levers, face.other_levers)
    }
}

fn lever(value: &str) -> UnitLever {
    UnitLever {
        value: value.to_owned(),
        applies: LeverWhere::default(),
    }
}

#[test]
fn the_panel_shows_the_first_lever_of_a_kind_that_it_can_and_counts_the_others() {
    let world = World::new();
    let (levers, others) = world.face("prudent");
    let win_rate = levers.win_rate.expect("the second one is simple enough");
    assert_eq!(win_rate.value, "0.9");
    assert_eq!(win_rate.applies.stage, ["neg"]);
    assert_eq!(win_rate.applies.team, ["N"]);
    assert_eq!(levers.slip_months, None, "days are none of the panel's");
    assert_eq!(
        levers.price, None,
        "it matches nothing, which no panel says"
    );
    assert_eq!(levers.cost, None);
    assert_eq!(levers.payment_delay_days, Some(lever("12")));
    assert_eq!(
        others, 7,
        "one deal, two win rates, slip, price, terms, costs"
    );
}

#[test]
fn a_scenario_saved_as_it_stands_is_the_same_scenario() {
    let world = World::new();
    world.save("copy", Some("prudent"), None).expect("saved");
    let shown = world.face("prudent").0;
    world
        .save("again", Some("prudent"), Some(shown))
        .expect("saved");
    assert_eq!(world.content("copy"), world.content("again"));
    assert_eq!(world.face("copy"), world.face("prudent"));
    let copy = world.content("copy");
    assert_eq!(copy["win_rate"].as_array().map(Vec::len), Some(3));
    assert_eq!(copy["deals"][0]["win"], true);
}

#[test]
fn a_moved_lever_is_replaced_in_its_place_and_the_others_stay() {
    let world = World::new();
    let mut levers = world.face("prudent").0;
    levers.win_rate = Some(lever("0.95"));
    levers.slip_months = Some(lever("-2"));
    levers.payment_delay_days = None;
    levers.cost = Some(lever("1"));
    world
        .save("moved", Some("prudent"), Some(levers))
        .expect("saved");
    let moved = world.content("moved");
    let rates = moved["win_rate"].as_array().expect("a list");
    let factors: Vec<_> = rates.iter().map(|it| it["factor"].as_str()).collect();
    assert_eq!(factors, [Some("0.8"), Some("0.95"), Some("0.5")]);
    assert_eq!(
        moved["slip"],
        serde_json::json!([{"months": 1, "days": 3}, {"months": -2, "days": 0}]),
        "a new one comes behind what the panel does not show"
    );
    assert_eq!(
        moved["payment"].as_array().map(Vec::len),
        Some(1),
        "the delay is gone, the terms are not"
    );
    assert!(
        moved.get("cost").is_none(),
        "a lever that changes nothing is none"
    );
}

#[test]
fn a_value_that_is_none_is_named() {
    let world = World::new();
    let levers = |set: &dyn Fn(&mut LeverSettings)| {
        let mut levers = LeverSettings::default();
        set(&mut levers);
        levers
    };
    for (name, value, levers) in [
        (
            "win_rate",
            "0,9",
            levers(&|it| it.win_rate = Some(lever("0,9"))),
        ),
        ("price", "-1", levers(&|it| it.price = Some(lever("-1")))),
        ("cost", "", levers(&|it| it.cost = Some(lever("")))),
        (
            "slip_months",
            "1.5",
            levers(&|it| it.slip_months = Some(lever("1.5"))),
        ),
        (
            "slip_months",
            "1201",
            levers(&|it| it.slip_months = Some(lever("1201"))),
        ),
        (
            "payment_delay_days",
            "soon",
            levers(&|it| it.payment_delay_days = Some(lever("soon"))),
        ),
    ] {
        let error = world.save("x", None, Some(levers)).expect_err(name);
        assert_eq!(error.code, ErrorCode::LeverInvalid);
        let fact = |wanted: &str| {
            let fact = error.arguments.iter().find(|(key, _)| *key == wanted);
            fact.map(|(_, value)| value.as_str())
        };
        assert_eq!((fact("lever"), fact("value")), (Some(name), Some(value)));
        assert!(error.message.contains(name), "{error}");
    }
    assert_eq!(world.document("x"), None, "nothing was saved");
}

#[test]
fn a_name_that_is_taken_is_asked_about_before_it_is_replaced() {
    let world = World::new();
    let before = world.document("prudent");
    let error = world.save("prudent", None, None).expect_err("it is taken");
    assert_eq!(error.code, ErrorCode::ScenarioExists);
    assert_eq!(world.document("prudent"), before);
    let mut request = ScenarioSaveRequest {
        name: " prudent ".to_owned(),
        scenario: ScenarioChoice {
            name: None,
            levers: Some(LeverSettings {
                price: Some(lever("1.02")),
                ..LeverSettings::default()
            }),
        },
        replace: true,
    };
    world.desk.scenario_save(&request).expect("replaced");
    assert_eq!(world.face("prudent").1, 0, "the former levers are gone");
    for (name, code) in [
        ("base", ErrorCode::ScenarioBase),
        ("", ErrorCode::ScenarioInvalid),
        ("a\nb", ErrorCode::ScenarioInvalid),
    ] {
        request.name = name.to_owned();
        let error = world.desk.scenario_save(&request).expect_err("no name");
        assert_eq!(error.code, code, "`{name}`");
    }
    let error = world.save("x", Some("prudant"), None);
    let error = error.expect_err("there is no such scenario");
    assert_eq!(error.code, ErrorCode::NotFound);
    assert!(
        error.to_string().contains("prudent"),
        "what is near: {error}"
    );
}

#[test]
fn a_removed_scenario_comes_back_to_the_letter() {
    let world = World::new();
    let name = ScenarioName {
        name: "prudent".to_owned(),
    };
    let before = world.document("prudent");
    let told = world.machine.count(&DeskEvent::ScenariosChanged);
    let list = world.desk.scenario_remove(&name).expect("removed");
    assert_eq!(list, []);
    assert_eq!(world.document("prudent"), None);
    let again = world.desk.scenario_remove(&name).expect_err("it is gone");
    assert_eq!(again.code, ErrorCode::NotFound);
    let list = world.desk.scenario_restore(&name).expect("brought back");
    assert_eq!(list.len(), 1);
    assert_eq!(world.document("prudent"), before);
    let twice = world.desk.scenario_restore(&name).expect_err("only once");
    assert_eq!(twice.code, ErrorCode::NotFound);
    let told = world.machine.count(&DeskEvent::ScenariosChanged) - told;
    assert_eq!(told, 2, "removed, and back again");
}

#[test]
fn a_scenario_that_came_back_does_not_push_a_new_one_out() {
    let world = World::new();
    let name = ScenarioName {
        name: "prudent".to_owned(),
    };
    world.desk.scenario_remove(&name).expect("removed");
    world.save("prudent", None, None).expect("the name is free");
    let error = world.desk.scenario_restore(&name).expect_err("taken");
    assert_eq!(error.code, ErrorCode::ScenarioExists);
    assert_eq!(world.face("prudent").1, 0, "the new one stands");
}

#[test]
fn a_scenario_that_cannot_be_read_is_listed_so_that_it_can_be_removed() {
    let machine = Machine::new();
    let database = machine.with_company("a.db");
    let mut store = machine.place(&database).open().expect("opened");
    store
        .save_scenario("later", r#"{"moon": []}"#)
        .expect("saved");
    drop(store);
    let desk = machine.ready(&database);
    let list = desk
        .scenario_list()
        .expect("the others are not hidden by it");
    assert_eq!(list[0].name, "later");
    let name = ScenarioName {
        name: "later".to_owned(),
    };
    assert_eq!(desk.scenario_remove(&name).expect("removed"), []);
}
