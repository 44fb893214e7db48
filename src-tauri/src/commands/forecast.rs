//! The forecast page and what it opens into.

use diapason_app::desk::{
    Choices, DealPage, DealRequest, Desk, Effects, ExportRequest, FlagsPage, FlagsRequest,
    ForecastPage, ForecastPageRequest, Rows, WhyChain, WhyPage, WhyPartRequest, WhyRequest,
};
use tauri::State;

use super::{Answer, answer};

/// What the pickers offer.
#[tauri::command]
pub(super) async fn choices_get(desk: State<'_, Desk>) -> Answer<Choices> {
    answer(&desk, Desk::choices_get).await
}

/// The forecast page.
#[tauri::command]
pub(super) async fn forecast_page(
    desk: State<'_, Desk>,
    request: ForecastPageRequest,
) -> Answer<ForecastPage> {
    answer(&desk, move |desk| desk.forecast_page(&request)).await
}

/// Further rows of its table.
#[tauri::command]
pub(super) async fn forecast_rows(
    desk: State<'_, Desk>,
    request: ForecastPageRequest,
) -> Answer<Rows> {
    answer(&desk, move |desk| desk.forecast_rows(&request)).await
}

/// What its levers change.
#[tauri::command]
pub(super) async fn forecast_effects(
    desk: State<'_, Desk>,
    request: ForecastPageRequest,
) -> Answer<Effects> {
    answer(&desk, move |desk| desk.forecast_effects(&request)).await
}

/// Where a figure comes from.
#[tauri::command]
pub(super) async fn forecast_why(desk: State<'_, Desk>, request: WhyRequest) -> Answer<WhyPage> {
    answer(&desk, move |desk| desk.forecast_why(&request)).await
}

/// Further parts of a figure.
#[tauri::command]
pub(super) async fn forecast_why_part(
    desk: State<'_, Desk>,
    request: WhyPartRequest,
) -> Answer<Vec<WhyChain>> {
    answer(&desk, move |desk| desk.forecast_why_part(&request)).await
}

/// What wants attention.
#[tauri::command]
pub(super) async fn forecast_flags(
    desk: State<'_, Desk>,
    request: FlagsRequest,
) -> Answer<FlagsPage> {
    answer(&desk, move |desk| desk.forecast_flags(&request)).await
}

/// Writes the page's table or chart.
#[tauri::command]
pub(super) async fn forecast_export(
    desk: State<'_, Desk>,
    request: ExportRequest,
) -> Answer<String> {
    answer(&desk, move |desk| desk.forecast_export(&request)).await
}

/// A deal and how it counts.
#[tauri::command]
pub(super) async fn deal_page(desk: State<'_, Desk>, request: DealRequest) -> Answer<DealPage> {
    answer(&desk, move |desk| desk.deal_page(&request)).await
}
