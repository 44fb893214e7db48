//! The salespeople's page.

use diapason_app::desk::{
    Desk, ProgressDealsPage, ProgressDealsRequest, ProgressPage, ProgressPageRequest,
};
use tauri::State;

use super::{Answer, answer};

/// Open deals that want a hand.
#[tauri::command]
pub(super) async fn progress_deals(
    desk: State<'_, Desk>,
    request: ProgressDealsRequest,
) -> Answer<ProgressDealsPage> {
    answer(&desk, move |desk| desk.progress_deals(&request)).await
}

/// Who is behind, and why.
#[tauri::command]
pub(super) async fn progress_page(
    desk: State<'_, Desk>,
    request: ProgressPageRequest,
) -> Answer<ProgressPage> {
    answer(&desk, move |desk| desk.progress_page(&request)).await
}
