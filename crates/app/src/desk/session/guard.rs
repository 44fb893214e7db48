//! A defect in one command is that command's error, and the desk goes on.
//!
//! Deliberately absent: the panic's own words, which may hold data.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::error::{AppError, ErrorCode};

/// Does the work; a panic in it is an error that names `what`.
pub(in crate::desk) fn guarded<T>(
    what: &str,
    work: impl FnOnce() -> Result<T, AppError>,
) -> Result<T, AppError> {
    // What the work shares with others stands behind locks whose holders only put finished values
    // in, so that a panic leaves nothing half-changed behind.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        log::error!("`{what}` was ended by a panic");
        Err(defect(what))
    })
}

/// The error of a command that met a defect of the program.
pub(in crate::desk) fn defect(what: &str) -> AppError {
    AppError::new(
        ErrorCode::Internal,
        format!("`{what}` met a defect of the program"),
    )
    .with("detail", what)
    .with_hint("the database was not touched; send this message to whoever helps you")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_error_without_its_data() {
        let answer: Result<(), _> = guarded("forecast_page", || panic!("Martin SA owes 12 €"));
        let error = answer.expect_err("a panic is no answer");
        assert_eq!(error.code, ErrorCode::Internal);
        let text = error.to_string();
        assert!(text.contains("forecast_page"), "which command: {text}");
        assert!(!text.contains("Martin"), "no data: {text}");
    }

    #[test]
    fn what_works_is_passed_on() {
        assert_eq!(guarded("x", || Ok(7)), Ok(7));
    }
}
