//! An import from its first file to its commit: one transaction, all or nothing.
//!
//! Deliberately absent: the reading of files (`connectors`), and progress between rows, which the
//! caller sees itself.

use std::ops::ControlFlow;

use diapason_model::catalogue::{Cell, Entity, Key, describe};
use diapason_model::{Issue, RuleIssue};
use rusqlite::{Transaction, TransactionBehavior};

use super::checks::{self, Halt, Steps};
use super::layout::{EXCHANGE_SOURCE, PERSON_SOURCE};
use super::record::RecordWriter;
use super::report::{Check, Counts, DryRun, ImportReport, Outcome, Step};
use super::run::{Run, file_name};
use super::schedules::ScheduleWriter;
use super::sets::SetWriter;
use super::settings::Settings;
use super::shape::Shape;
use super::{deals, invoices};
use crate::imports::{self, PastImport};
use crate::{Store, StoreError};

/// The file whose rows come.
enum File<'c> {
    Records(Box<RecordWriter<'c>>),
    Set(SetWriter),
    Schedules(ScheduleWriter),
    /// A file without its key columns: its rows say nothing.
    Keyless(Entity, Counts),
}

/// An import. Dropped before `finish`, it changes nothing; after an error it is over, and takes
/// nothing more.
pub struct Importer<'s> {
    // In the order of their end: statements, the transaction, the settings.
    file: Option<File<'s>>,
    run: Run<'s>,
    transaction: Option<Transaction<'s>>,
    _settings: Settings<'s>,
    dry_run: DryRun,
    changes_before: u64,
    entities: Vec<(Entity, Counts)>,
    noted: Option<Noted>,
}

/// When and from where an import came.
struct Noted {
    at: String,
    place: String,
}

/// Whose the rows of an import are, where they are new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author {
    /// An exchange folder's.
    Exchange,
    /// A person's own.
    Person,
}

impl Store {
    /// Begins an import. It holds the write lock until it is finished or dropped.
    pub fn begin_import(&mut self, dry_run: DryRun) -> Result<Importer<'_>, StoreError> {
        let store: &Self = self;
        let connection = store.connection();
        let settings = Settings::begin(connection)?;
        let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)
            .map_err(|error| StoreError::from(error).at(store.path()))?;
        Ok(Importer {
            file: None,
            run: Run::new(connection)?,
            noted: None,
            transaction: Some(transaction),
            _settings: settings,
            dry_run,
            changes_before: connection.total_changes(),
            entities: Vec::new(),
        })
    }
}

impl Importer<'_> {
    /// Whose the new rows are; an exchange folder's where it is not said. Before the first file.
    pub const fn by(&mut self, author: Author) {
        self.run.source = match author {
            Author::Exchange => EXCHANGE_SOURCE,
            Author::Person => PERSON_SOURCE,
        };
    }

    /// Notes, where it is taken in, when it was and from where (`Store::imports`).
    pub fn note(&mut self, at: impl Into<String>, place: impl Into<String>) {
        let (at, place) = (at.into(), place.into());
        self.noted = Some(Noted { at, place });
    }

    /// Keeps the first `most` issues, and as many warnings, in place of `ISSUES_KEPT`.
    pub const fn keep_issues(&mut self, most: usize) {
        self.run.findings.keep(most);
    }

    /// Begins a file with these columns, by their positions in the catalogue, each once. Files
    /// come in the order of `Entity::ALL`, each at most once.
    ///
    /// A file without a column of its key is an issue, and its rows are passed over.
    pub fn begin_file(&mut self, entity: Entity, columns: &[usize]) -> Result<(), StoreError> {
        self.end_file()?;
        if self.is_over() {
            return Ok(());
        }
        assert!(
            self.entities.last().is_none_or(|(last, _)| *last < entity),
            "files come in the order of Entity::ALL, each once"
        );
        let description = describe(entity);
        let keys: &[&str] = match description.key {
            Key::Single => &[],
            Key::Id => &["id"],
            Key::Columns(columns) | Key::Set(columns) => columns,
        };
        let mut complete = true;
        for (position, column) in description.columns.iter().enumerate() {
            if keys.contains(&column.name) && column.required && !columns.contains(&position) {
                complete = false;
                self.run.findings.issue(|| {
                    let mut issue = Issue::of_file(file_name(entity), RuleIssue::KeyColumnMissing);
                    issue.column = Some(column.name.to_owned());
                    issue
                });
            }
        }
        if !complete {
            self.file = Some(File::Keyless(entity, Counts::default()));
            return Ok(());
        }
        let begun = self.begin(Shape::new(entity, columns));
        self.unless_failed(begun)
    }

    fn begin(&mut self, shape: Shape) -> Result<(), StoreError> {
        let (entity, key) = (shape.entity, shape.layout.description.key);
        let run = &mut self.run;
        self.file = Some(match (entity, key) {
            (Entity::Schedules, _) => File::Schedules(ScheduleWriter::new(run, shape)?),
            (_, Key::Set(_)) => File::Set(SetWriter::new(run, shape)?),
            _ => File::Records(Box::new(RecordWriter::new(run, shape)?)),
        });
        Ok(())
    }

    /// Whether an error ended the import before its time.
    const fn is_over(&self) -> bool {
        self.transaction.is_none()
    }

    /// After an error SQLite may have ended the transaction by itself (a full disk): whatever came
    /// now would be kept row by row. So nothing more is taken.
    fn unless_failed(&mut self, done: Result<(), StoreError>) -> Result<(), StoreError> {
        if done.is_err() {
            self.file = None;
            self.transaction = None;
        }
        done
    }

    /// Takes one row of the file: `row` counts from 1, which is the header; `cells` are in the
    /// order of the file's columns. What is wrong with it becomes an issue, not an error.
    pub fn row(&mut self, row: u64, cells: &[Cell<'_>]) -> Result<(), StoreError> {
        let taken = match &mut self.file {
            Some(File::Records(writer)) => writer.row(&mut self.run, row, cells),
            Some(File::Set(writer)) => writer.row(&mut self.run, row, cells),
            Some(File::Schedules(writer)) => {
                writer.row(&mut self.run, row, cells);
                Ok(())
            }
            Some(File::Keyless(_, counts)) => {
                counts.read += 1;
                counts.rejected += 1;
                Ok(())
            }
            None => {
                assert!(
                    self.is_over(),
                    "a row comes between begin_file and end_file"
                );
                Ok(())
            }
        };
        self.unless_failed(taken)
    }

    /// Passes over a row that the reader of the file could not read, for the issues that it says.
    /// With the row's id, where that could be read, references to it are no second mistake.
    pub fn reject(&mut self, row: u64, id: Option<&str>, issues: impl IntoIterator<Item = Issue>) {
        for issue in issues {
            self.run.findings.issue(|| issue);
        }
        match &mut self.file {
            Some(File::Records(writer)) => writer.reject(&mut self.run, row, id),
            Some(File::Set(writer)) => writer.reject(),
            Some(File::Schedules(writer)) => writer.reject(&mut self.run, row, id),
            Some(File::Keyless(_, counts)) => {
                counts.read += 1;
                counts.rejected += 1;
            }
            None => {}
        }
    }

    /// Notes something wrong that is no row's (a file that cannot be read, a missing column).
    pub fn refuse(&mut self, issue: Issue) {
        self.run.findings.issue(|| issue);
    }

    /// Notes something doubtful that is taken nevertheless.
    pub fn warn(&mut self, warning: Issue) {
        self.run.findings.warning(warning);
    }

    /// Ends the file that was begun.
    pub fn end_file(&mut self) -> Result<(), StoreError> {
        let ended = self.end();
        self.unless_failed(ended)
    }

    fn end(&mut self) -> Result<(), StoreError> {
        let ended = match self.file.take() {
            None => return Ok(()),
            Some(File::Records(writer)) => (writer.entity(), writer.counts()),
            Some(File::Set(mut writer)) => {
                writer.finish(&mut self.run)?;
                (writer.entity(), writer.counts())
            }
            Some(File::Schedules(mut writer)) => {
                writer.finish(&mut self.run)?;
                (Entity::Schedules, writer.counts())
            }
            Some(File::Keyless(entity, counts)) => (entity, counts),
        };
        self.entities.push(ended);
        Ok(())
    }

    /// What is wrong so far, in the order of finding (the first `ISSUES_KEPT`).
    pub fn issues(&self) -> &[Issue] {
        self.run.findings.issues()
    }

    /// How many issues there are so far.
    pub const fn issue_count(&self) -> u64 {
        self.run.findings.count()
    }

    /// Resolves what waits, checks the rules between rows and commits; or leaves the database as
    /// it was, if there is an issue, in a dry run, where `step` breaks, or after an error that an
    /// earlier call answered (`Outcome::Cancelled`).
    pub fn finish(
        mut self,
        mut step: impl FnMut(Step) -> ControlFlow<()>,
    ) -> Result<ImportReport, StoreError> {
        self.end_file()?;
        if self.is_over() {
            let entities = std::mem::take(&mut self.entities);
            let findings = std::mem::take(&mut self.run.findings);
            return Ok(findings.into_report(entities, Outcome::Cancelled));
        }
        let outcome = match self.check(&mut Steps::new(&mut step)) {
            Err(Halt::Cancelled) => Outcome::Cancelled,
            Err(Halt::Store(error)) => return Err(error),
            Ok(()) if self.run.findings.count() > 0 => Outcome::Refused,
            Ok(()) if self.dry_run == DryRun::Yes => Outcome::DryRun,
            Ok(()) => {
                let commit = Step {
                    check: Check::Commit,
                    done: 0,
                    total: 1,
                };
                if step(commit).is_break() {
                    Outcome::Cancelled
                } else {
                    self.commit()?;
                    Outcome::Committed
                }
            }
        };
        drop(self.transaction.take());
        let findings = std::mem::take(&mut self.run.findings);
        Ok(findings.into_report(std::mem::take(&mut self.entities), outcome))
    }

    fn check(&mut self, steps: &mut Steps<'_>) -> Result<(), Halt> {
        let run = &mut self.run;
        checks::company(run);
        checks::references(run, steps)?;
        checks::parents(run, steps)?;
        checks::stages(run)?;
        let refused = |entity| {
            let counts = self.entities.iter().find(|(known, _)| *known == entity);
            counts.is_some_and(|(_, counts)| counts.rejected > 0)
        };
        // A sum that lacks a refused row would be a second complaint about one mistake.
        if ![Entity::Deals, Entity::DealLines, Entity::Instalments]
            .into_iter()
            .any(refused)
        {
            deals::check(run, steps)?;
        }
        if ![Entity::Invoices, Entity::DueDates]
            .into_iter()
            .any(refused)
        {
            invoices::check(run, steps)?;
        }
        Ok(())
    }

    /// Where a row was written, the content counts as changed.
    fn commit(&mut self) -> Result<(), StoreError> {
        let connection = self.run.connection;
        if connection.total_changes() != self.changes_before {
            connection.execute("UPDATE content SET version = version + 1", [])?;
        }
        if let Some(Noted { at, place }) = self.noted.take() {
            let past = PastImport {
                at,
                place,
                warnings: self.run.findings.warning_count(),
                entities: self.entities.clone(),
            };
            imports::note(connection, &past)?;
        }
        match self.transaction.take() {
            Some(transaction) => Ok(transaction.commit()?),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use diapason_model::catalogue::Entity;

    use super::*;
    use crate::{DatabaseId, DatabaseKey};

    fn text(value: &str) -> Cell<'_> {
        Cell::Text(value.into())
    }

    #[test]
    fn after_an_error_nothing_more_is_taken_and_nothing_is_kept() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("company.diapason");
        let key = DatabaseKey::generate().expect("random numbers");
        let id = DatabaseId::generate().expect("random numbers");
        let mut store = Store::create(&path, id, &key).expect("a new database");
        let count = |sql: &str| -> i64 {
            let connection = store.connection();
            connection
                .query_row(sql, [], |row| row.get(0))
                .expect("a number")
        };
        let limit = count("PRAGMA page_count") + 4;
        count(&format!("PRAGMA max_page_count = {limit}"));
        let mut importer = store.begin_import(DryRun::No).expect("an import");
        importer.begin_file(Entity::Company, &[0]).expect("a file");
        importer.row(2, &[text("Company")]).expect("room for a row");
        importer
            .begin_file(Entity::Customers, &[0, 1])
            .expect("a file");
        let name = "x".repeat(2000);
        let errors: Vec<(u64, StoreError)> = (2..200)
            .filter_map(|row| {
                let taken = importer.row(row, &[text(&format!("C{row}")), text(&name)]);
                taken.err().map(|error| (row, error))
            })
            .collect();
        assert!(
            matches!(errors.as_slice(), [(_, StoreError::DiskFull)]),
            "said once, and the rows after it are passed over: {errors:?}"
        );
        let report = importer.finish(|_| ControlFlow::Continue(()));
        let outcome = report.expect("the error was answered already").outcome;
        assert_eq!(outcome, Outcome::Cancelled);
        let connection = store.connection();
        for table in ["company", "customers"] {
            let sql = format!("SELECT count(*) FROM {table}");
            let rows: i64 = connection
                .query_row(&sql, [], |row| row.get(0))
                .expect("a count");
            assert_eq!(rows, 0, "{table} is as before");
        }
        let checked: i64 = connection
            .query_row("PRAGMA foreign_keys", [], |row| row.get(0))
            .expect("a setting");
        assert_eq!(checked, 1, "the settings are as before");
    }
}
