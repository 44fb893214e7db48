//! What the tests of import share: a database with a small company, and rows written as text.
//!
//! Deliberately absent: anything that a test asserts beyond what its caller says.

use std::ops::ControlFlow;

use diapason_model::Issue;
use diapason_model::catalogue::{Cell, DecimalMark, Entity, describe};
use diapason_store::{
    Counts, DatabaseId, DatabaseKey, DryRun, ImportReport, Importer, Outcome, Store,
};
use rusqlite::Connection;
use tempfile::TempDir;

/// A file: its name without `.csv`, and its text with commas and no quotes.
pub(crate) type File<'a> = (&'a str, &'a str);

/// A small company: one customer, one product, a deal in each kind of stage.
pub(crate) const BASE: [File<'static>; 8] = [
    ("company", "name\nÉpreuve"),
    ("schedules", "id,position,share\nS1,0,1"),
    ("teams", "id,name\nT1,Nord"),
    ("salespeople", "id,name,team_id\nU1,Ada,T1"),
    ("customers", "id,name\nC1,Client"),
    ("products", "id,name,unit_cost\nP1,Produit,4"),
    (
        "stages",
        "id,name,position,probability,kind\no,Open,0,0.5,open\nw,Won,1,1,won\nl,Lost,2,0,lost",
    ),
    (
        "deals",
        "id,name,customer_id,stage_id,expected_close_on,closed_on\n\
         D1,Open deal,C1,o,2026-12-01,\nD2,Won deal,C1,w,,2026-10-01",
    ),
];

/// A database in a folder of its own, gone with it.
pub(crate) struct World {
    pub(crate) store: Store,
    _folder: TempDir,
}

impl World {
    /// A database without any record.
    pub(crate) fn empty() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let id = DatabaseId::from_bytes(*b"0123456789abcdef");
        let key = DatabaseKey::from_hex(&"42".repeat(32)).expect("64 digits");
        let path = folder.path().join("company.diapason");
        Self {
            store: Store::create(&path, id, &key).expect("a new database"),
            _folder: folder,
        }
    }

    /// The small company.
    pub(crate) fn base() -> Self {
        let mut world = Self::empty();
        world.takes(&BASE);
        world
    }

    /// The file's SQL, as another program with the key would have it.
    pub(crate) fn raw(&self) -> Connection {
        let connection = Connection::open(self.store.path()).expect("the file");
        let pragma = format!("PRAGMA key = \"x'{}'\"", "42".repeat(32));
        connection.execute_batch(&pragma).expect("a key");
        connection
    }

    /// Imports files, whatever comes of it.
    pub(crate) fn import(&mut self, files: &[File<'_>]) -> ImportReport {
        self.import_as(DryRun::No, files)
    }

    pub(crate) fn import_as(&mut self, dry_run: DryRun, files: &[File<'_>]) -> ImportReport {
        let mut importer = self.store.begin_import(dry_run).expect("an import");
        give(&mut importer, files);
        importer
            .finish(|_| ControlFlow::Continue(()))
            .expect("the database works")
    }

    /// Imports files that must be right.
    pub(crate) fn takes(&mut self, files: &[File<'_>]) -> ImportReport {
        let report = self.import(files);
        assert_eq!(report.issues, [], "these files are right: {files:?}");
        assert_eq!(report.outcome, Outcome::Committed);
        report
    }

    /// Imports files that must be refused for one reason only, and leave everything as it was.
    pub(crate) fn refuses(&mut self, files: &[File<'_>]) -> Issue {
        let before = self.content();
        let report = self.import(files);
        assert_eq!(report.outcome, Outcome::Refused, "of {files:?}");
        assert_eq!(
            report.issue_count, 1,
            "one mistake, one issue: {:#?}",
            report.issues
        );
        assert_eq!(self.content(), before, "a refused import changes nothing");
        report.issues[0].clone()
    }

    /// An entity's rows as its file would have them, joined by commas.
    pub(crate) fn rows(&self, entity: Entity) -> Vec<String> {
        let mut rows = Vec::new();
        let end = self.store.export(entity, |cells| {
            rows.push(cells.join(","));
            ControlFlow::Continue(())
        });
        assert!(end.expect("an export").is_continue(), "nothing broke it");
        rows
    }

    /// Everything.
    pub(crate) fn content(&self) -> Vec<(Entity, Vec<String>)> {
        Entity::ALL
            .into_iter()
            .map(|entity| (entity, self.rows(entity)))
            .collect()
    }

    /// One column of an entity's rows.
    pub(crate) fn column(&self, entity: Entity, column: &str) -> Vec<String> {
        let position = describe(entity).position(column).expect("a column");
        let mut values = Vec::new();
        let end = self.store.export(entity, |cells| {
            values.push(cells[position].to_string());
            ControlFlow::Continue(())
        });
        assert!(end.expect("an export").is_continue(), "nothing broke it");
        values
    }
}

/// Gives files to an importer in the order of import.
pub(crate) fn give(importer: &mut Importer<'_>, files: &[File<'_>]) {
    for entity in Entity::ALL {
        for (_, text) in files.iter().filter(|(name, _)| *name == entity.name()) {
            give_file(importer, entity, text);
        }
    }
}

fn give_file(importer: &mut Importer<'_>, entity: Entity, text: &str) {
    // A header with bars: values may have commas.
    let header = text.lines().next().unwrap_or_default();
    let separator = if header.contains('|') { '|' } else { ',' };
    let mut lines = text.lines().map(|line| line.trim().split(separator));
    let description = describe(entity);
    let columns: Vec<usize> = lines
        .next()
        .expect("a header")
        .map(|name| {
            description
                .position(name)
                .unwrap_or_else(|| panic!("no column {name}"))
        })
        .collect();
    importer.begin_file(entity, &columns).expect("a file");
    for (row, line) in (2..).zip(lines) {
        let cells: Vec<Cell<'_>> = line
            .zip(&columns)
            .map(|(text, &position)| {
                let kind = description.columns[position].kind;
                Cell::parse(kind, text, DecimalMark::Point)
                    .unwrap_or_else(|problem| panic!("{text} {problem}"))
            })
            .collect();
        assert_eq!(cells.len(), columns.len(), "row {row} of {}", entity.name());
        importer.row(row, &cells).expect("the database works");
    }
    importer.end_file().expect("the database works");
}

/// The counts of an entity.
pub(crate) fn counts(report: &ImportReport, entity: Entity) -> Counts {
    let found = report.entities.iter().find(|(known, _)| *known == entity);
    found.expect("its file was given").1
}

/// Asserts where an issue is and what it says.
#[track_caller]
pub(crate) fn says(issue: &Issue, file: &str, row: u64, column: &str, words: &str) {
    let at = (issue.file.as_str(), issue.row, issue.column.as_deref());
    assert_eq!(at, (file, Some(row), Some(column)), "{issue:#?}");
    let said = issue.kind.to_string();
    assert!(said.contains(words), "`{words}` in {issue:#?}");
}
