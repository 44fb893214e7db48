//! Why something entered is not kept: which column, which value, what is wrong with it.

use diapason_language::{Language, Messages};
use diapason_model::Issue;

use crate::error::{AppError, ErrorCode};
use crate::import_words::issue_words;

/// A value that its column does not take.
pub(in crate::desk) fn bad_value(
    entity: &str,
    column: &str,
    value: &str,
    detail: &str,
) -> AppError {
    AppError::new(
        ErrorCode::EditRefused,
        format!("{entity}.{column} `{value}`: {detail}"),
    )
    .with("entity", entity)
    .with("column", column)
    .with("value", value)
    .with("detail", detail)
}

/// What the rules of an import refuse, in the person's language.
pub(super) fn refused(entity: &str, issue: Issue, language: Language) -> AppError {
    let column = issue.column.unwrap_or_default();
    let value = issue.value.unwrap_or_default();
    let words = issue_words(&issue.kind, Messages::of(language));
    bad_value(entity, &column, &value, &words)
}

/// A file whose rows are not edited in place.
pub(super) fn not_editable(name: &str) -> AppError {
    let detail = "its rows are not edited in place";
    bad_value(name, "", "", detail)
}
