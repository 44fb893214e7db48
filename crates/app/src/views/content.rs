//! The whole content for a spreadsheet: a workbook, or a folder of CSV files with formulas defused.
//!
//! Deliberately absent: the exchange folder, which must come back unchanged (`export.rs`).

use std::ops::ControlFlow;
use std::path::Path;

use diapason_connectors::files::exchange::{ExchangeError, ExchangeWriter};
use diapason_language::Messages;
use diapason_model::catalogue::{Entity, Kind, describe};
use diapason_model::{parse_date, parse_month};
use diapason_report::{About, Cell, ColumnKind, ContentWorkbook, WorkbookError, defused};

use super::file::write_whole;
use crate::clock::today;
use crate::error::{AppError, ErrorCode};
use crate::loaded::Loaded;

/// What kind of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContentFormat {
    /// One workbook, a sheet an entity.
    Xlsx,
    /// A folder, a file an entity.
    Csv,
}

/// Writes the content. Returns how many files or sheets there are.
pub fn export_content(
    loaded: &Loaded,
    messages: &Messages,
    format: ContentFormat,
    path: &Path,
) -> Result<usize, AppError> {
    match format {
        ContentFormat::Xlsx => workbook(loaded, messages, path),
        ContentFormat::Csv => folder(loaded, path),
    }
}

fn refused(error: WorkbookError) -> AppError {
    let told = AppError::new(ErrorCode::Exchange, error.to_string());
    match error {
        WorkbookError::TooManyRows { sheet } => {
            told.with("problem", "too-many-rows").with("name", sheet)
        }
        WorkbookError::TextTooLong { sheet, row, column } => told
            .with("problem", "text-too-long")
            .with("name", sheet)
            .with("row", row)
            .with("column", column),
        other => AppError::new(ErrorCode::Internal, other.to_string()).with("detail", other),
    }
}

fn workbook(loaded: &Loaded, messages: &Messages, path: &Path) -> Result<usize, AppError> {
    let company = &loaded.book.snapshot().company;
    let about = About {
        title: company.name.to_string(),
        company: company.name.to_string(),
        as_of: today(company),
        language: messages.language(),
    };
    let mut book = ContentWorkbook::new(&about).map_err(refused)?;
    let exporter = loaded.store.begin_export()?;
    let mut sheets = 0;
    for entity in Entity::ALL {
        if exporter.count(entity)? == 0 {
            continue;
        }
        let columns = describe(entity).columns;
        let heads: Vec<&str> = columns.iter().map(|column| column.name).collect();
        book.begin_sheet(entity.name(), &heads).map_err(refused)?;
        sheets += 1;
        let mut failed = None;
        let _ = exporter.rows(entity, |row| {
            let cells: Vec<(Cell, ColumnKind)> = row
                .iter()
                .zip(columns)
                .map(|(text, column)| cell(text, column.kind))
                .collect();
            match book.row(&cells) {
                Ok(()) => ControlFlow::Continue(()),
                Err(error) => {
                    failed = Some(error);
                    ControlFlow::Break(())
                }
            }
        })?;
        if let Some(error) = failed {
            return Err(refused(error));
        }
    }
    let made = book.finish().map_err(refused)?;
    write_whole(path, &made.bytes)?;
    Ok(sheets)
}

/// A value of the exchange form as a spreadsheet's. An amount is a plain decimal: its currency
/// stands in a column of its own, or is the company's.
fn cell(text: &str, kind: Kind) -> (Cell, ColumnKind) {
    if text.is_empty() {
        return (Cell::Empty, ColumnKind::Other);
    }
    let words = || Cell::Text(text.to_owned());
    let cell = match kind {
        Kind::Date => parse_date(text).map_or_else(words, Cell::Date),
        Kind::Month => parse_month(text).map_or_else(words, Cell::Month),
        Kind::Whole(..) => text.parse().map_or_else(|_| words(), Cell::Count),
        Kind::Millionths
        | Kind::Fraction(..)
        | Kind::ExchangeRate
        | Kind::Money(_)
        | Kind::PositiveMoney(_) => Cell::Decimal(text.to_owned()),
        _ => return (words(), ColumnKind::Text),
    };
    (cell, ColumnKind::Other)
}

fn folder(loaded: &Loaded, path: &Path) -> Result<usize, AppError> {
    let mut writer = ExchangeWriter::create(path)?;
    let exporter = loaded.store.begin_export()?;
    for entity in Entity::ALL {
        let columns = describe(entity).columns;
        let mut file = writer.entity(entity);
        let mut failed: Option<ExchangeError> = None;
        let _ = exporter.rows(entity, |row| {
            let safe: Vec<_> = row
                .iter()
                .zip(columns)
                .map(|(text, column)| {
                    let words = column.kind.is_text()
                        || matches!(column.kind, Kind::Reference(_) | Kind::AnyReference);
                    if words {
                        defused(text)
                    } else {
                        std::borrow::Cow::Borrowed(&**text)
                    }
                })
                .collect();
            match file.write_row(&safe) {
                Ok(()) => ControlFlow::Continue(()),
                Err(error) => {
                    failed = Some(error);
                    ControlFlow::Break(())
                }
            }
        })?;
        if let Some(error) = failed {
            return Err(error.into());
        }
        file.finish()?;
    }
    Ok(writer.finish()?)
}
