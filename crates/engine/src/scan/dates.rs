//! The days of the horizon as places in tables: what falls later has the place after the last.
#![expect(
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    clippy::cast_possible_truncation,
    reason = "places of days: a day of a forward plan comes on or after the horizon's first, and \
              a horizon has at most 18 300 days"
)]

use rustc_hash::FxHashMap;

use super::{Frame, Wants};
use crate::book::Plan;
use crate::days::{Calendar, due};
use crate::levers::{Levered, OpenView};

/// Tables of the days from the as-of date to the horizon's end.
pub(super) struct Dates {
    calendar: Calendar,
    last: i32,
    later: usize,
    /// Bucket of each place; the last one, `later`.
    buckets: Vec<u16>,
    /// For each payment terms and delay: the bucket that something invoiced on a place is due in.
    due: Vec<Vec<u16>>,
    /// Which of those tables each line uses; empty: that of its terms.
    table_of_line: Vec<u32>,
}

impl Dates {
    /// For the first `count` open lines.
    pub(super) fn new(levered: &Levered<'_>, frame: &Frame, count: usize, wants: Wants) -> Self {
        let calendar = Calendar::new(frame.today, frame.end_day());
        let later = frame.later();
        let narrow = |bucket: Option<usize>| {
            // Nothing here comes before the history: dates begin at the as-of date.
            u16::try_from(bucket.unwrap_or(later)).unwrap_or(u16::MAX)
        };
        let mut buckets: Vec<u16> = (frame.today..)
            .take(calendar.len())
            .map(|day| narrow(frame.bucket_of_month(calendar.split(day).0)))
            .collect();
        buckets.push(narrow(None));
        let mut dates = Self {
            last: frame.end_day(),
            later,
            buckets,
            due: Vec::new(),
            table_of_line: Vec::new(),
            calendar,
        };
        if !wants.cash {
            return dates;
        }
        let view = &levered.open;
        let table = |terms: u32, delay: i32| {
            let terms = &levered.terms[terms as usize];
            let mut table: Vec<u16> = (frame.today..)
                .take(dates.calendar.len())
                .map(|day| dates.buckets[dates.place(due(terms, day) + delay)])
                .collect();
            table.push(narrow(None));
            table
        };
        let mut tables = Vec::new();
        let mut table_of_line = Vec::new();
        if view.delay.is_empty() {
            let mut used = vec![false; levered.terms.len()];
            for terms in &view.terms[..count] {
                used[*terms as usize] = true;
            }
            let made = (0_u32..).zip(used);
            tables
                .extend(made.map(|(terms, used)| if used { table(terms, 0) } else { Vec::new() }));
        } else {
            let mut known: FxHashMap<(u32, i32), u32> = FxHashMap::default();
            for (terms, delay) in view.terms[..count].iter().zip(&view.delay) {
                // A negative delay is never looked up: such lines are scanned one by one.
                let key = (*terms, (*delay).max(0));
                table_of_line.push(*known.entry(key).or_insert_with(|| {
                    tables.push(table(key.0, key.1));
                    u32::try_from(tables.len() - 1).expect("fewer tables than lines")
                }));
            }
        }
        dates.due = tables;
        dates.table_of_line = table_of_line;
        dates
    }

    /// The place of a day on or after the as-of date.
    #[inline]
    pub(super) fn place(&self, day: i32) -> usize {
        (day.min(self.last + 1) - self.calendar.first()) as usize
    }

    /// The bucket of a place.
    #[inline]
    pub(super) fn bucket(&self, place: usize) -> usize {
        self.buckets[place] as usize
    }

    /// The bucket that comes `months` after that of a place, at most `later`.
    #[inline]
    pub(super) fn later_by(&self, place: usize, months: i32) -> usize {
        (self.bucket(place) + months as usize).min(self.later)
    }

    /// The due table of a line.
    #[inline]
    pub(super) fn table(&self, view: &OpenView<'_>, place: usize) -> &[u16] {
        let table = self
            .table_of_line
            .get(place)
            .copied()
            .unwrap_or(view.terms[place]);
        &self.due[table as usize]
    }

    /// The buckets of places.
    #[inline]
    pub(super) fn buckets(&self, days: &[u16], into: &mut [u16]) {
        for (into, day) in into.iter_mut().zip(days) {
            *into = self.buckets[*day as usize];
        }
    }

    /// The due buckets of places.
    #[inline]
    #[expect(clippy::unused_self, reason = "beside `buckets`, which it mirrors")]
    pub(super) fn due(&self, days: &[u16], table: &[u16], into: &mut [u16]) {
        for (into, day) in into.iter_mut().zip(days) {
            *into = table[*day as usize];
        }
    }
}

/// The places of a plan's instalments for each anchor, each computed once.
pub(super) struct PlanDates {
    count: usize,
    filled: Vec<bool>,
    days: Vec<u16>,
}

impl PlanDates {
    /// Nothing computed yet, but for the anchor `later`, whose instalments all come later.
    pub(super) fn new(plan: &Plan, dates: &Dates) -> Self {
        let (places, count) = (dates.buckets.len(), plan.offsets.len());
        let mut filled = vec![false; places];
        filled[places - 1] = true;
        let later = u16::try_from(places - 1).unwrap_or(u16::MAX);
        Self {
            count,
            filled,
            days: vec![later; places * count],
        }
    }

    /// The places of the instalments from the anchor at a place.
    #[inline]
    pub(super) fn days(&mut self, anchor: usize, plan: &Plan, dates: &Dates) -> &[u16] {
        let row = anchor * self.count..(anchor + 1) * self.count;
        if !self.filled[anchor] {
            self.filled[anchor] = true;
            let first = dates.calendar.first() + anchor as i32;
            let (month, day_of_month) = dates.calendar.split(first);
            let end = dates.calendar.split(dates.last).0;
            for (into, (months, days)) in self.days[row.clone()].iter_mut().zip(&plan.offsets) {
                let target = month + months;
                if target <= end {
                    let day = dates.calendar.in_month(target, day_of_month) + days;
                    *into = u16::try_from(dates.place(day)).unwrap_or(u16::MAX);
                }
            }
        }
        &self.days[row]
    }
}
