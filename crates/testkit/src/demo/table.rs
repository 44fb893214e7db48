//! One file of the exchange folder while it is filled: columns of the catalogue, in its order,
//! its defaults written out, rows in the order of their key. Deliberately absent: what the rows
//! say.

use std::fmt::Display;

use diapason_model::catalogue::{Cell, DecimalMark, Entity, Key, Kind, describe};

/// A file's rows.
pub(super) struct Table {
    entity: Entity,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// An empty file of an entity.
    pub(super) const fn new(entity: Entity) -> Self {
        Self {
            entity,
            rows: Vec::new(),
        }
    }

    /// Adds a row; what is not named takes the catalogue's default, else stays empty.
    /// A column that the catalogue does not know, or a value that it refuses, is a defect of the
    /// generator and stops it.
    pub(super) fn row(&mut self, values: &[(&str, &dyn Display)]) {
        let description = describe(self.entity);
        let mut row: Vec<String> = description
            .columns
            .iter()
            .map(|column| column.default.unwrap_or("").to_owned())
            .collect();
        for (name, value) in values {
            let position = description
                .position(name)
                .unwrap_or_else(|| panic!("{} has no column {name}", description.name));
            row[position] = value.to_string();
        }
        for (column, value) in description.columns.iter().zip(&row) {
            let place = || format!("{}.{} {value:?}", description.name, column.name);
            assert!(
                !(column.required && value.is_empty()),
                "{} is required",
                place()
            );
            if let Err(problem) = Cell::parse(column.kind, value, DecimalMark::Point) {
                panic!("{} {problem}", place());
            }
        }
        self.rows.push(row);
    }

    /// The file's name and bytes.
    pub(super) fn into_file(mut self) -> (String, Vec<u8>) {
        let description = describe(self.entity);
        self.rows
            .sort_by_cached_key(|row| self.entity.sort_key(row));
        let mut writer = csv::Writer::from_writer(Vec::new());
        let header = description.columns.iter().map(|column| column.name);
        writer.write_record(header).expect("memory takes all");
        for row in &self.rows {
            writer.write_record(row).expect("memory takes all");
        }
        let bytes = writer.into_inner().expect("memory takes all");
        (format!("{}.csv", description.name), bytes)
    }
}

/// In what order a file's rows stand.
trait SortKey {
    fn sort_key(self, row: &[String]) -> Vec<(i64, String)>;
}

impl SortKey for Entity {
    /// Its key columns from left to right: whole numbers as numbers, all else in byte order.
    fn sort_key(self, row: &[String]) -> Vec<(i64, String)> {
        let description = describe(self);
        let names: &[&str] = match description.key {
            Key::Single => &[],
            Key::Id => &["id"],
            Key::Columns(names) | Key::Set(names) => names,
        };
        let value = |name: &&str| {
            let position = description.position(name).expect("a key is a column");
            let text = row[position].clone();
            match description.columns[position].kind {
                Kind::Whole(..) => (text.parse().expect("checked when added"), String::new()),
                _ => (0, text),
            }
        };
        names.iter().map(value).collect()
    }
}

/// Nothing as an empty cell.
pub(super) struct OrEmpty<T>(pub(super) Option<T>);

impl<T: Display> Display for OrEmpty<T> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.0 {
            Some(value) => value.fmt(out),
            None => Ok(()),
        }
    }
}
