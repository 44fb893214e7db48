//! The bars: each part of the stack in its form, so that the picture holds in grey.

use super::input::{SeriesRole, StackedChart};
use super::layout::{Plan, SMALL};
use super::marks::{Anchor, Area, Lean, Mark, PIXEL, dashed, edge, hatch};
use crate::theme::Token;

/// A part of a bar between two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    role: SeriesRole,
    from: i128,
    to: i128,
}

/// What lies in one column, in minor units.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Stack {
    pub(super) parts: Vec<Part>,
    /// Top and foot of what is solid.
    pub(super) highest: i128,
    pub(super) lowest: i128,
    /// Where the outline begins and ends; the same where there is none.
    outline_from: i128,
    pub(super) outline_to: i128,
    /// The sum of all but the outline.
    pub(super) sum: i128,
}

impl Stack {
    /// One stack a column, the one after the horizon last where there is one.
    pub(super) fn of(chart: &StackedChart) -> Vec<Self> {
        let mut stacks: Vec<Self> = (0..chart.columns.len())
            .map(|place| {
                let values = chart
                    .series
                    .iter()
                    .map(|it| (it.role, it.values_minor[place]));
                Self::stacked(values)
            })
            .collect();
        if chart.later_label.is_some() {
            stacks.push(Self::stacked(
                chart.series.iter().map(|it| (it.role, it.later_minor)),
            ));
        }
        stacks
    }

    /// Positive parts upward from zero, negative ones downward; the outline begins where the
    /// weighted part does, which fills it from below.
    fn stacked(values: impl Iterator<Item = (SeriesRole, i64)>) -> Self {
        let mut stack = Self::default();
        let mut outline = 0;
        let mut glass = None;
        for (role, value) in values {
            let value = i128::from(value);
            let begin = if value < 0 {
                stack.lowest
            } else {
                stack.highest
            };
            match role {
                SeriesRole::Pipeline => {
                    outline += value;
                    continue;
                }
                SeriesRole::Weighted => glass = Some((stack.lowest, stack.highest)),
                _ => {}
            }
            stack.sum += value;
            if value == 0 {
                continue;
            }
            let part = Part {
                role,
                from: begin,
                to: begin + value,
            };
            stack.highest = stack.highest.max(part.to);
            stack.lowest = stack.lowest.min(part.to);
            stack.parts.push(part);
        }
        let (below, above) = glass.unwrap_or((stack.lowest, stack.highest));
        if outline != 0 {
            stack.outline_from = if outline < 0 { below } else { above };
            stack.outline_to = stack.outline_from + outline;
        }
        stack
    }

    /// The column's highest ink, its outline included.
    pub(super) fn ink_top(&self) -> i128 {
        self.highest.max(self.outline_to)
    }

    fn is_empty(&self) -> bool {
        self.parts.is_empty() && self.outline_from == self.outline_to
    }
}

/// Marks of every bar; the chart's words where there is none.
pub(super) fn all(plan: &Plan<'_>) -> Vec<Mark> {
    if plan.stacks.iter().all(Stack::is_empty) {
        let middle = (
            plan.frame.left.midpoint(plan.frame.right),
            plan.frame.top.midpoint(plan.frame.bottom),
        );
        let words = plan.text(
            &plan.chart.empty_text,
            middle,
            Anchor::Middle,
            SMALL,
            Token::Text3,
        );
        return vec![Mark::Text(words)];
    }
    let columns = plan.stacks.iter().enumerate();
    columns
        .flat_map(|(place, stack)| bar(plan, place, stack))
        .collect()
}

fn bar(plan: &Plan<'_>, place: usize, stack: &Stack) -> Vec<Mark> {
    let mut marks = Vec::new();
    for part in &stack.parts {
        let mut area = plan.bar(place, part.from, part.to);
        area.top = area.top.min(area.bottom - PIXEL); // a small part stays visible
        if part.from != 0 && area.height() > 2 * PIXEL {
            // The gap that parts two stacked parts lies at the side of zero.
            if part.to > 0 {
                area.bottom -= PIXEL;
            } else {
                area.top += PIXEL;
            }
        }
        marks.extend(part_marks(plan, part, area));
    }
    marks.extend(outline(plan, place, stack));
    if stack.lowest < 0 {
        let area = plan.bar(place, 0, stack.lowest);
        let at = (area.left.midpoint(area.right), area.bottom + 11 * PIXEL);
        let minus = plan.text("\u{2212}", at, Anchor::Middle, SMALL, Token::Loss);
        marks.push(Mark::Text(minus));
    }
    marks
}

fn part_marks(plan: &Plan<'_>, part: &Part, area: Area) -> Vec<Mark> {
    let colour = |token| plan.colour(token);
    if part.to < part.from {
        let mut marks = vec![Mark::Fill(area, colour(Token::DangerGround))];
        marks.extend(hatch(area, Lean::Left, colour(Token::Loss)));
        marks.extend(edge(area, PIXEL, colour(Token::Loss)));
        return marks;
    }
    sample(plan, part.role, area)
}

/// A part above zero in its form; the legend's swatches are made of the same.
pub(super) fn sample(plan: &Plan<'_>, role: SeriesRole, area: Area) -> Vec<Mark> {
    let colour = |token| plan.colour(token);
    match role {
        SeriesRole::Invoiced => vec![Mark::Fill(area, colour(Token::Invoiced))],
        SeriesRole::Backlog => vec![Mark::Fill(area, colour(Token::Backlog))],
        SeriesRole::Margin => vec![Mark::Fill(area, colour(Token::Margin))],
        SeriesRole::OpenInvoices => {
            let mut marks = vec![Mark::Fill(area, colour(Token::Surface))];
            marks.extend(stripes(area, colour(Token::Invoiced)));
            marks.extend(edge(area, PIXEL, colour(Token::Invoiced)));
            marks
        }
        SeriesRole::Weighted => {
            let mut marks = vec![Mark::Fill(area, colour(Token::Weighted))];
            marks.extend(hatch(area, Lean::Right, colour(Token::WeightedEdge)));
            marks.extend(edge(area, PIXEL, colour(Token::WeightedEdge)));
            marks
        }
        SeriesRole::Pipeline => {
            let mut marks = sides(plan, area, area.bottom, area.top);
            marks.extend(lid(plan, area, area.top));
            marks.extend(lid(plan, area, area.bottom));
            marks
        }
    }
}

/// Level stripes of 2 pixels, 4 apart.
fn stripes(area: Area, colour: crate::theme::Colour) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut bottom = area.bottom;
    while bottom - 2 * PIXEL > area.top {
        let stripe = Area {
            top: bottom - 2 * PIXEL,
            bottom,
            ..area
        };
        marks.push(Mark::Fill(stripe, colour));
        bottom -= 4 * PIXEL;
    }
    marks
}

const DASH: (i32, i32) = (3 * PIXEL, 25);
const HALF: i32 = PIXEL / 2;

fn sides(plan: &Plan<'_>, area: Area, from: i32, to: i32) -> Vec<Mark> {
    let colour = plan.colour(Token::Pipeline);
    [area.left + HALF, area.right - HALF]
        .into_iter()
        .flat_map(|x| dashed((x, from), (x, to), DASH, PIXEL, colour))
        .collect()
}

/// The level end of an outline, its line inside `area`.
fn lid(plan: &Plan<'_>, area: Area, y: i32) -> Vec<Mark> {
    let y = if y == area.top { y + HALF } else { y - HALF };
    let colour = plan.colour(Token::Pipeline);
    dashed((area.left, y), (area.right, y), DASH, PIXEL, colour)
}

/// The dashed outline beyond what fills it; open at the end where it leaves the frame.
fn outline(plan: &Plan<'_>, place: usize, stack: &Stack) -> Vec<Mark> {
    let (from, to) = (stack.outline_from, stack.outline_to);
    if from == to {
        return Vec::new();
    }
    let filled = if to > from {
        stack.highest.max(from)
    } else {
        stack.lowest.min(from)
    };
    if (to > from && filled >= to) || (to < from && filled <= to) {
        return Vec::new(); // the glass is full
    }
    let area = plan.bar(place, filled, to);
    let leaves = to > plan.axis.top || to < plan.axis.bottom;
    let (begin, end) = if to > from {
        (area.bottom, area.top)
    } else {
        (area.top, area.bottom)
    };
    let end = if leaves { plan.strip_top.min(end) } else { end };
    let mut marks = sides(plan, area, begin, end);
    if !leaves {
        marks.extend(lid(plan, area, end));
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stacked(values: &[(SeriesRole, i64)]) -> Stack {
        Stack::stacked(values.iter().copied())
    }

    #[test]
    fn weighted_fills_the_outline_from_below() {
        let stack = stacked(&[
            (SeriesRole::Invoiced, 100),
            (SeriesRole::Backlog, 50),
            (SeriesRole::Weighted, 30),
            (SeriesRole::Pipeline, 90),
        ]);
        assert_eq!((stack.highest, stack.sum), (180, 180));
        assert_eq!(
            (stack.outline_from, stack.outline_to),
            (150, 240),
            "the outline begins where the weighted part begins"
        );
    }

    #[test]
    fn negative_parts_lie_below_zero_and_do_not_lower_the_others() {
        let stack = stacked(&[(SeriesRole::Invoiced, -40), (SeriesRole::Backlog, 70)]);
        assert_eq!((stack.lowest, stack.highest, stack.sum), (-40, 70, 30));
        assert_eq!(stack.parts[1].from, 0, "what is positive begins at zero");
    }

    #[test]
    fn extreme_amounts_do_not_overflow() {
        let stack = stacked(&[
            (SeriesRole::Invoiced, i64::MAX),
            (SeriesRole::Backlog, i64::MAX),
            (SeriesRole::Pipeline, i64::MAX),
        ]);
        assert_eq!(stack.outline_to, 3 * i128::from(i64::MAX));
        assert!(!stack.is_empty());
        assert!(stacked(&[(SeriesRole::Backlog, 0)]).is_empty());
    }
}
