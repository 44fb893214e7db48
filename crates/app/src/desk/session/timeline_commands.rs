//! The commands of a deal's own page.

use super::Desk;
use crate::desk::timeline;
use crate::desk::wire::{
    DealTimeline, DealTimelineRequest, InstalmentsProposal, InstalmentsRequest,
};
use crate::error::AppError;

impl Desk {
    /// A deal over time.
    pub fn deal_timeline(&self, request: &DealTimelineRequest) -> Result<DealTimeline, AppError> {
        self.ask("deal_timeline", |book| {
            timeline::deal_timeline(book, request)
        })
    }

    /// Another staggering of a line, not kept.
    pub fn instalments_propose(
        &self,
        request: &InstalmentsRequest,
    ) -> Result<InstalmentsProposal, AppError> {
        self.ask("instalments_propose", |book| {
            timeline::instalments_propose(book, request)
        })
    }
}
