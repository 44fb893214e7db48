//! Saved views.

use diapason_app::desk::{Desk, SavedView, ViewName, ViewSaveRequest};
use tauri::State;

use super::{Answer, answer};

/// The saved views.
#[tauri::command]
pub(super) async fn view_list(desk: State<'_, Desk>) -> Answer<Vec<SavedView>> {
    answer(&desk, Desk::view_list).await
}

/// Removes a view.
#[tauri::command]
pub(super) async fn view_remove(
    desk: State<'_, Desk>,
    request: ViewName,
) -> Answer<Vec<SavedView>> {
    answer(&desk, move |desk| desk.view_remove(&request)).await
}

/// Saves a view.
#[tauri::command]
pub(super) async fn view_save(
    desk: State<'_, Desk>,
    request: ViewSaveRequest,
) -> Answer<Vec<SavedView>> {
    answer(&desk, move |desk| desk.view_save(&request)).await
}
