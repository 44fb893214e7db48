//! Why something entered is not kept: which column, which value, what is wrong with it.

use diapason_model::{Issue, IssueKind};

use crate::error::{AppError, ErrorCode};

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

/// What the rules of an import refuse.
pub(super) fn refused(entity: &str, issue: Issue) -> AppError {
    let column = issue.column.unwrap_or_default();
    let value = issue.value.unwrap_or_default();
    because(entity, &column, &value, issue.kind)
}

/// A value that is refused for a reason with a code of its own.
pub(super) fn because(entity: &str, column: &str, value: &str, kind: IssueKind) -> AppError {
    let message = format!("{entity}.{column} `{value}`: {kind}");
    AppError::new(ErrorCode::EditRefused, message)
        .with("entity", entity)
        .with("column", column)
        .with("value", value)
        .about(kind.into())
}

/// A file whose rows are not edited in place.
pub(super) fn not_editable(name: &str) -> AppError {
    let detail = "its rows are not edited in place";
    bad_value(name, "", "", detail)
}
