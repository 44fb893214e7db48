//! A tiny reader of comma-separated files without quotes, and their cells as the model's values.
//! It shares nothing with the importer, so that an error there cannot hide here.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use diapason_model::{
    Currency, Date, Money, Month, PaymentTerms, Probability, Rate, UnitPrice, parse_date,
    parse_month,
};

/// One row: column to text, without the empty ones.
pub(crate) struct Row(BTreeMap<String, String>);

impl Row {
    pub(crate) fn get(&self, column: &str) -> Option<&str> {
        self.0.get(column).map(String::as_str)
    }

    pub(crate) fn must(&self, column: &str) -> &str {
        self.get(column)
            .unwrap_or_else(|| panic!("{column} is missing in {:?}", self.0))
    }

    pub(crate) fn text(&self, column: &str) -> Box<str> {
        self.must(column).into()
    }

    pub(crate) fn date(&self, column: &str) -> Option<Date> {
        self.get(column)
            .map(|text| parse_date(text).unwrap_or_else(|| panic!("{text} is no date")))
    }

    pub(crate) fn must_date(&self, column: &str) -> Date {
        self.date(column).expect("a required date")
    }

    pub(crate) fn month(&self, column: &str) -> Option<Month> {
        self.get(column)
            .map(|text| parse_month(text).expect("a month"))
    }

    pub(crate) fn rate(&self, column: &str) -> Option<Rate> {
        self.get(column)
            .map(|text| Rate::parse(text).expect("a rate"))
    }

    pub(crate) fn price(&self, column: &str) -> Option<UnitPrice> {
        self.get(column)
            .map(|text| UnitPrice::parse(text).expect("a price"))
    }

    pub(crate) fn probability(&self, column: &str) -> Option<Probability> {
        self.get(column)
            .map(|text| Probability::parse(text).expect("a probability"))
    }

    pub(crate) fn terms(&self, column: &str) -> Option<PaymentTerms> {
        self.get(column)
            .map(|text| PaymentTerms::parse(text).expect("terms").0)
    }

    pub(crate) fn minor(&self, column: &str, currency: Currency) -> Option<i64> {
        self.get(column)
            .map(|text| Money::parse(text, currency).expect("an amount").minor())
    }

    pub(crate) fn number<T: std::str::FromStr>(&self, column: &str, otherwise: T) -> T {
        self.get(column).map_or(otherwise, |text| {
            text.parse()
                .unwrap_or_else(|_| panic!("{text} is no whole number"))
        })
    }

    pub(crate) fn truth(&self, column: &str) -> bool {
        match self.get(column) {
            None | Some("false") => false,
            Some("true") => true,
            Some(other) => panic!("{other} is neither true nor false"),
        }
    }

    pub(crate) fn currency(&self, otherwise: Currency) -> Currency {
        self.get("currency")
            .map_or(otherwise, |code| Currency::parse(code).expect("a currency"))
    }
}

/// The rows of a file; a file that is not there has none.
pub(crate) fn rows(folder: &Path, name: &str) -> Vec<Row> {
    let Ok(text) = fs::read_to_string(folder.join(format!("{name}.csv"))) else {
        return Vec::new();
    };
    assert!(
        !text.contains('"'),
        "{name}: the tiny reader knows no quotes"
    );
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().expect("a header").split(',').collect();
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        assert_eq!(cells.len(), header.len(), "{name}: {line}");
        let filled = header
            .iter()
            .zip(cells)
            .filter(|(_, cell)| !cell.is_empty());
        Row(filled
            .map(|(column, cell)| ((*column).to_owned(), cell.to_owned()))
            .collect())
    };
    lines.map(row).collect()
}

/// Places of ids in a list.
pub(crate) struct Places(BTreeMap<String, usize>);

impl Places {
    pub(crate) fn of(rows: &[Row]) -> Self {
        Self::of_ids(rows.iter().map(|row| row.must("id").to_owned()))
    }

    pub(crate) fn of_ids(ids: impl Iterator<Item = String>) -> Self {
        Self(ids.enumerate().map(|(place, id)| (id, place)).collect())
    }

    pub(crate) fn find<T>(&self, row: &Row, column: &str, make: impl Fn(usize) -> T) -> Option<T> {
        let id = row.get(column)?;
        let place = self.0.get(id);
        Some(make(
            *place.unwrap_or_else(|| panic!("{column} {id} is unknown")),
        ))
    }
}
