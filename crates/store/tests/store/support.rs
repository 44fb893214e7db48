//! What several tests need: a fresh database in a folder of its own, rows written by hand, and its
//! raw SQL.
//!
//! Deliberately absent: anything that a test asserts.

use std::path::{Path, PathBuf};

use diapason_store::{DatabaseId, DatabaseKey, Store};
use rusqlite::Connection;
use secrecy::ExposeSecret;
use tempfile::TempDir;

/// A folder for one test, gone with it.
pub(crate) struct Place {
    folder: TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
        }
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.file("company.diapason")
    }

    /// A fresh, empty database.
    pub(crate) fn create(&self) -> Store {
        Store::create(&self.database(), id(), &key()).expect("a new database")
    }

    /// A database of a small company, written by hand.
    pub(crate) fn small_company(&self) -> Store {
        let store = self.create();
        raw(&self.database())
            .execute_batch(SMALL_COMPANY)
            .expect("rows of the test");
        store
    }

    /// All names in the folder, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let name = |entry: std::io::Result<std::fs::DirEntry>| {
            let name = entry.expect("an entry").file_name();
            name.into_string().expect("UTF-8")
        };
        let entries = std::fs::read_dir(self.folder()).expect("the folder");
        let mut names: Vec<String> = entries.map(name).collect();
        names.sort();
        names
    }
}

pub(crate) fn id() -> DatabaseId {
    DatabaseId::from_bytes(*b"0123456789abcdef")
}

pub(crate) fn key() -> DatabaseKey {
    DatabaseKey::from_hex(&"42".repeat(32)).expect("64 digits")
}

pub(crate) fn other_key() -> DatabaseKey {
    DatabaseKey::from_hex(&"43".repeat(32)).expect("64 digits")
}

/// The file's SQL, as somebody with the key and another program would have it.
pub(crate) fn raw(path: &Path) -> Connection {
    let connection = Connection::open(path).expect("the file");
    let key = key().to_hex();
    connection
        .execute_batch(&format!("PRAGMA key = \"x'{}'\"", key.expose_secret()))
        .expect("a key");
    connection
}

/// One number of the file's SQL.
pub(crate) fn number(path: &Path, sql: &str) -> i64 {
    raw(path).query_row(sql, [], |row| row.get(0)).expect(sql)
}

/// A company in euros: one open deal of 2 × 100.50 with a line, one won deal with an invoice of
/// 1,000.00 + 200.00 in two due dates, half of it paid, and an advance.
pub(crate) const SMALL_COMPANY: &str = "
    BEGIN;
    INSERT INTO company VALUES
        (1, 'Épreuve', NULL, 'FR', 'EUR', 'Europe/Paris', 1, '+30d', 1, NULL, 0, 0, 0, NULL);
    INSERT INTO schedules VALUES (1, 'S1', 'Thirds');
    INSERT INTO schedule_rules VALUES
        (1, 0, 'Deposit', 0, 0, '1/3', 1, 1), (1, 1, NULL, 1, 0, '2/3', 2, 1);
    INSERT INTO teams VALUES (1, 'T1', 'North', 2, NULL), (2, 'T2', 'All', NULL, NULL);
    INSERT INTO salespeople VALUES (1, 1, 'U1', 'Anne', NULL, 1, 1);
    INSERT INTO customers (customer_key, source_key, id, name, vat_exempt, payment_terms)
        VALUES (1, 1, 'C1', 'Client', 0, '+45d eom');
    INSERT INTO products (product_key, source_key, id, name, vat_rate, unit_cost)
        VALUES (1, 1, 'P1', 'Produit', 200000, 50000000);
    INSERT INTO product_costs VALUES (1, 1, 20600, 60000000), (2, 1, 20500, 55000000);
    INSERT INTO stages VALUES
        (1, 's', 'default', 'Proposal', 1, 350000, 'open'),
        (2, 'w', 'default', 'Won', 2, 1000000, 'won');
    INSERT INTO deals (deal_key, source_key, id, name, customer_key, salesperson_key, stage_key,
            expected_close_on, closed_on, retention_rate, retention_months)
        VALUES (10, 1, 'D1', 'Open deal', 1, 1, 1, 20700, NULL, 0, 12),
               (20, 1, 'D2', 'Won deal', 1, NULL, 2, NULL, 20600, 50000, 12);
    INSERT INTO deal_lines (deal_line_key, source_key, id, deal_key, product_key, quantity,
            unit_price, discount)
        VALUES (1, 1, 'L1', 10, 1, 2000000, 100500000, 0),
               (2, 1, 'L2', 20, NULL, 1000000, 1000000000, 0);
    INSERT INTO instalments (source_key, id, deal_key, deal_line_key, position, \"on\",
            amount_minor, currency)
        VALUES (1, 'E1', 10, 1, 0, 20720, 20100, 'EUR');
    INSERT INTO stage_history VALUES (1, 1, 10, 1, 20650);
    INSERT INTO invoices (invoice_key, source_key, id, customer_key, deal_key, kind, status,
            issued_on, net_amount_minor, vat_amount_minor, disputed)
        VALUES (1, 1, 'I1', 1, 20, 'invoice', 'posted', 20610, 100000, 20000, 0);
    INSERT INTO invoice_lines (source_key, id, invoice_key, product_key, quantity,
            net_amount_minor, currency)
        VALUES (1, 'IL1', 1, 1, 1000000, 100000, 'EUR');
    INSERT INTO due_dates VALUES (1, 1, 1, 20640, 60000, 'EUR'), (2, 1, 1, 20670, 60000, 'EUR');
    INSERT INTO payments (source_key, id, invoice_key, customer_key, paid_on, amount_minor,
            currency)
        VALUES (1, 'Y1', 1, NULL, 20645, 60000, 'EUR'), (1, 'Y2', NULL, 1, 20646, 5000, 'EUR');
    INSERT INTO targets (measure, from_month, amount_minor) VALUES ('margin', 24322, 9900);
    INSERT INTO fx_rates (\"on\", currency, rate) VALUES (20000, 'USD', 910200000000);
    INSERT INTO attributes (source_key, entity, id, name, value)
        VALUES (1, 'deal', 'D1', 'région', 'Sud');
    COMMIT;";
