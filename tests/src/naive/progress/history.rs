//! The history of a deal as stays in stages, as the page tells it; medians and the ninth tenth.

use diapason_model::{Date, Deal, DealState, Snapshot, Stage, StageKind};

use super::super::exact::{Exact, whole};

/// A stay that ended.
#[derive(Debug, Clone)]
pub(super) struct Stay {
    pub(super) stage: String,
    pub(super) left_on: Date,
    pub(super) days: i64,
    pub(super) how: &'static str,
}

/// The entries of a deal in order, without those into the stage it is in already.
pub(super) fn entries(data: &Snapshot, place: usize) -> Vec<(Date, &Stage)> {
    let mut entries: Vec<(Date, &Stage)> = (data.stage_history.iter())
        .filter(|entry| entry.deal.get() == place)
        .map(|entry| (entry.entered_on, &data.stages[entry.stage.get()]))
        .collect();
    entries.sort_by_key(|(on, stage)| {
        let is_closed = stage.kind != StageKind::Open;
        (
            *on,
            is_closed,
            stage.position,
            stage.id.as_str().as_bytes().to_vec(),
        )
    });
    entries.dedup_by(|later, earlier| later.1.id == earlier.1.id);
    entries
}

pub(super) fn stays(deal: &Deal, entries: &[(Date, &Stage)]) -> Vec<Stay> {
    let mut stays = Vec::new();
    for (place, (entered, stage)) in entries.iter().enumerate() {
        if stage.kind != StageKind::Open {
            continue;
        }
        let ended = match (entries.get(place + 1), deal.state) {
            (Some((on, next)), _) => Some((*on, how_it_left(stage, next))),
            (None, DealState::Open { .. }) => None,
            (None, DealState::Won { closed_on }) => Some((closed_on, "won")),
            (None, DealState::Lost { closed_on }) => Some((closed_on, "lost")),
        };
        if let Some((left_on, how)) = ended {
            stays.push(Stay {
                stage: stage.id.to_string(),
                left_on,
                days: (left_on - *entered).num_days().max(0),
                how,
            });
        }
    }
    stays
}

fn how_it_left(stage: &Stage, next: &Stage) -> &'static str {
    let at = |stage: &Stage| (stage.position, stage.id.as_str().as_bytes().to_vec());
    match next.kind {
        StageKind::Won => "won",
        StageKind::Lost => "lost",
        StageKind::Open if next.pipeline != stage.pipeline => "elsewhere",
        StageKind::Open if at(next) > at(stage) => "moved_on",
        StageKind::Open => "moved_back",
    }
}

/// Place of a stage among its pipeline's open ones, and how many they are.
pub(super) fn degree(data: &Snapshot, stage: &Stage) -> Option<Exact> {
    let mut of_pipeline: Vec<&Stage> = (data.stages.iter())
        .filter(|other| other.kind == StageKind::Open && other.pipeline == stage.pipeline)
        .collect();
    of_pipeline.sort_by_key(|one| (one.position, one.id.as_str().as_bytes().to_vec()));
    let place = of_pipeline.iter().position(|one| one.id == stage.id)?;
    Some(whole(place + 1) / whole(of_pipeline.len()))
}

/// The smallest of the values that at least nine in ten are not above.
pub(super) fn ninetieth(days: &[i64]) -> Option<i64> {
    let reaches = |value: i64| {
        let not_above = days.iter().filter(|other| **other <= value).count();
        not_above * 10 >= days.len() * 9
    };
    days.iter().copied().filter(|value| reaches(*value)).min()
}

/// The median in half days.
pub(super) fn median(mut days: Vec<i64>) -> Option<i128> {
    days.sort_unstable();
    let count = days.len();
    match (count, count % 2) {
        (0, _) => None,
        (_, 1) => Some(i128::from(days[count / 2]) * 2),
        _ => Some(i128::from(days[count / 2 - 1]) + i128::from(days[count / 2])),
    }
}
