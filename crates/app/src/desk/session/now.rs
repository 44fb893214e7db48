//! Which database is open, or why none is, as a face sees it.

use std::path::Path;
use std::sync::{Arc, PoisonError};

use super::open::Content;
use super::{Inner, Open, none_open};
use crate::demo::is_sample_company;
use crate::desk::transfer;
use crate::desk::wire::{DatabaseFace, DeskState, DeskStatus, Problem, Refusal, RefusedFor};
use crate::error::AppError;

/// Which database is open, or why none is.
#[derive(Debug, Clone)]
pub(in crate::desk) enum Now {
    /// One is being opened.
    Opening,
    /// None was ever opened here.
    Welcome,
    /// It could not be opened.
    Failed(Problem),
    /// It is open; whether it can be served is its own to say.
    Open(Arc<Open>),
}

impl Inner {
    /// Which database is open.
    pub(in crate::desk) fn now(&self) -> Now {
        let now = self.now.read().unwrap_or_else(PoisonError::into_inner);
        now.clone()
    }

    /// The open database.
    pub(in crate::desk) fn open(&self) -> Result<Arc<Open>, AppError> {
        match self.now() {
            Now::Open(open) => Ok(open),
            _ => Err(none_open()),
        }
    }

    /// Puts another state in the place of the former, which is given back.
    pub(in crate::desk) fn put(&self, now: Now) -> Now {
        let mut place = self.now.write().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut place, now)
    }

    /// The desk as a face finds it.
    pub(in crate::desk) fn state(&self) -> DeskState {
        let (status, database, problem) = match self.now() {
            Now::Opening => (DeskStatus::Opening, None, None),
            Now::Welcome => (DeskStatus::Welcome, None, None),
            Now::Failed(problem) => (DeskStatus::Problem, None, Some(problem)),
            Now::Open(open) => of_open(&open),
        };
        let (recent, preferences) = {
            let kept = self.kept();
            (kept.recent().to_vec(), kept.preferences().clone())
        };
        DeskState {
            status,
            database,
            problem,
            // After the lock: a file on a sleeping disk may take its time.
            recent: recent
                .iter()
                .map(crate::desk::preferences::Known::face)
                .collect(),
            preferences,
            version: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }
}

fn of_open(open: &Open) -> (DeskStatus, Option<DatabaseFace>, Option<Problem>) {
    let content = open.content();
    let status = match (&content.data, &content.trouble) {
        (Some(_), _) => DeskStatus::Ready,
        (None, None) => DeskStatus::Empty,
        (None, Some(_)) => DeskStatus::Problem,
    };
    let path = &open.place.database;
    let problem = content.trouble.as_ref().map(|error| problem(error, path));
    (status, Some(face(open, &content)), problem)
}

fn face(open: &Open, content: &Content) -> DatabaseFace {
    let snapshot = content.data.as_ref().map(|data| data.book.snapshot());
    let company = snapshot.map(|snapshot| &snapshot.company);
    DatabaseFace {
        path: open.place.database.display().to_string(),
        company: company.map(|company| company.name.to_string()),
        currency: company.map(|company| company.currency.to_string()),
        is_demo: company.is_some_and(|company| is_sample_company(&company.name)),
        key_kept: open.key_kept.to_owned(),
        version: content.version.to_string(),
        lines: snapshot.map_or(0, |snapshot| {
            u32::try_from(snapshot.lines.len()).unwrap_or(u32::MAX)
        }),
    }
}

/// Why a file could not be opened, as a face shows it.
pub(in crate::desk) fn problem(error: &AppError, path: &Path) -> Problem {
    let Refusal {
        code,
        message,
        hint,
        arguments,
        refused: _,
    } = error.into();
    Problem {
        code,
        message,
        hint,
        arguments,
        path: path.display().to_string(),
    }
}

impl From<&AppError> for Refusal {
    fn from(error: &AppError) -> Self {
        Self {
            code: error.code.name().to_owned(),
            message: error.message.clone(),
            hint: error.hint.clone(),
            arguments: error
                .arguments
                .iter()
                .map(|(name, value)| ((*name).to_owned(), value.clone()))
                .collect(),
            refused: error.refused.as_deref().map(|refused| {
                Box::new(RefusedFor {
                    value: refused.value.clone(),
                    code: refused.kind.code().to_owned(),
                    arguments: transfer::crossing(&refused.kind),
                    field: refused.kind.field().map(str::to_owned),
                    detail: refused.detail.clone(),
                })
            }),
        }
    }
}
