//! How lines are spread over time: schedules as plans, explicit instalments as they stand
//! (COMPUTATIONS.md §2, §4).

use diapason_model::{
    Date, DealState, Id, InstalmentDates, InstalmentRule, Schedule, Share, Snapshot,
};

use super::Book;
use crate::allocate::Splitter;
use crate::days::{add_months, from_date};

/// A schedule, expanded, in the form that a scan needs.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    /// Months and days of each instalment from the anchor.
    pub(crate) offsets: Vec<(i32, i32)>,
    /// Weight of each instalment.
    pub(crate) weights: Vec<i64>,
    /// Splits by remainder, where the weights allow.
    pub(crate) splitter: Option<Splitter>,
    /// Months of the first instalment, where all follow month by month without days.
    pub(crate) monthly_from: Option<i32>,
    /// Whether no instalment comes before the anchor.
    pub(crate) forward: bool,
}

impl Plan {
    /// Of a schedule.
    pub(crate) fn of(schedule: &Schedule) -> Self {
        let offsets: Vec<(i32, i32)> = schedule
            .instalments()
            .iter()
            .map(|instalment| (instalment.months, instalment.days))
            .collect();
        let first = offsets[0].0;
        let monthly = (first..)
            .zip(&offsets)
            .all(|(month, offset)| *offset == (month, 0));
        Self {
            weights: schedule
                .instalments()
                .iter()
                .map(|instalment| instalment.weight)
                .collect(),
            splitter: Splitter::of(schedule),
            monthly_from: monthly.then_some(first),
            forward: offsets
                .iter()
                .all(|(months, days)| *months >= 0 && *days >= 0),
            offsets,
        }
    }

    /// Everything at the anchor: what holds where nobody names a schedule.
    pub(crate) fn at_anchor() -> Self {
        let rule = InstalmentRule {
            position: 0,
            label: None,
            offset_months: 0,
            offset_days: 0,
            share: Share::WHOLE,
            repeat_count: 1,
            repeat_every_months: 1,
        };
        let schedule = Schedule::new(Id::new(""), None, vec![rule])
            .expect("one rule with the whole share is a schedule");
        Self::of(&schedule)
    }

    /// The days of the instalments from an anchor day, in the plan's order.
    pub(crate) fn days(&self, anchor: i32) -> impl Iterator<Item = i32> + '_ {
        self.offsets
            .iter()
            .map(move |(months, days)| add_months(anchor, *months) + days)
    }
}

/// Explicit instalments, those of a line and those of a whole deal, by position then id.
#[derive(Debug, Clone, Default)]
pub(crate) struct Explicit {
    /// Day, amount in the deal's currency, and place in the snapshot.
    pub(crate) days: Vec<i32>,
    /// Amount of each in the deal's currency: the weights.
    pub(crate) amounts: Vec<i64>,
    /// Place of each in the snapshot.
    pub(crate) places: Vec<u32>,
    of_line: rustc_hash::FxHashMap<u32, (u32, u32)>,
    of_deal: rustc_hash::FxHashMap<u32, (u32, u32)>,
}

impl Explicit {
    /// Sorted and indexed.
    pub(crate) fn new(snapshot: &Snapshot) -> Self {
        let mut order: Vec<u32> = (0..).take(snapshot.instalments.len()).collect();
        order.sort_by_key(|place| {
            let instalment = &snapshot.instalments[*place as usize];
            (
                instalment.deal,
                instalment.line,
                instalment.position,
                &instalment.id,
            )
        });
        let mut explicit = Self::default();
        for (at, place) in (0_u32..).zip(order) {
            let instalment = &snapshot.instalments[place as usize];
            explicit.days.push(from_date(instalment.on));
            explicit.amounts.push(instalment.amount_minor);
            explicit.places.push(place);
            let range = match instalment.line {
                Some(line) => explicit.of_line.entry(line.0),
                None => explicit.of_deal.entry(instalment.deal.0),
            }
            .or_insert((at, at));
            range.1 = at + 1;
        }
        explicit
    }
}

/// How one line is spread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SpreadOf {
    /// By a plan.
    Plan(u32),
    /// By explicit instalments: from, to in `Explicit`.
    Explicit(u32, u32),
}

impl Book {
    /// Spread of a line: its explicit instalments, else its deal's, else its schedule, else its
    /// deal's, else the company's, else everything at the anchor.
    pub(crate) fn spread_of(&self, line: u32) -> SpreadOf {
        let record = &self.snapshot.lines[line as usize];
        let explicit = (self.explicit.of_line.get(&line))
            .or_else(|| self.explicit.of_deal.get(&record.deal.0));
        if let Some((from, to)) = explicit {
            return SpreadOf::Explicit(*from, *to);
        }
        let deal = &self.snapshot.deals[record.deal.get()];
        let schedule = record.schedule.or(deal.schedule);
        SpreadOf::Plan(schedule.map_or(self.default_plan, |schedule| schedule.0 + 1))
    }

    /// The weights of a spread.
    pub(crate) fn weights_of(&self, spread: SpreadOf) -> &[i64] {
        match spread {
            SpreadOf::Plan(plan) => &self.plans[plan as usize].weights,
            SpreadOf::Explicit(from, to) => &self.explicit.amounts[from as usize..to as usize],
        }
    }

    /// The close date that explicit instalments were dated with: the source's, or, where a person
    /// dated them, the one that holds.
    pub(crate) fn dated_with(&self, deal: u32, first: u32) -> Date {
        let deal = &self.snapshot.deals[deal as usize];
        let place = self.explicit.places[first as usize] as usize;
        match (self.snapshot.instalments[place].dates, deal.source_date) {
            (InstalmentDates::Source, Some(source)) => source,
            (InstalmentDates::Source, None) | (InstalmentDates::Entered, _) => deal.state.date(),
        }
    }

    /// Days by which a person's override of the close date moves a closed deal's explicit
    /// instalments, the first of them `first`.
    fn closed_shift(&self, deal: u32, first: u32) -> i32 {
        match self.snapshot.deals[deal as usize].state {
            DealState::Won { closed_on } | DealState::Lost { closed_on } => {
                from_date(closed_on) - from_date(self.dated_with(deal, first))
            }
            DealState::Open { .. } => 0,
        }
    }

    /// The days of a closed deal's line, as they stand.
    pub(crate) fn closed_days(&self, line: u32, spread: SpreadOf) -> Vec<i32> {
        let deal = self.snapshot.lines[line as usize].deal;
        match spread {
            SpreadOf::Plan(plan) => {
                let anchor = from_date(self.snapshot.deals[deal.get()].state.date());
                self.plans[plan as usize].days(anchor).collect()
            }
            SpreadOf::Explicit(from, to) => {
                let shift = self.closed_shift(deal.0, from);
                self.explicit.days[from as usize..to as usize]
                    .iter()
                    .map(|day| day + shift)
                    .collect()
            }
        }
    }
}
