//! The whole content as a workbook: one sheet a file of the exchange folder, with its columns'
//! own names, so that a sheet saved as CSV can be imported again.

use rust_xlsxwriter::{Workbook as Book, Worksheet};

use super::cells::{CellWriter, Emphasis, Place};
use super::{About, MOST_ROWS, Workbook, WorkbookError, sheet_name};
use crate::table::{Cell, ColumnKind, TableError};

/// A workbook that is written row by row, so that its maker needs no second copy of the content.
pub struct ContentWorkbook {
    book: Book,
    writer: CellWriter,
    names: Vec<String>,
    current: Option<Current>,
}

/// The sheet that is being written.
struct Current {
    sheet: Worksheet,
    name: String,
    headers: Vec<String>,
    next_row: u32,
}

impl ContentWorkbook {
    /// An empty one.
    pub fn new(about: &About) -> Result<Self, WorkbookError> {
        let mut book = Book::new();
        book.set_properties(&about.properties()?);
        Ok(Self {
            book,
            writer: CellWriter::new(about.language),
            names: Vec::new(),
            current: None,
        })
    }

    /// Begins a sheet with its columns' heads; the sheet before is done.
    pub fn begin_sheet(&mut self, name: &str, headers: &[&str]) -> Result<(), WorkbookError> {
        self.end_sheet()?;
        let name = sheet_name(name, &self.names);
        let mut sheet = Worksheet::new();
        sheet.set_name(&name)?;
        sheet.set_freeze_panes(1, 0)?;
        self.writer.begin(headers.len());
        for (column, head) in (0_u16..).zip(headers) {
            let cell = Cell::Text((*head).to_owned());
            let at = Place { row: 0, column };
            self.writer
                .write(&mut sheet, at, &cell, ColumnKind::Text, Emphasis::Header)?;
        }
        self.names.push(name.clone());
        self.current = Some(Current {
            sheet,
            name,
            headers: headers.iter().map(|head| (*head).to_owned()).collect(),
            next_row: 1,
        });
        Ok(())
    }

    /// Adds a row to the sheet that was begun last. An amount comes with its currency's kind, as
    /// rows of one sheet may have several currencies.
    pub fn row(&mut self, cells: &[(Cell, ColumnKind)]) -> Result<(), WorkbookError> {
        let current = self.current.as_mut().ok_or(WorkbookError::NoSheet)?;
        let row = current.next_row as usize + 1;
        if cells.len() != current.headers.len() {
            return Err(WorkbookError::WrongWidth {
                sheet: current.name.clone(),
                row,
                found: cells.len(),
                columns: current.headers.len(),
            });
        }
        if current.next_row as usize >= MOST_ROWS {
            return Err(WorkbookError::TooManyRows {
                sheet: current.name.clone(),
            });
        }
        for (column, (cell, kind)) in (0_u16..).zip(cells) {
            if matches!(cell, Cell::Money(_)) && !matches!(kind, ColumnKind::Money(_)) {
                let column = current.headers[usize::from(column)].clone();
                return Err(TableError::NoCurrency { row, column }.into());
            }
            let at = Place {
                row: current.next_row,
                column,
            };
            self.writer
                .write(&mut current.sheet, at, cell, *kind, Emphasis::Plain)?;
        }
        current.next_row += 1;
        Ok(())
    }

    /// The finished file; with no sheet at all it has one empty sheet.
    pub fn finish(mut self) -> Result<Workbook, WorkbookError> {
        self.end_sheet()?;
        Ok(Workbook {
            bytes: self.book.save_to_buffer()?,
            amounts_as_text: self.writer.amounts_as_text,
        })
    }

    fn end_sheet(&mut self) -> Result<(), WorkbookError> {
        if let Some(mut current) = self.current.take() {
            self.writer.finish(&mut current.sheet)?;
            self.book.push_worksheet(current.sheet);
        }
        Ok(())
    }
}
