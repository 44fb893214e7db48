//! The versions of the tables, forward only, with a copy of the file before each step.
//!
//! Deliberately absent: the tables themselves (`migrations/*.sql`).

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};
use rusqlite_migration::{M, Migrations};

use crate::StoreError;

/// A list of migrations; its length is the version that it leads to (`user_version`).
#[derive(Debug, Clone, Copy)]
pub struct Schema {
    migrations: &'static [&'static str],
}

impl Schema {
    /// The tables that this program knows.
    pub const CURRENT: Self = Self {
        migrations: &[
            include_str!("migrations/0001.sql"),
            include_str!("migrations/0002.sql"),
            include_str!("migrations/0003.sql"),
            include_str!("migrations/0004.sql"),
            include_str!("migrations/0005.sql"),
        ],
    };

    /// The current migrations' list with others behind it: for tests of migration.
    #[must_use]
    pub const fn of(migrations: &'static [&'static str]) -> Self {
        Self { migrations }
    }

    /// The SQL of each migration, the oldest first.
    #[must_use]
    pub const fn migrations(&self) -> &'static [&'static str] {
        self.migrations
    }

    /// The version that it leads to.
    #[must_use]
    pub fn version(&self) -> i64 {
        i64::try_from(self.migrations.len()).expect("a handful of migrations")
    }

    /// Brings the tables to this version in one transaction; nothing to do is no transaction.
    /// The caller has compared the versions and made the copy.
    pub(crate) fn apply(&self, connection: &mut Connection) -> Result<(), StoreError> {
        let steps: Vec<M<'_>> = self
            .migrations
            .iter()
            .map(|sql| M::up(sql).foreign_key_check())
            .collect();
        // A rewritten table is dropped under the rows that refer to it: references are checked at
        // the end of each migration instead.
        connection.pragma_update(None, "foreign_keys", false)?;
        // The lock comes first: of two programs one waits, and then finds nothing left to do.
        connection.set_transaction_behavior(TransactionBehavior::Immediate);
        let applied = Migrations::new(steps).to_latest(connection);
        connection.pragma_update(None, "foreign_keys", true)?;
        match applied {
            Ok(()) => Ok(()),
            // Another program was quicker: both hold the write lock one after the other.
            Err(_) if version(connection)? == self.version() => Ok(()),
            Err(rusqlite_migration::Error::RusqliteError { err, .. }) => match err.into() {
                StoreError::Sqlite(error) => Err(StoreError::Migration(error.to_string())),
                other => Err(other),
            },
            Err(other) => Err(StoreError::Migration(other.to_string())),
        }
    }
}

/// The version of a database's tables.
pub(crate) fn version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// The version of a file's tables, which this program must know: a newer one is refused, and so is
/// a file without any.
pub(crate) fn known(connection: &Connection, path: &Path, known: i64) -> Result<i64, StoreError> {
    match version(connection)? {
        found if found > known => Err(StoreError::Newer {
            path: path.to_owned(),
            found,
            known,
        }),
        found if found >= 1 => Ok(found),
        _ => Err(StoreError::NotADatabase {
            path: path.to_owned(),
            reason: "it has none of its tables".to_owned(),
        }),
    }
}

/// Where the copy before the migration to `version` stands: `FILE.before-vN`.
pub(crate) fn copy_before(path: &Path, version: i64) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(format!(".before-v{version}"));
    PathBuf::from(name)
}
