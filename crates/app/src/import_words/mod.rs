//! What is wrong with the rows of an import, or in a database, in the words of a person's language.
//!
//! Deliberately absent: what can be wrong (`model::IssueKind`), and the window's own writing of the
//! same catalogue, which follows a change of language at once.

use diapason_language::{Messages, Value};
use diapason_model::{Argument, Issue, IssueKind};
use diapason_store::{Finding, RefusedValue};
use serde::Serialize;

/// Something wrong or doubtful in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IssueView {
    /// The file.
    pub file: String,
    /// The row, 1 is the header; null: the whole file.
    pub row: Option<u64>,
    /// The column; null: the whole row.
    pub column: Option<String>,
    /// The value as written.
    pub value: Option<String>,
    /// What is wrong with it; what the system said too, where it alone has words.
    pub message: String,
}

impl IssueView {
    /// An issue in the words of a language.
    pub(crate) fn of(issue: &Issue, messages: &Messages) -> Self {
        let message = issue_words(&issue.kind, messages);
        Self {
            file: issue.file.clone(),
            row: issue.row,
            column: issue.column.clone(),
            value: issue.value.clone(),
            message: with_detail(message, issue.detail.as_deref(), messages),
        }
    }
}

/// What a check found, in the words of a language.
pub(crate) fn finding_words(finding: &Finding, messages: &Messages) -> String {
    let words = issue_words(&finding.kind, messages);
    let words = match &finding.place {
        None => words,
        Some(place) => {
            let values = [
                ("table", place.table.into()),
                ("row", (&place.row).into()),
                ("column", place.column.into()),
                ("value", (&place.value).into()),
            ];
            format!("{} {words}", messages.format("stored-place", &values))
        }
    };
    with_detail(words, finding.detail.as_deref(), messages)
}

/// Why a value that a person entered is not kept, in the words of a language.
pub(crate) fn refused_words(refused: &RefusedValue, messages: &Messages) -> String {
    let words = issue_words(&refused.kind, messages);
    let words = match &refused.value {
        None => words,
        Some(value) => {
            let values = [("value", value.into()), ("message", (&words).into())];
            messages.format("refused-value", &values)
        }
    };
    with_detail(words, refused.detail.as_deref(), messages)
}

/// What only lower parts have words for stands behind, and apart.
fn with_detail(words: String, detail: Option<&str>, messages: &Messages) -> String {
    let Some(detail) = detail else { return words };
    let said = messages.format("cause-detail", &[("detail", detail.into())]);
    format!("{words} ({said})")
}

/// What is wrong, in the words of a language.
pub(crate) fn issue_words(kind: &IssueKind, messages: &Messages) -> String {
    let arguments = kind.arguments();
    let values: Vec<(&str, Value<'_>)> = arguments
        .iter()
        .map(|(name, argument)| {
            let value = match argument {
                Argument::Text(text) => Value::Text(text),
                // More than anybody counts chooses the same plural.
                Argument::Count(count) => Value::Count(i64::try_from(*count).unwrap_or(i64::MAX)),
            };
            (*name, value)
        })
        .collect();
    let words = messages.format(&format!("import-issue-{}", kind.code()), &values);
    match kind.field() {
        None => words,
        Some(field) => {
            let values = [("message", (&words).into()), ("field", field.into())];
            messages.format("import-issue-of-field", &values)
        }
    }
}

#[cfg(test)]
mod tests;
