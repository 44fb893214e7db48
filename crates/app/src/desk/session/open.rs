//! One open database: its store, and the book that is served while a newer one is made.
//!
//! Deliberately absent: which database is open (`start`), and who tells the faces of a change.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use diapason_engine::Book;
use diapason_language::Language;
use diapason_store::{ContentVersion, Store, StoreError};

use super::book::{Answers, OpenBook};
use super::guard::guarded;
use super::records::Records;
use crate::desk::why::Origins;
use crate::error::{AppError, ErrorCode};
use crate::workspace::Place;

/// Counts every change of any content that this desk has seen.
#[derive(Debug, Default)]
pub(in crate::desk) struct Changes(AtomicU64);

impl Changes {
    fn next(&self) -> u64 {
        self.0.fetch_add(1, Ordering::Relaxed) + 1
    }
}

/// An open database.
#[derive(Debug)]
pub(in crate::desk) struct Open {
    /// Where it is, and its key.
    pub(in crate::desk) place: Place,
    /// Where its key is kept.
    pub(in crate::desk) key_kept: &'static str,
    /// `None` once it is closed.
    store: Mutex<Option<Store>>,
    /// What reads beside it; closed before it.
    records: Records,
    /// One renewal of the content at a time. Taken before the store, never after.
    renewing: Mutex<()>,
    content: RwLock<Content>,
    /// Documents of the scenarios that were removed, by name.
    pub(in crate::desk) removed: Mutex<BTreeMap<String, String>>,
}

/// What is served, and what could not be.
#[derive(Debug, Clone, Default)]
pub(in crate::desk) struct Content {
    /// The store's version that it was read at, or that could not be read.
    seen: Option<ContentVersion>,
    /// Counts up with every change.
    pub(in crate::desk) version: u64,
    /// `None` while the database is empty, or was never readable.
    pub(in crate::desk) data: Option<Data>,
    /// Why the newest content cannot be served; the data are then those before it.
    pub(in crate::desk) trouble: Option<AppError>,
}

/// Everything of one moment.
#[derive(Debug, Clone)]
pub(in crate::desk) struct Data {
    /// The book.
    pub(in crate::desk) book: Arc<Book>,
    scenarios: Arc<BTreeMap<String, String>>,
    origins: Arc<Origins>,
    answers: Arc<Answers>,
}

/// What a renewal brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::desk) enum Renewed {
    /// The content is as it was.
    Nothing,
    /// Figures may differ, or can no longer (or again) be made.
    Content {
        /// Whether the saved scenarios differ.
        scenarios: bool,
        /// Whether the desk's state differs: another company, a first one, a trouble more or less.
        state: bool,
    },
}

impl Open {
    /// Opens the database and reads it. What can be opened but not served is open with a trouble.
    pub(in crate::desk) fn at(place: Place, changes: &Changes) -> Result<Self, AppError> {
        let store = place.open()?;
        Self::of(place, store, changes)
    }

    /// The same with a store that is open already.
    pub(in crate::desk) fn of(
        place: Place,
        store: Store,
        changes: &Changes,
    ) -> Result<Self, AppError> {
        let key_kept = place.keys.kept_in(store.id()?);
        let records = Records::of(&store)?;
        let open = Self {
            place,
            key_kept,
            store: Mutex::new(Some(store)),
            records,
            renewing: Mutex::default(),
            content: RwLock::default(),
            removed: Mutex::default(),
        };
        open.renew(changes)?;
        Ok(open)
    }

    /// Closes the database when whoever works with it has ended; the book goes on being served to
    /// those who hold it.
    pub(in crate::desk) fn close(&self) {
        self.records.close();
        drop(self.store().take());
    }

    fn store(&self) -> MutexGuard<'_, Option<Store>> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Works with the database. Calculations do not: they have the book.
    pub(in crate::desk) fn with_store<T>(
        &self,
        work: impl FnOnce(&mut Store) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        work(self.store().as_mut().ok_or_else(none_open)?)
    }

    /// What is served now.
    pub(in crate::desk) fn content(&self) -> Content {
        let content = self.content.read().unwrap_or_else(PoisonError::into_inner);
        content.clone()
    }

    /// What a command computes from.
    pub(in crate::desk) fn book(&self, language: Language) -> Result<OpenBook, AppError> {
        let content = self.content();
        let Some(data) = content.data else {
            return Err(content
                .trouble
                .unwrap_or_else(|| StoreError::NoCompany.into()));
        };
        Ok(OpenBook {
            book: data.book,
            scenarios: data.scenarios,
            origins: data.origins,
            records: self.records.clone(),
            answers: data.answers,
            language,
        })
    }

    /// Reads the content anew if anybody changed it. The former is served until the new is ready,
    /// and goes on being served if the new cannot be read. An error: nobody could ask.
    pub(in crate::desk) fn renew(&self, changes: &Changes) -> Result<Renewed, AppError> {
        let _one = self.renewing.lock().unwrap_or_else(PoisonError::into_inner);
        // The version first: what changes while it is read is read again.
        let seen = self.with_store(|store| Ok(store.content_version()?))?;
        let before = self.content();
        if before.seen == Some(seen) {
            return Ok(Renewed::Nothing);
        }
        let read = guarded("renewal", || self.with_store(read).and_then(built));
        let (data, trouble) = match read {
            Ok(data) => (data, None),
            Err(error) => (before.data.clone(), Some(error)),
        };
        let renewed = difference(&before, data.as_ref(), trouble.as_ref());
        let content = Content {
            seen: Some(seen),
            version: changes.next(),
            data,
            trouble,
        };
        self.put(content);
        Ok(renewed)
    }

    /// Changes what no figure of the book depends on: saved scenarios, saved views. The book stays.
    pub(in crate::desk) fn change_documents<T>(
        &self,
        changes: &Changes,
        work: impl FnOnce(&mut Store) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let _one = self.renewing.lock().unwrap_or_else(PoisonError::into_inner);
        let (done, before, after, scenarios) = self.with_store(|store| {
            let before = store.content_version()?;
            let done = work(store)?;
            Ok((done, before, store.content_version()?, documents(store)?))
        })?;
        let mut content = self.content();
        // Another program's change in between is not taken for ours: it is read by a renewal.
        if content.seen == Some(before) && after.others_kept_still_since(before) {
            content.seen = Some(after);
        }
        if let Some(data) = &mut content.data {
            data.scenarios = Arc::new(scenarios);
            data.answers = Arc::default();
        }
        content.version = changes.next();
        self.put(content);
        Ok(done)
    }

    fn put(&self, content: Content) {
        *self.content.write().unwrap_or_else(PoisonError::into_inner) = content;
    }
}

/// The error of a command that needs a database.
pub(in crate::desk) fn none_open() -> AppError {
    AppError::new(ErrorCode::NoDatabaseOpen, "no database is open")
        .with_hint("open one, create one, or see the sample company")
}

/// What is read while the database is held.
struct Raw {
    snapshot: diapason_model::Snapshot,
    scenarios: BTreeMap<String, String>,
    origins: Origins,
}

/// The whole content; `None` while there is no company.
fn read(store: &mut Store) -> Result<Option<Raw>, AppError> {
    let snapshot = match store.snapshot() {
        Err(StoreError::NoCompany) => return Ok(None),
        other => other?,
    };
    Ok(Some(Raw {
        snapshot,
        scenarios: documents(store)?,
        origins: Origins::load(store)?,
    }))
}

fn built(raw: Option<Raw>) -> Result<Option<Data>, AppError> {
    let Some(raw) = raw else { return Ok(None) };
    Ok(Some(Data {
        book: Arc::new(Book::new(raw.snapshot)?),
        scenarios: Arc::new(raw.scenarios),
        origins: Arc::new(raw.origins),
        answers: Arc::default(),
    }))
}

fn documents(store: &Store) -> Result<BTreeMap<String, String>, AppError> {
    let mut documents = BTreeMap::new();
    for name in store.scenario_names()? {
        // Removed by another program in between: then it is none.
        if let Some(document) = store.scenario(&name)? {
            documents.insert(name, document);
        }
    }
    Ok(documents)
}

fn difference(before: &Content, data: Option<&Data>, trouble: Option<&AppError>) -> Renewed {
    let scenarios = |data: Option<&Data>| data.map(|data| Arc::clone(&data.scenarios));
    let company = |data: Option<&Data>| {
        data.map(|data| {
            let company = &data.book.snapshot().company;
            (company.name.clone(), company.currency)
        })
    };
    let former = before.data.as_ref();
    Renewed::Content {
        scenarios: scenarios(former) != scenarios(data),
        state: company(former) != company(data) || before.trouble.as_ref() != trouble,
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use secrecy::SecretString;

    use super::*;
    use crate::keys::{Keychain, KeychainError};

    /// No keychain: keys are in the data folder.
    struct NoKeychain;

    impl Keychain for NoKeychain {
        fn read(&self, _account: &str) -> Result<Option<SecretString>, KeychainError> {
            Err(KeychainError("none".into()))
        }
        fn write(&self, _account: &str, _secret: &SecretString) -> Result<(), KeychainError> {
            Err(KeychainError("none".into()))
        }
        fn forget(&self, _account: &str) -> Result<(), KeychainError> {
            Err(KeychainError("none".into()))
        }
    }

    fn opened(folder: &Path, changes: &Changes) -> Open {
        let database = folder.join("a.db");
        let place = Place::within(folder, Some(database), None, Arc::new(NoKeychain));
        let files = folder.join("files");
        std::fs::create_dir(&files).expect("a folder");
        std::fs::write(files.join("company.csv"), "name\nFirme\n").expect("a file");
        let dry_run = diapason_store::DryRun::No;
        crate::import::import(&place, &files, dry_run, &mut |_| {
            std::ops::ControlFlow::Continue(())
        })
        .expect("imported");
        Open::at(place, changes).expect("opened")
    }

    fn save(open: &Open, changes: &Changes, name: &str) {
        let saved = open.change_documents(changes, |store| Ok(store.save_scenario(name, "{}")?));
        saved.expect("saved");
    }

    fn book(open: &Open) -> OpenBook {
        open.book(Language::French).expect("it has a company")
    }

    #[test]
    fn ones_own_scenario_does_not_cost_a_new_book() {
        let folder = tempfile::tempdir().expect("a folder");
        let changes = Changes::default();
        let open = opened(folder.path(), &changes);
        let before = book(&open);
        let version = open.content().version;
        save(&open, &changes, "prudent");
        let after = book(&open);
        assert!(Arc::ptr_eq(&before.book, &after.book), "the same book");
        assert!(after.scenarios.contains_key("prudent"));
        assert!(
            !Arc::ptr_eq(&before.answers, &after.answers),
            "an answer may have been of the former scenario"
        );
        assert!(
            open.content().version > version,
            "faces know it as a change"
        );
        let renewed = open.renew(&changes).expect("looked");
        assert_eq!(renewed, Renewed::Nothing, "and nobody reads it again");
        assert!(Arc::ptr_eq(&book(&open).book, &before.book));
    }

    #[test]
    fn another_programs_change_beside_ones_own_is_not_lost() {
        let folder = tempfile::tempdir().expect("a folder");
        let changes = Changes::default();
        let open = opened(folder.path(), &changes);
        let before = book(&open);
        let mut theirs = open.place.open().expect("opened");
        theirs.save_scenario("theirs", "{}").expect("saved");
        save(&open, &changes, "ours");
        let renewed = open.renew(&changes).expect("looked");
        assert_ne!(renewed, Renewed::Nothing, "theirs came before ours");
        let after = book(&open);
        assert!(!Arc::ptr_eq(&before.book, &after.book), "read anew");
        assert_eq!(after.scenarios.len(), 2);
        assert_eq!(
            open.renew(&changes).expect("looked"),
            Renewed::Nothing,
            "once"
        );
    }

    #[test]
    fn a_closed_database_is_asked_in_vain_and_its_book_still_serves() {
        let folder = tempfile::tempdir().expect("a folder");
        let changes = Changes::default();
        let open = opened(folder.path(), &changes);
        open.close();
        let error = open.renew(&changes).expect_err("it is closed");
        assert_eq!(error.code, ErrorCode::NoDatabaseOpen);
        assert_eq!(&*book(&open).book.snapshot().company.name, "Firme");
        let beside = folder.path().join("a.db-wal");
        assert!(!beside.exists(), "closed is closed: the log is folded in");
    }
}
