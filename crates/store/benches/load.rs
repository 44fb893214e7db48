//! How fast a database becomes a `Snapshot`: 333,000 deals with 1,000,000 lines, and a tenth of it.
//!
//! The database is written through raw SQL: what is measured is loading. Deliberately absent:
//! import (its own bench).
#![expect(
    missing_docs,
    reason = "criterion's macro writes a function of its own"
)]

use std::path::Path;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use diapason_store::{DatabaseId, DatabaseKey, Store};
use rusqlite::Connection;
use secrecy::ExposeSecret;

fn fill(path: &Path, key: &DatabaseKey, lines: u32) {
    let connection = Connection::open(path).expect("the file");
    let pragma = format!("PRAGMA key = \"x'{}'\"", key.to_hex().expose_secret());
    connection.execute_batch(&pragma).expect("a key");
    connection
        .execute_batch(&format!(
            "PRAGMA cache_size = -200000; PRAGMA synchronous = OFF; BEGIN;
             INSERT INTO company VALUES
                (1, 'Bench', NULL, 'FR', 'EUR', 'Europe/Paris', 1, '+30d', NULL, NULL, 0, 0, 0, NULL);
             INSERT INTO stages VALUES (1, 's', 'default', 'S', 1, 350000, 'open');
             INSERT INTO schedules VALUES (1, 'S1', NULL);
             INSERT INTO schedule_rules VALUES (1, 0, NULL, 0, 0, '1', 1, 1);
             WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 500)
             INSERT INTO customers (customer_key, source_key, id, name, vat_exempt)
                SELECT i, 1, 'C' || i, 'Customer ' || i, 0 FROM n;
             WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 300)
             INSERT INTO products (product_key, source_key, id, name, vat_rate)
                SELECT i, 1, 'P' || i, 'Product ' || i, 200000 FROM n;
             WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < {deals})
             INSERT INTO deals (deal_key, source_key, id, name, customer_key, stage_key,
                    probability, expected_close_on, payment_terms, retention_rate,
                    retention_months)
                SELECT i, 1, 'D' || i, 'Deal ' || i, 1 + i % 500, 1, i % 1000000, 20500 + i % 900,
                    '+45d eom', 0, 12 FROM n;
             WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < {lines})
             INSERT INTO deal_lines (deal_line_key, source_key, id, deal_key, product_key,
                    quantity, unit_price, discount, unit_cost, probability, schedule_key)
                SELECT i, 1, 'L' || i, 1 + (i - 1) % {deals}, 1 + i % 300, 1000000 * (1 + i % 9),
                    1000000 * (i % 7919), 10000 * (i % 20), 500000 * (i % 7919),
                    CASE i % 2 WHEN 0 THEN i % 1000000 END, CASE i % 2 WHEN 0 THEN 1 END FROM n;
             COMMIT; PRAGMA wal_checkpoint(TRUNCATE);",
            deals = lines / 3
        ))
        .expect("rows");
}

fn load(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let key = DatabaseKey::generate().expect("random numbers");
    let mut group = criterion.benchmark_group("load");
    group
        .sample_size(10)
        .measurement_time(Duration::from_secs(10));
    for lines in [100_000_u32, 1_000_000] {
        let path = folder.path().join(format!("{lines}.diapason"));
        let id = DatabaseId::generate().expect("random numbers");
        drop(Store::create(&path, id, &key).expect("a new database"));
        fill(&path, &key, lines);
        group.throughput(Throughput::Elements(u64::from(lines)));
        group.bench_function(format!("{lines} lines"), |bencher| {
            bencher.iter(|| {
                let store = Store::open(&path, &key).expect("its own key");
                let snapshot = store.snapshot().expect("valid rows");
                assert_eq!(snapshot.lines.len(), lines as usize, "every line is loaded");
                snapshot
            });
        });
    }
    group.finish();
}

criterion_group!(benches, load);
criterion_main!(benches);
