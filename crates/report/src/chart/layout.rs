//! Where everything stands: the columns, the frame, and the order in which marks are laid.

use diapason_language::Unit;
use diapason_model::Currency;

use super::bars::{self, Stack};
use super::input::{SeriesRole, StackedChart};
use super::marks::{Anchor, Area, Drawing, Mark, PIXEL, Text};
use super::scale::Axis;
use super::{frame, labels, legend};
use crate::Theme;
use crate::font::Weight;
use crate::theme::{Colour, Token};

/// Type sizes of the desk, in tenths of a pixel.
pub(super) const SMALL: i32 = 110;
pub(super) const HEADER: i32 = 115;
pub(super) const SECONDARY: i32 = 120;
const TITLE: i32 = 150;

const INSET: i32 = 16 * PIXEL;
const TITLE_BASELINE: i32 = 30 * PIXEL;
const SUBTITLE_BASELINE: i32 = 48 * PIXEL;
/// Where the current month's column begins: the as-of date stands in its first 20 pixels.
const STRIP_TOP: i32 = 64 * PIXEL;
const FRAME_TOP: i32 = 84 * PIXEL;
const FRAME_HEIGHT: i32 = 252 * PIXEL;
/// Room for the minus signs under bars below zero.
const MINUS_ROOM: i32 = 14 * PIXEL;
/// Most that an outline may stretch the axis beyond what is solid, in tenths.
const MOST_STRETCH_TENTHS: i128 = 16;
/// Where it would stretch further, the frame ends here and the outline stays open.
const FRAME_OVER_SOLID_TENTHS: i128 = 13;

/// The plan of a picture.
pub(super) struct Plan<'a> {
    pub(super) chart: &'a StackedChart,
    pub(super) theme: Theme,
    pub(super) axis: Axis,
    /// What lies in each column, the one after the horizon last.
    pub(super) stacks: Vec<Stack>,
    /// The area of bars and grid.
    pub(super) frame: Area,
    pub(super) strip_top: i32,
    pub(super) column_width: i32,
    pub(super) bar_width: i32,
    /// From a bar's right edge to its column's.
    pub(super) bar_inset: i32,
    pub(super) legend_left: i32,
    /// The baseline of the month labels.
    pub(super) month_baseline: i32,
}

impl Plan<'_> {
    pub(super) const fn colour(&self, token: Token) -> Colour {
        self.theme.colour(token)
    }

    /// The whole height of a column.
    pub(super) fn column(&self, place: usize) -> Area {
        let left = self.frame.left + self.column_width * count(place);
        Area {
            left,
            right: left + self.column_width,
            ..self.frame
        }
    }

    /// The area of a column's bar between two values.
    pub(super) fn bar(&self, place: usize, from: i128, to: i128) -> Area {
        let right = self.column(place).right - self.bar_inset;
        Area {
            left: right - self.bar_width,
            top: self.y(from.max(to)),
            right,
            bottom: self.y(from.min(to)),
        }
    }

    /// Where a value lies.
    pub(super) fn y(&self, value: i128) -> i32 {
        self.axis.place(value, self.frame.top, self.frame.height())
    }

    pub(super) fn text(
        &self,
        text: &str,
        at: (i32, i32),
        anchor: Anchor,
        size: i32,
        token: Token,
    ) -> Text {
        Text {
            words: text.to_owned(),
            at,
            anchor,
            size,
            weight: Weight::Regular,
            colour: self.colour(token),
        }
    }

    /// The heads of all columns, the one after the horizon last.
    pub(super) fn heads(&self) -> impl Iterator<Item = (usize, &str)> {
        let columns = self
            .chart
            .columns
            .iter()
            .map(|column| column.label.as_str());
        columns.chain(self.chart.later_label.as_deref()).enumerate()
    }
}

/// A unit in which figures up to `largest` minor units stay short.
pub(super) fn short_unit(currency: Currency, largest: i128) -> Unit {
    let major = currency.minor_per_major();
    match largest.abs() {
        it if it < 10_000 * major => Unit::Whole,
        it if it < 100_000_000 * major => Unit::Thousands,
        _ => Unit::Millions,
    }
}

/// A number of columns or rows as a length's factor.
pub(super) fn count(number: usize) -> i32 {
    i32::try_from(number).expect("a chart has at most 120 columns")
}

/// Turns a checked chart into marks.
pub(super) fn lay_out(chart: &StackedChart, theme: Theme) -> Drawing {
    let plan = plan(chart, theme);
    let title = Text {
        weight: Weight::SemiBold,
        ..plan.text(
            &chart.title,
            (INSET, TITLE_BASELINE),
            Anchor::Start,
            TITLE,
            Token::Text,
        )
    };
    let at = (INSET, SUBTITLE_BASELINE);
    let subtitle = plan.text(&chart.subtitle, at, Anchor::Start, SECONDARY, Token::Text2);
    let heads = title.width().max(subtitle.width()) + 2 * INSET;
    let width = heads.max(plan.frame.right + INSET);
    let (feet, bottom) = labels::feet(&plan);
    let height = bottom + INSET;
    let page = Area {
        left: 0,
        top: 0,
        right: width,
        bottom: height,
    };
    let mut marks = vec![Mark::Fill(page, plan.colour(Token::Surface))];
    marks.extend(frame::ground(&plan));
    marks.extend(bars::all(&plan));
    marks.extend(frame::over_bars(&plan));
    marks.extend(labels::caps(&plan));
    marks.extend(labels::target(&plan));
    marks.extend(legend::all(&plan));
    marks.extend(feet);
    marks.extend([Mark::Text(title), Mark::Text(subtitle)]);
    Drawing {
        width,
        height,
        marks,
    }
}

fn plan(chart: &StackedChart, theme: Theme) -> Plan<'_> {
    let stacks = Stack::of(chart);
    let axis = axis(chart, &stacks);
    let (column_width, bar_width, bar_inset) = widths(chart);
    let legend = legend::width(chart);
    let axis_labels = axis.labels(chart.language, chart.currency);
    let widest = axis_labels
        .iter()
        .map(|(_, label)| Weight::Regular.width(label, SMALL))
        .max()
        .unwrap_or(0);
    let left = INSET + legend + 16 * PIXEL + widest + 8 * PIXEL;
    let has_negative = stacks.iter().any(|stack| stack.lowest < 0);
    let frame = Area {
        left,
        top: FRAME_TOP,
        right: left + column_width * count(stacks.len()),
        bottom: FRAME_TOP + FRAME_HEIGHT,
    };
    let room = if has_negative { MINUS_ROOM } else { 0 };
    Plan {
        chart,
        theme,
        axis,
        stacks,
        frame,
        strip_top: STRIP_TOP,
        column_width,
        bar_width,
        bar_inset,
        legend_left: INSET,
        month_baseline: frame.bottom + room + 18 * PIXEL,
    }
}

/// Column, bar and the gap at the bar's right: 52, 32 and 6 pixels up to a year and `later`, less
/// for more columns; wide enough for the longest label in any case.
fn widths(chart: &StackedChart) -> (i32, i32, i32) {
    let columns = chart.columns.len() + usize::from(chart.later_label.is_some());
    let (column, bar, inset) = match columns {
        0..=13 => (52, 32, 6),
        14..=26 => (44, 28, 5),
        _ => (36, 22, 5),
    };
    let labels = chart.columns.iter().map(|column| &column.label);
    let widest = labels
        .chain(&chart.later_label)
        .map(|label| Weight::SemiBold.width(label, HEADER))
        .max()
        .unwrap_or(0);
    (
        (column * PIXEL).max(widest + 6 * PIXEL),
        bar * PIXEL,
        inset * PIXEL,
    )
}

/// An axis over all that is solid; outlines stretch it, but not so far that the rest is dwarfed.
fn axis(chart: &StackedChart, stacks: &[Stack]) -> Axis {
    let highest = |of: fn(&Stack) -> i128| stacks.iter().map(of).max().unwrap_or(0);
    let lowest = |of: fn(&Stack) -> i128| stacks.iter().map(of).min().unwrap_or(0);
    let lines = chart
        .target
        .iter()
        .flat_map(|it| it.values_minor.iter().flatten());
    let caps = chart
        .base
        .iter()
        .flat_map(|it| it.values_minor.iter().chain([&it.later_minor]));
    let (mut solid_low, mut solid) = (lowest(|it| it.lowest), highest(|it| it.highest));
    for value in lines.chain(caps) {
        solid = solid.max(i128::from(*value));
        solid_low = solid_low.min(i128::from(*value));
    }
    let has_solid = solid > 0
        && chart
            .series
            .iter()
            .any(|it| it.role != SeriesRole::Pipeline);
    let outlines = highest(|it| it.outline_to);
    let top = if has_solid && outlines > solid * MOST_STRETCH_TENTHS / 10 {
        solid * FRAME_OVER_SOLID_TENTHS / 10
    } else {
        outlines.max(solid)
    };
    Axis::over(
        solid_low.min(lowest(|it| it.outline_to)),
        top,
        chart.currency,
    )
}
