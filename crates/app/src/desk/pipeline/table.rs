//! A window of the open deals.

use std::sync::Arc;

use diapason_engine::{PipelineFigures, pipeline};
use diapason_model::{Date, Snapshot, Stage, StageKind};

use super::asked::{Asked, is_without_next_step};
use super::order::sort;
use super::row::{Known, total};
use crate::desk::customers::{View, view};
use crate::desk::page::{MOST_ROWS, overflow, refused};
use crate::desk::session::OpenBook;
use crate::desk::wire::{PipelineColumn, PipelineRequest, PipelineStage, PipelineTable, SortOrder};
use crate::error::AppError;
use crate::wire::fraction;

/// A window of the open deals.
pub(crate) fn pipeline_table(
    open: &OpenBook,
    request: &PipelineRequest,
) -> Result<PipelineTable, AppError> {
    let data = open.book.snapshot();
    let found = Found::of(open, request)?;
    let together =
        PipelineFigures::together(found.left().map(|one| &one.open)).ok_or_else(overflow)?;
    let has_margin = found.left().any(|one| one.margin_minor().is_some());
    let window = (found.left())
        .skip(request.offset as usize)
        .take(request.limit as usize);
    Ok(PipelineTable {
        as_of: found.as_of.to_string(),
        currency: open.book.currency().to_string(),
        all: count(found.known.len()),
        count: count(found.places.len()),
        without_next_step: found.without_next_step(data),
        total: total(&together, has_margin, open.book.currency()),
        offset: request.offset,
        rows: window.map(|one| one.row(open, found.as_of)).collect(),
        stages: stages(data),
    })
}

/// The open deals, and which of them a request leaves, in its order.
pub(super) struct Found {
    pub(super) as_of: Date,
    pub(super) known: Arc<Vec<Known>>,
    /// Places in `known`.
    pub(super) places: Vec<usize>,
}

impl Found {
    pub(super) fn of(open: &OpenBook, request: &PipelineRequest) -> Result<Self, AppError> {
        const LARGEST_FIRST: &[(PipelineColumn, SortOrder)] =
            &[(PipelineColumn::Margin, SortOrder::Descending)];
        if request.limit > MOST_ROWS {
            return Err(refused(format!(
                "{} rows at once: ask for at most {MOST_ROWS}",
                request.limit
            )));
        }
        let data = open.book.snapshot();
        let view = view(open, &request.standpoint)?;
        let known = known_deals(open, &view)?;
        let asked = Asked::of(data, request, view.as_of)?;
        let mut places: Vec<usize> = (0..known.len())
            .filter(|place| asked.takes(&known[*place].open))
            .collect();
        let by = if request.sort.is_empty() {
            LARGEST_FIRST
        } else {
            &request.sort
        };
        let deal_at = |place: usize| known[place].open.deal.get();
        sort(data, &mut places, by, &deal_at, &|place| {
            known[place].placed_by()
        });
        Ok(Self {
            as_of: view.as_of,
            known,
            places,
        })
    }

    /// What the request leaves.
    pub(super) fn left(&self) -> impl Iterator<Item = &Known> {
        self.places.iter().map(|place| &self.known[*place])
    }

    pub(super) fn without_next_step(&self, data: &Snapshot) -> u32 {
        let idle = self.left();
        count(
            idle.filter(|one| is_without_next_step(one.deal(data)))
                .count(),
        )
    }
}

/// The open deals with their figures, made once for a content and a view.
fn known_deals(open: &OpenBook, view: &View) -> Result<Arc<Vec<Known>>, AppError> {
    open.answers.get_or_make(&view.key("pipeline"), || {
        let deals = pipeline(&open.book, &view.scenario, view.as_of, view.probability)?;
        deals.into_iter().map(Known::of).collect()
    })
}

/// Every stage by pipeline and place.
pub(super) fn stages_in_order(data: &Snapshot) -> Vec<&Stage> {
    let mut stages: Vec<_> = data.stages.iter().collect();
    stages.sort_by_key(|stage| (&stage.pipeline, stage.position, &stage.id));
    stages
}

/// The same as a face shows them.
pub(super) fn stages(data: &Snapshot) -> Vec<PipelineStage> {
    stages_in_order(data).into_iter().map(stage).collect()
}

pub(super) fn stage(stage: &Stage) -> PipelineStage {
    PipelineStage {
        id: stage.id.to_string(),
        name: stage.name.to_string(),
        pipeline: stage.pipeline.to_string(),
        kind: match stage.kind {
            StageKind::Open => "open",
            StageKind::Won => "won",
            StageKind::Lost => "lost",
        }
        .to_owned(),
        probability: fraction(stage.probability.ppm().into()),
    }
}

pub(super) fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}
