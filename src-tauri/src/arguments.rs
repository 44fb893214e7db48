//! What the program was started with: `diapason-desktop [--db FILE] [--key-file FILE] [--demo]
//! [--lang fr|en] [LINK]`. A second start says the same words to the first one.
//!
//! Deliberately absent: opening anything. A word that is not understood is an error; a link that is
//! not understood is not, because any web page may offer one.

use std::path::{Path, PathBuf};

use diapason_language::{Language, Messages};

use crate::links::Link;

/// What a person asked for by starting the program.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// The window.
    Window(Arguments),
    /// What the words are.
    Help(Language),
    /// Which version this is.
    Version,
}

/// How the window is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// The database to open.
    pub(crate) database: Option<PathBuf>,
    /// The file of its key, in place of the keychain.
    pub(crate) key_file: Option<PathBuf>,
    /// Which company is opened where no database is named.
    pub(crate) company: Company,
    /// The language, in place of the one that is kept.
    pub(crate) language: Option<Language>,
    /// Where to go.
    pub(crate) link: Option<Link>,
}

/// Which company is opened where no database is named.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Company {
    /// The one that was open last.
    #[default]
    Last,
    /// The sample company.
    Sample,
}

/// A word that is not understood, already in the person's language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub(crate) struct ArgumentError(pub(crate) String);

impl Arguments {
    /// Reads the words after the program's own name. Relative paths start from `folder`.
    pub(crate) fn read(
        words: impl IntoIterator<Item = String>,
        folder: &Path,
        system: Language,
    ) -> Result<Asked, ArgumentError> {
        let words: Vec<String> = words.into_iter().collect();
        let messages = Messages::of(language_among(&words).unwrap_or(system));
        let mut arguments = Self::default();
        let mut rest = words.into_iter();
        while let Some(word) = rest.next() {
            let (name, assigned) = match word.split_once('=') {
                Some((name, value)) if name.starts_with("--") => (name, Some(value.to_owned())),
                _ => (word.as_str(), None),
            };
            let mut value = || {
                assigned
                    .clone()
                    .or_else(|| rest.next())
                    .ok_or_else(|| lacking(messages, name))
            };
            match name {
                "--help" | "-h" => return Ok(Asked::Help(messages.language())),
                "--version" | "-V" => return Ok(Asked::Version),
                "--demo" if assigned.is_none() => arguments.company = Company::Sample,
                "--db" => arguments.database = Some(folder.join(value()?)),
                "--key-file" => arguments.key_file = Some(folder.join(value()?)),
                "--lang" => arguments.language = Some(language(messages, &value()?)?),
                _ if arguments.link.is_none() && name.starts_with(Link::SCHEME) => {
                    arguments.link = Link::read(&word);
                    if arguments.link.is_none() {
                        log::warn!("a link is not understood and left aside");
                    }
                }
                _ => return Err(unknown(messages, &word)),
            }
        }
        Ok(Asked::Window(arguments))
    }
}

/// The language that is named, so that even a wrong word before it is told in that language.
fn language_among(words: &[String]) -> Option<Language> {
    let place = words.iter().position(|word| word == "--lang");
    let assigned = words.iter().find_map(|word| word.strip_prefix("--lang="));
    let named = assigned.or_else(|| words.get(place? + 1).map(String::as_str))?;
    Language::parse(named).ok()
}

fn language(messages: &Messages, tag: &str) -> Result<Language, ArgumentError> {
    Language::parse(tag).map_err(|_| {
        let values = [
            ("option", "--lang".into()),
            ("value", tag.into()),
            ("choices", "fr, en".into()),
        ];
        ArgumentError(messages.format("cli-unknown-value", &values))
    })
}

fn lacking(messages: &Messages, option: &str) -> ArgumentError {
    ArgumentError(messages.format("cli-missing-value", &[("option", option.into())]))
}

fn unknown(messages: &Messages, word: &str) -> ArgumentError {
    ArgumentError(messages.format("cli-unknown-option", &[("word", word.into())]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &str) -> Result<Asked, ArgumentError> {
        let words = words.split_whitespace().map(str::to_owned);
        Arguments::read(words, Path::new("/home/claire"), Language::English)
    }

    fn window(words: &str) -> Arguments {
        match read(words).unwrap() {
            Asked::Window(arguments) => arguments,
            other => panic!("no window: {other:?}"),
        }
    }

    #[test]
    fn without_words_the_last_company_opens() {
        assert_eq!(window(""), Arguments::default());
    }

    #[test]
    fn a_database_and_its_key_are_found_from_where_the_program_was_started() {
        let arguments = window("--db company.diapason --key-file=/keys/a.key");
        assert_eq!(
            arguments.database.as_deref(),
            Some(Path::new("/home/claire/company.diapason")),
            "a second start comes from another folder than the first"
        );
        assert_eq!(
            arguments.key_file.as_deref(),
            Some(Path::new("/keys/a.key"))
        );
    }

    #[test]
    fn the_sample_company_and_the_language_are_asked_for_by_name() {
        let arguments = window("--demo --lang fr");
        assert_eq!(arguments.company, Company::Sample);
        assert_eq!(arguments.language, Some(Language::French));
    }

    #[test]
    fn a_link_leads_to_its_deal() {
        let link = window("diapason://deal/D-0042").link;
        assert_eq!(link, Link::read("diapason://deal/D-0042"));
        assert!(link.is_some(), "a deal's link is understood");
    }

    #[test]
    fn a_link_that_nobody_understands_opens_the_window_all_the_same() {
        assert_eq!(
            window("diapason://launch/missiles"),
            Arguments::default(),
            "a web page must not be able to keep the window shut"
        );
    }

    #[test]
    fn a_word_that_is_no_option_is_refused_in_the_language_asked_for() {
        assert_eq!(
            read("--datbase x --lang fr"),
            Err(ArgumentError("Option inconnue\u{a0}: --datbase".to_owned())),
            "the word is named"
        );
        assert!(read("--demo=yes").is_err(), "--demo takes no value");
        assert!(read("--lang de").is_err(), "a language that nobody wrote");
        assert!(read("--db").is_err(), "an option without its value");
    }

    #[test]
    fn help_and_version_are_told_before_anything_opens() {
        assert_eq!(
            read("--db x --help --lang fr"),
            Ok(Asked::Help(Language::French))
        );
        assert_eq!(read("-V"), Ok(Asked::Version));
    }
}
