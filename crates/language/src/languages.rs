//! Which language a person reads.

use std::fmt;

use thiserror::Error;

/// A word that names no language of ours.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not a language of Diapason: write `fr` or `en`")]
pub struct LanguageError(pub String);

/// A language that every message exists in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// French as in France.
    French,
    /// English with day before month, as in Great Britain.
    English,
}

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// Its tag of two letters: `fr`, `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// Reads a tag or a locale's name: `fr`, `EN`, `fr-FR`, `fr_FR.UTF-8`.
    pub fn parse(text: &str) -> Result<Self, LanguageError> {
        let primary = text
            .split(['_', '-', '.', '@'])
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        Self::ALL
            .into_iter()
            .find(|language| language.tag() == primary)
            .ok_or_else(|| LanguageError(text.to_owned()))
    }

    /// The language of a terminal: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set
    /// and not empty decides, as POSIX says. A locale that is none of ours reads English.
    #[must_use]
    pub fn of_environment<'a>(values: impl IntoIterator<Item = Option<&'a str>>) -> Self {
        values
            .into_iter()
            .flatten()
            .find(|value| !value.is_empty())
            .and_then(|value| Self::parse(value).ok())
            .unwrap_or(Self::English)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_locale_names_are_understood() {
        for french in ["fr", "FR", "fr-FR", "fr_FR.UTF-8", "fr_CA@euro"] {
            assert_eq!(Language::parse(french), Ok(Language::French), "{french}");
        }
        for english in ["en", "en_GB", "en-US.utf8"] {
            assert_eq!(Language::parse(english), Ok(Language::English), "{english}");
        }
        for other in ["", "de", "french", "f", "fren"] {
            assert!(
                Language::parse(other).is_err(),
                "`{other}` is none of our languages"
            );
        }
    }

    #[test]
    fn the_first_variable_that_is_set_decides() {
        let of = |values: [Option<&str>; 3]| Language::of_environment(values);
        assert_eq!(
            of([None, Some(""), Some("fr_FR.UTF-8")]),
            Language::French,
            "an empty variable is as good as none"
        );
        assert_eq!(
            of([Some("C.UTF-8"), None, Some("fr_FR.UTF-8")]),
            Language::English,
            "LC_ALL stands above LANG, and C reads English"
        );
        assert_eq!(of([None, None, None]), Language::English);
    }
}
