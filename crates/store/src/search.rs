//! Full-text search: which customers, contacts, deals and invoices a word is the beginning of.
//!
//! The index is kept by triggers (`migrations/0002.sql`). Deliberately absent: which of several
//! words must hold, in what order they are shown, and what of it is marked (`app`).

use rusqlite::Connection;

use crate::StoreError;

/// Words that more records than this begin with say little of any one of them: they are not weighed.
const MOST_WEIGHED: i64 = 2_000;

/// Words longer than this are cut: no name needs them, and no text makes a search slow.
const LONGEST: usize = 100;

/// What is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SearchKind {
    /// A customer, by its names, numbers and addresses.
    Customer,
    /// A contact of a customer.
    Contact,
    /// A deal.
    Deal,
    /// An invoice, by its number or the customer's order.
    Invoice,
}

impl SearchKind {
    /// All of them, in the order of the index.
    pub const ALL: [Self; 4] = [Self::Customer, Self::Contact, Self::Deal, Self::Invoice];

    /// Its table.
    pub(crate) const fn table(self) -> &'static str {
        match self {
            Self::Customer => "customers",
            Self::Contact => "contacts",
            Self::Deal => "deals",
            Self::Invoice => "invoices",
        }
    }

    /// Its table's key.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Customer => "customer_key",
            Self::Contact => "contact_key",
            Self::Deal => "deal_key",
            Self::Invoice => "invoice_key",
        }
    }
}

/// A record that a word was found in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: SearchKind,
    /// Its surrogate key.
    pub key: i64,
    /// How much the word says of it (BM25 in thousandths, the more the better); 0 where it is in too
    /// many records to say anything.
    pub weight: i64,
}

/// Where a word is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchIn {
    /// In names and identifiers.
    Everything,
    /// In identifiers alone, which are also found without spaces and punctuation.
    Identifiers,
}

/// The records in whose names or identifiers a word begins with `word`; several words in it must
/// follow each other. Case and accents do not count. The text is a text: no sign in it is an
/// operator. A text without any letter or digit finds nothing.
pub(crate) fn beginning_with(
    connection: &Connection,
    word: &str,
    within: SearchIn,
) -> Result<Vec<Found>, StoreError> {
    let Some(question) = quoted(word, within) else {
        return Ok(Vec::new());
    };
    let mut all = connection.prepare_cached("SELECT rowid FROM search WHERE search MATCH ?1")?;
    let mut rows = all.query([&question])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(of_entry(row.get(0)?, 0));
    }
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    if count == 0 || count > MOST_WEIGHED {
        return Ok(found);
    }
    let mut weighed = connection.prepare_cached(
        "SELECT rowid, CAST(-1000 * bm25(search) AS INTEGER) FROM search WHERE search MATCH ?1",
    )?;
    let found = weighed
        .query_map([&question], |row| Ok(of_entry(row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    Ok(found)
}

fn of_entry(entry: i64, weight: i64) -> Found {
    let kind = usize::try_from(entry.rem_euclid(4)).expect("from 0 to 3");
    Found {
        kind: SearchKind::ALL[kind],
        key: entry.div_euclid(4),
        weight,
    }
}

/// The text as one phrase of FTS5 whose last word is only begun; `None` where nothing could be found
/// by it.
fn quoted(word: &str, within: SearchIn) -> Option<String> {
    if !word.chars().any(char::is_alphanumeric) {
        return None;
    }
    let mut question = String::with_capacity(word.len() + 8);
    if within == SearchIn::Identifiers {
        question.push_str("ids : ");
    }
    question.push('"');
    for letter in word.chars().take(LONGEST) {
        match letter {
            '"' => question.push_str("\"\""),
            // FTS5 reads its question up to the first of these.
            '\0' => question.push(' '),
            'œ' | 'Œ' => question.push_str("oe"),
            'æ' | 'Æ' => question.push_str("ae"),
            'ß' | 'ẞ' => question.push_str("ss"),
            letter => question.push(letter),
        }
    }
    question.push_str("\" *");
    Some(question)
}
