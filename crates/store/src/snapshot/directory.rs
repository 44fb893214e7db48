//! What no figure needs of customers (identity, addresses, contacts), with a person's overrides
//! applied: read on demand, beside a snapshot.
//!
//! Deliberately absent: what a snapshot has already (`sales`).

use diapason_model::{Currency, Date, Id};
use rusqlite::Connection;

use super::company;
use super::effective::Patches;
use super::readers::Readers;
use super::record::{Record, Table};
use crate::StoreError;
use crate::reader::Reader;

/// A customer beside what a snapshot has of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerRecord {
    /// Its id.
    pub id: Id,
    /// Its name in the register.
    pub legal_name: Option<Box<str>>,
    /// Its number in the French register of companies.
    pub siren: Option<Box<str>>,
    /// The number of its establishment there.
    pub siret: Option<Box<str>>,
    /// Its VAT number.
    pub vat_number: Option<Box<str>>,
    /// Street and number.
    pub address: Option<Box<str>>,
    /// Postcode.
    pub postcode: Option<Box<str>>,
    /// Town.
    pub city: Option<Box<str>>,
    /// E-mail address.
    pub email: Option<Box<str>>,
    /// Telephone number.
    pub phone: Option<Box<str>>,
    /// Web site.
    pub website: Option<Box<str>>,
    /// The salesperson in charge.
    pub salesperson: Option<Id>,
    /// `email`, `phone`, `letter` or `portal`.
    pub preferred_channel: Option<Box<str>>,
    /// The most that it may owe, and its currency.
    pub credit_limit: Option<(i64, Currency)>,
}

/// Somebody at a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactRecord {
    /// Its surrogate key.
    pub key: i64,
    /// Its id.
    pub id: Id,
    /// The customer's id.
    pub customer: Id,
    /// The person's name.
    pub name: Box<str>,
    /// E-mail address.
    pub email: Option<Box<str>>,
    /// Telephone number.
    pub phone: Option<Box<str>>,
    /// What the person does there.
    pub role: Option<Box<str>>,
    /// Since when the person wants no messages.
    pub opted_out_on: Option<Date>,
}

static CUSTOMERS: Table = Table {
    name: "customers",
    columns: &[
        "customer_key",
        "id",
        "legal_name",
        "siren",
        "siret",
        "vat_number",
        "address",
        "postcode",
        "city",
        "email",
        "phone",
        "website",
        "salesperson_key",
        "preferred_channel",
        "currency",
        "credit_limit_minor",
    ],
};

static CONTACTS: Table = Table {
    name: "contacts",
    columns: &[
        "contact_key",
        "id",
        "customer_key",
        "name",
        "email",
        "phone",
        "role",
        "opted_out_on",
    ],
};

static IDS_OF_SALESPEOPLE: Table = Table {
    name: "salespeople",
    columns: &["salesperson_key", "id"],
};

static IDS_OF_CUSTOMERS: Table = Table {
    name: "customers",
    columns: &["customer_key", "id"],
};

impl Reader {
    /// Every customer in the order of a snapshot.
    pub fn customer_records(&self) -> Result<Vec<CustomerRecord>, StoreError> {
        at_one_moment(self.connection(), |readers| {
            let company = company::currency(readers.first)?;
            let sellers = readers.read(&IDS_OF_SALESPEOPLE, id_of)?;
            let rows = readers.read(&CUSTOMERS, |row| {
                Ok(CustomerRecord {
                    id: row.id()?,
                    legal_name: row.text_maybe()?,
                    siren: row.text_maybe()?,
                    siret: row.text_maybe()?,
                    vat_number: row.text_maybe()?,
                    address: row.text_maybe()?,
                    postcode: row.text_maybe()?,
                    city: row.text_maybe()?,
                    email: row.text_maybe()?,
                    phone: row.text_maybe()?,
                    website: row.text_maybe()?,
                    salesperson: row
                        .reference_maybe(&sellers.keys)?
                        .map(|place| sellers.list[place].clone()),
                    preferred_channel: row.text_maybe()?,
                    credit_limit: {
                        let (now, written) = row.currency_with_source()?;
                        let now = now.unwrap_or(company);
                        row.money_maybe(written.unwrap_or(company), now)?
                            .map(|limit| (limit, now))
                    },
                })
            })?;
            Ok(rows.list)
        })
    }

    /// Every contact in the order of their entry.
    pub fn contact_records(&self) -> Result<Vec<ContactRecord>, StoreError> {
        at_one_moment(self.connection(), |readers| {
            let customers = readers.read(&IDS_OF_CUSTOMERS, id_of)?;
            let rows = readers.read(&CONTACTS, |row| {
                Ok(ContactRecord {
                    key: 0,
                    id: row.id()?,
                    customer: customers.list[row.reference(&customers.keys)?].clone(),
                    name: row.text()?,
                    email: row.text_maybe()?,
                    phone: row.text_maybe()?,
                    role: row.text_maybe()?,
                    opted_out_on: row.date_maybe()?,
                })
            })?;
            let keys = rows.keys.into_list();
            let mut list = rows.list;
            for (contact, key) in list.iter_mut().zip(keys) {
                contact.key = key;
            }
            Ok(list)
        })
    }
}

fn id_of(row: &mut Record<'_>) -> Result<Id, StoreError> {
    row.id()
}

/// Reads inside one transaction, which is ended whatever comes of it.
fn at_one_moment<T>(
    connection: &Connection,
    work: impl FnOnce(&mut Readers<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let transaction = connection.unchecked_transaction()?;
    let mut readers = Readers {
        first: &transaction,
        second: None,
        patches: Patches::load(&transaction)?,
    };
    work(&mut readers)
}
