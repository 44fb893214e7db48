//! Times the calculation on the open database, and an import into a fresh one.

use std::ops::ControlFlow;
use std::path::Path;
use std::time::{Duration, Instant};

use cpu_time::ProcessTime;
use diapason_engine::{Book, bench_tables};
use diapason_model::Date;
use diapason_model::catalogue::Entity;
use diapason_store::{DatabaseId, DatabaseKey, Store};
use serde::Serialize;

use crate::clock::today;
use crate::error::{AppError, ErrorCode};
use crate::import::{DryRun, ImportOutcome, import_into};
use crate::workspace::Place;

/// What a bench measured (INTERFACES.md). Times are the only numbers of the outward forms.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BenchView {
    /// `forecast` or `import`.
    pub what: &'static str,
    /// Deal lines.
    pub lines: u64,
    /// Trials; null where nothing is drawn.
    pub trials: Option<u64>,
    /// Wall time, median.
    pub seconds_median: f64,
    /// Processor time of all threads, median.
    pub cpu_seconds_median: f64,
    /// The most memory that the process held, in MiB; null where the system does not say.
    pub peak_rss_mb: Option<u64>,
    /// From the file to the book in memory.
    pub load_seconds: f64,
}

/// Weighted invoicing, margin and cash, each by salesperson and by product.
pub fn bench_forecast(
    place: &Place,
    as_of: Option<Date>,
    months: u32,
    repeat: u32,
) -> Result<BenchView, AppError> {
    let loading = Instant::now();
    let book = place.load()?.book;
    let load = loading.elapsed();
    let as_of = as_of.unwrap_or_else(|| today(&book.snapshot().company));
    // Once unmeasured: memory that is touched for the first time is the system's work.
    std::hint::black_box(bench_tables(&book, as_of, months)?);
    let mut times = Times::default();
    for _ in 0..repeat {
        times.measure(|| bench_tables(&book, as_of, months).map(std::hint::black_box))?;
    }
    Ok(times.view("forecast", book.line_count(), load))
}

/// A folder into a fresh database of a temporary folder.
pub fn bench_import(folder: &Path, repeat: u32) -> Result<BenchView, AppError> {
    let mut times = Times::default();
    let mut lines = 0;
    let mut load = Duration::ZERO;
    for _ in 0..repeat {
        let temporary = tempfile::tempdir().map_err(|error| {
            AppError::new(
                ErrorCode::FileUnwritable,
                format!("no temporary folder: {error}"),
            )
            .with("path", std::env::temp_dir().display())
            .because(&error)
        })?;
        let path = temporary.path().join("bench.db");
        let key = DatabaseKey::generate()?;
        let answer = times.measure(|| {
            let mut store = Store::create(&path, DatabaseId::generate()?, &key)?;
            let folder = diapason_connectors::files::exchange::ExchangeFolder::open(folder)?;
            import_into(&mut store, &folder, DryRun::No, &mut |_| {
                ControlFlow::Continue(())
            })
        })?;
        if answer.outcome != ImportOutcome::Committed {
            return Err(AppError::new(
                ErrorCode::RejectedRows,
                format!("the folder has {} errors", answer.error_count),
            )
            .with_hint("`diapason import --dry-run` lists them"));
        }
        let of_lines = answer
            .entities
            .iter()
            .find(|(entity, _)| *entity == Entity::DealLines);
        lines = of_lines.map_or(0, |(_, counts)| counts.read);
        let loading = Instant::now();
        let book = Book::new(Store::open(&path, &key)?.snapshot()?)?;
        load = loading.elapsed();
        drop(book);
    }
    let lines = usize::try_from(lines).unwrap_or(usize::MAX);
    Ok(times.view("import", lines, load))
}

/// Times of repetitions.
#[derive(Debug, Default)]
struct Times {
    wall: Vec<Duration>,
    processor: Vec<Duration>,
}

impl Times {
    fn measure<T, E: Into<AppError>>(
        &mut self,
        work: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, AppError> {
        let (wall, processor) = (Instant::now(), ProcessTime::now());
        let done = work().map_err(Into::into)?;
        self.processor.push(processor.elapsed());
        self.wall.push(wall.elapsed());
        Ok(done)
    }

    fn view(self, what: &'static str, lines: usize, load: Duration) -> BenchView {
        BenchView {
            what,
            lines: lines as u64,
            trials: None,
            seconds_median: median(self.wall).as_secs_f64(),
            cpu_seconds_median: median(self.processor).as_secs_f64(),
            peak_rss_mb: peak_memory_mib(),
            load_seconds: load.as_secs_f64(),
        }
    }
}

/// The middle one; of an even number, the mean of the middle two.
fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    let middle = times.len() / 2;
    match times.len() {
        0 => Duration::ZERO,
        odd if odd % 2 == 1 => times[middle],
        _ => (times[middle - 1] + times[middle]) / 2,
    }
}

/// From Linux's account of the process; other systems do not say it in a file.
fn peak_memory_mib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kib: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kib.div_ceil(1024))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_one() {
        let seconds = |list: &[u64]| list.iter().map(|it| Duration::from_secs(*it)).collect();
        assert_eq!(median(seconds(&[9, 1, 5])), Duration::from_secs(5));
        assert_eq!(median(seconds(&[9, 1, 5, 7])), Duration::from_secs(6));
        assert_eq!(median(Vec::new()), Duration::ZERO);
    }
}
