//! A person's machine for one test: folders, a keychain in memory, and what the desk tells.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, OnceLock};
use std::time::{Duration, Instant};

use diapason_app::desk::{
    DatabaseRequest, Desk, DeskEvent, DeskOptions, DeskState, DeskStatus, ImportRequest,
    ImportResult, JobId, JobOutcome, JobRequest,
};
use diapason_app::{DryRun, ImportOutcome, Keychain, KeychainError, Place, SecretString};
use diapason_language::Language;
use tempfile::TempDir;

/// Longer than anything here takes; a test that waits so long has failed.
const PATIENCE: Duration = Duration::from_mins(1);

/// A small company: one open deal of two lines.
pub(crate) const COMPANY: &[(&str, &str)] = &[
    ("company", "name,country\nÉtabli SARL,FR\n"),
    ("customers", "id,name\nusine,Usine Dupont\n"),
    (
        "stages",
        "id,name,position,probability,kind\nneg,Négociation,1,0.4,open\nwon,Gagnée,2,1,won\n",
    ),
    (
        "deals",
        "id,name,customer_id,stage_id,expected_close_on\nD1,Atelier 4,usine,neg,2027-01-31\n",
    ),
    (
        "deal_lines",
        "id,deal_id,unit_price\nL1,D1,20000\nL2,D1,60000\n",
    ),
];

/// A keychain that lasts as long as the test.
#[derive(Debug, Default)]
pub(crate) struct InMemory(Mutex<BTreeMap<String, String>>);

impl Keychain for InMemory {
    fn read(&self, account: &str) -> Result<Option<SecretString>, KeychainError> {
        let entries = self.0.lock().expect("nobody panics with it");
        Ok(entries.get(account).map(|secret| secret.clone().into()))
    }
    fn write(&self, account: &str, secret: &SecretString) -> Result<(), KeychainError> {
        use secrecy::ExposeSecret as _;
        let mut entries = self.0.lock().expect("nobody panics with it");
        entries.insert(account.to_owned(), secret.expose_secret().to_owned());
        Ok(())
    }
    fn forget(&self, account: &str) -> Result<(), KeychainError> {
        let mut entries = self.0.lock().expect("nobody panics with it");
        entries.remove(account);
        Ok(())
    }
}

impl InMemory {
    /// As after a reinstallation of the system.
    pub(crate) fn lose_everything(&self) {
        self.0.lock().expect("nobody panics with it").clear();
    }
}

/// What a test does when it is told something, on the thread that tells.
type Listener = Box<dyn Fn(&DeskEvent) + Send + Sync>;

/// What the desk told so far.
#[derive(Default)]
struct Told {
    events: Mutex<Vec<DeskEvent>>,
    more: Condvar,
    listener: OnceLock<Listener>,
}

/// A person's machine.
pub(crate) struct Machine {
    folder: TempDir,
    pub(crate) keychain: Arc<InMemory>,
    told: Arc<Told>,
}

impl Machine {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder"),
            keychain: Arc::default(),
            told: Arc::default(),
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        let folder = std::fs::canonicalize(self.folder.path()).expect("the folder");
        folder.join(name)
    }

    pub(crate) fn text(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    /// The database of a person who names none.
    pub(crate) fn usual(&self) -> PathBuf {
        self.path("data/diapason.db")
    }

    pub(crate) fn place(&self, database: &Path) -> Place {
        let keychain = Arc::clone(&self.keychain) as Arc<dyn Keychain>;
        Place::within(
            &self.path("data"),
            Some(database.to_owned()),
            None,
            keychain,
        )
    }

    /// Files of the exchange form in a folder.
    pub(crate) fn files(&self, name: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder = self.path(name);
        std::fs::create_dir_all(&folder).expect("a folder");
        for (file, text) in files {
            std::fs::write(folder.join(format!("{file}.csv")), text).expect("a file");
        }
        folder
    }

    /// Another program imports.
    pub(crate) fn import(&self, database: &Path, folder: &Path) {
        let answer = diapason_app::import(&self.place(database), folder, DryRun::No, &mut |_| {
            std::ops::ControlFlow::Continue(())
        });
        let answer = answer.expect("read to the end");
        assert_eq!(
            answer.outcome,
            ImportOutcome::Committed,
            "{:?}",
            answer.errors
        );
    }

    /// A database with the small company.
    pub(crate) fn with_company(&self, name: &str) -> PathBuf {
        let database = self.path(name);
        self.import(&database, &self.files("company", COMPANY));
        database
    }

    /// What happens on the thread that tells of an event.
    pub(crate) fn listen(&self, listener: impl Fn(&DeskEvent) + Send + Sync + 'static) {
        let first = self.told.listener.set(Box::new(listener));
        assert!(first.is_ok(), "a test listens once");
    }

    pub(crate) fn start(&self, change: impl FnOnce(&mut DeskOptions)) -> Desk {
        let told = Arc::clone(&self.told);
        let mut options = DeskOptions {
            database: None,
            key_file: None,
            demo: false,
            language: Some(Language::English),
            config_folder: self.path("config"),
            data_folder: Some(self.path("data")),
            keychain: Arc::clone(&self.keychain) as Arc<dyn Keychain>,
            events: Arc::new(move |event| told.hear(event)),
        };
        change(&mut options);
        Desk::start(options).expect("the desk starts")
    }

    /// Started and settled: the database is open, or is not, and everything is told.
    pub(crate) fn started(&self, change: impl FnOnce(&mut DeskOptions)) -> (Desk, DeskState) {
        let before = self.events().len();
        let desk = self.start(change);
        let settled = self.until(|| {
            let state = desk.state_get().expect("a state");
            let is_open = state.database.is_some();
            let told = self.events().split_off(before);
            let all_told = told.ends_with(&[DeskEvent::ScenariosChanged, DeskEvent::StateChanged]);
            let settled = state.status != DeskStatus::Opening && (all_told || !is_open);
            settled.then_some(state)
        });
        (desk, settled)
    }

    /// Started with a database and ready.
    pub(crate) fn ready(&self, database: &Path) -> Desk {
        let (desk, state) = self.started(|options| options.database = Some(database.to_owned()));
        assert_eq!(state.status, DeskStatus::Ready, "{:?}", state.problem);
        desk
    }

    /// Waits, without sleeping, until something is so: looked at again with every event.
    pub(crate) fn until<T>(&self, mut look: impl FnMut() -> Option<T>) -> T {
        let begun = Instant::now();
        let mut seen = 0;
        loop {
            if let Some(found) = look() {
                return found;
            }
            let events = self.told.events.lock().expect("nobody panics with it");
            let left = PATIENCE.saturating_sub(begun.elapsed());
            let (events, _) = self
                .told
                .more
                .wait_timeout_while(events, left, |events| events.len() == seen)
                .expect("nobody panics with it");
            assert!(events.len() > seen, "nothing more was told: {events:?}");
            seen = events.len();
        }
    }

    /// Everything told so far.
    pub(crate) fn events(&self) -> Vec<DeskEvent> {
        let events = self.told.events.lock().expect("nobody panics with it");
        events.clone()
    }

    /// How often something was told.
    pub(crate) fn count(&self, event: &DeskEvent) -> usize {
        self.events().iter().filter(|told| *told == event).count()
    }

    /// How background work ended.
    pub(crate) fn outcome(&self, desk: &Desk, job: JobId) -> JobOutcome {
        self.until(|| {
            let outcome = desk.job_outcome(&JobRequest { job });
            Some(outcome.expect("it is known")).filter(|it| *it != JobOutcome::Running)
        })
    }

    /// What became of an import.
    pub(crate) fn imported(&self, desk: &Desk, path: &Path, dry_run: bool) -> ImportResult {
        let path = path.display().to_string();
        let job = desk.import_start(&ImportRequest { path, dry_run });
        match self.outcome(desk, job.expect("nothing else runs")) {
            JobOutcome::Import { result } => result,
            other => panic!("no import: {other:?}"),
        }
    }
}

impl Told {
    fn hear(&self, event: DeskEvent) {
        if let Some(listener) = self.listener.get() {
            listener(&event);
        }
        let mut events = self.events.lock().expect("nobody panics with it");
        events.push(event);
        self.more.notify_all();
    }
}

pub(crate) fn named(path: &Path) -> DatabaseRequest {
    DatabaseRequest {
        path: path.display().to_string(),
        key_file: None,
    }
}
