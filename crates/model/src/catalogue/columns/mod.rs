//! The files and columns of EXCHANGE.md, one table each, in the page's order.

mod billing;
mod people;
mod plan;
mod sales;

use billing::{DUE_DATES, INVOICE_LINES, INVOICES, PAYMENTS};
use people::{COMPANY, CONTACTS, CUSTOMERS, SALESPEOPLE, TEAMS};
use plan::{
    ATTRIBUTES, FIXED_COSTS, FX_RATES, OVERRIDES, PROJECT_COSTS, QUOTAS, SOURCE_LINKS, TARGETS,
};
use sales::{
    DEAL_LINES, DEALS, INSTALMENTS, PRODUCT_COSTS, PRODUCTS, PROJECTS, SCHEDULES, STAGE_HISTORY,
    STAGES,
};

use super::{Column, Description, Entity, Key, Kind};

/// What the catalogue says of an entity.
#[must_use]
pub const fn describe(entity: Entity) -> &'static Description {
    match entity {
        Entity::Company => &COMPANY,
        Entity::Schedules => &SCHEDULES,
        Entity::Teams => &TEAMS,
        Entity::Salespeople => &SALESPEOPLE,
        Entity::Customers => &CUSTOMERS,
        Entity::Contacts => &CONTACTS,
        Entity::Products => &PRODUCTS,
        Entity::ProductCosts => &PRODUCT_COSTS,
        Entity::Stages => &STAGES,
        Entity::Projects => &PROJECTS,
        Entity::Deals => &DEALS,
        Entity::DealLines => &DEAL_LINES,
        Entity::Instalments => &INSTALMENTS,
        Entity::StageHistory => &STAGE_HISTORY,
        Entity::Invoices => &INVOICES,
        Entity::InvoiceLines => &INVOICE_LINES,
        Entity::DueDates => &DUE_DATES,
        Entity::Payments => &PAYMENTS,
        Entity::ProjectCosts => &PROJECT_COSTS,
        Entity::FixedCosts => &FIXED_COSTS,
        Entity::Quotas => &QUOTAS,
        Entity::Targets => &TARGETS,
        Entity::FxRates => &FX_RATES,
        Entity::Attributes => &ATTRIBUTES,
        Entity::Overrides => &OVERRIDES,
        Entity::SourceLinks => &SOURCE_LINKS,
    }
}

pub(super) const fn must(name: &'static str, kind: Kind) -> Column {
    Column {
        name,
        kind,
        required: true,
        default: None,
    }
}

pub(super) const fn may(name: &'static str, kind: Kind) -> Column {
    Column {
        name,
        kind,
        required: false,
        default: None,
    }
}

pub(super) const fn or(name: &'static str, kind: Kind, default: &'static str) -> Column {
    Column {
        name,
        kind,
        required: false,
        default: Some(default),
    }
}

pub(super) const fn source(
    entity: Entity,
    name: &'static str,
    singular: &'static str,
    key: Key,
    columns: &'static [Column],
) -> Description {
    Description {
        entity,
        name,
        singular,
        key,
        settings: false,
        columns,
    }
}

pub(super) const fn settings(
    entity: Entity,
    name: &'static str,
    singular: &'static str,
    key: Key,
    columns: &'static [Column],
) -> Description {
    Description {
        entity,
        name,
        singular,
        key,
        settings: true,
        columns,
    }
}

/// Probabilities, shares kept back.
pub(super) const PART: Kind = Kind::Fraction(0, 1_000_000);
/// A rate of tax, interest, commission: from nothing to ten times the whole.
pub(super) const RATE: Kind = Kind::Fraction(0, 10_000_000);
/// A discount; a negative one is a surcharge, more than the whole is a typing error.
pub(super) const DISCOUNT: Kind = Kind::Fraction(-10_000_000, 1_000_000);

pub(super) const fn to(entity: Entity) -> Kind {
    Kind::Reference(entity)
}
