//! Where the records hang together that a cure looks up: made once for a content, because a window of
//! rows would else go through every deal and every invoice line for each of its rows.

use std::collections::BTreeMap;
use std::sync::Arc;

use diapason_model::{CustomerIndex, DealIndex, InvoiceIndex};

use crate::desk::session::OpenBook;
use crate::error::AppError;

/// What hangs on customers and invoices.
#[derive(Debug, Default)]
pub(super) struct Index {
    deals: BTreeMap<CustomerIndex, Vec<DealIndex>>,
    costless: BTreeMap<InvoiceIndex, Vec<usize>>,
}

impl Index {
    /// Of the open content.
    pub(super) fn of(open: &OpenBook) -> Result<Arc<Self>, AppError> {
        open.answers.get_or_make("data quality index", || {
            let data = open.book.snapshot();
            let mut index = Self::default();
            for (place, deal) in data.deals.iter().enumerate() {
                let of_customer = index.deals.entry(deal.customer).or_default();
                of_customer.push(DealIndex::from_position(place));
            }
            for (place, line) in data.invoice_lines.iter().enumerate() {
                if line.product.is_none() && line.cost_minor.is_none() {
                    let of_invoice = index.costless.entry(line.invoice).or_default();
                    of_invoice.push(place);
                }
            }
            Ok(index)
        })
    }

    /// The deals of a customer.
    pub(super) fn deals(&self, of: CustomerIndex) -> &[DealIndex] {
        self.deals.get(&of).map_or(&[], Vec::as_slice)
    }

    /// The places of an invoice's lines whose cost nobody knows.
    pub(super) fn costless(&self, of: InvoiceIndex) -> &[usize] {
        self.costless.get(&of).map_or(&[], Vec::as_slice)
    }
}
