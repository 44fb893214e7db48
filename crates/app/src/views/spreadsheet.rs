//! One view's table as a file for a person's spreadsheet: a workbook with live totals, or CSV as
//! the language's spreadsheets read it.

use std::path::Path;

use diapason_language::Messages;
use diapason_report::{
    About, Assumption, AssumptionSheet, CsvStyle, Table, view_workbook, write_csv,
};

use super::file::write_whole;
use super::table::{deals_table, forecast_table, receivables_table};
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
        View::Forecast(answer) => forecast_table(&answer.forecast, loaded, messages)?,
        View::Deals(list) => deals_table(list, loaded, messages),
        View::Receivables(answer) => receivables_table(answer, loaded, messages),
    };
    match format {
        SpreadsheetFormat::Csv => {
            let text = write_csv(&table, CsvStyle::Spreadsheet(messages.language()))
                .map_err(|error| internal(&error))?;
            write_whole(path, text.as_bytes())?;
            Ok(0)
        }
        SpreadsheetFormat::Xlsx => workbook(view, &table, loaded, messages, path),
    }
}

fn workbook(
    view: View<'_>,
    table: &Table,
    loaded: &Loaded,
    messages: &Messages,
    path: &Path,
) -> Result<usize, AppError> {
    let company = &loaded.book.snapshot().company;
    let as_of = match view {
        View::Forecast(answer) => answer.forecast.as_of,
        View::Receivables(answer) => answer.receivables.as_of,
        View::Deals(list) => {
            diapason_model::parse_date(&list.as_of).unwrap_or_else(|| crate::clock::today(company))
        }
    };
    let about = About {
        title: table.title.clone(),
        company: company.name.to_string(),
        as_of,
        language: messages.language(),
    };
    let language = messages.language();
    let row = |label: &str, value: String| Assumption {
        label: messages.text(label),
        value,
    };
    let mut rows = vec![
        row("workbook-company", company.name.to_string()),
        row("as-of-label", language.date(as_of)),
        row("workbook-currency", loaded.currency().to_string()),
    ];
    if let View::Forecast(answer) = view {
        let measure = messages.text(&format!("measure-{}", answer.forecast.measure.name()));
        rows.push(row("measure-label", measure));
        rows.push(row("column-scenario", answer.scenario.clone()));
        if let Some(ppm) = answer.forecast.cost_coverage_ppm {
            rows.push(row("cost-coverage-label", language.rate(ppm)));
        }
    }
    let program = format!("Diapason {}", env!("CARGO_PKG_VERSION"));
    rows.push(row("workbook-program", program));
    let assumptions = AssumptionSheet {
        name: messages.text("workbook-assumptions"),
        headers: [
            messages.text("workbook-item"),
            messages.text("workbook-value"),
        ],
        rows,
    };
    let made = view_workbook(table, &assumptions, &about).map_err(|error| internal(&error))?;
    write_whole(path, &made.bytes)?;
    Ok(made.amounts_as_text)
}

/// What a person cannot mend but by another form: the message says which.
pub(super) fn internal(error: &dyn std::error::Error) -> AppError {
    AppError::new(ErrorCode::Internal, error.to_string()).with("detail", error)
}
