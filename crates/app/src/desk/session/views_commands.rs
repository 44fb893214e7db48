//! The commands of saved views: one method each, as in `commands`.

use super::{Desk, guarded};
use crate::desk::wire::{SavedView, ViewName, ViewSaveRequest};
use crate::error::AppError;

impl Desk {
    /// The saved views of every page.
    pub fn view_list(&self) -> Result<Vec<SavedView>, AppError> {
        guarded("view_list", || self.views())
    }

    /// Saves a view in the place of one of its name; gives the list.
    pub fn view_save(&self, request: &ViewSaveRequest) -> Result<Vec<SavedView>, AppError> {
        guarded("view_save", || self.save_view(request))
    }

    /// Removes a view; gives the list.
    pub fn view_remove(&self, request: &ViewName) -> Result<Vec<SavedView>, AppError> {
        guarded("view_remove", || self.remove_view(request))
    }
}
