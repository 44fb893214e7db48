//! What is wrong with data that came in: where it is, a stable code and the facts that its words
//! need.
//!
//! Deliberately absent: those words in a person's language (the catalogues; `app` joins the two).
//! What the errors themselves say here is for logs and tests.

mod argument;
mod cause;
mod form;
mod rule;
mod stored;

use std::fmt;

pub use argument::{Argument, Count, RecordWord};
pub use cause::Cause;
pub use form::FormIssue;
pub use rule::RuleIssue;
pub use stored::StoredIssue;

use crate::catalogue::CellProblem;

pub(crate) use argument::problems;

/// How much of a value is shown.
const MOST_LETTERS: usize = 80;

/// One thing wrong in what came in: where, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// The file, or the source's entity (`deals.csv`).
    pub file: String,
    /// The row; 1 is the header. `None` where the whole file is meant.
    pub row: Option<u64>,
    /// The column. `None` where the whole row is meant.
    pub column: Option<String>,
    /// The value as it was written, shortened if it is long.
    pub value: Option<String>,
    /// What is wrong with it.
    pub kind: IssueKind,
    /// What the system said, where it has no words of ours.
    pub detail: Option<String>,
}

/// What can be wrong, by who finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IssueKind {
    /// A value is none of its column.
    Value(CellProblem),
    /// The same of a value that stands for this field: in an override.
    ValueOfField(CellProblem, &'static str),
    /// The form of a file.
    Form(FormIssue),
    /// A rule of a record, or between records.
    Rule(RuleIssue),
    /// What a database holds.
    Stored(StoredIssue),
}

impl IssueKind {
    /// Every code with the names of its arguments.
    pub fn codes() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
        [
            CellProblem::CODES,
            FormIssue::CODES,
            RuleIssue::CODES,
            StoredIssue::CODES,
        ]
        .into_iter()
        .flatten()
        .copied()
    }

    /// Its stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Value(problem) | Self::ValueOfField(problem, _) => problem.code(),
            Self::Form(form) => form.code(),
            Self::Rule(rule) => rule.code(),
            Self::Stored(stored) => stored.code(),
        }
    }

    /// The facts that its words need, by name.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Self::Value(problem) | Self::ValueOfField(problem, _) => problem.arguments(),
            Self::Form(form) => form.arguments(),
            Self::Rule(rule) => rule.arguments(),
            Self::Stored(stored) => stored.arguments(),
        }
    }

    /// The field that a value stands for, where it is not its column's.
    #[must_use]
    pub const fn field(&self) -> Option<&'static str> {
        match self {
            Self::ValueOfField(_, field) => Some(field),
            Self::Value(_) | Self::Form(_) | Self::Rule(_) | Self::Stored(_) => None,
        }
    }
}

impl fmt::Display for IssueKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(problem) => problem.fmt(out),
            Self::ValueOfField(problem, field) => write!(out, "{problem} (field `{field}`)"),
            Self::Form(form) => form.fmt(out),
            Self::Rule(rule) => rule.fmt(out),
            Self::Stored(stored) => stored.fmt(out),
        }
    }
}

impl From<CellProblem> for IssueKind {
    fn from(problem: CellProblem) -> Self {
        Self::Value(problem)
    }
}

impl From<FormIssue> for IssueKind {
    fn from(form: FormIssue) -> Self {
        Self::Form(form)
    }
}

impl From<RuleIssue> for IssueKind {
    fn from(rule: RuleIssue) -> Self {
        Self::Rule(rule)
    }
}

impl From<StoredIssue> for IssueKind {
    fn from(stored: StoredIssue) -> Self {
        Self::Stored(stored)
    }
}

impl Issue {
    /// About a whole file.
    pub fn of_file(file: impl Into<String>, kind: impl Into<IssueKind>) -> Self {
        Self {
            file: file.into(),
            row: None,
            column: None,
            value: None,
            kind: kind.into(),
            detail: None,
        }
    }

    /// About a row, and a column of it where one is known.
    pub fn of_row(
        file: impl Into<String>,
        row: u64,
        column: Option<&str>,
        kind: impl Into<IssueKind>,
    ) -> Self {
        Self {
            row: Some(row),
            column: column.map(str::to_owned),
            ..Self::of_file(file, kind)
        }
    }

    /// About one value; a long value is shortened to 80 characters.
    pub fn of_value(
        file: impl Into<String>,
        row: u64,
        column: &str,
        value: &str,
        kind: impl Into<IssueKind>,
    ) -> Self {
        Self::of_row(file, row, Some(column), kind).with_value(value)
    }

    /// With the value, shortened if it is long.
    #[must_use]
    pub fn with_value(mut self, value: &str) -> Self {
        let mut shown: String = value.chars().take(MOST_LETTERS).collect();
        if shown.len() < value.len() {
            shown.push('…');
        }
        self.value = Some(shown);
        self
    }

    /// With what the system said, where it has no words of ours.
    #[must_use]
    pub fn with_detail(mut self, detail: Option<String>) -> Self {
        self.detail = detail;
        self
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_problems_have_one_code() {
        let codes: Vec<_> = IssueKind::codes().map(|(code, _)| code).collect();
        let different: BTreeSet<_> = codes.iter().collect();
        assert_eq!(
            different.len(),
            codes.len(),
            "a catalogue tells them apart by code"
        );
    }

    #[test]
    fn the_arguments_of_a_problem_are_those_that_its_code_promises() {
        let kind = IssueKind::from(FormIssue::ValuesNotAsMany {
            given: Count::of(4),
            wanted: Count::of(5),
        });
        let promised = IssueKind::codes().find(|(code, _)| *code == kind.code());
        let (_, names) = promised.expect("each code is listed");
        let given: Vec<_> = kind.arguments().iter().map(|(name, _)| *name).collect();
        assert_eq!(given, names);
    }

    #[test]
    fn a_long_value_is_shown_shortened() {
        let issue = Issue::of_value("a.csv", 2, "id", &"é".repeat(81), FormIssue::RequiredEmpty);
        let shown = issue.value.expect("the value");
        assert_eq!(shown, format!("{}…", "é".repeat(80)));
    }
}
