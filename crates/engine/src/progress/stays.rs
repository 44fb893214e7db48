//! The history of a deal as stays in stages: when it entered, when and how it left.

use diapason_model::{DealState, Snapshot, StageIndex, StageKind};

use super::stages::OpenStages;
use crate::days::from_date;

/// How a deal left a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leaving {
    /// To a later open stage.
    MovedOn,
    /// Won.
    Won,
    /// Lost.
    Lost,
    /// To an earlier open stage.
    MovedBack,
    /// To another pipeline.
    Elsewhere,
}

/// A time in an open stage that has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stay {
    /// Place of the stage among the open ones.
    pub(super) place: usize,
    /// When it ended.
    pub(super) left_on: i32,
    /// How long it was, not below zero.
    pub(super) days: i32,
    /// How it ended.
    pub(super) how: Leaving,
}

/// What the history of one deal says.
#[derive(Debug, Default)]
pub(super) struct DealHistory {
    /// Ended stays, in order.
    pub(super) stays: Vec<Stay>,
    /// When an open deal entered the stage it stands in, where it is known.
    pub(super) entered_on: Option<i32>,
}

/// The entries of all deals by deal, each deal's in order.
pub(super) struct Histories<'a> {
    snapshot: &'a Snapshot,
    stages: &'a OpenStages,
    /// `entries[starts[d]..starts[d + 1]]`: day and stage.
    entries: Vec<(i32, StageIndex)>,
    starts: Vec<usize>,
}

impl<'a> Histories<'a> {
    pub(super) fn new(snapshot: &'a Snapshot, stages: &'a OpenStages) -> Self {
        let mut starts = vec![0_usize; snapshot.deals.len() + 1];
        for entry in &snapshot.stage_history {
            starts[entry.deal.get() + 1] += 1;
        }
        for deal in 0..snapshot.deals.len() {
            starts[deal + 1] += starts[deal];
        }
        let mut next = starts.clone();
        let mut entries = vec![(0, StageIndex(0)); snapshot.stage_history.len()];
        for entry in &snapshot.stage_history {
            let at = &mut next[entry.deal.get()];
            entries[*at] = (from_date(entry.entered_on), entry.stage);
            *at += 1;
        }
        for deal in 0..snapshot.deals.len() {
            entries[starts[deal]..starts[deal + 1]]
                .sort_unstable_by_key(|(day, stage)| (*day, stages.rank(*stage)));
        }
        Self {
            snapshot,
            stages,
            entries,
            starts,
        }
    }

    /// The stays of a deal.
    pub(super) fn of(&self, deal: usize) -> DealHistory {
        let record = &self.snapshot.deals[deal];
        let mut history = DealHistory::default();
        let mut current: Option<(i32, StageIndex)> = None;
        for &(day, stage) in &self.entries[self.starts[deal]..self.starts[deal + 1]] {
            match current {
                // An entry into the stage it is in already is none.
                Some((_, same)) if same == stage => {}
                _ => {
                    if let Some(entered) = current {
                        history.stays.extend(self.stay(entered, day, stage));
                    }
                    current = Some((day, stage));
                }
            }
        }
        match record.state {
            DealState::Open { .. } => {
                history.entered_on = current
                    .filter(|(_, stage)| *stage == record.stage)
                    .map(|(day, _)| day);
            }
            DealState::Won { closed_on } => {
                let closing = (from_date(closed_on), Leaving::Won);
                history
                    .stays
                    .extend(current.and_then(|entered| self.ended(entered, closing)));
            }
            DealState::Lost { closed_on } => {
                let closing = (from_date(closed_on), Leaving::Lost);
                history
                    .stays
                    .extend(current.and_then(|entered| self.ended(entered, closing)));
            }
        }
        history
    }

    /// The stay between two entries; `None` where the first is into a closed stage.
    fn stay(&self, entered: (i32, StageIndex), day: i32, next: StageIndex) -> Option<Stay> {
        let here = self.stages.place(entered.1)?;
        let how = match self.snapshot.stages[next.get()].kind {
            StageKind::Won => Leaving::Won,
            StageKind::Lost => Leaving::Lost,
            StageKind::Open => match self.stages.place(next) {
                Some(there) if !self.stages.is_one_pipeline(here, there) => Leaving::Elsewhere,
                Some(there) if there > here => Leaving::MovedOn,
                _ => Leaving::MovedBack,
            },
        };
        self.ended(entered, (day, how))
    }

    /// A stay that ended on a day.
    fn ended(&self, entered: (i32, StageIndex), closing: (i32, Leaving)) -> Option<Stay> {
        let (left_on, how) = closing;
        Some(Stay {
            place: self.stages.place(entered.1)?,
            left_on,
            days: (left_on - entered.0).max(0),
            how,
        })
    }
}
