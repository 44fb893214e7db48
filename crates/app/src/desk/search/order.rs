//! The order of what was found: exact names first, then names that begin so, then the rest by what
//! the words weigh; what is alive (open deals, invoices of the last year) before what is closed.

use std::cmp::Reverse;

use diapason_model::{Date, DealState, Snapshot, day_number};
use diapason_store::SearchKind;

use super::found::Match;
use super::places::Places;
use crate::desk::page::sort_key;

/// Invoices older than this are no news.
const NEWS_DAYS: i32 = 365;

/// What a match is placed by; the least comes first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    fit: Fit,
    is_closed: bool,
    kind: SearchKindOrder,
    weight: Reverse<i64>,
    day: Reverse<i32>,
    place: usize,
}

/// How the typed text fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// It is the name or the number.
    Exact,
    /// The name or the number begins with it.
    Beginning,
    /// Its words are in it.
    Words,
    /// Some of its words are in the customer's name only.
    Customer,
}

/// Whom one looks for most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum SearchKindOrder {
    Customer,
    Deal,
    Contact,
    Invoice,
}

/// The rank of a match; `text` is folded.
pub(super) fn rank(
    data: &Snapshot,
    places: &Places,
    found: &Match,
    text: &str,
    today: Date,
) -> Rank {
    let (kind, is_closed, day) = life(data, found, today);
    Rank {
        fit: if found.itself {
            fit(names(data, places, found), text)
        } else {
            Fit::Customer
        },
        is_closed,
        kind,
        weight: Reverse(found.weight),
        day: Reverse(day),
        place: found.place,
    }
}

/// Name and numbers that a record may be called by.
fn names<'s>(data: &'s Snapshot, places: &'s Places, found: &Match) -> [Option<&'s str>; 2] {
    match found.kind {
        SearchKind::Customer => {
            let customer = &data.customers[found.place];
            [Some(&customer.name), Some(customer.id.as_str())]
        }
        SearchKind::Contact => {
            let (contact, _) = &places.contacts[found.place];
            [Some(&contact.name), contact.email.as_deref()]
        }
        SearchKind::Deal => {
            let deal = &data.deals[found.place];
            [Some(&deal.name), Some(deal.id.as_str())]
        }
        SearchKind::Invoice => {
            let invoice = &data.invoices[found.place];
            [invoice.number.as_deref(), Some(invoice.id.as_str())]
        }
    }
}

fn fit(names: [Option<&str>; 2], text: &str) -> Fit {
    let mut best = Fit::Words;
    for name in names.into_iter().flatten() {
        match begins(name, text) {
            Some(Fit::Exact) => return Fit::Exact,
            Some(_) => best = Fit::Beginning,
            None => {}
        }
    }
    best
}

/// Whether a name is the folded text, or begins with it.
fn begins(name: &str, text: &str) -> Option<Fit> {
    let whole = |same_length| {
        if same_length {
            Fit::Exact
        } else {
            Fit::Beginning
        }
    };
    // Nearly every name and number: tens of thousands are looked at for one letter.
    if name.is_ascii() {
        let begun = name.as_bytes().get(..text.len())?;
        return (begun.eq_ignore_ascii_case(text.as_bytes()))
            .then(|| whole(name.len() == text.len()));
    }
    let name = sort_key(name);
    name.starts_with(text)
        .then(|| whole(name.len() == text.len()))
}

fn life(data: &Snapshot, found: &Match, today: Date) -> (SearchKindOrder, bool, i32) {
    match found.kind {
        SearchKind::Customer => (SearchKindOrder::Customer, false, 0),
        SearchKind::Contact => (SearchKindOrder::Contact, false, 0),
        SearchKind::Deal => {
            let state = data.deals[found.place].state;
            let is_closed = !matches!(state, DealState::Open { .. });
            (SearchKindOrder::Deal, is_closed, day_number(state.date()))
        }
        SearchKind::Invoice => {
            let day = day_number(data.invoices[found.place].issued_on);
            let is_old = day < day_number(today) - NEWS_DAYS;
            (SearchKindOrder::Invoice, is_old, day)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_fits_whatever_its_case_and_accents() {
        let of = |name: &str, text: &str| fit([Some(name), None], &sort_key(text));
        for (name, text, expected) in [
            ("Lorient", "LORIENT", Fit::Exact),
            ("Étude", "etude", Fit::Exact),
            ("etude", "Étude", Fit::Exact),
            ("Lorient Nord", "lorient", Fit::Beginning),
            ("Œuvre de bois", "oeuv", Fit::Beginning),
            ("Port de Lorient", "lorient", Fit::Words),
            ("Lor", "lorient", Fit::Words),
        ] {
            assert_eq!(of(name, text), expected, "{text} in {name}");
        }
        let number = fit([None, Some("FA-1")], "fa-1");
        assert_eq!(number, Fit::Exact, "the number is as good as the name");
    }
}
