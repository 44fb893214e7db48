//! References: to rows of before, of this folder, of later; parents.

use diapason_model::catalogue::Entity;

use crate::support::{World, says};

#[test]
fn a_reference_to_nothing_is_an_issue_that_names_it() {
    let mut world = World::base();
    let issue = world.refuses(&[("contacts", "id,customer_id,name\nK1,C99,Jean")]);
    says(
        &issue,
        "contacts.csv",
        2,
        "customer_id",
        "no customer `C99` in this folder or in the database",
    );
    assert_eq!(issue.value.as_deref(), Some("C99"));
}

#[test]
fn a_reference_may_point_to_the_database_to_this_folder_and_to_a_later_row() {
    let mut world = World::base();
    world.takes(&[
        ("company", "name,default_schedule_id\nÉpreuve,S9"),
        ("schedules", "id,position,share\nS9,0,1"),
        (
            "teams",
            "id,name,parent_id,manager_id\nT2,Lyon,T3,U9\nT3,Sud,T1,",
        ),
        ("salespeople", "id,name,team_id\nU9,Zoé,T3"),
        ("customers", "id,name,parent_id\nC2,Fille,C3\nC3,Mère,"),
    ]);
    assert_eq!(world.column(Entity::Company, "default_schedule_id"), ["S9"]);
    assert_eq!(world.column(Entity::Teams, "parent_id"), ["", "T3", "T1"]);
    assert_eq!(world.column(Entity::Teams, "manager_id"), ["", "U9", ""]);
    assert_eq!(world.column(Entity::Customers, "parent_id"), ["", "C3", ""]);
}

#[test]
fn a_reference_that_waits_for_nothing_is_an_issue_at_the_end() {
    let mut world = World::base();
    let issue = world.refuses(&[("teams", "id,name,manager_id\nT2,Lyon,U8")]);
    says(&issue, "teams.csv", 2, "manager_id", "no salesperson `U8`");
    let issue = world.refuses(&[("company", "name,default_schedule_id\nÉpreuve,S8")]);
    says(
        &issue,
        "company.csv",
        2,
        "default_schedule_id",
        "no schedule `S8`",
    );
    let issue = world.refuses(&[("customers", "id,name,parent_id\nC1,Client,C77")]);
    says(&issue, "customers.csv", 2, "parent_id", "no customer `C77`");
}

#[test]
fn a_reference_to_a_refused_row_is_no_second_mistake() {
    let mut world = World::base();
    let issue = world.refuses(&[
        ("customers", "id,name\nC5,"),
        ("contacts", "id,customer_id,name\nK1,C5,Jean"),
    ]);
    says(&issue, "customers.csv", 2, "name", "required");
}

#[test]
fn nothing_is_above_itself() {
    let mut world = World::base();
    world.takes(&[("teams", "id,name,parent_id\nT2,a,T1\nT3,b,T2\nT4,c,T2")]);
    let issue = world.refuses(&[("teams", "id,name,parent_id\nT1,Nord,T3")]);
    says(&issue, "teams.csv", 2, "parent_id", "above itself");
    let issue = world.refuses(&[("customers", "id,name,parent_id\nC1,Client,C1")]);
    says(&issue, "customers.csv", 2, "parent_id", "above itself");
    let issue = world.refuses(&[("customers", "id,name,parent_id\nC7,a,C8\nC8,b,C7")]);
    says(&issue, "customers.csv", 2, "parent_id", "above itself");
}
