//! The records of a file, one at a time, each of good form or said not to be.
//!
//! Deliberately absent: what their fields mean (`rows`).

use std::fs::{self, File};
use std::io::{self, Read};

use csv::ByteRecord;
use diapason_model::{Cause, FormIssue, Issue};

use super::folder::{ExchangeFile, Progress};
use super::header::Separator;
use super::strict::{LONGEST_RECORD, StrictRead};

/// How much is read at a time, and how much of a file is looked at to find its separator.
const BLOCK: usize = 256 * 1024;
const _: () = assert!((BLOCK as u64) < LONGEST_RECORD, "`StrictRead` asks for it");

/// Opens a file and reads its first block.
pub(super) fn open(file: &ExchangeFile) -> io::Result<(Vec<u8>, File)> {
    // Not even opened: a pipe would wait for its other end for ever.
    let metadata = fs::metadata(&file.path)?;
    if metadata.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !metadata.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut rest = File::open(&file.path)?;
    let mut head = Vec::new();
    rest.by_ref().take(BLOCK as u64).read_to_end(&mut head)?;
    Ok((head, rest))
}

pub(super) enum Next {
    /// A record of good form is there; its row.
    Row(u64),
    /// The record of this row is not of good form.
    Faulty(u64, Issue),
    /// There is no further record.
    End,
}

type Bytes = io::Chain<io::Cursor<Vec<u8>>, File>;

/// The records of a file, in good form or said not to be.
#[derive(Debug)]
pub(super) struct Source {
    file: String,
    reader: csv::Reader<StrictRead<Counted>>,
    /// Records taken so far.
    records: u64,
    empty_lines: u64,
    /// Nothing more can be read.
    stopped: bool,
}

impl Source {
    pub(super) fn new(
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
    pub(super) fn next(
        &mut self,
        record: &mut ByteRecord,
        name: impl Fn(usize) -> Option<&'static str>,
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
            let issue = Issue::of_row(&self.file, row, name(fault.field), fault.kind.issue());
            return Next::Faulty(row, issue);
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
                let (form, detail) = match error.kind() {
                    csv::ErrorKind::Io(error) => unreadable(error),
                    _ => (FormIssue::UnreadableAsCsv, Some(error.to_string())),
                };
                let issue = Issue::of_row(&self.file, row, None, form).with_detail(detail);
                Next::Faulty(row, issue)
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

/// What is wrong with a file that the system refuses, and what it says where we have no words.
pub(super) fn unreadable(error: &io::Error) -> (FormIssue, Option<String>) {
    let cause = Cause::of(error);
    (FormIssue::Unreadable { cause }, Cause::detail(error))
}
