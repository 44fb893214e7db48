//! Rust text with its comments and literals blanked out, so that the rules look at code only.
//!
//! A scanner, not a parser: the rules ask where braces and a few words stand. Lengths and line
//! numbers stay as they were.

/// The text with every comment, string and character replaced by spaces.
pub(super) fn blanked(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut kept = bytes.to_vec();
    let mut place = 0;
    while place < bytes.len() {
        let end = end_of_literal(bytes, place);
        for byte in &mut kept[place..end] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
        place = end.max(place + 1);
    }
    // Outside comments and literals Rust code may hold other letters: they stay whole bytes.
    String::from_utf8_lossy(&kept).into_owned()
}

/// Where the comment or literal that starts here ends; `place` itself when none does.
fn end_of_literal(bytes: &[u8], place: usize) -> usize {
    let rest = &bytes[place..];
    let follows_word = place > 0 && is_word(bytes[place - 1]);
    if rest.starts_with(b"//") {
        return place
            + rest
                .iter()
                .position(|byte| *byte == b'\n')
                .unwrap_or(rest.len());
    }
    if rest.starts_with(b"/*") {
        return place + block_comment(rest);
    }
    if rest[0] == b'"' {
        return place + quoted(rest, 0);
    }
    if rest[0] == b'\'' {
        return place + character(rest);
    }
    // b"…", c"…", r"…", br#"…"#: the prefix is kept, it is only letters.
    if !follows_word && matches!(rest[0], b'r' | b'b' | b'c') {
        return place + prefixed(rest);
    }
    place
}

fn block_comment(rest: &[u8]) -> usize {
    let (mut depth, mut place) = (0_usize, 0);
    while place < rest.len() {
        if rest[place..].starts_with(b"/*") {
            depth += 1;
            place += 2;
        } else if rest[place..].starts_with(b"*/") {
            depth -= 1;
            place += 2;
            if depth == 0 {
                return place;
            }
        } else {
            place += 1;
        }
    }
    rest.len()
}

/// The end of a string with escapes whose opening quote stands at `open`.
fn quoted(rest: &[u8], open: usize) -> usize {
    let mut place = open + 1;
    while place < rest.len() {
        match rest[place] {
            b'\\' => place += 2,
            b'"' => return place + 1,
            _ => place += 1,
        }
    }
    rest.len()
}

/// The end of a character literal; 0 for a lifetime, which is no literal.
fn character(rest: &[u8]) -> usize {
    if rest.get(1) == Some(&b'\\') {
        let close = rest.iter().skip(3).position(|byte| *byte == b'\'');
        return close.map_or(rest.len(), |close| close + 4);
    }
    let text = String::from_utf8_lossy(&rest[1..rest.len().min(6)]).into_owned();
    let length = text.chars().next().map_or(0, char::len_utf8);
    if length > 0 && rest.get(1 + length) == Some(&b'\'') {
        length + 2
    } else {
        0
    }
}

fn prefixed(rest: &[u8]) -> usize {
    let letters = rest
        .iter()
        .take_while(|byte| matches!(byte, b'r' | b'b' | b'c'))
        .count();
    let hashes = rest[letters..]
        .iter()
        .take_while(|byte| **byte == b'#')
        .count();
    if letters > 2 || rest.get(letters + hashes) != Some(&b'"') {
        return 0;
    }
    if !rest[..letters].contains(&b'r') {
        return if hashes == 0 {
            quoted(rest, letters)
        } else {
            0
        };
    }
    let mut close = vec![b'"'];
    close.resize(hashes + 1, b'#');
    let start = letters + hashes + 1;
    let length = rest[start..]
        .windows(close.len())
        .position(|window| window == close);
    length.map_or(rest.len(), |length| start + length + close.len())
}

/// Whether a byte can stand inside a name.
pub(super) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// The number of the line (from 1) that a byte stands on.
pub(super) fn line_of(text: &str, place: usize) -> usize {
    text.bytes()
        .take(place)
        .filter(|byte| *byte == b'\n')
        .count()
        + 1
}

/// Where a word stands by itself, not as a part of a longer name.
pub(super) fn words<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let bytes = text.as_bytes();
    text.match_indices(word)
        .map(|(place, _)| place)
        .filter(move |place| {
            let after = bytes.get(place + word.len());
            (*place == 0 || !is_word(bytes[place - 1])) && !after.is_some_and(|byte| is_word(*byte))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> String {
        blanked(text)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn comments_and_strings_go_and_lines_stay() {
        let text = "let a = \"{ // \\\" }\"; // {\n/* { /* } */ { */ let b = 1;\n";
        assert_eq!(code(text), "let a = ; let b = 1;");
        assert_eq!(blanked(text).len(), text.len());
        assert_eq!(blanked(text).lines().count(), text.lines().count());
    }

    #[test]
    fn raw_strings_end_at_their_own_hashes() {
        assert_eq!(
            code("f(r#\"{ \" }\"#, br\"{\", b\"\\\"{\", c\"{\");"),
            "f( , , , );"
        );
    }

    #[test]
    fn a_lifetime_is_no_character() {
        assert_eq!(
            code("fn f<'a>(x: &'a str) { y('{', '\\'', '\\u{7b}', 'é') }")
                .matches('{')
                .count(),
            1
        );
    }

    #[test]
    fn a_name_that_ends_in_r_starts_no_raw_string() {
        assert_eq!(code("bar(\"{\"); for_r#x"), "bar( ); for_r#x");
    }

    #[test]
    fn a_word_inside_a_name_is_not_found() {
        assert_eq!(
            words("todo mytodo todo_x (todo)", "todo").collect::<Vec<_>>(),
            [0, 20]
        );
    }
}
