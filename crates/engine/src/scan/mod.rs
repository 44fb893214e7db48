//! One pass over a book: every figure that the asked measures and groupings need, exact.

mod dates;
mod expected;
mod facts;
mod frame;
mod plain;
mod single;
mod sums;
mod totals;

pub(crate) use expected::{ExpectedCash, line_instalments, spread_under};
pub(crate) use facts::paid_by as facts_paid_by;
pub(crate) use frame::Frame;
pub(crate) use single::paid_by as single_paid_by;
pub(crate) use totals::{Slot, Totals, Wants};

use crate::book::{Book, Grouping};
use crate::error::EngineError;
use crate::levers::Levered;

/// What a scan found: totals of each grouping, and the revenue whose cost is unknown.
#[derive(Debug, Clone)]
pub(crate) struct Scanned {
    /// One for each grouping, in order.
    pub(crate) totals: Vec<Totals>,
    /// Revenue (invoiced, backlog, weighted) without a known cost by bucket, minor units × ppm.
    pub(crate) unknown_revenue: Vec<i128>,
}

/// Scans a book once for several groupings. The pipeline is summed only where it is wanted:
/// some callers need the weighted figures alone.
pub(crate) fn scan(
    book: &Book,
    levered: &Levered<'_>,
    frame: &Frame,
    wants: Wants,
    groupings: &[Grouping],
) -> Result<Scanned, EngineError> {
    let mut scanned = Scanned {
        totals: groupings
            .iter()
            .map(|grouping| Totals::new(grouping.len(), frame, wants))
            .collect(),
        unknown_revenue: vec![0; frame.buckets()],
    };
    let singles = plain::scan(book, levered, frame, wants, groupings, &mut scanned);
    single::scan(
        book,
        levered,
        frame,
        wants,
        groupings,
        &singles,
        &mut scanned,
    )?;
    facts::scan(book, levered, frame, wants, groupings, &mut scanned)?;
    Ok(scanned)
}
