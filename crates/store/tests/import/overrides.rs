//! Overrides: a field of a source's record, a value that it accepts.

use diapason_model::catalogue::Entity;

use crate::support::{World, says};

fn of(row: &str) -> String {
    format!("id,entity,entity_id,field,value,by,at\nO1,{row},U1,2026-11-01T08:00:00Z")
}

#[test]
fn an_override_is_kept_beside_the_sources_value() {
    let mut world = World::base();
    world.takes(&[("overrides", &of("deal,D1,probability,0.30"))]);
    assert_eq!(
        world.column(Entity::Overrides, "value"),
        ["0.3"],
        "in canonical form"
    );
    assert_eq!(
        world.column(Entity::Deals, "probability"),
        ["", ""],
        "the file of deals has the source's value"
    );
    let report = world.takes(&[("overrides", &of("deal,D1,probability,0.3000"))]);
    assert_eq!(
        report.entities[0].1.unchanged, 1,
        "written otherwise, the same"
    );
    world.takes(&[("overrides", &of("deal,D1,probability,"))]);
    assert_eq!(
        world.column(Entity::Overrides, "value"),
        [""],
        "it clears the field"
    );
}

#[test]
fn its_record_and_its_field_exist() {
    let mut world = World::base();
    let issue = world.refuses(&[("overrides", &of("dragon,D1,probability,0.3"))]);
    says(&issue, "overrides.csv", 2, "entity", "no kind of record");
    let issue = world.refuses(&[("overrides", &of("deal,D9,probability,0.3"))]);
    says(&issue, "overrides.csv", 2, "entity_id", "no deal `D9`");
    let issue = world.refuses(&[("overrides", &of("deal,D1,chance,0.3"))]);
    says(&issue, "overrides.csv", 2, "field", "no field of a deal");
    let issue = world.refuses(&[("overrides", &of("deal,D1,id,D2"))]);
    says(&issue, "overrides.csv", 2, "field", "no field of a deal");
}

#[test]
fn a_setting_is_edited_in_place() {
    let mut world = World::base();
    let issue = world.refuses(&[("overrides", &of("stage,o,probability,0.3"))]);
    says(&issue, "overrides.csv", 2, "entity", "edited in place");
    let issue = world.refuses(&[("overrides", &of("due_date,o,due_on,2026-01-01"))]);
    says(&issue, "overrides.csv", 2, "entity", "has no id");
}

#[test]
fn its_value_is_one_of_the_field() {
    let mut world = World::base();
    let issue = world.refuses(&[("overrides", &of("deal,D1,probability,1.2"))]);
    says(&issue, "overrides.csv", 2, "value", "from 0 to 1");
    let issue = world.refuses(&[("overrides", &of("deal,D1,name,"))]);
    says(&issue, "overrides.csv", 2, "value", "required");
    let issue = world.refuses(&[("overrides", &of("deal,D1,customer_id,C9"))]);
    says(&issue, "overrides.csv", 2, "value", "no customer `C9`");
    world.takes(&[("overrides", &of("deal,D1,customer_id,C1"))]);
    world.takes(&[("overrides", &of("deal,D1,payment_terms,30 jours nets"))]);
    assert_eq!(world.column(Entity::Overrides, "value"), ["+30d"]);
}

#[test]
fn an_amount_has_the_digits_of_its_records_currency() {
    let mut world = World::base();
    world.takes(&[
        ("deals", "id,currency\nD1,JPY"),
        (
            "deal_lines",
            "id,deal_id,unit_price,cost_low,cost_high\nL1,D1,10,5,6\nL2,D2,10,5,6",
        ),
    ]);
    let issue = world.refuses(&[("overrides", &of("deal_line,L1,cost_low,5.5"))]);
    says(&issue, "overrides.csv", 2, "value", "amount in JPY");
    world.takes(&[("overrides", &of("deal_line,L2,cost_low,5.5"))]);
    assert_eq!(world.column(Entity::Overrides, "value"), ["5.50"]);
}

#[test]
fn instalments_that_a_person_entered_come_with_the_folder_in_their_one_form() {
    let mut world = World::base();
    let list = |value: &str| {
        format!(
            "id|entity|entity_id|field|value|by|at\n\
             O1|deal|D1|instalments|{value}|U1|2026-11-01T08:00:00Z"
        )
    };
    let kept = r#"[{"on":"2026-12-31","amount":"100"}]"#;
    world.takes(&[(
        "overrides",
        &list(r#"[ {"amount": "100.00", "on": "2026-12-31"} ]"#),
    )]);
    assert_eq!(world.column(Entity::Overrides, "value"), [kept]);
    let report = world.takes(&[("overrides", &list(kept))]);
    assert_eq!(
        report.entities[0].1.unchanged, 1,
        "what is exported is what is kept"
    );
    let issue = world.refuses(&[("overrides", &list("in three parts"))]);
    says(&issue, "overrides.csv", 2, "value", "no list of 1 to 200");
    let issue = world.refuses(&[("overrides", &list(r#"[{"on":"soon","amount":"1"}]"#))]);
    says(&issue, "overrides.csv", 2, "value", "instalment 1: `on`");
}
