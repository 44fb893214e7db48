//! Writes an exchange folder so that no kill and no full disk leaves a half file under its name.
//!
//! Each file is written under a temporary name in the target folder, brought to the disk, and only
//! when all are whole are they put in their places; files of a former export that has no successor
//! are removed last. A kill between two of those steps leaves whole files, some of them former
//! ones. Text that begins with `=`, `+`, `-` or `@` stays as it is: this form must come back the
//! same (views for spreadsheets are `report`'s). Deliberately absent: where the values come from.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use diapason_model::catalogue::{Entity, describe};
use tempfile::NamedTempFile;

use super::error::{ExchangeError, NoRecord};
use super::strict::LONGEST_RECORD;

/// How the names of files begin and end while they are written.
const UNFINISHED: (&str, &str) = (".diapason-export-", ".tmp");

/// An export into a folder. Nothing is seen under a final name before `finish`; dropped without
/// it, the export leaves nothing behind.
#[derive(Debug)]
pub struct ExchangeWriter {
    target: PathBuf,
    made_folder: bool,
    finished: Vec<(&'static str, NamedTempFile)>,
}

/// One file of an export while its rows are written.
#[derive(Debug)]
pub struct EntityWriter<'w> {
    export: &'w mut ExchangeWriter,
    entity: Entity,
    rows: Option<csv::Writer<NamedTempFile>>,
    records: u64,
}

impl ExchangeWriter {
    /// Begins an export. A target that does not exist is made; one that holds anything but exchange
    /// files and hidden files is refused; what a killed export left there is removed.
    pub fn create(target: &Path) -> Result<Self, ExchangeError> {
        let made_folder = match fs::metadata(target) {
            Ok(metadata) if metadata.is_dir() => false,
            Ok(_) => return Err(ExchangeError::NotAFolder(target.to_owned())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                fs::create_dir_all(target).map_err(|source| unwritable(target, source))?;
                true
            }
            Err(source) => return Err(unwritable(target, source)),
        };
        for name in names(target)? {
            if is_unfinished(&name) {
                remove_leftover(target, &name)?;
            } else if !(is_exchange_file(target, &name) || is_hidden(&name)) {
                return Err(ExchangeError::ForeignFile {
                    path: target.to_owned(),
                    name,
                });
            }
        }
        Ok(Self {
            target: target.to_owned(),
            made_folder,
            finished: Vec::new(),
        })
    }

    /// Begins the file of an entity. Without any row no file is made.
    pub const fn entity(&mut self, entity: Entity) -> EntityWriter<'_> {
        EntityWriter {
            export: self,
            entity,
            rows: None,
            records: 1,
        }
    }

    /// Puts all files in their places, then removes those of a former export that have no
    /// successor. Returns how many files there are.
    pub fn finish(mut self) -> Result<usize, ExchangeError> {
        let finished = std::mem::take(&mut self.finished);
        let written: Vec<String> = finished.iter().map(|(name, _)| file_name(name)).collect();
        let unplaced = |path: PathBuf| |source| ExchangeError::Unplaced { path, source };
        for (name, file) in finished {
            let place = self.target.join(file_name(name));
            file.persist(&place)
                .map_err(|error| unplaced(place)(error.error))?;
            self.made_folder = false;
        }
        bring_to_disk(&self.target).map_err(unplaced(self.target.clone()))?;
        for name in names(&self.target)? {
            if is_exchange_file(&self.target, &name) && !written.contains(&name) {
                let stale = self.target.join(&name);
                fs::remove_file(&stale).map_err(unplaced(stale))?;
            }
        }
        bring_to_disk(&self.target).map_err(unplaced(self.target.clone()))?;
        self.made_folder = false;
        Ok(written.len())
    }

    fn begin(&self, entity: Entity) -> io::Result<csv::Writer<NamedTempFile>> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(UNFINISHED.0).suffix(UNFINISHED.1);
        ordinary_permissions(&mut builder);
        let file = builder.tempfile_in(&self.target)?;
        // Held until the file is in its place: another export must not take it for a leftover.
        match file.as_file().try_lock() {
            Ok(()) => {}
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
            Err(error) => return Err(error.into()),
        }
        let mut rows = csv::WriterBuilder::new()
            .buffer_capacity(256 * 1024)
            .from_writer(file);
        let names = describe(entity).columns.iter().map(|column| column.name);
        rows.write_record(names).map_err(into_io)?;
        Ok(rows)
    }
}

impl Drop for ExchangeWriter {
    fn drop(&mut self) {
        self.finished.clear();
        if self.made_folder {
            // Only an empty folder goes; if it cannot, it is empty and in nobody's way.
            let _ = fs::remove_dir(&self.target);
        }
    }
}

impl EntityWriter<'_> {
    /// Writes one row: a text for each column of the catalogue, in its order (`format_cell`).
    ///
    /// # Panics
    /// When there are more or fewer values than columns: that is the program's mistake.
    pub fn write_row<V: AsRef<str>>(&mut self, values: &[V]) -> Result<(), ExchangeError> {
        let columns = describe(self.entity).columns.len();
        assert_eq!(values.len(), columns, "a value for each column");
        self.records += 1;
        self.must_be_readable(values)?;
        if self.rows.is_none() {
            let begun = self.export.begin(self.entity);
            self.rows = Some(begun.map_err(|source| self.failed(source))?);
        }
        let rows = self.rows.as_mut().expect("it was begun above");
        let fields = values.iter().map(AsRef::as_ref);
        match rows.write_record(fields) {
            Ok(()) => Ok(()),
            Err(error) => Err(self.failed(into_io(error))),
        }
    }

    /// Brings the file to the disk, still under its temporary name. Returns how many rows it has.
    pub fn finish(mut self) -> Result<u64, ExchangeError> {
        let Some(rows) = self.rows.take() else {
            return Ok(0);
        };
        // Where that fails, the file under its temporary name goes with the error.
        let whole = || -> io::Result<NamedTempFile> {
            let file = rows.into_inner().map_err(csv::IntoInnerError::into_error)?;
            file.as_file().sync_all()?;
            Ok(file)
        };
        match whole() {
            Ok(file) => {
                self.export.finished.push((self.entity.name(), file));
                Ok(self.records - 1)
            }
            Err(source) => Err(self.failed(source)),
        }
    }

    /// What the reader would refuse must not be written.
    fn must_be_readable<V: AsRef<str>>(&self, values: &[V]) -> Result<(), ExchangeError> {
        let mut length = 0;
        let mut problem = None;
        for value in values {
            let value = value.as_ref();
            if value.contains('\0') {
                problem = Some(NoRecord::NulByte);
            }
            // Twice, for a value that is nothing but quotes; and its own quotes and separator.
            length += 2 * value.len() + 3;
        }
        if length as u64 >= LONGEST_RECORD {
            problem = Some(NoRecord::TooLong);
        }
        match problem {
            None => Ok(()),
            Some(problem) => Err(ExchangeError::Unrepresentable {
                file: file_name(self.entity.name()),
                record: self.records,
                problem,
            }),
        }
    }

    fn failed(&self, source: io::Error) -> ExchangeError {
        unwritable(
            &self.export.target.join(file_name(self.entity.name())),
            source,
        )
    }
}

fn file_name(name: &str) -> String {
    format!("{name}.csv")
}

/// The names in a folder that are text; others are none of an export's and are seen as foreign.
fn names(folder: &Path) -> Result<Vec<String>, ExchangeError> {
    let unreadable = |source| ExchangeError::Unreadable {
        path: folder.to_owned(),
        source,
    };
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let name = entry.map_err(unreadable)?.file_name();
        names.push(name.to_string_lossy().into_owned());
    }
    names.sort_unstable();
    Ok(names)
}

/// `deals.csv`, exactly: another case (`Deals.CSV`) is the same file on some disks only, so it can
/// neither be replaced nor removed safely.
fn is_exchange_file(folder: &Path, name: &str) -> bool {
    let entity = name.strip_suffix(".csv").and_then(Entity::from_name);
    entity.is_some() && !folder.join(name).is_dir()
}

fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
}

fn is_unfinished(name: &str) -> bool {
    name.starts_with(UNFINISHED.0) && name.ends_with(UNFINISHED.1)
}

fn remove_leftover(folder: &Path, name: &str) -> Result<(), ExchangeError> {
    let path = folder.join(name);
    let free = File::open(&path).map(|file| file.try_lock());
    if let Ok(Err(TryLockError::WouldBlock)) = free {
        return Err(ExchangeError::AnotherExport(folder.to_owned()));
    }
    match fs::remove_file(&path) {
        Err(source) if source.kind() != io::ErrorKind::NotFound => Err(unwritable(&path, source)),
        _ => Ok(()),
    }
}

fn unwritable(path: &Path, source: io::Error) -> ExchangeError {
    ExchangeError::Unwritable {
        path: path.to_owned(),
        source,
    }
}

fn into_io(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// A temporary file is its owner's alone by default; an export has the rights of any new file.
#[cfg(unix)]
fn ordinary_permissions(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn ordinary_permissions(_: &mut tempfile::Builder<'_, '_>) {}

/// A rename is on the disk once its folder is.
#[cfg(unix)]
fn bring_to_disk(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn bring_to_disk(_: &Path) -> io::Result<()> {
    Ok(())
}
