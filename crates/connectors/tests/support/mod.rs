//! Folders made for a test, read whole, and what was said of them.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use diapason_connectors::files::exchange::{ExchangeFolder, IssueLog};
use diapason_model::Issue;
use diapason_model::catalogue::{describe, format_cell};
use tempfile::TempDir;

/// A folder with these files.
pub(crate) fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("a file of the test");
    }
    folder
}

/// A row's number and its cells.
pub(crate) type Row = (u64, Vec<String>);

/// Every good row of every file, its cells formatted; and what was said.
pub(crate) fn read(path: &Path) -> (Vec<Row>, IssueLog) {
    let folder = ExchangeFolder::open(path).expect("an exchange folder");
    let mut log = IssueLog::default();
    let mut rows = Vec::new();
    for file in folder.files() {
        let Some(reading) = file.read(&mut log) else {
            continue;
        };
        let columns = reading.columns().to_vec();
        let kinds = describe(file.entity()).columns;
        let flow: ControlFlow<()> = reading.for_each_row(&mut log, |row, cells| {
            let texts = columns.iter().zip(cells);
            let texts = texts.map(|(column, cell)| format_cell(kinds[*column].kind, cell, None));
            rows.push((row, texts.collect()));
            ControlFlow::Continue(())
        });
        assert_eq!(flow, ControlFlow::Continue(()), "nothing asked to stop");
    }
    (rows, log)
}

/// The same of a folder with one file.
pub(crate) fn read_one(name: &str, bytes: &[u8]) -> (Vec<Row>, IssueLog) {
    read(folder(&[(name, bytes)]).path())
}

/// `row column value message` of each error.
pub(crate) fn errors(log: &IssueLog) -> Vec<String> {
    log.errors().iter().map(said).collect()
}

/// The same of one.
pub(crate) fn said(issue: &Issue) -> String {
    format!(
        "{}:{} {} [{}] {}",
        issue.file,
        issue.row.map_or(String::new(), |row| row.to_string()),
        issue.column.as_deref().unwrap_or("-"),
        issue.value.as_deref().unwrap_or("-"),
        issue.kind
    )
}

/// What a row should be.
pub(crate) fn row(number: u64, cells: &[&str]) -> Row {
    (
        number,
        cells.iter().map(|cell| (*cell).to_owned()).collect(),
    )
}
