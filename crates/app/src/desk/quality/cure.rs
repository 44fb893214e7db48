//! How each defect is mended: the field to enter, the row of the settings, or where to look.

use std::collections::BTreeMap;

use diapason_engine::{DefectKind, DefectSubject};
use diapason_model::catalogue::{Entity, describe};
use diapason_model::{CustomerIndex, Date, InvoiceIndex};

use super::index::Index;
use crate::desk::edit::holds;
use crate::desk::session::OpenBook;
use crate::desk::wire::{DefectCure, SettingsChoice, SettingsColumn};

pub(super) fn of(
    open: &OpenBook,
    index: &Index,
    kind: DefectKind,
    subject: DefectSubject,
    as_of: Date,
) -> DefectCure {
    use DefectKind as K;
    let table = |entity: Entity| DefectCure::Table {
        table: entity.name().to_owned(),
    };
    match (kind, subject) {
        (K::CostMissing, _) => cost(open, index, subject),
        (K::RateMissing | K::RateStale, DefectSubject::Currency(currency)) => row(
            Entity::FxRates,
            &[
                ("on", as_of.to_string()),
                ("currency", currency.to_string()),
            ],
            "rate",
        ),
        (K::BillingStartAbsent, _) => {
            let name = open.book.snapshot().company.name.to_string();
            row(Entity::Company, &[("name", name)], "billing_known_from")
        }
        (K::FixedCostsAbsent, _) => table(Entity::FixedCosts),
        (K::SalespersonWithoutQuota, _) => table(Entity::Quotas),
        (K::CustomerWithoutTerms, DefectSubject::Customer(at)) => {
            let customer = &open.book.snapshot().customers[at.get()];
            field(Entity::Customers, customer.id.as_str(), "payment_terms")
        }
        (_, DefectSubject::Deal(at)) => {
            let deal = &open.book.snapshot().deals[at.get()];
            let of_deal = |name| field(Entity::Deals, deal.id.as_str(), name);
            match kind {
                K::StaleClose => with_value(of_deal("expected_close_on"), &deal.state.date()),
                K::DealWithoutNextStep => of_deal("next_step"),
                K::DealWithoutSalesperson => with_choices(of_deal("salesperson_id"), sellers(open)),
                _ => DefectCure::Record,
            }
        }
        (K::InvoiceWithoutDeal, DefectSubject::Invoice(at)) => {
            let invoice = &open.book.snapshot().invoices[at.get()];
            let field = field(Entity::Invoices, invoice.id.as_str(), "deal_id");
            with_choices(field, deals_of(open, index, invoice.customer))
        }
        _ => DefectCure::Record,
    }
}

/// The cost of one unit, of a product or a line; of an invoice that of its one line without any.
fn cost(open: &OpenBook, index: &Index, subject: DefectSubject) -> DefectCure {
    let data = open.book.snapshot();
    match subject {
        DefectSubject::Product(at) => {
            let product = &data.products[at.get()];
            let field = field(Entity::Products, product.id.as_str(), "unit_cost");
            with_currency(field, &product.currency)
        }
        DefectSubject::Line(at) => {
            let line = &data.lines[at.get()];
            let field = field(Entity::DealLines, line.id.as_str(), "unit_cost");
            with_currency(field, &data.deals[line.deal.get()].currency)
        }
        DefectSubject::Invoice(at) => cost_of_invoice(open, index, at),
        _ => DefectCure::Record,
    }
}

fn cost_of_invoice(open: &OpenBook, index: &Index, at: InvoiceIndex) -> DefectCure {
    let data = open.book.snapshot();
    let [line] = index.costless(at) else {
        return DefectCure::Record;
    };
    let line = &data.invoice_lines[*line];
    let field = field(Entity::InvoiceLines, line.id.as_str(), "cost_amount");
    with_currency(field, &data.invoices[at.get()].currency)
}

fn field(entity: Entity, id: &str, name: &str) -> DefectCure {
    DefectCure::Field {
        entity: entity.singular().to_owned(),
        id: id.to_owned(),
        column: column(entity, name),
        value: None,
        currency: None,
    }
}

fn row(entity: Entity, known: &[(&str, String)], missing: &str) -> DefectCure {
    let known = known.iter().cloned();
    let known: BTreeMap<String, String> =
        known.map(|(name, text)| (name.to_owned(), text)).collect();
    DefectCure::Row {
        table: entity.name().to_owned(),
        row: known,
        column: column(entity, missing),
    }
}

fn column(entity: Entity, name: &str) -> SettingsColumn {
    let columns = describe(entity).columns.iter();
    let mut named = columns.filter(|column| column.name == name);
    let column = named
        .next()
        .expect("the cures name columns of the catalogue");
    SettingsColumn {
        name: column.name.to_owned(),
        holds: holds(column.kind),
        is_key: false,
        is_required: true,
        default: None,
        choices: Vec::new(),
    }
}

fn with_value(mut cure: DefectCure, now: &impl ToString) -> DefectCure {
    if let DefectCure::Field { value, .. } = &mut cure {
        *value = Some(now.to_string());
    }
    cure
}

fn with_currency(mut cure: DefectCure, of_value: &impl ToString) -> DefectCure {
    if let DefectCure::Field { currency, .. } = &mut cure {
        *currency = Some(of_value.to_string());
    }
    cure
}

fn with_choices(mut cure: DefectCure, choices: Vec<SettingsChoice>) -> DefectCure {
    if let DefectCure::Field { column, .. } = &mut cure {
        column.choices = choices;
    }
    cure
}

fn choice(id: &diapason_model::Id, name: &str) -> SettingsChoice {
    SettingsChoice {
        value: id.to_string(),
        name: Some(name.to_owned()),
    }
}

fn sellers(open: &OpenBook) -> Vec<SettingsChoice> {
    let sellers = open.book.snapshot().salespeople.iter();
    let active = sellers.filter(|seller| seller.active);
    active
        .map(|seller| choice(&seller.id, &seller.name))
        .collect()
}

fn deals_of(open: &OpenBook, index: &Index, customer: CustomerIndex) -> Vec<SettingsChoice> {
    let deals = &open.book.snapshot().deals;
    let of_customer = index.deals(customer).iter();
    of_customer
        .map(|deal| choice(&deals[deal.get()].id, &deals[deal.get()].name))
        .collect()
}
