//! Every deal once, into the sums of its salesperson, its team and the company.

use diapason_model::{
    Deal, DealIndex, DealState, Month, SalespersonIndex, Scenario, TargetScope, TeamIndex,
};
use rayon::prelude::*;

use super::answer::{OpenDeal, Progress, ProgressGroup, ProgressQuestion};
use super::group::{Aim, Closing, DealFacts, GroupSums, Standing, Worth};
use super::stages::OpenStages;
use super::statistics::ninetieth;
use super::stays::{DealHistory, Histories, Stay};
use crate::answer::PeriodSpan;
use crate::book::{Book, Grouping};
use crate::days::{from_date, has_passed};
use crate::deals::{DealSums, deal_sums};
use crate::error::EngineError;
use crate::question::{Dimension, Measure, ProbabilitySource};
use crate::targets::targets;

/// From so many deals on, their histories are read side by side.
const SIDE_BY_SIDE: usize = 4_000;

/// Where deals stand on a date and what became of them over a period.
///
/// # Errors
/// As `deal_figures` and `targets`.
pub fn progress(book: &Book, question: &ProgressQuestion) -> Result<Progress, EngineError> {
    let snapshot = book.snapshot();
    let stages = OpenStages::of(snapshot);
    let histories = Histories::new(snapshot, &stages);
    // Each deal's history is read by itself, and many of them side by side.
    let histories: Vec<DealHistory> = (0..snapshot.deals.len())
        .into_par_iter()
        .with_min_len(SIDE_BY_SIDE)
        .map(|deal| histories.of(deal))
        .collect();
    let long_days = long_days(&histories, &stages, from_date(question.as_of));
    let reader = Reader {
        today: from_date(question.as_of),
        period: (
            from_date(question.from.first_day()),
            from_date(question.to.last_day()),
        ),
        stages: &stages,
        long_days: &long_days,
    };
    let base = Scenario::base();
    let worth = deal_sums(book, &base, question.as_of, ProbabilitySource::Stated)?;
    let mut company = GroupSums::new(stages.list.len());
    let mut salespeople = Groups::new(book, &Dimension::Salesperson, stages.list.len());
    let mut teams = Groups::new(book, &Dimension::Team, stages.list.len());
    let mut deals = Vec::new();
    for ((place, deal), (history, sums)) in (0_u32..)
        .zip(&snapshot.deals)
        .zip(histories.iter().zip(worth))
    {
        let open = reader.open_deal(DealIndex(place), deal, history, &sums)?;
        let leavings = reader.leavings(history);
        let facts = reader.facts(deal, history, open.as_ref(), &sums, &leavings);
        deals.extend(open);
        company.add(&facts);
        salespeople.of(place).add(&facts);
        teams.of(place).add(&facts);
    }
    let aim = |scope| aim(book, question, scope);
    Ok(Progress {
        question: *question,
        company: company.put_out(&stages.list, aim(TargetScope::Company)?)?,
        teams: teams.put_out(&stages, &|place| {
            let scope = TargetScope::Team(TeamIndex::from_position(place));
            Ok(Row {
                is_kept: true,
                aim: aim(scope)?,
            })
        })?,
        salespeople: salespeople.put_out(&stages, &|place| {
            let scope = TargetScope::Salesperson(SalespersonIndex::from_position(place));
            let aim = aim(scope)?;
            let is_aimed_at = aim.is_some_and(|aim| aim.whole != 0);
            Ok(Row {
                is_kept: snapshot.salespeople[place].active || is_aimed_at,
                aim,
            })
        })?,
        deals,
        stages: stages.list,
        long_days,
    })
}

/// The 90th percentile of past days in each stage.
fn long_days(histories: &[DealHistory], stages: &OpenStages, today: i32) -> Vec<Option<i32>> {
    let mut days: Vec<Vec<i32>> = vec![Vec::new(); stages.list.len()];
    for stay in histories.iter().flat_map(|history| &history.stays) {
        if stay.left_on <= today {
            days[stay.place].push(stay.days);
        }
    }
    days.iter_mut().map(|days| ninetieth(days)).collect()
}

/// The aim for bookings over the period, and over its months that are over: one question, so that
/// both are of the same targets or quotas.
fn aim(
    book: &Book,
    question: &ProgressQuestion,
    scope: TargetScope,
) -> Result<Option<Aim>, EngineError> {
    let (from, to) = (question.from.number(), question.to.number());
    let this_month = Month::of(question.as_of);
    // The first month that is not over.
    let running = this_month.number() + i32::from(this_month.last_day() == question.as_of);
    let column = |first: i32, last: i32| {
        let (first, last) = (Month::from_number(first)?, Month::from_number(last)?);
        (first <= last).then_some(PeriodSpan {
            starts: first,
            first,
            last,
        })
    };
    let over = column(from, to.min(running - 1));
    let columns: Vec<PeriodSpan> = (over.into_iter())
        .chain(column(from.max(running), to))
        .collect();
    let found = targets(book, Measure::Bookings, scope, &columns)?;
    Ok(found.map(|target| Aim {
        whole: target.within,
        // Where no month that is over has an aim, nothing is due yet.
        due: over.and(target.by_period[0]).unwrap_or(0),
    }))
}

/// Reads one deal after the other.
struct Reader<'a> {
    today: i32,
    /// First and last day.
    period: (i32, i32),
    stages: &'a OpenStages,
    long_days: &'a [Option<i32>],
}

impl Reader<'_> {
    const fn is_in_period(&self, day: i32) -> bool {
        self.period.0 <= day && day <= self.period.1
    }

    fn open_deal(
        &self,
        index: DealIndex,
        deal: &Deal,
        history: &DealHistory,
        sums: &DealSums,
    ) -> Result<Option<OpenDeal>, EngineError> {
        let DealState::Open { expected_close_on } = deal.state else {
            return Ok(None);
        };
        let figures = sums.put_out().ok_or_else(|| EngineError::Overflow {
            what: format!("deal {}", deal.id),
        })?;
        let place = self.stages.place(deal.stage);
        let days_in_stage = history.entered_on.map(|entered| self.today - entered);
        let long = place.and_then(|place| self.long_days[place]);
        Ok(Some(OpenDeal {
            deal: index,
            amount_minor: figures.amount_minor.unwrap_or(0),
            weighted_minor: figures.weighted_minor.unwrap_or(0),
            stage: place.map(|place| self.stages.list[place]),
            days_in_stage,
            past_close: has_passed(from_date(expected_close_on), self.today),
            too_long: days_in_stage
                .zip(long)
                .is_some_and(|(days, long)| days > long),
            without_next_step: deal.next_step.is_none() && deal.next_step_on.is_none(),
        }))
    }

    /// The last leaving of each stage in the period.
    fn leavings(&self, history: &DealHistory) -> Vec<Stay> {
        let mut last: Vec<Stay> = Vec::new();
        for stay in &history.stays {
            if !self.is_in_period(stay.left_on) {
                continue;
            }
            match last.iter_mut().find(|known| known.place == stay.place) {
                Some(known) => *known = *stay,
                None => last.push(*stay),
            }
        }
        last
    }

    fn facts<'f>(
        &self,
        deal: &Deal,
        history: &DealHistory,
        open: Option<&OpenDeal>,
        sums: &DealSums,
        leavings: &'f [Stay],
    ) -> DealFacts<'f> {
        let created = deal.created_on.map(from_date);
        let closing = match deal.state {
            DealState::Open { .. } => None,
            DealState::Won { closed_on } => Some((true, from_date(closed_on))),
            DealState::Lost { closed_on } => Some((false, from_date(closed_on))),
        };
        let closing = closing
            .filter(|(_, day)| self.is_in_period(*day))
            .map(|(is_won, day)| Closing {
                is_won,
                cycle: created.map(|created| day - created),
            });
        let standing = open.map(|open| Standing {
            place: self.stages.place(deal.stage),
            is_stale: open.is_stale(),
            without_next_step: open.without_next_step,
        });
        DealFacts {
            worth: Worth {
                amount: sums.amount,
                weighted: sums.weighted.unwrap_or(0),
            },
            without_history: open.is_some_and(|open| open.days_in_stage.is_none())
                || (closing.is_some() && history.stays.is_empty()),
            standing,
            closing,
            was_created: created.is_some_and(|day| self.is_in_period(day)),
            leavings,
        }
    }
}

/// What is known of a group besides its deals.
#[derive(Default)]
struct Row {
    /// Whether it has a row even where no deal says anything.
    is_kept: bool,
    aim: Option<Aim>,
}

/// The sums of each group of a dimension.
struct Groups<'a> {
    book: &'a Book,
    grouping: Grouping,
    sums: Vec<GroupSums>,
}

impl<'a> Groups<'a> {
    fn new(book: &'a Book, dimension: &Dimension, stages: usize) -> Self {
        let grouping = Grouping::by(dimension, book.snapshot());
        Self {
            book,
            sums: vec![GroupSums::new(stages); grouping.len()],
            grouping,
        }
    }

    /// The sums that a deal belongs to.
    fn of(&mut self, deal: u32) -> &mut GroupSums {
        let customer = self.book.snapshot().deals[deal as usize].customer.0;
        let group = self.grouping.group(Some(deal), customer, None);
        &mut self.sums[group as usize]
    }

    /// The groups with a row, by key; `about` tells of the record at a place.
    fn put_out(
        self,
        stages: &OpenStages,
        about: &dyn Fn(usize) -> Result<Row, EngineError>,
    ) -> Result<Vec<ProgressGroup>, EngineError> {
        let mut groups = Vec::new();
        for (place, ((key, label), sums)) in
            self.grouping.keys.into_iter().zip(self.sums).enumerate()
        {
            // Group 0 is "none"; the others come in the order of their records.
            let row = match place.checked_sub(1) {
                Some(record) => about(record)?,
                None => Row::default(),
            };
            if row.is_kept || !sums.is_empty() {
                groups.push(ProgressGroup {
                    key,
                    label,
                    figures: sums.put_out(&stages.list, row.aim)?,
                });
            }
        }
        groups.sort_by(|a, b| a.key.as_bytes().cmp(b.key.as_bytes()));
        Ok(groups)
    }
}
