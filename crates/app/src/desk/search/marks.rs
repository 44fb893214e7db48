//! What of a name was typed: from the beginning of a word on, whatever its case and accents.

use crate::desk::page::sort_key;

/// Beginnings and ends in UTF-16 units of what the words are the beginning of; none overlap.
pub(super) fn marks(name: &str, words: &[String]) -> Vec<(u32, u32)> {
    let letters = Letters::of(name);
    let mut marks: Vec<(u32, u32)> = words.iter().filter_map(|word| letters.find(word)).collect();
    marks.sort_unstable();
    let mut apart: Vec<(u32, u32)> = Vec::with_capacity(marks.len());
    for mark in marks {
        match apart.last_mut() {
            Some(last) if mark.0 <= last.1 => last.1 = last.1.max(mark.1),
            _ => apart.push(mark),
        }
    }
    apart
}

/// A name letter by letter, folded, each with where it stands.
struct Letters {
    folded: Vec<char>,
    /// Of the letter that each folded one comes from.
    places: Vec<(u32, u32)>,
    /// Whether a word begins there.
    begins: Vec<bool>,
}

impl Letters {
    fn of(name: &str) -> Self {
        let mut letters = Self {
            folded: Vec::with_capacity(name.len()),
            places: Vec::with_capacity(name.len()),
            begins: Vec::with_capacity(name.len()),
        };
        let (mut at, mut within) = (0_u32, false);
        let mut buffer = [0; 4];
        for letter in name.chars() {
            let end = at + u32::from(letter.len_utf16() == 2) + 1;
            let is_of_word = letter.is_alphanumeric();
            let mut begins = is_of_word && !within;
            for folded in sort_key(letter.encode_utf8(&mut buffer)).chars() {
                letters.folded.push(folded);
                letters.places.push((at, end));
                letters.begins.push(std::mem::take(&mut begins));
            }
            within = is_of_word;
            at = end;
        }
        letters
    }

    /// Where the first word that begins with a folded text stands, as far as it goes.
    fn find(&self, word: &str) -> Option<(u32, u32)> {
        let word: Vec<char> = word.chars().collect();
        let last = word.len().checked_sub(1)?;
        let begins = |at: &usize| self.begins[*at] && self.folded[*at..].starts_with(&word);
        let at = (0..self.folded.len()).find(begins)?;
        Some((self.places[at].0, self.places[at + last].1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(name: &str, words: &[&str]) -> Vec<String> {
        let words: Vec<String> = words.iter().map(|word| sort_key(word)).collect();
        let units: Vec<u16> = name.encode_utf16().collect();
        let part = |(from, to): (u32, u32)| {
            String::from_utf16(&units[from as usize..to as usize]).expect("whole letters")
        };
        marks(name, &words).into_iter().map(part).collect()
    }

    #[test]
    fn a_mark_covers_what_was_typed_in_the_names_own_letters() {
        assert_eq!(marked("Établissements Lœwe", &["etab"]), ["Étab"]);
        assert_eq!(
            marked("Établissements Lœwe", &["loe"]),
            ["Lœ"],
            "one letter for two"
        );
        assert_eq!(
            marked("👋 Port de Lorient", &["lor", "PORT"]),
            ["Port", "Lor"]
        );
        assert_eq!(
            marked("E\u{301}tude", &["etu"]),
            ["E\u{301}tu"],
            "an accent of its own"
        );
        assert_eq!(marked("FA-2609-018", &["fa-2609"]), ["FA-2609"]);
        assert_eq!(
            marked("FA-2609-018", &["018"]),
            ["018"],
            "a word begins after a sign"
        );
    }

    #[test]
    fn nothing_is_marked_that_no_word_begins() {
        assert_eq!(marked("Lorient", &["rien"]), [""; 0]);
        assert_eq!(marked("Lorient", &[""]), [""; 0]);
        assert_eq!(marked("", &["a"]), [""; 0]);
        assert_eq!(
            marked("Port", &["port", "por"]),
            ["Port"],
            "marks do not overlap"
        );
    }
}
