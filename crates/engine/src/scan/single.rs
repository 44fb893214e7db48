//! Open lines that are scanned one by one: explicit instalments, retention, negative amounts,
//! schedules without a table, and whatever else the fast scan leaves.

use rustc_hash::FxHashMap;

use super::expected::{PaidBy, deal_last_day, line_instalments};
use super::{Frame, Scanned, Slot, Wants};
use crate::book::{Book, Grouping, UNKNOWN, is_known};
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
    let record = &book.snapshot.lines[book.open.line[place] as usize];
    let (deal, product) = (record.deal.0, record.product.map(|product| product.0));
    let customer = book.snapshot.deals[deal as usize].customer.0;
    let instalments = line_instalments(book, levered, place, frame.today)?;
    let paid_by = paid_by(book, levered, place, frame.today, last_days);
    let probability = i128::from(levered.open.probability[place]);
    let groups: Vec<u32> = groupings
        .iter()
        .map(|grouping| grouping.group(Some(deal), customer, product))
        .collect();
    let mut add = |weighted, pipeline, bucket: Option<usize>, value: i64| {
        let Some(bucket) = bucket else { return };
        for (totals, group) in scanned.totals.iter_mut().zip(&groups) {
            totals.add(weighted, *group, bucket, i128::from(value) * probability);
            totals.add(pipeline, *group, bucket, i128::from(value));
        }
    };
    if wants.bookings {
        let bucket = frame.bucket(levered.open.anchor(place, frame.today));
        let amount = levered.open.amount[place];
        add(
            Slot::BookingsWeighted,
            Slot::BookingsPipeline,
            bucket,
            amount,
        );
    }
    for (at, (day, amount)) in instalments
        .days
        .iter()
        .zip(&instalments.amounts)
        .enumerate()
    {
        let bucket = frame.bucket(*day);
        if wants.net {
            add(
                Slot::InvoicingWeighted,
                Slot::InvoicingPipeline,
                bucket,
                *amount,
            );
            if let Some(cost) = instalments.costs.get(at) {
                let margin = amount
                    .checked_sub(*cost)
                    .ok_or_else(|| EngineError::Overflow {
                        what: book.line_name(book.open.line[place]),
                    })?;
                add(Slot::MarginWeighted, Slot::MarginPipeline, bucket, margin);
            }
        }
        if wants.cash {
            let cash = paid_by
                .cash(*amount, *day)
                .ok_or_else(|| EngineError::Overflow {
                    what: book.line_name(book.open.line[place]),
                })?;
            let parts = [Some(cash.by_terms), cash.retention];
            for part in parts.into_iter().flatten() {
                add(
                    Slot::CashWeighted,
                    Slot::CashPipeline,
                    frame.bucket(part.day),
                    part.amount,
                );
            }
        }
    }
    if wants.net && !is_known(levered.open.cost[place]) {
        debug_assert_eq!(
            levered.open.cost[place], UNKNOWN,
            "the one mark of an unknown cost"
        );
        for (day, amount) in instalments.days.iter().zip(&instalments.amounts) {
            if let Some(bucket) = frame.bucket(*day) {
                scanned.unknown_revenue[bucket] += i128::from(*amount) * probability;
            }
        }
    }
    Ok(())
}
