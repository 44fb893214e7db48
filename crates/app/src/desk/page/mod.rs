//! The forecast page.

use crate::desk::session::OpenBook;
use crate::desk::wire::{ForecastPage, ForecastPageRequest, Rows};
use crate::error::{AppError, ErrorCode};

pub(crate) fn forecast_page(
    _open: &OpenBook,
    _request: &ForecastPageRequest,
) -> Result<ForecastPage, AppError> {
    Err(AppError::new(
        ErrorCode::Internal,
        "forecast_page is being made",
    ))
}

pub(crate) fn forecast_rows(
    _open: &OpenBook,
    _request: &ForecastPageRequest,
) -> Result<Rows, AppError> {
    Err(AppError::new(
        ErrorCode::Internal,
        "forecast_rows is being made",
    ))
}
