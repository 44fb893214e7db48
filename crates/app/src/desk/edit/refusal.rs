//! Why something entered is not kept: which column, which value, what is wrong with it.

use diapason_model::Issue;

use crate::error::{AppError, ErrorCode};

/// A value that its column does not take.
pub(super) fn bad_value(entity: &str, column: &str, value: &str, detail: &str) -> AppError {
    AppError::new(
        ErrorCode::EditRefused,
        format!("{entity}.{column} `{value}`: {detail}"),
    )
    .with("entity", entity)
    .with("column", column)
    .with("value", value)
    .with("detail", detail)
}

/// What the rules between rows refuse.
pub(super) fn refused(entity: &str, issue: Issue) -> AppError {
    let column = issue.column.unwrap_or_default();
    let value = issue.value.unwrap_or_default();
    bad_value(entity, &column, &value, &issue.kind.to_string())
}

/// A file whose rows are not edited in place.
pub(super) fn not_editable(name: &str) -> AppError {
    let detail = "its rows are not edited in place";
    bad_value(name, "", "", detail)
}
