//! The commands of the pipeline.

use super::Desk;
use crate::desk::pipeline;
use crate::desk::wire::{
    DealList, DealListRequest, PipelineBoard, PipelineBoardRequest, PipelineChange,
    PipelineChangeRequest, PipelineIds, PipelineIdsRequest, PipelineRequest, PipelineTable,
};
use crate::error::AppError;

impl Desk {
    /// A window of all deals.
    pub fn deal_list(&self, request: &DealListRequest) -> Result<DealList, AppError> {
        self.ask("deal_list", |book| pipeline::deal_list(book, request))
    }

    /// The open deals by stage.
    pub fn pipeline_board(
        &self,
        request: &PipelineBoardRequest,
    ) -> Result<PipelineBoard, AppError> {
        self.ask("pipeline_board", |book| {
            pipeline::pipeline_board(book, request)
        })
    }

    /// The edit that gives several deals a value.
    pub fn pipeline_change(
        &self,
        request: &PipelineChangeRequest,
    ) -> Result<PipelineChange, AppError> {
        self.ask("pipeline_change", |book| {
            pipeline::pipeline_change(book, request)
        })
    }

    /// The ids of a run of the open deals.
    pub fn pipeline_ids(&self, request: &PipelineIdsRequest) -> Result<PipelineIds, AppError> {
        self.ask("pipeline_ids", |book| pipeline::pipeline_ids(book, request))
    }

    /// A window of the open deals.
    pub fn pipeline_table(&self, request: &PipelineRequest) -> Result<PipelineTable, AppError> {
        self.ask("pipeline_table", |book| {
            pipeline::pipeline_table(book, request)
        })
    }
}
