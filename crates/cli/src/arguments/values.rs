//! Words that options choose from, and how they are read.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use diapason_app::{
    CashPolicy, Date, Measure, Month, Period, ProbabilityChoice, ProgressBy, parse_date,
    parse_month,
};
use diapason_language::Language;

/// The form of what is put out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// For people, on a terminal.
    Table,
    /// One JSON document.
    Json,
    /// Comma-separated values.
    Csv,
    /// `export` only: the exchange folder.
    Exchange,
    /// `export` only: a workbook.
    Xlsx,
}

impl Format {
    const ALL: [(&'static str, Self); 5] = [
        ("table", Self::Table),
        ("json", Self::Json),
        ("csv", Self::Csv),
        ("exchange", Self::Exchange),
        ("xlsx", Self::Xlsx),
    ];

    pub(crate) fn name(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(_, format)| *format == self)
            .map(|(name, _)| *name)
            .expect("every format stands in the list")
    }
}

/// Colours of a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Theme {
    /// On white.
    Light,
    /// On near black.
    Dark,
}

fn one_of<T: Clone + Send + Sync + 'static>(
    words: Vec<(&'static str, T)>,
) -> impl TypedValueParser<Value = T> {
    let names: Vec<&'static str> = words.iter().map(|(name, _)| *name).collect();
    PossibleValuesParser::new(names).map(move |word: String| {
        words
            .iter()
            .find(|(name, _)| *name == word)
            .map(|(_, value)| value.clone())
            .expect("clap lets only these words through")
    })
}

pub(super) fn format() -> impl TypedValueParser<Value = Format> {
    one_of(Format::ALL.to_vec())
}

pub(super) fn language() -> impl TypedValueParser<Value = Language> {
    one_of(
        Language::ALL
            .map(|language| (language.tag(), language))
            .to_vec(),
    )
}

pub(super) fn theme() -> impl TypedValueParser<Value = Theme> {
    one_of(vec![("light", Theme::Light), ("dark", Theme::Dark)])
}

pub(super) fn measure() -> impl TypedValueParser<Value = Measure> {
    one_of(
        Measure::ALL
            .map(|measure| (measure.name(), measure))
            .to_vec(),
    )
}

pub(super) fn period() -> impl TypedValueParser<Value = Period> {
    one_of(
        [Period::Month, Period::Quarter, Period::Year]
            .map(|it| (it.name(), it))
            .to_vec(),
    )
}

pub(super) fn cash_policy() -> impl TypedValueParser<Value = CashPolicy> {
    one_of(vec![
        ("contractual", CashPolicy::Contractual),
        ("observed", CashPolicy::Observed),
    ])
}

pub(super) fn probability() -> impl TypedValueParser<Value = ProbabilityChoice> {
    one_of(vec![
        ("stated", ProbabilityChoice::Stated),
        ("stage", ProbabilityChoice::Stage),
        ("learnt", ProbabilityChoice::Learnt),
    ])
}

pub(super) fn progress_by() -> impl TypedValueParser<Value = ProgressBy> {
    one_of(
        [ProgressBy::Salesperson, ProgressBy::Stage]
            .map(|by| (by.name(), by))
            .to_vec(),
    )
}

/// A month as people type it.
pub(super) fn month(text: &str) -> Result<Month, String> {
    parse_month(text).ok_or_else(|| "YYYY-MM".to_owned())
}

/// A date as people type it.
pub(super) fn date(text: &str) -> Result<Date, String> {
    parse_date(text).ok_or_else(|| "YYYY-MM-DD".to_owned())
}
