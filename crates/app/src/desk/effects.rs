//! What the levers change, and two scenarios side by side.

use crate::desk::session::OpenBook;
use crate::desk::wire::{Comparison, ComparisonRequest, Effects, ForecastPageRequest};
use crate::error::{AppError, ErrorCode};

pub(crate) fn forecast_effects(
    _open: &OpenBook,
    _request: &ForecastPageRequest,
) -> Result<Effects, AppError> {
    Err(AppError::new(
        ErrorCode::Internal,
        "forecast_effects is being made",
    ))
}

pub(crate) fn scenario_compare(
    _open: &OpenBook,
    _request: &ComparisonRequest,
) -> Result<Comparison, AppError> {
    Err(AppError::new(
        ErrorCode::Internal,
        "scenario_compare is being made",
    ))
}
