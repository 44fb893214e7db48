//! The check: silent on a sound database, precise on another.
//!
//! Deliberately absent: damage of the file itself (`opening`).

use diapason_store::{CheckReport, Store};

use crate::support::{Place, key, raw};

fn check_after(sql: &str) -> CheckReport {
    let place = Place::new();
    drop(place.small_company());
    let connection = raw(&place.database());
    connection
        .execute_batch("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF")
        .expect("pragmas");
    connection.execute_batch(sql).expect(sql);
    drop(connection);
    let store = Store::open(&place.database(), &key()).expect("its own key");
    store.check().expect("looking is possible")
}

fn said(report: &CheckReport) -> Vec<String> {
    report.problems.iter().map(ToString::to_string).collect()
}

#[test]
fn a_sound_database_is_silent() {
    let report = check_after("");
    assert_eq!(report.problems, []);
    assert!(report.rows > 20, "every row was looked at: {}", report.rows);
    let place = Place::new();
    let report = place.create().check().expect("looking is possible");
    assert!(
        report.is_sound(),
        "an empty one is sound: {:?}",
        report.problems
    );
}

#[test]
fn each_fault_is_named() {
    for (sql, hints) in [
        (
            "UPDATE deal_lines SET deal_key = 99 WHERE id = 'L1'",
            ["deal_lines", "deals"],
        ),
        (
            "UPDATE customers SET email = 'x', country = 'France'",
            ["C1, column country", "capitals"],
        ),
        (
            "UPDATE schedule_rules SET share = '0.3333'",
            ["S1", "sum to"],
        ),
        (
            "UPDATE due_dates SET gross_amount_minor = 1 WHERE due_on = 20640",
            ["I1", "120000"],
        ),
        (
            "UPDATE customers SET payment_terms = '30 jours'",
            ["payment_terms", "`+30d`"],
        ),
        (
            "UPDATE projects SET starts_on = 0; UPDATE contacts SET name = ''; UPDATE deals SET lost_reason = NULL, delivery_from = 2932897",
            ["delivery_from", "not the day number"],
        ),
        (
            "UPDATE deals SET created_on = -719163",
            ["created_on", "not the day number"],
        ),
        (
            "UPDATE company SET time_zone = 'Paris'",
            ["time_zone", "IANA"],
        ),
        ("UPDATE fx_rates SET rate = -1", ["rate", "above zero"]),
        (
            "INSERT INTO overrides (id, entity, entity_id, field, \"by\", at) VALUES ('O1', 'deal', 'D9', 'name', 'U', '2026-11-01T08:00:00Z')",
            ["O1", "no deal"],
        ),
    ] {
        let report = check_after(sql);
        let all = said(&report).join("\n");
        assert!(!report.is_sound(), "{sql}");
        for hint in hints {
            assert!(all.contains(hint), "{sql}: {all}");
        }
    }
}
