//! Why a figure is what it is.

mod origins;

pub(crate) use origins::Origins;

use crate::desk::session::OpenBook;
use crate::desk::wire::{WhyChain, WhyPage, WhyPartRequest, WhyRequest};
use crate::error::{AppError, ErrorCode};

pub(crate) fn forecast_why(_open: &OpenBook, _request: &WhyRequest) -> Result<WhyPage, AppError> {
    Err(AppError::new(
        ErrorCode::Internal,
        "forecast_why is being made",
    ))
}

pub(crate) fn forecast_why_part(
    _open: &OpenBook,
    _request: &WhyPartRequest,
) -> Result<Vec<WhyChain>, AppError> {
    Err(AppError::new(
        ErrorCode::Internal,
        "forecast_why_part is being made",
    ))
}
