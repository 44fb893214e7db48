//! What several tests need: a fresh database in a folder of its own, and its raw SQL.
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

    /// All names in the folder, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(self.folder())
            .expect("the folder")
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .into_string()
                    .expect("UTF-8")
            })
            .collect();
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

/// The file's SQL, as somebody with the key and another program would have it.
pub(crate) fn raw(path: &Path) -> Connection {
    let connection = Connection::open(path).expect("the file");
    connection
        .execute_batch(&format!(
            "PRAGMA key = \"x'{}'\"",
            key().to_hex().expose_secret()
        ))
        .expect("a key");
    connection
}
