//! A table as CSV: for programs, or for a person's spreadsheet.

use diapason_language::Language;
use diapason_model::Money;

use crate::defuse::defused;
use crate::table::{Cell, ColumnKind, Table, TableError};

/// Whom a CSV file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CsvStyle {
    /// A program: commas, decimal points, whatever the language.
    Machine,
    /// A spreadsheet set to a language: in French semicolons and decimal commas. With a mark of
    /// byte order, without which Excel does not take it for UTF-8.
    Spreadsheet(Language),
}

impl CsvStyle {
    const fn separator(self) -> u8 {
        match self {
            Self::Spreadsheet(Language::French) => b';',
            Self::Machine | Self::Spreadsheet(Language::English) => b',',
        }
    }

    fn number(self, plain: String) -> String {
        match self {
            Self::Spreadsheet(Language::French) => plain.replace('.', ","),
            Self::Machine | Self::Spreadsheet(Language::English) => plain,
        }
    }
}

/// The whole table, header first. Dates are ISO, months `YYYY-MM`, rates fractions of six
/// decimals; texts that a spreadsheet would run are defused.
pub fn write_csv(table: &Table, style: CsvStyle) -> Result<String, TableError> {
    table.check()?;
    let mut writer = csv::WriterBuilder::new()
        .delimiter(style.separator())
        .from_writer(Vec::new());
    let record = |writer: &mut csv::Writer<Vec<u8>>, cells: Vec<String>| {
        writer
            .write_record(cells)
            .expect("records of one width are written to memory");
    };
    let headers = table
        .columns
        .iter()
        .map(|column| defused(&column.header).into_owned());
    record(&mut writer, headers.collect());
    for row in &table.rows {
        let cells = row.cells.iter().zip(&table.columns);
        let written = cells.map(|(cell, column)| written(cell, column.kind, style));
        record(&mut writer, written.collect());
    }
    let bytes = writer.into_inner().expect("memory is flushed");
    let text = String::from_utf8(bytes).expect("texts are UTF-8, separators ASCII");
    Ok(match style {
        CsvStyle::Machine => text,
        CsvStyle::Spreadsheet(_) => format!("\u{feff}{text}"),
    })
}

fn written(cell: &Cell, kind: ColumnKind, style: CsvStyle) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => defused(text).into_owned(),
        Cell::Money(minor) => {
            let ColumnKind::Money(currency) = kind else {
                unreachable!("`check` refuses an amount in a column without a currency");
            };
            style.number(Money::new(*minor, currency).to_string())
        }
        Cell::Count(count) => count.to_string(),
        Cell::Ppm(ppm) => style.number(ppm_as_fraction(*ppm)),
        Cell::Decimal(plain) => style.number(plain.clone()),
        Cell::Date(date) => date.to_string(),
        Cell::Month(month) => month.to_string(),
    }
}

/// Parts per million as a fraction with six decimals: `0.312400`.
pub(crate) fn ppm_as_fraction(ppm: i64) -> String {
    let sign = if ppm < 0 { "-" } else { "" };
    let size = ppm.unsigned_abs();
    format!("{sign}{}.{:06}", size / 1_000_000, size % 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{Column, Row, RowKind};
    use diapason_model::{Currency, parse_date, parse_month};

    fn table() -> Table {
        let column = |header: &str, kind| Column {
            header: header.to_owned(),
            kind,
        };
        let row = |cells| Row {
            kind: RowKind::Part,
            cells,
        };
        Table {
            title: "Affaires".to_owned(),
            columns: vec![
                column("Nom", ColumnKind::Text),
                column("Montant", ColumnKind::Money(Currency::EUR)),
                column("Probabilité", ColumnKind::Other),
                column("Date", ColumnKind::Other),
            ],
            rows: vec![
                row(vec![
                    Cell::Text("=1+1;\"x\"".to_owned()),
                    Cell::Money(-123_450),
                    Cell::Ppm(600_000),
                    Cell::Date(parse_date("2026-11-22").expect("a date")),
                ]),
                row(vec![
                    Cell::Text("Four n° 3".to_owned()),
                    Cell::Money(5),
                    Cell::Empty,
                    Cell::Month(parse_month("2027-02").expect("a month")),
                ]),
            ],
            rounding_label: "Arrondis".to_owned(),
        }
    }

    #[test]
    fn a_program_reads_commas_and_points_in_any_language() {
        assert_eq!(
            write_csv(&table(), CsvStyle::Machine).expect("whole"),
            "Nom,Montant,Probabilité,Date\n\
             \"'=1+1;\"\"x\"\"\",-1234.50,0.600000,2026-11-22\n\
             Four n° 3,0.05,,2027-02\n",
            "amounts below zero are figures, no formulas"
        );
    }

    #[test]
    fn a_french_spreadsheet_reads_semicolons_and_decimal_commas() {
        let text = write_csv(&table(), CsvStyle::Spreadsheet(Language::French)).expect("whole");
        assert_eq!(
            text,
            "\u{feff}Nom;Montant;Probabilité;Date\n\
             \"'=1+1;\"\"x\"\"\";-1234,50;0,600000;2026-11-22\n\
             Four n° 3;0,05;;2027-02\n"
        );
    }

    #[test]
    fn a_ragged_table_is_refused() {
        let mut ragged = table();
        ragged.rows[1].cells.pop();
        assert_eq!(
            write_csv(&ragged, CsvStyle::Machine),
            Err(TableError::WrongWidth {
                row: 2,
                found: 3,
                columns: 4
            })
        );
        let mut wrong = table();
        wrong.rows[0].cells[0] = Cell::Money(1);
        assert_eq!(
            write_csv(&wrong, CsvStyle::Machine),
            Err(TableError::NoCurrency {
                row: 1,
                column: "Nom".to_owned()
            })
        );
    }

    #[test]
    fn fractions_keep_six_decimals() {
        assert_eq!(ppm_as_fraction(-1), "-0.000001");
        assert_eq!(ppm_as_fraction(1_250_000), "1.250000");
    }
}
