//! What a request asks, computed once for a date and a period.

use std::collections::BTreeMap;
use std::sync::Arc;

use diapason_engine::{
    Dimension, Measure, Period, ProbabilitySource, Progress, ProgressFigures, ProgressGroup,
    ProgressQuestion, Question, forecasts,
};
use diapason_model::{Scenario, parse_date};

use crate::clock::today;
use crate::desk::page::{ShownMonths, refused};
use crate::desk::session::OpenBook;
use crate::desk::wire::SpanChoice;
use crate::error::AppError;

/// Progress, and what is won and weighted to the end of the period.
pub(super) struct Asked {
    pub(super) progress: Progress,
    /// The company's.
    pub(super) expected: i64,
    expected_of_teams: BTreeMap<String, i64>,
    expected_of_people: BTreeMap<String, i64>,
}

impl Asked {
    /// Computed, or as it was computed before.
    pub(super) fn of(
        open: &OpenBook,
        as_of: Option<&str>,
        span: SpanChoice,
    ) -> Result<Arc<Self>, AppError> {
        let company = &open.book.snapshot().company;
        let as_of = match as_of {
            None => today(company),
            Some(text) => parse_date(text)
                .ok_or_else(|| refused(format!("`{text}` is no date: write it as 2026-11-22")))?,
        };
        let months = ShownMonths::new(span, as_of, company)?;
        let key = format!("progress {as_of} {} {}", months.first, months.last);
        open.answers.get_or_make(&key, || Self::new(open, &months))
    }

    fn new(open: &OpenBook, months: &ShownMonths) -> Result<Self, AppError> {
        let question = ProgressQuestion {
            as_of: months.as_of,
            from: months.first,
            to: months.last,
        };
        let ask = |by: Dimension| Question {
            span: months.span(None),
            measure: Measure::Bookings,
            period: Period::Year,
            columns: months.columns(),
            by: Some(by),
            probability: ProbabilitySource::Stated,
        };
        let asked = [ask(Dimension::Team), ask(Dimension::Salesperson)];
        let mut answers = forecasts(&open.book, &Scenario::base(), &asked)?.into_iter();
        let mut groups = || {
            let answer = answers.next().expect("an answer a question");
            let of_all = answer.expected.within;
            let groups = answer.groups.into_iter();
            let by_key = groups.map(|group| (group.key, group.expected.within));
            (of_all, by_key.collect())
        };
        let (expected, expected_of_teams) = groups();
        let (_, expected_of_people) = groups();
        Ok(Self {
            progress: diapason_engine::progress(&open.book, &question)?,
            expected,
            expected_of_teams,
            expected_of_people,
        })
    }

    /// What a team is expected to book; a group without a figure books nothing.
    pub(super) fn expected_of_team(&self, key: &str) -> i64 {
        self.expected_of_teams.get(key).copied().unwrap_or(0)
    }

    /// The same of a salesperson.
    pub(super) fn expected_of_person(&self, key: &str) -> i64 {
        self.expected_of_people.get(key).copied().unwrap_or(0)
    }

    /// The company's figures.
    pub(super) const fn company(&self) -> &ProgressFigures {
        &self.progress.company
    }
}

/// The group of a key.
pub(super) fn group<'a>(groups: &'a [ProgressGroup], key: &str) -> Option<&'a ProgressGroup> {
    groups.iter().find(|group| group.key == key)
}
