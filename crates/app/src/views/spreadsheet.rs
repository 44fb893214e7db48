//! One view's table as a file for a person's spreadsheet: a workbook with live totals, or CSV as
//! the language's spreadsheets read it.

use std::path::Path;

use diapason_engine::Book;
use diapason_language::Messages;
use diapason_model::{Date, parse_date};
use diapason_report::{
    About, Assumption, AssumptionSheet, CsvStyle, Table, view_workbook, write_csv,
};

use super::file::write_whole;
use super::table::{deals_table, forecast_table, receivables_table};
use crate::clock::today;
use crate::deals::DealList;
use crate::error::{AppError, ErrorCode};
use crate::forecast::ForecastAnswer;
use crate::loaded::Loaded;
use crate::receivables::ReceivablesAnswer;

/// What is exported.
#[derive(Debug, Clone, Copy)]
pub enum View<'a> {
    /// A forecast.
    Forecast(&'a ForecastAnswer),
    /// Deals.
    Deals(&'a DealList),
    /// What customers owe.
    Receivables(&'a ReceivablesAnswer),
}

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpreadsheetFormat {
    /// A workbook.
    Xlsx,
    /// Comma- or semicolon-separated values, as the language's spreadsheets read them.
    Csv,
}

/// Writes one view's table to a file. Returns how many amounts are too large for a spreadsheet's
/// numbers and are written as text.
pub fn export_view(
    view: View<'_>,
    loaded: &Loaded,
    messages: &Messages,
    format: SpreadsheetFormat,
    path: &Path,
) -> Result<usize, AppError> {
    let table = match view {
        View::Forecast(answer) => forecast_table(&answer.forecast, loaded, messages),
        View::Deals(list) => deals_table(list, loaded, messages),
        View::Receivables(answer) => receivables_table(answer, loaded, messages),
    };
    let company = &loaded.book.snapshot().company;
    let as_of = match view {
        View::Forecast(answer) => answer.forecast.as_of,
        View::Receivables(answer) => answer.receivables.as_of,
        View::Deals(list) => parse_date(&list.as_of).unwrap_or_else(|| today(company)),
    };
    let mut rests_on = Vec::new();
    if let View::Forecast(answer) = view {
        let measure = messages.text(&format!("measure-{}", answer.forecast.measure.name()));
        rests_on.push(("measure-label", measure));
        rests_on.push(("column-scenario", answer.scenario.clone()));
        if let Some(ppm) = answer.forecast.cost_coverage_ppm {
            rests_on.push(("cost-coverage-label", messages.language().rate(ppm)));
        }
    }
    let sheet = Sheet {
        table: &table,
        as_of,
        rests_on: rests_on
            .into_iter()
            .map(|(label, value)| (messages.text(label), value))
            .collect(),
        book: &loaded.book,
        messages,
    };
    sheet.write(format, path)
}

/// A table on its way into a file.
pub(crate) struct Sheet<'a> {
    /// The table.
    pub(crate) table: &'a Table,
    /// "Today".
    pub(crate) as_of: Date,
    /// What the figures rest on beside company, date and currency: label and value.
    pub(crate) rests_on: Vec<(String, String)>,
    /// The company.
    pub(crate) book: &'a Book,
    /// The words.
    pub(crate) messages: &'a Messages,
}

impl Sheet<'_> {
    /// Writes the file. Returns how many amounts are too large for a spreadsheet's numbers and are
    /// written as text.
    pub(crate) fn write(self, format: SpreadsheetFormat, path: &Path) -> Result<usize, AppError> {
        match format {
            SpreadsheetFormat::Csv => {
                let style = CsvStyle::Spreadsheet(self.messages.language());
                let text = write_csv(self.table, style).map_err(|error| internal(&error))?;
                write_whole(path, text.as_bytes())?;
                Ok(0)
            }
            SpreadsheetFormat::Xlsx => self.workbook(path),
        }
    }

    fn workbook(self, path: &Path) -> Result<usize, AppError> {
        let (messages, company) = (self.messages, &self.book.snapshot().company);
        let language = messages.language();
        let about = About {
            title: self.table.title.clone(),
            company: company.name.to_string(),
            as_of: self.as_of,
            language,
        };
        let named = |label: &str, value: String| (messages.text(label), value);
        let program = format!("Diapason {}", env!("CARGO_PKG_VERSION"));
        let rows = [
            named("workbook-company", company.name.to_string()),
            named("as-of-label", language.date(self.as_of)),
            named("workbook-currency", self.book.currency().to_string()),
        ]
        .into_iter()
        .chain(self.rests_on)
        .chain([named("workbook-program", program)])
        .map(|(label, value)| Assumption { label, value });
        let assumptions = AssumptionSheet {
            name: messages.text("workbook-assumptions"),
            headers: [
                messages.text("workbook-item"),
                messages.text("workbook-value"),
            ],
            rows: rows.collect(),
        };
        let made =
            view_workbook(self.table, &assumptions, &about).map_err(|error| internal(&error))?;
        write_whole(path, &made.bytes)?;
        Ok(made.amounts_as_text)
    }
}

/// What a person cannot mend but by another form: the message says which.
pub(super) fn internal(error: &dyn std::error::Error) -> AppError {
    AppError::new(ErrorCode::Internal, error.to_string()).with("detail", error)
}
