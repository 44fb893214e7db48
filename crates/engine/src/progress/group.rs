//! The sums of one salesperson, team or company, and the figures they are put out as.

use diapason_model::{Probability, divide_half_away};

use super::answer::{OpenTally, ProgressFigures, StageProgress, Tally};
use super::stages::StagePlace;
use super::statistics::twice_median;
use super::stays::{Leaving, Stay};
use crate::error::EngineError;

const ONE_PPM: i128 = Probability::MAX_PPM as i128;

/// A deal, as far as sums go; amounts exact.
#[derive(Debug, Clone, Copy)]
pub(super) struct Worth {
    /// Minor units; `None` where a lost one has no rate.
    pub(super) amount: Option<i128>,
    /// Minor units × ppm.
    pub(super) weighted: i128,
}

/// What is said of an open deal.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    /// Place of its stage among the open ones.
    pub(super) place: Option<usize>,
    pub(super) is_stale: bool,
    pub(super) without_next_step: bool,
}

/// How a deal closed in the period, and its days from creation where they are known.
#[derive(Debug, Clone, Copy)]
pub(super) struct Closing {
    pub(super) is_won: bool,
    pub(super) cycle: Option<i32>,
}

/// The aim for bookings over the period, and over its months that are over.
#[derive(Debug, Clone, Copy)]
pub(super) struct Aim {
    pub(super) whole: i64,
    pub(super) due: i64,
}

/// Everything a deal adds to the sums of its groups.
pub(super) struct DealFacts<'a> {
    pub(super) worth: Worth,
    pub(super) standing: Option<Standing>,
    pub(super) closing: Option<Closing>,
    pub(super) was_created: bool,
    pub(super) without_history: bool,
    /// Its last leavings in the period, one a stage.
    pub(super) leavings: &'a [Stay],
}

impl DealFacts<'_> {
    const fn says_something(&self) -> bool {
        self.standing.is_some()
            || self.closing.is_some()
            || self.was_created
            || !self.leavings.is_empty()
    }
}

/// A number of deals and their exact sum.
#[derive(Debug, Clone, Copy)]
struct Sum {
    deals: u32,
    amount: Option<i128>,
    weighted: i128,
}

impl Default for Sum {
    fn default() -> Self {
        Self {
            deals: 0,
            amount: Some(0),
            weighted: 0,
        }
    }
}

impl Sum {
    fn add(&mut self, worth: Worth) {
        self.deals += 1;
        self.amount = self
            .amount
            .zip(worth.amount)
            .map(|(sum, amount)| sum + amount);
        self.weighted += worth.weighted;
    }

    fn tally(self) -> Result<Tally, EngineError> {
        Ok(Tally {
            deals: self.deals,
            amount_minor: self.amount.map(narrow).transpose()?,
        })
    }

    fn open(self) -> Result<OpenTally, EngineError> {
        Ok(OpenTally {
            deals: self.deals,
            amount_minor: narrow(self.amount.unwrap_or(0))?,
            weighted_minor: divide_half_away(self.weighted, ONE_PPM)
                .ok_or_else(overflow)
                .and_then(narrow)?,
        })
    }
}

#[derive(Debug, Clone, Default)]
struct StageSums {
    open: Sum,
    moved_on: u32,
    won: u32,
    lost: u32,
    moved_back: u32,
    elsewhere: u32,
    days: Vec<i32>,
}

impl StageSums {
    fn leave(&mut self, stay: &Stay) {
        let count = match stay.how {
            Leaving::MovedOn => &mut self.moved_on,
            Leaving::Won => &mut self.won,
            Leaving::Lost => &mut self.lost,
            Leaving::MovedBack => &mut self.moved_back,
            Leaving::Elsewhere => &mut self.elsewhere,
        };
        *count += 1;
        self.days.push(stay.days);
    }

    fn put_out(mut self, stage: StagePlace) -> Result<StageProgress, EngineError> {
        let mut progress = StageProgress {
            stage: stage.stage,
            open: self.open.open()?,
            moved_on: self.moved_on,
            won: self.won,
            lost: self.lost,
            moved_back: self.moved_back,
            elsewhere: self.elsewhere,
            conversion_ppm: None,
            median_half_days: twice_median(&mut self.days),
        };
        let on = i128::from(self.moved_on) + i128::from(self.won);
        progress.conversion_ppm = share(on, i128::from(progress.left()))?;
        Ok(progress)
    }
}

/// The sums of a group.
#[derive(Debug, Clone)]
pub(super) struct GroupSums {
    open: Sum,
    stages: Vec<StageSums>,
    won: Sum,
    lost: Sum,
    created: Sum,
    stale: Sum,
    without_next_step: Sum,
    without_history: u32,
    cycles: Vec<i32>,
    is_empty: bool,
}

impl GroupSums {
    pub(super) fn new(stages: usize) -> Self {
        Self {
            open: Sum::default(),
            stages: vec![StageSums::default(); stages],
            won: Sum::default(),
            lost: Sum::default(),
            created: Sum::default(),
            stale: Sum::default(),
            without_next_step: Sum::default(),
            without_history: 0,
            cycles: Vec::new(),
            is_empty: true,
        }
    }

    /// Whether no deal said anything.
    pub(super) const fn is_empty(&self) -> bool {
        self.is_empty
    }

    pub(super) fn add(&mut self, deal: &DealFacts<'_>) {
        self.is_empty &= !deal.says_something();
        if let Some(standing) = deal.standing {
            self.open.add(deal.worth);
            if let Some(place) = standing.place {
                self.stages[place].open.add(deal.worth);
            }
            if standing.is_stale {
                self.stale.add(deal.worth);
            }
            if standing.without_next_step {
                self.without_next_step.add(deal.worth);
            }
        }
        if let Some(closing) = deal.closing {
            if closing.is_won {
                self.won.add(deal.worth);
            } else {
                self.lost.add(deal.worth);
            }
            self.cycles.extend(closing.cycle);
        }
        if deal.was_created {
            self.created.add(deal.worth);
        }
        self.without_history += u32::from(deal.without_history);
        for stay in deal.leavings {
            self.stages[stay.place].leave(stay);
        }
    }

    /// The figures.
    pub(super) fn put_out(
        mut self,
        stages: &[StagePlace],
        aim: Option<Aim>,
    ) -> Result<ProgressFigures, EngineError> {
        let won = self.won.tally()?;
        // A won deal's rate was needed when the book was made.
        let booked = won.amount_minor.unwrap_or(0);
        let closed = i128::from(self.won.deals) + i128::from(self.lost.deals);
        let ahead = |due: i64| booked.checked_sub(due).ok_or_else(overflow);
        let stages = self.stages.into_iter().zip(stages);
        Ok(ProgressFigures {
            open: self.open.open()?,
            stages: stages
                .map(|(sums, stage)| sums.put_out(*stage))
                .collect::<Result<_, _>>()?,
            conversion_ppm: share(i128::from(self.won.deals), closed)?,
            won,
            lost: self.lost.tally()?,
            created: self.created.tally()?,
            cycle_half_days: twice_median(&mut self.cycles),
            quota_minor: aim.map(|aim| aim.whole),
            attainment_ppm: match aim {
                Some(aim) => share(i128::from(booked), i128::from(aim.whole))?,
                None => None,
            },
            quota_due_minor: aim.map(|aim| aim.due),
            ahead_minor: aim.map(|aim| ahead(aim.due)).transpose()?,
            stale: self.stale.tally()?,
            without_next_step: self.without_next_step.tally()?,
            without_history: self.without_history,
        })
    }
}

/// A share in ppm; `None` of nothing.
fn share(part: i128, whole: i128) -> Result<Option<i64>, EngineError> {
    if whole == 0 {
        return Ok(None);
    }
    let ppm = divide_half_away(part * ONE_PPM, whole).ok_or_else(overflow)?;
    narrow(ppm).map(Some)
}

fn narrow(sum: i128) -> Result<i64, EngineError> {
    i64::try_from(sum).map_err(|_| overflow())
}

fn overflow() -> EngineError {
    EngineError::Overflow {
        what: "the progress".to_owned(),
    }
}
