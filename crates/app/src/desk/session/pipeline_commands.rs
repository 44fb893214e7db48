//! The commands of the pipeline.

use super::Desk;
use crate::desk::pipeline;
use crate::desk::wire::{PipelineBoard, PipelineBoardRequest, PipelineRequest, PipelineTable};
use crate::error::AppError;

impl Desk {
    /// The open deals by stage.
    pub fn pipeline_board(
        &self,
        request: &PipelineBoardRequest,
    ) -> Result<PipelineBoard, AppError> {
        self.ask("pipeline_board", |book| {
            pipeline::pipeline_board(book, request)
        })
    }

    /// A window of the open deals.
    pub fn pipeline_table(&self, request: &PipelineRequest) -> Result<PipelineTable, AppError> {
        self.ask("pipeline_table", |book| {
            pipeline::pipeline_table(book, request)
        })
    }
}
