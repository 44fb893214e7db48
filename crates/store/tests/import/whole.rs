//! All or nothing: issues, dry runs, cancelling, dropping, many issues.

use std::ops::ControlFlow;

use diapason_model::catalogue::{Cell, CellProblem, Entity, describe};
use diapason_model::{FormIssue, Issue};
use diapason_store::{Check, DryRun, ISSUES_KEPT, Outcome};

use crate::support::{BASE, World, counts, give};

#[test]
fn one_issue_anywhere_and_nothing_is_taken() {
    let mut world = World::base();
    let before = world.content();
    let report = world.import(&[
        ("customers", "id,name\nC1,Autre\nC2,Second"),
        ("contacts", "id,customer_id,name\nK1,C1,Jean\nK2,C9,Paul"),
    ]);
    assert_eq!(report.outcome, Outcome::Refused);
    assert!(!report.committed());
    assert_eq!(
        counts(&report, Entity::Contacts).rejected,
        1,
        "one row of two"
    );
    assert_eq!(world.content(), before);
}

#[test]
fn issues_come_in_the_order_of_files_and_rows() {
    let mut world = World::base();
    let report = world.import(&[
        ("teams", "id,name,manager_id\nT2,Lyon,U8"),
        ("customers", "id,name\nC1,\nC1,x"),
        ("contacts", "id,customer_id,name\nK2,C9,Paul"),
    ]);
    let places: Vec<_> = report
        .issues
        .iter()
        .map(|issue| (issue.file.as_str(), issue.row))
        .collect();
    assert_eq!(
        places,
        [
            ("teams.csv", Some(2)),
            ("customers.csv", Some(2)),
            ("customers.csv", Some(3)),
            ("contacts.csv", Some(2)),
        ],
        "the team's reference was found missing last"
    );
}

#[test]
fn a_hundred_issues_are_listed_and_all_are_counted() {
    let mut world = World::base();
    let rows: Vec<String> = (0..250).map(|row| format!("K{row},C9,Nobody")).collect();
    let text = format!("id,customer_id,name\n{}", rows.join("\n"));
    let report = world.import(&[("contacts", &text)]);
    assert_eq!(report.issue_count, 250);
    assert_eq!(report.issues.len(), ISSUES_KEPT);
    assert_eq!(counts(&report, Entity::Contacts).rejected, 250);
}

#[test]
fn a_dry_run_says_what_would_be_and_keeps_nothing() {
    let mut world = World::base();
    let before = world.content();
    let right = [("customers", "id,name\nC1,Autre\nC2,Second")];
    let report = world.import_as(DryRun::Yes, &right);
    assert_eq!(report.outcome, Outcome::DryRun);
    let found = counts(&report, Entity::Customers);
    assert_eq!((found.changed, found.new), (1, 1));
    assert_eq!(world.content(), before);
    let report = world.import_as(DryRun::Yes, &[("customers", "id,name\nC3,")]);
    assert_eq!(
        report.outcome,
        Outcome::Refused,
        "a dry run finds the same issues"
    );
}

#[test]
fn an_importer_that_is_dropped_changes_nothing() {
    let mut world = World::base();
    let before = world.content();
    {
        let mut importer = world.store.begin_import(DryRun::No).expect("an import");
        give(
            &mut importer,
            &[("customers", "id,name\nC1,Autre\nC2,Second")],
        );
        let position = describe(Entity::Contacts).position("id").expect("a column");
        importer
            .begin_file(Entity::Contacts, &[position])
            .expect("a file");
    }
    assert_eq!(world.content(), before);
    world.takes(&BASE);
}

#[test]
fn a_check_can_be_cancelled_at_every_step() {
    let right = [
        ("customers", "id,name,parent_id\nC2,Second,C3\nC3,Third,"),
        ("deal_lines", "id,deal_id,unit_price\nL1,D1,10"),
    ];
    let mut world = World::base();
    let before = world.content();
    let mut seen = Vec::new();
    for last in 0.. {
        let mut importer = world.store.begin_import(DryRun::No).expect("an import");
        give(&mut importer, &right);
        let mut steps = 0;
        let report = importer.finish(|step| {
            steps += 1;
            if steps > last {
                seen.push(step.check);
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        match report.expect("the database works").outcome {
            Outcome::Cancelled => assert_eq!(world.content(), before, "cancelled at step {last}"),
            Outcome::Committed => break,
            other => panic!("{other:?} at step {last}"),
        }
    }
    seen.dedup();
    assert_eq!(
        seen,
        [
            Check::References,
            Check::Parents,
            Check::Deals,
            Check::Invoices,
            Check::Commit
        ],
        "each was cancelled once"
    );
    assert_ne!(world.content(), before, "and once it went through");
}

#[test]
fn a_row_that_could_not_be_read_is_refused_with_what_its_reader_says() {
    let mut world = World::base();
    let before = world.content();
    let mut importer = world.store.begin_import(DryRun::No).expect("an import");
    let at = |entity: Entity, column: &str| describe(entity).position(column).expect("a column");
    let columns = [at(Entity::Customers, "id"), at(Entity::Customers, "name")];
    importer
        .begin_file(Entity::Customers, &columns)
        .expect("a file");
    let said = Issue::of_value(
        "customers.csv",
        2,
        "country",
        "France",
        CellProblem::NotACountry,
    );
    importer.reject(2, Some("C5"), [said.clone()]);
    let contact = ["id", "customer_id", "name"].map(|column| at(Entity::Contacts, column));
    importer
        .begin_file(Entity::Contacts, &contact)
        .expect("a file");
    let cells = ["K1", "C5", "Jean"].map(|text| Cell::Text(text.into()));
    importer.row(2, &cells).expect("the database works");
    assert_eq!(
        importer.issue_count(),
        1,
        "a reference to it is no second mistake"
    );
    let report = importer
        .finish(|_| ControlFlow::Continue(()))
        .expect("the database works");
    assert_eq!(report.outcome, Outcome::Refused);
    assert_eq!(report.issues, [said]);
    assert_eq!(counts(&report, Entity::Customers).rejected, 1);
    assert_eq!(world.content(), before);
}

#[test]
fn a_file_without_its_key_says_so_once() {
    let mut world = World::base();
    let issue = world.refuses(&[("customers", "name\nA\nB\nC")]);
    assert_eq!(
        (issue.file.as_str(), issue.row, issue.column.as_deref()),
        ("customers.csv", None, Some("id"))
    );
}

#[test]
fn a_warning_stops_nothing() {
    let mut world = World::base();
    let mut importer = world.store.begin_import(DryRun::No).expect("an import");
    importer.warn(Issue::of_file("deals.csv", FormIssue::ColumnUnknown));
    let report = importer
        .finish(|_| ControlFlow::Continue(()))
        .expect("the database works");
    assert_eq!(
        (report.outcome, report.warning_count),
        (Outcome::Committed, 1)
    );
}
