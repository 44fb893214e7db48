//! The folder: which files of the exchange form it holds, in the order of import.
//!
//! Deliberately absent: what stands in the files (`rows`).

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use diapason_model::catalogue::Entity;
use diapason_model::{FormIssue, Issue};

use super::error::ExchangeError;
use super::header::nearest;

/// An exchange folder whose files are known and not yet read.
#[derive(Debug)]
pub struct ExchangeFolder {
    path: PathBuf,
    files: Vec<ExchangeFile>,
    warnings: Vec<Issue>,
    progress: Progress,
}

/// One file of an exchange folder. `read` opens it.
#[derive(Debug, Clone)]
pub struct ExchangeFile {
    pub(super) entity: Entity,
    pub(super) name: String,
    pub(super) path: PathBuf,
    pub(super) progress: Progress,
}

/// How much of a folder's files has been read, in bytes; may be asked from another thread.
#[derive(Debug, Clone)]
pub struct Progress {
    total: u64,
    done: Arc<AtomicU64>,
}

impl Progress {
    /// Bytes of all files of the folder, as they were when it was opened.
    #[must_use]
    pub const fn total(&self) -> u64 {
        self.total
    }

    /// Bytes read so far; reading a file twice counts twice.
    #[must_use]
    pub fn done(&self) -> u64 {
        self.done.load(Ordering::Relaxed)
    }

    pub(super) fn add(&self, bytes: u64) {
        self.done.fetch_add(bytes, Ordering::Relaxed);
    }
}

impl ExchangeFolder {
    /// Lists the files of the exchange form. Names are taken whatever their case (`Deals.CSV`).
    /// Other CSV files are warnings; other files are no matter. Errors: nothing there, a file, no
    /// permission, no file of the form, or two files of one entity.
    pub fn open(path: &Path) -> Result<Self, ExchangeError> {
        let unreadable = |source: io::Error| match source.kind() {
            io::ErrorKind::NotFound => ExchangeError::Missing(path.to_owned()),
            io::ErrorKind::NotADirectory => ExchangeError::NotAFolder(path.to_owned()),
            _ => ExchangeError::Unreadable {
                path: path.to_owned(),
                source,
            },
        };
        let mut names = Vec::new();
        for entry in fs::read_dir(path).map_err(unreadable)? {
            let name = entry.map_err(unreadable)?.file_name();
            // A name that is not UTF-8 is none of the form's.
            names.extend(name.into_string());
        }
        names.sort_unstable();
        let mut known: Vec<(Entity, String)> = Vec::new();
        let mut warnings = Vec::new();
        for name in names {
            match entity_of(&name) {
                Named::Entity(entity) => known.push((entity, name)),
                Named::OtherCsv(stem) => warnings.push(other_csv(name, &stem)),
                Named::Other => {}
            }
        }
        known.sort();
        if let Some(pair) = known.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            return Err(ExchangeError::TwoFiles {
                path: path.to_owned(),
                first: pair[0].1.clone(),
                second: pair[1].1.clone(),
            });
        }
        if known.is_empty() {
            return Err(ExchangeError::NothingKnown(path.to_owned()));
        }
        let size = |(_, name): &(Entity, String)| {
            fs::metadata(path.join(name)).map_or(0, |metadata| metadata.len())
        };
        let progress = Progress {
            total: known.iter().map(size).sum(),
            done: Arc::default(),
        };
        let files = known.into_iter().map(|(entity, name)| ExchangeFile {
            entity,
            path: path.join(&name),
            name,
            progress: progress.clone(),
        });
        Ok(Self {
            path: path.to_owned(),
            files: files.collect(),
            warnings,
            progress,
        })
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its files, in the order of import.
    #[must_use]
    pub fn files(&self) -> &[ExchangeFile] {
        &self.files
    }

    /// CSV files that are none of the form's.
    #[must_use]
    pub fn warnings(&self) -> &[Issue] {
        &self.warnings
    }

    /// How much of all files has been read.
    #[must_use]
    pub const fn progress(&self) -> &Progress {
        &self.progress
    }
}

impl ExchangeFile {
    /// What its rows are.
    #[must_use]
    pub const fn entity(&self) -> Entity {
        self.entity
    }

    /// Its name as it is on the disk (`deals.csv`): what issues name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

enum Named {
    Entity(Entity),
    OtherCsv(String),
    Other,
}

fn entity_of(name: &str) -> Named {
    let folded = name.to_lowercase();
    match folded.strip_suffix(".csv") {
        // The traces that a Mac and an editor leave beside a file.
        Some(stem) if stem.starts_with(['.', '~']) => Named::Other,
        Some(stem) => match Entity::from_name(stem) {
            Some(entity) => Named::Entity(entity),
            None => Named::OtherCsv(stem.to_owned()),
        },
        None => Named::Other,
    }
}

fn other_csv(file: String, stem: &str) -> Issue {
    let names = Entity::ALL.into_iter().map(Entity::name);
    let form = match nearest(stem, names) {
        Some(near) => FormIssue::OtherFileNear { near },
        None => FormIssue::OtherFile,
    };
    Issue::of_file(file, form)
}
