//! Two scenarios side by side.

use diapason_engine::Measure;

use crate::desk::page::{Frame, Totals, beside, measure, overflow, totals_of};
use crate::desk::scenarios::{compose, panel_values};
use crate::desk::session::OpenBook;
use crate::desk::wire::{Comparison, ComparisonColumn, ComparisonRequest, MeasureName};
use crate::error::AppError;
use crate::wire::money;

/// The measures in the order of the page.
const MEASURES: [MeasureName; 5] = [
    MeasureName::Invoicing,
    MeasureName::Bookings,
    MeasureName::Cash,
    MeasureName::Margin,
    MeasureName::Result,
];

/// The right scenario against the left one.
pub(crate) fn scenario_compare(
    open: &OpenBook,
    request: &ComparisonRequest,
) -> Result<Comparison, AppError> {
    let frame = Frame::new(&open.book, &request.page)?;
    let left = compose(open, &request.left)?.scenario;
    let right = compose(open, &request.right)?.scenario;
    let (of_left, of_right) = beside(
        || totals_of(open, &frame, &left),
        || totals_of(open, &frame, &right),
    )?;
    let currency = open.book.currency();
    let figures = |of: &Totals, measure: Measure| of.of(measure).expected.clone();
    let measured = measure(request.page.measure);
    let (shown_left, shown_right) = (figures(&of_left, measured), figures(&of_right, measured));
    let change = shown_right.minus(&shown_left).ok_or_else(overflow)?;
    let mut measures = Vec::with_capacity(MEASURES.len());
    for name in MEASURES {
        let total = |of: &Totals| of.of(measure(name)).expected.total;
        let (left, right) = (total(&of_left), total(&of_right));
        measures.push(ComparisonColumn {
            measure: name,
            left: money(left, currency),
            right: money(right, currency),
            change: money(right.checked_sub(left).ok_or_else(overflow)?, currency),
        });
    }
    Ok(Comparison {
        left: shown_left.shown(currency),
        right: shown_right.shown(currency),
        change: change.shown(currency),
        measures,
        left_levers: panel_values(&left),
        right_levers: panel_values(&right),
    })
}
