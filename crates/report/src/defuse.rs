//! Texts that a spreadsheet would run as formulas.
//!
//! A CSV file has no types: a name such as `=HYPERLINK(…)` typed into a CRM becomes a formula when
//! the file is opened. Workbooks need no such care: there a text is written as a text.

use std::borrow::Cow;

/// Whether a spreadsheet would take a text for a formula or skip into the next cell.
pub(crate) fn is_dangerous(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// The text with an apostrophe before it where a spreadsheet would run it.
#[must_use]
pub fn defused(text: &str) -> Cow<'_, str> {
    if is_dangerous(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_defused() {
        for text in [
            "=HYPERLINK(\"http://evil\",\"open\")",
            "+33 1 23 45",
            "-2+3",
            "@SUM(A1)",
            "\tx",
            "\rx",
            "\n=1",
            "＝1",
        ] {
            assert_eq!(defused(text), format!("'{text}"));
        }
    }

    #[test]
    fn other_texts_stay_as_they_are() {
        for text in ["", "Rénovation four n° 3", "a=b", "1 − 2", "'quoted"] {
            assert_eq!(defused(text), text);
        }
    }
}
