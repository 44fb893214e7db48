//! Which database is open, and what the person prefers.

use diapason_app::desk::{
    BackupRequest, DatabaseRequest, Desk, DeskState, JobId, Preferences, RestoreRequest,
};
use tauri::State;

use super::{Answer, answer};

/// Which database is open, or why none is.
#[tauri::command]
pub(super) async fn state_get(desk: State<'_, Desk>) -> Answer<DeskState> {
    answer(&desk, Desk::state_get).await
}

/// Keeps what the person prefers.
#[tauri::command]
pub(super) async fn preferences_set(
    desk: State<'_, Desk>,
    request: Preferences,
) -> Answer<DeskState> {
    answer(&desk, move |desk| desk.preferences_set(&request)).await
}

/// Opens a database.
#[tauri::command]
pub(super) async fn database_open(
    desk: State<'_, Desk>,
    request: DatabaseRequest,
) -> Answer<DeskState> {
    answer(&desk, move |desk| desk.database_open(&request)).await
}

/// Makes an empty database and opens it.
#[tauri::command]
pub(super) async fn database_create(
    desk: State<'_, Desk>,
    request: DatabaseRequest,
) -> Answer<DeskState> {
    answer(&desk, move |desk| desk.database_create(&request)).await
}

/// Opens the sample company.
#[tauri::command]
pub(super) async fn database_demo(desk: State<'_, Desk>) -> Answer<DeskState> {
    answer(&desk, Desk::database_demo).await
}

/// Copies the open database, in the background.
#[tauri::command]
pub(super) async fn database_backup(
    desk: State<'_, Desk>,
    request: BackupRequest,
) -> Answer<JobId> {
    answer(&desk, move |desk| desk.database_backup(&request)).await
}

/// Makes a database from a copy, in the background.
#[tauri::command]
pub(super) async fn database_restore(
    desk: State<'_, Desk>,
    request: RestoreRequest,
) -> Answer<JobId> {
    answer(&desk, move |desk| desk.database_restore(&request)).await
}

/// Forgets that a database was opened lately.
#[tauri::command]
pub(super) async fn recent_forget(
    desk: State<'_, Desk>,
    request: DatabaseRequest,
) -> Answer<DeskState> {
    answer(&desk, move |desk| desk.recent_forget(&request)).await
}
