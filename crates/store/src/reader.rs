//! A second connection that only reads: what no figure needs (search, contacts, addresses), asked
//! for while the writer is at work.
//!
//! Deliberately absent: the snapshot (`snapshot`), and everything that writes.

use rusqlite::Connection;

use crate::connection::{Access, Secret, connect, prove, settle};
use crate::search::{Found, SearchIn, SearchKind, beginning_with};
use crate::{Store, StoreError};

/// Reads an open database. It holds no lock between two questions.
#[derive(Debug)]
pub struct Reader {
    connection: Connection,
}

impl Store {
    /// A connection that reads beside this one. It must be dropped before the store is, so that the
    /// store's log is folded into the file when that closes.
    pub fn reader(&self) -> Result<Reader, StoreError> {
        let secret = Secret::Key(self.key().clone());
        let connection = connect(self.path(), &secret, None, Access::Read)?;
        prove(&connection, self.path(), &secret)?;
        settle(&connection)?;
        Ok(Reader { connection })
    }
}

impl Reader {
    /// The records in whose names or identifiers a word begins with `word` (several words in it follow
    /// each other), whatever its case and accents. No sign in it is an operator.
    pub fn search(&self, word: &str, within: SearchIn) -> Result<Vec<Found>, StoreError> {
        beginning_with(&self.connection, word, within)
    }

    /// Surrogate key and id of every record of a kind, in the order of a snapshot.
    pub fn keys(&self, kind: SearchKind) -> Result<Vec<(i64, Box<str>)>, StoreError> {
        let (table, key) = (kind.table(), kind.key());
        let sql = format!("SELECT {key}, id FROM {table} ORDER BY {key}");
        let mut statement = self.connection.prepare(&sql)?;
        let keys = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        Ok(keys)
    }

    /// The connection, for what else is read over it.
    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }
}
