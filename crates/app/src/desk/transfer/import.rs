//! An exchange folder into the open database, or into a new one where none is open.
//!
//! It has a connection of its own: the book is read and asked meanwhile, and made anew once
//! everything is in.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use diapason_model::{Argument, Issue, IssueKind};
use diapason_store::{DryRun, Store};

use super::Issues;
use crate::desk::databases::absolute;
use crate::desk::jobs::{Ended, Progress, Read};
use crate::desk::session::{Desk, Inner, Now, Open, none_open};
use crate::desk::wire::{
    EntityCounts, ImportIssue, ImportRequest, ImportResult, ImportStatus, IssueArgument, JobId,
    JobOutcome, JobStage, PastImport,
};
use crate::error::{AppError, ErrorCode};
use crate::import::{CountsView, ImportAnswer, ImportOutcome, ImportProgress, import_listing};
use crate::workspace::{Place, stands, usual_database};

/// How many errors are kept for the export.
const MOST_KEPT: usize = 100_000;
/// How many imports are told.
const MOST_PAST: u32 = 50;
/// How many errors and warnings cross to a face.
const MOST_SHOWN: usize = 500;

/// Where an import goes.
#[derive(Debug)]
enum Target {
    /// Into the open database.
    Open(Arc<Open>),
    /// Into a new one, which is opened if everything came in.
    New(Place),
}

impl Desk {
    pub(in crate::desk) fn begin_import(&self, request: &ImportRequest) -> Result<JobId, AppError> {
        let folder = folder_of(absolute(&request.path)?);
        let target = self.inner.target()?;
        let dry_run = if request.dry_run {
            DryRun::Yes
        } else {
            DryRun::No
        };
        let shown = folder.clone();
        self.inner
            .begin_job("import", shown, move |inner, progress| {
                import_to(inner, target, &folder, dry_run, progress)
            })
    }
}

/// A person may drop any file of a folder: the folder is meant.
fn folder_of(path: PathBuf) -> PathBuf {
    match path.parent() {
        Some(folder) if path.is_file() => folder.to_owned(),
        _ => path,
    }
}

impl Inner {
    fn target(&self) -> Result<Target, AppError> {
        match self.now() {
            Now::Open(open) => Ok(Target::Open(open)),
            Now::Opening => Err(none_open()),
            Now::Welcome | Now::Failed(_) => {
                let database = usual_database(&self.data_folder);
                if stands(&database) {
                    // Data of a company that nobody sees now must not be changed by a guess.
                    return Err(AppError::new(
                        ErrorCode::DatabaseExists,
                        format!("there is a database at {} already", database.display()),
                    )
                    .with("path", database.display())
                    .with_hint("open it first, or create another one"));
                }
                Ok(Target::New(self.place_known(&database, None)))
            }
        }
    }
}

impl Inner {
    /// Opens the database that an import made, unless the person opened another meanwhile.
    fn install_new(&self, place: Place) -> Result<(), AppError> {
        let _one = self.switching();
        if !matches!(self.now(), Now::Open(_)) {
            self.install(Open::at(place, &self.changes)?);
        }
        Ok(())
    }
}

fn import_to(
    inner: &Arc<Inner>,
    target: Target,
    folder: &Path,
    dry_run: DryRun,
    progress: &mut Progress,
) -> Result<Ended, AppError> {
    let place = match &target {
        Target::Open(open) => &open.place,
        Target::New(place) => place,
    };
    let mut read = Read::default();
    let answer = import_listing(place, folder, dry_run, MOST_KEPT, &mut |step| {
        watch(step, &mut read, progress)
    })?;
    if answer.outcome == ImportOutcome::Committed {
        progress.at(JobStage::Computing, None, read.rows_alone());
        match target {
            // Everything is in, whatever happens now: what cannot be shown at once is shown later.
            Target::Open(open) => drop(inner.renew(&open)),
            Target::New(place) => inner.install_new(place)?,
        }
    }
    Ok(ended(folder, answer))
}

/// Tells how far it is, and stops where the person asked for it.
fn watch(step: ImportProgress<'_>, read: &mut Read, progress: &mut Progress) -> ControlFlow<()> {
    if progress.is_stopped() {
        return ControlFlow::Break(());
    }
    match step {
        ImportProgress::Reading {
            file,
            rows,
            bytes,
            total_bytes,
        } => {
            *read = Read {
                rows,
                bytes,
                total_bytes,
            };
            progress.at(JobStage::Reading, Some(file), *read);
        }
        ImportProgress::Checking => progress.at(JobStage::Checking, None, read.rows_alone()),
        ImportProgress::Writing => progress.at(JobStage::Writing, None, read.rows_alone()),
    }
    ControlFlow::Continue(())
}

fn ended(folder: &Path, answer: ImportAnswer) -> Ended {
    let ImportAnswer {
        entities,
        errors,
        warnings,
        outcome,
        error_count,
        warning_count,
        made: _,
    } = answer;
    let result = ImportResult {
        status: match outcome {
            ImportOutcome::Committed => ImportStatus::Committed,
            ImportOutcome::DryRun => ImportStatus::DryRun,
            ImportOutcome::Refused => ImportStatus::Refused,
            ImportOutcome::Cancelled => ImportStatus::Cancelled,
        },
        path: folder.display().to_string(),
        entities: entities
            .iter()
            .map(|(entity, counts)| counted(entity.name(), counts))
            .collect(),
        error_count: short(error_count),
        warning_count: short(warning_count),
        errors: shown(&errors),
        warnings: shown(&warnings),
    };
    Ended {
        outcome: JobOutcome::Import { result },
        issues: Some(Issues {
            listed: errors,
            count: error_count,
        }),
    }
}

/// The imports that were taken in lately, the newest first.
pub(in crate::desk) fn past_imports(store: &mut Store) -> Result<Vec<PastImport>, AppError> {
    let imports = store.imports(MOST_PAST)?.into_iter();
    Ok(imports
        .map(|past| PastImport {
            at: past.at,
            path: past.place,
            warning_count: short(past.warnings),
            entities: (past.entities.iter())
                .map(|(entity, counts)| counted(entity.name(), &(*counts).into()))
                .collect(),
        })
        .collect())
}

fn counted(entity: &str, counts: &CountsView) -> EntityCounts {
    EntityCounts {
        entity: entity.to_owned(),
        read: short(counts.read),
        new: short(counts.new),
        changed: short(counts.changed),
        unchanged: short(counts.unchanged),
        deleted: short(counts.deleted),
        rejected: short(counts.rejected),
    }
}

fn shown(issues: &[Issue]) -> Vec<ImportIssue> {
    let issue = |issue: &Issue| ImportIssue {
        file: issue.file.clone(),
        row: issue.row.map(short),
        column: issue.column.clone(),
        value: issue.value.clone(),
        code: issue.kind.code().to_owned(),
        arguments: crossing(&issue.kind),
        field: issue.kind.field().map(str::to_owned),
        detail: issue.detail.clone(),
    };
    issues.iter().take(MOST_SHOWN).map(issue).collect()
}

/// The facts of an issue in the form that crosses.
pub(in crate::desk) fn crossing(kind: &IssueKind) -> BTreeMap<String, IssueArgument> {
    let cross = |argument| match argument {
        Argument::Text(text) => IssueArgument::Text(text),
        Argument::Count(count) => IssueArgument::Count(short(count)),
    };
    let arguments = kind.arguments().into_iter();
    arguments
        .map(|(name, argument)| (name.to_owned(), cross(argument)))
        .collect()
}

/// A count in the form that crosses: more than four thousand millions is as good as that.
fn short(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
