//! The pipeline.

use diapason_app::desk::{Desk, PipelineRequest, PipelineTable};
use tauri::State;

use super::{Answer, answer};

/// A window of the open deals.
#[tauri::command]
pub(super) async fn pipeline_table(
    desk: State<'_, Desk>,
    request: PipelineRequest,
) -> Answer<PipelineTable> {
    answer(&desk, move |desk| desk.pipeline_table(&request)).await
}
