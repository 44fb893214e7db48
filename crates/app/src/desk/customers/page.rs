//! One customer opened: who it is, its contacts, deals, invoices and payments, and its group.

use diapason_engine::{
    Ageing, Category, Cell, Columns, Dimension, Measure, Months, PartOrigin, Period, Question,
    Span, deal_figures, parts,
};
use diapason_model::{CustomerIndex, DealState, Month, Scenario};
use diapason_store::ContactRecord;

use super::directory::{Entry, directory};
use super::figures::{View, all_figures};
use super::group::group;
use super::invoices::{OpenParts, invoices, payments};
use super::list::{count, row, view};
use crate::deals::state_name;
use crate::desk::page::sort_key;
use crate::desk::session::OpenBook;
use crate::desk::wire::{CustomerContact, CustomerDeal, CustomerPage, CustomerRequest};
use crate::error::AppError;
use crate::loaded::not_found;
use crate::suggest::nearest;
use crate::wire::money;

/// No list of a customer's has more rows.
pub(super) const MOST: usize = 200;

/// A customer opened.
pub(crate) fn customer_page(
    open: &OpenBook,
    request: &CustomerRequest,
) -> Result<CustomerPage, AppError> {
    let data = open.book.snapshot();
    let known = || data.customers.iter().map(|customer| customer.id.as_str());
    let place = known().position(|id| id == request.id);
    let place =
        place.ok_or_else(|| not_found("customer", &request.id, nearest(&request.id, known())))?;
    let index = CustomerIndex::from_position(place);
    let view = view(open, &request.standpoint)?;
    let (entries, all) = (directory(open)?, all_figures(open, &view)?);
    let entry = &entries[place];
    let currency = open.book.currency();
    let owing = (all.receivables.customers.iter()).find(|owing| owing.customer == index);
    let ageing = owing.map_or_else(Ageing::default, |owing| owing.ageing);
    let (deals, deal_count) = deals(open, &view, index)?;
    let (invoices, invoice_count) = invoices(open, &view, index, &open_parts(open, &view, index)?);
    let (payments, payment_count) = payments(open, index);
    Ok(CustomerPage {
        as_of: view.as_of.to_string(),
        currency: currency.to_string(),
        since: all.since.to_string(),
        customer: row(open, &view, entry, &all, index)?,
        identity: identity(open, entry, index),
        ageing: buckets(&ageing).map(|minor| money(minor, currency)).into(),
        contacts: contacts(open, &request.id)?,
        deal_count,
        deals,
        invoice_count,
        invoices,
        payment_count,
        payments,
        group: group(open, &all, &entries, index)?,
    })
}

/// From not due to the latest.
const fn buckets(ageing: &Ageing) -> [i64; 5] {
    [
        ageing.not_due,
        ageing.days_1_30,
        ageing.days_31_60,
        ageing.days_61_90,
        ageing.over_90,
    ]
}

/// What is known of who it is, field by field.
fn identity(open: &OpenBook, entry: &Entry, index: CustomerIndex) -> Vec<(String, String)> {
    let data = open.book.snapshot();
    let customer = &data.customers[index.get()];
    let record = entry.record.as_ref();
    let text = |of: fn(&diapason_store::CustomerRecord) -> Option<&str>| {
        record.and_then(of).map(ToOwned::to_owned)
    };
    let parent = customer.parent.map(|parent| &data.customers[parent.get()]);
    let town = text(|it| it.city.as_deref());
    let town = match (text(|it| it.postcode.as_deref()), town) {
        (Some(postcode), Some(city)) => Some(format!("{postcode} {city}")),
        (postcode, city) => postcode.or(city),
    };
    let terms = customer.payment_terms.as_ref();
    [
        ("id", Some(customer.id.to_string())),
        ("legal_name", text(|it| it.legal_name.as_deref())),
        ("siren", text(|it| it.siren.as_deref())),
        ("siret", text(|it| it.siret.as_deref())),
        ("vat_number", text(|it| it.vat_number.as_deref())),
        ("parent_id", parent.map(|parent| parent.name.to_string())),
        ("address", text(|it| it.address.as_deref())),
        ("city", town),
        (
            "country",
            customer.country.as_ref().map(ToString::to_string),
        ),
        ("email", text(|it| it.email.as_deref())),
        ("phone", text(|it| it.phone.as_deref())),
        ("website", text(|it| it.website.as_deref())),
        (
            "preferred_channel",
            text(|it| it.preferred_channel.as_deref()),
        ),
        ("payment_terms", terms.map(ToString::to_string)),
    ]
    .into_iter()
    .filter_map(|(field, value)| Some((field.to_owned(), value?)))
    .collect()
}

fn contacts(open: &OpenBook, customer: &str) -> Result<Vec<CustomerContact>, AppError> {
    let all = open.answers.get_or_make("customers contacts", || {
        open.records.read(|reader| Ok(reader.contact_records()?))
    })?;
    let mut contacts: Vec<&ContactRecord> = (all.iter())
        .filter(|contact| contact.customer.as_str() == customer)
        .collect();
    contacts.sort_by_cached_key(|contact| (sort_key(&contact.name), contact.key));
    let text = |text: &Option<Box<str>>| text.as_ref().map(ToString::to_string);
    let wire = |contact: &ContactRecord| CustomerContact {
        id: contact.id.to_string(),
        name: contact.name.to_string(),
        role: text(&contact.role),
        email: text(&contact.email),
        phone: text(&contact.phone),
        opted_out_on: contact.opted_out_on.map(|date| date.to_string()),
    };
    Ok(contacts.into_iter().map(wire).collect())
}

/// The customer's deals, open ones first, and how many there are.
fn deals(
    open: &OpenBook,
    view: &View,
    customer: CustomerIndex,
) -> Result<(Vec<CustomerDeal>, u32), AppError> {
    let data = open.book.snapshot();
    let key = view.key("customers deals");
    let figures = open.answers.get_or_make(&key, || {
        let View {
            as_of,
            probability,
            scenario,
        } = view;
        Ok(deal_figures(&open.book, scenario, *as_of, *probability)?)
    })?;
    let mut own: Vec<usize> = (0..data.deals.len())
        .filter(|place| data.deals[*place].customer == customer)
        .collect();
    own.sort_by_key(|place| {
        let deal = &data.deals[*place];
        let day = diapason_model::day_number(deal.state.date());
        match deal.state {
            DealState::Open { .. } => (0, day, deal.id.clone()),
            DealState::Won { .. } | DealState::Lost { .. } => (1, -day, deal.id.clone()),
        }
    });
    let currency = open.book.currency();
    let wire = |place: &usize| {
        let (deal, figures) = (&data.deals[*place], &figures[*place]);
        CustomerDeal {
            id: deal.id.to_string(),
            name: deal.name.to_string(),
            state: state_name(deal.state).to_owned(),
            stage: data.stages[deal.stage.get()].name.to_string(),
            close_on: deal.state.date().to_string(),
            amount: figures.amount_minor.map(|minor| money(minor, currency)),
            weighted: figures.weighted_minor.map(|minor| money(minor, currency)),
        }
    };
    Ok((own.iter().take(MOST).map(wire).collect(), count(own.len())))
}

/// What is still owed, invoice by invoice and date by date: the parts of the forecast's open
/// invoices.
fn open_parts(open: &OpenBook, view: &View, index: CustomerIndex) -> Result<OpenParts, AppError> {
    let customer = &open.book.snapshot().customers[index.get()];
    let question = Question {
        span: Span {
            as_of: view.as_of,
            months: 1,
            history: 0,
        },
        measure: Measure::Cash,
        period: Period::Month,
        columns: Columns::Apart,
        by: None,
        probability: view.probability,
    };
    let cell = Cell {
        months: Months::From(Month::of(view.as_of)),
        groups: vec![(Dimension::Customer, customer.id.to_string())],
        category: Some(Category::OpenInvoices),
    };
    // What is owed is owed whatever is supposed.
    let found = parts(&open.book, &Scenario::base(), &question, &cell)?;
    let mut open_parts = OpenParts::new();
    for part in found {
        if let PartOrigin::OpenItem { invoice, due_on } = part.origin {
            let of_invoice = open_parts.entry(invoice).or_default();
            of_invoice.push((due_on, part.amount_minor));
        }
    }
    Ok(open_parts)
}
