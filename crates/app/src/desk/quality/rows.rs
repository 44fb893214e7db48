//! The list: kinds with their totals, rows with their record's name and cure.

use diapason_engine::{Defect, DefectKind, DefectSubject};
use diapason_model::Date;

use super::index::Index;
use super::{check_limit, count, cure, date, found, kind_named};
use crate::desk::session::OpenBook;
use crate::desk::wire::{DataQuality, DataQualityRequest, DefectCount, DefectRow};
use crate::error::AppError;
use crate::wire::money;

/// A window of the defects.
pub(crate) fn data_quality(
    open: &OpenBook,
    request: &DataQualityRequest,
) -> Result<DataQuality, AppError> {
    check_limit(request.limit)?;
    let kind = request.kind.as_deref().map(kind_named).transpose()?;
    let as_of = date(open, request.as_of.as_deref())?;
    let found = found(open, as_of)?;
    let index = Index::of(open)?;
    let currency = open.book.currency();
    let wanted = |defect: &&Defect| kind.is_none_or(|kind| defect.kind == kind);
    let of_kind = found.totals.iter();
    let of_kind = of_kind.filter(|total| kind.is_none_or(|kind| total.kind == kind));
    let rows = found.defects.iter().filter(wanted);
    Ok(DataQuality {
        as_of: as_of.to_string(),
        currency: currency.to_string(),
        kinds: (found.totals.iter())
            .map(|total| DefectCount {
                kind: total.kind.name().to_owned(),
                count: count(total.count),
                amount: total.amount_minor.map(|minor| money(minor, currency)),
            })
            .collect(),
        count: count(of_kind.map(|total| total.count).sum()),
        offset: request.offset,
        rows: rows
            .skip(request.offset as usize)
            .take(request.limit as usize)
            .map(|defect| row(open, &index, defect, as_of))
            .collect(),
    })
}

fn row(open: &OpenBook, index: &Index, defect: &Defect, as_of: Date) -> DefectRow {
    let face = Face::of(open, defect.subject);
    DefectRow {
        kind: defect.kind.name().to_owned(),
        moves_figures: defect.kind.moves_figures(),
        entity: face.entity.to_owned(),
        id: face.id,
        name: face.name,
        deal: face.deal,
        customer: face.customer,
        on: face.on.map(|on| on.to_string()),
        amount: defect
            .amount_minor
            .map(|minor| money(minor, open.book.currency())),
        records: count(defect.records.len()),
        cure: cure::of(open, index, defect.kind, defect.subject, as_of),
    }
}

/// A record as a person knows it.
pub(super) struct Face {
    pub(super) entity: &'static str,
    pub(super) id: String,
    pub(super) name: String,
    pub(super) deal: Option<String>,
    pub(super) customer: Option<String>,
    pub(super) on: Option<Date>,
}

impl Face {
    /// Of what is mended.
    pub(super) fn of(open: &OpenBook, subject: DefectSubject) -> Self {
        let data = open.book.snapshot();
        let plain = |entity, id: String, name: &str| Self {
            entity,
            id,
            name: name.to_owned(),
            deal: None,
            customer: None,
            on: None,
        };
        let customer =
            |at: diapason_model::CustomerIndex| data.customers[at.get()].name.to_string();
        match subject {
            DefectSubject::Company => plain("company", String::new(), &data.company.name),
            DefectSubject::Currency(currency) => {
                plain("currency", currency.to_string(), currency.code())
            }
            DefectSubject::Product(at) => {
                let product = &data.products[at.get()];
                plain("product", product.id.to_string(), &product.name)
            }
            DefectSubject::Customer(at) => {
                let customer = &data.customers[at.get()];
                plain("customer", customer.id.to_string(), &customer.name)
            }
            DefectSubject::Salesperson(at) => {
                let seller = &data.salespeople[at.get()];
                plain("salesperson", seller.id.to_string(), &seller.name)
            }
            DefectSubject::Line(at) => {
                let line = &data.lines[at.get()];
                let deal = &data.deals[line.deal.get()];
                Self {
                    deal: Some(deal.id.to_string()),
                    customer: Some(customer(deal.customer)),
                    ..plain("deal_line", line.id.to_string(), &deal.name)
                }
            }
            DefectSubject::Deal(at) => {
                let deal = &data.deals[at.get()];
                Self {
                    deal: Some(deal.id.to_string()),
                    customer: Some(customer(deal.customer)),
                    on: Some(deal.state.date()),
                    ..plain("deal", deal.id.to_string(), &deal.name)
                }
            }
            DefectSubject::Invoice(at) => {
                let invoice = &data.invoices[at.get()];
                let deal = invoice.deal.map(|deal| &data.deals[deal.get()]);
                let name = invoice.number.as_deref().unwrap_or(invoice.id.as_str());
                Self {
                    deal: deal.map(|deal| deal.id.to_string()),
                    customer: Some(customer(invoice.customer)),
                    on: Some(invoice.issued_on),
                    ..plain("invoice", invoice.id.to_string(), name)
                }
            }
        }
    }
}

/// Whether a defect is the one of this kind on the record of this id.
pub(super) fn is_of(open: &OpenBook, defect: &Defect, kind: DefectKind, id: &str) -> bool {
    let data = open.book.snapshot();
    defect.kind == kind
        && match defect.subject {
            DefectSubject::Company => id.is_empty(),
            DefectSubject::Currency(currency) => currency.code() == id,
            DefectSubject::Product(at) => data.products[at.get()].id.as_str() == id,
            DefectSubject::Customer(at) => data.customers[at.get()].id.as_str() == id,
            DefectSubject::Salesperson(at) => data.salespeople[at.get()].id.as_str() == id,
            DefectSubject::Line(at) => data.lines[at.get()].id.as_str() == id,
            DefectSubject::Deal(at) => data.deals[at.get()].id.as_str() == id,
            DefectSubject::Invoice(at) => data.invoices[at.get()].id.as_str() == id,
        }
}
