//! One row, one record: ids, keys, updates, defaults, what is required.

use diapason_model::catalogue::Entity;
use diapason_store::Counts;

use crate::support::{BASE, World, counts, says};

#[test]
fn a_known_id_is_updated_an_absent_column_keeps_and_an_empty_one_clears() {
    let mut world = World::base();
    world.takes(&[("customers", "id,name,city,segment\nC1,Client,Lyon,PME")]);
    let report = world.takes(&[("customers", "id,name,segment\nC1,Autre,")]);
    assert_eq!(counts(&report, Entity::Customers).changed, 1);
    assert_eq!(world.column(Entity::Customers, "name"), ["Autre"], "given");
    assert_eq!(world.column(Entity::Customers, "city"), ["Lyon"], "absent");
    assert_eq!(world.column(Entity::Customers, "segment"), [""], "empty");
}

#[test]
fn a_required_column_may_be_absent_where_every_row_is_known() {
    let mut world = World::base();
    world.takes(&[("customers", "id,city\nC1,Lille")]);
    assert_eq!(world.column(Entity::Customers, "name"), ["Client"], "kept");
    let issue = world.refuses(&[("customers", "id,city\nC2,Lille")]);
    says(
        &issue,
        "customers.csv",
        2,
        "name",
        "which a new record needs",
    );
}

#[test]
fn clearing_a_column_with_a_default_gives_the_default_back() {
    let mut world = World::base();
    world.takes(&[("products", "id,name,vat_rate\nP1,Produit,0.055\nP2,Autre,")]);
    assert_eq!(world.column(Entity::Products, "vat_rate"), ["0.055", "0.2"]);
    world.takes(&[("products", "id,name,vat_rate\nP1,Produit,")]);
    assert_eq!(world.column(Entity::Products, "vat_rate"), ["0.2", "0.2"]);
}

#[test]
fn rows_that_a_file_does_not_have_stay() {
    let mut world = World::base();
    world.takes(&[("customers", "id,name\nC2,Second")]);
    assert_eq!(world.column(Entity::Customers, "id"), ["C1", "C2"]);
}

#[test]
fn the_same_files_again_change_nothing() {
    let mut world = World::base();
    let before = world.content();
    let version = world.store.content_version().expect("a version");
    let report = world.takes(&BASE);
    for (entity, counts) in &report.entities {
        let all = Counts {
            read: counts.read,
            unchanged: counts.read,
            ..Counts::default()
        };
        assert_eq!(*counts, all, "{}", entity.name());
    }
    assert_eq!(world.content(), before);
    assert_eq!(
        world.store.content_version().expect("a version"),
        version,
        "nothing was written"
    );
}

#[test]
fn an_import_that_changes_something_raises_the_version_of_the_content() {
    let mut world = World::base();
    let version = world.store.content_version().expect("a version");
    world.takes(&[("customers", "id,name\nC1,Autre")]);
    assert_ne!(world.store.content_version().expect("a version"), version);
}

#[test]
fn an_id_given_twice_is_an_issue_that_names_the_first_row() {
    let mut world = World::base();
    let issue = world.refuses(&[("customers", "id,name\nC8,a\nC9,b\nC8,c")]);
    says(&issue, "customers.csv", 4, "id", "row 2");
    let issue = world.refuses(&[("customers", "id,name\nC1,a\nC1,a")]);
    says(&issue, "customers.csv", 3, "id", "row 2");
}

#[test]
fn an_empty_required_value_is_an_issue_for_new_and_known_rows() {
    let mut world = World::base();
    let issue = world.refuses(&[("customers", "id,name\nC9,")]);
    says(&issue, "customers.csv", 2, "name", "required");
    let issue = world.refuses(&[("customers", "id,name\nC1,")]);
    says(&issue, "customers.csv", 2, "name", "required");
    let issue = world.refuses(&[("customers", "id,name\n,Nobody")]);
    says(&issue, "customers.csv", 2, "id", "required");
}

#[test]
fn keyed_records_are_told_apart_by_their_key() {
    let mut world = World::base();
    let costs = "product_id,from,unit_cost\nP1,2026-01-01,5\nP1,2026-06-01,6";
    world.takes(&[("product_costs", costs)]);
    let report = world.takes(&[(
        "product_costs",
        "product_id,from,unit_cost\nP1,2026-06-01,7\nP1,2026-01-01,5",
    )]);
    let expected = Counts {
        read: 2,
        changed: 1,
        unchanged: 1,
        ..Counts::default()
    };
    assert_eq!(counts(&report, Entity::ProductCosts), expected);
    let issue = world.refuses(&[(
        "product_costs",
        "product_id,from,unit_cost\nP1,2027-01-01,7\nP1,2027-01-01,8",
    )]);
    says(
        &issue,
        "product_costs.csv",
        3,
        "from",
        "row 2 has the same product_id, from",
    );
}

#[test]
fn an_absent_key_column_means_its_default() {
    let mut world = World::base();
    world.takes(&[("quotas", "salesperson_id,month,amount\nU1,2026-01,100")]);
    let report = world.takes(&[(
        "quotas",
        "salesperson_id,month,measure,amount\nU1,2026-01,bookings,200",
    )]);
    assert_eq!(counts(&report, Entity::Quotas).changed, 1, "the same quota");
    assert_eq!(world.rows(Entity::Quotas), ["U1,2026-01,bookings,200.00"]);
}

#[test]
fn a_target_without_a_scope_is_the_companys_and_one_only() {
    let mut world = World::base();
    let header = "measure,team_id,salesperson_id,from_month,to_month,amount";
    let of = |rows: &str| format!("{header}\n{rows}");
    world.takes(&[(
        "targets",
        &of("margin,,,2026-01,2026-12,100\nmargin,T1,,2026-01,2026-12,60\nmargin,,U1,2026-01,2026-12,6"),
    )]);
    let report = world.takes(&[("targets", &of("margin,,,2026-01,2026-12,120"))]);
    assert_eq!(
        counts(&report, Entity::Targets).changed,
        1,
        "its key is the same"
    );
    assert_eq!(
        world.column(Entity::Targets, "amount"),
        ["120.00", "6.00", "60.00"]
    );
    let twice = of("cash,,,2026-01,2026-12,1\ncash,,,2026-01,2026-12,1");
    let issue = world.refuses(&[("targets", &twice)]);
    says(&issue, "targets.csv", 3, "measure", "row 2");
}

#[test]
fn amounts_have_at_most_the_digits_of_their_currency() {
    let mut world = World::base();
    world.takes(&[(
        "invoices",
        "id,customer_id,status,issued_on,currency,net_amount,vat_amount\n\
         I1,C1,posted,2026-01-01,JPY,1000,0\nI2,C1,posted,2026-01-01,KWD,1.234,0\n\
         I3,C1,posted,2026-01-01,,1.23,0",
    )]);
    assert_eq!(
        world.column(Entity::Invoices, "net_amount"),
        ["1000", "1.234", "1.23"]
    );
    let issue = world.refuses(&[(
        "invoices",
        "id,customer_id,status,issued_on,net_amount,vat_amount\nI4,C1,posted,2026-01-01,1.234,0",
    )]);
    says(&issue, "invoices.csv", 2, "net_amount", "amount in EUR");
    assert_eq!(issue.value.as_deref(), Some("1.234"));
    let issue = world.refuses(&[(
        "invoices",
        "id,currency,net_amount,vat_amount\nI1,JPY,1000.5,0",
    )]);
    says(&issue, "invoices.csv", 2, "net_amount", "amount in JPY");
}

#[test]
fn a_currency_of_a_record_needs_no_rate() {
    let mut world = World::base();
    world.takes(&[(
        "customers",
        "id,name,currency,credit_limit\nC1,Client,USD,1000.50",
    )]);
    assert_eq!(world.rows(Entity::FxRates), Vec::<String>::new());
    assert_eq!(world.column(Entity::Customers, "credit_limit"), ["1000.50"]);
}

#[test]
fn a_refused_keyed_row_is_not_taken_for_the_next_one() {
    let mut world = World::base();
    let issue = world.refuses(&[(
        "targets",
        "measure,from_month,to_month,amount\ncash,2026-02,2026-01,1\ncash,2026-03,2026-04,1",
    )]);
    says(&issue, "targets.csv", 2, "to_month", "is before");
}
