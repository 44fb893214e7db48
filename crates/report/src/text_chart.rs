//! A bar chart for the terminal, in plain text: the more certain, the more ink.

use diapason_model::divide_half_away;
use unicode_width::UnicodeWidthStr;

use crate::chart::SeriesRole;

/// One bar of a text chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextBar {
    /// Its head (`nov. 2026`).
    pub label: String,
    /// Its parts from zero outward, in minor units. `Pipeline` is the whole of the open lines: it
    /// is drawn from where `Weighted` begins and shows where it reaches beyond.
    pub parts: Vec<(SeriesRole, i64)>,
    /// What is aimed at, in minor units.
    pub target_minor: Option<i64>,
    /// What is written at its end (`1 266 k€`).
    pub figure: String,
}

/// The letter that a part is drawn in.
const fn ink(role: SeriesRole) -> char {
    match role {
        SeriesRole::Invoiced | SeriesRole::Margin => '█',
        SeriesRole::OpenInvoices => '▇',
        SeriesRole::Backlog => '▓',
        SeriesRole::Weighted => '▒',
        SeriesRole::Pipeline => '░',
    }
}

/// A part below zero.
const LOSS: char = '╲';
const ZERO: char = '│';
const TARGET: char = '┃';

/// Bars under each other, labels left, figures right, then the legend. `width` is that of the
/// bars alone, in letters, at least 10.
#[must_use]
pub fn text_chart(
    bars: &[TextBar],
    legend: &[(SeriesRole, String)],
    target_label: Option<&str>,
    width: usize,
) -> String {
    let width = width.max(10);
    let spans: Vec<Spans> = bars.iter().map(Spans::of).collect();
    let targets = bars
        .iter()
        .filter_map(|bar| bar.target_minor.map(i128::from));
    let highest = spans
        .iter()
        .map(|it| it.highest)
        .chain(targets.clone())
        .max();
    let lowest = spans.iter().map(|it| it.lowest).chain(targets).min();
    let scale = Scale::over(lowest.unwrap_or(0), highest.unwrap_or(0), width);
    let widest =
        |of: fn(&TextBar) -> &str| bars.iter().map(|bar| of(bar).width()).max().unwrap_or(0);
    let (labels, figures) = (widest(|bar| &bar.label), widest(|bar| &bar.figure));
    let mut out = String::new();
    for (bar, span) in bars.iter().zip(&spans) {
        let letters = letters(span, bar.target_minor, scale);
        out.push_str(&padded(&bar.label, labels, false));
        out.push_str("  ");
        out.extend(letters);
        out.push_str("  ");
        out.push_str(&padded(&bar.figure, figures, true));
        out.push('\n');
    }
    let mut words: Vec<String> = legend
        .iter()
        .map(|(role, label)| format!("{} {label}", ink(*role)))
        .collect();
    words.extend(target_label.map(|label| format!("{TARGET} {label}")));
    if !words.is_empty() {
        out.push_str(&" ".repeat(labels + 2));
        out.push_str(&words.join("   "));
        out.push('\n');
    }
    out
}

fn padded(text: &str, width: usize, right: bool) -> String {
    let blanks = " ".repeat(width.saturating_sub(text.width()));
    if right {
        format!("{blanks}{text}")
    } else {
        format!("{text}{blanks}")
    }
}

/// The parts of a bar as spans of values.
struct Spans {
    /// Spans above zero with their letter, in order; later ones lie behind earlier ones.
    above: Vec<(i128, i128, char)>,
    lowest: i128,
    highest: i128,
}

impl Spans {
    fn of(bar: &TextBar) -> Self {
        let mut spans = Self {
            above: Vec::new(),
            lowest: 0,
            highest: 0,
        };
        let (mut solid, mut glass, mut pipeline) = (0_i128, None, 0_i128);
        for (role, value) in &bar.parts {
            let value = i128::from(*value);
            match role {
                SeriesRole::Pipeline => {
                    pipeline += value;
                    continue;
                }
                SeriesRole::Weighted => glass = Some(solid),
                _ => {}
            }
            if value < 0 {
                spans.lowest += value;
            } else {
                spans.above.push((solid, solid + value, ink(*role)));
                solid += value;
            }
        }
        let begin = glass.unwrap_or(solid);
        if pipeline > 0 {
            spans
                .above
                .push((begin, begin + pipeline, ink(SeriesRole::Pipeline)));
        }
        spans.highest = solid.max(begin + pipeline);
        spans
    }
}

/// From values to letters.
#[derive(Clone, Copy)]
struct Scale {
    lowest: i128,
    range: i128,
    width: i128,
}

impl Scale {
    fn over(lowest: i128, highest: i128, width: usize) -> Self {
        let (lowest, highest) = (lowest.min(0), highest.max(0));
        Self {
            lowest,
            range: (highest - lowest).max(1),
            width: i128::try_from(width).expect("a terminal is narrower than 2¹²⁷ letters"),
        }
    }

    /// The edge between letters that is nearest to a value.
    fn place(self, value: i128) -> usize {
        let place = (value - self.lowest)
            .checked_mul(self.width)
            .and_then(|product| divide_half_away(product, self.range))
            .expect("sums of 64-bit amounts times a terminal's width have fewer than 128 bits");
        usize::try_from(place.clamp(0, self.width)).expect("a place within the width")
    }
}

fn letters(spans: &Spans, target: Option<i64>, scale: Scale) -> Vec<char> {
    let width = scale.place(scale.lowest + scale.range);
    let zero = scale.place(0);
    let mut letters = vec![' '; width];
    for letter in &mut letters[scale.place(spans.lowest)..zero] {
        *letter = LOSS;
    }
    for (from, to, ink) in spans.above.iter().rev() {
        for letter in &mut letters[scale.place(*from)..scale.place(*to)] {
            *letter = *ink;
        }
    }
    if let Some(target) = target {
        let place = scale.place(i128::from(target)).min(width - 1);
        letters[place] = TARGET;
    }
    if zero > 0 {
        letters.insert(zero, ZERO);
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(label: &str, parts: &[(SeriesRole, i64)], target: Option<i64>) -> TextBar {
        TextBar {
            label: label.to_owned(),
            parts: parts.to_vec(),
            target_minor: target,
            figure: format!("{}", parts.iter().map(|(_, value)| value).sum::<i64>()),
        }
    }

    #[test]
    fn bars_are_as_long_as_their_figures_and_aligned() {
        use SeriesRole::{Backlog, Invoiced, Pipeline, Weighted};
        let bars = [
            bar("oct.", &[(Invoiced, 100)], Some(80)),
            bar(
                "déc.",
                &[
                    (Invoiced, 20),
                    (Backlog, 30),
                    (Weighted, 10),
                    (Pipeline, 50),
                ],
                Some(80),
            ),
            bar("janv.", &[(Weighted, 0), (Pipeline, 0)], None),
        ];
        let legend = [
            (Invoiced, "Facturé".to_owned()),
            (Pipeline, "Pipeline".to_owned()),
        ];
        assert_eq!(
            text_chart(&bars, &legend, Some("Objectif"), 20),
            concat!(
                "oct.   ████████████████┃███  100\n",
                "déc.   ████▓▓▓▓▓▓▒▒░░░░┃░░░  110\n",
                "janv.                          0\n",
                "       █ Facturé   ░ Pipeline   ┃ Objectif\n",
            )
        );
    }

    #[test]
    fn losses_lie_left_of_the_zero_line() {
        use SeriesRole::Margin;
        let bars = [
            bar("mai", &[(Margin, 50)], None),
            bar("juin", &[(Margin, -50)], None),
        ];
        assert_eq!(
            text_chart(&bars, &[], None, 10),
            concat!("mai        │█████   50\n", "juin  ╲╲╲╲╲│       -50\n")
        );
    }

    #[test]
    fn nothing_and_extremes_are_drawn_without_overflow() {
        assert_eq!(text_chart(&[], &[], None, 40), "");
        let bars = [
            bar("a", &[(SeriesRole::Invoiced, i64::MAX)], Some(i64::MIN)),
            bar("b", &[(SeriesRole::Backlog, i64::MIN)], Some(i64::MAX)),
        ];
        let lines = text_chart(&bars, &[], None, 1_000);
        let widths: Vec<usize> = lines.lines().map(UnicodeWidthStr::width).collect();
        assert_eq!(widths[0], widths[1], "rows are aligned");
    }
}
