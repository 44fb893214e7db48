//! The content as an exchange folder, whole or not at all.

use std::ops::ControlFlow;
use std::path::Path;

use diapason_connectors::files::exchange::{ExchangeError, ExchangeWriter};
use diapason_model::catalogue::Entity;
use diapason_store::Store;

use crate::error::{AppError, ErrorCode};

/// Rows between two questions whether to go on.
const ROWS_A_QUESTION: u32 = 4096;

/// Writes every file of the exchange form into a folder. Returns how many files there are. `stop`
/// is asked now and then; where it breaks, nothing is left.
pub fn export_exchange(
    store: &Store,
    folder: &Path,
    stop: &mut dyn FnMut() -> ControlFlow<()>,
) -> Result<usize, AppError> {
    let mut writer = ExchangeWriter::create(folder)?;
    let exporter = store.begin_export()?;
    for entity in Entity::ALL {
        let mut file = writer.entity(entity);
        let mut failed: Option<ExchangeError> = None;
        let mut rows = 0_u32;
        let all = exporter.rows(entity, |row| {
            if let Err(error) = file.write_row(row) {
                failed = Some(error);
                return ControlFlow::Break(());
            }
            rows = rows.wrapping_add(1);
            if rows.is_multiple_of(ROWS_A_QUESTION) {
                stop()
            } else {
                ControlFlow::Continue(())
            }
        })?;
        if let Some(error) = failed {
            return Err(error.into());
        }
        if all.is_break() {
            return Err(
                AppError::new(ErrorCode::Cancelled, "the export was stopped")
                    .with_hint("nothing was left half-done"),
            );
        }
        file.finish()?;
    }
    Ok(writer.finish()?)
}
