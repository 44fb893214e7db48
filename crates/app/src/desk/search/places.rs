//! From the store's keys to the places of records, and the contacts, which a book has none of.

use std::collections::HashMap;

use diapason_model::{CustomerIndex, Id, Snapshot};
use diapason_store::{ContactRecord, Found, SearchKind};

use crate::desk::session::OpenBook;
use crate::error::AppError;

/// Every record that can be found. Made once for a content.
pub(super) struct Places {
    /// Key and place by kind, in the order of keys.
    by_kind: [Vec<(i64, usize)>; 4],
    /// The contacts, each with its customer.
    pub(super) contacts: Vec<(ContactRecord, CustomerIndex)>,
}

impl Places {
    /// Of an open book.
    pub(super) fn new(open: &OpenBook) -> Result<Self, AppError> {
        let data = open.book.snapshot();
        let keys = |kind| open.records.read(|reader| Ok(reader.keys(kind)?));
        let customers = keys(SearchKind::Customer)?;
        let deals = keys(SearchKind::Deal)?;
        let invoices = keys(SearchKind::Invoice)?;
        let contacts = contacts(open)?;
        Ok(Self {
            by_kind: [
                placed(
                    customers,
                    &ids(data.customers.iter().map(|record| &record.id)),
                ),
                (contacts.iter().enumerate())
                    .map(|(place, (contact, _))| (contact.key, place))
                    .collect(),
                placed(deals, &ids(data.deals.iter().map(|record| &record.id))),
                placed(
                    invoices,
                    &ids(data.invoices.iter().map(|record| &record.id)),
                ),
            ],
            contacts,
        })
    }

    /// The place of what the store found; `None` if it came after the book was made.
    pub(super) fn of(&self, found: &Found) -> Option<usize> {
        let places = &self.by_kind[order(found.kind)];
        let at = places.binary_search_by_key(&found.key, |(key, _)| *key);
        at.ok().map(|at| places[at].1)
    }

    /// How many records of each kind there are.
    pub(super) fn counts(&self, data: &Snapshot) -> [usize; 4] {
        [
            data.customers.len(),
            self.contacts.len(),
            data.deals.len(),
            data.invoices.len(),
        ]
    }
}

/// The place of a kind in the lists by kind.
pub(super) const fn order(kind: SearchKind) -> usize {
    match kind {
        SearchKind::Customer => 0,
        SearchKind::Contact => 1,
        SearchKind::Deal => 2,
        SearchKind::Invoice => 3,
    }
}

fn ids<'i>(ids: impl Iterator<Item = &'i Id>) -> Vec<&'i str> {
    ids.map(Id::as_str).collect()
}

/// Keys with the places of their ids: nearly always the same order, but the keys may have been read
/// after another program added some.
fn placed(keys: Vec<(i64, Box<str>)>, ids: &[&str]) -> Vec<(i64, usize)> {
    if keys.len() == ids.len() && keys.iter().zip(ids).all(|((_, key), id)| **key == **id) {
        return keys.into_iter().map(|(key, _)| key).zip(0..).collect();
    }
    let known: HashMap<&str, usize> = ids.iter().copied().zip(0..).collect();
    keys.into_iter()
        .filter_map(|(key, id)| Some((key, *known.get(&*id)?)))
        .collect()
}

fn contacts(open: &OpenBook) -> Result<Vec<(ContactRecord, CustomerIndex)>, AppError> {
    let customers = open.book.snapshot().customers.iter().zip(0..);
    let known: HashMap<&str, usize> = customers
        .map(|(customer, place)| (customer.id.as_str(), place))
        .collect();
    let contacts = open.records.read(|reader| Ok(reader.contact_records()?))?;
    let with_customer = contacts.into_iter().filter_map(|contact| {
        let customer = *known.get(contact.customer.as_str())?;
        Some((contact, CustomerIndex::from_position(customer)))
    });
    Ok(with_customer.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_that_came_after_the_book_has_no_place_and_moves_no_other() {
        let keys = |ids: &[&str]| -> Vec<(i64, Box<str>)> {
            (1..).zip(ids.iter().map(|id| (*id).into())).collect()
        };
        assert_eq!(placed(keys(&["a", "b"]), &["a", "b"]), [(1, 0), (2, 1)]);
        let more = placed(keys(&["a", "new", "b"]), &["a", "b"]);
        assert_eq!(more, [(1, 0), (3, 1)]);
        assert_eq!(placed(Vec::new(), &["a"]), [], "none was read");
    }
}
