//! The open deals by stage: what a column holds together, its cards by window, their margins on one
//! scale. Deliberately absent: which deals are asked for, and in which order (the table's).

use diapason_engine::PipelineFigures;
use diapason_model::{Date, Stage, StageKind};

use super::row::{Known, share, total};
use super::table::{Found, count, stage, stages, stages_in_order};
use crate::desk::page::overflow;
use crate::desk::session::OpenBook;
use crate::desk::wire::{PipelineBoard, PipelineBoardColumn, PipelineBoardRequest, PipelineCard};
use crate::error::AppError;
use crate::wire::fraction;

/// Lines that a card names.
const NAMED_LINES: usize = 2;

/// The open deals by stage.
pub(crate) fn pipeline_board(
    open: &OpenBook,
    request: &PipelineBoardRequest,
) -> Result<PipelineBoard, AppError> {
    let data = open.book.snapshot();
    let found = Found::of(open, &request.deals)?;
    let scale = found.left().filter_map(Known::margin_minor);
    let board = Board {
        open,
        request,
        as_of: found.as_of,
        largest: scale.map(i64::saturating_abs).max().unwrap_or_default(),
    };
    let holds_one = |stage: &Stage| {
        let pipeline_of = |one: &Known| &data.stages[one.deal(data).stage.get()].pipeline;
        found
            .known
            .iter()
            .any(|one| pipeline_of(one) == &stage.pipeline)
    };
    let columns = stages_in_order(data)
        .into_iter()
        .filter(|stage| stage.kind == StageKind::Open && holds_one(stage))
        .map(|stage| {
            let here = |one: &&Known| data.stages[one.deal(data).stage.get()].id == stage.id;
            board.column(stage, &found.left().filter(here).collect::<Vec<_>>())
        });
    Ok(PipelineBoard {
        as_of: found.as_of.to_string(),
        currency: open.book.currency().to_string(),
        all: count(found.known.len()),
        count: count(found.places.len()),
        without_next_step: found.without_next_step(data),
        offset: request.deals.offset,
        columns: columns.collect::<Result<_, _>>()?,
        stages: stages(data),
    })
}

/// What the columns of a board share.
struct Board<'a> {
    open: &'a OpenBook,
    request: &'a PipelineBoardRequest,
    as_of: Date,
    /// The largest margin, whichever way.
    largest: i64,
}

impl Board<'_> {
    fn column(&self, of: &Stage, deals: &[&Known]) -> Result<PipelineBoardColumn, AppError> {
        let together = PipelineFigures::together(deals.iter().map(|one| &one.open));
        let has_margin = deals.iter().any(|one| one.margin_minor().is_some());
        let PipelineBoardRequest {
            deals: asked,
            column,
        } = self.request;
        let is_asked = (column.as_deref()).is_none_or(|asked| asked == of.id.as_str());
        let window = deals.iter().skip(asked.offset as usize).take(if is_asked {
            asked.limit as usize
        } else {
            0
        });
        Ok(PipelineBoardColumn {
            stage: stage(of),
            count: count(deals.len()),
            total: total(
                &together.ok_or_else(overflow)?,
                has_margin,
                self.open.book.currency(),
            ),
            cards: window.map(|one| self.card(one)).collect(),
        })
    }

    fn card(&self, one: &Known) -> PipelineCard {
        let margin = one.margin_minor().map(i64::saturating_abs);
        PipelineCard {
            deal: one.row_of_largest(self.open, self.as_of, NAMED_LINES),
            more_lines: count(one.open.lines.len().saturating_sub(NAMED_LINES)),
            margin_share: margin.map(|margin| {
                // All margins are zero where the largest is.
                fraction(share(margin, self.largest).unwrap_or_default())
            }),
        }
    }
}
