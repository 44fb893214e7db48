//! Imports, and background work of every kind.

use diapason_app::desk::{
    Desk, ImportRequest, IssuesExportRequest, JobId, JobOutcome, JobRequest, PastImport,
};
use tauri::State;

use super::{Answer, answer};

/// Imports an exchange folder, in the background.
#[tauri::command]
pub(super) async fn import_start(desk: State<'_, Desk>, request: ImportRequest) -> Answer<JobId> {
    answer(&desk, move |desk| desk.import_start(&request)).await
}

/// Lists the imports that were taken in.
#[tauri::command]
pub(super) async fn import_list(desk: State<'_, Desk>) -> Answer<Vec<PastImport>> {
    answer(&desk, Desk::import_list).await
}

/// Writes the errors of an import.
#[tauri::command]
pub(super) async fn import_issues_export(
    desk: State<'_, Desk>,
    request: IssuesExportRequest,
) -> Answer<String> {
    answer(&desk, move |desk| desk.import_issues_export(&request)).await
}

/// How background work ended.
#[tauri::command]
pub(super) async fn job_outcome(desk: State<'_, Desk>, request: JobRequest) -> Answer<JobOutcome> {
    answer(&desk, move |desk| desk.job_outcome(&request)).await
}

/// Stops background work.
#[tauri::command]
pub(super) async fn job_cancel(desk: State<'_, Desk>, request: JobRequest) -> Answer<()> {
    answer(&desk, move |desk| desk.job_cancel(&request)).await
}
