//! What is wrong or missing in the data, by window: the engine's defects with the names of their
//! records and the way to mend each.
//!
//! Deliberately absent: any amount made here, and mending (`edit`).

mod cure;
mod index;
mod records;
mod rows;

pub(crate) use records::data_quality_records;
pub(crate) use rows::data_quality;

use std::sync::Arc;

use diapason_engine::{Defect, DefectKind, DefectTotal, defect_totals, defects};
use diapason_model::{Date, parse_date};

use crate::clock::today;
use crate::desk::page::{MOST_ROWS, refused};
use crate::desk::session::OpenBook;
use crate::error::AppError;

/// Every defect at a date, and what their kinds come to.
#[derive(Debug)]
struct Found {
    defects: Vec<Defect>,
    totals: Vec<DefectTotal>,
}

/// Found once for a content.
fn found(open: &OpenBook, as_of: Date) -> Result<Arc<Found>, AppError> {
    open.answers
        .get_or_make(&format!("data quality {as_of}"), || {
            let defects = defects(&open.book, as_of)?;
            let totals = defect_totals(&defects)?;
            Ok(Found { defects, totals })
        })
}

fn date(open: &OpenBook, as_of: Option<&str>) -> Result<Date, AppError> {
    match as_of {
        None => Ok(today(&open.book.snapshot().company)),
        Some(text) => parse_date(text)
            .ok_or_else(|| refused(format!("`{text}` is no date: write it as 2026-11-22"))),
    }
}

fn kind_named(name: &str) -> Result<DefectKind, AppError> {
    let mut known = DefectKind::ALL.into_iter();
    known.find(|kind| kind.name() == name).ok_or_else(|| {
        let names = DefectKind::ALL.map(DefectKind::name).join(", ");
        refused(format!(
            "there are no defects of the kind `{name}`: known are {names}"
        ))
    })
}

fn check_limit(limit: u32) -> Result<(), AppError> {
    if limit > MOST_ROWS {
        let detail = format!("{limit} rows at once: ask for at most {MOST_ROWS}");
        return Err(refused(detail));
    }
    Ok(())
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
