//! The pipeline.

use diapason_app::desk::{
    Desk, PipelineBoard, PipelineBoardRequest, PipelineRequest, PipelineTable,
};
use tauri::State;

use super::{Answer, answer};

/// The open deals by stage.
#[tauri::command]
pub(super) async fn pipeline_board(
    desk: State<'_, Desk>,
    request: PipelineBoardRequest,
) -> Answer<PipelineBoard> {
    answer(&desk, move |desk| desk.pipeline_board(&request)).await
}

/// A window of the open deals.
#[tauri::command]
pub(super) async fn pipeline_table(
    desk: State<'_, Desk>,
    request: PipelineRequest,
) -> Answer<PipelineTable> {
    answer(&desk, move |desk| desk.pipeline_table(&request)).await
}
