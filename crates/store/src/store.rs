//! The open database: one writer, who sees what other programs change.
//!
//! Deliberately absent: what is read and written (`snapshot`, `import`, `overrides`, …).

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::connection::{Access, Secret, connect, fold_log, identify, keep_log, prove, settle};
use crate::copy::write_copy_before;
use crate::{DatabaseId, DatabaseKey, Schema, StoreError, create, migration};

/// An open database. Two programs may hold one open; SQLite's lock is the arbiter.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    key: DatabaseKey,
    connection: Connection,
    schema: Schema,
}

/// The state of the content as one `Store` sees it; two that differ mean that something changed
/// in between, whoever did it. Values of different `Store`s are not comparable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContentVersion {
    others: i64,
    ours: i64,
}

impl ContentVersion {
    /// Whether since `before`, a version of the same `Store`, nobody else wrote.
    #[must_use]
    pub const fn others_kept_still_since(self, before: Self) -> bool {
        self.others == before.others
    }
}

/// A transaction that writes. Dropped without `commit`, it changes nothing.
#[derive(Debug)]
pub struct Writer<'a> {
    transaction: Transaction<'a>,
    changes_before: u64,
}

impl Store {
    /// Which database the file at `path` is; `None` where there is no file.
    pub fn identify(path: &Path) -> Result<Option<DatabaseId>, StoreError> {
        identify(path)
    }

    /// A new, empty database at `path`, which must not exist; its folder is created.
    pub fn create(path: &Path, id: DatabaseId, key: &DatabaseKey) -> Result<Self, StoreError> {
        Self::create_with(path, id, key, &Schema::CURRENT)
    }

    /// Opens the database at `path`, brings older tables to the newest version (a copy of the file
    /// stands beside it before), and never creates, empties or damages a file that it cannot open.
    pub fn open(path: &Path, key: &DatabaseKey) -> Result<Self, StoreError> {
        Self::open_with(path, key, &Schema::CURRENT)
    }

    /// `create` with other tables: for tests of migration.
    pub fn create_with(
        path: &Path,
        id: DatabaseId,
        key: &DatabaseKey,
        schema: &Schema,
    ) -> Result<Self, StoreError> {
        create::create(path, id, key, schema)?;
        Self::open_with(path, key, schema)
    }

    /// `open` with other tables: for tests of migration.
    pub fn open_with(path: &Path, key: &DatabaseKey, schema: &Schema) -> Result<Self, StoreError> {
        if identify(path)?.is_none() {
            return Err(StoreError::NotFound(path.to_owned()));
        }
        let secret = Secret::Key(key.clone());
        let connection = connect(path, &secret, None, Access::Write)?;
        keep_log(&connection, path)?;
        prove(&connection, path, &secret)?;
        migration::known(&connection, path, schema.version())?;
        fold_log(&connection)?;
        settle(&connection)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        let mut store = Self {
            path: path.to_owned(),
            key: key.clone(),
            connection,
            schema: *schema,
        };
        store.bring_up_to_date()?;
        Ok(store)
    }

    /// Older tables to the newest version, after a copy of the file; nothing to do otherwise.
    pub(crate) fn bring_up_to_date(&mut self) -> Result<(), StoreError> {
        if migration::version(&self.connection)? < self.schema.version() {
            let copy = migration::copy_before(&self.path, self.schema.version());
            let secret = Secret::Key(self.key.clone());
            write_copy_before(&self.connection, &copy, &secret, self.id()?)?;
            self.schema.apply(&mut self.connection)?;
        }
        Ok(())
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Which database it is.
    pub fn id(&self) -> Result<DatabaseId, StoreError> {
        identify(&self.path)?.ok_or_else(|| StoreError::NotFound(self.path.clone()))
    }

    /// The state of the content, to be compared with a later one.
    pub fn content_version(&self) -> Result<ContentVersion, StoreError> {
        let number = |sql: &str| self.connection.query_row(sql, [], |row| row.get(0));
        Ok(ContentVersion {
            others: number("PRAGMA data_version")?,
            ours: number("SELECT version FROM content")?,
        })
    }

    /// Does `work` in one transaction: all of it is kept, or on an error nothing.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&Writer<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let writer = self.begin()?;
        let done = work(&writer)?;
        writer.commit()?;
        Ok(done)
    }

    /// Begins a transaction that holds the write lock from the start.
    pub(crate) fn begin(&mut self) -> Result<Writer<'_>, StoreError> {
        let changes_before = self.connection.total_changes();
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(|error| StoreError::from(error).at(&self.path))?;
        Ok(Writer {
            transaction,
            changes_before,
        })
    }

    /// The tables that it was opened with.
    pub(crate) const fn schema(&self) -> Schema {
        self.schema
    }

    /// The connection, to be overwritten by a restored backup.
    pub(crate) fn connection_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }

    /// What opens further connections to the same file.
    pub(crate) fn key(&self) -> &DatabaseKey {
        &self.key
    }

    /// The connection, for reading.
    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }
}

impl Writer<'_> {
    /// The connection inside the transaction.
    pub(crate) fn connection(&self) -> &Connection {
        &self.transaction
    }

    /// Keeps everything. Where a row was written, the content counts as changed.
    pub(crate) fn commit(self) -> Result<(), StoreError> {
        if self.transaction.total_changes() != self.changes_before {
            self.transaction
                .execute("UPDATE content SET version = version + 1", [])?;
        }
        Ok(self.transaction.commit()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_and_changes_nothing() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("company.diapason");
        let key = DatabaseKey::generate().expect("random numbers");
        let id = DatabaseId::generate().expect("random numbers");
        let mut store = Store::create(&path, id, &key).expect("a new database");
        let pages: i64 = store
            .connection
            .query_row("PRAGMA page_count", [], |row| row.get(0))
            .expect("a count");
        let limit = format!("PRAGMA max_page_count = {pages}");
        store.connection.execute_batch(&limit).expect("a limit");
        let error = store
            .save_scenario("large", &"x".repeat(1_000_000))
            .expect_err("no room");
        assert!(matches!(error, StoreError::DiskFull), "{error}");
        let names = store.scenario_names().expect("readable");
        assert_eq!(names, Vec::<String>::new(), "nothing of it was kept");
        assert!(store.check().expect("looking is possible").is_sound());
    }
}
