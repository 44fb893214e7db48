//! The commands: one method each, named as in the wire's list. Each may be called from any thread and
//! takes its time on it; none holds a lock while it computes, and a defect in one is its error.

use std::sync::Arc;

use super::{Desk, Open, OpenBook, guarded};
use crate::desk::scenarios::faces;
use crate::desk::wire::{
    BackupRequest, Choices, Comparison, ComparisonRequest, DatabaseRequest, DealPage, DealRequest,
    DeskState, EditAnswer, EditRequest, Effects, ExportRequest, FlagsPage, FlagsRequest,
    ForecastPage, ForecastPageRequest, ImportRequest, IssuesExportRequest, JobId, JobOutcome,
    JobRequest, Preferences, ProgressDealsPage, ProgressDealsRequest, ProgressPage,
    ProgressPageRequest, RestoreRequest, Rows, ScenarioFace, ScenarioName, ScenarioSaveRequest,
    WhyChain, WhyPage, WhyPartRequest, WhyRequest,
};
use crate::desk::{choices, compare, deal, effects, export, flags, page, progress, why};
use crate::error::AppError;

impl Desk {
    /// The desk as it is: which database is open or why none is.
    pub fn state_get(&self) -> Result<DeskState, AppError> {
        guarded("state_get", || Ok(self.inner.state()))
    }

    /// Keeps what the person prefers.
    pub fn preferences_set(&self, request: &Preferences) -> Result<DeskState, AppError> {
        guarded("preferences_set", || self.prefer(request))
    }

    /// Opens a database. Where none is open, what fails is the state's problem, else the error.
    pub fn database_open(&self, request: &DatabaseRequest) -> Result<DeskState, AppError> {
        guarded("database_open", || self.open_database(request))
    }

    /// Makes an empty database where nothing may stand, and opens it.
    pub fn database_create(&self, request: &DatabaseRequest) -> Result<DeskState, AppError> {
        guarded("database_create", || self.create_database(request))
    }

    /// Makes the sample company afresh, and opens it.
    pub fn database_demo(&self) -> Result<DeskState, AppError> {
        guarded("database_demo", || self.open_demo())
    }

    /// Copies the open database to a new file, in the background.
    pub fn database_backup(&self, request: &BackupRequest) -> Result<JobId, AppError> {
        guarded("database_backup", || self.begin_backup(request))
    }

    /// Puts a copy in the place of a database and opens it, in the background.
    pub fn database_restore(&self, request: &RestoreRequest) -> Result<JobId, AppError> {
        guarded("database_restore", || self.begin_restore(request))
    }

    /// Takes a database from the list of those opened lately.
    pub fn recent_forget(&self, request: &DatabaseRequest) -> Result<DeskState, AppError> {
        guarded("recent_forget", || self.forget_recent(request))
    }

    /// What the pickers offer.
    pub fn choices_get(&self) -> Result<Choices, AppError> {
        self.ask("choices_get", choices::choices_get)
    }

    /// Keeps what a person entered, and says what it moved and what takes it back.
    pub fn edit(&self, request: &EditRequest) -> Result<EditAnswer, AppError> {
        guarded("edit", || self.edit_now(request))
    }

    /// Everything that the forecast page shows at once.
    pub fn forecast_page(&self, request: &ForecastPageRequest) -> Result<ForecastPage, AppError> {
        self.ask("forecast_page", |book| page::forecast_page(book, request))
    }

    /// Another window of the page's table.
    pub fn forecast_rows(&self, request: &ForecastPageRequest) -> Result<Rows, AppError> {
        self.ask("forecast_rows", |book| page::forecast_rows(book, request))
    }

    /// What the levers change.
    pub fn forecast_effects(&self, request: &ForecastPageRequest) -> Result<Effects, AppError> {
        self.ask("forecast_effects", |book| {
            effects::forecast_effects(book, request)
        })
    }

    /// A figure opened into its parts.
    pub fn forecast_why(&self, request: &WhyRequest) -> Result<WhyPage, AppError> {
        self.ask("forecast_why", |book| why::forecast_why(book, request))
    }

    /// A part opened into its chains.
    pub fn forecast_why_part(&self, request: &WhyPartRequest) -> Result<Vec<WhyChain>, AppError> {
        self.ask("forecast_why_part", |book| {
            why::forecast_why_part(book, request)
        })
    }

    /// What wants attention.
    pub fn forecast_flags(&self, request: &FlagsRequest) -> Result<FlagsPage, AppError> {
        self.ask("forecast_flags", |book| {
            flags::forecast_flags(book, request)
        })
    }

    /// The page's table or chart as a file; gives its path.
    pub fn forecast_export(&self, request: &ExportRequest) -> Result<String, AppError> {
        self.ask("forecast_export", |book| {
            export::forecast_export(book, request)
        })
    }

    /// A deal opened beside the page.
    pub fn deal_page(&self, request: &DealRequest) -> Result<DealPage, AppError> {
        self.ask("deal_page", |book| deal::deal_page(book, request))
    }

    /// Salespeople over a period: who is behind, and why.
    pub fn progress_page(&self, request: &ProgressPageRequest) -> Result<ProgressPage, AppError> {
        self.ask("progress_page", |book| {
            progress::progress_page(book, request)
        })
    }

    /// The open deals of somebody that want a hand.
    pub fn progress_deals(
        &self,
        request: &ProgressDealsRequest,
    ) -> Result<ProgressDealsPage, AppError> {
        self.ask("progress_deals", |book| {
            progress::progress_deals(book, request)
        })
    }

    /// The saved scenarios by name.
    pub fn scenario_list(&self) -> Result<Vec<ScenarioFace>, AppError> {
        self.ask("scenario_list", |book| Ok(faces(book)))
    }

    /// Saves a scenario with the panel's levers; gives the list.
    pub fn scenario_save(
        &self,
        request: &ScenarioSaveRequest,
    ) -> Result<Vec<ScenarioFace>, AppError> {
        guarded("scenario_save", || self.save_scenario(request))
    }

    /// Removes a saved scenario, to be brought back by `scenario_restore`; gives the list.
    pub fn scenario_remove(&self, request: &ScenarioName) -> Result<Vec<ScenarioFace>, AppError> {
        guarded("scenario_remove", || self.remove_scenario(request))
    }

    /// Brings a removed scenario back; gives the list.
    pub fn scenario_restore(&self, request: &ScenarioName) -> Result<Vec<ScenarioFace>, AppError> {
        guarded("scenario_restore", || self.restore_scenario(request))
    }

    /// Two scenarios side by side.
    pub fn scenario_compare(&self, request: &ComparisonRequest) -> Result<Comparison, AppError> {
        self.ask("scenario_compare", |book| {
            compare::scenario_compare(book, request)
        })
    }

    /// Imports an exchange folder, in the background.
    pub fn import_start(&self, request: &ImportRequest) -> Result<JobId, AppError> {
        guarded("import_start", || self.begin_import(request))
    }

    /// The errors of the last import as a spreadsheet; gives its path.
    pub fn import_issues_export(&self, request: &IssuesExportRequest) -> Result<String, AppError> {
        guarded("import_issues_export", || self.export_issues(request))
    }

    /// How background work ended, or that it goes on.
    pub fn job_outcome(&self, request: &JobRequest) -> Result<JobOutcome, AppError> {
        guarded("job_outcome", || self.outcome(request))
    }

    /// Asks background work to stop.
    pub fn job_cancel(&self, request: &JobRequest) -> Result<(), AppError> {
        guarded("job_cancel", || self.cancel(request))
    }

    /// The open database, and what is computed from.
    pub(in crate::desk) fn open_book(&self) -> Result<(Arc<Open>, OpenBook), AppError> {
        let open = self.inner.open()?;
        let book = open.book(self.inner.kept().language())?;
        Ok((open, book))
    }

    /// Answers from the open book.
    pub(super) fn ask<T>(
        &self,
        command: &str,
        work: impl FnOnce(&OpenBook) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        guarded(command, || work(&self.open_book()?.1))
    }
}
