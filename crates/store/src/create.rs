//! A new database: built under a temporary name and put in place whole, or not at all.
//!
//! Deliberately absent: opening (`store`).

use std::fs::File;
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

use crate::connection::{Access, Secret, beside, connect, settle};
use crate::{DatabaseId, DatabaseKey, Schema, StoreError};

/// Writes an empty database with all tables at `path`, where nothing may stand. A crash leaves
/// nothing under that name, at most a hidden temporary file beside it.
pub(crate) fn create(
    path: &Path,
    id: DatabaseId,
    key: &DatabaseKey,
    schema: &Schema,
) -> Result<(), StoreError> {
    refuse_existing(path)?;
    // The log of a database that was moved away would be taken for the new one's.
    refuse_existing(&beside(path, "-wal"))?;
    let folder = folder_of(path);
    std::fs::create_dir_all(folder)
        .map_err(|error| StoreError::file("creating the folder", folder, error))?;
    let unfinished = unfinished_beside(path)?;
    let secret = Secret::Key(key.clone());
    let mut connection = connect(unfinished.path(), &secret, Some(id), Access::Create)?;
    settle(&connection)?;
    schema.apply(&mut connection)?;
    connection
        .close()
        .map_err(|(_, error)| StoreError::from(error))?;
    put_in_place(unfinished, path)
}

/// Where something stands, nothing is written.
pub(crate) fn refuse_existing(path: &Path) -> Result<(), StoreError> {
    // A dangling link is something that stands there, too.
    match std::fs::symlink_metadata(path) {
        Ok(_) => Err(StoreError::AlreadyExists(path.to_owned())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(StoreError::file("reading", path, error)),
    }
}

/// The folder that a file stands in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// An empty file that only its owner may read, in the same folder, gone when dropped.
pub(crate) fn unfinished_beside(path: &Path) -> Result<NamedTempFile, StoreError> {
    Builder::new()
        .prefix(".diapason-")
        .suffix(".unfinished")
        .tempfile_in(folder_of(path))
        .map_err(|error| StoreError::file("writing in the folder of", path, error))
}

/// Gives a finished file its name, without overwriting; on disk when it returns.
pub(crate) fn put_in_place(finished: NamedTempFile, path: &Path) -> Result<(), StoreError> {
    sync(finished.as_file(), path)?;
    finished.persist_noclobber(path).map_err(|error| {
        if error.error.kind() == std::io::ErrorKind::AlreadyExists {
            StoreError::AlreadyExists(path.to_owned())
        } else {
            StoreError::file("writing", path, error.error)
        }
    })?;
    sync_folder(path)
}

fn sync(file: &File, path: &Path) -> Result<(), StoreError> {
    file.sync_all()
        .map_err(|error| StoreError::file("writing", path, error))
}

/// Makes the name itself survive a power cut, where the system can.
pub(crate) fn sync_folder(path: &Path) -> Result<(), StoreError> {
    if cfg!(unix) {
        let folder = folder_of(path);
        let opened =
            File::open(folder).map_err(|error| StoreError::file("reading", folder, error))?;
        sync(&opened, folder)?;
    }
    Ok(())
}
