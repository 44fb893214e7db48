//! What a program cost: its time on the clock, its processor seconds, its peak memory.
//!
//! Read from `/proc`, which needs neither a library nor unsafe code. Elsewhere than on Linux only
//! the clock is read, and the rest is unknown.

use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::process;

/// What a finished program printed and cost.
#[derive(Debug)]
pub(super) struct Measured {
    pub(super) printed: String,
    pub(super) wall_seconds: f64,
    pub(super) processor_seconds: Option<f64>,
    pub(super) peak_mb: Option<f64>,
}

/// Runs a program to its end. Nothing else may be waited for meanwhile.
pub(super) fn measured(command: &mut Command) -> Result<Measured> {
    let shown = process::shown(command);
    let before = children_ticks();
    let start = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{shown}` could not be started"))?;
    let mut stdout = child
        .stdout
        .take()
        .context("the program's output was not caught")?;
    let reader = thread::spawn(move || std::io::read_to_string(&mut stdout));
    let mut peak_mb = None;
    let status = loop {
        // A high-water mark only rises, so the last look before the end is the peak.
        peak_mb = resident_peak_mb(child.id()).or(peak_mb);
        if let Some(status) = child.try_wait()? {
            break status;
        }
        thread::sleep(Duration::from_millis(2));
    };
    let wall_seconds = start.elapsed().as_secs_f64();
    let printed = reader
        .join()
        .map_err(|_| anyhow::anyhow!("`{shown}`: reading it failed"))??;
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    let ticks = children_ticks()
        .zip(before)
        .map(|(after, before)| after - before);
    Ok(Measured {
        printed,
        wall_seconds,
        processor_seconds: ticks.map(seconds),
        peak_mb,
    })
}

/// Ticks of a hundredth of a second: Linux's unit for user space, on every machine it runs on.
#[expect(clippy::cast_precision_loss, reason = "ticks of a benchmark are few")]
#[expect(clippy::float_arithmetic, reason = "a measurement, not money")]
fn seconds(ticks: u64) -> f64 {
    ticks as f64 / 100.0
}

/// User and system time of all children that have ended, in ticks.
fn children_ticks() -> Option<u64> {
    waited_for(&fs::read_to_string("/proc/self/stat").ok()?)
}

/// Fields 16 and 17. The program's name, in parentheses before them, may hold blanks.
fn waited_for(stat: &str) -> Option<u64> {
    let (_, after_name) = stat.rsplit_once(')')?;
    let mut fields = after_name.split_whitespace().skip(13);
    let user: u64 = fields.next()?.parse().ok()?;
    let system: u64 = fields.next()?.parse().ok()?;
    Some(user + system)
}

fn resident_peak_mb(process: u32) -> Option<f64> {
    high_water_mb(&fs::read_to_string(format!("/proc/{process}/status")).ok()?)
}

#[expect(clippy::float_arithmetic, reason = "a measurement, not money")]
fn high_water_mb(status: &str) -> Option<f64> {
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u32 = line.split_whitespace().next()?.parse().ok()?;
    Some(f64::from(kilobytes) / 1024.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_children_is_read_past_a_name_with_blanks() {
        let stat = "7 (a ) b) S 1 7 7 0 -1 0 0 0 0 0 3 4 120 30 20 0 1";
        assert_eq!(waited_for(stat), Some(150));
    }

    #[test]
    fn the_peak_is_the_high_water_mark() {
        let peak = high_water_mb("VmPeak:  9999 kB\nVmHWM:\t  2048 kB\n");
        assert_eq!(
            peak.map(|megabytes| megabytes.to_string()).as_deref(),
            Some("2")
        );
    }

    #[test]
    fn what_a_program_prints_is_kept_and_its_failure_reported() {
        assert_eq!(
            measured(Command::new("echo").arg("hello")).unwrap().printed,
            "hello\n"
        );
        assert!(measured(&mut Command::new("false")).is_err());
    }
}
