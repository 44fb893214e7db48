//! The strip of key figures: of all measures over the period, whichever one the page shows.

use diapason_engine::{Category, FlagKind, Measure};
use diapason_model::Currency;

use super::computed::Computed;
use super::figures::{growth, share};
use super::totals::{Totals, overflow};
use crate::desk::wire::KeyFigures;
use crate::error::AppError;
use crate::wire::{fraction, money};

/// The key figures of a page.
pub(crate) fn key_figures(computed: &Computed, currency: Currency) -> Result<KeyFigures, AppError> {
    let totals = &computed.totals;
    let text = |minor: i64| money(minor, currency);
    let invoicing = totals.of(Measure::Invoicing);
    let cash = totals.of(Measure::Cash);
    let margin = totals.of(Measure::Margin);
    let result = totals.of(Measure::Result);
    let revenue = invoicing.expected.total;
    let target = computed.frame.target(Measure::Invoicing);
    let known = margin.known_revenue.map_or(0, i128::from);
    Ok(KeyFigures {
        revenue: text(revenue),
        revenue_against_target: target
            .and_then(|target| growth(invoicing.covered, target.total))
            .map(fraction),
        revenue_against_last_year: totals
            .last_year
            .and_then(|before| growth(revenue, before))
            .map(fraction),
        revenue_trend: invoicing
            .expected
            .by_column
            .iter()
            .copied()
            .map(text)
            .collect(),
        backlog: text(invoicing.category(Category::Backlog)),
        backlog_late: text(late(totals)?),
        weighted: text(invoicing.category(Category::Weighted)),
        pipeline: text(invoicing.category(Category::Pipeline)),
        cash: text(cash.expected.total),
        cash_received: text(cash.category(Category::Received)),
        margin: text(margin.expected.total),
        margin_rate: share(i128::from(margin.expected.total), known).map(fraction),
        cost_coverage: margin.coverage_ppm.map(fraction),
        result: text(result.expected.total),
        result_base: computed
            .is_levered()
            .then(|| text(computed.base.of(Measure::Result).expected.total)),
        result_trend: result
            .expected
            .by_column
            .iter()
            .copied()
            .map(text)
            .collect(),
    })
}

/// What should have been invoiced by now, as flagged.
fn late(totals: &Totals) -> Result<i64, AppError> {
    let late = totals.flags.iter();
    late.filter(|flag| flag.kind == FlagKind::LateToInvoice)
        .try_fold(0_i64, |sum, flag| sum.checked_add(flag.amount_minor))
        .ok_or_else(overflow)
}
