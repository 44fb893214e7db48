//! A deal's own page.

use diapason_app::desk::{
    DealTimeline, DealTimelineRequest, Desk, InstalmentsProposal, InstalmentsRequest,
};
use tauri::State;

use super::{Answer, answer};

/// A deal over time.
#[tauri::command]
pub(super) async fn deal_timeline(
    desk: State<'_, Desk>,
    request: DealTimelineRequest,
) -> Answer<DealTimeline> {
    answer(&desk, move |desk| desk.deal_timeline(&request)).await
}

/// Another staggering of a line, not kept.
#[tauri::command]
pub(super) async fn instalments_propose(
    desk: State<'_, Desk>,
    request: InstalmentsRequest,
) -> Answer<InstalmentsProposal> {
    answer(&desk, move |desk| desk.instalments_propose(&request)).await
}
