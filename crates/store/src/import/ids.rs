//! Which ids of an entity are known: its surrogate key, and the row that this import gave it.
//!
//! Deliberately absent: anything else of the record.

use std::cell::Cell;

use compact_str::CompactString;
use diapason_model::catalogue::Entity;
use indexmap::IndexMap;
use indexmap::map::Entry;
use rusqlite::Connection;
use rustc_hash::FxBuildHasher;

use super::layout::key_column;

/// What is known of an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Known {
    /// Its surrogate key; `REFUSED` if its row was refused and it has none.
    pub(crate) key: i64,
    /// Its row in this import's file; 0: none yet.
    pub(crate) row: u64,
}

impl Known {
    /// The key of an id whose row was refused: referring to it is no second mistake.
    pub(crate) const REFUSED: i64 = 0;
}

/// The ids of one entity, in the order of their coming: files name the same records in about the
/// same order, so that what is looked up next lies near.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    known: IndexMap<CompactString, Known, FxBuildHasher>,
    last: Cell<usize>,
    first_new: i64,
    next: i64,
}

impl Ids {
    /// Those of the database.
    pub(crate) fn load(connection: &Connection, entity: Entity) -> rusqlite::Result<Self> {
        let (table, key) = (entity.name(), key_column(entity));
        let (count, next): (usize, i64) = connection.query_row(
            &format!("SELECT count(*), coalesce(max({key}), 0) + 1 FROM {table}"),
            [],
            |row| Ok((row.get::<_, u32>(0)? as usize, row.get(1)?)),
        )?;
        let mut known = IndexMap::with_capacity_and_hasher(count, FxBuildHasher);
        let mut statement = connection.prepare(&format!("SELECT {key}, id FROM {table}"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let id = CompactString::new(row.get_ref(1)?.as_str()?);
            let key = row.get(0)?;
            known.insert(id, Known { key, row: 0 });
        }
        Ok(Self {
            known,
            last: Cell::new(0),
            first_new: next,
            next,
        })
    }

    /// What is known of an id.
    pub(crate) fn get(&self, id: &str) -> Option<Known> {
        if let Some((_, known)) = self.near(id) {
            return Some(known);
        }
        let (place, _, known) = self.known.get_full(id)?;
        self.last.set(place);
        Some(*known)
    }

    /// The id that was found last and the one behind it come first: lines of one deal stand
    /// together, and a folder that comes again is in the order of before.
    fn near(&self, id: &str) -> Option<(usize, Known)> {
        let last = self.last.get();
        for place in [last, last + 1] {
            let (near, known) = self.known.get_index(place)?;
            if near == id {
                self.last.set(place);
                return Some((place, *known));
            }
        }
        None
    }

    /// The row of this import that gave a record, if one did.
    pub(crate) fn row(&self, id: &str) -> Option<u64> {
        self.get(id).map(|known| known.row).filter(|row| *row > 0)
    }

    /// Notes that a row gives this id; answers what was known before.
    pub(crate) fn give(&mut self, id: &str, row: u64) -> Option<Known> {
        if let Some((place, before)) = self.near(id) {
            if before.row == 0 {
                self.known[place].row = row;
            }
            return Some(before);
        }
        match self.known.entry(CompactString::new(id)) {
            Entry::Occupied(mut entry) => {
                self.last.set(entry.index());
                let before = *entry.get();
                if before.row == 0 {
                    entry.get_mut().row = row;
                }
                Some(before)
            }
            Entry::Vacant(entry) => {
                entry.insert(Known {
                    key: self.next,
                    row,
                });
                self.next += 1;
                None
            }
        }
    }

    /// The key that the last new id was given.
    pub(crate) const fn newest(&self) -> i64 {
        self.next - 1
    }

    /// Marks a new id as refused.
    pub(crate) fn refuse(&mut self, id: &str) {
        if let Some(known) = self.known.get_mut(id)
            && known.key >= self.first_new
        {
            known.key = Known::REFUSED;
        }
    }

    /// Whether a key came into being in this import.
    pub(crate) const fn is_new(&self, key: i64) -> bool {
        key >= self.first_new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_given_once_and_keeps_its_first_row() {
        let mut ids = Ids {
            first_new: 8,
            next: 8,
            ..Ids::default()
        };
        assert_eq!(ids.give("A", 2), None, "nothing was known of it");
        assert_eq!(ids.newest(), 8);
        assert_eq!(
            ids.give("A", 3),
            Some(Known { key: 8, row: 2 }),
            "a second row with the id sees the first"
        );
        assert_eq!(ids.row("A"), Some(2));
        assert!(ids.is_new(8) && !ids.is_new(7));
        assert_eq!(ids.give("B", 4), None, "another id is another record");
        assert_eq!(ids.get("B").map(|known| known.key), Some(9));
        assert_eq!(ids.get("A").map(|known| known.key), Some(8), "in any order");
        assert_eq!(ids.get("C"), None);
        ids.refuse("A");
        assert_eq!(ids.get("A").map(|known| known.key), Some(Known::REFUSED));
    }
}
