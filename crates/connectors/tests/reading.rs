//! Reading exchange folders that stand on a disk: what is taken, and what is said of the rest.

mod support;

use std::ops::ControlFlow;
use std::path::Path;

use diapason_connectors::files::exchange::{ExchangeError, ExchangeFile, ExchangeFolder, IssueLog};
use diapason_model::catalogue::{Cell, Entity};
use support::{errors, folder, read_one, row, said};

#[test]
fn files_come_in_the_order_of_import_whatever_the_case_of_their_names() {
    let folder = folder(&[
        ("Deals.CSV", b"x"),
        ("company.csv", b"x"),
        ("deal_line.csv", b"x"),
        ("forecast.csv", b"x"),
        ("._deals.csv", b"x"),
        ("README.md", b"x"),
    ]);
    let opened = ExchangeFolder::open(folder.path()).expect("two files are known");
    let names: Vec<_> = opened.files().iter().map(ExchangeFile::name).collect();
    assert_eq!(names, ["company.csv", "Deals.CSV"], "known files in order");
    assert_eq!(
        opened.files()[1].entity(),
        Entity::Deals,
        "a name is known whatever its case"
    );
    let warnings: Vec<_> = opened.warnings().iter().map(said).collect();
    assert_eq!(
        warnings,
        [
            "deal_line.csv: - [-] is no file of the exchange form and is ignored: is `deal_lines.csv` meant?",
            "forecast.csv: - [-] is no file of the exchange form and is ignored",
        ],
        "other CSV files are named, other files are no matter"
    );
}

#[test]
fn what_is_no_exchange_folder_is_said_in_a_sentence() {
    let opened = |path: &Path| {
        ExchangeFolder::open(path)
            .expect_err("must be refused")
            .to_string()
    };
    let place = folder(&[("note.txt", b"x"), ("other.csv", b"x")]);
    assert!(
        opened(&place.path().join("nowhere")).ends_with("nowhere` does not exist"),
        "nothing there"
    );
    assert!(
        opened(&place.path().join("note.txt")).contains("is not a folder"),
        "a file"
    );
    assert!(
        opened(place.path()).contains("holds no file of the exchange form"),
        "no file of the form"
    );
    let two = folder(&[("deals.csv", b"x"), ("Deals.csv", b"x")]);
    assert!(
        matches!(
            ExchangeFolder::open(two.path()),
            Err(ExchangeError::TwoFiles { .. })
        ),
        "which of two files is meant cannot be guessed"
    );
}

#[test]
fn columns_may_stand_in_any_order_and_a_byte_order_mark_is_no_matter() {
    let (rows, log) = read_one(
        "salespeople.csv",
        b"\xEF\xBB\xBFname,active,id,shoe size\r\n\"Zo\xC3\xAB \"\"Z\"\"\nLef\xC3\xA8vre\",false,s1,38\r\n Bob ,,s2,44",
    );
    assert_eq!(
        rows,
        [
            row(2, &["Zoë \"Z\"\nLefèvre", "false", "s1"]),
            row(3, &["Bob", "", "s2"]),
        ],
        "cells in the file's order, the unknown column left out, blanks around values too"
    );
    assert_eq!(errors(&log), Vec::<String>::new(), "nothing is wrong");
    assert_eq!(log.warning_count(), 1, "the unknown column is named");
}

#[test]
fn a_decimal_comma_is_one_where_the_separator_is_none() {
    let semicolon = "product_id;from;unit_cost\np1;01/02/2026;12,5\np1;2026-03-01;12.75\n";
    let good = [
        row(2, &["p1", "2026-02-01", "12.5"]),
        row(3, &["p1", "2026-03-01", "12.75"]),
    ];
    let (rows, log) = read_one("product_costs.csv", semicolon.as_bytes());
    assert_eq!(rows, good, "semicolons");
    assert_eq!(log, IssueLog::default(), "nothing to say");
    let tab = semicolon.replace(';', "\t");
    assert_eq!(
        read_one("product_costs.csv", tab.as_bytes()).0,
        good,
        "tabs"
    );

    let comma = "product_id,from,unit_cost\np1,2026-02-01,\"12,5\"\n";
    let (rows, log) = read_one("product_costs.csv", comma.as_bytes());
    assert_eq!(rows, [], "a comma file has decimal points");
    assert!(
        errors(&log)[0].contains("so write a decimal point"),
        "and says so: {log:?}"
    );
}

#[test]
fn every_wrong_value_of_every_row_is_named_and_good_rows_are_given() {
    let (rows, log) = read_one(
        "fixed_costs.csv",
        b"id,name,from_month,to_month,monthly_amount\n\
          f1,Rent,2026-13,,1000\n\
          f2,Rent,2026-12,,1000\n\
          f3,,2026-11,soon,much\n\
          f4,Rent,2026-11\n\
          f5,Rent,2026-11,,,\n",
    );
    assert_eq!(
        rows,
        [row(3, &["f2", "Rent", "2026-12", "", "1000"])],
        "one is good"
    );
    assert_eq!(
        errors(&log),
        [
            "fixed_costs.csv:2 from_month [2026-13] is not a month: write YYYY-MM",
            "fixed_costs.csv:4 name [] is required and empty",
            "fixed_costs.csv:4 to_month [soon] is not a month: write YYYY-MM",
            "fixed_costs.csv:4 monthly_amount [much] is not a number",
            "fixed_costs.csv:5 - [-] has 3 values where the header has 5 columns",
            "fixed_costs.csv:6 - [-] has 6 values where the header has 5 columns",
        ],
        "every error has its file, row, column and value"
    );
}

#[test]
fn a_label_with_two_readings_is_one_warning_that_names_the_other() {
    let text = "id,name,payment_terms\n\
        c0,Client,45 jours fin de mois\n\
        c1,Client,30 jours\n\
        c2,Client,45 jours fin de mois\n";
    let (rows, log) = read_one("customers.csv", text.as_bytes());
    assert_eq!(
        rows[0],
        row(2, &["c0", "Client", "+45d eom"]),
        "read as steps"
    );
    assert_eq!(
        log.warnings().iter().map(said).collect::<Vec<_>>(),
        [
            "customers.csv:2 payment_terms [45 jours fin de mois] is read as `+45d eom`; the other lawful reading is `eom +45d` (in 2 rows, this is the first)"
        ],
        "one warning a label"
    );
    let (_, log) = read_one("customers.csv", b"id,name,payment_terms\nc1,C,whenever\n");
    assert!(
        errors(&log)[0].starts_with(
            "customers.csv:2 payment_terms [whenever] is not understood as payment terms"
        ),
        "nonsense is an error: {log:?}"
    );
}

#[test]
fn all_errors_are_counted_and_a_hundred_are_kept() {
    let mut text = "id,name,parent_id\n".to_owned();
    text.push_str(&"t,,\n".repeat(1_000));
    let (_, log) = read_one("teams.csv", text.as_bytes());
    assert_eq!(log.error_count(), 1_000, "each row lacks its name");
    assert_eq!(log.errors().len(), 100, "memory stays bounded");
}

#[test]
fn a_reading_can_be_stopped_and_its_progress_seen() {
    let mut text = "id,name\n".to_owned();
    text.push_str(&"t,North\n".repeat(100_000));
    let place = folder(&[("teams.csv", text.as_bytes())]);
    let opened = ExchangeFolder::open(place.path()).expect("an exchange folder");
    assert_eq!(
        opened.progress().total(),
        text.len() as u64,
        "all files' bytes"
    );
    let mut log = IssueLog::default();
    let reading = opened.files()[0].read(&mut log).expect("a good header");
    let mut given = 0;
    let flow = reading.for_each_row(&mut log, |row, _| {
        given += 1;
        if row == 10 {
            ControlFlow::Break("enough")
        } else {
            ControlFlow::Continue(())
        }
    });
    assert_eq!(
        flow,
        ControlFlow::Break("enough"),
        "the caller's word comes back"
    );
    assert_eq!(given, 9, "no row after the one that said stop");
    assert!(
        opened.progress().done() < opened.progress().total(),
        "part of it"
    );

    let reading = opened.files()[0].read(&mut log).expect("a good header");
    let before = opened.progress().done();
    let _: ControlFlow<()> = reading.for_each_row(&mut log, |_, _| ControlFlow::Continue(()));
    assert!(
        opened.progress().done() - before >= text.len() as u64 - 512 * 1024,
        "a whole reading reads every byte"
    );
}

#[test]
fn a_cell_that_is_there_and_empty_is_given_as_empty() {
    let place = folder(&[("teams.csv", b"id,name,parent_id\nt1,North,\n")]);
    let opened = ExchangeFolder::open(place.path()).expect("an exchange folder");
    let mut log = IssueLog::default();
    let reading = opened.files()[0].read(&mut log).expect("a good header");
    let mut last = Vec::new();
    let _: ControlFlow<()> = reading.for_each_row(&mut log, |_, cells| {
        last = cells.iter().map(|cell| *cell == Cell::Empty).collect();
        ControlFlow::Continue(())
    });
    assert_eq!(
        last,
        [false, false, true],
        "the importer clears what is empty"
    );
}
