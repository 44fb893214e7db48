//! Copies of whole databases by SQLite's online backup: backup, the copy before a migration, and
//! restoring, each all or nothing.
//!
//! Deliberately absent: choosing where backups go (`app`).

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use secrecy::{ExposeSecret as _, SecretString};

use crate::connection::{Access, Secret, broken_pages, connect, identify, keep_log, prove, settle};
use crate::create::{put_in_place, refuse_existing, sync_folder, unfinished_beside};
use crate::{DatabaseId, Store, StoreError, migration};

/// How long another program's lock is waited for, and how often it is tried.
const PATIENCE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(20);

impl Store {
    /// Writes a copy of the whole database to `path`, which must not exist. It has the same key and
    /// the same id. Others may read and write meanwhile.
    pub fn backup(&self, path: &Path) -> Result<(), StoreError> {
        let secret = Secret::Key(self.key().clone());
        self.copy_to_new(path, &secret, Some(self.id()?))
    }

    /// Writes a copy that a passphrase opens, on another machine too. `path` must not exist.
    pub fn backup_with_passphrase(
        &self,
        path: &Path,
        passphrase: &SecretString,
    ) -> Result<(), StoreError> {
        if passphrase.expose_secret().is_empty() {
            return Err(StoreError::EmptyPassphrase);
        }
        self.copy_to_new(path, &Secret::Passphrase(passphrase.clone()), None)
    }

    fn copy_to_new(
        &self,
        path: &Path,
        secret: &Secret,
        salt: Option<DatabaseId>,
    ) -> Result<(), StoreError> {
        refuse_existing(path)?;
        let unfinished = unfinished_beside(path)?;
        write_copy(self.connection(), unfinished.path(), secret, salt)?;
        put_in_place(unfinished, path)
    }

    /// Replaces the whole content by that of a backup, in one transaction: until it is done the old
    /// content stands. The backup is checked before and is not changed; an older one is brought to
    /// this program's tables afterwards.
    pub fn restore_from(&mut self, path: &Path, secret: &Secret) -> Result<(), StoreError> {
        let same = |path: &Path| std::fs::canonicalize(path).ok();
        if same(path).is_some() && same(path) == same(self.path()) {
            return Err(StoreError::AlreadyExists(path.to_owned()));
        }
        let source = open_backup(path, secret, self.schema().version())?;
        let before: i64 =
            self.connection()
                .query_row("SELECT version FROM content", [], |row| row.get(0))?;
        copy_all(&source, self.connection_mut())?;
        self.bring_up_to_date()?;
        self.write(|writer| {
            let sql = "UPDATE content SET version = max(version, ?1)";
            writer.connection().execute(sql, [before])?;
            Ok::<_, StoreError>(())
        })
    }
}

/// Writes the copy before a migration, in the place of an earlier attempt's.
pub(crate) fn write_copy_before(
    connection: &Connection,
    path: &Path,
    secret: &Secret,
    id: DatabaseId,
) -> Result<(), StoreError> {
    let unfinished = unfinished_beside(path)?;
    write_copy(connection, unfinished.path(), secret, Some(id))?;
    unfinished
        .as_file()
        .sync_all()
        .map_err(|error| StoreError::file("writing", path, error))?;
    unfinished
        .persist(path)
        .map_err(|error| StoreError::file("writing", path, error.error))?;
    sync_folder(path)
}

fn write_copy(
    from: &Connection,
    path: &Path,
    secret: &Secret,
    salt: Option<DatabaseId>,
) -> Result<(), StoreError> {
    let mut to = connect(path, secret, salt, Access::Create)?;
    copy_all(from, &mut to)?;
    // One file, without a log beside it: that is what people copy to a stick.
    to.pragma_update(None, "journal_mode", "DELETE")?;
    to.close().map_err(|(_, error)| StoreError::from(error))
}

/// Copies every page in one step, so that it is one transaction of the target and one moment of
/// the source.
fn copy_all(from: &Connection, to: &mut Connection) -> Result<(), StoreError> {
    let copying = Backup::new(from, to)?;
    let begun = Instant::now();
    loop {
        match copying.step(-1)? {
            StepResult::Done => return Ok(()),
            StepResult::Busy | StepResult::Locked if begun.elapsed() >= PATIENCE => {
                return Err(StoreError::Locked);
            }
            _ => std::thread::sleep(PAUSE),
        }
    }
}

/// Opens a backup for reading and proves that it is whole and not newer than `known`.
fn open_backup(path: &Path, secret: &Secret, known: i64) -> Result<Connection, StoreError> {
    if identify(path)?.is_none() {
        return Err(StoreError::NotFound(path.to_owned()));
    }
    let source = connect(path, secret, None, Access::Read)?;
    keep_log(&source, path)?;
    prove(&source, path, secret)?;
    settle(&source)?;
    migration::known(&source, path, known)?;
    if let Some(broken) = broken_pages(&source)?.into_iter().next() {
        return Err(StoreError::Damaged(format!("{}: {broken}", path.display())));
    }
    let sound: String = source.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if sound != "ok" {
        return Err(StoreError::Damaged(format!("{}: {sound}", path.display())));
    }
    Ok(source)
}
