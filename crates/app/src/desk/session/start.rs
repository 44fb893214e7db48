//! Starting the desk: at once, while the database is opened beside it.
//!
//! Deliberately absent: what opening means (`databases`), and the commands.

use std::fmt;
use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Duration;

use diapason_language::Language;

use super::{Changes, Now, guarded, watch};
use crate::desk::jobs::Jobs;
use crate::desk::preferences::Kept;
use crate::desk::wire::DeskEvent;
use crate::error::{AppError, ErrorCode};
use crate::keys::Keychain;
use crate::workspace::data_folder;

/// How the desk is started.
pub struct DeskOptions {
    /// The database that was named.
    pub database: Option<PathBuf>,
    /// The file that holds its key.
    pub key_file: Option<PathBuf>,
    /// Whether the sample company is wanted where no database is named.
    pub demo: bool,
    /// The language that was named; `None`: the one that is kept, else the environment's.
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

/// The application as a face that stays open sees it. Clones share everything; the last one that
/// is dropped ends the desk, background work excepted, which goes on to its end.
#[derive(Clone)]
pub struct Desk {
    pub(in crate::desk) inner: Arc<Inner>,
}

/// What all clones share.
pub(in crate::desk) struct Inner {
    /// Where databases and keys are.
    pub(in crate::desk) data_folder: PathBuf,
    /// Where keys are asked for.
    pub(in crate::desk) keychain: Arc<dyn Keychain>,
    /// Which database is open.
    pub(in crate::desk) now: RwLock<Now>,
    /// One opening, making or restoring at a time.
    pub(in crate::desk) switching: Mutex<()>,
    /// Background work.
    pub(in crate::desk) jobs: Jobs,
    /// What changed so far.
    pub(in crate::desk) changes: Changes,
    kept: Mutex<Kept>,
    events: Arc<dyn Fn(DeskEvent) + Send + Sync>,
    /// Its end is the watcher's.
    _watched: Sender<()>,
}

impl fmt::Debug for Desk {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Desk").finish_non_exhaustive()
    }
}

impl fmt::Debug for DeskOptions {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("DeskOptions")
            .field("database", &self.database)
            .field("demo", &self.demo)
            .finish_non_exhaustive()
    }
}

impl Desk {
    /// Starts, and returns while the database is still being opened: the one that was named, else
    /// the sample company if it is wanted, else the one that was open last, else the usual one if
    /// it is there. An error: this user has no folder for data, or the system gives no thread.
    pub fn start(options: DeskOptions) -> Result<Self, AppError> {
        let data_folder = match options.data_folder {
            Some(folder) => folder,
            None => data_folder()?,
        };
        let mut kept = Kept::load(&options.config_folder, language_of_environment());
        if let Some(language) = options.language {
            kept.speak(language);
        }
        let (watched, end) = std::sync::mpsc::channel();
        let desk = Self {
            inner: Arc::new(Inner {
                data_folder,
                keychain: options.keychain,
                now: RwLock::new(Now::Opening),
                switching: Mutex::default(),
                jobs: Jobs::default(),
                changes: Changes::default(),
                kept: Mutex::new(kept),
                events: options.events,
                _watched: watched,
            }),
        };
        watch::begin(&desk.inner, end)?;
        let (inner, database) = (Arc::clone(&desk.inner), options.database);
        let (key_file, demo) = (options.key_file, options.demo);
        thread("diapason-open", move || {
            inner.open_first(database, key_file, demo);
        })?;
        Ok(desk)
    }
}

impl Desk {
    /// Ends in peace: background work is asked to stop and waited for, at most so long; then the
    /// database is closed, so that nothing of it is left beside its file. Other clones find none
    /// open. Says whether all work had ended.
    pub fn close(&self, limit: Duration) -> bool {
        let stopped = self.inner.jobs.stop_all(limit);
        let _one = self.inner.switching();
        if let Now::Open(open) = self.inner.put(Now::Welcome) {
            open.close();
        }
        stopped
    }
}

impl Inner {
    /// Tells the face; nobody may hold a lock of the desk meanwhile.
    pub(in crate::desk) fn tell(&self, event: DeskEvent) {
        (self.events)(event);
    }

    /// What is kept of the person.
    pub(in crate::desk) fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Begins a thread whose panics are the desk's own to tell.
pub(in crate::desk) fn thread(
    name: &'static str,
    work: impl FnOnce() + Send + 'static,
) -> Result<(), AppError> {
    let guarded_work = move || {
        // What the work leaves unsaid after a panic, its own guard has told.
        let _ = guarded(name, || {
            work();
            Ok(())
        });
    };
    let begun = std::thread::Builder::new()
        .name(name.to_owned())
        .spawn(guarded_work);
    begun.map(drop).map_err(|error| {
        let why = format!("the system gives no thread: {error}");
        AppError::new(ErrorCode::Internal, &why).with("detail", why)
    })
}

fn language_of_environment() -> Language {
    let values = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| std::env::var(name).ok());
    Language::of_environment(values.iter().map(Option::as_deref))
}
