//! Sums in 64 bits, as the fast scan makes them, and their pouring into 128 bits.
//!
//! Nobody checks here that 64 bits suffice: the scan does, and pours before they could overflow.

use super::{Slot, Totals, Wants};

/// Sums of one grouping in 64 bits; invoicing and margin lie side by side, as they are added.
#[derive(Clone)]
pub(super) struct Sums {
    pub(super) net_weighted: Vec<[i64; 2]>,
    pub(super) net_pipeline: Vec<[i64; 2]>,
    pub(super) cash_weighted: Vec<i64>,
    pub(super) cash_pipeline: Vec<i64>,
    pub(super) bookings_weighted: Vec<i64>,
    pub(super) bookings_pipeline: Vec<i64>,
}

impl Sums {
    pub(super) fn new(cells: usize, wants: Wants) -> Self {
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

    /// Pours the sums into 128-bit totals and begins again at zero.
    pub(super) fn pour(&mut self, totals: &mut Totals) {
        pour_pairs(
            &mut self.net_weighted,
            totals,
            [Slot::InvoicingWeighted, Slot::MarginWeighted],
        );
        pour_pairs(
            &mut self.net_pipeline,
            totals,
            [Slot::InvoicingPipeline, Slot::MarginPipeline],
        );
        pour_single(&mut self.cash_weighted, totals.table(Slot::CashWeighted));
        pour_single(&mut self.cash_pipeline, totals.table(Slot::CashPipeline));
        pour_single(
            &mut self.bookings_weighted,
            totals.table(Slot::BookingsWeighted),
        );
        pour_single(
            &mut self.bookings_pipeline,
            totals.table(Slot::BookingsPipeline),
        );
    }
}

/// Where a line's instalments go in a row of buckets.
pub(super) enum Row<'a> {
    /// One after the other from a bucket on; what passes the end goes to the last one.
    Months(usize),
    /// Each to its bucket.
    Places(&'a [u16]),
}

impl Row<'_> {
    /// Adds pairs to their buckets.
    #[inline]
    pub(super) fn add(&self, row: &mut [[i64; 2]], net: &[[i64; 2]]) {
        match self {
            Self::Places(buckets) => {
                for (bucket, pair) in buckets.iter().zip(net) {
                    let cell = &mut row[*bucket as usize];
                    cell[0] += pair[0];
                    cell[1] += pair[1];
                }
            }
            Self::Months(from) => {
                let later = row.len() - 1;
                let (within, beyond) = net.split_at((later - from).min(net.len()));
                for (cell, pair) in row[*from..].iter_mut().zip(within) {
                    cell[0] += pair[0];
                    cell[1] += pair[1];
                }
                let cell = &mut row[later];
                for pair in beyond {
                    cell[0] += pair[0];
                    cell[1] += pair[1];
                }
            }
        }
    }
}

/// Adds the first of each pair to its bucket.
pub(super) fn add_first(row: &mut [i64], net: &[[i64; 2]], places: &Row<'_>) {
    let later = row.len() - 1;
    for (at, pair) in net.iter().enumerate() {
        let bucket = match places {
            Row::Months(from) => (from + at).min(later),
            Row::Places(buckets) => buckets[at] as usize,
        };
        row[bucket] += pair[0];
    }
}

/// Pours single sums and begins again at zero.
pub(super) fn pour_single(from: &mut [i64], into: &mut [i128]) {
    for (from, into) in from.iter_mut().zip(into) {
        *into += i128::from(std::mem::take(from));
    }
}

fn pour_pairs(from: &mut [[i64; 2]], totals: &mut Totals, slots: [Slot; 2]) {
    for (side, slot) in slots.into_iter().enumerate() {
        for (from, into) in from.iter().zip(totals.table(slot)) {
            *into += i128::from(from[side]);
        }
    }
    from.fill([0; 2]);
}
