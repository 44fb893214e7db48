//! The errors of an import as a spreadsheet, for whoever mends the files.
//!
//! Deliberately absent: their words (`crate::import_words`).

use std::path::Path;

use diapason_language::Messages;
use diapason_model::Issue;
use diapason_report::{
    About, Assumption, AssumptionSheet, Cell, Column, ColumnKind, CsvStyle, Row, RowKind, Table,
    view_workbook, write_csv,
};

use crate::clock::today_in;
use crate::desk::databases::absolute;
use crate::desk::session::Desk;
use crate::desk::wire::IssuesExportRequest;
use crate::error::{AppError, ErrorCode};
use crate::import_words::IssueView;
use crate::views::write_whole;

/// The errors of an import.
#[derive(Debug)]
pub(in crate::desk) struct Issues {
    /// The first ones.
    pub(in crate::desk) listed: Vec<Issue>,
    /// How many there are.
    pub(in crate::desk) count: u64,
}

/// What a spreadsheet file is.
#[derive(Debug, Clone, Copy)]
enum Form {
    Csv,
    Xlsx,
}

impl Desk {
    pub(in crate::desk) fn export_issues(
        &self,
        request: &IssuesExportRequest,
    ) -> Result<String, AppError> {
        let path = absolute(&request.path)?;
        let form = form_of(&path)?;
        let issues = self.inner.jobs.issues(request.job)?;
        let messages = Messages::of(self.inner.kept().language());
        let table = issues.table(messages);
        let bytes = match form {
            Form::Csv => write_csv(&table, CsvStyle::Spreadsheet(messages.language()))
                .map_err(|error| refused(&error))?
                .into_bytes(),
            Form::Xlsx => self.workbook(&table, messages)?,
        };
        write_whole(&path, &bytes)?;
        Ok(path.display().to_string())
    }

    fn workbook(&self, table: &Table, messages: &Messages) -> Result<Vec<u8>, AppError> {
        let content = self.inner.open().ok().map(|open| open.content());
        let data = content.and_then(|content| content.data);
        let company = data.as_ref().map(|data| &data.book.snapshot().company);
        let as_of = today_in(company.map_or("UTC", |company| &company.time_zone));
        let company = company.map_or(String::new(), |company| company.name.to_string());
        let about = About {
            title: table.title.clone(),
            company,
            as_of,
            language: messages.language(),
        };
        let program = Assumption {
            label: messages.text("workbook-program"),
            value: format!("Diapason {}", env!("CARGO_PKG_VERSION")),
        };
        let day = Assumption {
            label: messages.text("as-of-label"),
            value: messages.language().date(as_of),
        };
        let assumptions = AssumptionSheet {
            name: messages.text("workbook-assumptions"),
            headers: [
                messages.text("workbook-item"),
                messages.text("workbook-value"),
            ],
            rows: vec![day, program],
        };
        let made = view_workbook(table, &assumptions, &about).map_err(|error| refused(&error))?;
        Ok(made.bytes)
    }
}

fn form_of(path: &Path) -> Result<Form, AppError> {
    let ending = path.extension().and_then(|ending| ending.to_str());
    match ending.map(str::to_ascii_lowercase).as_deref() {
        Some("csv") => Ok(Form::Csv),
        Some("xlsx") => Ok(Form::Xlsx),
        _ => Err(AppError::new(
            ErrorCode::TableFormat,
            format!("{}: a table is written as .csv or .xlsx", path.display()),
        )
        .with("path", path.display())
        .with_hint("end the name with .csv or .xlsx")),
    }
}

fn refused(error: &dyn std::error::Error) -> AppError {
    AppError::new(ErrorCode::Internal, error.to_string()).with("detail", error)
}

impl Issues {
    fn table(&self, messages: &Messages) -> Table {
        let column = |id: &str| Column {
            header: messages.text(id),
            kind: ColumnKind::Text,
        };
        let columns = [
            "column-file",
            "column-row",
            "column-column",
            "column-value",
            "column-message",
        ];
        let row = |issue| row(IssueView::of(issue, messages));
        let mut rows: Vec<Row> = self.listed.iter().map(row).collect();
        let listed = self.listed.len();
        if self.count > listed as u64 {
            let more = messages.format("import-refused-more", &[("count", listed.into())]);
            let mut cells = vec![Cell::Empty; columns.len() - 1];
            cells.push(Cell::Text(more));
            rows.push(Row {
                kind: RowKind::Aside,
                cells,
            });
        }
        Table {
            title: messages.text("errors-title"),
            columns: columns.into_iter().map(column).collect(),
            rows,
            rounding_label: String::new(),
        }
    }
}

fn row(issue: IssueView) -> Row {
    let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::Text);
    let line = issue.row.and_then(|row| i64::try_from(row).ok());
    Row {
        kind: RowKind::Part,
        cells: vec![
            Cell::Text(issue.file),
            line.map_or(Cell::Empty, Cell::Count),
            text(issue.column),
            text(issue.value),
            Cell::Text(issue.message),
        ],
    }
}

#[cfg(test)]
mod tests {
    use diapason_language::Language;
    use diapason_model::FormIssue;

    use super::*;

    fn issues(count: u64) -> Issues {
        let kind = FormIssue::ColumnMissing;
        let issue = Issue::of_row("deals.csv", 2, None, kind);
        Issues {
            listed: vec![issue],
            count,
        }
    }

    #[test]
    fn a_list_that_is_cut_short_says_so_in_the_file() {
        let table = issues(1).table(Messages::of(Language::English));
        assert_eq!(table.rows.len(), 1, "all of it");
        let table = issues(100_001).table(Messages::of(Language::English));
        let last = table.rows.last().expect("a row more");
        let text = "Only the first 1 errors are listed.".to_owned();
        assert_eq!(last.cells.last(), Some(&Cell::Text(text)));
        let csv = write_csv(&table, CsvStyle::Machine).expect("rows of one width");
        assert_eq!(csv.lines().count(), 3);
    }

    #[test]
    fn the_heads_are_in_the_readers_language() {
        let table = issues(1).table(Messages::of(Language::French));
        let heads: Vec<&str> = table.columns.iter().map(|it| &*it.header).collect();
        let french = ["Fichier", "Ligne", "Colonne", "Valeur", "Ce qui ne va pas"];
        assert_eq!(heads, french);
    }

    #[test]
    fn so_is_what_is_wrong() {
        let said = |language| {
            let table = issues(1).table(Messages::of(language));
            table.rows[0].cells.last().cloned()
        };
        let text = |text: &str| Some(Cell::Text(text.to_owned()));
        assert_eq!(
            said(Language::French),
            text("est obligatoire et manque dans l’en-tête"),
            "whatever the language of the import was"
        );
        assert_eq!(
            said(Language::English),
            text("is required and missing from the header")
        );
    }
}
