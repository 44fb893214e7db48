//! The commands of the settings and of the data's quality: one method each, as in `commands`.

use super::{Desk, guarded};
use crate::desk::wire::{
    DataQuality, DataQualityRequest, DefectRecords, DefectRecordsRequest, PastImport, RecordTable,
    RecordTableRequest, SchedulePreview, SchedulePreviewRequest, SettingsRequest, SettingsTable,
    TermsPreview, TermsPreviewRequest,
};
use crate::desk::{edit, preview, quality, transfer};
use crate::error::AppError;

impl Desk {
    /// A file of the settings, to be edited.
    pub fn settings_table(&self, request: &SettingsRequest) -> Result<SettingsTable, AppError> {
        guarded("settings_table", || {
            let open = self.inner.open()?;
            open.with_store(|store| edit::settings_table(store, request))
        })
    }

    /// Records of a source, to be mended.
    pub fn record_table(&self, request: &RecordTableRequest) -> Result<RecordTable, AppError> {
        guarded("record_table", || {
            let (open, book) = self.open_book()?;
            open.with_store(|store| edit::record_table(store, &book.origins, request))
        })
    }

    /// The imports that were taken in lately, the newest first.
    pub fn import_list(&self) -> Result<Vec<PastImport>, AppError> {
        guarded("import_list", || {
            let open = self.inner.open()?;
            open.with_store(transfer::past_imports)
        })
    }

    /// What is wrong or missing in the data, ranked by the euros that hang on it.
    pub fn data_quality(&self, request: &DataQualityRequest) -> Result<DataQuality, AppError> {
        self.ask("data_quality", |book| quality::data_quality(book, request))
    }

    /// The deals and invoices that the euros of a defect are in.
    pub fn data_quality_records(
        &self,
        request: &DefectRecordsRequest,
    ) -> Result<DefectRecords, AppError> {
        self.ask("data_quality_records", |book| {
            quality::data_quality_records(book, request)
        })
    }

    /// What a schedule would make of an amount.
    pub fn schedule_preview(
        &self,
        request: &SchedulePreviewRequest,
    ) -> Result<SchedulePreview, AppError> {
        self.ask("schedule_preview", |book| {
            preview::schedule_preview(&book.book.snapshot().company, request)
        })
    }

    /// When invoices would be due.
    pub fn terms_preview(&self, request: &TermsPreviewRequest) -> Result<TermsPreview, AppError> {
        guarded("terms_preview", || preview::terms_preview(request))
    }
}
