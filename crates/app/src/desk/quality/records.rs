//! The deals and invoices that the euros of one defect are in.

use diapason_engine::{DefectRecord, DefectSubject};

use super::rows::{Face, is_of};
use super::{check_limit, count, date, found, kind_named};
use crate::desk::session::OpenBook;
use crate::desk::wire::{DefectRecordRow, DefectRecords, DefectRecordsRequest};
use crate::error::AppError;
use crate::wire::money;

/// A window of a defect's records; none where it is mended.
pub(crate) fn data_quality_records(
    open: &OpenBook,
    request: &DefectRecordsRequest,
) -> Result<DefectRecords, AppError> {
    check_limit(request.limit)?;
    let kind = kind_named(&request.kind)?;
    let as_of = date(open, request.as_of.as_deref())?;
    let found = found(open, as_of)?;
    let defect = (found.defects.iter()).find(|defect| is_of(open, defect, kind, &request.id));
    let records = defect.map_or(&[][..], |defect| &defect.records);
    let is_known = defect.is_some_and(|defect| defect.amount_minor.is_some());
    let window = records.iter().skip(request.offset as usize);
    Ok(DefectRecords {
        count: count(records.len()),
        offset: request.offset,
        rows: window
            .take(request.limit as usize)
            .map(|(record, minor)| row(open, *record, is_known.then_some(*minor)))
            .collect(),
    })
}

fn row(open: &OpenBook, record: DefectRecord, minor: Option<i64>) -> DefectRecordRow {
    let face = Face::of(
        open,
        match record {
            DefectRecord::Deal(deal) => DefectSubject::Deal(deal),
            DefectRecord::Invoice(invoice) => DefectSubject::Invoice(invoice),
        },
    );
    DefectRecordRow {
        entity: face.entity.to_owned(),
        id: face.id,
        name: face.name,
        deal: face.deal,
        customer: face.customer,
        on: face.on.map(|on| on.to_string()),
        amount: minor.map(|minor| money(minor, open.book.currency())),
    }
}
