//! A table as data: what a view shows, before it becomes a file for a spreadsheet or a program.

use diapason_model::{Currency, Date, Month};
use thiserror::Error;

/// What the figures of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words, ids.
    Text,
    /// Amounts of one currency.
    Money(Currency),
    /// Everything that is neither words nor money.
    Other,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its head, in the reader's language.
    pub header: String,
    /// What its figures are; columns of money are summed.
    pub kind: ColumnKind,
}

/// One value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing belongs there.
    Empty,
    /// Words; whatever they look like, they are never a formula.
    Text(String),
    /// Minor units of the column's currency.
    Money(i64),
    /// A whole number.
    Count(i64),
    /// A rate, share or probability in parts per million.
    Ppm(i64),
    /// A plain decimal as the model writes it (`1234.5`): quantities, unit prices, rates of
    /// exchange.
    Decimal(String),
    /// A date.
    Date(Date),
    /// A month.
    Month(Month),
}

/// What a row is to the total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// The sum of the `Part` rows beneath it, up to the next group.
    Group,
    /// Counts: in its group where there is one, else in the total.
    Part,
    /// Shown, counts nowhere: the pipeline beside what is weighted, a target.
    Aside,
    /// The sum of all groups, or of all parts where there is no group.
    Total,
}

/// A row, one cell a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is to the total.
    pub kind: RowKind,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A view's table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name: the sheet's.
    pub title: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows in order; a total last.
    pub rows: Vec<Row>,
    /// What a row is called that holds the cents by which rounded parts miss their rounded total.
    pub rounding_label: String,
}

/// Why a table is none.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TableError {
    /// A row that does not have one cell a column.
    #[error("row {row} has {found} cells for {columns} columns")]
    WrongWidth {
        /// Its place, from 1.
        row: usize,
        /// How many cells it has.
        found: usize,
        /// How many columns there are.
        columns: usize,
    },
    /// An amount in a column that names no currency.
    #[error("row {row} has an amount in column `{column}`, which names no currency")]
    NoCurrency {
        /// The row's place, from 1.
        row: usize,
        /// The column's head.
        column: String,
    },
}

impl Table {
    /// The gate of every writer: one cell a column, amounts under a currency.
    pub(crate) fn check(&self) -> Result<(), TableError> {
        for (row, cells) in (1..).zip(self.rows.iter().map(|row| &row.cells)) {
            if cells.len() != self.columns.len() {
                return Err(TableError::WrongWidth {
                    row,
                    found: cells.len(),
                    columns: self.columns.len(),
                });
            }
            for (cell, column) in cells.iter().zip(&self.columns) {
                let has_currency = matches!(column.kind, ColumnKind::Money(_));
                if matches!(cell, Cell::Money(_)) && !has_currency {
                    return Err(TableError::NoCurrency {
                        row,
                        column: column.header.clone(),
                    });
                }
            }
        }
        Ok(())
    }
}
