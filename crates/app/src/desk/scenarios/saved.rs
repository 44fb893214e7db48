//! Scenarios saved, removed and brought back.

use std::sync::{Arc, PoisonError};

use super::{compose, faces};
use crate::desk::session::{Desk, Open};
use crate::desk::wire::{DeskEvent, ScenarioFace, ScenarioName, ScenarioSaveRequest};
use crate::error::{AppError, ErrorCode};
use crate::loaded::not_found;
use crate::scenario::{BASE, scenario_name, scenario_to_json, try_out};
use crate::suggest::nearest;

impl Desk {
    pub(in crate::desk) fn save_scenario(
        &self,
        request: &ScenarioSaveRequest,
    ) -> Result<Vec<ScenarioFace>, AppError> {
        let (open, book) = self.open_book()?;
        let name = scenario_name(&request.name).map_err(|problem| {
            let detail = format!("\"{}\" {problem}", request.name);
            AppError::new(ErrorCode::ScenarioInvalid, format!("name: {detail}"))
                .with("path", "")
                .with("detail", detail)
        })?;
        let mut scenario = compose(&book, &request.scenario)?.scenario;
        scenario.name.clone_from(&name);
        try_out(&book.book, &scenario)?;
        let document = scenario_to_json(&scenario, book.book.currency());
        open.change_documents(&self.inner.changes, |store| {
            if !request.replace && store.scenario(&name)?.is_some() {
                return Err(exists(&name));
            }
            Ok(store.save_scenario(&name, &document)?)
        })?;
        self.told(&open)
    }

    /// Forgets a scenario; its document is remembered while the database stays open.
    pub(in crate::desk) fn remove_scenario(
        &self,
        request: &ScenarioName,
    ) -> Result<Vec<ScenarioFace>, AppError> {
        let (open, book) = self.open_book()?;
        let name = &request.name;
        if name == BASE {
            return Err(
                AppError::new(ErrorCode::ScenarioBase, "`base` cannot be removed")
                    .with_hint("it is the forecast without levers"),
            );
        }
        let document = open.change_documents(&self.inner.changes, |store| {
            let Some(document) = store.scenario(name)? else {
                let known = book.scenarios.keys().map(String::as_str);
                return Err(not_found("scenario", name, nearest(name, known)));
            };
            store.remove_scenario(name)?;
            Ok(document)
        })?;
        let mut removed = open.removed.lock().unwrap_or_else(PoisonError::into_inner);
        removed.insert(name.clone(), document);
        drop(removed);
        self.told(&open)
    }

    /// Brings a removed scenario back, to the letter.
    pub(in crate::desk) fn restore_scenario(
        &self,
        request: &ScenarioName,
    ) -> Result<Vec<ScenarioFace>, AppError> {
        let (open, _) = self.open_book()?;
        let name = &request.name;
        let removed = || open.removed.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(document) = removed().get(name).cloned() else {
            return Err(not_found("scenario", name, None));
        };
        open.change_documents(&self.inner.changes, |store| {
            if store.scenario(name)?.is_some() {
                return Err(exists(name));
            }
            Ok(store.save_scenario(name, &document)?)
        })?;
        removed().remove(name);
        self.told(&open)
    }

    /// Tells the faces, and gives the list as it is now.
    fn told(&self, open: &Arc<Open>) -> Result<Vec<ScenarioFace>, AppError> {
        self.inner.tell(DeskEvent::ScenariosChanged);
        let book = open.book(self.inner.kept().language())?;
        Ok(faces(&book))
    }
}

fn exists(name: &str) -> AppError {
    AppError::new(
        ErrorCode::ScenarioExists,
        format!("there is a scenario `{name}` already; it stays as it is"),
    )
    .with("name", name)
    .with_hint("replace it, or choose another name")
}
