//! The fast scan: open lines schedule by schedule, amounts split by table, dates looked up,
//! sums in 64 bits that are poured into 128 bits before they could overflow.
//!
//! It gives exactly what `expected` gives line by line (a test holds both together); lines it
//! cannot take (a negative amount, a changed schedule, an amount beyond `MOST`) are handed back.

use rayon::prelude::*;

use super::{Frame, Scanned, Slot, Wants};
use crate::allocate::SplitTable;
use crate::book::{Book, Grouping, Plan, is_known};
use crate::days::{Calendar, due};
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

/// Due bucket of each day of the horizon, for one payment terms; `later` beyond.
struct DueTable {
    buckets: Vec<u16>,
    days: Vec<i32>,
}

/// What the scan of any line needs.
struct Pass<'a> {
    book: &'a Book,
    levered: &'a Levered<'a>,
    frame: &'a Frame,
    wants: Wants,
    calendar: Calendar,
    due: Vec<Option<DueTable>>,
    /// Group of each open line's place, for each grouping.
    groups: Vec<Vec<u32>>,
}

/// Sums of one grouping in 64 bits; invoicing and margin lie side by side, as they are added.
#[derive(Clone)]
struct Sums {
    net_weighted: Vec<[i64; 2]>,
    net_pipeline: Vec<[i64; 2]>,
    cash_weighted: Vec<i64>,
    cash_pipeline: Vec<i64>,
    bookings_weighted: Vec<i64>,
    bookings_pipeline: Vec<i64>,
}

impl Sums {
    fn new(cells: usize, wants: Wants) -> Self {
        let cells_if = |wanted: bool| if wanted { cells } else { 0 };
        let pipeline = wants.pipeline;
        Self {
            net_weighted: vec![[0; 2]; cells_if(wants.net)],
            net_pipeline: vec![[0; 2]; cells_if(wants.net && pipeline)],
            cash_weighted: vec![0; cells_if(wants.cash)],
            cash_pipeline: vec![0; cells_if(wants.cash && pipeline)],
            bookings_weighted: vec![0; cells_if(wants.bookings)],
            bookings_pipeline: vec![0; cells_if(wants.bookings && pipeline)],
        }
    }
}

/// What one share of the work found.
struct Found {
    sums: Vec<Sums>,
    unknown: Vec<i64>,
    totals: Scanned,
    /// Lines handed back.
    left: Vec<u32>,
    /// Sum of `2·amount + cost` since the last pouring.
    load: i64,
}

/// One line's instalments, reused from line to line.
#[derive(Default)]
struct Scratch {
    net: Vec<[i64; 2]>,
    net_pipeline: Vec<[i64; 2]>,
    gross: Vec<i64>,
    buckets: Vec<u16>,
    due_buckets: Vec<u16>,
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
    if book.open.plain_end == 0 {
        return Vec::new();
    }
    let pass = Pass::new(book, levered, frame, wants, groupings);
    let mut shares: Vec<(u32, usize, usize)> = Vec::new();
    for &(plan, from, to) in &book.open.runs {
        shares.extend(
            (from..to)
                .step_by(SHARE)
                .map(|start| (plan, start, (start + SHARE).min(to))),
        );
    }
    if book.open.plain_end < SIDE_BY_SIDE {
        let mut found = pass.nothing(scanned);
        for share in &shares {
            pass.share(*share, &mut found);
        }
        return pass.gather(found, scanned);
    }
    // Integer sums do not depend on the order they are made in: the result is the same on any
    // number of cores.
    let found: Vec<Found> = shares
        .par_iter()
        .fold(
            || pass.nothing(scanned),
            |mut found, share| {
                pass.share(*share, &mut found);
                found
            },
        )
        .collect();
    let mut left: Vec<u32> = found
        .into_iter()
        .flat_map(|found| pass.gather(found, scanned))
        .collect();
    left.sort_unstable();
    left
}

impl<'a> Pass<'a> {
    fn new(
        book: &'a Book,
        levered: &'a Levered<'a>,
        frame: &'a Frame,
        wants: Wants,
        groupings: &[Grouping],
    ) -> Self {
        let calendar = Calendar::new(frame.today, frame.end_day());
        let mut used = vec![false; levered.terms.len()];
        for terms in &levered.open.terms[..book.open.plain_end] {
            used[*terms as usize] = true;
        }
        let table = |(terms, used): (&diapason_model::PaymentTerms, bool)| {
            (used && wants.cash).then(|| {
                let first = calendar.first();
                let days: Vec<i32> = (first..)
                    .take(calendar.len())
                    .map(|day| due(terms, day))
                    .collect();
                let bucket = |day: &i32| frame.bucket(*day).unwrap_or(0);
                let buckets = days.iter().map(|day| narrow(bucket(day))).collect();
                DueTable { buckets, days }
            })
        };
        let due = levered.terms.iter().zip(used).map(table).collect();
        let lines = &book.snapshot.lines;
        let group = |grouping: &Grouping, place: usize| {
            let product = lines[book.open.line[place] as usize]
                .product
                .map(|product| product.0);
            let deal = book.open.deal[place];
            grouping.group(
                Some(deal),
                book.snapshot.deals[deal as usize].customer.0,
                product,
            )
        };
        let groups = groupings
            .iter()
            .map(|grouping| {
                if grouping.len() == 1 {
                    vec![0; book.open.plain_end]
                } else {
                    (0..book.open.plain_end)
                        .map(|place| group(grouping, place))
                        .collect()
                }
            })
            .collect();
        Self {
            book,
            levered,
            frame,
            wants,
            calendar,
            due,
            groups,
        }
    }

    fn nothing(&self, like: &Scanned) -> Found {
        let buckets = self.frame.buckets();
        let sums = like
            .totals
            .iter()
            .map(|totals| Sums::new(totals.groups() * buckets, self.wants));
        Found {
            sums: sums.collect(),
            unknown: vec![0; buckets],
            totals: Scanned {
                totals: like
                    .totals
                    .iter()
                    .map(|totals| super::Totals::new(totals.groups(), self.frame, self.wants))
                    .collect(),
                unknown_revenue: vec![0; buckets],
            },
            left: Vec::new(),
            load: 0,
        }
    }

    /// Pours what a share found into the whole.
    fn gather(&self, mut found: Found, scanned: &mut Scanned) -> Vec<u32> {
        self.pour(&mut found);
        for (into, from) in scanned.totals.iter_mut().zip(&mut found.totals.totals) {
            for slot in WEIGHTED.into_iter().chain(PIPELINE) {
                for (into, from) in into.table(slot).iter_mut().zip(from.table(slot)) {
                    *into += *from;
                }
            }
        }
        for (into, from) in scanned
            .unknown_revenue
            .iter_mut()
            .zip(found.totals.unknown_revenue)
        {
            *into += from;
        }
        found.left
    }

    /// Pours 64-bit sums into 128-bit totals and begins again at zero.
    fn pour(&self, found: &mut Found) {
        for (sums, totals) in found.sums.iter_mut().zip(&mut found.totals.totals) {
            pour_pairs(
                &mut sums.net_weighted,
                totals,
                [Slot::InvoicingWeighted, Slot::MarginWeighted],
            );
            pour_pairs(
                &mut sums.net_pipeline,
                totals,
                [Slot::InvoicingPipeline, Slot::MarginPipeline],
            );
            pour_single(&mut sums.cash_weighted, totals.table(Slot::CashWeighted));
            pour_single(&mut sums.cash_pipeline, totals.table(Slot::CashPipeline));
            pour_single(
                &mut sums.bookings_weighted,
                totals.table(Slot::BookingsWeighted),
            );
            pour_single(
                &mut sums.bookings_pipeline,
                totals.table(Slot::BookingsPipeline),
            );
        }
        pour_single(&mut found.unknown, &mut found.totals.unknown_revenue);
        found.load = 0;
    }

    /// Scans the lines of one share.
    fn share(&self, (plan, from, to): (u32, usize, usize), found: &mut Found) {
        let plan = &self.book.plans[plan as usize];
        let Some(table) = &plan.table else {
            found
                .left
                .extend((from..to).filter_map(|place| u32::try_from(place).ok()));
            return;
        };
        let mut scratch = Scratch::default();
        for place in from..to {
            if self.levered.open.is_excluded(place) {
                continue;
            }
            if !self.takes(place) {
                found.left.extend(u32::try_from(place));
                continue;
            }
            self.line(plan, table, place, &mut scratch, found);
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
        plan: &Plan,
        table: &SplitTable,
        place: usize,
        scratch: &mut Scratch,
        found: &mut Found,
    ) {
        let view = &self.levered.open;
        let (amount, cost) = (view.amount[place], view.cost[place]);
        let load = 2 * amount + if is_known(cost) { cost } else { 0 };
        if found.load + load > BLOCK {
            self.pour(found);
        }
        found.load += load;
        let probability = i64::from(view.probability[place]);
        let anchor = view.anchor(place, self.frame.today);
        if self.wants.bookings {
            self.book_line(place, anchor, amount, probability, found);
        }
        if !self.wants.net && !self.wants.cash {
            return;
        }
        let (whole, rest) = table.split(amount);
        if self.wants.net {
            self.net(table, (whole, rest), cost, probability, scratch);
        }
        let from_month = self.dates(plan, place, anchor, scratch);
        if self.wants.cash {
            gross(table, (whole, rest), self.book.open.vat[place], scratch);
        }
        let buckets = self.frame.buckets();
        for (sums, groups) in found.sums.iter_mut().zip(&self.groups) {
            let row = groups[place] as usize * buckets..(groups[place] as usize + 1) * buckets;
            if self.wants.net {
                add_net(
                    &mut sums.net_weighted[row.clone()],
                    &scratch.net,
                    from_month,
                    &scratch.buckets,
                );
                if self.wants.pipeline {
                    let into = &mut sums.net_pipeline[row.clone()];
                    add_net(into, &scratch.net_pipeline, from_month, &scratch.buckets);
                }
            }
            if self.wants.cash {
                let into = &mut sums.cash_weighted[row.clone()];
                for (bucket, gross) in scratch.due_buckets.iter().zip(&scratch.gross) {
                    into[*bucket as usize] += gross * probability;
                }
                if self.wants.pipeline {
                    let into = &mut sums.cash_pipeline[row];
                    for (bucket, gross) in scratch.due_buckets.iter().zip(&scratch.gross) {
                        into[*bucket as usize] += gross;
                    }
                }
            }
        }
        if self.wants.net && !is_known(cost) {
            add_first(
                &mut found.unknown,
                &scratch.net,
                from_month,
                &scratch.buckets,
            );
        }
    }

    fn book_line(
        &self,
        place: usize,
        anchor: i32,
        amount: i64,
        probability: i64,
        found: &mut Found,
    ) {
        let buckets = self.frame.buckets();
        let bucket = self.frame.bucket(anchor).unwrap_or(0);
        for (sums, groups) in found.sums.iter_mut().zip(&self.groups) {
            let cell = groups[place] as usize * buckets + bucket;
            sums.bookings_weighted[cell] += amount * probability;
            if self.wants.pipeline {
                sums.bookings_pipeline[cell] += amount;
            }
        }
    }

    /// Invoicing and margin of each instalment, weighted and at probability 1.
    #[inline]
    fn net(
        &self,
        table: &SplitTable,
        (whole, rest): (i64, &[u16]),
        cost: i64,
        probability: i64,
        scratch: &mut Scratch,
    ) {
        let known = is_known(cost);
        // An unknown cost counts as no margin at all: the margin of each part is multiplied by 0.
        let (cost, known) = if known { (cost, 1) } else { (0, 0) };
        let (cost_whole, cost_rest) = table.split(cost);
        let parts =
            table
                .weights()
                .iter()
                .zip(rest)
                .zip(cost_rest)
                .map(|((weight, rest), cost)| {
                    let amount = whole * weight + i64::from(*rest);
                    let cost = cost_whole * weight + i64::from(*cost);
                    [amount, (amount - cost) * known]
                });
        if self.wants.pipeline {
            scratch.net_pipeline.clear();
            scratch.net_pipeline.extend(parts);
            scratch.net.clear();
            let weighted = |pair: &[i64; 2]| [pair[0] * probability, pair[1] * probability];
            scratch
                .net
                .extend(scratch.net_pipeline.iter().map(weighted));
        } else {
            scratch.net.clear();
            scratch
                .net
                .extend(parts.map(|pair| [pair[0] * probability, pair[1] * probability]));
        }
    }

    /// Buckets of the instalments and of their due dates. Gives the first bucket where the
    /// instalments follow month by month (their own buckets are then not filled in).
    #[inline]
    fn dates(
        &self,
        plan: &Plan,
        place: usize,
        anchor: i32,
        scratch: &mut Scratch,
    ) -> Option<usize> {
        let frame = self.frame;
        let later = narrow(frame.later());
        scratch.buckets.clear();
        scratch.due_buckets.clear();
        if anchor > frame.end_day() {
            // Everything falls after the horizon, and what is due later than it too.
            scratch.buckets.resize(plan.offsets.len(), later);
            scratch.due_buckets.resize(plan.offsets.len(), later);
            return None;
        }
        let (month, day_of_month) = self.calendar.split(anchor);
        let from_month = plan
            .monthly_from
            .and_then(|months| frame.bucket_of_month(month + months));
        if from_month.is_some() && !self.wants.cash {
            return from_month;
        }
        let delay = self.levered.open.delay_of(place);
        let due = self.due[self.levered.open.terms[place] as usize].as_ref();
        for (months, days) in &plan.offsets {
            let target = month + months;
            let day = if target >= frame.end_month() {
                i32::MAX
            } else if *months == 0 {
                anchor + days
            } else {
                self.calendar.in_month(target, day_of_month) + days
            };
            if day > frame.end_day() {
                scratch.buckets.push(later);
                scratch.due_buckets.push(later);
                continue;
            }
            if from_month.is_none() {
                let target = if *days == 0 {
                    target
                } else {
                    self.calendar.split(day).0
                };
                scratch
                    .buckets
                    .push(narrow((target - frame.month0) as usize + frame.history()));
            }
            if let Some(due) = due {
                let at = (day - self.calendar.first()) as usize;
                scratch.due_buckets.push(match delay {
                    0 => due.buckets[at],
                    delay => narrow(frame.bucket(due.days[at] + delay).unwrap_or(0)),
                });
            }
        }
        from_month
    }
}

const WEIGHTED: [Slot; 4] = [
    Slot::InvoicingWeighted,
    Slot::MarginWeighted,
    Slot::CashWeighted,
    Slot::BookingsWeighted,
];
const PIPELINE: [Slot; 4] = [
    Slot::InvoicingPipeline,
    Slot::MarginPipeline,
    Slot::CashPipeline,
    Slot::BookingsPipeline,
];

/// A bucket as it is kept in tables: there are at most 1201.
fn narrow(bucket: usize) -> u16 {
    u16::try_from(bucket).unwrap_or(u16::MAX)
}

/// Gross of each instalment: `amount + round(amount × VAT)`.
#[inline]
fn gross(table: &SplitTable, (whole, rest): (i64, &[u16]), vat: u32, scratch: &mut Scratch) {
    let vat = i64::from(vat);
    scratch.gross.clear();
    scratch
        .gross
        .extend(table.weights().iter().zip(rest).map(|(weight, rest)| {
            let amount = whole * weight + i64::from(*rest);
            // Amounts here are not negative, so half away from zero is half up.
            amount + (amount * vat + ONE_PPM / 2) / ONE_PPM
        }));
}

/// Adds pairs to their buckets: as a run of months from a bucket on, or one by one.
#[inline]
fn add_net(row: &mut [[i64; 2]], net: &[[i64; 2]], from_month: Option<usize>, buckets: &[u16]) {
    let Some(from) = from_month else {
        for (bucket, pair) in buckets.iter().zip(net) {
            let cell = &mut row[*bucket as usize];
            cell[0] += pair[0];
            cell[1] += pair[1];
        }
        return;
    };
    let later = row.len() - 1;
    let within = (later - from).min(net.len());
    for (cell, pair) in row[from..from + within].iter_mut().zip(&net[..within]) {
        cell[0] += pair[0];
        cell[1] += pair[1];
    }
    for pair in &net[within..] {
        row[later][0] += pair[0];
        row[later][1] += pair[1];
    }
}

/// Adds the first of each pair to its bucket.
fn add_first(row: &mut [i64], net: &[[i64; 2]], from_month: Option<usize>, buckets: &[u16]) {
    let later = row.len() - 1;
    for (at, pair) in net.iter().enumerate() {
        let bucket = match from_month {
            Some(from) => (from + at).min(later),
            None => buckets[at] as usize,
        };
        row[bucket] += pair[0];
    }
}

fn pour_single(from: &mut [i64], into: &mut [i128]) {
    for (from, into) in from.iter_mut().zip(into) {
        *into += i128::from(std::mem::take(from));
    }
}

fn pour_pairs(from: &mut [[i64; 2]], totals: &mut super::Totals, slots: [Slot; 2]) {
    for (side, slot) in slots.into_iter().enumerate() {
        for (from, into) in from.iter().zip(totals.table(slot)) {
            *into += i128::from(from[side]);
        }
    }
    from.fill([0; 2]);
}
