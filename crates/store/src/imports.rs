//! Which imports were taken in: when, from where, and what became of their rows.
//!
//! Deliberately absent: imports that were refused or only tried; they leave nothing behind.

use diapason_model::catalogue::Entity;
use rusqlite::{Connection, Row, params};

use crate::import::Counts;
use crate::{Store, StoreError};

/// An import that was taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastImport {
    /// When, a moment in UTC.
    pub at: String,
    /// From where.
    pub place: String,
    /// How much was doubtful.
    pub warnings: u64,
    /// What became of the rows of each file, in the order of import.
    pub entities: Vec<(Entity, Counts)>,
}

impl Store {
    /// The latest imports that were taken in, the newest first.
    pub fn imports(&self, most: u32) -> Result<Vec<PastImport>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT import_key, at, place, warnings FROM imports ORDER BY import_key DESC LIMIT ?1",
        )?;
        let found = statement.query_map([most], |row| {
            let past = PastImport {
                at: row.get(1)?,
                place: row.get(2)?,
                warnings: row.get::<_, i64>(3)?.unsigned_abs(),
                entities: Vec::new(),
            };
            Ok((row.get::<_, i64>(0)?, past))
        })?;
        let mut imports = Vec::new();
        for found in found {
            let (key, mut past) = found?;
            past.entities = counts(self.connection(), key)?;
            imports.push(past);
        }
        Ok(imports)
    }
}

/// A count of a row.
fn number(row: &Row<'_>, place: usize) -> rusqlite::Result<u64> {
    Ok(row.get::<_, i64>(place)?.unsigned_abs())
}

fn counts(connection: &Connection, import: i64) -> Result<Vec<(Entity, Counts)>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT entity, \"read\", new, changed, unchanged, deleted FROM import_counts
         WHERE import_key = ?1 ORDER BY position",
    )?;
    let rows = statement.query_map([import], |row| {
        let counts = Counts {
            read: number(row, 1)?,
            new: number(row, 2)?,
            changed: number(row, 3)?,
            unchanged: number(row, 4)?,
            deleted: number(row, 5)?,
            // What was taken in had none.
            rejected: 0,
        };
        Ok((row.get::<_, String>(0)?, counts))
    })?;
    let mut found = Vec::new();
    for row in rows {
        let (name, counts) = row?;
        // A file that this program does not know any more is passed over.
        found.extend(Entity::from_name(&name).map(|entity| (entity, counts)));
    }
    Ok(found)
}

/// Notes an import in its own transaction.
pub(crate) fn note(connection: &Connection, past: &PastImport) -> Result<(), StoreError> {
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    connection.execute(
        "INSERT INTO imports (at, place, warnings) VALUES (?1, ?2, ?3)",
        params![past.at, past.place, number(past.warnings)],
    )?;
    let import = connection.last_insert_rowid();
    let mut statement = connection.prepare_cached(
        "INSERT INTO import_counts
            (import_key, position, entity, \"read\", new, changed, unchanged, deleted)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    for (position, (entity, counts)) in (0_i64..).zip(&past.entities) {
        statement.execute(params![
            import,
            position,
            entity.name(),
            number(counts.read),
            number(counts.new),
            number(counts.changed),
            number(counts.unchanged),
            number(counts.deleted),
        ])?;
    }
    Ok(())
}
