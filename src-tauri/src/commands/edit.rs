//! What a person enters, what wants entering, and what it would do.

use diapason_app::desk::{
    DataQuality, DataQualityRequest, DefectRecords, DefectRecordsRequest, Desk, EditAnswer,
    EditRequest, RecordTable, RecordTableRequest, SchedulePreview, SchedulePreviewRequest,
    SettingsRequest, SettingsTable, TermsPreview, TermsPreviewRequest,
};
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

/// Gives records of a source.
#[tauri::command]
pub(super) async fn record_table(
    desk: State<'_, Desk>,
    request: RecordTableRequest,
) -> Answer<RecordTable> {
    answer(&desk, move |desk| desk.record_table(&request)).await
}

/// Ranks what is wrong or missing in the data.
#[tauri::command]
pub(super) async fn data_quality(
    desk: State<'_, Desk>,
    request: DataQualityRequest,
) -> Answer<DataQuality> {
    answer(&desk, move |desk| desk.data_quality(&request)).await
}

/// Lists where the euros of a defect are.
#[tauri::command]
pub(super) async fn data_quality_records(
    desk: State<'_, Desk>,
    request: DefectRecordsRequest,
) -> Answer<DefectRecords> {
    answer(&desk, move |desk| desk.data_quality_records(&request)).await
}

/// Tries a schedule on an amount.
#[tauri::command]
pub(super) async fn schedule_preview(
    desk: State<'_, Desk>,
    request: SchedulePreviewRequest,
) -> Answer<SchedulePreview> {
    answer(&desk, move |desk| desk.schedule_preview(&request)).await
}

/// Tries terms on invoice dates.
#[tauri::command]
pub(super) async fn terms_preview(
    desk: State<'_, Desk>,
    request: TermsPreviewRequest,
) -> Answer<TermsPreview> {
    answer(&desk, move |desk| desk.terms_preview(&request)).await
}
