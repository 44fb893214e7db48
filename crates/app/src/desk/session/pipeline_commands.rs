//! The commands of the pipeline.

use super::Desk;
use crate::desk::pipeline;
use crate::desk::wire::{PipelineRequest, PipelineTable};
use crate::error::AppError;

impl Desk {
    /// A window of the open deals.
    pub fn pipeline_table(&self, request: &PipelineRequest) -> Result<PipelineTable, AppError> {
        self.ask("pipeline_table", |book| {
            pipeline::pipeline_table(book, request)
        })
    }
}
