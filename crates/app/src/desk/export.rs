//! The page's table and chart as files.

use crate::desk::session::OpenBook;
use crate::desk::wire::ExportRequest;
use crate::error::{AppError, ErrorCode};

pub(crate) fn forecast_export(
    _open: &OpenBook,
    _request: &ExportRequest,
) -> Result<String, AppError> {
    Err(AppError::new(
        ErrorCode::Internal,
        "forecast_export is being made",
    ))
}
