//! The benchmark's calculation: what `bench forecast` times (INTERFACES.md).

use diapason_model::{Date, Scenario};

use crate::book::{Book, Grouping};
use crate::error::EngineError;
use crate::forecast::{check_span, sum_groups};
use crate::levers::apply;
use crate::question::{Dimension, ProbabilitySource, Span};
use crate::scan::{Frame, Slot, Wants, scan};

/// The benchmark's calculation (INTERFACES.md, `bench forecast`): weighted invoicing, margin and
/// cash, each by salesperson and by product. Gives the weighted sums of each of the six tables
/// by month and later, in minor units × ppm, in that order.
///
/// # Errors
/// As `forecast`.
pub fn bench_tables(book: &Book, as_of: Date, months: u32) -> Result<[Vec<i128>; 6], EngineError> {
    let span = Span {
        as_of,
        months,
        history: 0,
    };
    check_span(span)?;
    let frame = Frame::new(span);
    let scenario = Scenario::base();
    let levered = apply(book, &scenario, frame.today, ProbabilitySource::Stated)?;
    let groupings = [
        Grouping::by(&Dimension::Salesperson, book.snapshot()),
        Grouping::by(&Dimension::Product, book.snapshot()),
    ];
    let wants = Wants {
        net: true,
        cash: true,
        bookings: false,
        pipeline: false,
    };
    let scanned = scan(book, &levered, &frame, wants, &groupings)?;
    let slots = [
        Slot::InvoicingWeighted,
        Slot::MarginWeighted,
        Slot::CashWeighted,
    ];
    let tables = slots
        .map(|slot| [0, 1].map(|grouping| sum_groups(&scanned, grouping, slot, frame.buckets())));
    let [invoicing, margin, cash] = tables;
    let [
        [by_person, by_product],
        [margin_by_person, margin_by_product],
    ] = [invoicing, margin];
    let [cash_by_person, cash_by_product] = cash;
    Ok([
        by_person,
        by_product,
        margin_by_person,
        margin_by_product,
        cash_by_person,
        cash_by_product,
    ])
}
