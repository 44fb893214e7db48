//! The company, fixed costs and targets; attributes and source links.

use diapason_model::RuleIssue;
use diapason_model::catalogue::Entity;
use diapason_store::Outcome;

use crate::support::{World, says};

#[test]
fn the_first_folder_brings_the_company() {
    let mut world = World::empty();
    let report = world.import(&[("customers", "id,name\nC1,Client")]);
    assert_eq!(report.outcome, Outcome::Refused);
    let issue = &report.issues[0];
    assert_eq!((issue.file.as_str(), issue.row), ("company.csv", None));
    assert!(issue.kind == RuleIssue::CompanyNone.into(), "{issue:?}");
    let report = world.import(&[("company", "name")]);
    assert_eq!(report.outcome, Outcome::Refused, "a header is no company");
    world.takes(&[("company", "name\nÉpreuve")]);
    assert_eq!(
        world.rows(Entity::Company),
        ["Épreuve,,FR,EUR,Europe/Paris,1,+30d,,,0,0,0,"],
        "with the defaults"
    );
}

#[test]
fn a_database_is_one_company() {
    let mut world = World::base();
    let issue = world.refuses(&[("company", "name\nA\nB")]);
    assert_eq!((issue.file.as_str(), issue.row), ("company.csv", Some(3)));
    world.takes(&[("company", "name\nNouveau nom")]);
    assert_eq!(world.column(Entity::Company, "name"), ["Nouveau nom"]);
}

#[test]
fn the_currency_of_a_company_with_amounts_stays() {
    let mut world = World::base();
    let issue = world.refuses(&[("company", "name,currency\nÉpreuve,USD")]);
    says(&issue, "company.csv", 2, "currency", "cannot change");
    assert_eq!(issue.value.as_deref(), Some("USD"));
    let mut world = World::empty();
    world.takes(&[
        ("company", "name\nÉpreuve"),
        ("customers", "id,name\nC1,Client"),
    ]);
    world.takes(&[("company", "name,currency\nÉpreuve,JPY")]);
    let issue = world.refuses(&[(
        "fixed_costs",
        "id,name,from_month,monthly_amount\nF1,Loyer,2026-01,10.5",
    )]);
    says(
        &issue,
        "fixed_costs.csv",
        2,
        "monthly_amount",
        "amount in JPY",
    );
}

#[test]
fn months_are_in_order() {
    let mut world = World::base();
    let cost = |row: &str| format!("id,name,from_month,to_month,monthly_amount\n{row}");
    let issue = world.refuses(&[("fixed_costs", &cost("F1,Loyer,2026-02,2026-01,10"))]);
    says(
        &issue,
        "fixed_costs.csv",
        2,
        "to_month",
        "is before `from_month`, 2026-02",
    );
    world.takes(&[(
        "fixed_costs",
        &cost("F1,Loyer,2026-02,2026-02,10\nF2,Autre,2026-02,,10"),
    )]);
    let issue = world.refuses(&[("fixed_costs", "id,from_month\nF1,2026-03")]);
    says(&issue, "fixed_costs.csv", 2, "to_month", "is before");
    let issue = world.refuses(&[(
        "targets",
        "measure,from_month,to_month,amount\ncash,2026-02,2026-01,10",
    )]);
    says(&issue, "targets.csv", 2, "to_month", "is before");
}

#[test]
fn a_target_has_one_scope() {
    let mut world = World::base();
    let issue = world.refuses(&[(
        "targets",
        "measure,team_id,salesperson_id,from_month,to_month,amount\ncash,T1,U1,2026-01,2026-02,10",
    )]);
    says(&issue, "targets.csv", 2, "salesperson_id", "not both");
}

#[test]
fn an_attribute_describes_a_record() {
    let mut world = World::base();
    let of = |row: &str| format!("entity,id,name,value\n{row}");
    let issue = world.refuses(&[("attributes", &of("deal,D9,région,Sud"))]);
    says(&issue, "attributes.csv", 2, "id", "no deal `D9`");
    world.takes(&[(
        "attributes",
        &of("deal,D1,région,Sud\ncustomer,C1,région,Est"),
    )]);
    world.takes(&[("attributes", &of("deal,D1,région,Ouest"))]);
    assert_eq!(
        world.rows(Entity::Attributes),
        ["customer,C1,région,Est", "deal,D1,région,Ouest"]
    );
}

#[test]
fn a_source_link_is_of_a_record() {
    let mut world = World::base();
    let of = |row: &str| format!("entity,id,source,external_id\n{row}");
    let issue = world.refuses(&[("source_links", &of("dragon,D1,odoo,7"))]);
    says(&issue, "source_links.csv", 2, "entity", "no kind of record");
    let issue = world.refuses(&[("source_links", &of("due_date,D1,odoo,7"))]);
    says(&issue, "source_links.csv", 2, "entity", "no kind of record");
    let issue = world.refuses(&[("source_links", &of("customer,C8,odoo,7"))]);
    says(&issue, "source_links.csv", 2, "id", "no customer `C8`");
    world.takes(&[("source_links", &of("customer,C1,odoo,7\ndeal,D1,odoo,7"))]);
}
