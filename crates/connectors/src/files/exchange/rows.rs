//! The rows of a file: checked for form, each value checked by its column, one at a time.
//!
//! Memory does not grow with the file. Deliberately absent: rules between rows.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::ops::ControlFlow;

use csv::ByteRecord;
use diapason_model::catalogue::{Cell, DecimalMark, Description, Kind, describe};
use diapason_model::{Issue, TermsWarning};

use super::error::cause;
use super::folder::{ExchangeFile, Progress};
use super::header::{Header, NOT_UTF_8, Separator};
use super::issues::IssueLog;
use super::strict::{LONGEST_RECORD, StrictRead};

/// How much is read at a time, and how much of a file is looked at to find its separator.
const BLOCK: usize = 256 * 1024;
const _: () = assert!((BLOCK as u64) < LONGEST_RECORD, "`StrictRead` asks for it");

/// How many different payment labels with two readings are told apart in a file.
const MOST_LABELS: usize = 1_000;

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A file whose header has been read and is good.
#[derive(Debug)]
pub struct ExchangeRows {
    file: String,
    description: &'static Description,
    header: Header,
    mark: DecimalMark,
    source: Source,
    labels: BTreeMap<String, Label>,
}

/// A payment label with two readings: where it stood first, and in how many rows.
#[derive(Debug)]
struct Label {
    row: u64,
    column: &'static str,
    rows: u64,
    readings: TermsWarning,
}

impl ExchangeFile {
    /// Opens the file and reads its header. What is wrong goes to `log`; there is nothing to read
    /// further then.
    pub fn read(&self, log: &mut IssueLog) -> Option<ExchangeRows> {
        let unreadable = |error: &io::Error| {
            Issue::of_file(&self.name, format!("cannot be read: {}", cause(error)))
        };
        let (head, rest) = match open(self) {
            Ok(opened) => opened,
            Err(error) => {
                log.error(|| unreadable(&error));
                return None;
            }
        };
        if head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF") {
            log.error(|| Issue::of_file(&self.name, "is UTF-16: save the file as UTF-8"));
            return None;
        }
        let mut head = head;
        if head.starts_with(BYTE_ORDER_MARK) {
            head.drain(..BYTE_ORDER_MARK.len());
            self.progress.add(BYTE_ORDER_MARK.len() as u64);
        }
        let description = describe(self.entity);
        let separator = Separator::detect(&head, description);
        let mut source = Source::new(&self.name, self.progress.clone(), head, rest, separator);
        let mut record = ByteRecord::new();
        let row = match source.next(&mut record, |_| None, log) {
            Next::Row(row) => row,
            Next::Faulty => return None,
            Next::End => {
                let message = "is empty: its first row must name the columns";
                log.error(|| Issue::of_file(&self.name, message));
                return None;
            }
        };
        let header = Header::read(&self.name, row, &record, description, log)?;
        Some(ExchangeRows {
            file: self.name.clone(),
            description,
            header,
            mark: separator.decimal_mark(),
            source,
            labels: BTreeMap::new(),
        })
    }
}

impl ExchangeRows {
    /// The columns of the cells that `for_each_row` gives: positions into
    /// `describe(entity).columns`, in the file's order.
    #[must_use]
    pub fn columns(&self) -> &[usize] {
        &self.header.columns
    }

    /// Gives every good row with its number (1 is the header; empty lines count, as in a
    /// spreadsheet) until the end or until `on_row` breaks. What is wrong goes to `log`; a row with
    /// an error is not given, and reading goes on.
    pub fn for_each_row<B>(
        mut self,
        log: &mut IssueLog,
        mut on_row: impl FnMut(u64, &[Cell<'_>]) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        let mut record = ByteRecord::new();
        let mut spare = Vec::with_capacity(self.header.columns.len());
        loop {
            let header = &self.header;
            let description = self.description;
            let name = |field: usize| {
                let position = (*header.fields.get(field)?)?;
                Some(description.columns[position].name)
            };
            let row = match self.source.next(&mut record, name, log) {
                Next::Row(row) => row,
                Next::Faulty => continue,
                Next::End => break,
            };
            let mut cells = emptied(spare);
            if self.check(row, &record, &mut cells, log) {
                on_row(row, &cells)?;
            }
            spare = emptied(cells);
        }
        self.warn_of_labels(log);
        ControlFlow::Continue(())
    }

    /// Turns a record into cells; false if anything in it is wrong.
    fn check<'r>(
        &mut self,
        row: u64,
        record: &'r ByteRecord,
        cells: &mut Vec<Cell<'r>>,
        log: &mut IssueLog,
    ) -> bool {
        let (given, wanted) = (record.len(), self.header.fields.len());
        if given != wanted {
            let message = format!("has {given} values where the header has {wanted} columns");
            log.error(|| about_row(&self.file, row, None, message));
            return false;
        }
        let before = log.error_count();
        // Checked whole where it can be: most values are short, and the check has a price a call.
        let whole = std::str::from_utf8(record.as_slice()).ok();
        for (field, position) in self.header.fields.iter().enumerate() {
            let Some(position) = *position else { continue };
            let column = &self.description.columns[position];
            let Some(text) = text_of(record, field, whole) else {
                let value = String::from_utf8_lossy(&record[field]);
                log.error(|| Issue::of_value(&self.file, row, column.name, &value, NOT_UTF_8));
                continue;
            };
            match Cell::parse_with_warning(column.kind, text, self.mark) {
                Ok((Cell::Empty, _)) if column.required => {
                    let message = "is required and empty";
                    log.error(|| Issue::of_value(&self.file, row, column.name, text, message));
                }
                Ok((cell, warning)) => {
                    if let Some(readings) = warning {
                        note_label(&mut self.labels, row, column.name, text.trim(), readings);
                    }
                    cells.push(cell);
                }
                Err(problem) => log.error(|| {
                    let message = about_value(column.kind, problem.0);
                    Issue::of_value(&self.file, row, column.name, text, message)
                }),
            }
        }
        log.error_count() == before
    }

    /// One warning a label, not one a row: a file of a hundred thousand rows has few labels.
    fn warn_of_labels(&self, log: &mut IssueLog) {
        let mut labels: Vec<_> = self.labels.iter().collect();
        labels.sort_by_key(|(_, label)| label.row);
        for (text, label) in labels {
            log.warn(|| {
                let rows = match label.rows {
                    1 => String::new(),
                    rows => format!(" (in {rows} rows, this is the first)"),
                };
                let message = format!(
                    "is read as `{}`; the other lawful reading is `{}`{rows}",
                    label.readings.taken, label.readings.other
                );
                Issue::of_value(&self.file, label.row, label.column, text, message)
            });
        }
    }
}

/// A field's text; `whole` is the record's where all of it is UTF-8, and even then a field may
/// begin in the middle of a letter.
fn text_of<'r>(record: &'r ByteRecord, field: usize, whole: Option<&'r str>) -> Option<&'r str> {
    whole
        .and_then(|whole| whole.get(record.range(field)?))
        .or_else(|| std::str::from_utf8(&record[field]).ok())
}

fn note_label(
    labels: &mut BTreeMap<String, Label>,
    row: u64,
    column: &'static str,
    text: &str,
    readings: TermsWarning,
) {
    if let Some(label) = labels.get_mut(text) {
        label.rows += 1;
    } else if labels.len() < MOST_LABELS {
        let label = Label {
            row,
            column,
            rows: 1,
            readings,
        };
        labels.insert(text.to_owned(), label);
    }
}

/// The message about payment terms repeats the value, which the issue already names.
fn about_value(kind: Kind, message: String) -> String {
    match (kind, message.split_once("` is ")) {
        (Kind::Terms, Some((_, rest))) => format!("is {rest}"),
        _ => message,
    }
}

fn about_row(file: &str, row: u64, column: Option<&str>, message: impl Into<String>) -> Issue {
    Issue {
        file: file.to_owned(),
        row: Some(row),
        column: column.map(str::to_owned),
        value: None,
        message: message.into(),
    }
}

/// An empty list that keeps its memory and forgets what its cells borrowed.
fn emptied<'new>(mut cells: Vec<Cell<'_>>) -> Vec<Cell<'new>> {
    cells.clear();
    cells.into_iter().map(|_| Cell::Empty).collect()
}

/// Opens a file and reads its first block.
fn open(file: &ExchangeFile) -> io::Result<(Vec<u8>, File)> {
    // Not even opened: a pipe would wait for its other end for ever.
    let metadata = fs::metadata(&file.path)?;
    if metadata.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !metadata.is_file() {
        return Err(io::Error::other("it is no file"));
    }
    let mut rest = File::open(&file.path)?;
    let mut head = Vec::new();
    rest.by_ref().take(BLOCK as u64).read_to_end(&mut head)?;
    Ok((head, rest))
}

enum Next {
    /// A record of good form is there; its row.
    Row(u64),
    /// A record was not of good form; that has been said.
    Faulty,
    /// There is no further record.
    End,
}

type Bytes = io::Chain<io::Cursor<Vec<u8>>, File>;

/// The records of a file, in good form or said not to be.
#[derive(Debug)]
struct Source {
    file: String,
    reader: csv::Reader<StrictRead<Counted>>,
    /// Records taken so far.
    records: u64,
    empty_lines: u64,
    /// Nothing more can be read.
    stopped: bool,
}

impl Source {
    fn new(
        file: &str,
        progress: Progress,
        head: Vec<u8>,
        rest: File,
        separator: Separator,
    ) -> Self {
        let bytes = Counted {
            bytes: io::Cursor::new(head).chain(rest),
            progress,
        };
        let reader = csv::ReaderBuilder::new()
            .delimiter(separator.byte())
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(BLOCK)
            .from_reader(StrictRead::new(bytes, separator.byte()));
        Self {
            file: file.to_owned(),
            reader,
            records: 0,
            empty_lines: 0,
            stopped: false,
        }
    }

    /// The next record; `name` gives the name of a field's column, for what is wrong in it.
    fn next(
        &mut self,
        record: &mut ByteRecord,
        name: impl Fn(usize) -> Option<&'static str>,
        log: &mut IssueLog,
    ) -> Next {
        if self.stopped {
            return Next::End;
        }
        let outcome = self.reader.read_byte_record(record);
        let strict = self.reader.get_mut();
        if let Some(empty_lines) = strict.empty_lines_before(self.records) {
            self.empty_lines = empty_lines;
        }
        let row = self.records + self.empty_lines + 1;
        // Asked first: a fault that stops the reading looks like the end of the file.
        if let Some(fault) = strict.fault_of(self.records) {
            self.records += 1;
            self.stopped = !matches!(outcome, Ok(true));
            let message = fault.kind.message();
            log.error(|| about_row(&self.file, row, name(fault.field), message));
            return Next::Faulty;
        }
        match outcome {
            Ok(true) => {
                self.records += 1;
                Next::Row(row)
            }
            Ok(false) => {
                self.stopped = true;
                Next::End
            }
            Err(error) => {
                self.stopped = true;
                let message = match error.into_kind() {
                    csv::ErrorKind::Io(error) => format!("cannot be read: {}", cause(&error)),
                    _ => "cannot be read as CSV".to_owned(),
                };
                log.error(|| about_row(&self.file, row, None, message));
                Next::Faulty
            }
        }
    }
}

/// Counts what is read.
#[derive(Debug)]
struct Counted {
    bytes: Bytes,
    progress: Progress,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.bytes.read(buffer)?;
        self.progress.add(count as u64);
        Ok(count)
    }
}
