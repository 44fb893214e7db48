//! Which records hold every word that was typed: in their own names and numbers, or for some of the
//! words in their customer's.

use diapason_model::{CustomerIndex, Snapshot};
use diapason_store::{SearchIn, SearchKind};

use super::places::{Places, order};
use crate::desk::session::OpenBook;
use crate::error::AppError;

/// More words than these are not looked for.
const MOST_WORDS: usize = 8;

/// The shortest number that is also looked for without its spaces and signs.
const SHORTEST_NUMBER: usize = 3;

/// What is known of a record: which words it holds, a bit each, and what they weigh.
#[derive(Debug, Clone, Copy, Default)]
struct Hit {
    words: u8,
    weight: i64,
}

/// A record that holds every word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Match {
    pub(super) kind: SearchKind,
    /// Its place among its kind.
    pub(super) place: usize,
    pub(super) customer: CustomerIndex,
    /// Whether it holds them all itself.
    pub(super) itself: bool,
    /// What the words weigh in it.
    pub(super) weight: i64,
}

/// The words of a text that anything could begin with.
pub(super) fn words(text: &str) -> Vec<&str> {
    text.split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .take(MOST_WORDS)
        .collect()
}

/// Everything of these kinds that holds every word of the text.
pub(super) fn matches(
    open: &OpenBook,
    places: &Places,
    text: &str,
    kinds: &[SearchKind],
) -> Result<Vec<Match>, AppError> {
    let words = words(text);
    let data = open.book.snapshot();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let hits = hits(open, places, text, &words)?;
    let all = u8::try_from((1_u16 << words.len()) - 1).expect("at most eight words");
    let mut matches = Vec::new();
    for kind in SearchKind::ALL {
        if !kinds.contains(&kind) {
            continue;
        }
        for (place, own) in hits[order(kind)].iter().enumerate() {
            let customer = customer_of(data, places, kind, place);
            let above = hits[order(SearchKind::Customer)][customer.get()];
            // A contact is somebody: the customer's name alone does not find everybody there.
            let may_come_from_above = kind != SearchKind::Contact || own.words != 0;
            if own.words == all || (may_come_from_above && own.words | above.words == all) {
                matches.push(Match {
                    kind,
                    place,
                    customer,
                    itself: own.words == all,
                    weight: own.weight,
                });
            }
        }
    }
    Ok(matches)
}

fn hits(
    open: &OpenBook,
    places: &Places,
    text: &str,
    words: &[&str],
) -> Result<[Vec<Hit>; 4], AppError> {
    let mut hits = places
        .counts(open.book.snapshot())
        .map(|count| vec![Hit::default(); count]);
    let all = u8::try_from((1_u16 << words.len()) - 1).expect("at most eight words");
    open.records.read(|reader| {
        let mut note = |word: &str, within, bits: u8| {
            for found in reader.search(word, within)? {
                if let Some(place) = places.of(&found)
                    && let Some(hit) = hits[order(found.kind)].get_mut(place)
                {
                    hit.words |= bits;
                    hit.weight = hit.weight.saturating_add(found.weight);
                }
            }
            Ok::<_, AppError>(())
        };
        for (place, word) in words.iter().enumerate() {
            note(word, SearchIn::Everything, 1 << place)?;
        }
        if let Some(number) = number(text) {
            note(&number, SearchIn::Identifiers, all)?;
        }
        Ok(())
    })?;
    Ok(hits)
}

/// A number that was typed in another spelling than the record's: `552 081 317`, `FA2609018`.
fn number(text: &str) -> Option<String> {
    let number: String = text.chars().filter(|sign| sign.is_alphanumeric()).collect();
    let is_number = number.chars().any(|sign| sign.is_ascii_digit());
    (is_number && number.chars().count() >= SHORTEST_NUMBER && number != text.trim())
        .then_some(number)
}

pub(super) fn customer_of(
    data: &Snapshot,
    places: &Places,
    kind: SearchKind,
    place: usize,
) -> CustomerIndex {
    match kind {
        SearchKind::Customer => CustomerIndex::from_position(place),
        SearchKind::Contact => places.contacts[place].1,
        SearchKind::Deal => data.deals[place].customer,
        SearchKind::Invoice => data.invoices[place].customer,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_words_that_can_be_looked_for() {
        assert_eq!(words("  Port   de – Lorient \""), ["Port", "de", "Lorient"]);
        assert_eq!(words("a b c d e f g h i j").len(), MOST_WORDS);
        assert_eq!(words(" - * "), [""; 0]);
    }

    #[test]
    fn a_number_in_another_spelling_is_one_number() {
        assert_eq!(number("552 081 317").as_deref(), Some("552081317"));
        assert_eq!(number("FA-2609").as_deref(), Some("FA2609"));
        assert_eq!(number("552081317"), None, "it is looked for as it is");
        assert_eq!(number("Port de Lorient"), None, "words are no number");
        assert_eq!(number("n° 2"), None, "too short to say anything");
    }
}
