//! Loading: what comes out, and what is refused.
//!
//! Deliberately absent: overrides (`effective`), speed (benches/load.rs).

use diapason_model::{
    AttributeOf, CustomerIndex, DealIndex, DealState, PaymentOf, ScheduleIndex, Snapshot,
    TargetScope, TeamIndex, day_number,
};
use diapason_store::{Store, StoreError};

use crate::support::{Place, key, raw};

fn load(place: &Place) -> Result<Snapshot, StoreError> {
    Store::open(&place.database(), &key())?.snapshot()
}

/// The small company after some SQL by hand, with the tables' own guards switched off.
pub(crate) fn after(sql: &str) -> Result<Snapshot, StoreError> {
    let place = Place::new();
    drop(place.small_company());
    let connection = raw(&place.database());
    connection
        .execute_batch("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF")
        .expect("pragmas");
    connection.execute_batch(sql).expect(sql);
    drop(connection);
    load(&place)
}

#[test]
fn a_company_comes_out_as_it_went_in() {
    let snapshot = after("").expect("valid rows");
    assert_eq!(&*snapshot.company.name, "Épreuve");
    assert_eq!(snapshot.company.default_schedule, Some(ScheduleIndex(0)));
    assert_eq!(snapshot.schedules[0].rules().len(), 2);
    assert_eq!(
        snapshot.teams[0].parent,
        Some(TeamIndex(1)),
        "a parent may come later"
    );
    let deal = &snapshot.deals[0];
    assert_eq!(
        (deal.id.as_str(), deal.currency.code()),
        ("D1", "EUR"),
        "the company's currency"
    );
    assert_eq!(deal.source_date, None, "nobody moved it");
    assert!(matches!(snapshot.deals[1].state, DealState::Won { .. }));
    let line = &snapshot.lines[0];
    assert_eq!(
        (line.deal, line.probability, line.cost_range),
        (DealIndex(0), None, None)
    );
    let product = &snapshot.products[0];
    let costs: Vec<i32> = product
        .costs
        .iter()
        .map(|cost| day_number(cost.from))
        .collect();
    assert_eq!(costs, [20500, 20600], "the oldest first");
    assert_eq!(snapshot.instalments[0].amount_minor, 20_100);
    assert_eq!(snapshot.invoices[0].gross_minor(), 120_000);
    assert_eq!(snapshot.due_dates.len(), 2);
    assert_eq!(
        snapshot.payments[1].of,
        PaymentOf::Advance(CustomerIndex(0))
    );
    let target = &snapshot.targets[0];
    assert_eq!(target.scope, TargetScope::Company);
    assert_eq!(
        target.to_month, target.from_month,
        "no last month is one month"
    );
    assert_eq!(snapshot.fx_rates[0].rate.to_string(), "0.9102");
    assert_eq!(snapshot.attributes[0].of, AttributeOf::Deal(DealIndex(0)));
}

#[test]
fn a_database_without_company_says_what_is_missing() {
    let place = Place::new();
    drop(place.create());
    let error = load(&place).expect_err("nothing was imported");
    assert!(matches!(error, StoreError::NoCompany), "{error}");
    assert!(error.to_string().contains("company.csv"), "{error}");
}

/// SQL by hand, and the table, row and column that must be named.
const WRONG_VALUES: &[(&str, &str, &str, &str)] = &[
    (
        "UPDATE deals SET currency = 'EURO' WHERE id = 'D1'",
        "deals",
        "D1",
        "currency",
    ),
    (
        "UPDATE company SET currency = 'eur'",
        "company",
        "1",
        "currency",
    ),
    (
        "UPDATE deal_lines SET probability = 1200000 WHERE id = 'L1'",
        "deal_lines",
        "L1",
        "probability",
    ),
    (
        "UPDATE stages SET probability = -1 WHERE id = 's'",
        "stages",
        "s",
        "probability",
    ),
    (
        "UPDATE deal_lines SET deal_key = 99 WHERE id = 'L2'",
        "deal_lines",
        "L2",
        "deal_key",
    ),
    (
        "UPDATE deals SET expected_close_on = NULL WHERE id = 'D1'",
        "deals",
        "D1",
        "expected_close_on",
    ),
    (
        "UPDATE deals SET closed_on = NULL WHERE id = 'D2'",
        "deals",
        "D2",
        "closed_on",
    ),
    (
        "UPDATE deals SET closed_on = 99999999 WHERE id = 'D2'",
        "deals",
        "D2",
        "closed_on",
    ),
    (
        "UPDATE stages SET kind = 'maybe' WHERE id = 's'",
        "stages",
        "s",
        "kind",
    ),
    (
        "UPDATE customers SET payment_terms = 'soon'",
        "customers",
        "C1",
        "payment_terms",
    ),
    (
        "UPDATE customers SET vat_exempt = 2",
        "customers",
        "C1",
        "vat_exempt",
    ),
    (
        "UPDATE schedule_rules SET share = '1/2' WHERE position = 0",
        "schedule_rules",
        "S1",
        "share",
    ),
    (
        "UPDATE schedule_rules SET share = 'a' WHERE position = 0",
        "schedule_rules",
        "position 0",
        "share",
    ),
    (
        "UPDATE schedule_rules SET repeat_count = -1 WHERE position = 0",
        "schedule_rules",
        "position 0",
        "repeat_count",
    ),
    (
        "UPDATE invoices SET net_amount_minor = -5",
        "invoices",
        "I1",
        "net_amount_minor",
    ),
    (
        "UPDATE payments SET invoice_key = NULL WHERE id = 'Y1'",
        "payments",
        "Y1",
        "invoice_key",
    ),
    (
        "UPDATE targets SET to_month = 1",
        "targets",
        "1",
        "to_month",
    ),
    (
        "UPDATE targets SET team_key = 1, salesperson_key = 1",
        "targets",
        "1",
        "salesperson_key",
    ),
    ("UPDATE attributes SET id = 'D9'", "attributes", "D9", "id"),
    ("UPDATE fx_rates SET rate = 0", "fx_rates", "1", "rate"),
    (
        "UPDATE company SET fiscal_year_start_month = 13",
        "company",
        "1",
        "fiscal_year_start_month",
    ),
    (
        "UPDATE instalments SET currency = 'XXX'",
        "instalments",
        "E1",
        "currency",
    ),
    (
        "UPDATE deals SET name = CAST(x'ff' AS TEXT) WHERE id = 'D1'",
        "deals",
        "D1",
        "name",
    ),
];

#[test]
fn a_value_written_by_hand_that_cannot_be_is_named() {
    for &(sql, table, row, column) in WRONG_VALUES {
        match after(sql) {
            Err(StoreError::Value(error)) => {
                assert_eq!(
                    (error.table, error.column),
                    (table, column),
                    "{sql}: {error}"
                );
                assert!(error.row.contains(row), "{sql}: {error}");
                assert!(
                    !error.value.is_empty() && !error.problem.is_empty(),
                    "{sql}: {error}"
                );
            }
            other => panic!("{sql}: {:?}", other.map(|_| "loaded")),
        }
    }
}

#[test]
fn a_large_table_read_by_two_connections_is_the_same() {
    let many = "
        WITH RECURSIVE n(i) AS (VALUES (100) UNION ALL SELECT i + 1 FROM n WHERE i < 45100)
        INSERT INTO deal_lines (deal_line_key, source_key, id, deal_key, quantity, unit_price,
            discount, probability)
        SELECT i * 2, 1, 'M' || i, 10 + 10 * (i % 2), i, i * 7, i % 1000, i FROM n;
        INSERT INTO overrides (id, entity, entity_id, field, value, \"by\", at) VALUES
            ('O1', 'deal_line', 'M100', 'unit_price', '1', 'U', '2026-11-03T08:00:00Z'),
            ('O2', 'deal_line', 'M45100', 'unit_price', '2', 'U', '2026-11-03T08:00:00Z');";
    let snapshot = after(many).expect("valid rows");
    assert_eq!(snapshot.lines.len(), 45_003);
    for (line, i) in snapshot.lines[2..].iter().zip(100_i64..) {
        assert_eq!(line.id.as_str(), format!("M{i}"), "in the order of keys");
        assert_eq!(line.quantity.raw(), i);
        let price = match i {
            100 => 1_000_000,
            45_100 => 2_000_000,
            _ => i * 7,
        };
        assert_eq!(line.unit_price.raw(), price, "overrides reach both halves");
    }
    let wrong = format!("{many} UPDATE deal_lines SET deal_key = 5 WHERE id IN ('M200', 'M45000')");
    match after(&wrong) {
        Err(StoreError::Value(error)) => assert_eq!(error.row, "M200", "the first is told"),
        other => panic!("dangling: {:?}", other.map(|_| "loaded")),
    }
}

#[test]
fn a_snapshot_is_one_moment_while_another_program_writes() {
    let place = Place::new();
    drop(place.small_company());
    raw(&place.database())
        .execute_batch(
            "WITH RECURSIVE n(i) AS (VALUES (100) UNION ALL SELECT i + 1 FROM n WHERE i < 30100)
             INSERT INTO deal_lines (deal_line_key, source_key, id, deal_key, quantity,
                 unit_price, discount)
             SELECT i, 1, 'M' || i, 10, 0, 1, 0 FROM n",
        )
        .expect("rows");
    let store = Store::open(&place.database(), &key()).expect("its own key");
    let database = place.database();
    let writer = std::thread::spawn(move || {
        let connection = raw(&database);
        connection
            .execute_batch("PRAGMA busy_timeout = 5000")
            .expect("a pragma");
        for _ in 0..15 {
            connection
                .execute_batch("UPDATE deal_lines SET quantity = quantity + 1 WHERE id LIKE 'M%'")
                .expect("room");
        }
    });
    while !writer.is_finished() {
        let snapshot = store.snapshot().expect("valid rows");
        let quantities: std::collections::BTreeSet<i64> = snapshot.lines[2..]
            .iter()
            .map(|line| line.quantity.raw())
            .collect();
        assert_eq!(
            quantities.len(),
            1,
            "all lines are of one commit: {quantities:?}"
        );
    }
    writer.join().expect("the writer's own asserts hold");
}
