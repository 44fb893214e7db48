//! A view's table as a workbook: live totals on one sheet, what they rest on on another.

use diapason_model::{Currency, Money};
use rust_xlsxwriter::{Workbook as Book, Worksheet};

use super::cells::{CellWriter, Emphasis, Place, is_exact};
use super::sums::{self, Line};
use super::{About, MOST_ROWS, Workbook, WorkbookError, sheet_name};
use crate::table::{Cell, ColumnKind, RowKind, Table};

/// Something that the figures rest on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assumption {
    /// What it is (`Au`, `Scénario`, `Taux de succès`).
    pub label: String,
    /// Its value, as a person reads it.
    pub value: String,
}

/// The second sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssumptionSheet {
    /// Its name (`Hypothèses`).
    pub name: String,
    /// Its two heads (`Élément`, `Valeur`).
    pub headers: [String; 2],
    /// Its rows.
    pub rows: Vec<Assumption>,
}

/// The table on one sheet, its totals as formulas, and its assumptions on another.
pub fn view_workbook(
    table: &Table,
    assumptions: &AssumptionSheet,
    about: &About,
) -> Result<Workbook, WorkbookError> {
    table.check()?;
    let mut book = Book::new();
    book.set_properties(&about.properties()?);
    let mut writer = CellWriter::new(about.language);
    let name = sheet_name(&table.title, &[]);
    write_table(book.add_worksheet(), &name, table, &mut writer)?;
    let second = sheet_name(&assumptions.name, &[name]);
    write_assumptions(book.add_worksheet(), &second, assumptions, &mut writer)?;
    Ok(Workbook {
        bytes: book.save_to_buffer()?,
        amounts_as_text: writer.amounts_as_text,
    })
}

fn write_table(
    sheet: &mut Worksheet,
    name: &str,
    table: &Table,
    writer: &mut CellWriter,
) -> Result<(), WorkbookError> {
    sheet.set_name(name)?;
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    writer.begin(table.columns.len());
    for (column, head) in (0_u16..).zip(&table.columns) {
        let at = Place { row: 0, column };
        let cell = Cell::Text(head.header.clone());
        writer.write(sheet, at, &cell, ColumnKind::Text, Emphasis::Header)?;
    }
    let lines = sums::lines(table);
    if lines.len() >= MOST_ROWS {
        return Err(WorkbookError::TooManyRows {
            sheet: name.to_owned(),
        });
    }
    for (row, line) in (1_u32..).zip(&lines) {
        let emphasis = match (line.kind, line.in_group) {
            (RowKind::Group, _) => Emphasis::Group,
            (RowKind::Total, _) => Emphasis::Total,
            (RowKind::Aside, _) => Emphasis::Faint,
            (RowKind::Part, true) => Emphasis::Indented,
            (RowKind::Part, false) => Emphasis::Plain,
        };
        for (column, cell) in line.cells.iter().enumerate() {
            let at = Place {
                row,
                column: u16::try_from(column).unwrap_or(u16::MAX), // refused by the sheet
            };
            let kind = table.columns[column].kind;
            match live_total(&lines, line, column, kind) {
                Some((formula, total)) => writer.formula(sheet, at, (&formula, total), emphasis)?,
                None => writer.write(sheet, at, cell, kind, emphasis)?,
            }
        }
    }
    writer.finish(sheet)
}

/// The formula of a total and its value; none where a spreadsheet could not sum exactly.
fn live_total(
    lines: &[Line],
    line: &Line,
    column: usize,
    kind: ColumnKind,
) -> Option<(String, Money)> {
    let (Cell::Money(total), ColumnKind::Money(currency)) = (&line.cells[column], kind) else {
        return None;
    };
    let parts_are_exact = line
        .summed
        .iter()
        .all(|place| match lines[*place].cells[column] {
            Cell::Money(minor) => is_exact(i128::from(minor)),
            _ => true,
        });
    let is_the_sum = sums::sum(lines, &line.summed, column) == i128::from(*total);
    if !parts_are_exact || !is_exact(i128::from(*total)) || !is_the_sum {
        return None;
    }
    let formula = sums::formula(&line.summed, column)?;
    Some((rounded(&formula, currency), Money::new(*total, currency)))
}

/// Sums of doubles may stray by a hair; rounding to the currency's digits brings them home.
fn rounded(formula: &str, currency: Currency) -> String {
    let sum = formula.strip_prefix('=').unwrap_or(formula);
    format!("=ROUND({sum},{})", currency.digits())
}

fn write_assumptions(
    sheet: &mut Worksheet,
    name: &str,
    assumptions: &AssumptionSheet,
    writer: &mut CellWriter,
) -> Result<(), WorkbookError> {
    sheet.set_name(name)?;
    sheet.set_freeze_panes(1, 0)?;
    writer.begin(2);
    let heads = assumptions.headers.each_ref().map(String::as_str);
    let rows = assumptions
        .rows
        .iter()
        .map(|row| ([row.label.as_str(), row.value.as_str()], Emphasis::Plain));
    for (row, (cells, emphasis)) in
        (0_u32..).zip([(heads, Emphasis::Header)].into_iter().chain(rows))
    {
        for (column, text) in (0_u16..).zip(cells) {
            let cell = Cell::Text(text.to_owned());
            let at = Place { row, column };
            writer.write(sheet, at, &cell, ColumnKind::Text, emphasis)?;
        }
    }
    writer.finish(sheet)
}
