//! Which ids of an entity are known: its surrogate key, and the row that this import gave it.
//!
//! Deliberately absent: anything else of the record.

use std::cmp::Ordering;

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

/// The ids of one entity, in the order of their coming.
///
/// Sources count their records: ids mostly come in ascending order, which proves that none comes
/// twice, and files name the records of another in about the same order. So an index is only made
/// once an id is asked for out of order.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    known: Order,
    last: usize,
    first_new: i64,
    next: i64,
}

#[derive(Debug)]
enum Order {
    /// Ascending, shorter ids first (`9` before `10`).
    Ascending(Vec<(CompactString, Known)>),
    /// In any order, with an index.
    Indexed(IndexMap<CompactString, Known, FxBuildHasher>),
}

impl Default for Order {
    fn default() -> Self {
        Self::Ascending(Vec::new())
    }
}

/// Shorter ids first, then by their bytes.
fn ascending(one: &str, other: &str) -> Ordering {
    (one.len(), one).cmp(&(other.len(), other))
}

impl Order {
    fn at(&self, place: usize) -> Option<(&str, Known)> {
        match self {
            Self::Ascending(list) => list.get(place).map(|(id, known)| (id.as_str(), *known)),
            Self::Indexed(map) => map
                .get_index(place)
                .map(|(id, known)| (id.as_str(), *known)),
        }
    }

    fn at_mut(&mut self, place: usize) -> Option<&mut Known> {
        match self {
            Self::Ascending(list) => list.get_mut(place).map(|(_, known)| known),
            Self::Indexed(map) => map.get_index_mut(place).map(|(_, known)| known),
        }
    }

    fn place(&self, id: &str) -> Option<usize> {
        match self {
            Self::Ascending(list) => list
                .binary_search_by(|(known, _)| ascending(known, id))
                .ok(),
            Self::Indexed(map) => map.get_index_of(id),
        }
    }

    fn index(&mut self) -> &mut IndexMap<CompactString, Known, FxBuildHasher> {
        if let Self::Ascending(list) = self {
            *self = Self::Indexed(std::mem::take(list).into_iter().collect());
        }
        match self {
            Self::Indexed(map) => map,
            Self::Ascending(_) => unreachable!("it was indexed just now"),
        }
    }

    /// Adds an id unless it is known; answers its place if it was.
    fn add(&mut self, id: &str, known: Known) -> Option<usize> {
        if let Self::Ascending(list) = self {
            let after = list
                .last()
                .is_none_or(|(last, _)| ascending(last, id).is_lt());
            if after {
                list.push((CompactString::new(id), known));
                return None;
            }
        }
        match self.index().entry(CompactString::new(id)) {
            Entry::Occupied(entry) => Some(entry.index()),
            Entry::Vacant(entry) => {
                entry.insert(known);
                None
            }
        }
    }
}

impl Ids {
    /// Those of the database.
    pub(crate) fn load(connection: &Connection, entity: Entity) -> rusqlite::Result<Self> {
        let (table, key) = (entity.name(), key_column(entity));
        let mut ids = Self::default();
        let mut statement =
            connection.prepare(&format!("SELECT {key}, id FROM {table} ORDER BY {key}"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let key = row.get(0)?;
            ids.known
                .add(row.get_ref(1)?.as_str()?, Known { key, row: 0 });
            ids.next = key;
        }
        ids.next += 1;
        ids.first_new = ids.next;
        Ok(ids)
    }

    /// What is known of an id.
    pub(crate) fn get(&mut self, id: &str) -> Option<Known> {
        let place = match self.near(id) {
            Some(place) => place,
            None => self.known.index().get_index_of(id)?,
        };
        self.last = place;
        self.known.at(place).map(|(_, known)| known)
    }

    /// The id that was found last, and the one behind it, come first: lines of one deal stand
    /// together, and a folder that comes again is in the order of before.
    fn near(&self, id: &str) -> Option<usize> {
        [self.last, self.last + 1]
            .into_iter()
            .find(|&place| self.known.at(place).is_some_and(|(near, _)| near == id))
    }

    /// The row of this import that gave a record, if one did.
    pub(crate) fn row(&self, id: &str) -> Option<u64> {
        let (_, known) = self.known.at(self.known.place(id)?)?;
        (known.row > 0).then_some(known.row)
    }

    /// Notes that a row gives this id; answers what was known before.
    pub(crate) fn give(&mut self, id: &str, row: u64) -> Option<Known> {
        let new = Known {
            key: self.next,
            row,
        };
        let Some(place) = self.near(id).or_else(|| self.known.add(id, new)) else {
            self.next += 1;
            return None;
        };
        self.last = place;
        let known = self.known.at_mut(place)?;
        let before = *known;
        if before.row == 0 {
            known.row = row;
        }
        Some(before)
    }

    /// The key that the last new id was given.
    pub(crate) const fn newest(&self) -> i64 {
        self.next - 1
    }

    /// Marks a new id as refused.
    pub(crate) fn refuse(&mut self, id: &str) {
        let place = self.near(id).or_else(|| self.known.place(id));
        if let Some(known) = place.and_then(|place| self.known.at_mut(place))
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

    fn empty() -> Ids {
        Ids {
            first_new: 8,
            next: 8,
            ..Ids::default()
        }
    }

    #[test]
    fn an_id_is_given_once_and_keeps_its_first_row() {
        let mut ids = empty();
        assert_eq!(ids.give("A", 2), None, "nothing was known of it");
        assert_eq!(ids.newest(), 8);
        assert_eq!(
            ids.give("A", 3),
            Some(Known { key: 8, row: 2 }),
            "a second row with the id sees the first"
        );
        assert_eq!(ids.row("A"), Some(2));
        assert!(ids.is_new(8) && !ids.is_new(7));
        ids.refuse("A");
        assert_eq!(ids.get("A").map(|known| known.key), Some(Known::REFUSED));
    }

    #[test]
    fn ids_are_found_in_whatever_order_they_come_and_are_asked_for() {
        let orders: [&[&str]; 4] = [
            &["9", "10", "11", "100", "L1"],
            &["100", "9", "L1", "10", "11"],
            &["B", "A", "CC", "C", ""],
            &["a", "b", "c", "aa", "B"],
        ];
        for order in orders {
            for asked_between in [false, true] {
                let mut ids = empty();
                for (row, id) in (2..).zip(order) {
                    assert_eq!(ids.give(id, row), None, "{id} of {order:?} is new");
                    if asked_between {
                        assert_eq!(ids.get(order[0]).map(|known| known.row), Some(2));
                    }
                }
                for (row, id) in (2..).zip(order).collect::<Vec<_>>().into_iter().rev() {
                    let known = Known {
                        key: i64::try_from(row).expect("small") + 6,
                        row,
                    };
                    assert_eq!(ids.row(id), Some(row), "{id} of {order:?}");
                    assert_eq!(ids.get(id), Some(known), "{id} of {order:?}");
                    assert_eq!(ids.give(id, 99), Some(known), "{id} is not new again");
                }
                assert_eq!(ids.get("nobody"), None);
                assert_eq!(ids.row("nobody"), None);
            }
        }
    }
}
