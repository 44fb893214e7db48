//! The forecast page: key figures, columns of the chart, and the table under it.
//!
//! `frame` understands what is asked, `totals` and `table` hold what the engine answers, `computed`
//! keeps it, `window` sorts and cuts, this file puts the page together. Deliberately absent: any
//! sum of rounded figures; every total is the engine's own, rounded once.

mod bars;
mod collation;
mod computed;
mod figures;
mod filter;
mod frame;
mod key_figures;
mod months;
mod order;
#[cfg(test)]
pub(crate) mod samples;
mod table;
mod targets;
mod totals;
mod window;

pub(crate) use collation::sort_key;
pub(crate) use computed::{Computed, beside, totals_of};
pub(crate) use figures::{Figures, Later};
pub(crate) use filter::is_asked;
pub(crate) use frame::{Frame, measure};
pub(crate) use months::{ShownMonths, refused};
pub(crate) use table::{RowTarget, group_dimension, group_of_member, name_of};
pub(crate) use totals::{Totals, overflow, question};
pub(crate) use window::{MOST_ROWS, Placed, placed};

use diapason_engine::{Measure, Notice};
use diapason_model::Month;

use crate::desk::session::OpenBook;
use crate::desk::wire::{Column, ColumnPlace, ForecastPage, ForecastPageRequest, Rows, TargetLine};
use crate::error::AppError;
use crate::scenario::BASE;
use crate::wire::{ByCategory, fraction};

/// The page.
pub(crate) fn forecast_page(
    open: &OpenBook,
    request: &ForecastPageRequest,
) -> Result<ForecastPage, AppError> {
    let computed = Computed::new(open, request)?;
    let Computed {
        frame,
        composed,
        totals,
        base,
        table,
    } = &computed;
    let currency = open.book.currency();
    let measured = measure(request.measure);
    let of_measure = totals.of(measured);
    let series = of_measure.categories.iter();
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    Ok(ForecastPage {
        as_of: frame.months.as_of.to_string(),
        currency: currency.to_string(),
        measure: request.measure,
        scenario: Some(composed.scenario.name.clone()).filter(|name| name != BASE),
        levered: computed.is_levered(),
        modified: composed.modified,
        first_month: frame.months.first.to_string(),
        last_month: frame.months.last.to_string(),
        key_figures: key_figures::key_figures(&computed, currency)?,
        columns: columns(open, frame),
        has_later: of_measure.expected.later.is_some(),
        series: ByCategory(
            series
                .map(|(category, figures)| (*category, figures.shown(currency)))
                .collect(),
        ),
        expected: of_measure.expected.shown(currency),
        base: computed
            .is_levered()
            .then(|| base.of(measured).expected.shown(currency)),
        target: target_line(&computed, measured, currency)?,
        rows: window::window(table, request, frame.periods.len(), currency)?,
        cost_coverage: of_measure.coverage_ppm.map(fraction),
        flag_count: count(totals.flags.len()),
        unmatched: unmatched(&totals.notices),
    })
}

/// Another window of the page's table, or another order.
pub(crate) fn forecast_rows(
    open: &OpenBook,
    request: &ForecastPageRequest,
) -> Result<Rows, AppError> {
    let computed = Computed::new(open, request)?;
    let columns = computed.frame.periods.len();
    window::window(&computed.table, request, columns, open.book.currency())
}

fn columns(open: &OpenBook, frame: &Frame) -> Vec<Column> {
    let now = Month::of(frame.months.as_of);
    let year_starts_in = open.book.snapshot().company.fiscal_year.start_month();
    let column = |period: &diapason_engine::PeriodSpan| Column {
        starts: period.starts.to_string(),
        first: period.first.to_string(),
        last: period.last.to_string(),
        place: if period.last < now {
            ColumnPlace::Past
        } else if now < period.first {
            ColumnPlace::Ahead
        } else {
            ColumnPlace::Current
        },
        starts_fiscal_year: period.first.month() == year_starts_in,
    };
    frame.periods.iter().map(column).collect()
}

fn target_line(
    computed: &Computed,
    measured: Measure,
    currency: diapason_model::Currency,
) -> Result<Option<TargetLine>, AppError> {
    let of_measure = computed.totals.of(measured);
    let Some(target) = computed.frame.target(measured) else {
        return Ok(None);
    };
    let line = target.line(&of_measure.expected, of_measure.covered, currency);
    line.map(Some).ok_or_else(overflow)
}

fn unmatched(notices: &[Notice]) -> Vec<String> {
    notices
        .iter()
        .map(|notice| match notice {
            Notice::MatchesNothing { value, .. } => value.clone(),
        })
        .collect()
}
