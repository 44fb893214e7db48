//! The legend: in the left column, in stacking order, with totals.

use super::bars::sample;
use super::input::{SeriesRole, StackedChart};
use super::layout::{Plan, SMALL, count};
use super::marks::{Anchor, Area, Mark, PIXEL};
use crate::font::Weight;
use crate::theme::Token;

const ROW: i32 = 21 * PIXEL;
const SWATCH: i32 = 12 * PIXEL;
const GAP: i32 = 6 * PIXEL;
const BEFORE_TOTAL: i32 = 10 * PIXEL;

/// How wide it is.
pub(super) fn width(chart: &StackedChart) -> i32 {
    let labels = chart.series.iter().map(|it| &it.label);
    let widest = labels
        .chain(chart.base.iter().map(|it| &it.label))
        .map(|label| Weight::Regular.width(label, SMALL))
        .max()
        .unwrap_or(0);
    let totals = chart
        .series
        .iter()
        .map(|it| Weight::SemiBold.width(&total(chart, it.total_minor), SMALL))
        .max()
        .unwrap_or(0);
    SWATCH + GAP + widest + BEFORE_TOTAL + totals
}

/// A total in the unit of the largest, so that they compare at a glance.
fn total(chart: &StackedChart, minor: i64) -> String {
    let largest = chart
        .series
        .iter()
        .map(|it| i128::from(it.total_minor).abs())
        .max()
        .unwrap_or(0);
    let unit = super::layout::short_unit(chart.currency, largest);
    chart.language.amount(minor, chart.currency, unit)
}

/// Its marks, the highest part of the stack first, the last row level with the zero line.
pub(super) fn all(plan: &Plan<'_>) -> Vec<Mark> {
    let chart = plan.chart;
    let rows = chart.series.len() + usize::from(chart.base.is_some());
    let mut baseline = plan.y(0) - ROW * count(rows.saturating_sub(1));
    let right = plan.legend_left + width(chart);
    let mut marks = Vec::new();
    let label_at = |baseline| (plan.legend_left + SWATCH + GAP, baseline);
    let swatch = |baseline: i32| Area {
        left: plan.legend_left,
        top: baseline - 10 * PIXEL,
        right: plan.legend_left + SWATCH,
        bottom: baseline + 2 * PIXEL,
    };
    for series in chart.series.iter().rev() {
        marks.extend(sample(plan, series.role, swatch(baseline)));
        let label = plan.text(
            &series.label,
            label_at(baseline),
            Anchor::Start,
            SMALL,
            Token::Text2,
        );
        let mut total = plan.text(
            &total(chart, series.total_minor),
            (right, baseline),
            Anchor::End,
            SMALL,
            Token::Text,
        );
        if series.role != SeriesRole::Pipeline {
            total.weight = Weight::SemiBold; // what may not come true carries less weight
        }
        marks.extend([Mark::Text(label), Mark::Text(total)]);
        baseline += ROW;
    }
    if let Some(base) = &chart.base {
        let y = baseline - 4 * PIXEL;
        let (from, to) = ((plan.legend_left, y), (plan.legend_left + SWATCH, y));
        marks.push(Mark::Line(from, to, 18, plan.colour(Token::Hand)));
        let label = plan.text(
            &base.label,
            label_at(baseline),
            Anchor::Start,
            SMALL,
            Token::Text2,
        );
        marks.push(Mark::Text(label));
    }
    marks
}
