//! Figures in, documents out: charts, workbooks, tables for spreadsheets and for the terminal.
//!
//! Deliberately absent: any computation of a figure (they come finished), any database, and any
//! choice of what to show: `app` fills the plain structs of this crate.
#![deny(clippy::float_arithmetic)]

mod chart;
mod defuse;
mod font;
mod theme;

pub use chart::{Cap, ChartColumn, ChartError, ChartSeries, SeriesRole, StackedChart, TargetLine};
pub use defuse::defused;
pub use theme::Theme;
