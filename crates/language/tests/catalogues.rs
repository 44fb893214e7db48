//! The catalogues themselves: whole, well formed, the same in both languages, in the house's
//! spaces, and with a word for everything that the exchange folder knows.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use diapason_language::{Language, Messages, Value};
use diapason_model::catalogue::{Entity, Kind, describe};
use diapason_model::{Cause, IssueKind};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

/// Before the name of a message whose words stand in another's.
const REFERENCE: char = '@';

/// Ids (attributes as `id.attribute`) with the variables that they use.
type Variables = BTreeMap<String, BTreeSet<String>>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The catalogues that lie in the folder, by file name.
fn files(language: Language) -> BTreeMap<String, String> {
    let folder = root().join("assets/locales").join(language.tag());
    let entries = std::fs::read_dir(folder).expect("the folder of the language");
    entries
        .map(|entry| {
            let path = entry.expect("an entry of the folder").path();
            let name = path.file_name().expect("a name").to_string_lossy();
            let text = std::fs::read_to_string(&path).expect("a catalogue is text");
            (name.into_owned(), text)
        })
        .collect()
}

fn of_expression(expression: &Expression<&str>, into: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, into),
        Expression::Select { selector, variants } => {
            of_inline(selector, into);
            for variant in variants {
                of_pattern(&variant.value, into);
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, into: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.insert(id.name.to_owned());
        }
        // The words of another message, which takes its variables from this one.
        InlineExpression::MessageReference { id, .. } => {
            into.insert(format!("{REFERENCE}{}", id.name));
        }
        InlineExpression::Placeable { expression } => of_expression(expression, into),
        _ => {}
    }
}

fn of_pattern(pattern: &Pattern<&str>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, into);
        }
    }
}

/// What a catalogue defines; a text that Fluent cannot read fails the test.
fn defined(name: &str, text: &str) -> Variables {
    let resource = parse(text).unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
    let mut found = Variables::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let id = message.id.name.to_owned();
        let mut variables = BTreeSet::new();
        let value = message.value.as_ref();
        of_pattern(
            value.unwrap_or_else(|| panic!("{name}: `{id}` says nothing")),
            &mut variables,
        );
        assert!(
            found.insert(id.clone(), variables).is_none(),
            "{name}: `{id}` stands twice"
        );
        for attribute in &message.attributes {
            let mut variables = BTreeSet::new();
            of_pattern(&attribute.value, &mut variables);
            found.insert(format!("{id}.{}", attribute.id.name), variables);
        }
    }
    found
}

fn all(language: Language) -> Variables {
    let mut found = Variables::new();
    for (name, text) in files(language) {
        for (id, variables) in defined(&name, &text) {
            let before = found.insert(id.clone(), variables);
            assert!(
                before.is_none(),
                "`{id}` stands in {name} and in another catalogue"
            );
        }
    }
    with_variables_of_references(&found)
}

/// With the variables of the messages whose words stand in others, however deep.
fn with_variables_of_references(found: &Variables) -> Variables {
    let entries = found.iter();
    let whole = |(id, variables): (&String, &BTreeSet<String>)| {
        let own = variables.iter().flat_map(|name| variables_of(name, found));
        (id.clone(), own.collect())
    };
    entries.map(whole).collect()
}

fn variables_of(name: &str, found: &Variables) -> BTreeSet<String> {
    match name.strip_prefix(REFERENCE) {
        None => BTreeSet::from([name.to_owned()]),
        Some(id) => {
            let own = found[id].iter();
            own.flat_map(|name| variables_of(name, found)).collect()
        }
    }
}

#[test]
fn both_languages_say_the_same_things_with_the_same_variables() {
    let [french, english] = Language::ALL.map(all);
    assert!(french.len() > 300, "the catalogues were found");
    let ids = |found: &Variables| found.keys().cloned().collect::<BTreeSet<_>>();
    let difference: Vec<_> = ids(&french)
        .symmetric_difference(&ids(&english))
        .cloned()
        .collect();
    assert_eq!(difference, [""; 0], "each message exists in both languages");
    for (id, variables) in &french {
        assert_eq!(variables, &english[id], "`{id}` takes the same variables");
    }
}

/// Embedding is a list by hand: a catalogue that is not on it would never be shown.
#[test]
fn every_message_of_every_file_is_embedded() {
    for language in Language::ALL {
        let messages = Messages::of(language);
        for (id, variables) in all(language) {
            let values: Vec<(&str, Value)> = variables
                .iter()
                .map(|name| {
                    let value = if name == "count" {
                        7.into()
                    } else {
                        "‹value›".into()
                    };
                    (name.as_str(), value)
                })
                .collect();
            let written = match id.split_once('.') {
                Some((message, "hint")) => messages.hint(message, &values),
                Some(_) => panic!("`{id}`: the only attribute is `hint`"),
                None => messages.find(&id, &values),
            };
            let written = written.unwrap_or_else(|| panic!("`{id}` is embedded in {language}"));
            assert!(!written.trim().is_empty(), "`{id}` says something");
            assert!(!written.contains('{'), "`{id}` is whole: {written}");
        }
    }
}

#[test]
fn french_marks_stand_behind_a_space_that_does_not_break() {
    for (name, text) in files(Language::French) {
        for (number, line) in (1..)
            .zip(text.lines())
            .filter(|(_, line)| !line.starts_with('#'))
        {
            let place = format!("{name}:{number}: {line}");
            for mark in [" :", " ;", " ?", " !", " »", " %"] {
                assert!(!line.contains(mark), "{place} breaks before `{mark}`");
            }
            assert!(!line.contains("« "), "{place} breaks after «");
            assert!(!line.contains('\''), "{place} has a typewriter apostrophe");
        }
    }
}

#[test]
fn there_is_a_word_for_every_record_column_and_choice() {
    for language in Language::ALL {
        let messages = Messages::of(language);
        for entity in Entity::ALL {
            assert!(
                messages
                    .find(&format!("entity-{}", entity.name()), &[])
                    .is_some()
            );
            for column in describe(entity).columns {
                let id = format!("field-{}", column.name);
                assert!(messages.find(&id, &[]).is_some(), "{language}: `{id}`");
                if let Kind::Choice(words) = column.kind {
                    for word in words {
                        let id = format!("choice-{word}");
                        assert!(messages.find(&id, &[]).is_some(), "{language}: `{id}`");
                    }
                }
            }
        }
    }
}

#[test]
fn the_glossary_explains_every_record_column_and_choice_in_the_same_words() {
    let glossary = std::fs::read_to_string(root().join("docs/glossary.md")).expect("the glossary");
    let [french, english] = Language::ALL.map(Messages::of);
    let explained = |prefix: &str, word: &str| {
        let id = format!("{prefix}-{word}");
        let row = format!(
            "| `{word}` | {} | {} | ",
            english.text(&id),
            french.text(&id)
        );
        assert!(glossary.contains(&row), "docs/glossary.md lacks `{row}…`");
    };
    for entity in Entity::ALL {
        explained("entity", entity.name());
        for column in describe(entity).columns {
            explained("field", column.name);
            if let Kind::Choice(words) = column.kind {
                for word in words {
                    explained("choice", word);
                }
            }
        }
    }
}

/// What is wrong with an import's rows: its code is the message's name, and its arguments are the
/// message's variables, no fewer and no more.
#[test]
fn there_are_words_for_everything_that_can_be_wrong_with_a_row() {
    const PREFIX: &str = "import-issue-";
    for language in Language::ALL {
        let mut known = all(language);
        known.retain(|id, _| id.starts_with(PREFIX));
        let of_field = known.remove(&format!("{PREFIX}of-field"));
        assert_eq!(
            of_field,
            Some(BTreeSet::from(["message", "field"].map(str::to_owned))),
            "{language}: what is wrong with the value of another field"
        );
        for (code, arguments) in IssueKind::codes() {
            let words = known.remove(&format!("{PREFIX}{code}"));
            let arguments = arguments.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(words, Some(arguments), "{language}: `{code}`");
        }
        let dead: Vec<_> = known.into_keys().collect();
        assert_eq!(dead, [""; 0], "{language}: nothing is wrong in these ways");
    }
}

#[test]
fn each_cause_and_each_record_has_a_word_of_its_own() {
    for language in Language::ALL {
        let messages = Messages::of(language);
        let of = |id: &str, variable: &str, codes: Vec<&str>| {
            let words = codes
                .iter()
                .map(|code| messages.format(id, &[(variable, (*code).into())]));
            let different: BTreeSet<String> = words.collect();
            assert_eq!(different.len(), codes.len(), "{language}: {different:?}");
        };
        of("cause-words", "cause", Cause::ALL.map(Cause::code).to_vec());
        let records = Entity::ALL.map(Entity::singular);
        of("record-word", "record", records.to_vec());
        of("deal-in-state", "state", vec!["open", "won", "lost"]);
    }
}
