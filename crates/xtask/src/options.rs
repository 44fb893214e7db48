//! What follows a command's name: switches, options with a value, and what is passed on after `--`.
//!
//! Deliberately absent: a parser crate. Six commands have five options between them.

use anyhow::{Result, bail};

/// The words after a command. Each is taken once; what is left at the end is an error.
#[derive(Debug)]
pub(crate) struct Options {
    words: Vec<String>,
}

impl Options {
    pub(crate) fn new(words: Vec<String>) -> Self {
        Self { words }
    }

    /// Whether `--name` was given.
    pub(crate) fn switch(&mut self, name: &str) -> bool {
        let found = self.own_words().iter().position(|word| word == name);
        if let Some(place) = found {
            self.words.remove(place);
        }
        found.is_some()
    }

    /// Whether the first word is this one.
    pub(crate) fn word(&mut self, word: &str) -> bool {
        let found = self.own_words().first().is_some_and(|first| first == word);
        if found {
            self.words.remove(0);
        }
        found
    }

    /// The value of `--name VALUE` or `--name=VALUE`.
    pub(crate) fn value(&mut self, name: &str) -> Result<Option<String>> {
        let assigned = format!("{name}=");
        let own = self.own_words();
        if let Some(place) = own.iter().position(|word| word.starts_with(&assigned)) {
            return Ok(Some(self.words.remove(place)[assigned.len()..].to_owned()));
        }
        let Some(place) = own.iter().position(|word| word == name) else {
            return Ok(None);
        };
        if place + 1 >= own.len() {
            bail!("{name} needs a value");
        }
        self.words.remove(place);
        Ok(Some(self.words.remove(place)))
    }

    /// What stands after `--`, meant for another program.
    pub(crate) fn passed_on(&mut self) -> Vec<String> {
        let start = self.own_words().len();
        let mut rest = self.words.split_off(start);
        if !rest.is_empty() {
            rest.remove(0);
        }
        rest
    }

    /// Refuses words that nobody took.
    pub(crate) fn finish(self) -> Result<()> {
        match self.words.first() {
            None => Ok(()),
            Some(word) => bail!("`{word}` is not an option here; `cargo xtask help` lists them"),
        }
    }

    fn own_words(&self) -> &[String] {
        let end = self
            .words
            .iter()
            .position(|word| word == "--")
            .unwrap_or(self.words.len());
        &self.words[..end]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(words: &str) -> Options {
        Options::new(words.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn a_value_is_read_in_both_spellings() {
        assert_eq!(
            options("--only tidy").value("--only").unwrap().as_deref(),
            Some("tidy")
        );
        assert_eq!(
            options("--only=tidy").value("--only").unwrap().as_deref(),
            Some("tidy")
        );
        assert_eq!(options("").value("--only").unwrap(), None);
    }

    #[test]
    fn an_option_without_its_value_is_refused() {
        assert!(options("--only").value("--only").is_err());
        assert!(
            options("--only -- x").value("--only").is_err(),
            "what follows -- is not ours"
        );
    }

    #[test]
    fn words_after_two_dashes_go_to_the_other_program() {
        let mut given = options("--check -- --check --lang fr");
        assert_eq!(given.passed_on(), ["--check", "--lang", "fr"]);
        assert!(given.switch("--check"));
        assert!(given.finish().is_ok());
    }

    #[test]
    fn a_word_nobody_knows_is_refused() {
        assert!(options("--chekc").finish().is_err());
    }
}
