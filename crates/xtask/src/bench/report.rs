//! The measured figures, a column a size, each marked by whether it reaches what was promised.

use std::fmt;

use serde_json::Value;

use super::measure::Measured;

/// What was measured on one size of the workload.
#[derive(Debug)]
pub(super) struct Size {
    pub(super) lines: usize,
    /// The import into an empty database.
    pub(super) new: Measured,
    /// The import of the same folder again.
    pub(super) unchanged: Measured,
    /// JSON of the program's bench, a run each.
    pub(super) ours: Vec<Value>,
    /// JSON of the baseline, a run each; empty without one.
    pub(super) numpy: Vec<Value>,
}

impl Size {
    fn count(&self) -> f64 {
        self.lines as f64
    }

    fn processor(&self) -> Option<f64> {
        median(&self.ours, "cpu_seconds_median")
    }

    fn numpy_processor(&self) -> Option<f64> {
        median(&self.numpy, "cpu_seconds_median")
    }

    fn per_second(&self, seconds: Option<f64>) -> Option<f64> {
        seconds
            .filter(|seconds| *seconds > 0.0)
            .map(|seconds| self.count() / seconds)
    }
}

/// All sizes, smallest first.
#[derive(Debug, Default)]
pub(super) struct Report {
    pub(super) sizes: Vec<Size>,
}

/// A row of the table.
struct Figure {
    what: &'static str,
    digits: usize,
    value: fn(&Size) -> Option<f64>,
    /// What the value must be on so many lines, if anything was promised.
    promise: fn(usize) -> Option<Bound>,
    promised: &'static str,
}

#[derive(Clone, Copy)]
enum Bound {
    AtLeast(f64),
    AtMost(f64),
}

impl Bound {
    fn holds(self, value: f64) -> bool {
        match self {
            Self::AtLeast(bound) => value >= bound,
            Self::AtMost(bound) => value <= bound,
        }
    }
}

const FIGURES: [Figure; 10] = [
    Figure {
        what: "forecast, processor ms",
        digits: 2,
        value: |size| size.processor().map(|seconds| seconds * 1e3),
        promise: |_| None,
        promised: "",
    },
    Figure {
        what: "forecast, wall ms",
        digits: 2,
        value: |size| median(&size.ours, "seconds_median").map(|seconds| seconds * 1e3),
        promise: |_| None,
        promised: "",
    },
    Figure {
        what: "forecast, processor ns a line",
        digits: 0,
        value: |size| size.processor().map(|seconds| seconds * 1e9 / size.count()),
        promise: |_| None,
        promised: "about the same from 10k on",
    },
    Figure {
        what: "NumPy, processor ms",
        digits: 2,
        value: |size| size.numpy_processor().map(|seconds| seconds * 1e3),
        promise: |_| None,
        promised: "",
    },
    Figure {
        what: "NumPy ÷ diapason",
        digits: 1,
        value: |size| {
            size.numpy_processor()
                .zip(size.processor())
                .map(|(it, ours)| it / ours)
        },
        promise: |lines| match lines {
            100_000 => Some(Bound::AtLeast(4.0)),
            1_000_000 => Some(Bound::AtLeast(2.0)),
            _ => None,
        },
        promised: "100k: 4, aim 7; 1M: 2, aim 4",
    },
    Figure {
        what: "new lines a processor second",
        digits: 0,
        value: |size| size.per_second(size.new.processor_seconds),
        promise: |lines| (lines == 1_000_000).then_some(Bound::AtLeast(150_000.0)),
        promised: "1M: 150 000",
    },
    Figure {
        what: "unchanged lines a processor second",
        digits: 0,
        value: |size| size.per_second(size.unchanged.processor_seconds),
        promise: |lines| (lines == 1_000_000).then_some(Bound::AtLeast(60_000.0)),
        promised: "1M: 60 000",
    },
    Figure {
        what: "import, wall s",
        digits: 1,
        value: |size| Some(size.new.wall_seconds),
        promise: |_| None,
        promised: "",
    },
    Figure {
        what: "import, peak MB",
        digits: 0,
        value: |size| {
            size.new
                .peak_mb
                .zip(size.unchanged.peak_mb)
                .map(|(a, b)| a.max(b))
        },
        promise: |_| Some(Bound::AtMost(1_000.0)),
        promised: "under 1 GB",
    },
    Figure {
        what: "loaded lines a second",
        digits: 0,
        value: |size| size.per_second(median(&size.ours, "load_seconds")),
        promise: |lines| (lines == 1_000_000).then_some(Bound::AtLeast(1e6)),
        promised: "1M: 1 000 000",
    },
];

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:<36}", "lines")?;
        for size in &self.sizes {
            write!(out, "{:>13}  ", grouped(&size.lines.to_string()))?;
        }
        writeln!(out, "promised")?;
        for figure in &FIGURES {
            write!(out, "{:<36}", figure.what)?;
            for size in &self.sizes {
                write!(out, "{} ", cell(figure, size))?;
            }
            writeln!(out, "{}", figure.promised)?;
        }
        writeln!(
            out,
            "\n✓ holds, ✗ does not; medians; time of all threads. Other programs on this"
        )?;
        writeln!(
            out,
            "machine disturb the times, and the ratio to NumPy least."
        )
    }
}

/// Fourteen characters: the value, and whether the promise holds.
fn cell(figure: &Figure, size: &Size) -> String {
    let Some(value) = (figure.value)(size) else {
        return format!("{:>13} ", "–");
    };
    let mark = match (figure.promise)(size.lines) {
        None => ' ',
        Some(bound) if bound.holds(value) => '✓',
        Some(_) => '✗',
    };
    format!(
        "{:>13}{mark}",
        grouped(&format!("{value:.*}", figure.digits))
    )
}

/// `1234567.8` as `1 234 567.8`.
fn grouped(number: &str) -> String {
    let (whole, rest) = number.split_at(number.find('.').unwrap_or(number.len()));
    let mut text = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text + rest
}

fn median(runs: &[Value], key: &str) -> Option<f64> {
    let mut values: Vec<f64> = runs.iter().filter_map(|run| run[key].as_f64()).collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn imported(seconds: f64) -> Measured {
        Measured {
            printed: String::new(),
            wall_seconds: seconds,
            processor_seconds: Some(seconds),
            peak_mb: Some(300.0),
        }
    }

    fn report(lines: usize, ours: f64, numpy: Option<f64>) -> String {
        let time = |seconds: f64| json!({"cpu_seconds_median": seconds, "load_seconds": 0.5});
        let size = Size {
            lines,
            new: imported(5.0),
            unchanged: imported(20.0),
            ours: vec![time(ours)],
            numpy: numpy.map(time).into_iter().collect(),
        };
        Report { sizes: vec![size] }.to_string()
    }

    fn row<'a>(text: &'a str, what: &str) -> &'a str {
        text.lines().find(|line| line.starts_with(what)).unwrap()
    }

    #[test]
    fn a_promise_kept_and_one_missed_are_marked() {
        let text = report(1_000_000, 0.1, Some(0.3));
        assert!(row(&text, "NumPy ÷").contains("3.0✓"), "{text}");
        assert!(row(&text, "new lines").contains("200 000✓"), "{text}");
        assert!(row(&text, "unchanged lines").contains("50 000✗"), "{text}");
        assert!(row(&text, "loaded lines").contains("2 000 000✓"), "{text}");
    }

    #[test]
    fn the_promise_is_stricter_on_a_hundred_thousand_lines() {
        assert!(row(&report(100_000, 0.1, Some(0.3)), "NumPy ÷").contains("3.0✗"));
    }

    #[test]
    fn without_numpy_its_figures_are_unknown() {
        assert!(row(&report(1_000, 0.1, None), "NumPy ÷").contains('–'));
    }

    #[test]
    fn the_median_is_the_middle_run() {
        let runs: Vec<Value> = [3.0, 1.0, 2.0]
            .iter()
            .map(|it| json!({ "x": it }))
            .collect();
        assert_eq!(
            median(&runs, "x").map(|it| it.to_string()).as_deref(),
            Some("2")
        );
        assert!(median(&runs, "y").is_none());
    }
}
