//! What a person's override does to what is loaded, and which cannot hold.
//!
//! Deliberately absent: setting and revoking them (`overrides`).

use diapason_model::{Probability, Snapshot, date_from_day_number};
use diapason_store::StoreError;

use crate::snapshot::after;

fn overridden(rows: &str) -> Result<Snapshot, StoreError> {
    after(&format!(
        "INSERT INTO overrides (id, entity, entity_id, field, value, \"by\", at, revoked_at)
         VALUES {rows}"
    ))
}

#[test]
fn the_latest_override_that_is_not_revoked_wins() {
    let snapshot = overridden(
        "('O1', 'deal_line', 'L1', 'probability', '0.2', 'U', '2026-11-03T08:00:00Z', NULL),
         ('O2', 'deal_line', 'L1', 'probability', '0.3', 'U', '2026-11-02T08:00:00Z', NULL),
         ('O3', 'deal_line', 'L1', 'probability', '0.4', 'U', '2026-11-04T08:00:00Z', '2026-11-05T08:00:00Z'),
         ('O4', 'deal_line', 'L2', 'probability', '0.5', 'U', '2026-11-02T08:00:00Z', NULL),
         ('O5', 'deal_line', 'L2', 'probability', '0.6', 'U', '2026-11-02T08:00:00.500Z', NULL)",
    )
    .expect("valid rows");
    let ppm = |line: usize| snapshot.lines[line].probability.map(Probability::ppm);
    assert_eq!(
        ppm(0),
        Some(200_000),
        "the later moment, whatever the order of entry"
    );
    assert_eq!(ppm(1), Some(600_000), "half a second later is later");
}

#[test]
fn an_override_replaces_dates_references_texts_and_amounts() {
    let snapshot = overridden(
        "('O1', 'deal', 'D1', 'expected_close_on', '2026-12-24', 'U', '2026-11-03T08:00:00Z', NULL),
         ('O2', 'deal', 'D1', 'salesperson_id', '', 'U', '2026-11-03T08:00:00Z', NULL),
         ('O3', 'customer', 'C1', 'payment_terms', '30 jours nets', 'U', '2026-11-03T08:00:00Z', NULL),
         ('O4', 'instalment', 'E1', 'amount', '99.95', 'U', '2026-11-03T08:00:00Z', NULL),
         ('O5', 'deal_line', 'L2', 'product_id', 'P1', 'U', '2026-11-03T08:00:00Z', NULL),
         ('O6', 'deal_line', 'L2', 'quantity', NULL, 'U', '2026-11-03T08:00:00Z', NULL),
         ('O7', 'customer', 'C1', 'city', 'Lyon', 'U', '2026-11-03T08:00:00Z', NULL)",
    )
    .expect("valid rows");
    let deal = &snapshot.deals[0];
    assert_eq!(deal.state.date().to_string(), "2026-12-24");
    assert_eq!(
        deal.source_date,
        date_from_day_number(20700),
        "the source's date is kept beside"
    );
    assert_eq!(deal.salesperson, None, "an empty override clears");
    let terms = snapshot.customers[0]
        .payment_terms
        .as_ref()
        .map(ToString::to_string);
    assert_eq!(terms.as_deref(), Some("+30d"));
    assert_eq!(snapshot.instalments[0].amount_minor, 9_995);
    assert!(snapshot.lines[1].product.is_some());
    assert_eq!(
        snapshot.lines[1].quantity.raw(),
        1_000_000,
        "empty is the default"
    );
}

#[test]
fn an_override_that_cannot_hold_is_named() {
    for (override_of, hint) in [
        ("'deal', 'D1', 'probability', '1.2'", "from 0 to 1"),
        ("'deal', 'D9', 'probability', '0.2'", "no deal `D9`"),
        ("'deal', 'D1', 'colour', 'red'", "`colour` is no field"),
        ("'deal', 'D1', 'id', 'D7'", "`id` is no field"),
        ("'dealing', 'D1', 'probability', '0.2'", "`dealing`"),
        ("'stage', 's', 'probability', '0.2'", "edited in place"),
        (
            "'deal', 'D1', 'salesperson_id', 'U9'",
            "no salesperson `U9`",
        ),
        ("'deal', 'D1', 'customer_id', ''", "is required"),
        ("'deal', 'D1', 'expected_close_on', ''", "is missing"),
        ("'deal', 'D1', 'stage_id', 'w'", "closed_on"),
        ("'instalment', 'E1', 'amount', '1.005'", "2 decimals"),
        ("'deal', 'D1', 'currency', 'Euro'", "ISO 4217"),
    ] {
        let row = format!("('O1', {override_of}, 'U', '2026-11-03T08:00:00Z', NULL)");
        let error = overridden(&row).expect_err(override_of);
        let text = error.to_string();
        assert!(text.contains(hint), "{override_of}: {text}");
    }
}

#[test]
fn amounts_keep_their_major_units_when_the_deals_currency_changes() {
    let yen = "('O1', 'deal', 'D1', 'currency', 'JPY', 'U', '2026-11-03T08:00:00Z', NULL)";
    let snapshot = overridden(yen).expect("201.00 is a whole number of yen");
    assert_eq!(snapshot.instalments[0].amount_minor, 201);
    let sql = "UPDATE instalments SET amount_minor = 20150;
         UPDATE deals SET currency = 'JPY' WHERE id = 'D1'";
    match after(sql) {
        Err(StoreError::Value(error)) => {
            assert_eq!((error.table, error.column), ("instalments", "amount_minor"));
            assert!(error.problem.contains("JPY"), "{error}");
        }
        other => panic!("half a yen: {:?}", other.map(|_| "loaded")),
    }
}

#[test]
fn a_stage_that_a_person_gave_was_entered_that_day_in_the_companys_time_zone() {
    let history = |rows: &str| {
        let extra = "INSERT INTO stages VALUES
            (3, 'q', 'default', 'Qualified', 0, 100000, 'open'),
            (4, 'n', 'default', 'Negotiation', 3, 600000, 'open');
            UPDATE company SET time_zone = 'Europe/Paris';
            INSERT INTO stage_history VALUES (2, 1, 10, 3, 20790);";
        let snapshot = after(&format!(
            "{extra} INSERT INTO overrides (id, entity, entity_id, field, value, \"by\", at, revoked_at)
             VALUES {rows}"
        ))
        .expect("valid rows");
        let mut told: Vec<_> = (snapshot.stage_history.iter())
            .map(|entry| {
                let stage = snapshot.stages[entry.stage.get()].id.to_string();
                (entry.entered_on.to_string(), stage)
            })
            .collect();
        told.sort();
        told
    };
    let pairs = |of: &[(&str, &str)]| -> Vec<(String, String)> {
        of.iter()
            .map(|(on, stage)| ((*on).into(), (*stage).into()))
            .collect()
    };
    let source = date_from_day_number(20650).expect("a date").to_string();
    assert_eq!(
        history("('O1', 'deal', 'D1', 'stage_id', 'n', 'U', '2026-11-21T23:30:00Z', NULL)"),
        pairs(&[(&source, "s"), ("2026-11-22", "n")]),
        "it is past midnight in Paris, and what the source says later is replaced"
    );
    assert_eq!(
        history(
            "('O1', 'deal', 'D1', 'stage_id', 'n', 'U', '2026-11-20T08:00:00Z', NULL),
             ('O2', 'deal', 'D1', 'stage_id', 'q', 'U', '2026-11-20T09:00:00Z', NULL),
             ('O3', 'deal', 'D1', 'stage_id', 's', 'U', '2026-11-22T09:00:00Z', NULL)"
        ),
        pairs(&[(&source, "s"), ("2026-11-20", "q"), ("2026-11-22", "s")]),
        "of one day the last, and each day its own"
    );
    let untouched = history(
        "('O1', 'deal', 'D1', 'stage_id', 'n', 'U', '2026-11-20T08:00:00Z', '2026-11-20T08:01:00Z')",
    );
    assert_eq!(
        untouched.len(),
        2,
        "what was taken back was never said: {untouched:?}"
    );
    assert_eq!(
        history(
            "('O1', 'deal', 'D1', 'stage_id', 'w', 'U', '2026-11-20T08:00:00Z', NULL),
             ('O2', 'deal', 'D1', 'closed_on', '2026-11-18', 'U', '2026-11-20T08:00:00Z', NULL)"
        ),
        pairs(&[(&source, "s")]),
        "a stage that closes is no entry"
    );
}
