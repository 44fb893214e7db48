//! The order of names as a reader of French or English expects it: letters before their accents
//! and capitals.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// What a name is sorted by: letters without accents and capitals, ligatures as two letters.
/// Names that differ in accents alone have one key; whoever sorts tells them apart by the name.
pub(crate) fn sort_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    let letters = name.nfkd().filter(|letter| !is_combining_mark(*letter));
    for letter in letters.flat_map(char::to_lowercase) {
        match letter {
            'œ' => key.push_str("oe"),
            'æ' => key.push_str("ae"),
            'ß' => key.push_str("ss"),
            'ø' => key.push('o'),
            'ł' => key.push('l'),
            'đ' | 'ð' => key.push('d'),
            letter => key.push(letter),
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_capitals_and_ligatures_do_not_move_a_name() {
        let mut names = [
            "Zoé",
            "étude",
            "Eva",
            "œuvre",
            "Ève",
            "offre",
            "Ødegaard",
            "ecole",
        ];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(
            names,
            [
                "ecole",
                "étude",
                "Eva",
                "Ève",
                "Ødegaard",
                "œuvre",
                "offre",
                "Zoé"
            ]
        );
    }
}
