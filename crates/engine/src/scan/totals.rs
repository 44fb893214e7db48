//! Exact sums by group and bucket: one table a category of a measure.

use diapason_model::Probability;

use super::Frame;
use crate::question::{Category, Measure};

/// One category of one measure that a scan sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Slot {
    InvoicingInvoiced,
    InvoicingBacklog,
    InvoicingWeighted,
    InvoicingPipeline,
    MarginInvoiced,
    MarginBacklog,
    MarginWeighted,
    MarginPipeline,
    CashReceived,
    CashOpenInvoices,
    CashBacklog,
    CashWeighted,
    CashPipeline,
    BookingsWon,
    BookingsWeighted,
    BookingsPipeline,
}

impl Slot {
    const COUNT: usize = 16;

    /// The slot of a measure's category; `None` where it is derived (the result).
    pub(crate) const fn of(measure: Measure, category: Category) -> Option<Self> {
        use Category as C;
        Some(match (measure, category) {
            (Measure::Invoicing, C::Invoiced) => Self::InvoicingInvoiced,
            (Measure::Invoicing, C::Backlog) => Self::InvoicingBacklog,
            (Measure::Invoicing, C::Weighted) => Self::InvoicingWeighted,
            (Measure::Invoicing, C::Pipeline) => Self::InvoicingPipeline,
            (Measure::Margin, C::Invoiced) => Self::MarginInvoiced,
            (Measure::Margin, C::Backlog) => Self::MarginBacklog,
            (Measure::Margin, C::Weighted) => Self::MarginWeighted,
            (Measure::Margin, C::Pipeline) => Self::MarginPipeline,
            (Measure::Cash, C::Received) => Self::CashReceived,
            (Measure::Cash, C::OpenInvoices) => Self::CashOpenInvoices,
            (Measure::Cash, C::Backlog) => Self::CashBacklog,
            (Measure::Cash, C::Weighted) => Self::CashWeighted,
            (Measure::Cash, C::Pipeline) => Self::CashPipeline,
            (Measure::Bookings, C::Won) => Self::BookingsWon,
            (Measure::Bookings, C::Weighted) => Self::BookingsWeighted,
            (Measure::Bookings, C::Pipeline) => Self::BookingsPipeline,
            _ => return None,
        })
    }

    /// Whether its sums are minor units × ppm; otherwise minor units.
    pub(crate) const fn is_weighted(self) -> bool {
        matches!(
            self,
            Self::InvoicingWeighted
                | Self::MarginWeighted
                | Self::CashWeighted
                | Self::BookingsWeighted
        )
    }

    const fn is_pipeline(self) -> bool {
        matches!(
            self,
            Self::InvoicingPipeline
                | Self::MarginPipeline
                | Self::CashPipeline
                | Self::BookingsPipeline
        )
    }
}

/// What a scan is to sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four independent tables, each there or not"
)]
pub(crate) struct Wants {
    /// Invoicing and margin.
    pub(crate) net: bool,
    /// Cash.
    pub(crate) cash: bool,
    /// Bookings.
    pub(crate) bookings: bool,
    /// The open lines at probability 1, beside the weighted ones.
    pub(crate) pipeline: bool,
}

impl Wants {
    const fn slot(self, slot: Slot) -> bool {
        let measure = match slot {
            Slot::InvoicingInvoiced
            | Slot::InvoicingBacklog
            | Slot::InvoicingWeighted
            | Slot::InvoicingPipeline
            | Slot::MarginInvoiced
            | Slot::MarginBacklog
            | Slot::MarginWeighted
            | Slot::MarginPipeline => self.net,
            Slot::CashReceived
            | Slot::CashOpenInvoices
            | Slot::CashBacklog
            | Slot::CashWeighted
            | Slot::CashPipeline => self.cash,
            Slot::BookingsWon | Slot::BookingsWeighted | Slot::BookingsPipeline => self.bookings,
        };
        measure && (self.pipeline || !slot.is_pipeline())
    }
}

/// The sums of one grouping: for each slot a table of groups × buckets, made when something is
/// first added to it (most companies leave some slots empty, and empty memory is not free).
#[derive(Debug, Clone)]
pub(crate) struct Totals {
    buckets: usize,
    groups: usize,
    wants: Wants,
    tables: Vec<Vec<i128>>,
}

impl Totals {
    /// Nothing yet.
    pub(crate) fn new(groups: usize, frame: &Frame, wants: Wants) -> Self {
        Self {
            buckets: frame.buckets(),
            groups,
            wants,
            tables: vec![Vec::new(); Slot::COUNT],
        }
    }

    /// How many groups.
    pub(crate) const fn groups(&self) -> usize {
        self.groups
    }

    /// The table of a slot, to be added to; empty where it is not wanted.
    pub(crate) fn table(&mut self, slot: Slot) -> &mut [i128] {
        let table = &mut self.tables[slot as usize];
        if table.is_empty() && self.wants.slot(slot) {
            *table = vec![0; self.groups * self.buckets];
        }
        table
    }

    /// Adds the tables of another scan of the same groups.
    pub(crate) fn absorb(&mut self, other: Self) {
        for (into, from) in self.tables.iter_mut().zip(other.tables) {
            if into.is_empty() {
                *into = from;
            } else {
                for (into, from) in into.iter_mut().zip(from) {
                    *into += from;
                }
            }
        }
    }

    /// Adds to one cell; nothing where the slot is not wanted. Sums of 64-bit amounts times a
    /// million stay far below 128 bits.
    pub(crate) fn add(&mut self, slot: Slot, group: u32, bucket: usize, value: i128) {
        let cell = group as usize * self.buckets + bucket;
        if let Some(cell) = self.table(slot).get_mut(cell) {
            *cell += value;
        }
    }

    /// The buckets of a group in minor units × ppm; `None` where nothing was added.
    pub(crate) fn row_ppm(&self, slot: Slot, group: usize) -> Option<Vec<i128>> {
        let scale = if slot.is_weighted() {
            1
        } else {
            i128::from(Probability::MAX_PPM)
        };
        let row =
            self.tables[slot as usize].get(group * self.buckets..(group + 1) * self.buckets)?;
        Some(row.iter().map(|value| value * scale).collect())
    }
}
