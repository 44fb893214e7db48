//! A window of the open deals.

use std::sync::Arc;

use diapason_engine::{PipelineFigures, pipeline};
use diapason_model::{Snapshot, StageKind};

use super::asked::{Asked, is_without_next_step};
use super::order::sort;
use super::row::{Known, total};
use crate::desk::customers::{View, view};
use crate::desk::page::{MOST_ROWS, overflow, refused};
use crate::desk::session::OpenBook;
use crate::desk::wire::{PipelineRequest, PipelineStage, PipelineTable};
use crate::error::AppError;
use crate::wire::fraction;

/// A window of the open deals.
pub(crate) fn pipeline_table(
    open: &OpenBook,
    request: &PipelineRequest,
) -> Result<PipelineTable, AppError> {
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
    sort(data, &known, &mut places, &request.sort);
    let left = || places.iter().map(|place| &known[*place]);
    let together = PipelineFigures::together(left().map(|one| &one.open)).ok_or_else(overflow)?;
    let has_margin = left().any(|one| one.margin_minor().is_some());
    let idle = left().filter(|one| is_without_next_step(one.deal(data)));
    let window = left()
        .skip(request.offset as usize)
        .take(request.limit as usize);
    Ok(PipelineTable {
        as_of: view.as_of.to_string(),
        currency: open.book.currency().to_string(),
        all: count(known.len()),
        count: count(places.len()),
        without_next_step: count(idle.count()),
        total: total(&together, has_margin, open.book.currency()),
        offset: request.offset,
        rows: window.map(|one| one.row(open, view.as_of)).collect(),
        stages: stages(data),
    })
}

/// The open deals with their figures, made once for a content and a view.
fn known_deals(open: &OpenBook, view: &View) -> Result<Arc<Vec<Known>>, AppError> {
    open.answers.get_or_make(&view.key("pipeline"), || {
        let deals = pipeline(&open.book, &view.scenario, view.as_of, view.probability)?;
        deals.into_iter().map(Known::of).collect()
    })
}

/// Every stage by pipeline and place.
fn stages(data: &Snapshot) -> Vec<PipelineStage> {
    let mut stages: Vec<_> = data.stages.iter().collect();
    stages.sort_by_key(|stage| (&stage.pipeline, stage.position, &stage.id));
    let wire = stages.into_iter().map(|stage| PipelineStage {
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
    });
    wire.collect()
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}
