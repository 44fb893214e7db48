//! What the database says of customers beside their figures, in the order of the snapshot; made once
//! for a content.

use std::collections::HashMap;
use std::sync::Arc;

use diapason_model::{CustomerIndex, Date};
use diapason_store::CustomerRecord;

use crate::desk::page::sort_key;
use crate::desk::session::OpenBook;
use crate::error::AppError;

/// A customer beside its figures.
#[derive(Debug, Clone, Default)]
pub(super) struct Entry {
    /// What its name is sorted and found by.
    pub(super) name: String,
    /// What the database says; `None` for a book alone.
    pub(super) record: Option<CustomerRecord>,
    /// The salesperson in charge: id and name.
    pub(super) seller: Option<(Box<str>, Box<str>)>,
}

/// Every customer, in the order of the snapshot.
pub(super) fn directory(open: &OpenBook) -> Result<Arc<Vec<Entry>>, AppError> {
    open.answers
        .get_or_make("customers directory", || make(open))
}

fn make(open: &OpenBook) -> Result<Vec<Entry>, AppError> {
    let data = open.book.snapshot();
    let records = open.records.read(|reader| Ok(reader.customer_records()?))?;
    let mut records: HashMap<Box<str>, CustomerRecord> = records
        .into_iter()
        .map(|record| (record.id.as_str().into(), record))
        .collect();
    let sellers: HashMap<&str, &str> = data
        .salespeople
        .iter()
        .map(|seller| (seller.id.as_str(), &*seller.name))
        .collect();
    let entry = |customer: &diapason_model::Customer| {
        let record = records.remove(customer.id.as_str());
        let seller = record.as_ref().and_then(|record| {
            let id = record.salesperson.as_ref()?.as_str();
            Some((id.into(), (*sellers.get(id)?).into()))
        });
        Entry {
            name: sort_key(&customer.name),
            record,
            seller,
        }
    };
    Ok(data.customers.iter().map(entry).collect())
}

/// The credit limit in the company's currency; `None` where there is none, or no rate for it.
pub(super) fn credit_limit(
    open: &OpenBook,
    entry: &Entry,
    customer: CustomerIndex,
    as_of: Date,
) -> Option<i64> {
    let (limit, currency) = entry.record.as_ref()?.credit_limit?;
    let what = &open.book.snapshot().customers[customer.get()].id;
    let what = format!("the credit limit of customer {what}");
    open.book
        .in_company_currency(limit, currency, as_of, &what)
        .ok()
}
