//! The nearest known name to a mistyped one.
//!
//! Deliberately absent: what is done with it; a suggestion is shown, never taken.

/// Names less alike than this are no suggestion (Jaro-Winkler; the command line's own measure).
const ALIKE: f64 = 0.75;

/// The known name that resembles `word` most, where one does. Case does not matter.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let mut best: Option<(f64, &str)> = None;
    for candidate in known {
        let alike = strsim::jaro_winkler(&word, &candidate.to_lowercase());
        if alike >= ALIKE && best.is_none_or(|(most, _)| alike > most) {
            best = Some((alike, candidate));
        }
    }
    best.map(|(_, name)| name)
}

/// The hint that names the nearest known name, in English.
pub fn did_you_mean<'a>(
    word: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<(&'a str, String)> {
    nearest(word, known).map(|name| (name, format!("did you mean `{name}`?")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_finds_its_name() {
        let known = ["salesperson", "segment", "stage"];
        assert_eq!(nearest("salesprson", known), Some("salesperson"));
        assert_eq!(nearest("Stage ", known), Some("stage"));
        assert_eq!(
            nearest("zzz", known),
            None,
            "nothing like it is no suggestion"
        );
    }
}
