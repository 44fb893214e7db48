//! What only a window has: dialogs, and the page's word that it listens.

use diapason_app::desk::Refusal;
use tauri::{State, WebviewWindow};

use crate::dialogs::{self, DialogRequest};
use crate::requests::{OpenRequest, Requests};

/// The page listens: what was asked of it so far.
#[tauri::command]
#[expect(
    clippy::needless_pass_by_value,
    reason = "Tauri hands a command its state by value"
)]
pub(super) fn window_ready(requests: State<'_, Requests>) -> Vec<OpenRequest> {
    requests.page_is_ready()
}

/// Has the person choose a file or folder; null when they do not.
#[tauri::command]
pub(super) async fn dialog_pick(
    window: WebviewWindow,
    request: DialogRequest,
) -> Result<Option<String>, Refusal> {
    dialogs::pick(&window, request).await
}
