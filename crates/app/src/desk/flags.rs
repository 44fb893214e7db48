//! What wants attention.

use crate::desk::session::OpenBook;
use crate::desk::wire::{FlagsPage, FlagsRequest};
use crate::error::{AppError, ErrorCode};

pub(crate) fn forecast_flags(
    _open: &OpenBook,
    _request: &FlagsRequest,
) -> Result<FlagsPage, AppError> {
    Err(AppError::new(
        ErrorCode::Internal,
        "forecast_flags is being made",
    ))
}
