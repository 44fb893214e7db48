//! Which database is open: the first one of a start, and every other one after it.
//!
//! Where nothing is open, what cannot be opened is the desk's problem, shown with what to do. Where
//! a database is open it stays open, and what cannot be opened is the command's error.
//! Deliberately absent: backups and restoring (`transfer`).

use std::path::{Path, PathBuf};
use std::sync::{Arc, MutexGuard, PoisonError};

use super::preferences::Known;
use super::session::{Desk, Inner, Now, Open, guarded, problem};
use super::wire::{DatabaseRequest, DeskEvent, DeskState, Preferences};
use crate::demo::{Named, demo};
use crate::error::{AppError, ErrorCode};
use crate::workspace::{Place, demo_database, stands, usual_database};

impl Desk {
    pub(super) fn prefer(&self, preferences: &Preferences) -> Result<DeskState, AppError> {
        self.inner.kept().prefer(preferences)?;
        self.inner.tell(DeskEvent::PreferencesChanged);
        Ok(self.inner.state())
    }

    pub(super) fn open_database(&self, request: &DatabaseRequest) -> Result<DeskState, AppError> {
        let inner = &self.inner;
        let place = inner.place_of(request)?;
        let _one = inner.switching();
        let path = place.database.clone();
        inner.switch(&path, || Open::at(place, &inner.changes))
    }

    pub(super) fn create_database(&self, request: &DatabaseRequest) -> Result<DeskState, AppError> {
        let inner = &self.inner;
        let place = inner.place_of(request)?;
        let _one = inner.switching();
        let opened = place.create()?;
        let open = Open::of(place, opened.store, &inner.changes)?;
        inner.install(open);
        Ok(inner.state())
    }

    pub(super) fn open_demo(&self) -> Result<DeskState, AppError> {
        let inner = &self.inner;
        let _one = inner.switching();
        inner.jobs.refuse_while_running()?;
        let path = demo_database(&inner.data_folder);
        inner.switch(&path, || inner.make_demo())
    }

    pub(super) fn forget_recent(&self, request: &DatabaseRequest) -> Result<DeskState, AppError> {
        self.inner.kept().forget(&request.path)?;
        Ok(self.inner.state())
    }
}

impl Inner {
    /// Opens the first database of a start, unless somebody was faster.
    pub(super) fn open_first(
        &self,
        database: Option<PathBuf>,
        key_file: Option<PathBuf>,
        demo: bool,
    ) {
        let _one = self.switching();
        if !matches!(self.now(), Now::Opening) {
            return;
        }
        let place = match database {
            Some(database) => Some(self.place(&database, key_file)),
            None if demo => None,
            None => {
                let Some(last) = self.last() else {
                    self.put(Now::Welcome);
                    self.tell(DeskEvent::StateChanged);
                    return;
                };
                Some(last)
            }
        };
        // Nothing is open, so that an error is the desk's problem and not the caller's.
        let _ = match place {
            Some(place) => {
                let path = place.database.clone();
                self.switch(&path, || Open::at(place, &self.changes))
            }
            None => self.switch(&demo_database(&self.data_folder), || self.make_demo()),
        };
    }

    /// The database that was open last, else the usual one where it is.
    fn last(&self) -> Option<Place> {
        let known = self.kept().recent().first().cloned();
        if let Some(Known { path, key_file, .. }) = known {
            return Some(self.place(Path::new(&path), key_file.map(PathBuf::from)));
        }
        let usual = usual_database(&self.data_folder);
        stands(&usual).then(|| self.place(&usual, None))
    }

    /// Opens another database. Where one is open it goes on being served meanwhile, and stays if
    /// the other does not open.
    pub(super) fn switch(
        &self,
        path: &Path,
        open: impl FnOnce() -> Result<Open, AppError>,
    ) -> Result<DeskState, AppError> {
        let was_open = matches!(self.now(), Now::Open(_));
        if !was_open {
            self.put(Now::Opening);
            self.tell(DeskEvent::StateChanged);
        }
        match guarded("opening", open) {
            Ok(open) => self.install(open),
            // An opening may have closed what was open (the sample company made anew).
            Err(error) if was_open && matches!(self.now(), Now::Open(_)) => return Err(error),
            Err(error) => {
                log::warn!("a database could not be opened: {}", error.code.name());
                self.put(Now::Failed(problem(&error, path)));
                self.tell(DeskEvent::StateChanged);
            }
        }
        Ok(self.state())
    }

    /// Serves a database in the place of the one that was open, which is closed.
    pub(super) fn install(&self, open: Open) {
        let open = Arc::new(open);
        let before = self.put(Now::Open(Arc::clone(&open)));
        if let Now::Open(before) = before {
            before.close();
        }
        self.remember(&open);
        // The state last: who then asks for figures gets them once, not twice.
        self.tell(DeskEvent::DataChanged);
        self.tell(DeskEvent::ScenariosChanged);
        self.tell(DeskEvent::StateChanged);
    }

    /// A fresh sample company; if it is the open one that is replaced, it is closed before.
    fn make_demo(&self) -> Result<Open, AppError> {
        let place = self.place(&demo_database(&self.data_folder), None);
        if let Now::Open(open) = self.now()
            && canonical(&open.place.database) == canonical(&place.database)
        {
            self.put(Now::Opening);
            open.close();
            self.tell(DeskEvent::StateChanged);
        }
        let made = demo(&place, Named::No)?;
        Open::of(place, made.loaded.store, &self.changes)
    }

    /// Remembers the open database for the next start. What cannot be remembered is no reason not
    /// to work with it.
    pub(super) fn remember(&self, open: &Open) {
        let Some(path) = open.place.database.to_str() else {
            log::warn!("the database's path is no Unicode text: it is not remembered");
            return;
        };
        let company = open.content().data.map(|data| {
            let company = &data.book.snapshot().company;
            company.name.to_string()
        });
        let key_file = open.place.keys.key_file().and_then(Path::to_str);
        let known = Known {
            path: path.to_owned(),
            company,
            key_file: key_file.map(str::to_owned),
        };
        let remembered = self.kept().remember(known);
        if let Err(error) = remembered {
            log::warn!("the database is not remembered: {}", error.code.name());
        }
    }

    /// One opening, making or restoring at a time.
    pub(super) fn switching(&self) -> MutexGuard<'_, ()> {
        self.switching
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Where a database is that a face named; its key file, where none is named, is the one that
    /// opened it before.
    fn place_of(&self, request: &DatabaseRequest) -> Result<Place, AppError> {
        let path = absolute(&request.path)?;
        let key_file = request.key_file.as_deref().map(absolute).transpose()?;
        Ok(self.place_known(&path, key_file))
    }

    /// The same for a path.
    pub(super) fn place_known(&self, path: &Path, key_file: Option<PathBuf>) -> Place {
        let path = canonical(path);
        let known = path.to_str().and_then(|path| {
            let kept = self.kept();
            let known = kept.recent().iter().find(|known| known.path == path);
            known.and_then(|known| known.key_file.clone())
        });
        self.place(&path, key_file.or(known.map(PathBuf::from)))
    }

    fn place(&self, path: &Path, key_file: Option<PathBuf>) -> Place {
        let keychain = Arc::clone(&self.keychain);
        let database = Some(canonical(path));
        Place::within(&self.data_folder, database, key_file, keychain)
    }
}

/// A path as a face gives it.
pub(super) fn absolute(path: &str) -> Result<PathBuf, AppError> {
    std::path::absolute(path).map_err(|error| {
        AppError::new(
            ErrorCode::FileNotFound,
            format!("`{path}` is no path: {error}"),
        )
        .with("path", path)
        .with_hint("check the path")
    })
}

/// The one path of a file, however it is named; of one that is not there, by its folder.
pub(super) fn canonical(path: &Path) -> PathBuf {
    if let Ok(canonical) = std::fs::canonicalize(path) {
        return canonical;
    }
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    match (absolute.parent(), absolute.file_name()) {
        (Some(folder), Some(name)) => match std::fs::canonicalize(folder) {
            Ok(folder) => folder.join(name),
            Err(_) => absolute,
        },
        _ => absolute,
    }
}
