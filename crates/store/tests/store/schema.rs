//! The tables against the exchange catalogue: they never drift apart.
//!
//! Deliberately absent: rows.

use std::collections::BTreeMap;
use std::path::Path;

use diapason_model::catalogue::{Entity, Key, Kind, MoneyIn, describe};

use crate::support::{Place, raw};

/// A column of a table as SQLite tells it.
#[derive(Debug, PartialEq, Eq)]
struct Found {
    kind: String,
    not_null: bool,
    refers_to: Option<(String, String)>,
}

fn columns(path: &Path, table: &str) -> BTreeMap<String, Found> {
    let connection = raw(path);
    let mut references = BTreeMap::new();
    let mut statement = connection
        .prepare("SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list(?1)")
        .expect("a pragma");
    let mut rows = statement.query([table]).expect("a table");
    while let Some(row) = rows.next().expect("a row") {
        let from: String = row.get(0).expect("text");
        references.insert(from, (row.get(1).expect("text"), row.get(2).expect("text")));
    }
    let mut statement = connection
        .prepare("SELECT name, type, \"notnull\" FROM pragma_table_info(?1)")
        .expect("a pragma");
    let mut found = BTreeMap::new();
    let mut rows = statement.query([table]).expect("a table");
    while let Some(row) = rows.next().expect("a row") {
        let name: String = row.get(0).expect("text");
        let refers_to = references.remove(&name);
        found.insert(
            name,
            Found {
                kind: row.get(1).expect("text"),
                not_null: row.get(2).expect("a flag"),
                refers_to,
            },
        );
    }
    found
}

fn expected_name(column: &str, kind: Kind) -> String {
    match kind {
        Kind::Reference(_) => column.replace("_id", "_key"),
        Kind::Money(_) | Kind::PositiveMoney(_) => format!("{column}_minor"),
        _ => column.to_owned(),
    }
}

#[test]
fn every_file_of_the_catalogue_has_its_table_and_every_column_its_own() {
    let place = Place::new();
    drop(place.create());
    for entity in Entity::ALL {
        let description = describe(entity);
        let mut found = columns(&place.database(), description.name);
        if entity == Entity::Schedules {
            found.append(&mut columns(&place.database(), "schedule_rules"));
        }
        let mut take = |name: &str| {
            let table = description.name;
            found
                .remove(name)
                .unwrap_or_else(|| panic!("table {table} has no column {name}"))
        };
        let key = format!("{}_key", description.singular);
        assert_eq!(take(&key).kind, "INTEGER", "{}: {key}", description.name);
        if !description.settings {
            let source = take("source_key");
            assert!(source.not_null, "{}: a row has a source", description.name);
            assert_eq!(
                source.refers_to,
                Some(("sources".into(), "source_key".into()))
            );
        }
        for column in description.columns {
            let name = expected_name(column.name, column.kind);
            let is = take(&name);
            let what = format!("{}.{name}", description.name);
            let text = column.kind.is_text() || column.kind == Kind::AnyReference;
            assert_eq!(is.kind, if text { "TEXT" } else { "INTEGER" }, "{what}");
            let wanted = column.required || column.default.is_some();
            assert_eq!(
                is.not_null, wanted,
                "{what}: NULL where unknown, only there"
            );
            let target = match column.kind {
                Kind::Reference(target) => Some((
                    target.name().to_owned(),
                    format!("{}_key", target.singular()),
                )),
                _ => None,
            };
            assert_eq!(is.refers_to, target, "{what}");
        }
        let carries_currency = description.columns.iter().any(|column| {
            matches!(
                column.kind,
                Kind::Money(MoneyIn::Deal | MoneyIn::Invoice)
                    | Kind::PositiveMoney(MoneyIn::Deal | MoneyIn::Invoice)
            )
        });
        if carries_currency {
            let currency = take("currency");
            let always = entity != Entity::DealLines;
            assert_eq!(currency.not_null, always, "{}.currency", description.name);
        }
        assert!(found.is_empty(), "{}: unknown {found:?}", description.name);
    }
}

#[test]
fn every_table_is_strict_and_every_id_unique() {
    let place = Place::new();
    drop(place.create());
    let connection = raw(&place.database());
    let loose: Vec<String> = connection
        .prepare(
            "SELECT name FROM pragma_table_list
             WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND strict = 0",
        )
        .expect("a pragma")
        .query_map([], |row| row.get(0))
        .expect("tables")
        .collect::<Result<_, _>>()
        .expect("names");
    assert_eq!(loose, Vec::<String>::new(), "every table holds its types");
    for entity in Entity::ALL {
        let by_id = describe(entity).key == Key::Id || entity == Entity::Schedules;
        let unique: bool = connection
            .query_row(
                "SELECT EXISTS (SELECT 1 FROM pragma_index_list(?1) AS l
                    JOIN pragma_index_info(l.name) AS i
                    WHERE l.\"unique\" AND i.name = 'id'
                      AND (SELECT count(*) FROM pragma_index_info(l.name)) = 1)",
                [entity.name()],
                |row| row.get(0),
            )
            .expect("a flag");
        assert_eq!(unique, by_id, "{}", entity.name());
    }
}

#[test]
fn a_choice_a_fraction_and_a_truth_value_are_held_by_the_tables_themselves() {
    let place = Place::new();
    drop(place.small_company());
    let connection = raw(&place.database());
    for wrong in [
        "UPDATE invoices SET kind = 'bill'",
        "UPDATE stages SET probability = 1000001",
        "UPDATE salespeople SET active = 2",
        "UPDATE deals SET retention_rate = -1",
        "UPDATE invoices SET net_amount_minor = -1",
        "UPDATE fx_rates SET rate = 0",
        "INSERT INTO company SELECT 2, name, siren, country, currency, time_zone, 1, '+30d', NULL,
            NULL, 0, 0, 0, NULL FROM company",
        "INSERT INTO due_dates VALUES (9, 1, 1, 20640, 1, 'EUR')",
        "INSERT INTO targets (measure, from_month, amount_minor) VALUES ('margin', 24322, 1)",
        "UPDATE payments SET invoice_key = NULL, customer_key = NULL",
        "UPDATE deals SET name = NULL",
    ] {
        let refused = connection.execute_batch(wrong).expect_err(wrong);
        let code = refused.sqlite_error_code();
        assert_eq!(
            code,
            Some(rusqlite::ErrorCode::ConstraintViolation),
            "{wrong}"
        );
    }
}
