//! What was imported comes out, and comes back the same.

use std::ops::ControlFlow;

use diapason_model::catalogue::{Cell, DecimalMark, Entity, describe};
use diapason_store::{DryRun, Outcome};

use crate::support::{BASE, World};

/// Every file, with at least one row, more than one currency, and every kind of value.
const REST: [(&str, &str); 18] = [
    (
        "contacts",
        "id,customer_id,name,collected_on\nK1,C1,Jean,2026-01-02",
    ),
    (
        "product_costs",
        "product_id,from,unit_cost\nP1,2026-01-01,3.141592",
    ),
    (
        "projects",
        "id,name,customer_id,budget_cost,status\nJ1,Projet,C1,-10.5,running",
    ),
    (
        "deal_lines",
        "id,deal_id,product_id,quantity,unit_price,discount,cost_low,cost_high,probability\n\
         L10,D1,P1,2.5,7836.075,-0.1,1.5,2,0.35\nL9,D2,,1,100,0,,,",
    ),
    (
        "instalments",
        "id,deal_id,deal_line_id,position,on,amount,kind\nE1,D2,L9,0,2026-12-01,100,balance",
    ),
    (
        "stage_history",
        "deal_id,stage_id,entered_on\nD2,o,1969-12-31\nD2,w,2026-10-01\nD1,o,2026-01-01",
    ),
    (
        "invoices",
        "id,customer_id,deal_id,kind,status,issued_on,currency,net_amount,vat_amount,\
         credited_invoice_id,payment_terms,disputed\n\
         I1,C1,D2,invoice,posted,2026-10-31,JPY,1000,200,,+45d eom,true\n\
         I0,C1,,credit_note,draft,2026-10-31,JPY,10,2,I1,,",
    ),
    (
        "invoice_lines",
        "id,invoice_id,net_amount,cost_amount\nIL1,I1,1000,400",
    ),
    (
        "due_dates",
        "invoice_id,due_on,gross_amount\nI1,2026-12-31,200\nI1,2026-11-30,1000",
    ),
    (
        "payments",
        "id,invoice_id,customer_id,paid_on,amount\nY1,I1,,2026-12-01,7\nY2,,C1,2026-12-01,7.5",
    ),
    (
        "project_costs",
        "id,project_id,on,amount,status\nJC1,J1,2026-01-01,5,paid",
    ),
    (
        "fixed_costs",
        "id,name,from_month,monthly_amount\nF1,Loyer,2026-01,1250",
    ),
    (
        "quotas",
        "salesperson_id,month,amount\nU1,2026-02,100\nU1,2026-01,100",
    ),
    (
        "targets",
        "measure,from_month,to_month,amount\nmargin,2026-01,2026-12,1000",
    ),
    (
        "fx_rates",
        "on,currency,rate\n2026-01-01,USD,0.9102\n2026-01-01,JPY,0.006123456789",
    ),
    (
        "attributes",
        "entity,id,name,value\ndeal,D1,région,Île-de-France",
    ),
    (
        "overrides",
        "id,entity,entity_id,field,value,by,at\n\
         O1,deal,D1,expected_close_on,2027-01-15,U1,2026-11-01T08:00:00Z",
    ),
    (
        "source_links",
        "entity,id,source,external_id\ndeal,D1,odoo,17",
    ),
];

fn filled() -> World {
    let mut world = World::base();
    world.takes(&REST);
    world
}

/// Every file as an export gives it.
fn export(world: &World) -> Vec<(Entity, Vec<Vec<String>>)> {
    let exporter = world.store.begin_export().expect("an export");
    Entity::ALL
        .into_iter()
        .map(|entity| {
            let mut rows = Vec::new();
            let end = exporter.rows(entity, |cells| {
                rows.push(cells.iter().map(ToString::to_string).collect());
                ControlFlow::Continue(())
            });
            assert!(end.expect("an export").is_continue());
            let count = exporter.count(entity).expect("a count");
            assert_eq!(count, rows.len() as u64, "{}", entity.name());
            (entity, rows)
        })
        .collect()
}

fn import(world: &mut World, files: &[(Entity, Vec<Vec<String>>)]) {
    let mut importer = world.store.begin_import(DryRun::No).expect("an import");
    for (entity, rows) in files {
        let columns = describe(*entity).columns;
        let all: Vec<usize> = (0..columns.len()).collect();
        importer.begin_file(*entity, &all).expect("a file");
        for (row, texts) in (2..).zip(rows) {
            let cells: Vec<Cell<'_>> = columns
                .iter()
                .zip(texts)
                .map(|(column, text)| {
                    Cell::parse(column.kind, text, DecimalMark::Point).expect("what was written")
                })
                .collect();
            importer.row(row, &cells).expect("the database works");
        }
    }
    let report = importer.finish(|_| ControlFlow::Continue(()));
    let report = report.expect("the database works");
    assert_eq!(report.issues, [], "what comes out goes in");
    assert_eq!(report.outcome, Outcome::Committed);
}

#[test]
fn every_file_has_rows_in_this_test() {
    let world = filled();
    for (entity, rows) in export(&world) {
        assert!(!rows.is_empty(), "{}", entity.name());
    }
}

#[test]
fn an_export_imported_and_exported_again_is_the_same() {
    let world = filled();
    let first = export(&world);
    let mut other = World::empty();
    import(&mut other, &first);
    assert_eq!(export(&other), first);
    import(&mut other, &first);
    assert_eq!(
        export(&other),
        first,
        "and once more into the same database"
    );
}

#[test]
fn rows_come_in_the_byte_order_of_their_ids() {
    let world = filled();
    assert_eq!(world.column(Entity::DealLines, "id"), ["L10", "L9"]);
    assert_eq!(world.column(Entity::Invoices, "id"), ["I0", "I1"]);
    assert_eq!(
        world.rows(Entity::StageHistory),
        ["D1,o,2026-01-01", "D2,o,1969-12-31", "D2,w,2026-10-01"]
    );
    assert_eq!(
        world.rows(Entity::FxRates),
        ["2026-01-01,JPY,0.006123456789", "2026-01-01,USD,0.9102"]
    );
}

#[test]
fn amounts_are_written_in_their_own_currency() {
    let world = filled();
    assert_eq!(
        world.column(Entity::InvoiceLines, "net_amount"),
        ["1000"],
        "yen"
    );
    assert_eq!(
        world.column(Entity::Payments, "amount"),
        ["7", "7.50"],
        "yen, then euros"
    );
    assert_eq!(world.column(Entity::DealLines, "cost_low"), ["1.50", ""]);
    assert_eq!(world.column(Entity::Projects, "budget_cost"), ["-10.50"]);
}

#[test]
fn an_export_that_is_broken_off_says_so() {
    let world = filled();
    let mut seen = 0;
    let end = world.store.export(Entity::Deals, |_| {
        seen += 1;
        ControlFlow::Break(())
    });
    assert!(end.expect("an export").is_break());
    assert_eq!(seen, 1, "the second deal is not read");
}

#[test]
fn a_small_company_is_written_as_it_was_read() {
    let world = World::base();
    for (name, text) in BASE {
        let entity = Entity::from_name(name).expect("an entity");
        let header: Vec<&str> = text.lines().next().expect("a header").split(',').collect();
        let columns: Vec<Vec<String>> = header
            .iter()
            .map(|column| world.column(entity, column))
            .collect();
        let mut given: Vec<String> = text.lines().skip(1).map(str::to_owned).collect();
        given.sort();
        let written: Vec<String> = (0..given.len())
            .map(|row| {
                let cells: Vec<&str> = columns.iter().map(|column| column[row].as_str()).collect();
                cells.join(",")
            })
            .collect();
        assert_eq!(written, given, "{name}");
    }
}

#[test]
fn every_reference_that_was_taken_holds_in_the_tables() {
    let mut world = filled();
    world.takes(&[("customers", "id,name,parent_id\nC2,Fille,C3\nC3,Mère,")]);
    let broken = world
        .raw()
        .prepare("PRAGMA foreign_key_check")
        .expect("valid SQL")
        .exists([])
        .expect("a check");
    assert!(!broken, "SQLite finds no reference to nothing");
}
