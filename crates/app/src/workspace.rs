//! Opening the database that a command works on, or making it where the command may.
//!
//! Deliberately absent: making a database for a command that only reads, and ever making a key
//! for a file that exists.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use diapason_model::Cause;
use diapason_store::{DatabaseId, Store};

use crate::error::{AppError, ErrorCode};
use crate::keys::{KeyKept, KeyPlaces, Keychain};

/// Where everything is that a command works with.
#[derive(Debug, Clone)]
pub struct Place {
    /// The database.
    pub database: PathBuf,
    /// Where keys are.
    pub keys: KeyPlaces,
}

impl Place {
    /// The database that was named, else the usual one of the data folder.
    pub fn new(
        database: Option<PathBuf>,
        key_file: Option<PathBuf>,
        keychain: Arc<dyn Keychain>,
    ) -> Result<Self, AppError> {
        Ok(Self::within(&data_folder()?, database, key_file, keychain))
    }

    /// The same where the data folder is another than the platform's.
    #[must_use]
    pub fn within(
        data_folder: &Path,
        database: Option<PathBuf>,
        key_file: Option<PathBuf>,
        keychain: Arc<dyn Keychain>,
    ) -> Self {
        Self {
            database: database.unwrap_or_else(|| usual_database(data_folder)),
            keys: KeyPlaces::new(key_file, data_folder, keychain),
        }
    }

    /// Opens the database; one that is not there is an error.
    pub fn open(&self) -> Result<Store, AppError> {
        match Store::identify(&self.database)? {
            Some(id) => {
                let key = self.keys.find(id, &self.database)?;
                Ok(Store::open(&self.database, &key)?)
            }
            None => Err(self.no_database()),
        }
    }

    /// Opens the database, or makes an empty one where nothing is.
    pub fn open_or_create(&self) -> Result<Opened, AppError> {
        match Store::identify(&self.database)? {
            Some(_) => Ok(Opened {
                store: self.open()?,
                made: None,
            }),
            None => self.create(),
        }
    }

    /// Makes an empty database where nothing may stand. Its key is kept before the file exists.
    pub fn create(&self) -> Result<Opened, AppError> {
        let id = DatabaseId::generate()?;
        let (key, kept) = self.keys.for_new(id)?;
        match Store::create(&self.database, id, &key) {
            Ok(store) => Ok(Opened {
                store,
                made: Some(Made { id, kept }),
            }),
            Err(error) => {
                self.keys.forget(id);
                Err(error.into())
            }
        }
    }

    /// Takes back a database that was just made and into which nothing came.
    pub(crate) fn unmake(&self, store: Store, made: &Made) {
        drop(store);
        for ending in ["", "-wal", "-shm"] {
            let mut path = self.database.clone().into_os_string();
            path.push(ending);
            // What cannot be removed is an empty database: it is told apart by having no company.
            let _ = std::fs::remove_file(PathBuf::from(path));
        }
        if made.kept != KeyKept::InNamedFile {
            self.keys.forget(made.id);
        }
    }

    fn no_database(&self) -> AppError {
        AppError::new(
            ErrorCode::DatabaseMissing,
            format!("there is no database at {}", self.database.display()),
        )
        .with_hint("`diapason import FOLDER` makes one from data, `diapason demo` one to try")
        .with("path", self.database.display())
    }
}

/// An open database, and what was made for it.
#[derive(Debug)]
pub struct Opened {
    /// The database.
    pub store: Store,
    /// Given where the database is new.
    pub made: Option<Made>,
}

/// A database that was just made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its identity.
    pub id: DatabaseId,
    /// Where its key is.
    pub kept: KeyKept,
}

/// The platform's folder for our data, not made yet.
pub fn data_folder() -> Result<PathBuf, AppError> {
    directories::ProjectDirs::from("", "", "diapason")
        .map(|folders| folders.data_dir().to_owned())
        .ok_or_else(|| {
            AppError::new(
                ErrorCode::FileUnwritable,
                "this user has no home folder to keep data in",
            )
            .with("path", "~")
            .for_cause(Cause::NotFound)
            .with_hint("name the database with --db and its key with --key-file")
        })
}

/// The platform's folder for what a person prefers, not made yet.
pub fn config_folder() -> Result<PathBuf, AppError> {
    directories::ProjectDirs::from("", "", "diapason")
        .map(|folders| folders.config_dir().to_owned())
        .ok_or_else(|| {
            AppError::new(
                ErrorCode::FileUnwritable,
                "this user has no home folder to keep preferences in",
            )
            .with_hint("set HOME to a folder of this user")
        })
}

/// The database of a person who names none.
pub(crate) fn usual_database(data_folder: &Path) -> PathBuf {
    data_folder.join("diapason.db")
}

/// The database that `demo` makes where none is named.
pub(crate) fn demo_database(data_folder: &Path) -> PathBuf {
    data_folder.join("demo.db")
}

/// Whether something stands at `path`, a dangling link included.
pub(crate) fn stands(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok()
}
