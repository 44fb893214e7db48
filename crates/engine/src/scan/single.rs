//! Open lines that are scanned one by one: explicit instalments, retention, negative amounts,
//! schedules without a table, and whatever else the fast scan leaves.

use rustc_hash::FxHashMap;

use super::expected::{Instalments, PaidBy, deal_last_day, line_instalments};
use super::{Frame, Scanned, Slot, Wants};
use crate::book::{Book, Grouping, NOTHING, is_known};
use crate::error::EngineError;
use crate::levers::Levered;

/// Adds the open lines at `places`, and those that no plan serves.
pub(crate) fn scan(
    book: &Book,
    levered: &Levered<'_>,
    frame: &Frame,
    wants: Wants,
    groupings: &[Grouping],
    left: &[u32],
    scanned: &mut Scanned,
) -> Result<(), EngineError> {
    let mut last_days: FxHashMap<u32, i32> = FxHashMap::default();
    let single = book.open.plain_end..book.open.len();
    for place in left.iter().map(|place| *place as usize).chain(single) {
        if !levered.open.is_excluded(place) {
            line(
                book,
                levered,
                frame,
                wants,
                groupings,
                place,
                &mut last_days,
                scanned,
            )?;
        }
    }
    Ok(())
}

/// How an open line is paid under a scenario; `last_days` remembers each deal's last date.
pub(crate) fn paid_by<'a>(
    book: &Book,
    levered: &'a Levered<'_>,
    place: usize,
    today: i32,
    last_days: &mut FxHashMap<u32, i32>,
) -> PaidBy<'a> {
    let deal = book.open.deal[place];
    let record = &book.snapshot.deals[deal as usize];
    let last_day = if record.retention_rate.ppm() == 0 {
        today
    } else {
        *last_days
            .entry(deal)
            .or_insert_with(|| deal_last_day(book, levered, deal, today))
    };
    PaidBy {
        vat: book.open.vat[place],
        terms: &levered.terms[levered.open.terms[place] as usize],
        retention_rate: record.retention_rate,
        retention_months: record.retention_months,
        last_day,
        today,
        delay: levered.open.delay_of(place),
    }
}

/// Where the figures of one line go.
struct Sink<'s> {
    scanned: &'s mut Scanned,
    /// Group of the line in each grouping.
    groups: Vec<u32>,
    /// Probability, ppm.
    probability: i128,
}

/// A weighted slot and the pipeline's beside it.
type Slots = [Slot; 2];

impl Sink<'_> {
    /// Adds a value in minor units, weighted and at probability 1; nothing before the history.
    fn add(&mut self, [weighted, pipeline]: Slots, bucket: Option<usize>, value: i64) {
        let Some(bucket) = bucket else { return };
        for (totals, group) in self.scanned.totals.iter_mut().zip(&self.groups) {
            totals.add(
                weighted,
                *group,
                bucket,
                i128::from(value) * self.probability,
            );
            totals.add(pipeline, *group, bucket, i128::from(value));
        }
    }

    /// Adds invoicing and margin of the instalments; `None` where a margin leaves 64 bits.
    fn net(&mut self, frame: &Frame, instalments: &Instalments, known: bool) -> Option<()> {
        for (at, (day, amount)) in instalments.dated().enumerate() {
            let bucket = frame.bucket(day);
            self.add(
                [Slot::InvoicingWeighted, Slot::InvoicingPipeline],
                bucket,
                amount,
            );
            if let Some(cost) = instalments.costs.get(at) {
                let margin = amount.checked_sub(*cost)?;
                self.add([Slot::MarginWeighted, Slot::MarginPipeline], bucket, margin);
            }
            if let (false, Some(bucket)) = (known, bucket) {
                self.scanned.unknown_revenue[bucket] += i128::from(amount) * self.probability;
            }
        }
        Some(())
    }

    /// Adds the expected cash of the instalments; `None` where an amount leaves 64 bits.
    fn cash(
        &mut self,
        frame: &Frame,
        instalments: &Instalments,
        paid_by: &PaidBy<'_>,
    ) -> Option<()> {
        for (day, amount) in instalments.dated() {
            let cash = paid_by.cash(amount, day)?;
            for part in [Some(cash.by_terms), cash.retention].into_iter().flatten() {
                let bucket = frame.bucket(part.day);
                self.add(
                    [Slot::CashWeighted, Slot::CashPipeline],
                    bucket,
                    part.amount,
                );
            }
        }
        Some(())
    }
}

#[expect(
    clippy::too_many_arguments,
    reason = "one step of a loop, cut out to be read alone"
)]
fn line(
    book: &Book,
    levered: &Levered<'_>,
    frame: &Frame,
    wants: Wants,
    groupings: &[Grouping],
    place: usize,
    last_days: &mut FxHashMap<u32, i32>,
    scanned: &mut Scanned,
) -> Result<(), EngineError> {
    let open = &book.open;
    let (deal, customer) = (open.deal[place], open.customer[place]);
    let product = (open.product[place] != NOTHING).then_some(open.product[place]);
    let groups = groupings
        .iter()
        .map(|grouping| grouping.group(Some(deal), customer, product));
    let mut sink = Sink {
        groups: groups.collect(),
        probability: i128::from(levered.open.probability[place]),
        scanned,
    };
    if wants.bookings {
        let bucket = frame.bucket(levered.open.anchor(place, frame.today));
        let amount = levered.open.amount[place];
        sink.add(
            [Slot::BookingsWeighted, Slot::BookingsPipeline],
            bucket,
            amount,
        );
    }
    let overflow = || EngineError::Overflow {
        what: book.line_name(open.line[place]),
    };
    let instalments = line_instalments(book, levered, place, frame.today)?;
    if wants.net {
        let known = is_known(levered.open.cost[place]);
        sink.net(frame, &instalments, known).ok_or_else(overflow)?;
    }
    if wants.cash {
        let paid_by = paid_by(book, levered, place, frame.today, last_days);
        sink.cash(frame, &instalments, &paid_by)
            .ok_or_else(overflow)?;
    }
    Ok(())
}
