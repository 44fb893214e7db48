//! Who buys.

use crate::{CustomerIndex, Date, Id, PaymentTerms, Rate};

/// What kind of debtor a customer is: late interest and reminders depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CustomerKind {
    /// A company.
    Company,
    /// A private person.
    Person,
    /// The State, a region, a town.
    State,
    /// A public hospital.
    Hospital,
    /// A public enterprise.
    PublicEnterprise,
}

/// A customer as the forecast needs it; addresses and contacts stay in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customer {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Box<str>,
    /// What kind of debtor it is, where known.
    pub kind: Option<CustomerKind>,
    /// The customer it belongs to (group).
    pub parent: Option<CustomerIndex>,
    /// Whether no VAT is charged.
    pub vat_exempt: bool,
    /// ISO 3166 code of its country, where given.
    pub country: Option<Box<str>>,
    /// The company's own grouping of customers.
    pub segment: Option<Box<str>>,
    /// Its own terms.
    pub payment_terms: Option<PaymentTerms>,
    /// Its own rate of bad debt, of net revenue.
    pub bad_debt_rate: Option<Rate>,
    /// Since when it is insolvent.
    pub insolvent_on: Option<Date>,
}
