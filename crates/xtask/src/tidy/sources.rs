//! Rules about the text of a source file: how it opens, what it excuses, what it left for later.

use super::code::{blanked, is_word, line_of, words};
use super::{Finding, TextFile};

pub(super) fn check(files: &[TextFile]) -> Vec<Finding> {
    files.iter().flat_map(check_file).collect()
}

fn check_file(file: &TextFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !file.text.starts_with("//! ") {
        findings.push(Finding::new(
            &file.path,
            "does not open with `//!`: say what lives here, and what is deliberately absent",
        ));
    }
    let code = blanked(&file.text);
    let place = |at: usize| format!("{}:{}", file.path, line_of(&code, at));
    for word in ["todo", "unimplemented"] {
        for at in words(&code, word) {
            if code[at + word.len()..].starts_with('!') {
                findings.push(Finding::new(place(at), format!("`{word}!` is not done")));
            }
        }
    }
    for (at, attribute) in attributes(&code) {
        let excuses =
            |lint: &str| words(attribute, lint).any(|it| opens(attribute, it + lint.len()));
        let has_reason = words(attribute, "reason").next().is_some();
        if excuses("allow") {
            findings.push(Finding::new(
                place(at),
                "`allow` outlives its cause: use `#[expect(lint, reason = \"…\")]`",
            ));
        } else if excuses("expect") && !has_reason {
            findings.push(Finding::new(
                place(at),
                "`expect` without a `reason = \"…\"`",
            ));
        }
    }
    findings
}

fn opens(text: &str, place: usize) -> bool {
    text[place..].trim_start().starts_with('(')
}

/// Every `#[…]` and `#![…]` with where it starts.
fn attributes(code: &str) -> Vec<(usize, &str)> {
    let bytes = code.as_bytes();
    let mut found = Vec::new();
    for (at, _) in code.match_indices('#') {
        let mut place = at + 1;
        if bytes.get(place) == Some(&b'!') {
            place += 1;
        }
        // `r#[` cannot be code; a name before `#` is a raw identifier's `r`.
        if bytes.get(place) != Some(&b'[') || (at > 0 && is_word(bytes[at - 1])) {
            continue;
        }
        let mut depth = 0_usize;
        for (offset, byte) in bytes[place..].iter().enumerate() {
            match byte {
                b'[' => depth += 1,
                b']' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                found.push((at, &code[at..=place + offset]));
                break;
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(text: &str) -> Vec<Finding> {
        check(&[TextFile {
            path: "a.rs".to_owned(),
            text: text.to_owned(),
        }])
    }

    #[test]
    fn a_file_in_the_house_form_passes() {
        let text =
            "//! What lives here.\n#[expect(dead_code, reason = \"the next commit\")]\nfn f() {}\n";
        assert_eq!(findings(text), []);
    }

    #[test]
    fn a_file_that_does_not_say_what_lives_there_is_named() {
        assert_eq!(findings("fn f() {}\n").len(), 1);
        assert_eq!(findings("//!\n").len(), 1, "an empty line says nothing");
    }

    #[test]
    fn an_allow_is_named_with_its_line() {
        let found = findings("//! Here.\n\n#[allow(dead_code)]\nfn f() {}\n");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].place, "a.rs:3");
    }

    #[test]
    fn an_allow_inside_a_condition_is_named_too() {
        assert_eq!(
            findings("//! Here.\n#![cfg_attr(test, allow(dead_code))]\n").len(),
            1
        );
    }

    #[test]
    fn an_expect_without_a_reason_is_named() {
        assert_eq!(
            findings("//! Here.\n#[expect(dead_code)]\nfn f() {}\n").len(),
            1
        );
    }

    #[test]
    fn work_left_for_later_is_named() {
        assert_eq!(
            findings("//! Here.\nfn f() { todo!() }\nfn g() { unimplemented!(\"x\") }\n").len(),
            2
        );
    }

    #[test]
    fn words_in_strings_and_comments_are_no_work() {
        assert_eq!(
            findings("//! Here: todo!().\nconst A: &str = \"#[allow(x)] todo!()\";\n"),
            []
        );
    }
}
