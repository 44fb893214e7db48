//! The command: what is asked is kept, the figures are made again, the way back is given.

use diapason_store::Store;

use super::effect::{Weighted, effect};
use super::{papers, rows, values};
use crate::desk::session::Desk;
use crate::desk::wire::{EditAnswer, EditChange, EditRequest};
use crate::error::{AppError, ErrorCode};

impl Desk {
    /// Keeps what a person entered. The book is new when this returns, and the faces are told.
    pub(in crate::desk) fn edit_now(&self, request: &EditRequest) -> Result<EditAnswer, AppError> {
        let open = self.inner.open()?;
        let language = self.inner.kept().language();
        let before = match open.content().data {
            Some(_) => sayable(Weighted::of(
                &open.book(language)?,
                request.as_of.as_deref(),
            ))?,
            // The first row of a company's settings has nothing before it.
            None => None,
        };
        let kept = open.with_store(|store| {
            let mut done = Vec::new();
            let outcome = keep(store, &request.change, &mut done);
            Ok((outcome, done))
        })?;
        // What was kept before a refusal is in the figures, too.
        self.inner.renew(&open)?;
        let (outcome, mut done) = kept;
        outcome?;
        let book = open.book(language)?;
        done.reverse();
        Ok(EditAnswer {
            undo: match done.len() {
                1 => done.remove(0),
                _ => EditChange::Together { changes: done },
            },
            version: open.content().version.to_string(),
            effect: sayable(effect(&book, before.as_ref(), request.as_of.as_deref()))?,
        })
    }
}

/// What lacks a rate of exchange is mended by this very door, and what takes one away is kept: of
/// neither can be said what it moves.
fn sayable<T>(said: Result<T, AppError>) -> Result<Option<T>, AppError> {
    match said {
        Ok(said) => Ok(Some(said)),
        Err(error) if error.code == ErrorCode::MissingRate => Ok(None),
        Err(error) => Err(error),
    }
}

/// Keeps one change, or several; their ways back are put behind `done` in the order of keeping.
fn keep(
    store: &mut Store,
    change: &EditChange,
    done: &mut Vec<EditChange>,
) -> Result<(), AppError> {
    match change {
        EditChange::Values { values } => done.push(values::keep(store, values)?),
        EditChange::Rows { entity, rows } => done.push(rows::keep(store, entity, rows)?),
        EditChange::RemoveRows { entity, keys } => done.push(rows::remove(store, entity, keys)?),
        EditChange::Paper { paper } => done.push(papers::keep(store, paper)?),
        EditChange::Together { changes } => {
            for change in changes {
                keep(store, change, done)?;
            }
        }
    }
    Ok(())
}
