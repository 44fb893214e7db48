//! The Fluent catalogues of `assets/locales`, embedded, so that a program needs no file beside it.

use crate::Language;

macro_rules! catalogues {
    ($tag:literal: $($name:literal),*) => {
        &[$(include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"), "/../../assets/locales/", $tag, "/", $name
        ))),*]
    };
}

macro_rules! both_languages {
    ($($name:literal),* $(,)?) => {
        const FRENCH: &[&str] = catalogues!("fr": $($name),*);
        const ENGLISH: &[&str] = catalogues!("en": $($name),*);
    };
}

both_languages!(
    "cli.ftl",
    "data.ftl",
    "deals.ftl",
    "desk-components.ftl",
    "desk-customers.ftl",
    "desk-data.ftl",
    "desk-deal.ftl",
    "desk-deals.ftl",
    "desk-errors.ftl",
    "desk-flags.ftl",
    "desk-forecast.ftl",
    "desk-gallery.ftl",
    "desk-levers.ftl",
    "desk-pages.ftl",
    "desk-pipeline.ftl",
    "desk-salespeople.ftl",
    "desk-settings-columns.ftl",
    "desk-settings.ftl",
    "desk-shell.ftl",
    "desk-start.ftl",
    "desk-why.ftl",
    "errors.ftl",
    "forecast.ftl",
    "import-errors.ftl",
    "progress.ftl",
    "receivables.ftl",
    "serve.ftl",
    "words.ftl",
);

/// The texts of a language's catalogues, one an area.
pub(crate) const fn of(language: Language) -> &'static [&'static str] {
    match language {
        Language::French => FRENCH,
        Language::English => ENGLISH,
    }
}
