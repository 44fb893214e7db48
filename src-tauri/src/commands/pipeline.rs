//! The pipeline.

use diapason_app::desk::{
    Desk, PipelineBoard, PipelineBoardRequest, PipelineChange, PipelineChangeRequest, PipelineIds,
    PipelineIdsRequest, PipelineRequest, PipelineTable,
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

/// The edit that gives several deals a value.
#[tauri::command]
pub(super) async fn pipeline_change(
    desk: State<'_, Desk>,
    request: PipelineChangeRequest,
) -> Answer<PipelineChange> {
    answer(&desk, move |desk| desk.pipeline_change(&request)).await
}

/// The ids of a run of the open deals.
#[tauri::command]
pub(super) async fn pipeline_ids(
    desk: State<'_, Desk>,
    request: PipelineIdsRequest,
) -> Answer<PipelineIds> {
    answer(&desk, move |desk| desk.pipeline_ids(&request)).await
}

/// A window of the open deals.
#[tauri::command]
pub(super) async fn pipeline_table(
    desk: State<'_, Desk>,
    request: PipelineRequest,
) -> Answer<PipelineTable> {
    answer(&desk, move |desk| desk.pipeline_table(&request)).await
}
