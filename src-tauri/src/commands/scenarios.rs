//! Scenarios: saved, removed, compared.

use diapason_app::desk::{
    Comparison, ComparisonRequest, Desk, ScenarioFace, ScenarioName, ScenarioSaveRequest,
};
use tauri::State;

use super::{Answer, answer};

/// The saved scenarios.
#[tauri::command]
pub(super) async fn scenario_list(desk: State<'_, Desk>) -> Answer<Vec<ScenarioFace>> {
    answer(&desk, Desk::scenario_list).await
}

/// Saves a scenario.
#[tauri::command]
pub(super) async fn scenario_save(
    desk: State<'_, Desk>,
    request: ScenarioSaveRequest,
) -> Answer<Vec<ScenarioFace>> {
    answer(&desk, move |desk| desk.scenario_save(&request)).await
}

/// Removes a scenario.
#[tauri::command]
pub(super) async fn scenario_remove(
    desk: State<'_, Desk>,
    request: ScenarioName,
) -> Answer<Vec<ScenarioFace>> {
    answer(&desk, move |desk| desk.scenario_remove(&request)).await
}

/// Takes a removal back.
#[tauri::command]
pub(super) async fn scenario_restore(
    desk: State<'_, Desk>,
    request: ScenarioName,
) -> Answer<Vec<ScenarioFace>> {
    answer(&desk, move |desk| desk.scenario_restore(&request)).await
}

/// Two scenarios side by side.
#[tauri::command]
pub(super) async fn scenario_compare(
    desk: State<'_, Desk>,
    request: ComparisonRequest,
) -> Answer<Comparison> {
    answer(&desk, move |desk| desk.scenario_compare(&request)).await
}
