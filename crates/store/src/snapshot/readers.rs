//! Reading whole tables, the large ones by two connections at once.
//!
//! Deliberately absent: what is in the tables.

use std::ops::RangeInclusive;

use rusqlite::Connection;

use super::effective::{Patch, Patches};
use super::keys::Keys;
use super::record::{Memory, Record, Table};
use crate::StoreError;
use crate::columns::quoted;
use diapason_model::catalogue::Entity;

/// A table is worth a second connection from so many rows on.
pub(super) const LARGE: i64 = 20_000;

/// Lists are not made larger than this before they are filled.
const MOST_ROOM: usize = 1 << 21;

/// The connections that see one state of the database.
pub(super) struct Readers<'c> {
    pub(super) first: &'c Connection,
    /// A second one, where the database is large.
    pub(super) second: Option<&'c mut Connection>,
    pub(super) patches: Patches,
}

/// What was read of a table, in the order of its keys.
pub(super) struct Rows<T> {
    pub(super) keys: Keys,
    pub(super) list: Vec<T>,
}

impl Readers<'_> {
    /// Reads every row of `table`; the first error in the order of keys is the one told.
    pub(super) fn read<T: Send>(
        &mut self,
        table: &'static Table,
        make: impl Fn(&mut Record<'_>) -> Result<T, StoreError> + Sync,
    ) -> Result<Rows<T>, StoreError> {
        let entity = Entity::from_name(table.name).expect("a table of the catalogue");
        let patches = self.patches.of(entity);
        let (least, most) = self.span(table)?;
        let middle = least.midpoint(most);
        let make = &make;
        // Keys rarely have gaps: their span is how many rows there are. Room that stays empty costs
        // addresses, not memory.
        let room = usize::try_from(most.saturating_sub(least).saturating_add(1))
            .map_or(0, |span| span.min(MOST_ROOM));
        let (keys, list) = match &mut self.second {
            Some(second) if most.saturating_sub(least) >= LARGE => std::thread::scope(|scope| {
                let upper = middle.saturating_add(1)..=most;
                let helper =
                    scope.spawn(move || scan(second, table, upper, patches, make, room / 2));
                let lower = scan(self.first, table, least..=middle, patches, make, room);
                let upper = helper.join().expect("reading panics nowhere");
                let ((mut keys, mut list), (more_keys, more)) = (lower?, upper?);
                keys.extend(more_keys);
                list.extend(more);
                Ok::<_, StoreError>((keys, list))
            })?,
            _ => scan(self.first, table, least..=most, patches, make, room)?,
        };
        Ok(Rows {
            keys: Keys::ascending(keys),
            list,
        })
    }

    /// The least and the greatest key; a range without any key for an empty table.
    fn span(&self, table: &Table) -> Result<(i64, i64), StoreError> {
        let key = table.columns[0];
        let end = |order: &str| -> Result<Option<i64>, StoreError> {
            let sql = format!("SELECT {order}({key}) FROM {}", table.name);
            Ok(self.first.query_row(&sql, [], |row| row.get(0))?)
        };
        Ok(match (end("min")?, end("max")?) {
            (Some(least), Some(most)) => (least, most),
            _ => (1, 0),
        })
    }
}

fn scan<T>(
    connection: &Connection,
    table: &'static Table,
    keys: RangeInclusive<i64>,
    patches: &[Patch],
    make: &impl Fn(&mut Record<'_>) -> Result<T, StoreError>,
    room: usize,
) -> Result<(Vec<i64>, Vec<T>), StoreError> {
    let columns: Vec<_> = table.columns.iter().map(|name| quoted(name)).collect();
    let key = table.columns[0];
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {} FROM {} WHERE {key} BETWEEN ?1 AND ?2 ORDER BY {key}",
        columns.join(", "),
        table.name
    ))?;
    let mut rows = statement.query([*keys.start(), *keys.end()])?;
    let mut memory = Memory::default();
    let mut after = patches.partition_point(|patch| patch.key < *keys.start());
    let (mut seen, mut list) = (Vec::with_capacity(room), Vec::with_capacity(room));
    while let Some(row) = rows.next()? {
        let key: i64 = row.get(0)?;
        let before = after + patches[after..].partition_point(|patch| patch.key < key);
        after = before + patches[before..].partition_point(|patch| patch.key == key);
        let mut record = Record {
            table,
            row,
            patches: &patches[before..after],
            memory: &mut memory,
            next: 1,
        };
        list.push(make(&mut record)?);
        debug_assert_eq!(record.next, table.columns.len(), "{}", table.name);
        seen.push(key);
    }
    Ok((seen, list))
}
