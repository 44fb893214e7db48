//! What stands on and under the bars: caps, the target's line with its name, months, totals.

use super::layout::{HEADER, Plan, SECONDARY, SMALL, count, short_unit};
use super::marks::{Anchor, Area, Mark, PIXEL, Text};
use crate::font::Weight;
use crate::theme::Token;

const HALO: i32 = 45;

/// Caps of the base without levers where it differs, 4 pixels wider than their bars on each side.
pub(super) fn caps(plan: &Plan<'_>) -> Vec<Mark> {
    let Some(base) = &plan.chart.base else {
        return Vec::new();
    };
    let later = plan.chart.later_label.as_ref().map(|_| base.later_minor);
    let values = base.values_minor.iter().copied().chain(later);
    let mut marks = Vec::new();
    for (place, value) in values.enumerate() {
        if i128::from(value) == plan.stacks[place].sum {
            continue; // no lever acts there
        }
        let area = plan.bar(place, i128::from(value), i128::from(value));
        let y = area.top;
        let (from, to) = ((area.left - 4 * PIXEL, y), (area.right + 4 * PIXEL, y));
        marks.push(Mark::Line(from, to, HALO, plan.colour(Token::Surface)));
        marks.push(Mark::Line(from, to, 18, plan.colour(Token::Hand)));
    }
    marks
}

/// The stepped line of the target over its halo, named once where nothing is in the way.
pub(super) fn target(plan: &Plan<'_>) -> Vec<Mark> {
    let Some(target) = &plan.chart.target else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    let mut last = None;
    for (place, value) in target.values_minor.iter().enumerate() {
        let level = value.map(|value| plan.y(i128::from(value)));
        if let Some(y) = level {
            let column = plan.column(place);
            if let Some(before) = last.filter(|before| *before != y) {
                // The riser overlaps both levels by half their width: no notch at the corner.
                let (up, down) = (y.min(before) - PIXEL, y.max(before) + PIXEL);
                lines.push(((column.left, up), (column.left, down)));
            }
            lines.push(((column.left, y), (column.right, y)));
        }
        last = level;
    }
    let drawn = |width, token| {
        let colour = plan.colour(token);
        lines
            .iter()
            .map(move |(from, to)| Mark::Line(*from, *to, width, colour))
    };
    let mut marks: Vec<Mark> = drawn(HALO, Token::Surface).collect();
    marks.extend(drawn(2 * PIXEL, Token::Target));
    marks.extend(target_name(plan, &target.label, &target.values_minor).map(Mark::Text));
    marks
}

/// The first place above or below the line where its name meets no bar, cap or line. Where every
/// place is taken the name stays away: the subtitle and the table name the target too.
fn target_name(plan: &Plan<'_>, label: &str, values: &[Option<i64>]) -> Option<Text> {
    let taken = taken(plan, values);
    for (place, value) in values.iter().enumerate() {
        let Some(value) = value else {
            continue;
        };
        let y = plan.y(i128::from(*value));
        for baseline in [y - 5 * PIXEL, y + 13 * PIXEL] {
            let at = (plan.column(place).left + 4 * PIXEL, baseline);
            let mut text = plan.text(label, at, Anchor::Start, SMALL, Token::Warn);
            text.weight = Weight::SemiBold;
            let area = text.area();
            let inside = area.right <= plan.frame.right
                && area.top >= plan.strip_top + 20 * PIXEL
                && area.bottom <= plan.frame.bottom;
            if inside && !taken.iter().any(|other| area.meets(*other)) {
                return Some(text);
            }
        }
    }
    None
}

/// Where bars, caps and the line itself lie.
fn taken(plan: &Plan<'_>, target: &[Option<i64>]) -> Vec<Area> {
    let mut taken: Vec<Area> = plan
        .stacks
        .iter()
        .enumerate()
        .map(|(place, stack)| {
            let lowest = stack.lowest.min(stack.outline_to);
            plan.bar(place, lowest, stack.ink_top())
        })
        .collect();
    let level = |area: Area, y: i32| Area {
        top: y - 2 * PIXEL,
        bottom: y + 2 * PIXEL,
        ..area
    };
    for (place, value) in target.iter().enumerate() {
        if let Some(value) = value {
            taken.push(level(plan.column(place), plan.y(i128::from(*value))));
        }
    }
    if let Some(base) = &plan.chart.base {
        for (place, value) in base.values_minor.iter().enumerate() {
            taken.push(level(plan.column(place), plan.y(i128::from(*value))));
        }
    }
    taken
}

/// Months, years and totals beneath the frame, and the lowest place that they take.
pub(super) fn feet(plan: &Plan<'_>) -> (Vec<Mark>, i32) {
    let mut marks = Vec::new();
    let mut bottom = plan.month_baseline + 4 * PIXEL;
    let mut last_right = i32::MIN;
    for (place, label) in plan.heads() {
        let right = plan.column(place).right - plan.bar_inset;
        let is_current = plan
            .chart
            .current
            .as_ref()
            .is_some_and(|(current, _)| *current == place);
        let token = if is_current {
            Token::Text
        } else {
            Token::Text2
        };
        let mut text = plan.text(
            label,
            (right, plan.month_baseline),
            Anchor::End,
            HEADER,
            token,
        );
        if is_current {
            text.weight = Weight::SemiBold;
        }
        // Never overlapping: the later label gives way.
        if text.area().left > last_right {
            last_right = text.area().right;
            marks.push(Mark::Text(text));
        }
    }
    let years = plan.chart.columns.iter().enumerate();
    let mut last_right = i32::MIN;
    for (place, year) in years.filter_map(|(place, it)| Some((place, it.year.as_ref()?))) {
        let baseline = plan.month_baseline + 14 * PIXEL;
        bottom = baseline + 4 * PIXEL;
        let right = plan.column(place).right - plan.bar_inset;
        let text = plan.text(year, (right, baseline), Anchor::End, SMALL, Token::Text3);
        if text.area().left > last_right {
            last_right = text.area().right;
            marks.push(Mark::Text(text));
        }
    }
    if let Some(row) = totals(plan, bottom + 20 * PIXEL) {
        marks.extend(row);
        bottom += 24 * PIXEL;
    }
    (marks, bottom)
}

/// The sum of each column under it, where all of them fit.
fn totals(plan: &Plan<'_>, baseline: i32) -> Option<Vec<Mark>> {
    let (language, currency) = (plan.chart.language, plan.chart.currency);
    let largest = plan.stacks.iter().map(|stack| stack.sum.abs()).max()?;
    let unit = short_unit(currency, largest);
    let mut marks = Vec::new();
    for (place, stack) in plan.stacks.iter().enumerate() {
        let figure = language.bare_amount(stack.sum, currency, unit);
        let right = plan.column(place).right - plan.bar_inset;
        let mut text = plan.text(&figure, (right, baseline), Anchor::End, HEADER, Token::Text);
        text.weight = Weight::SemiBold;
        if text.width() > plan.column_width - 4 * PIXEL {
            return None;
        }
        marks.push(Mark::Text(text));
    }
    let name = format!(
        "{} · {}",
        plan.chart.total_label,
        language.unit_label(currency, unit)
    );
    let mut name = plan.text(
        &name,
        (plan.legend_left, baseline),
        Anchor::Start,
        SECONDARY,
        Token::Text2,
    );
    name.weight = Weight::SemiBold;
    if name.area().right > plan.frame.left {
        return None;
    }
    marks.push(Mark::Text(name));
    let y = baseline - 14 * PIXEL;
    let right = plan.frame.left + plan.column_width * count(plan.stacks.len());
    let rule = Area {
        left: plan.legend_left,
        top: y,
        right,
        bottom: y + PIXEL,
    };
    marks.push(Mark::Fill(rule, plan.colour(Token::LineStrong)));
    Some(marks)
}
