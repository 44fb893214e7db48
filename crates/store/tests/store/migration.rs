//! A migration more than today's, made for the test, that rewrites a large table: what it keeps, what it
//! leaves beside, and what happens when it fails.
//!
//! Deliberately absent: kills in the middle (`killed`).

use diapason_store::{Schema, Store, StoreError};

use crate::support::{Place, id, key, number, raw};

/// Rewrites `deal_lines` with another column, as SQLite wants it: a new table, a copy, a new name.
const NEXT: &str = "
    CREATE TABLE rewritten (
        deal_line_key INTEGER PRIMARY KEY,
        source_key INTEGER NOT NULL REFERENCES sources (source_key),
        id TEXT NOT NULL UNIQUE,
        deal_key INTEGER NOT NULL REFERENCES deals (deal_key) DEFERRABLE INITIALLY DEFERRED,
        product_key INTEGER REFERENCES products (product_key) DEFERRABLE INITIALLY DEFERRED,
        description TEXT,
        quantity INTEGER NOT NULL,
        unit_price INTEGER NOT NULL,
        discount INTEGER NOT NULL,
        unit_cost INTEGER,
        cost_low_minor INTEGER,
        cost_high_minor INTEGER,
        probability INTEGER,
        schedule_key INTEGER REFERENCES schedules (schedule_key) DEFERRABLE INITIALLY DEFERRED,
        service_from INTEGER,
        service_to INTEGER,
        currency TEXT,
        added INTEGER NOT NULL DEFAULT 7
    ) STRICT;
    INSERT INTO rewritten
        SELECT deal_line_key, source_key, id, deal_key, product_key, description, quantity,
               unit_price, discount, unit_cost, cost_low_minor, cost_high_minor, probability,
               schedule_key, service_from, service_to, currency, 7
        FROM deal_lines;
    DROP TABLE deal_lines;
    ALTER TABLE rewritten RENAME TO deal_lines;
    CREATE INDEX deal_lines_deal ON deal_lines (deal_key);";

const FIRST: &str = include_str!("../../src/migrations/0001.sql");
const SECOND: &str = include_str!("../../src/migrations/0002.sql");
const THIRD: &str = include_str!("../../src/migrations/0003.sql");
const FOURTH: &str = include_str!("../../src/migrations/0004.sql");
const FIFTH: &str = include_str!("../../src/migrations/0005.sql");

/// The tables of today and one migration more.
pub(crate) const WITH_ONE_MORE: Schema = Schema::of(&[FIRST, SECOND, THIRD, FOURTH, FIFTH, NEXT]);

/// More lines for the small company, so that rewriting takes a while.
pub(crate) fn add_lines(place: &Place, lines: u32) {
    raw(&place.database())
        .execute_batch(&format!(
            "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < {lines})
             INSERT INTO deal_lines (source_key, id, deal_key, quantity, unit_price, discount)
             SELECT 1, 'M' || i, 10, 1000000, i * 1000000, 0 FROM n;"
        ))
        .expect("rows");
}

/// A sum that any lost or doubled line would change.
pub(crate) const SUM: &str = "SELECT sum(unit_price) + count(*) FROM deal_lines";

#[test]
fn a_migration_keeps_every_row_and_leaves_a_copy_of_the_file_before() {
    let place = Place::new();
    let before = place.small_company().snapshot().expect("valid rows");
    add_lines(&place, 5_000);
    let sum = number(&place.database(), SUM);
    let store = Store::open_with(&place.database(), &key(), &WITH_ONE_MORE).expect("migrated");
    assert_eq!(number(&place.database(), "PRAGMA user_version"), 6);
    assert_eq!(number(&place.database(), SUM), sum, "the sums are kept");
    assert_eq!(store.snapshot().expect("valid").deals, before.deals);
    let instalments = store.snapshot().expect("valid").instalments;
    assert!(
        instalments[0].line.is_some(),
        "references survive the rewriting"
    );
    assert!(store.check().expect("looking is possible").is_sound());
    drop(store);

    let copy = place.file("company.diapason.before-v6");
    assert_eq!(
        Store::identify(&copy).expect("readable"),
        Some(id()),
        "with the same key"
    );
    let old = Store::open(&copy, &key()).expect("today's program opens the copy");
    assert_eq!(old.snapshot().expect("valid").lines.len(), 5_002);
    let error = Store::open(&place.database(), &key()).expect_err("today's program is too old");
    assert!(
        matches!(
            error,
            StoreError::Newer {
                found: 6,
                known: 5,
                ..
            }
        ),
        "{error}"
    );
}

#[test]
fn opening_again_migrates_nothing_and_copies_nothing() {
    let place = Place::new();
    drop(place.small_company());
    drop(Store::open_with(&place.database(), &key(), &WITH_ONE_MORE).expect("migrated"));
    let copy = place.file("company.diapason.before-v6");
    std::fs::remove_file(&copy).expect("the copy");
    drop(Store::open_with(&place.database(), &key(), &WITH_ONE_MORE).expect("up to date"));
    assert!(!copy.exists(), "there was nothing to do");
}

#[test]
fn a_migration_that_fails_leaves_the_old_content() {
    const FAILS: Schema = Schema::of(&[
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
        FIFTH,
        "DELETE FROM deal_lines; INSERT INTO nowhere VALUES (1);",
    ]);
    const DANGLES: Schema =
        Schema::of(&[FIRST, SECOND, THIRD, FOURTH, FIFTH, "DELETE FROM deals;"]);
    let place = Place::new();
    drop(place.small_company());
    let sum = number(&place.database(), SUM);
    for schema in [FAILS, DANGLES] {
        let error = Store::open_with(&place.database(), &key(), &schema).expect_err("it fails");
        assert!(matches!(error, StoreError::Migration(_)), "{error}");
        assert_eq!(number(&place.database(), "PRAGMA user_version"), 5);
        assert_eq!(
            number(&place.database(), SUM),
            sum,
            "nothing of it was kept"
        );
        assert_eq!(number(&place.database(), "SELECT count(*) FROM deals"), 2);
    }
    let store = Store::open(&place.database(), &key()).expect("the old version still opens");
    assert!(store.check().expect("looking is possible").is_sound());
}

#[test]
fn two_programs_that_migrate_at_once_both_succeed() {
    let place = Place::new();
    drop(place.small_company());
    add_lines(&place, 20_000);
    let sum = number(&place.database(), SUM);
    let open = |path: std::path::PathBuf| {
        std::thread::spawn(move || Store::open_with(&path, &key(), &WITH_ONE_MORE).map(drop))
    };
    let both = [open(place.database()), open(place.database())];
    for one in both {
        one.join()
            .expect("no panic")
            .expect("migrated by one of the two");
    }
    assert_eq!(number(&place.database(), SUM), sum);
    assert_eq!(number(&place.database(), "PRAGMA user_version"), 6);
}
