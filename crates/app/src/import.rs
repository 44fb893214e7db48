//! An exchange folder into the database: all of it, or nothing.
//!
//! Deliberately absent: the files' form (`connectors`) and the rules between rows (`store`); this
//! joins the two and keeps the person informed.

use std::ops::ControlFlow;
use std::path::Path;

use diapason_connectors::files::exchange::{
    ExchangeError, ExchangeFile, ExchangeFolder, IssueLog, RowContent,
};
use diapason_language::Messages;
use diapason_model::Issue;
use diapason_model::catalogue::Entity;
use diapason_store::{Check, Importer, Outcome, StoreError};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::clock::now;
use crate::error::{AppError, ErrorCode};
use crate::import_words::IssueView;
use crate::workspace::{Made, Opened, Place};

pub use diapason_store::DryRun;

/// How far an import is; told often enough for a person, seldom enough for the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportProgress<'a> {
    /// Rows of a file are being read.
    Reading {
        /// The file.
        file: &'a str,
        /// Rows of all files so far.
        rows: u64,
        /// Bytes of all files so far.
        bytes: u64,
        /// Bytes of all files.
        total_bytes: u64,
    },
    /// Everything is read; references and sums are checked.
    Checking,
    /// It is being written; it can no longer be stopped.
    Writing,
}

/// Rows between two tellings: a few milliseconds of work.
const ROWS_A_TELLING: u64 = 2048;

/// How many errors and warnings an import lists where the caller does not say.
const ISSUES_LISTED: usize = 100;

/// What an import did, and whether it made the database.
#[derive(Debug)]
pub struct ImportAnswer {
    /// What became of the rows of each file, in the order of import.
    pub entities: Vec<(Entity, CountsView)>,
    /// What is wrong: the first ones, by file and row.
    pub errors: Vec<Issue>,
    /// What is doubtful but was taken: the first ones.
    pub warnings: Vec<Issue>,
    /// Whether everything was taken in (or would be: dry run).
    pub outcome: ImportOutcome,
    /// How many errors there are.
    pub error_count: u64,
    /// How many warnings there are.
    pub warning_count: u64,
    /// Given where the database is new.
    pub made: Option<Made>,
}

impl ImportAnswer {
    /// The report in the words of a language.
    #[must_use]
    pub fn report(&self, messages: &Messages) -> ImportView {
        let words = |issues: &[Issue]| {
            let view = |issue| IssueView::of(issue, messages);
            issues.iter().map(view).collect()
        };
        ImportView {
            entities: self.entities.clone(),
            warnings: words(&self.warnings),
            errors: words(&self.errors),
        }
    }
}

/// How an import ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportOutcome {
    /// Everything was taken in.
    Committed,
    /// A dry run without an error: nothing was written.
    DryRun,
    /// There are errors: nothing was written.
    Refused,
    /// A person stopped it: nothing was written.
    Cancelled,
}

/// The JSON of an import (INTERFACES.md).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ImportView {
    /// What became of the rows of each file, in the order of import.
    #[serde(serialize_with = "as_map")]
    pub entities: Vec<(Entity, CountsView)>,
    /// What is doubtful but was taken.
    pub warnings: Vec<IssueView>,
    /// What is wrong.
    pub errors: Vec<IssueView>,
}

/// What became of the rows of one file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct CountsView {
    /// Rows read.
    pub read: u64,
    /// New records.
    pub new: u64,
    /// Records with another value than before.
    pub changed: u64,
    /// Records that were so already.
    pub unchanged: u64,
    /// Rows of a set that was replaced.
    pub deleted: u64,
    /// Rows with an error.
    pub rejected: u64,
}

impl From<diapason_store::Counts> for CountsView {
    fn from(counts: diapason_store::Counts) -> Self {
        let diapason_store::Counts {
            read,
            new,
            changed,
            unchanged,
            deleted,
            rejected,
        } = counts;
        Self {
            read,
            new,
            changed,
            unchanged,
            deleted,
            rejected,
        }
    }
}

fn as_map<S: Serializer>(
    entities: &[(Entity, CountsView)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(entities.len()))?;
    for (entity, counts) in entities {
        map.serialize_entry(entity.name(), counts)?;
    }
    map.end()
}

/// Imports a folder; a database that is not there is made, and taken back where nothing came in.
/// `watch` is told how far it is and may break to stop it.
pub fn import(
    place: &Place,
    folder: &Path,
    dry_run: DryRun,
    watch: &mut dyn FnMut(ImportProgress<'_>) -> ControlFlow<()>,
) -> Result<ImportAnswer, AppError> {
    import_listing(place, folder, dry_run, ISSUES_LISTED, watch)
}

/// The same, listing the first `listed` errors and as many warnings.
pub(crate) fn import_listing(
    place: &Place,
    folder: &Path,
    dry_run: DryRun,
    listed: usize,
    watch: &mut dyn FnMut(ImportProgress<'_>) -> ControlFlow<()>,
) -> Result<ImportAnswer, AppError> {
    // Opened first: a wrong path must not make a database.
    let folder = ExchangeFolder::open(folder)?;
    let Opened { mut store, made } = place.open_or_create()?;
    let from = folder.path().display().to_string();
    let done = fill(&mut store, &folder, &from, dry_run, listed, watch);
    let taken_in = matches!(&done, Ok(answer) if answer.outcome == ImportOutcome::Committed);
    if let (Some(made), false) = (&made, taken_in) {
        place.unmake(store, made);
        return done;
    }
    done.map(|answer| ImportAnswer { made, ..answer })
}

/// Imports a folder of the program's own into an open database: it is noted without a place.
pub(crate) fn import_into(
    store: &mut diapason_store::Store,
    folder: &ExchangeFolder,
    dry_run: DryRun,
    watch: &mut dyn FnMut(ImportProgress<'_>) -> ControlFlow<()>,
) -> Result<ImportAnswer, AppError> {
    fill(store, folder, "", dry_run, ISSUES_LISTED, watch)
}

fn fill(
    store: &mut diapason_store::Store,
    folder: &ExchangeFolder,
    from: &str,
    dry_run: DryRun,
    listed: usize,
    watch: &mut dyn FnMut(ImportProgress<'_>) -> ControlFlow<()>,
) -> Result<ImportAnswer, AppError> {
    let mut importer = store.begin_import(dry_run)?;
    importer.keep_issues(listed);
    importer.note(now(), from);
    for warning in folder.warnings() {
        importer.warn(warning.clone());
    }
    let mut reading = Reading {
        folder,
        listed,
        rows: 0,
        unlisted_errors: 0,
        unlisted_warnings: 0,
    };
    for file in folder.files() {
        if reading.file(&mut importer, file, watch)?.is_break() {
            // Dropped unfinished, it changes nothing.
            return Ok(cancelled());
        }
    }
    let report = importer.finish(|step| {
        watch(if step.check == Check::Commit {
            ImportProgress::Writing
        } else {
            ImportProgress::Checking
        })
    })?;
    let counts = report.entities.iter();
    let counts = counts.map(|(entity, counts)| (*entity, CountsView::from(*counts)));
    Ok(ImportAnswer {
        outcome: match report.outcome {
            Outcome::Committed => ImportOutcome::Committed,
            Outcome::DryRun => ImportOutcome::DryRun,
            Outcome::Refused => ImportOutcome::Refused,
            Outcome::Cancelled => ImportOutcome::Cancelled,
        },
        error_count: report.issue_count + reading.unlisted_errors,
        warning_count: report.warning_count + reading.unlisted_warnings,
        made: None,
        entities: counts.collect(),
        errors: report.issues,
        warnings: report.warnings,
    })
}

fn cancelled() -> ImportAnswer {
    ImportAnswer {
        entities: Vec::new(),
        errors: Vec::new(),
        warnings: Vec::new(),
        outcome: ImportOutcome::Cancelled,
        error_count: 0,
        warning_count: 0,
        made: None,
    }
}

/// Files on their way from the reader to the importer.
struct Reading<'f> {
    folder: &'f ExchangeFolder,
    /// How many issues are listed.
    listed: usize,
    rows: u64,
    /// What the reader counted beyond the issues that it keeps.
    unlisted_errors: u64,
    unlisted_warnings: u64,
}

impl Reading<'_> {
    /// Gives the rows of one file to the importer; what the reader refuses is handed over, too, so
    /// that all errors stand in one list. Breaks where the person stopped it.
    fn file(
        &mut self,
        importer: &mut Importer<'_>,
        file: &ExchangeFile,
        watch: &mut dyn FnMut(ImportProgress<'_>) -> ControlFlow<()>,
    ) -> Result<ControlFlow<()>, StoreError> {
        let mut log = IssueLog::keeping(self.listed);
        let Some(reader) = file.read(&mut log) else {
            self.hand_over(importer, &log);
            return Ok(ControlFlow::Continue(()));
        };
        importer.begin_file(file.entity(), reader.columns())?;
        let progress = self.folder.progress();
        let rows = &mut self.rows;
        let ended = reader.for_each(&mut log, |row, content| {
            match content {
                RowContent::Good(cells) => {
                    if let Err(error) = importer.row(row, cells) {
                        return ControlFlow::Break(Err(error));
                    }
                }
                RowContent::Refused { id, issues } => importer.reject(row, id, issues),
            }
            *rows += 1;
            if !rows.is_multiple_of(ROWS_A_TELLING) {
                return ControlFlow::Continue(());
            }
            watch(ImportProgress::Reading {
                file: file.name(),
                rows: *rows,
                bytes: progress.done(),
                total_bytes: progress.total(),
            })
            .map_break(Ok)
        });
        match ended {
            ControlFlow::Break(Err(error)) => Err(error),
            ControlFlow::Break(Ok(())) => Ok(ControlFlow::Break(())),
            ControlFlow::Continue(()) => {
                self.hand_over(importer, &log);
                importer.end_file()?;
                Ok(ControlFlow::Continue(()))
            }
        }
    }

    fn hand_over(&mut self, importer: &mut Importer<'_>, log: &IssueLog) {
        let listed =
            |issues: &[Issue]| u64::try_from(issues.len()).expect("a count that memory holds");
        for error in log.errors() {
            importer.refuse(error.clone());
        }
        for warning in log.warnings() {
            importer.warn(warning.clone());
        }
        self.unlisted_errors += log.error_count() - listed(log.errors());
        self.unlisted_warnings += log.warning_count() - listed(log.warnings());
    }
}

impl From<ExchangeError> for AppError {
    fn from(error: ExchangeError) -> Self {
        let new =
            |code, path: &Path| Self::new(code, error.to_string()).with("path", path.display());
        match &error {
            ExchangeError::Missing(path) => {
                new(ErrorCode::FileNotFound, path).with_hint("check the path")
            }
            ExchangeError::NotAFolder(path) => {
                new(ErrorCode::FileNotAFolder, path).with_hint("name the folder that holds it")
            }
            ExchangeError::NothingKnown(path) => new(ErrorCode::FolderEmpty, path)
                .with_hint("the files are those of the exchange form: company.csv, deals.csv…"),
            ExchangeError::Unreadable { path, source } => new(ErrorCode::FileUnreadable, path)
                .because(source)
                .with_hint("check your permissions on it"),
            ExchangeError::Unwritable { path, source }
            | ExchangeError::Unplaced { path, source } => new(ErrorCode::FileUnwritable, path)
                .because(source)
                .with_hint("check your permissions and the room on the disk"),
            ExchangeError::TwoFiles {
                path,
                first,
                second,
            } => new(ErrorCode::Exchange, path)
                .with("problem", "two-files")
                .with("first", first)
                .with("second", second),
            ExchangeError::ForeignFile { path, name } => new(ErrorCode::Exchange, path)
                .with("problem", "foreign-file")
                .with("name", name),
            ExchangeError::AnotherExport(path) => {
                new(ErrorCode::Exchange, path).with("problem", "another-export")
            }
            ExchangeError::Unrepresentable {
                file,
                record,
                problem,
            } => Self::new(ErrorCode::Exchange, error.to_string())
                .with("problem", problem.code())
                .with("file", file)
                .with("record", record),
        }
    }
}
