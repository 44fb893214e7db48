//! The files as files: the same each time, in the catalogue's form, references that resolve.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use diapason_model::Currency;
use diapason_model::catalogue::{
    Cell, Column, DecimalMark, Entity, Key, Kind, MoneyIn, describe, format_cell,
};

use crate::folder::{Row, by_id, bytes, file, rows};

#[test]
fn two_runs_write_the_same_bytes() {
    assert_eq!(
        diapason_testkit::demo::files(),
        bytes(),
        "nothing may depend on the clock, the machine or a hash's order"
    );
}

#[test]
fn the_committed_folder_is_what_the_generator_writes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/demo");
    for (name, fresh) in bytes() {
        let committed = fs::read(folder.join(name)).unwrap_or_default();
        assert!(
            &committed == fresh,
            "{name} is stale: run `cargo xtask demo-data`"
        );
    }
    let files = fs::read_dir(&folder).unwrap().filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        Path::new(&name)
            .extension()
            .is_some_and(|extension| extension == "csv")
    });
    assert_eq!(files.count(), bytes().len(), "no file may be left over");
}

#[test]
fn writing_makes_the_folder_and_says_why_it_cannot() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("new/demo");
    diapason_testkit::demo::write_folder(&folder).unwrap();
    let written = fs::read(folder.join("deals.csv")).unwrap();
    let expected = bytes()
        .iter()
        .find(|(name, _)| name == "deals.csv")
        .unwrap();
    assert!(
        written == expected.1,
        "what is written is what `files` gives"
    );
    assert!(
        diapason_testkit::demo::write_folder(&folder.join("deals.csv")).is_err(),
        "a file in the place of the folder is an error, not a panic"
    );
}

#[test]
fn every_entity_has_a_file_with_all_its_columns_in_their_order() {
    for entity in Entity::ALL {
        let wanted: Vec<&str> = describe(entity)
            .columns
            .iter()
            .map(|column| column.name)
            .collect();
        let file = file(entity.name());
        assert_eq!(file.header, wanted, "{}", entity.name());
        assert!(!file.rows.is_empty(), "{} shows nothing", entity.name());
    }
    assert_eq!(
        bytes().len(),
        Entity::ALL.len(),
        "no file is unknown to the catalogue"
    );
}

#[test]
fn every_value_is_canonical() {
    let (deals, invoices) = (by_id("deals"), by_id("invoices"));
    for entity in Entity::ALL {
        for row in rows(entity.name()) {
            for column in describe(entity).columns {
                let text = &row[column.name];
                let place = format!("{}.{} {text:?}", entity.name(), column.name);
                let currency = currency_of(column, &row, &deals, &invoices);
                assert_eq!(&canonical(column.kind, text, currency), text, "{place}");
                assert!(!(column.required && text.is_empty()), "{place} is required");
            }
        }
    }
}

fn canonical(kind: Kind, text: &str, currency: Currency) -> String {
    let cell = Cell::parse(kind, text, DecimalMark::Point);
    match cell.unwrap_or_else(|problem| panic!("{text:?} {problem}")) {
        Cell::Amount(millionths) => {
            let minor = Cell::amount_in(millionths, currency).unwrap();
            format_cell(kind, &Cell::Integer(minor), Some(currency))
        }
        cell => format_cell(kind, &cell, None),
    }
}

fn currency_of(
    column: &Column,
    row: &Row,
    deals: &BTreeMap<String, Row>,
    invoices: &BTreeMap<String, Row>,
) -> Currency {
    let (Kind::Money(of) | Kind::PositiveMoney(of)) = column.kind else {
        return Currency::EUR;
    };
    let code = match of {
        MoneyIn::Company => "",
        MoneyIn::Row => row["currency"].as_str(),
        MoneyIn::Deal => deals[&row["deal_id"]]["currency"].as_str(),
        MoneyIn::Invoice if row["invoice_id"].is_empty() => "",
        MoneyIn::Invoice => invoices[&row["invoice_id"]]["currency"].as_str(),
    };
    if code.is_empty() {
        Currency::EUR
    } else {
        Currency::parse(code).unwrap()
    }
}

#[test]
fn rows_are_unique_and_stand_in_the_order_of_their_key() {
    for entity in Entity::ALL {
        let description = describe(entity);
        let names: &[&str] = match description.key {
            Key::Single => continue,
            Key::Id => &["id"],
            Key::Columns(names) | Key::Set(names) => names,
        };
        let key = |row: &Row| -> Vec<(i64, String)> {
            let part = |name: &&str| {
                let column = &description.columns[description.position(name).unwrap()];
                match column.kind {
                    Kind::Whole(..) => (row[*name].parse().unwrap(), String::new()),
                    _ => (0, row[*name].clone()),
                }
            };
            names.iter().map(part).collect()
        };
        let keys: Vec<_> = rows(entity.name()).iter().map(key).collect();
        let strictly = keys.windows(2).all(|pair| pair[0] < pair[1]);
        assert!(strictly, "{} is not in strict order", entity.name());
    }
}

#[test]
fn every_reference_names_a_row() {
    let ids: BTreeMap<Entity, BTreeSet<String>> = Entity::ALL
        .into_iter()
        .filter(|entity| describe(*entity).position("id").is_some())
        .map(|entity| {
            let rows = rows(entity.name());
            (entity, rows.iter().map(|row| row["id"].clone()).collect())
        })
        .collect();
    for entity in Entity::ALL {
        for row in rows(entity.name()) {
            for column in describe(entity).columns {
                let of = match column.kind {
                    Kind::Reference(of) => of,
                    Kind::AnyReference => Entity::from_singular(&row["entity"]).unwrap(),
                    _ => continue,
                };
                let id = &row[column.name];
                let known = id.is_empty() || ids[&of].contains(id);
                assert!(known, "{}.{}: no {id}", entity.name(), column.name);
            }
        }
    }
}
