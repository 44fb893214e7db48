//! `cargo xtask bench`: the program's speed, beside NumPy's in the same run, and its sums.
//!
//! `workload` makes the lines, `files` writes them, `oracle` says what the forecast must be,
//! `program` runs `diapason`, `numpy` the baseline, `measure` takes time and memory, and `report`
//! sets it out against the targets. All files stand in the cache folder. `ui` times the page.
//!
//! A missed target is shown, not failed: a shared machine is no judge. A wrong sum fails.

#![expect(
    clippy::float_arithmetic,
    reason = "times and ratios are measurements, not money"
)]
#![expect(clippy::cast_precision_loss, reason = "line counts are far below 2^52")]

mod calendar;
mod files;
mod measure;
mod numpy;
mod oracle;
mod program;
mod report;
mod ui;
mod workload;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use self::numpy::Baseline;
use self::program::Program;
use self::report::{Report, Size};
use crate::options::Options;
use crate::process::{self, cargo};
use crate::run::build_release;
use crate::setup;
use crate::workspace::Workspace;

const SIZES: &str = "1k,10k,100k,1M";
/// Ours and the baseline's take turns this often; the median counts.
const ROUNDS: usize = 3;

/// Measures every size, prints the table, then runs the criterion benches.
pub(crate) fn command(workspace: &Workspace, mut options: Options) -> Result<()> {
    if options.word("ui") {
        return ui::command(workspace, options);
    }
    let sizes = sizes(
        &options
            .value("--sizes")?
            .unwrap_or_else(|| SIZES.to_owned()),
    )?;
    options.finish()?;
    setup::ensure(&setup::BUILD)?;
    let program = build_release(workspace)?;
    let place = workspace.cache().join("bench");
    let baseline = match Baseline::prepare(workspace, &place.join("tables")) {
        Ok(baseline) => Some(baseline),
        Err(error) => {
            eprintln!("without NumPy beside it: {error:#}");
            None
        }
    };
    let mut report = Report::default();
    for count in sizes {
        eprintln!("\n── {count} lines");
        report
            .sizes
            .push(measure_size(&place, &program, baseline.as_ref(), count)?);
    }
    print!("\n{report}");
    criterion(workspace)
}

fn measure_size(
    place: &Path,
    program: &Path,
    baseline: Option<&Baseline>,
    count: u64,
) -> Result<Size> {
    let lines = workload::lines(count);
    let exchange = place.join(format!("exchange-{count}"));
    files::write_exchange(&exchange, &lines)?;
    if baseline.is_some() {
        files::write_tables(&place.join("tables"), &lines)?;
    }
    let program = Program::with_fresh_database(program, &place.join(format!("database-{count}")))?;
    let new = program.import(&exchange)?;
    let unchanged = program.import(&exchange)?;
    program.verify(&oracle::sums(&lines))?;

    let (mut ours, mut numpy) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(program.bench()?);
        if let Some(baseline) = baseline {
            numpy.push(baseline.run(lines.len())?);
        }
    }
    // A million lines are half a gigabyte with their database: the next run makes them again.
    fs::remove_dir_all(&exchange).context("the exchange folder stays")?;
    Ok(Size {
        lines: lines.len(),
        new,
        unchanged,
        ours,
        numpy,
    })
}

/// `1k,10k,100k,1M`, or plain numbers.
fn sizes(text: &str) -> Result<Vec<u64>> {
    text.split(',').map(|word| size(word.trim())).collect()
}

fn size(word: &str) -> Result<u64> {
    let (digits, unit) = match word.strip_suffix(['k', 'K']) {
        Some(digits) => (digits, 1_000),
        None => word
            .strip_suffix(['m', 'M'])
            .map_or((word, 1), |digits| (digits, 1_000_000)),
    };
    match digits.parse::<u64>() {
        Ok(count) if (1..=10_000_000).contains(&(count * unit)) => Ok(count * unit),
        _ => bail!("`{word}` is no size: sizes are like 1k, 10k, 100k, 1M"),
    }
}

fn criterion(workspace: &Workspace) -> Result<()> {
    if !workspace
        .packages()?
        .iter()
        .any(|package| package.ours && package.has_benches)
    {
        eprintln!("no crate has a criterion bench");
        return Ok(());
    }
    process::run(cargo(workspace).args(["bench", "--workspace", "--bench", "*"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_with_their_units() {
        assert_eq!(
            sizes("1k, 10K,1M,250").unwrap(),
            [1_000, 10_000, 1_000_000, 250]
        );
        assert!(sizes("many").is_err() && sizes("0").is_err() && sizes("").is_err());
    }
}
