//! How the connection works while an import runs, and as before when it ends.

use rusqlite::Connection;

use crate::StoreError;

/// Pages that an import keeps in memory, in KiB: enough that each page of a million lines is
/// encrypted and written once.
const IMPORT_CACHE_KIB: i64 = 262_144;

/// The connection's settings during an import, and the former ones for its end.
pub(super) struct Settings<'c> {
    connection: &'c Connection,
    cache_size: i64,
}

impl<'c> Settings<'c> {
    /// References are resolved by the import itself, each before its row is written or at the end:
    /// SQLite need not look them up a second time.
    pub(super) fn begin(connection: &'c Connection) -> Result<Self, StoreError> {
        let cache_size = connection.query_row("PRAGMA cache_size", [], |row| row.get(0))?;
        let settings = Self {
            connection,
            cache_size,
        };
        connection.pragma_update(None, "cache_size", -IMPORT_CACHE_KIB)?;
        connection.pragma_update(None, "foreign_keys", false)?;
        Ok(settings)
    }
}

impl Drop for Settings<'_> {
    fn drop(&mut self) {
        // Neither can fail outside a transaction; a drop has nobody to tell.
        let _ = self
            .connection
            .pragma_update(None, "cache_size", self.cache_size);
        let _ = self.connection.pragma_update(None, "foreign_keys", true);
        let _ = self.connection.execute_batch("PRAGMA shrink_memory");
    }
}
