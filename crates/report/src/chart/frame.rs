//! The frame: current month, grid, axis labels, fiscal years, and the line before `later`.

use super::layout::{Plan, SMALL};
use super::marks::{Anchor, Area, Mark, PIXEL, dashed};
use crate::theme::Token;

/// What lies behind the bars.
pub(super) fn ground(plan: &Plan<'_>) -> Vec<Mark> {
    let mut marks = Vec::new();
    if let Some((place, date)) = &plan.chart.current
        && *place < plan.chart.columns.len()
    {
        let column = plan.column(*place);
        let area = Area {
            top: plan.strip_top,
            ..column
        };
        marks.push(Mark::Fill(area, plan.colour(Token::Selected)));
        let at = (
            column.left.midpoint(column.right),
            plan.strip_top + 13 * PIXEL,
        );
        marks.push(Mark::Text(plan.text(
            date,
            at,
            Anchor::Middle,
            SMALL,
            Token::Text2,
        )));
    }
    for (value, label) in plan.axis.labels(plan.chart.language, plan.chart.currency) {
        let y = plan.y(value);
        if value != 0 {
            let line = Area {
                top: y - PIXEL / 2,
                bottom: y + PIXEL / 2,
                ..plan.frame
            };
            marks.push(Mark::Fill(line, plan.colour(Token::Line)));
        }
        let at = (plan.frame.left - 8 * PIXEL, y + 4 * PIXEL);
        marks.push(Mark::Text(plan.text(
            &label,
            at,
            Anchor::End,
            SMALL,
            Token::Text2,
        )));
    }
    for (place, column) in plan.chart.columns.iter().enumerate() {
        if column.begins_fiscal_year {
            let x = plan.column(place).left;
            let line = Area {
                left: x - PIXEL / 2,
                right: x + PIXEL / 2,
                top: plan.strip_top,
                bottom: plan.month_baseline + 6 * PIXEL,
            };
            marks.push(Mark::Fill(line, plan.colour(Token::LineStrong)));
        }
    }
    marks
}

/// The zero line and the dotted line before `later` lie over the bars' feet.
pub(super) fn over_bars(plan: &Plan<'_>) -> Vec<Mark> {
    let zero = plan.y(0);
    let line = Area {
        top: zero,
        bottom: zero + PIXEL,
        ..plan.frame
    };
    let mut marks = vec![Mark::Fill(line, plan.colour(Token::Pipeline))];
    if plan.chart.later_label.is_some() {
        let x = plan.column(plan.chart.columns.len()).left;
        let (from, to) = ((x, plan.strip_top), (x, plan.frame.bottom));
        let dots = (2 * PIXEL, 3 * PIXEL);
        marks.extend(dashed(from, to, dots, PIXEL, plan.colour(Token::Pipeline)));
    }
    marks
}
