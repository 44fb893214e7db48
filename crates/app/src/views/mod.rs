//! Answers as tables, spreadsheets and pictures.

mod chart;
mod content;
mod csv;
mod file;
mod spreadsheet;
mod table;

pub(crate) use chart::{Picture, PictureSpan, draw};
pub use chart::{PictureFormat, forecast_chart, forecast_text_chart};
pub use content::{ContentFormat, export_content};
pub use csv::{
    comparison_csv, csv_value, deal_list_csv, deal_why_csv, forecast_csv, progress_csv,
    receivables_csv,
};
pub use diapason_report::Theme;
pub use file::write_whole;
pub(crate) use spreadsheet::Sheet;
pub use spreadsheet::{SpreadsheetFormat, View, export_view};
pub(crate) use table::{counts, period_heads};
