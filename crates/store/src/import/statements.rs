//! The SQL of one entity's table, from its layout.
//!
//! Deliberately absent: `schedules`, whose rows lie in two tables (`schedules.rs`).

use diapason_model::catalogue::Kind;
use rusqlite::Connection;

use super::layout::Layout;
use super::record::Identity;

/// Selects the key and every stored column of the record that the identity names.
pub(super) fn find(layout: &Layout, identity: &Identity) -> String {
    let stored: Vec<&str> = layout.stored().collect();
    let condition = match identity {
        Identity::Single => "1".to_owned(),
        Identity::Id(_) => format!("{} = ?1", layout.key),
        Identity::Columns(positions, _) => (1..)
            .zip(positions)
            .map(|(parameter, &position)| {
                let column = &layout.columns[position];
                let known = &layout.description.columns[position];
                match known.kind {
                    // As the unique index has it: an absent scope is 0.
                    Kind::Reference(_) if !known.required => {
                        format!("coalesce({column}, 0) = coalesce(?{parameter}, 0)")
                    }
                    _ => format!("{column} = ?{parameter}"),
                }
            })
            .collect::<Vec<_>>()
            .join(" AND "),
    };
    format!(
        "SELECT {}, {} FROM {} WHERE {condition}",
        layout.key,
        stored.join(", "),
        layout.description.name
    )
}

/// Inserts a record of a source: ?1 is the key, then the columns at these positions; others are
/// unknown.
pub(super) fn insert(layout: &Layout, inserted: &[usize], source: i64) -> String {
    let stored: Vec<&str> = layout.stored().collect();
    let columns: Vec<&str> = inserted.iter().map(|&position| stored[position]).collect();
    let places: Vec<String> = (2..columns.len() + 2)
        .map(|place| format!("?{place}"))
        .collect();
    let (source, its_key) = if layout.description.settings {
        ("", String::new())
    } else {
        ("source_key, ", format!("{source}, "))
    };
    format!(
        "INSERT INTO {} ({}, {source}{}) VALUES (?1, {its_key}{})",
        layout.description.name,
        layout.key,
        columns.join(", "),
        places.join(", ")
    )
}

/// Writes the columns at these positions of the record with key ?1; `None` if there are none.
pub(super) fn update(layout: &Layout, written: &[usize]) -> Option<String> {
    if written.is_empty() {
        return None;
    }
    let stored: Vec<&str> = layout.stored().collect();
    let assignments: Vec<String> = (2..)
        .zip(written)
        .map(|(place, &position)| format!("{} = ?{place}", stored[position]))
        .collect();
    Some(format!(
        "UPDATE {} SET {} WHERE {} = ?1",
        layout.description.name,
        assignments.join(", "),
        layout.key
    ))
}

/// The key that the table's next new record gets.
pub(super) fn next_key(connection: &Connection, layout: &Layout) -> rusqlite::Result<i64> {
    connection.query_row(
        &format!(
            "SELECT coalesce(max({}), 0) + 1 FROM {}",
            layout.key, layout.description.name
        ),
        [],
        |row| row.get(0),
    )
}
