//! Messages in both languages: the same ids, the same attributes, the same variables.
//!
//! A reader of lines, not of Fluent: whether a message is well formed is for `language`'s tests.

use std::collections::{BTreeMap, BTreeSet};

use super::{Finding, TextFile};

const LOCALES: [&str; 2] = ["assets/locales/fr/", "assets/locales/en/"];

/// Ids of a catalogue (attributes as `id.attribute`), each with its variables.
type Messages = BTreeMap<String, BTreeSet<String>>;

pub(super) fn check(catalogues: &[TextFile]) -> Vec<Finding> {
    let [french, english] = LOCALES.map(|locale| {
        catalogues
            .iter()
            .filter_map(|file| Some((file.path.strip_prefix(locale)?, file)))
            .collect::<BTreeMap<&str, &TextFile>>()
    });
    let mut findings = Vec::new();
    for (name, file) in &french {
        match english.get(name) {
            None => findings.push(absent_file(name, LOCALES[1])),
            Some(other) => findings.extend(compare(file, other)),
        }
    }
    let unpaired = english.keys().filter(|name| !french.contains_key(*name));
    findings.extend(unpaired.map(|name| absent_file(name, LOCALES[0])));
    findings
}

fn absent_file(name: &str, locale: &str) -> Finding {
    Finding::new(
        format!("{locale}{name}"),
        "exists in the other language only",
    )
}

fn compare(french: &TextFile, english: &TextFile) -> Vec<Finding> {
    let (left, left_twice) = messages(&french.text);
    let (right, right_twice) = messages(&english.text);
    let mut findings = Vec::new();
    for (file, ids) in [(french, left_twice), (english, right_twice)] {
        let twice = |id| Finding::new(&file.path, format!("`{id}` stands here twice"));
        findings.extend(ids.into_iter().map(twice));
    }
    for (file, own, other) in [(french, &left, &right), (english, &right, &left)] {
        let lacking = other.keys().filter(|id| !own.contains_key(*id));
        findings.extend(lacking.map(|id| Finding::new(&file.path, format!("lacks `{id}`"))));
    }
    for (id, variables) in &left {
        if right.get(id).is_some_and(|others| others != variables) {
            let message = format!("`{id}` has other variables than in {}", english.path);
            findings.push(Finding::new(&french.path, message));
        }
    }
    findings
}

/// The messages of a catalogue, and the ids that stand in it more than once.
fn messages(text: &str) -> (Messages, Vec<String>) {
    let (mut messages, mut twice) = (Messages::new(), Vec::new());
    let (mut message, mut current) = (String::new(), String::new());
    for line in text.lines() {
        if line.starts_with('#') {
            continue;
        }
        let indented = line.starts_with([' ', '\t', '}']);
        let head = line
            .split_once('=')
            .map(|(head, _)| head.trim())
            .filter(|head| is_id(head));
        let begun = match head {
            Some(id) if !indented && !id.starts_with('.') => {
                id.clone_into(&mut message);
                Some(message.clone())
            }
            Some(attribute) if indented && attribute.starts_with('.') => {
                Some(format!("{message}{attribute}"))
            }
            _ => None, // a line of text, which may hold an equals sign too
        };
        if let Some(id) = begun {
            if messages.contains_key(&id) {
                twice.push(id.clone());
            }
            current = id;
        }
        if !current.is_empty() {
            messages
                .entry(current.clone())
                .or_default()
                .extend(variables(line));
        }
    }
    (messages, twice)
}

fn is_id(head: &str) -> bool {
    let name = head.trim_start_matches(['.', '-']);
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name
            .chars()
            .all(|it| it.is_ascii_alphanumeric() || it == '-' || it == '_')
}

/// `$name` wherever it stands. A dollar sign before a letter is nothing else in our messages.
fn variables(line: &str) -> BTreeSet<String> {
    let names = line.split('$').skip(1).map(|rest| {
        rest.chars()
            .take_while(|it| it.is_ascii_alphanumeric() || matches!(it, '-' | '_'))
            .collect()
    });
    names.filter(|name: &String| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(french: &str, english: &str) -> Vec<String> {
        let file = |locale: &str, text: &str| TextFile {
            path: format!("{locale}errors.ftl"),
            text: text.to_owned(),
        };
        let files = [file(LOCALES[0], french), file(LOCALES[1], english)];
        check(&files)
            .into_iter()
            .map(|finding| finding.message)
            .collect()
    }

    #[test]
    fn two_complete_catalogues_pass() {
        let french = "# Les erreurs\nrows = { $count ->\n    [one] une ligne\n   *[other] { $count } lignes\n}\n    .hint = Voir { $file }\n";
        let english = "rows = { $count ->\n    [one] one row\n   *[other] { $count } rows\n}\n    .hint = See { $file }\n";
        assert_eq!(findings(french, english), [""; 0]);
    }

    #[test]
    fn a_message_missing_in_one_language_is_named() {
        assert_eq!(findings("a = A\nb = B\n", "a = A\n"), ["lacks `b`"]);
        assert_eq!(
            findings("a = A\n", "a = A\n    .hint = H\n"),
            ["lacks `a.hint`"]
        );
    }

    #[test]
    fn a_variable_missing_in_one_language_is_named() {
        let found = findings("a = Le { $date }\n", "a = On that day\n");
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("other variables"), "{found:?}");
    }

    #[test]
    fn an_id_that_stands_twice_is_named() {
        assert_eq!(
            findings("a = A\na = B\n", "a = A\n"),
            ["`a` stands here twice"]
        );
    }

    #[test]
    fn a_catalogue_in_one_language_only_is_named() {
        let file = TextFile {
            path: "assets/locales/fr/errors.ftl".to_owned(),
            text: String::new(),
        };
        assert_eq!(check(&[file])[0].place, "assets/locales/en/errors.ftl");
    }
}
