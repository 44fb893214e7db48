//! How long a file and a function may be, and a ratchet on how many are longer than they should.
//!
//! Lines wider than 100 are rustfmt's business.

use super::code::{blanked, is_word, line_of, words};
use super::{Finding, TextFile};

/// Longer than `wanted` is counted against the ratchet; longer than `hard` is refused.
struct Limit {
    what: &'static str,
    wanted: usize,
    hard: usize,
    /// How many stood above `wanted` when this was last tightened. It may only go down.
    ratchet: usize,
}

const FILES: Limit = Limit {
    what: "file",
    wanted: 400,
    hard: 600,
    ratchet: 0,
};
const FUNCTIONS: Limit = Limit {
    what: "function",
    wanted: 70,
    hard: 100,
    ratchet: 0,
};

/// Something measured: where it stands, its name, its lines.
type Measured = (String, String, usize);

pub(super) fn check(files: &[TextFile]) -> Vec<Finding> {
    let lengths = |file: &TextFile| {
        (
            file.path.clone(),
            "this file".to_owned(),
            file.text.lines().count(),
        )
    };
    let mut findings = hold(&FILES, &files.iter().map(lengths).collect::<Vec<_>>());
    findings.extend(hold(
        &FUNCTIONS,
        &files.iter().flat_map(functions).collect::<Vec<_>>(),
    ));
    findings
}

fn hold(limit: &Limit, measured: &[Measured]) -> Vec<Finding> {
    let long: Vec<&Measured> = measured
        .iter()
        .filter(|(_, _, lines)| *lines > limit.wanted)
        .collect();
    let mut findings = Vec::new();
    for (place, name, lines) in &long {
        if *lines > limit.hard {
            let message = format!("{name} has {lines} lines, the hard limit is {}", limit.hard);
            findings.push(Finding::new(place, message));
        } else if long.len() > limit.ratchet {
            let message = format!("{name} has {lines} lines, {} are enough", limit.wanted);
            findings.push(Finding::new(place, message));
        }
    }
    if long.len() < limit.ratchet {
        findings.push(Finding::new(
            "crates/xtask/src/tidy/lengths.rs",
            format!(
                "only {} long {}s are left: lower the ratchet to that",
                long.len(),
                limit.what
            ),
        ));
    }
    findings
}

/// The functions of a file that have a body, each from its `fn` to its closing brace.
fn functions(file: &TextFile) -> Vec<Measured> {
    let code = blanked(&file.text);
    let mut found = Vec::new();
    for at in words(&code, "fn") {
        let name: String = code[at + 2..]
            .trim_start()
            .chars()
            .take_while(|it| it.is_alphanumeric() || *it == '_')
            .collect();
        // `fn(u8)` is a type, and `fn $name` a macro's pattern.
        if name.is_empty() || !is_word(name.as_bytes()[0]) {
            continue;
        }
        if let Some(end) = end_of_body(code.as_bytes(), at) {
            let first = line_of(&code, at);
            let lines = line_of(&code, end) - first + 1;
            found.push((format!("{}:{first}", file.path), format!("`{name}`"), lines));
        }
    }
    found
}

/// The closing brace of the function that starts here; none for a declaration without a body.
fn end_of_body(code: &[u8], start: usize) -> Option<usize> {
    let (mut brackets, mut braces) = (0_usize, 0_usize);
    for (offset, byte) in code[start..].iter().enumerate() {
        match byte {
            b'(' | b'[' => brackets += 1,
            b')' | b']' => brackets = brackets.saturating_sub(1),
            // `[u8; 4]` has a semicolon too, inside its brackets.
            b';' if brackets == 0 && braces == 0 => return None,
            b'{' => braces += 1,
            b'}' => {
                braces = braces.saturating_sub(1);
                if braces == 0 {
                    return Some(start + offset);
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> TextFile {
        TextFile {
            path: "a.rs".to_owned(),
            text: text.to_owned(),
        }
    }

    fn function(lines: usize) -> String {
        format!("fn long() {{\n{}}}\n", "    work();\n".repeat(lines - 2))
    }

    #[test]
    fn short_files_and_functions_pass() {
        assert_eq!(check(&[file(&function(70))]), []);
    }

    #[test]
    fn a_function_above_the_hard_limit_is_named() {
        let findings = check(&[file(&function(101))]);
        assert!(
            findings[0]
                .message
                .contains("`long` has 101 lines, the hard limit is 100")
        );
    }

    #[test]
    fn a_file_above_the_hard_limit_is_named() {
        let findings = check(&[file(&"// line\n".repeat(601))]);
        assert!(
            findings[0]
                .message
                .contains("601 lines, the hard limit is 600")
        );
    }

    #[test]
    fn one_long_function_more_than_the_ratchet_allows_is_named() {
        let limit = Limit {
            what: "function",
            wanted: 70,
            hard: 100,
            ratchet: 1,
        };
        let measured = |count| vec![("a.rs:1".to_owned(), "`long`".to_owned(), 80); count];
        assert_eq!(hold(&limit, &measured(1)), []);
        assert_eq!(hold(&limit, &measured(2)).len(), 2);
    }

    #[test]
    fn a_ratchet_that_is_too_loose_must_be_tightened() {
        let limit = Limit {
            what: "file",
            wanted: 400,
            hard: 600,
            ratchet: 2,
        };
        assert!(hold(&limit, &[])[0].message.contains("lower the ratchet"));
    }

    #[test]
    fn signatures_types_and_declarations_are_not_mistaken_for_bodies() {
        let text =
            "trait T {\n fn a(&self, x: [u8; 4]);\n fn b(x: fn(u8) -> u8) -> [u8; 2]\n {\n }\n}\n";
        let found = functions(&file(text));
        assert_eq!(found, [("a.rs:3".to_owned(), "`b`".to_owned(), 3)]);
    }
}
