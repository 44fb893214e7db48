//! Figures in, documents out: charts, workbooks, tables for spreadsheets and for the terminal.
//!
//! Deliberately absent: any computation of a figure (they come finished), any database, and any
//! choice of what to show: `app` fills the plain structs of this crate.
#![deny(clippy::float_arithmetic)]

mod chart;
mod csv_view;
mod defuse;
mod font;
mod table;
mod text_chart;
mod theme;
mod workbook;

pub use chart::{Cap, ChartColumn, ChartError, ChartSeries, SeriesRole, StackedChart, TargetLine};
pub use csv_view::{CsvStyle, write_csv};
pub use defuse::defused;
pub use table::{Cell, Column, ColumnKind, Row, RowKind, Table, TableError};
pub use text_chart::{TextBar, text_chart};
pub use theme::Theme;
pub use workbook::{
    About, Assumption, AssumptionSheet, ContentWorkbook, Workbook, WorkbookError, view_workbook,
};
