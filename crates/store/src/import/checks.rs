//! The rules between records, checked once everything is in, on what the import touched.
//!
//! Each pass is linear in what it looks at. Deliberately absent: the rules of one record
//! (`rules`), instalments and invoices (`deals`, `invoices`).

use std::ops::ControlFlow;

use diapason_model::catalogue::Entity;
use diapason_model::{Issue, RecordWord, RuleIssue, StageKind};
use rusqlite::{OptionalExtension as _, params};
use rustc_hash::FxHashMap;

use super::layout::{Layout, key_column};
use super::report::{Check, Step};
use super::run::{Origin, Resolved, Run, file_name, stage_kind, unknown_reference};
use crate::StoreError;

/// How many records are looked at between two questions whether to go on.
const STRIDE: u64 = 4096;

/// Why the checks ended early.
pub(super) enum Halt {
    /// The caller stopped them.
    Cancelled,
    /// The database failed.
    Store(StoreError),
}

impl From<StoreError> for Halt {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<rusqlite::Error> for Halt {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

/// Tells the caller how far the checks are, and asks whether to go on.
pub(super) struct Steps<'f> {
    tell: &'f mut dyn FnMut(Step) -> ControlFlow<()>,
}

impl<'f> Steps<'f> {
    /// With the caller's answer.
    pub(super) fn new(tell: &'f mut dyn FnMut(Step) -> ControlFlow<()>) -> Self {
        Self { tell }
    }

    /// Asks now and then, the first time at once.
    pub(super) fn pass(&mut self, check: Check, done: u64, total: u64) -> Result<(), Halt> {
        if done.is_multiple_of(STRIDE) && (self.tell)(Step { check, done, total }).is_break() {
            return Err(Halt::Cancelled);
        }
        Ok(())
    }
}

/// Fills the references that waited; what never came is an issue.
pub(super) fn references(run: &mut Run<'_>, steps: &mut Steps<'_>) -> Result<(), Halt> {
    let pending = std::mem::take(&mut run.pending);
    let total = pending.len() as u64;
    steps.pass(Check::References, 0, total)?;
    for (done, wait) in (0..).zip(&pending) {
        steps.pass(Check::References, done, total)?;
        run.load_ids(wait.target)?;
        let layout = Layout::of(wait.entity);
        match run.resolve(wait.target, &wait.id) {
            Resolved::Key(key) => {
                let sql = format!(
                    "UPDATE {} SET {} = ?2 WHERE {} = ?1",
                    layout.description.name, layout.columns[wait.position], layout.key
                );
                run.connection
                    .prepare_cached(&sql)?
                    .execute(params![wait.key, key])?;
            }
            Resolved::Refused => {}
            Resolved::Unknown => {
                let at = Origin {
                    entity: wait.entity,
                    row: wait.row,
                };
                let column = layout.description.columns[wait.position].name;
                run.issue(at, Some(column), Some(&wait.id), || {
                    unknown_reference(wait.target, &wait.id)
                });
            }
        }
    }
    Ok(())
}

/// No team and no customer is above itself.
pub(super) fn parents(run: &mut Run<'_>, steps: &mut Steps<'_>) -> Result<(), Halt> {
    let touched = std::mem::take(&mut run.review.parents);
    let total = touched.len() as u64;
    steps.pass(Check::Parents, 0, total)?;
    // Which records have been walked through, and from which of the touched ones.
    let mut walked: FxHashMap<(Entity, i64), u64> = FxHashMap::default();
    for (walk, (origin, first)) in (0..).zip(&touched) {
        steps.pass(Check::Parents, walk, total)?;
        let sql = format!(
            "SELECT parent_key, id FROM {} WHERE {} = ?1",
            origin.entity.name(),
            key_column(origin.entity)
        );
        let mut statement = run.connection.prepare_cached(&sql)?;
        let mut next = Some(*first);
        while let Some(key) = next {
            match walked.insert((origin.entity, key), walk) {
                None => {}
                Some(same) if same == walk => {
                    let id: String = statement.query_row([key], |row| row.get(1))?;
                    let record = RecordWord(origin.entity);
                    run.issue(*origin, Some("parent_id"), None, || {
                        RuleIssue::AboveItself { record, id }
                    });
                    break;
                }
                Some(_) => break,
            }
            next = statement
                .query_row([key], |row| row.get(0))
                .optional()?
                .flatten();
        }
    }
    Ok(())
}

/// Deals of a stage whose kind changed need the date that the new kind asks for.
pub(super) fn stages(run: &mut Run<'_>) -> Result<(), Halt> {
    let touched = std::mem::take(&mut run.review.stages);
    for (key, row) in touched {
        let (word, id): (String, String) = run.connection.query_row(
            "SELECT kind, id FROM stages WHERE stage_key = ?1",
            [key],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let kind = stage_kind(&word);
        let column = match kind {
            StageKind::Open => "expected_close_on",
            StageKind::Won | StageKind::Lost => "closed_on",
        };
        let mut statement = run.connection.prepare_cached(&format!(
            "SELECT id FROM deals WHERE stage_key = ?1 AND {column} IS NULL ORDER BY id"
        ))?;
        let mut rows = statement.query([key])?;
        while let Some(found) = rows.next()? {
            let deal: String = found.get(0)?;
            let at = Origin {
                entity: Entity::Stages,
                row,
            };
            // A deal of this import was told of already, at its own row.
            if run.row_of(Entity::Deals, &deal).is_none() {
                run.issue(at, Some("kind"), Some(&word), || {
                    RuleIssue::StageDealDateMissing {
                        deal,
                        stage: id.clone(),
                        state: kind,
                        column,
                    }
                });
            }
        }
    }
    Ok(())
}

/// A database without a company takes nothing but a folder that brings one. Where its file was
/// refused, that was told already: the company comes first, so its issues are always kept.
pub(super) fn company(run: &mut Run<'_>) {
    let file = file_name(Entity::Company);
    let told = run.findings.issues().iter().any(|issue| issue.file == file);
    if !run.has_company() && !told {
        run.findings
            .issue(|| Issue::of_file(file, RuleIssue::CompanyNone));
    }
}
