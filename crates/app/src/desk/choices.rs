//! What a person may choose from.

use crate::desk::session::OpenBook;
use crate::desk::wire::Choices;
use crate::error::{AppError, ErrorCode};

pub(crate) fn choices_get(_open: &OpenBook) -> Result<Choices, AppError> {
    Err(AppError::new(
        ErrorCode::Internal,
        "choices_get is being made",
    ))
}
