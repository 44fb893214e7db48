//! The rows of a file: checked for form, each value checked by its column, one at a time.
//!
//! Memory does not grow with the file. Deliberately absent: rules between rows.

use std::collections::BTreeMap;
use std::mem;
use std::ops::ControlFlow;

use csv::ByteRecord;
use diapason_model::catalogue::{Cell, DecimalMark, Description, describe};
use diapason_model::{Count, FormIssue, Issue, TermsWarning};

use super::folder::ExchangeFile;
use super::header::{Header, Separator};
use super::issues::IssueLog;
use super::source::{Next, Source, open, unreadable};

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

/// What a row holds.
#[derive(Debug, Clone)]
pub enum RowContent<'c, 'r> {
    /// Cells that their columns accept, in the order of `ExchangeRows::columns`.
    Good(&'c [Cell<'r>]),
    /// Something that is not taken.
    Refused {
        /// What stands in the entity's first column (its id, or that of the record whose set the
        /// row is of), as far as it can be told.
        id: Option<&'r str>,
        /// What is wrong with the row: at least one issue.
        issues: Vec<Issue>,
    },
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
        let (head, rest) = match open(self) {
            Ok(opened) => opened,
            Err(error) => {
                log.error(|| {
                    let (form, detail) = unreadable(&error);
                    Issue::of_file(&self.name, form).with_detail(detail)
                });
                return None;
            }
        };
        if head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF") {
            log.error(|| Issue::of_file(&self.name, FormIssue::Utf16));
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
        let row = match source.next(&mut record, |_| None) {
            Next::Row(row) => row,
            Next::Faulty(_, issue) => {
                log.error(|| issue);
                return None;
            }
            Next::End => {
                log.error(|| Issue::of_file(&self.name, FormIssue::FileEmpty));
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
        self,
        log: &mut IssueLog,
        mut on_row: impl FnMut(u64, &[Cell<'_>]) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        let mut warnings = IssueLog::default();
        let flow = self.for_each(&mut warnings, |row, content| match content {
            RowContent::Good(cells) => on_row(row, cells),
            RowContent::Refused { issues, .. } => {
                for issue in issues {
                    log.error(|| issue);
                }
                ControlFlow::Continue(())
            }
        });
        log.append(warnings);
        flow
    }

    /// The same, but every refused row is given too, with what is wrong with it: so that it stands
    /// among what else is wrong, so that what refers to it is not called unknown, and so that a
    /// long stretch of wrong rows can be stopped. Only warnings go to `log`, at the end.
    pub fn for_each<B>(
        mut self,
        log: &mut IssueLog,
        mut on_row: impl FnMut(u64, RowContent<'_, '_>) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        let mut record = ByteRecord::new();
        let mut spare = Vec::with_capacity(self.header.columns.len());
        let mut issues = Vec::new();
        let first = self
            .header
            .fields
            .iter()
            .position(|column| *column == Some(0));
        loop {
            let header = &self.header;
            let description = self.description;
            let name = |field: usize| {
                let position = (*header.fields.get(field)?)?;
                Some(description.columns[position].name)
            };
            let next = self.source.next(&mut record, name);
            let mut cells = emptied(spare);
            let row = match next {
                Next::Row(row) => {
                    self.check(row, &record, &mut cells, &mut issues);
                    row
                }
                Next::Faulty(row, issue) => {
                    issues.push(issue);
                    row
                }
                Next::End => break,
            };
            let content = if issues.is_empty() {
                RowContent::Good(&cells)
            } else {
                let id = first.and_then(|field| record.get(field));
                let id = id.and_then(|id| std::str::from_utf8(id).ok());
                RowContent::Refused {
                    id: id.map(str::trim).filter(|id| !id.is_empty()),
                    issues: mem::take(&mut issues),
                }
            };
            on_row(row, content)?;
            spare = emptied(cells);
        }
        self.warn_of_labels(log);
        ControlFlow::Continue(())
    }

    /// Turns a record into cells, and names everything in it that is wrong.
    fn check<'r>(
        &mut self,
        row: u64,
        record: &'r ByteRecord,
        cells: &mut Vec<Cell<'r>>,
        issues: &mut Vec<Issue>,
    ) {
        let (given, wanted) = (record.len(), self.header.fields.len());
        if given != wanted {
            let (given, wanted) = (Count::of_list(given), Count::of_list(wanted));
            let form = FormIssue::ValuesNotAsMany { given, wanted };
            issues.push(Issue::of_row(&self.file, row, None, form));
            return;
        }
        // Checked whole where it can be: most values are short, and the check has a price a call.
        let whole = std::str::from_utf8(record.as_slice()).ok();
        for (field, position) in self.header.fields.iter().enumerate() {
            let Some(position) = *position else { continue };
            let column = &self.description.columns[position];
            let Some(text) = text_of(record, field, whole) else {
                let value = String::from_utf8_lossy(&record[field]);
                let form = FormIssue::NotUtf8;
                issues.push(Issue::of_value(&self.file, row, column.name, &value, form));
                continue;
            };
            match Cell::parse_with_warning(column.kind, text, self.mark) {
                Ok((Cell::Empty, _)) if column.required => {
                    let form = FormIssue::RequiredEmpty;
                    issues.push(Issue::of_value(&self.file, row, column.name, text, form));
                }
                Ok((cell, warning)) => {
                    if let Some(readings) = warning {
                        note_label(&mut self.labels, row, column.name, text.trim(), readings);
                    }
                    cells.push(cell);
                }
                Err(problem) => {
                    issues.push(Issue::of_value(&self.file, row, column.name, text, problem));
                }
            }
        }
    }

    /// One warning a label, not one a row: a file of a hundred thousand rows has few labels.
    fn warn_of_labels(&self, log: &mut IssueLog) {
        let mut labels: Vec<_> = self.labels.iter().collect();
        labels.sort_by_key(|(_, label)| label.row);
        for (text, label) in labels {
            log.warn(|| {
                let form = FormIssue::TermsTwoReadings {
                    taken: label.readings.taken.to_string(),
                    other: label.readings.other.to_string(),
                    rows: Count::of(label.rows),
                };
                Issue::of_value(&self.file, label.row, label.column, text, form)
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

/// An empty list that keeps its memory and forgets what its cells borrowed.
fn emptied<'new>(mut cells: Vec<Cell<'_>>) -> Vec<Cell<'new>> {
    cells.clear();
    cells.into_iter().map(|_| Cell::Empty).collect()
}
