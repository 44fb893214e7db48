//! All deals, and a deal's own page.

use diapason_app::desk::{
    DealList, DealListRequest, DealTimeline, DealTimelineRequest, Desk, InstalmentsProposal,
    InstalmentsRequest,
};
use tauri::State;

use super::{Answer, answer};

/// A window of all deals.
#[tauri::command]
pub(super) async fn deal_list(desk: State<'_, Desk>, request: DealListRequest) -> Answer<DealList> {
    answer(&desk, move |desk| desk.deal_list(&request)).await
}

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
