//! Background work: one piece at a time, with progress, a way to stop it and an outcome that is
//! kept until somebody asks.
//!
//! Deliberately absent: what the work is (`transfer`).

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::session::{Desk, Inner, defect, guarded, problem, thread};
use super::transfer::Issues;
use super::wire::{DeskEvent, JobId, JobOutcome, JobProgress, JobRequest, JobStage};
use crate::error::{AppError, ErrorCode};
use crate::loaded::not_found;

/// How many pieces of work are remembered.
const MOST_JOBS: usize = 20;
/// Progress is told at most ten times a second.
const BETWEEN_TELLINGS: Duration = Duration::from_millis(100);
/// A rate of less than this is a guess: no time left is told.
const FIRST_ESTIMATE: Duration = Duration::from_millis(500);

/// The work of this desk, the latest last.
#[derive(Debug, Default)]
pub(super) struct Jobs {
    list: Mutex<List>,
    /// A piece of work ended.
    ended: Condvar,
}

#[derive(Debug, Default)]
struct List {
    last: u32,
    jobs: VecDeque<Job>,
}

#[derive(Debug)]
struct Job {
    id: JobId,
    stop: Arc<AtomicBool>,
    outcome: JobOutcome,
    /// The errors of an import, for its export.
    issues: Option<Arc<Issues>>,
}

/// What a piece of work gives.
#[derive(Debug)]
pub(super) struct Ended {
    /// Its outcome.
    pub(super) outcome: JobOutcome,
    /// The errors of an import.
    pub(super) issues: Option<Issues>,
}

impl Jobs {
    fn list(&self) -> MutexGuard<'_, List> {
        self.list.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The error of work that must wait for other work.
    pub(super) fn refuse_while_running(&self) -> Result<(), AppError> {
        self.list().refuse_while_running()
    }

    fn begin(&self) -> Result<(JobId, Arc<AtomicBool>), AppError> {
        let mut list = self.list();
        list.refuse_while_running()?;
        list.last += 1;
        let (id, stop) = (JobId(list.last), Arc::new(AtomicBool::new(false)));
        if list.jobs.len() >= MOST_JOBS {
            list.jobs.pop_front();
        }
        list.jobs.push_back(Job {
            id,
            stop: Arc::clone(&stop),
            outcome: JobOutcome::Running,
            issues: None,
        });
        Ok((id, stop))
    }

    fn end(&self, id: JobId, ended: Ended) {
        let mut list = self.list();
        if ended.issues.is_some() {
            // Many errors need much room: those of the last import are enough.
            for job in &mut list.jobs {
                job.issues = None;
            }
        }
        if let Some(job) = list.jobs.iter_mut().find(|job| job.id == id) {
            job.outcome = ended.outcome;
            job.issues = ended.issues.map(Arc::new);
        }
        drop(list);
        self.ended.notify_all();
    }

    /// Asks all work to stop, and waits until it has ended, at most so long; says whether it has.
    pub(super) fn stop_all(&self, limit: Duration) -> bool {
        let list = self.list();
        for job in list.running() {
            job.stop.store(true, Ordering::Relaxed);
        }
        let ended = self
            .ended
            .wait_timeout_while(list, limit, |list| list.running().next().is_some());
        let (list, _) = ended.unwrap_or_else(PoisonError::into_inner);
        list.running().next().is_none()
    }

    fn with<T>(&self, id: JobId, look: impl FnOnce(&Job) -> T) -> Result<T, AppError> {
        let list = self.list();
        let job = list.jobs.iter().find(|job| job.id == id);
        job.map(look)
            .ok_or_else(|| not_found("job", &id.0.to_string(), None))
    }

    /// The errors that an import left.
    pub(super) fn issues(&self, id: JobId) -> Result<Arc<Issues>, AppError> {
        let issues = self.with(id, |job| job.issues.clone())?;
        issues.ok_or_else(|| not_found("import", &id.0.to_string(), None))
    }
}

impl List {
    fn running(&self) -> impl Iterator<Item = &Job> {
        let jobs = self.jobs.iter();
        jobs.filter(|job| job.outcome == JobOutcome::Running)
    }

    fn refuse_while_running(&self) -> Result<(), AppError> {
        if self.running().next().is_some() {
            return Err(AppError::new(
                ErrorCode::WorkRunning,
                "an import, a backup or a restoration is still running; nothing was begun",
            )
            .with_hint("wait until it has ended, or stop it"));
        }
        Ok(())
    }
}

impl Desk {
    pub(super) fn outcome(&self, request: &JobRequest) -> Result<JobOutcome, AppError> {
        let jobs = &self.inner.jobs;
        jobs.with(request.job, |job| job.outcome.clone())
    }

    /// Asks work to stop. It may have ended, or be past the point where it can: then it goes on.
    pub(super) fn cancel(&self, request: &JobRequest) -> Result<(), AppError> {
        let jobs = &self.inner.jobs;
        jobs.with(request.job, |job| job.stop.store(true, Ordering::Relaxed))
    }
}

impl Inner {
    /// Begins work in the background. `path` is what an error is about.
    pub(super) fn begin_job(
        self: &Arc<Self>,
        name: &'static str,
        path: std::path::PathBuf,
        work: impl FnOnce(&Arc<Self>, &mut Progress) -> Result<Ended, AppError> + Send + 'static,
    ) -> Result<JobId, AppError> {
        let (job, stop) = self.jobs.begin()?;
        let inner = Arc::clone(self);
        let begun = thread(name, move || {
            let mut progress = Progress::new(&inner, job, stop);
            let ended = guarded(name, || work(&inner, &mut progress));
            let ended = ended.unwrap_or_else(|error| {
                log::warn!("`{name}` failed: {}", error.code.name());
                Ended::failed(&error, &path)
            });
            inner.jobs.end(job, ended);
            inner.tell(DeskEvent::JobEnded { job });
        });
        if let Err(error) = begun {
            let ended = Ended::failed(&defect(name), std::path::Path::new(""));
            self.jobs.end(job, ended);
            return Err(error);
        }
        Ok(job)
    }
}

impl Ended {
    /// Work that wrote a file, or none.
    pub(super) const fn done(path: Option<String>) -> Self {
        Self {
            outcome: JobOutcome::Done { path },
            issues: None,
        }
    }

    fn failed(error: &AppError, path: &std::path::Path) -> Self {
        Self {
            outcome: JobOutcome::Failed {
                problem: problem(error, path),
            },
            issues: None,
        }
    }
}

/// How far a piece of work is, told as often as a person can follow.
pub(super) struct Progress {
    inner: Arc<Inner>,
    job: JobId,
    stop: Arc<AtomicBool>,
    begun: Instant,
    told: Option<(JobStage, Instant)>,
}

/// How much is read.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Read {
    /// Rows so far.
    pub(super) rows: u64,
    /// Bytes so far.
    pub(super) bytes: u64,
    /// Bytes in all; 0 where nobody knows.
    pub(super) total_bytes: u64,
}

impl Read {
    /// For what comes after reading: nobody can say how long it takes.
    pub(super) fn rows_alone(self) -> Self {
        Self {
            rows: self.rows,
            ..Self::default()
        }
    }
}

impl Progress {
    fn new(inner: &Arc<Inner>, job: JobId, stop: Arc<AtomicBool>) -> Self {
        Self {
            inner: Arc::clone(inner),
            job,
            stop,
            begun: Instant::now(),
            told: None,
        }
    }

    /// Whether a person asked to stop.
    pub(super) fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Tells how far it is; a new stage at once, more of the same ten times a second.
    pub(super) fn at(&mut self, stage: JobStage, file: Option<&str>, read: Read) {
        let now = Instant::now();
        if let Some((before, told)) = self.told
            && before == stage
            && now.duration_since(told) < BETWEEN_TELLINGS
        {
            return;
        }
        self.told = Some((stage, now));
        let elapsed = now.duration_since(self.begun);
        let progress = measured(self.job, stage, file, read, elapsed);
        self.inner.tell(DeskEvent::JobProgressed { progress });
    }
}

/// The figures of one telling.
fn measured(
    job: JobId,
    stage: JobStage,
    file: Option<&str>,
    read: Read,
    elapsed: Duration,
) -> JobProgress {
    let Read {
        rows,
        bytes,
        total_bytes,
    } = read;
    let milliseconds = u64::try_from(elapsed.as_millis())
        .unwrap_or(u64::MAX)
        .max(1);
    let short = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    let done = (total_bytes > 0).then(|| bytes.min(total_bytes).saturating_mul(1000) / total_bytes);
    let left = (elapsed >= FIRST_ESTIMATE && total_bytes > 0 && bytes > 0).then(|| {
        let left = total_bytes.saturating_sub(bytes);
        left.saturating_mul(milliseconds) / bytes / 1000
    });
    JobProgress {
        job,
        stage,
        at: file.map(str::to_owned),
        done: done.map(|done| u16::try_from(done).expect("a thousand at most")),
        rows: short(rows),
        rows_per_second: short(rows.saturating_mul(1000) / milliseconds),
        seconds_left: left.map(short),
        can_cancel: matches!(stage, JobStage::Reading | JobStage::Checking),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HALF: Read = Read {
        rows: 50_000,
        bytes: 2_000_000,
        total_bytes: 4_000_000,
    };

    fn at(stage: JobStage, read: Read, milliseconds: u64) -> JobProgress {
        let elapsed = Duration::from_millis(milliseconds);
        measured(JobId(1), stage, Some("deals.csv"), read, elapsed)
    }

    #[test]
    fn half_of_the_bytes_in_two_seconds_leaves_two_seconds() {
        let progress = at(JobStage::Reading, HALF, 2000);
        assert_eq!(progress.done, Some(500));
        assert_eq!(progress.rows_per_second, 25_000);
        assert_eq!(progress.seconds_left, Some(2));
        assert_eq!(progress.at.as_deref(), Some("deals.csv"));
        assert!(progress.can_cancel);
    }

    #[test]
    fn what_nobody_can_say_is_not_said() {
        let early = at(JobStage::Reading, HALF, 100);
        assert_eq!(early.seconds_left, None, "too early for a rate");
        let unknown = Read {
            total_bytes: 0,
            ..HALF
        };
        let progress = at(JobStage::Reading, unknown, 2000);
        assert_eq!((progress.done, progress.seconds_left), (None, None));
        let none = at(JobStage::Writing, Read::default(), 0);
        assert_eq!((none.done, none.rows_per_second), (None, 0));
        assert!(!none.can_cancel, "what is being written is written");
    }

    #[test]
    fn a_file_that_grew_while_it_was_read_is_not_more_than_done() {
        let grown = Read {
            bytes: 5_000_000,
            ..HALF
        };
        let progress = at(JobStage::Reading, grown, 2000);
        assert_eq!(progress.done, Some(1000));
        assert_eq!(progress.seconds_left, Some(0));
    }
}
