//! The care of a database: checked, backed up, restored.
//!
//! Deliberately absent: how a copy is made or put in (the store's), and deleting any file that
//! may be somebody's data.

use std::path::{Path, PathBuf};

use diapason_language::Messages;
use diapason_store::{Secret, Store};
use secrecy::SecretString;
use serde::Serialize;

use crate::error::{AppError, ErrorCode};
use crate::import_words::finding_words;
use crate::workspace::{Made, Opened, Place, stands};

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckView {
    /// Whether nothing is wrong.
    pub sound: bool,
    /// How many rows were looked at.
    pub rows: u64,
    /// What is wrong, a sentence each, in the language that was asked for.
    pub problems: Vec<String>,
}

/// Looks at everything; changes nothing.
pub fn check(store: &Store, messages: &Messages) -> Result<CheckView, AppError> {
    let report = store.check()?;
    Ok(CheckView {
        sound: report.is_sound(),
        rows: report.rows,
        problems: report
            .problems
            .iter()
            .map(|finding| finding_words(finding, messages))
            .collect(),
    })
}

/// Writes a copy to a new file; with a passphrase it opens on another machine.
pub fn backup(
    store: &Store,
    file: &Path,
    passphrase: Option<&SecretString>,
) -> Result<(), AppError> {
    let done = match passphrase {
        Some(passphrase) => store.backup_with_passphrase(file, passphrase),
        None => store.backup(file),
    };
    done.map_err(|error| match error {
        diapason_store::StoreError::AlreadyExists(path) => AppError::new(
            ErrorCode::FileExists,
            format!("{} exists already", path.display()),
        )
        .with("path", path.display())
        .with_hint("choose another name"),
        other => other.into(),
    })
}

/// What becomes of a file that stands where a copy is to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It stays, and the copy is refused.
    Refused,
    /// A person agreed that it goes: it stays until the copy is whole, and then the copy takes its
    /// place at once. The open database is never it.
    Replaced,
}

/// Writes a copy where something may stand.
pub(crate) fn backup_where(
    store: &Store,
    file: &Path,
    passphrase: Option<&SecretString>,
    standing: Standing,
) -> Result<(), AppError> {
    let real = |path: &Path| std::fs::canonicalize(path).ok();
    let is_open = real(file).is_some() && real(file) == real(store.path());
    if standing == Standing::Refused || !file.is_file() || is_open {
        return backup(store, file, passphrase);
    }
    let beside = free_beside(file)?;
    backup(store, &beside, passphrase)?;
    std::fs::rename(&beside, file).map_err(|error| {
        // What was asked for is not there, so its other name does not stay either.
        let _ = std::fs::remove_file(&beside);
        AppError::new(
            ErrorCode::FileUnwritable,
            format!("{} cannot be replaced: {error}", file.display()),
        )
        .with("path", file.display())
        .because(&error)
        .hinted()
    })
}

/// A name beside a file that nothing bears.
fn free_beside(file: &Path) -> Result<PathBuf, AppError> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let names = (0_u32..1_000).map(|number| file.with_file_name(format!("{name}.new{number}")));
    let mut free = names.filter(|path| !stands(path));
    free.next().ok_or_else(|| {
        AppError::new(
            ErrorCode::FileExists,
            format!("{} has a thousand unfinished copies", file.display()),
        )
        .with("path", file.display())
        .with_hint("choose another name")
    })
}

/// What a restoration did beside putting the backup in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Restored {
    /// Where the former database stands now.
    pub kept: Option<PathBuf>,
    /// Given where the database is new.
    pub made: Option<Made>,
}

/// Puts a backup in the place of the database. What stood there is kept beside it; nothing is
/// moved before the backup is known to be good.
pub fn restore(
    place: &Place,
    file: &Path,
    passphrase: Option<&SecretString>,
) -> Result<Restored, AppError> {
    let secret = secret_of(place, file, passphrase)?;
    match place.open() {
        Ok(store) => restore_over(place, store, file, &secret),
        Err(error) => match error.code {
            ErrorCode::DatabaseMissing => {
                let opened = place.create()?;
                fill(place, opened, file, &secret)
            }
            ErrorCode::DatabaseDamaged
            | ErrorCode::DatabaseNotOurs
            | ErrorCode::DatabaseWrongKey
            | ErrorCode::DatabaseKeyMissing => restore_beside(place, file, &secret),
            _ => Err(error),
        },
    }
}

/// What opens the backup: the passphrase, else the key of the database that it is a copy of.
fn secret_of(
    place: &Place,
    file: &Path,
    passphrase: Option<&SecretString>,
) -> Result<Secret, AppError> {
    let id = match Store::identify(file) {
        Ok(Some(id)) => id,
        Ok(None) => {
            return Err(AppError::new(
                ErrorCode::FileNotFound,
                format!("there is no backup at {}", file.display()),
            )
            .with("path", file.display())
            .with_hint("check the path"));
        }
        Err(error @ diapason_store::StoreError::NotADatabase { .. }) => {
            return Err(AppError::new(ErrorCode::BackupInvalid, error.to_string())
                .with("path", file.display())
                .with_hint("choose another backup"));
        }
        Err(error) => return Err(error.into()),
    };
    match passphrase {
        Some(passphrase) => Ok(Secret::Passphrase(passphrase.clone())),
        None => Ok(Secret::Key(place.keys.find(id, file)?)),
    }
}

fn put_in(store: &mut Store, file: &Path, secret: &Secret) -> Result<(), AppError> {
    store
        .restore_from(file, secret)
        .map_err(|error| match error {
            diapason_store::StoreError::WrongKey(_) if matches!(secret, Secret::Passphrase(_)) => {
                AppError::new(
                    ErrorCode::PassphraseWrong,
                    format!("the passphrase does not open {}", file.display()),
                )
                .with_hint("case, accents and spaces count")
            }
            other => other.into(),
        })
}

/// Over a database that opens: a copy of it first, then all in one transaction.
fn restore_over(
    place: &Place,
    mut store: Store,
    file: &Path,
    secret: &Secret,
) -> Result<Restored, AppError> {
    let kept = free_name(&place.database);
    store.backup(&kept)?;
    if let Err(error) = put_in(&mut store, file, secret) {
        // Our own copy of what stands as before.
        let _ = std::fs::remove_file(&kept);
        return Err(error);
    }
    Ok(Restored {
        kept: Some(kept),
        made: None,
    })
}

/// Into a database that was just made, which is taken back if the backup does not go in.
fn fill(place: &Place, opened: Opened, file: &Path, secret: &Secret) -> Result<Restored, AppError> {
    let Opened { mut store, made } = opened;
    match put_in(&mut store, file, secret) {
        Ok(()) => Ok(Restored { kept: None, made }),
        Err(error) => {
            if let Some(made) = &made {
                place.unmake(store, made);
            }
            Err(error)
        }
    }
}

/// Something that does not open is in the way: the backup is made into a whole database beside it
/// first, then the two change places.
fn restore_beside(place: &Place, file: &Path, secret: &Secret) -> Result<Restored, AppError> {
    let beside = Place {
        database: with_ending(&place.database, ".restoring"),
        keys: place.keys.clone(),
    };
    for ending in ["", "-wal", "-shm"] {
        // What a killed restoration left: a copy of a backup that is still there.
        let _ = std::fs::remove_file(with_ending(&beside.database, ending));
    }
    let restored = fill(&beside, beside.create()?, file, secret)?;
    let kept = free_name(&place.database);
    for ending in ["", "-wal", "-shm"] {
        let from = with_ending(&place.database, ending);
        if stands(&from) {
            rename(&from, &with_ending(&kept, ending))?;
        }
    }
    for ending in ["-wal", ""] {
        let from = with_ending(&beside.database, ending);
        if stands(&from) {
            rename(&from, &with_ending(&place.database, ending))?;
        }
    }
    Ok(Restored {
        kept: Some(kept),
        ..restored
    })
}

fn rename(from: &Path, to: &Path) -> Result<(), AppError> {
    std::fs::rename(from, to).map_err(|error| {
        AppError::new(
            ErrorCode::FileUnwritable,
            format!(
                "{} cannot be renamed to {}: {error}",
                from.display(),
                to.display()
            ),
        )
        .with("path", from.display())
        .because(&error)
        .with_hint("nothing was deleted: both files stand in the folder")
    })
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// A name beside the database under which nothing stands yet.
fn free_name(database: &Path) -> PathBuf {
    let first = with_ending(database, ".before-restore");
    let numbered =
        (2_u32..).map(|number| with_ending(database, &format!(".before-restore-{number}")));
    std::iter::once(first)
        .chain(numbered)
        .find(|path| !stands(path))
        .expect("a folder holds fewer than 2³² files")
}
