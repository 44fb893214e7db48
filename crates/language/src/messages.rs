//! Messages by id, from the embedded catalogues.
//!
//! Amounts, dates and rates go in as text that `Language` has written; counts go in as numbers,
//! because plurals hang on them.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::{Language, catalogues};

/// What stands in the place of a variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// A text, already in the reader's language.
    Text(&'a str),
    /// How many: chooses the plural and is written grouped.
    Count(i64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

macro_rules! counts {
    ($($number:ty),*) => {$(
        impl From<$number> for Value<'_> {
            /// A count beyond 64 bits is as good as the largest.
            fn from(count: $number) -> Self {
                Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
            }
        }
    )*};
}
counts!(i32, u32, i64, u64, usize);

/// All messages of one language.
pub struct Messages {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// The messages of a language, read once for the whole program.
    pub fn of(language: Language) -> &'static Self {
        static FRENCH: OnceLock<Messages> = OnceLock::new();
        static ENGLISH: OnceLock<Messages> = OnceLock::new();
        let place = match language {
            Language::French => &FRENCH,
            Language::English => &ENGLISH,
        };
        place.get_or_init(|| Self::read(language))
    }

    /// The language they are in.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A message without variables. An unknown id stops a debug build; a released program shows
    /// the id itself.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.format(id, &[])
    }

    /// A message with its variables. As `text` for an unknown id or variable.
    #[must_use]
    pub fn format(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let found = self.find(id, values);
        debug_assert!(found.is_some(), "no message `{id}` in `{}`", self.language);
        found.unwrap_or_else(|| id.to_owned())
    }

    /// The advice that goes with a message (its `.hint`), where it has one.
    #[must_use]
    pub fn hint(&self, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        self.look_up(id, Some("hint"), values)
    }

    /// A message that may not exist: for words that come from data (a field's name).
    #[must_use]
    pub fn find(&self, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        self.look_up(id, None, values)
    }

    fn look_up(
        &self,
        id: &str,
        attribute: Option<&str>,
        values: &[(&str, Value<'_>)],
    ) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            match value {
                Value::Text(text) => arguments.set(*name, *text),
                Value::Count(count) => arguments.set(*name, *count),
            }
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&arguments), &mut errors);
        debug_assert!(
            errors.is_empty(),
            "message `{id}` in `{}`: {errors:?}",
            self.language
        );
        Some(text.into_owned())
    }

    fn read(language: Language) -> Self {
        let locale: LanguageIdentifier = language
            .tag()
            .parse()
            .expect("`fr` and `en` are language identifiers");
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Marks of isolation around variables would end up in files and terminals.
        bundle.set_use_isolating(false);
        match language {
            Language::French => bundle.set_formatter(Some(|it, _| count(Language::French, it))),
            Language::English => bundle.set_formatter(Some(|it, _| count(Language::English, it))),
        }
        for catalogue in catalogues::of(language) {
            let resource = FluentResource::try_new((*catalogue).to_owned())
                .unwrap_or_else(|(resource, _)| resource);
            // A message that stands twice keeps its first form; tests forbid it.
            let _ = bundle.add_resource(resource);
        }
        Self { language, bundle }
    }
}

/// A count grouped as the language does; Fluent itself would write its bare digits.
fn count(language: Language, value: &FluentValue) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(language.plain_decimal(&number.as_string(), 0)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(language: Language, count: i64) -> String {
        Messages::of(language).format("count-rows", &[("count", count.into())])
    }

    #[test]
    fn plurals_follow_each_language() {
        let french = [0, 1, 2, 12_345].map(|count| rows(Language::French, count));
        assert_eq!(
            french,
            ["0 ligne", "1 ligne", "2 lignes", "12\u{202f}345 lignes"],
            "nothing is singular in French, and counts are grouped"
        );
        let english = [0, 1, 2, 12_345].map(|count| rows(Language::English, count));
        assert_eq!(english, ["0 rows", "1 row", "2 rows", "12,345 rows"]);
    }

    #[test]
    fn variables_stand_without_marks_of_isolation() {
        let text =
            Messages::of(Language::French).format("as-of", &[("date", "22 nov. 2026".into())]);
        assert_eq!(text, "Au 22 nov. 2026");
    }

    #[test]
    fn advice_goes_with_its_message() {
        let french = Messages::of(Language::French);
        assert!(french.hint("error-database-locked", &[]).is_some());
        assert_eq!(french.hint("count-rows", &[("count", 1.into())]), None);
        assert_eq!(french.hint("no-such-message", &[]), None);
    }

    #[test]
    fn a_word_from_data_may_have_no_message() {
        assert_eq!(
            Messages::of(Language::English).find("field-no_such_field", &[]),
            None
        );
    }

    #[test]
    #[cfg(debug_assertions)]
    #[should_panic(expected = "no message `no-such-message`")]
    fn an_unknown_id_stops_a_test() {
        let _ = Messages::of(Language::English).text("no-such-message");
    }
}
