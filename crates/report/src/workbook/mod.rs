//! Workbooks: a view's table with live totals, and the whole content.
//!
//! Deliberately absent: reading workbooks (`connectors`).

mod cells;
mod content;
mod sums;
mod view;

use diapason_language::Language;
use diapason_model::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, XlsxError};
use thiserror::Error;

pub use content::ContentWorkbook;
pub use view::{Assumption, AssumptionSheet, view_workbook};

use crate::table::TableError;

/// Rows that a sheet can hold, its header included.
pub(crate) const MOST_ROWS: usize = 1_048_576;

/// What a workbook says of itself. Its date is the only one in the file, so that the same figures
/// give the same bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Its title.
    pub title: String,
    /// Whose figures.
    pub company: String,
    /// The day that counts as today.
    pub as_of: Date,
    /// The language of its figures' formats.
    pub language: Language,
}

impl About {
    fn properties(&self) -> Result<DocProperties, WorkbookError> {
        Ok(DocProperties::new()
            .set_title(&self.title)
            .set_company(&self.company)
            .set_author("Diapason")
            .set_creation_datetime(&excel_date(self.as_of).unwrap_or(excel_epoch()?)))
    }
}

/// A workbook's bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workbook {
    /// The file.
    pub bytes: Vec<u8>,
    /// Amounts beyond fifteen digits, which a spreadsheet's numbers cannot hold exactly: they are
    /// in the file as texts.
    pub amounts_as_text: usize,
}

/// Why a workbook cannot be written.
#[derive(Debug, Error)]
pub enum WorkbookError {
    /// The table is none.
    #[error(transparent)]
    Table(#[from] TableError),
    /// More rows than a sheet can hold.
    #[error("`{sheet}` has more than 1,048,575 rows, the most that a sheet can hold: export CSV")]
    TooManyRows {
        /// The sheet.
        sheet: String,
    },
    /// A text that is longer than a cell can hold.
    #[error(
        "`{sheet}`, row {row}, column {column}: a text of more than 32,767 characters does not fit in a cell: export CSV"
    )]
    TextTooLong {
        /// The sheet.
        sheet: String,
        /// The row, 1 is the header.
        row: usize,
        /// The column, from 1.
        column: usize,
    },
    /// A row of a content sheet that does not have one cell a column.
    #[error("`{sheet}`, row {row}: {found} cells for {columns} columns")]
    WrongWidth {
        /// The sheet.
        sheet: String,
        /// The row, 1 is the header.
        row: usize,
        /// How many cells it has.
        found: usize,
        /// How many columns there are.
        columns: usize,
    },
    /// A row before any sheet was begun.
    #[error("a row was given before any sheet was begun")]
    NoSheet,
    /// The file could not be made.
    #[error("the workbook could not be made: {0}")]
    Writing(#[from] XlsxError),
}

/// A date as a spreadsheet counts it; `None` before 1900.
fn excel_date(date: Date) -> Option<ExcelDateTime> {
    use chrono::Datelike;
    let year = u16::try_from(date.year())
        .ok()
        .filter(|year| *year >= 1900)?;
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    ExcelDateTime::from_ymd(year, month, day).ok()
}

fn excel_epoch() -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(1900, 1, 1)
}

/// A sheet's name: at most 31 characters, none of those that a spreadsheet refuses, not one of
/// `taken` whatever the case.
fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let kept: String = wanted
        .chars()
        .map(|letter| {
            if "[]:*?/\\".contains(letter) || letter.is_control() {
                ' '
            } else {
                letter
            }
        })
        .collect();
    let kept = kept.trim().trim_matches('\'').trim();
    let base = if kept.is_empty() { "Diapason" } else { kept };
    let is_free = |name: &str| {
        !taken
            .iter()
            .any(|other| other.to_lowercase() == name.to_lowercase())
    };
    (1..=taken.len() + 1)
        .map(|count| {
            let tail = if count == 1 {
                String::new()
            } else {
                format!(" {count}")
            };
            let room = 31 - tail.len();
            let mut name = String::new();
            let mut units = 0; // a spreadsheet counts UTF-16 units
            for letter in base.chars() {
                units += letter.len_utf16();
                if units > room {
                    break;
                }
                name.push(letter);
            }
            format!("{}{tail}", name.trim_end())
        })
        .find(|name| is_free(name))
        .expect("one name more than are taken")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheet_names_are_what_a_spreadsheet_accepts() {
        assert_eq!(sheet_name("Prévision", &[]), "Prévision");
        assert_eq!(sheet_name("a/b:c*[d]?\\", &[]), "a b c  d");
        assert_eq!(sheet_name("", &[]), "Diapason");
        assert_eq!(sheet_name("'quoted'", &[]), "quoted");
        let long = sheet_name(&"é".repeat(40), &[]);
        assert_eq!(long.chars().count(), 31);
        assert_eq!(
            sheet_name("deals", &["Deals".to_owned()]),
            "deals 2",
            "names differ by more than case"
        );
        let second = sheet_name(&"é".repeat(40), &[long]);
        assert_eq!(second.chars().count(), 31);
        assert!(second.ends_with(" 2"));
    }
}
