//! What a person enters.

use diapason_app::desk::{Desk, EditAnswer, EditRequest, SettingsRequest, SettingsTable};
use tauri::State;

use super::{Answer, answer};

/// Keeps what a person entered.
#[tauri::command]
pub(super) async fn edit(desk: State<'_, Desk>, request: EditRequest) -> Answer<EditAnswer> {
    answer(&desk, move |desk| desk.edit(&request)).await
}

/// Gives a file of the settings.
#[tauri::command]
pub(super) async fn settings_table(
    desk: State<'_, Desk>,
    request: SettingsRequest,
) -> Answer<SettingsTable> {
    answer(&desk, move |desk| desk.settings_table(&request)).await
}
