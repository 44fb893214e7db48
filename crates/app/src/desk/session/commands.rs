//! The commands: one method each, named as in the wire's list.

use super::Desk;
use crate::desk::wire::*;
use crate::desk::{choices, deal, effects, export, flags, page, why};
use crate::error::{AppError, ErrorCode};

impl Desk {
    /// `state_get`.
    pub fn state_get(&self) -> Result<DeskState, AppError> {
        Err(AppError::new(
            ErrorCode::Internal,
            "state_get is being made",
        ))
    }

    /// `preferences_set`.
    pub fn preferences_set(&self, _request: &Preferences) -> Result<DeskState, AppError> {
        Err(AppError::new(
            ErrorCode::Internal,
            "preferences_set is being made",
        ))
    }

    /// `database_open`.
    pub fn database_open(&self, _request: &DatabaseRequest) -> Result<DeskState, AppError> {
        Err(AppError::new(
            ErrorCode::Internal,
            "database_open is being made",
        ))
    }

    /// `database_create`.
    pub fn database_create(&self, _request: &DatabaseRequest) -> Result<DeskState, AppError> {
        Err(AppError::new(
            ErrorCode::Internal,
            "database_create is being made",
        ))
    }

    /// `database_demo`.
    pub fn database_demo(&self) -> Result<DeskState, AppError> {
        Err(AppError::new(
            ErrorCode::Internal,
            "database_demo is being made",
        ))
    }

    /// `database_backup`.
    pub fn database_backup(&self, _request: &BackupRequest) -> Result<JobId, AppError> {
        Err(AppError::new(
            ErrorCode::Internal,
            "database_backup is being made",
        ))
    }

    /// `database_restore`.
    pub fn database_restore(&self, _request: &RestoreRequest) -> Result<JobId, AppError> {
        Err(AppError::new(
            ErrorCode::Internal,
            "database_restore is being made",
        ))
    }

    /// `recent_forget`.
    pub fn recent_forget(&self, _request: &DatabaseRequest) -> Result<DeskState, AppError> {
        Err(AppError::new(
            ErrorCode::Internal,
            "recent_forget is being made",
        ))
    }

    /// `choices_get`.
    pub fn choices_get(&self) -> Result<Choices, AppError> {
        self.ask(|open| choices::choices_get(open))
    }

    /// `forecast_page`.
    pub fn forecast_page(&self, request: &ForecastPageRequest) -> Result<ForecastPage, AppError> {
        self.ask(|open| page::forecast_page(open, request))
    }

    /// `forecast_rows`.
    pub fn forecast_rows(&self, request: &ForecastPageRequest) -> Result<Rows, AppError> {
        self.ask(|open| page::forecast_rows(open, request))
    }

    /// `forecast_effects`.
    pub fn forecast_effects(&self, request: &ForecastPageRequest) -> Result<Effects, AppError> {
        self.ask(|open| effects::forecast_effects(open, request))
    }

    /// `forecast_why`.
    pub fn forecast_why(&self, request: &WhyRequest) -> Result<WhyPage, AppError> {
        self.ask(|open| why::forecast_why(open, request))
    }

    /// `forecast_why_part`.
    pub fn forecast_why_part(&self, request: &WhyPartRequest) -> Result<Vec<WhyChain>, AppError> {
        self.ask(|open| why::forecast_why_part(open, request))
    }

    /// `forecast_flags`.
    pub fn forecast_flags(&self, request: &FlagsRequest) -> Result<FlagsPage, AppError> {
        self.ask(|open| flags::forecast_flags(open, request))
    }

    /// `forecast_export`.
    pub fn forecast_export(&self, request: &ExportRequest) -> Result<String, AppError> {
        self.ask(|open| export::forecast_export(open, request))
    }

    /// `deal_page`.
    pub fn deal_page(&self, request: &DealRequest) -> Result<DealPage, AppError> {
        self.ask(|open| deal::deal_page(open, request))
    }

    /// `scenario_list`.
    pub fn scenario_list(&self) -> Result<Vec<ScenarioFace>, AppError> {
        Err(AppError::new(
            ErrorCode::Internal,
            "scenario_list is being made",
        ))
    }

    /// `scenario_save`.
    pub fn scenario_save(
        &self,
        _request: &ScenarioSaveRequest,
    ) -> Result<Vec<ScenarioFace>, AppError> {
        Err(AppError::new(
            ErrorCode::Internal,
            "scenario_save is being made",
        ))
    }

    /// `scenario_remove`.
    pub fn scenario_remove(&self, _request: &ScenarioName) -> Result<Vec<ScenarioFace>, AppError> {
        Err(AppError::new(
            ErrorCode::Internal,
            "scenario_remove is being made",
        ))
    }

    /// `scenario_restore`.
    pub fn scenario_restore(&self, _request: &ScenarioName) -> Result<Vec<ScenarioFace>, AppError> {
        Err(AppError::new(
            ErrorCode::Internal,
            "scenario_restore is being made",
        ))
    }

    /// `scenario_compare`.
    pub fn scenario_compare(&self, request: &ComparisonRequest) -> Result<Comparison, AppError> {
        self.ask(|open| effects::scenario_compare(open, request))
    }

    /// `import_start`.
    pub fn import_start(&self, _request: &ImportRequest) -> Result<JobId, AppError> {
        Err(AppError::new(
            ErrorCode::Internal,
            "import_start is being made",
        ))
    }

    /// `import_issues_export`.
    pub fn import_issues_export(&self, _request: &IssuesExportRequest) -> Result<String, AppError> {
        Err(AppError::new(
            ErrorCode::Internal,
            "import_issues_export is being made",
        ))
    }

    /// `job_outcome`.
    pub fn job_outcome(&self, _request: &JobRequest) -> Result<JobOutcome, AppError> {
        Err(AppError::new(
            ErrorCode::Internal,
            "job_outcome is being made",
        ))
    }

    /// `job_cancel`.
    pub fn job_cancel(&self, _request: &JobRequest) -> Result<(), AppError> {
        Err(AppError::new(
            ErrorCode::Internal,
            "job_cancel is being made",
        ))
    }
}
