//! Saved scenarios and the panel's levers.

use diapason_model::Scenario;

use crate::desk::session::OpenBook;
use crate::desk::wire::{ScenarioChoice, ScenarioFace};
use crate::error::{AppError, ErrorCode};

/// A scenario with the panel's levers in the place of its own first ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Composed {
    /// What holds.
    pub(crate) scenario: Scenario,
    /// Whether the panel's levers differ from the saved scenario's.
    pub(crate) modified: bool,
}

/// What a person chose, as the engine's scenario.
pub(crate) fn compose(_open: &OpenBook, _choice: &ScenarioChoice) -> Result<Composed, AppError> {
    Err(AppError::new(ErrorCode::Internal, "compose is being made"))
}

/// The saved scenarios as the panel shows them, by name.
pub(crate) fn faces(_open: &OpenBook) -> Result<Vec<ScenarioFace>, AppError> {
    Err(AppError::new(ErrorCode::Internal, "faces is being made"))
}
