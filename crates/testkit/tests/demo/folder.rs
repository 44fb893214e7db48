//! The sample company as tests read it: rows by column name. A reader of its own, so that the
//! generator is not its own witness.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use diapason_model::{Currency, Date, Money, parse_date};

/// One file: its header and rows.
pub(crate) struct File {
    pub(crate) header: Vec<String>,
    pub(crate) rows: Vec<Row>,
}

/// A row by column name.
pub(crate) type Row = BTreeMap<String, String>;

/// The fresh folder, generated once.
pub(crate) fn bytes() -> &'static [(String, Vec<u8>)] {
    static FILES: OnceLock<Vec<(String, Vec<u8>)>> = OnceLock::new();
    FILES.get_or_init(diapason_testkit::demo::files)
}

/// A file by its name without `.csv`.
pub(crate) fn file(name: &str) -> File {
    let wanted = format!("{name}.csv");
    let found = bytes().iter().find(|(known, _)| *known == wanted);
    let (_, bytes) = found.unwrap_or_else(|| panic!("no file {wanted}"));
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let header: Vec<String> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    let row = |record: csv::StringRecord| {
        let cells = record.iter().map(str::to_owned);
        header.iter().cloned().zip(cells).collect()
    };
    let rows = reader
        .records()
        .map(|record| row(record.unwrap()))
        .collect();
    File { header, rows }
}

/// The rows of a file.
pub(crate) fn rows(name: &str) -> Vec<Row> {
    file(name).rows
}

/// The rows of a file by id.
pub(crate) fn by_id(name: &str) -> BTreeMap<String, Row> {
    rows(name)
        .into_iter()
        .map(|row| (row["id"].clone(), row))
        .collect()
}

/// A date of a row, if there is one.
pub(crate) fn maybe_date(row: &Row, column: &str) -> Option<Date> {
    let text = &row[column];
    (!text.is_empty()).then(|| parse_date(text).unwrap())
}

/// A date that a row must have.
pub(crate) fn date(row: &Row, column: &str) -> Date {
    maybe_date(row, column).unwrap_or_else(|| panic!("{column} of {row:?}"))
}

/// An amount in minor units. All currencies of the sample have two digits.
pub(crate) fn cents(row: &Row, column: &str) -> i64 {
    Money::parse(&row[column], Currency::EUR).unwrap().minor()
}
