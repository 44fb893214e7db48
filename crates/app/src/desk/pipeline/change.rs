//! One value for several deals, as one edit. What a deal has already is not entered again; what a deal
//! cannot take is left out and counted. Deliberately absent: keeping it (`desk::edit`).

use std::collections::HashSet;

use diapason_model::{Deal, DealIndex, DealLine, Snapshot, Stage};

use super::table::{Found, count};
use crate::desk::page::refused;
use crate::desk::session::OpenBook;
use crate::desk::wire::{
    EditChange, PipelineChange, PipelineChangeRequest, PipelineIds, PipelineIdsRequest,
    PipelineValue, ValueChange,
};
use crate::error::AppError;
use crate::loaded::not_found;
use crate::wire::fraction;

/// No edit is of more deals: each of their lines may get a value.
const MOST_DEALS: usize = 2_000;

/// The ids of a run of the table.
pub(crate) fn pipeline_ids(
    open: &OpenBook,
    request: &PipelineIdsRequest,
) -> Result<PipelineIds, AppError> {
    let data = open.book.snapshot();
    let found = Found::of(open, &request.deals)?;
    let run = (found.left())
        .take((request.last as usize).saturating_add(1))
        .skip(request.first as usize);
    Ok(PipelineIds {
        ids: run.map(|one| one.deal(data).id.to_string()).collect(),
    })
}

/// The edit that gives the deals a value.
pub(crate) fn pipeline_change(
    open: &OpenBook,
    request: &PipelineChangeRequest,
) -> Result<PipelineChange, AppError> {
    if request.deals.len() > MOST_DEALS {
        return Err(refused(format!(
            "{} deals at once: choose at most {MOST_DEALS}",
            request.deals.len()
        )));
    }
    let data = open.book.snapshot();
    let asked: HashSet<&str> = request.deals.iter().map(String::as_str).collect();
    let chosen = Chosen::of(data, &asked);
    let mut change = Change {
        data,
        reason: request.reason.as_deref(),
        values: Vec::new(),
        left: 0,
        changed: 0,
    };
    for (index, deal) in &chosen.deals {
        let before = change.values.len();
        match &request.value {
            PipelineValue::Stage { stage, closed_on } => {
                change.stage(deal, stage, closed_on.as_deref())?;
            }
            PipelineValue::Probability { probability } => {
                change.probability(chosen.lines_of(*index), probability);
            }
            PipelineValue::Close { on } => change.close(deal, on),
            PipelineValue::Salesperson { salesperson } => {
                change.salesperson(deal, salesperson.as_deref());
            }
            PipelineValue::Schedule { schedule } => {
                if chosen.has_instalments.contains(index) {
                    change.left += 1;
                } else {
                    change.schedule(deal, chosen.lines_of(*index), schedule.as_deref());
                }
            }
        }
        change.changed += usize::from(change.values.len() > before);
    }
    Ok(PipelineChange {
        changed: count(change.changed),
        left: count(change.left),
        change: (!change.values.is_empty()).then_some(EditChange::Values {
            values: change.values,
        }),
    })
}

/// The deals asked for, as the book has them.
struct Chosen<'a> {
    deals: Vec<(DealIndex, &'a Deal)>,
    /// Their lines, by deal.
    lines: Vec<&'a DealLine>,
    has_instalments: HashSet<DealIndex>,
}

impl<'a> Chosen<'a> {
    fn of(data: &'a Snapshot, asked: &HashSet<&str>) -> Self {
        let deals: Vec<(DealIndex, &Deal)> = (data.deals.iter().enumerate())
            .filter(|(_, deal)| asked.contains(deal.id.as_str()))
            .map(|(place, deal)| (DealIndex::from_position(place), deal))
            .collect();
        let indices: HashSet<DealIndex> = deals.iter().map(|(index, _)| *index).collect();
        let mut lines: Vec<&DealLine> = (data.lines.iter())
            .filter(|line| indices.contains(&line.deal))
            .collect();
        lines.sort_by_key(|line| line.deal.get());
        let instalments = data.instalments.iter().map(|instalment| instalment.deal);
        Self {
            deals,
            lines,
            has_instalments: instalments.filter(|deal| indices.contains(deal)).collect(),
        }
    }

    fn lines_of(&self, deal: DealIndex) -> &[&'a DealLine] {
        let first = self
            .lines
            .partition_point(|line| line.deal.get() < deal.get());
        let behind = self
            .lines
            .partition_point(|line| line.deal.get() <= deal.get());
        &self.lines[first..behind]
    }
}

/// The values that are to be entered so far.
struct Change<'a> {
    data: &'a Snapshot,
    reason: Option<&'a str>,
    values: Vec<ValueChange>,
    left: usize,
    changed: usize,
}

impl Change<'_> {
    fn set(&mut self, entity: &str, id: &str, field: &str, value: Option<&str>) {
        self.values.push(ValueChange::Set {
            entity: entity.to_owned(),
            id: id.to_owned(),
            field: field.to_owned(),
            value: value.map(str::to_owned),
            reason: self.reason.map(str::to_owned),
        });
    }

    fn stage(&mut self, deal: &Deal, stage: &str, closed_on: Option<&str>) -> Result<(), AppError> {
        let now = &self.data.stages[deal.stage.get()];
        let is_it = |known: &&Stage| known.id.as_str() == stage;
        let to = self.data.stages.iter().find(is_it);
        let to = to.ok_or_else(|| not_found("stage", stage, None))?;
        if to.pipeline != now.pipeline {
            self.left += 1;
        } else if to.id != now.id {
            self.set("deal", deal.id.as_str(), "stage_id", Some(stage));
            if let Some(on) = closed_on {
                self.set("deal", deal.id.as_str(), "closed_on", Some(on));
            }
        }
        Ok(())
    }

    fn probability(&mut self, lines: &[&DealLine], probability: &str) {
        for line in lines {
            let own = line.probability.map(|own| fraction(own.ppm().into()));
            if own.as_deref() != Some(probability) {
                self.set(
                    "deal_line",
                    line.id.as_str(),
                    "probability",
                    Some(probability),
                );
            }
        }
    }

    fn close(&mut self, deal: &Deal, on: &str) {
        if deal.state.date().to_string() != on {
            self.set("deal", deal.id.as_str(), "expected_close_on", Some(on));
        }
    }

    fn salesperson(&mut self, deal: &Deal, asked: Option<&str>) {
        let now = deal
            .salesperson
            .map(|seller| &self.data.salespeople[seller.get()].id);
        if now.map(diapason_model::Id::as_str) != asked {
            self.set("deal", deal.id.as_str(), "salesperson_id", asked);
        }
    }

    /// A line's own schedule would stand before the deal's.
    fn schedule(&mut self, deal: &Deal, lines: &[&DealLine], asked: Option<&str>) {
        let id = |of: Option<diapason_model::ScheduleIndex>| {
            of.map(|schedule| self.data.schedules[schedule.get()].id().as_str())
        };
        let is_other = id(deal.schedule) != asked;
        let others: Vec<&str> = (lines.iter())
            .filter(|line| line.schedule.is_some() && id(line.schedule) != asked)
            .map(|line| line.id.as_str())
            .collect();
        if is_other {
            self.set("deal", deal.id.as_str(), "schedule_id", asked);
        }
        for line in others {
            self.set("deal_line", line, "schedule_id", asked);
        }
    }
}
