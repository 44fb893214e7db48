//! How a connection to an encrypted file is set up, the same for every reader and writer.
//!
//! Deliberately absent: what is done over it.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use secrecy::{ExposeSecret as _, SecretString};

use crate::{DatabaseId, DatabaseKey, StoreError};

/// How long a lock is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

/// The smallest file that can be a database: one page.
const PAGE_BYTES: u64 = 4096;

/// How an unencrypted SQLite file begins.
const PLAIN_HEADER: &[u8; 16] = b"SQLite format 3\0";

/// What opens a file.
#[derive(Debug, Clone)]
pub enum Secret {
    /// The database's key.
    Key(DatabaseKey),
    /// A backup's recovery passphrase.
    Passphrase(SecretString),
}

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// Reads only.
    Read,
    /// Reads and writes an existing file.
    Write,
    /// Writes a file that may be empty or absent.
    Create,
}

/// The identity of the file at `path`; `None` where there is none. A file that is too short or
/// plain is no database.
pub(crate) fn identify(path: &Path) -> Result<Option<DatabaseId>, StoreError> {
    let refused = |reason: &str| {
        Err(StoreError::NotADatabase {
            path: path.to_owned(),
            reason: reason.to_owned(),
        })
    };
    let metadata = match std::fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(StoreError::file("reading", path, error)),
    };
    if metadata.is_dir() {
        return refused("it is a folder");
    }
    if !metadata.is_file() {
        return refused("it is no ordinary file");
    }
    if metadata.len() == 0 {
        return refused("it is empty");
    }
    if metadata.len() < PAGE_BYTES {
        return refused("it is too short");
    }
    let mut salt = [0; 16];
    File::open(path)
        .and_then(|mut file| file.read_exact(&mut salt))
        .map_err(|error| StoreError::file("reading", path, error))?;
    if &salt == PLAIN_HEADER {
        return refused("it is an SQLite file without encryption");
    }
    Ok(Some(DatabaseId::from_bytes(salt)))
}

/// Opens the file with its secret, without reading a page of it: `settle` follows `prove`.
/// `salt` is given for a new file only: an existing one has its own.
pub(crate) fn connect(
    path: &Path,
    secret: &Secret,
    salt: Option<DatabaseId>,
    access: Access,
) -> Result<Connection, StoreError> {
    let flags = match access {
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
    } | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let connection = Connection::open_with_flags(path, flags)
        .map_err(|error| StoreError::from(error).at(path))?;
    connection.busy_timeout(PATIENCE)?;
    // A wrong key is an answer, not noise on the terminal.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    let key = key_pragma(secret, salt);
    connection.execute_batch(key.expose_secret())?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

/// The house's settings, on a connection that opens its file.
pub(crate) fn settle(connection: &Connection) -> Result<(), StoreError> {
    // Temporary tables and sorts stay in memory: on disk they would not be encrypted. Every commit
    // is synced (they are few), so that even a power cut loses nothing that was said to be saved.
    connection.execute_batch(
        "PRAGMA temp_store = MEMORY;
         PRAGMA mmap_size = 0;
         PRAGMA cache_size = -65536;
         PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;",
    )?;
    Ok(())
}

fn key_pragma(secret: &Secret, salt: Option<DatabaseId>) -> SecretString {
    match secret {
        Secret::Key(key) => {
            let salt = salt.map(|salt| salt.to_string()).unwrap_or_default();
            format!("PRAGMA key = \"x'{}{salt}'\"", key.to_hex().expose_secret()).into()
        }
        Secret::Passphrase(passphrase) => {
            let quoted = passphrase.expose_secret().replace('\'', "''");
            format!("PRAGMA key = '{quoted}'").into()
        }
    }
}

/// Keeps a log that a killed program left from being folded into the file when this connection
/// closes: until the file is known to be ours and not newer, both stay as they are, byte for byte.
pub(crate) fn keep_log(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let left = std::fs::metadata(beside(path, "-wal")).is_ok_and(|log| log.len() > 0);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, left)?;
    Ok(())
}

/// The usual again: the last connection to close folds the log into the file and removes it.
pub(crate) fn fold_log(connection: &Connection) -> Result<(), StoreError> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(())
}

/// Reads the first page: the proof of the secret. Where it fails, the other pages tell a wrong key
/// (none of them opens) from a damaged file (some do).
pub(crate) fn prove(
    connection: &Connection,
    path: &Path,
    secret: &Secret,
) -> Result<(), StoreError> {
    let read = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()));
    match read.map_err(StoreError::from) {
        Err(StoreError::Damaged(detail)) => {
            if some_page_opens(path, secret)? {
                Err(StoreError::Damaged(detail))
            } else {
                Err(StoreError::WrongKey(path.to_owned()))
            }
        }
        other => other.map_err(|error| error.at(path)),
    }
}

fn some_page_opens(path: &Path, secret: &Secret) -> Result<bool, StoreError> {
    let pages = std::fs::metadata(path)
        .map_err(|error| StoreError::file("reading", path, error))?
        .len()
        / PAGE_BYTES;
    // A connection that met a broken page answers nothing more: a fresh one does.
    let connection = connect(path, secret, None, Access::Read)?;
    let broken = broken_pages(&connection)?
        .iter()
        .filter(|line| line.starts_with("HMAC verification failed"))
        .count();
    Ok(u64::try_from(broken).expect("a count of pages") < pages)
}

/// What the cipher says of each page of the file whose seal is broken.
pub(crate) fn broken_pages(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare("PRAGMA cipher_integrity_check")?;
    let lines = statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<Vec<String>, _>>()?;
    Ok(lines)
}

/// A file beside `path` of the same name with `ending` behind it.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}
