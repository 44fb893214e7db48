//! The fast scan: open lines schedule by schedule, amounts split by table, dates looked up,
//! sums in 64 bits that are poured into 128 bits before they could overflow.
//!
//! It gives exactly what `expected` gives line by line (the second implementation in the tests
//! holds both); lines it cannot take (a negative amount, a changed schedule, an amount beyond
//! `MOST`) are handed back.

use rayon::prelude::*;

use super::dates::{Dates, PlanDates};
use super::sums::{Row, Sums, add_first, pour_single};
use super::{Frame, Scanned, Totals, Wants};
use crate::allocate::{Room, Splitter};
use crate::book::{Book, Grouping, Plan, is_known};
use crate::levers::Levered;

/// Largest amount or cost of a line that is taken, in minor units: 10¹² fit.
const MOST: i64 = 1 << 40;
/// The sums of a block stay below 2⁶³: each line adds at most `(2·amount + cost) × 10⁶` to a
/// cell, and a block ends before the sum of `2·amount + cost` passes this.
const BLOCK: i64 = 1 << 42;
/// From so many lines on, the work is shared between cores.
const SIDE_BY_SIDE: usize = 200_000;
/// Lines of one share of the work.
const SHARE: usize = 65_536;
const ONE_PPM: i64 = 1_000_000;

/// What the scan of any line needs.
struct Pass<'a> {
    book: &'a Book,
    levered: &'a Levered<'a>,
    frame: &'a Frame,
    wants: Wants,
    dates: Dates,
    /// Group of each open line's place, for each grouping.
    groups: Vec<Vec<u32>>,
}

/// What a scan of some shares found, on top of the totals that it pours into.
struct Found<'t> {
    sums: Vec<Sums>,
    unknown: Vec<i64>,
    totals: &'t mut Scanned,
    /// Lines handed back.
    left: Vec<u32>,
    /// Sum of `2·amount + cost` since the last pouring.
    load: i64,
}

/// One line's instalments, reused from line to line; each list is as long as the plan.
#[derive(Default)]
struct Scratch {
    net: Vec<[i64; 2]>,
    net_pipeline: Vec<[i64; 2]>,
    gross: Vec<i64>,
    gross_pipeline: Vec<i64>,
    due: Vec<u16>,
    buckets: Vec<u16>,
}

impl Scratch {
    fn of(count: usize) -> Self {
        Self {
            net: vec![[0; 2]; count],
            net_pipeline: vec![[0; 2]; count],
            gross: vec![0; count],
            gross_pipeline: vec![0; count],
            due: vec![0; count],
            buckets: vec![0; count],
        }
    }
}

/// Adds all plain lines to `scanned`; gives the places of those that it could not take.
pub(crate) fn scan(
    book: &Book,
    levered: &Levered<'_>,
    frame: &Frame,
    wants: Wants,
    groupings: &[Grouping],
    scanned: &mut Scanned,
) -> Vec<u32> {
    let count = book.open.plain_end;
    if count == 0 {
        return Vec::new();
    }
    let groups = groupings
        .iter()
        .map(|grouping| grouping.of_open(&book.open, count))
        .collect();
    let dates = Dates::new(levered, frame, count, wants);
    let pass = Pass {
        book,
        levered,
        frame,
        wants,
        dates,
        groups,
    };
    let mut shares: Vec<(u32, usize, usize)> = Vec::new();
    for &(plan, from, to) in &book.open.runs {
        let starts = (from..to).step_by(SHARE);
        shares.extend(starts.map(|start| (plan, start, (start + SHARE).min(to))));
    }
    if count < SIDE_BY_SIDE {
        return pass.shares(&shares, scanned);
    }
    // Integer sums do not depend on the order they are made in: the result is the same on any
    // number of cores.
    let each = shares.len().div_ceil(rayon::current_num_threads());
    let empty = &Scanned {
        totals: pass.totals(groupings),
        unknown_revenue: vec![0; frame.buckets()],
    };
    let parts: Vec<(Scanned, Vec<u32>)> = shares
        .par_chunks(each)
        .map(|shares| {
            let mut scanned = empty.clone();
            let left = pass.shares(shares, &mut scanned);
            (scanned, left)
        })
        .collect();
    let mut left: Vec<u32> = Vec::new();
    for (part, part_left) in parts {
        left.extend(part_left);
        for (into, from) in scanned.totals.iter_mut().zip(part.totals) {
            into.absorb(from);
        }
        for (into, from) in scanned.unknown_revenue.iter_mut().zip(part.unknown_revenue) {
            *into += from;
        }
    }
    left.sort_unstable();
    left
}

impl Found<'_> {
    /// Pours 64-bit sums into 128-bit totals and begins again at zero.
    fn pour(&mut self) {
        for (sums, totals) in self.sums.iter_mut().zip(&mut self.totals.totals) {
            sums.pour(totals);
        }
        pour_single(&mut self.unknown, &mut self.totals.unknown_revenue);
        self.load = 0;
    }
}

impl Pass<'_> {
    fn totals(&self, groupings: &[Grouping]) -> Vec<Totals> {
        let totals = |grouping: &Grouping| Totals::new(grouping.len(), self.frame, self.wants);
        groupings.iter().map(totals).collect()
    }

    /// Scans shares of the work, one after the other; gives the lines handed back.
    fn shares(&self, shares: &[(u32, usize, usize)], scanned: &mut Scanned) -> Vec<u32> {
        let buckets = self.frame.buckets();
        let cells = scanned
            .totals
            .iter()
            .map(|totals| totals.groups() * buckets);
        let mut found = Found {
            sums: cells.map(|cells| Sums::new(cells, self.wants)).collect(),
            unknown: vec![0; buckets],
            totals: scanned,
            left: Vec::new(),
            load: 0,
        };
        for share in shares {
            self.share(*share, &mut found);
        }
        found.pour();
        found.left
    }

    /// Scans the lines of one share.
    fn share(&self, (plan, from, to): (u32, usize, usize), found: &mut Found<'_>) {
        let plan = &self.book.plans[plan as usize];
        let Some(splitter) = &plan.splitter else {
            found
                .left
                .extend((from..to).filter_map(|place| u32::try_from(place).ok()));
            return;
        };
        let mut scratch = Scratch::of(plan.offsets.len());
        let mut rooms = [Room::default(), Room::default()];
        let mut of_plan = PlanDates::new(plan, &self.dates);
        for place in from..to {
            if self.levered.open.is_excluded(place) {
                continue;
            }
            if self.takes(place) {
                let of_plan = (plan, splitter, &mut of_plan);
                self.line(place, of_plan, &mut rooms, &mut scratch, found);
            } else {
                found.left.extend(u32::try_from(place));
            }
        }
    }

    /// Whether the fast scan may take a line: amounts in range, no other schedule, no cash
    /// before its due date.
    #[inline]
    fn takes(&self, place: usize) -> bool {
        let view = &self.levered.open;
        let (amount, cost) = (view.amount[place], view.cost[place]);
        let plans = &view.plans;
        (0..=MOST).contains(&amount)
            && (!is_known(cost) || (0..=MOST).contains(&cost))
            && view.delay_of(place) >= 0
            && (plans.is_empty()
                || u32::try_from(place).is_ok_and(|place| !plans.contains_key(&place)))
    }

    #[inline]
    fn line(
        &self,
        place: usize,
        (plan, splitter, of_plan): (&Plan, &Splitter, &mut PlanDates),
        [room, cost_room]: &mut [Room; 2],
        scratch: &mut Scratch,
        found: &mut Found<'_>,
    ) {
        let view = &self.levered.open;
        let (amount, cost) = (view.amount[place], view.cost[place]);
        let load = 2 * amount + if is_known(cost) { cost } else { 0 };
        if found.load + load > BLOCK {
            found.pour();
        }
        found.load += load;
        let probability = i64::from(view.probability[place]);
        let anchor = self.dates.place(view.anchor(place, self.frame.today));
        if self.wants.bookings {
            self.book_line(place, self.dates.bucket(anchor), amount, probability, found);
        }
        if !self.wants.net && !self.wants.cash {
            return;
        }
        let split = splitter.split(amount, room);
        // An unknown cost counts as no margin at all: it is taken as 0, and the margin as none.
        let (counted, known) = if is_known(cost) { (cost, 1) } else { (0, 0) };
        let cost_split = splitter.split(counted, cost_room);
        net(
            splitter,
            split,
            cost_split,
            (probability, known),
            self.wants,
            scratch,
        );
        let row = if let Some(months) = plan.monthly_from {
            Row::Months(self.dates.later_by(anchor, months))
        } else {
            let days = of_plan.days(anchor, plan, &self.dates);
            self.dates.buckets(days, &mut scratch.buckets);
            Row::Places(&scratch.buckets)
        };
        if self.wants.cash {
            let days = of_plan.days(anchor, plan, &self.dates);
            self.dates
                .due(days, self.dates.table(view, place), &mut scratch.due);
            let vat = i64::from(self.book.open.vat[place]);
            if vat != 0 {
                let into = (&mut scratch.gross[..], &mut scratch.gross_pipeline[..]);
                gross(splitter, split, vat, probability, into);
            }
        }
        self.add(place, &row, scratch, &mut found.sums);
        if self.wants.net && !is_known(cost) {
            add_first(&mut found.unknown, &scratch.net, &row);
        }
    }

    /// Adds a line's instalments to the sums of each grouping.
    #[inline]
    fn add(&self, place: usize, row: &Row<'_>, scratch: &Scratch, all: &mut [Sums]) {
        let vat = self.book.open.vat[place] != 0;
        let buckets = self.frame.buckets();
        for (sums, groups) in all.iter_mut().zip(&self.groups) {
            let from = groups[place] as usize * buckets;
            let cells = from..from + buckets;
            if self.wants.net {
                row.add(&mut sums.net_weighted[cells.clone()], &scratch.net);
                if self.wants.pipeline {
                    row.add(&mut sums.net_pipeline[cells.clone()], &scratch.net_pipeline);
                }
            }
            if self.wants.cash {
                let into = &mut sums.cash_weighted[cells.clone()];
                add_cash(into, &scratch.due, &scratch.gross, &scratch.net, vat);
                if self.wants.pipeline {
                    let into = &mut sums.cash_pipeline[cells];
                    let (gross, net) = (&scratch.gross_pipeline, &scratch.net_pipeline);
                    add_cash(into, &scratch.due, gross, net, vat);
                }
            }
        }
    }

    fn book_line(
        &self,
        place: usize,
        bucket: usize,
        amount: i64,
        probability: i64,
        found: &mut Found<'_>,
    ) {
        let buckets = self.frame.buckets();
        for (sums, groups) in found.sums.iter_mut().zip(&self.groups) {
            let cell = groups[place] as usize * buckets + bucket;
            sums.bookings_weighted[cell] += amount * probability;
            if self.wants.pipeline {
                sums.bookings_pipeline[cell] += amount;
            }
        }
    }
}

/// Invoicing and margin of each instalment, weighted and at probability 1; `known` is 0 where the
/// margin is not known.
#[inline]
fn net(
    splitter: &Splitter,
    (whole, rest): (i64, &[u16]),
    (cost_whole, cost_rest): (i64, &[u16]),
    (probability, known): (i64, i64),
    wants: Wants,
    scratch: &mut Scratch,
) {
    let margin_whole = whole - cost_whole;
    let parts = splitter.weights().iter().zip(rest).zip(cost_rest);
    let fill = |into: &mut [[i64; 2]], factor: i64| {
        let margin_factor = factor * known;
        let (whole, margin_whole) = (whole * factor, margin_whole * margin_factor);
        for (into, ((weight, rest), cost_rest)) in into.iter_mut().zip(parts.clone()) {
            let (rest, cost_rest) = (i64::from(*rest), i64::from(*cost_rest));
            into[0] = whole * weight + rest * factor;
            into[1] = margin_whole * weight + (rest - cost_rest) * margin_factor;
        }
    };
    fill(&mut scratch.net, probability);
    if wants.pipeline {
        fill(&mut scratch.net_pipeline, 1);
    }
}

/// Gross of each instalment, weighted and at probability 1: `amount + round(amount × VAT)`.
#[inline]
fn gross(
    splitter: &Splitter,
    (whole, rest): (i64, &[u16]),
    vat: i64,
    probability: i64,
    (weighted, pipeline): (&mut [i64], &mut [i64]),
) {
    let parts = splitter.weights().iter().zip(rest);
    for ((into, into_pipeline), (weight, rest)) in weighted.iter_mut().zip(pipeline).zip(parts) {
        let amount = whole * weight + i64::from(*rest);
        // Amounts here are not negative, so half away from zero is half up.
        let gross = amount + (amount * vat + ONE_PPM / 2) / ONE_PPM;
        *into = gross * probability;
        *into_pipeline = gross;
    }
}

/// Adds the gross of each instalment to its due bucket; without VAT that is its net.
#[inline]
fn add_cash(row: &mut [i64], due: &[u16], gross: &[i64], net: &[[i64; 2]], vat: bool) {
    if vat {
        for (bucket, gross) in due.iter().zip(gross) {
            row[*bucket as usize] += gross;
        }
    } else {
        for (bucket, net) in due.iter().zip(net) {
            row[*bucket as usize] += net[0];
        }
    }
}
