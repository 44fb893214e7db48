//! A deal beside the page.

use crate::desk::session::OpenBook;
use crate::desk::wire::{DealPage, DealRequest};
use crate::error::{AppError, ErrorCode};

pub(crate) fn deal_page(_open: &OpenBook, _request: &DealRequest) -> Result<DealPage, AppError> {
    Err(AppError::new(
        ErrorCode::Internal,
        "deal_page is being made",
    ))
}
