//! Invoices, their lines and due dates, payments; and the company's own fields of anything.
//!
//! Deliberately absent: deals and products themselves.

use diapason_model::{
    Attribute, AttributeOf, Currency, CustomerIndex, Deal, DealIndex, DueDate, Invoice,
    InvoiceIndex, InvoiceKind, InvoiceLine, InvoiceStatus, Payment, PaymentOf, ProductIndex,
    Quantity,
};
use rustc_hash::FxHashMap;

use super::keys::Keys;
use super::readers::{Readers, Rows};
use super::record::Table;
use super::{RATE, RATE_MAX};
use crate::StoreError;

static KEYS_OF_INVOICES: Table = Table {
    name: "invoices",
    columns: &["invoice_key"],
};

static INVOICES: Table = Table {
    name: "invoices",
    columns: &[
        "invoice_key",
        "id",
        "number",
        "customer_key",
        "deal_key",
        "kind",
        "status",
        "issued_on",
        "currency",
        "net_amount_minor",
        "vat_amount_minor",
        "credited_invoice_key",
        "payment_terms",
        "disputed",
        "written_off_on",
    ],
};

/// Invoices, deposits and credit notes; what one credits may come after it.
pub(super) fn invoices(
    readers: &mut Readers<'_>,
    customers: &Keys,
    deals: &Keys,
    company: Currency,
) -> Result<Rows<Invoice>, StoreError> {
    let keys = readers.read(&KEYS_OF_INVOICES, |_| Ok(()))?.keys;
    readers.read(&INVOICES, |row| {
        let id = row.id()?;
        let number = row.text_maybe()?;
        let customer = CustomerIndex::from_position(row.reference(customers)?);
        let deal = row.reference_maybe(deals)?.map(DealIndex::from_position);
        let kind = row.choice(&[
            ("invoice", InvoiceKind::Invoice),
            ("credit_note", InvoiceKind::CreditNote),
            ("deposit", InvoiceKind::Deposit),
        ])?;
        let status = row.choice(&[
            ("draft", InvoiceStatus::Draft),
            ("posted", InvoiceStatus::Posted),
            ("cancelled", InvoiceStatus::Cancelled),
        ])?;
        let issued_on = row.date()?;
        let (currency, written) = row.currency_with_source()?;
        let (currency, written) = (currency.unwrap_or(company), written.unwrap_or(company));
        Ok(Invoice {
            id,
            number,
            customer,
            deal,
            kind,
            status,
            issued_on,
            currency,
            net_minor: row.positive_money(written, currency)?,
            vat_minor: row.positive_money(written, currency)?,
            credited: row.reference_maybe(&keys)?.map(InvoiceIndex::from_position),
            payment_terms: row.terms_maybe()?,
            disputed: row.boolean()?,
            written_off_on: row.date_maybe()?,
        })
    })
}

static INVOICE_LINES: Table = Table {
    name: "invoice_lines",
    columns: &[
        "invoice_line_key",
        "id",
        "invoice_key",
        "product_key",
        "quantity",
        "currency",
        "net_amount_minor",
        "vat_rate",
        "cost_amount_minor",
    ],
};

/// Lines of invoices.
pub(super) fn invoice_lines(
    readers: &mut Readers<'_>,
    invoices: &Rows<Invoice>,
    products: &Keys,
) -> Result<Vec<InvoiceLine>, StoreError> {
    let rows = readers.read(&INVOICE_LINES, |row| {
        let id = row.id()?;
        let invoice = row.reference(&invoices.keys)?;
        let now = invoices.list[invoice].currency;
        let product = row
            .reference_maybe(products)?
            .map(ProductIndex::from_position);
        let quantity = Quantity::from_raw(row.number()?);
        let written = row.currency()?;
        Ok(InvoiceLine {
            id,
            invoice: InvoiceIndex::from_position(invoice),
            product,
            quantity,
            net_minor: row.money(written, now)?,
            vat_rate: row.rate_maybe(RATE, RATE_MAX)?,
            cost_minor: row.money_maybe(written, now)?,
        })
    })?;
    Ok(rows.list)
}

static DUE_DATES: Table = Table {
    name: "due_dates",
    columns: &[
        "due_date_key",
        "invoice_key",
        "due_on",
        "currency",
        "gross_amount_minor",
    ],
};

/// Due dates.
pub(super) fn due_dates(
    readers: &mut Readers<'_>,
    invoices: &Rows<Invoice>,
) -> Result<Vec<DueDate>, StoreError> {
    let rows = readers.read(&DUE_DATES, |row| {
        let invoice = row.reference(&invoices.keys)?;
        let due_on = row.date()?;
        let written = row.currency()?;
        Ok(DueDate {
            invoice: InvoiceIndex::from_position(invoice),
            due_on,
            gross_minor: row.money(written, invoices.list[invoice].currency)?,
        })
    })?;
    Ok(rows.list)
}

static PAYMENTS: Table = Table {
    name: "payments",
    columns: &[
        "payment_key",
        "id",
        "invoice_key",
        "customer_key",
        "paid_on",
        "currency",
        "amount_minor",
    ],
};

/// Where `invoice_key` stands in `PAYMENTS`.
const PAID_INVOICE: usize = 2;

/// Payments; one without an invoice is an advance in the company's currency.
pub(super) fn payments(
    readers: &mut Readers<'_>,
    invoices: &Rows<Invoice>,
    customers: &Keys,
    company: Currency,
) -> Result<Vec<Payment>, StoreError> {
    let rows = readers.read(&PAYMENTS, |row| {
        let id = row.id()?;
        let invoice = row.reference_maybe(&invoices.keys)?;
        let customer = row.reference_maybe(customers)?;
        let (of, now) = match (invoice, customer) {
            (Some(invoice), _) => (
                PaymentOf::Invoice(InvoiceIndex::from_position(invoice)),
                invoices.list[invoice].currency,
            ),
            (None, Some(customer)) => (
                PaymentOf::Advance(CustomerIndex::from_position(customer)),
                company,
            ),
            (None, None) => {
                return Err(row.wrong(PAID_INVOICE, "is missing, and so is customer_key"));
            }
        };
        let paid_on = row.date()?;
        let written = row.currency()?;
        Ok(Payment {
            id,
            of,
            paid_on,
            amount_minor: row.money(written, now)?,
        })
    })?;
    Ok(rows.list)
}

static ATTRIBUTES: Table = Table {
    name: "attributes",
    columns: &["attribute_key", "entity", "id", "name", "value"],
};

#[derive(Clone, Copy)]
enum Of {
    Deal,
    Customer,
    Product,
}

/// The company's own fields; the ids that they name are looked up in lists already read.
pub(super) fn attributes(
    readers: &mut Readers<'_>,
    deals: &[Deal],
    customers: &[diapason_model::Customer],
    products: &[diapason_model::Product],
) -> Result<Vec<Attribute>, StoreError> {
    let rows = readers.read(&ATTRIBUTES, |row| {
        let of = row.choice(&[
            ("deal", Of::Deal),
            ("customer", Of::Customer),
            ("product", Of::Product),
        ])?;
        Ok((of, row.text()?, row.text()?, row.text()?))
    })?;
    let wanted = |of: fn(&Of) -> bool| rows.list.iter().any(|(kind, ..)| of(kind));
    let deals = Places::of(
        deals,
        |deal| deal.id.as_str(),
        wanted(|of| matches!(of, Of::Deal)),
    );
    let customers = Places::of(
        customers,
        |customer| customer.id.as_str(),
        wanted(|of| matches!(of, Of::Customer)),
    );
    let products = Places::of(
        products,
        |product| product.id.as_str(),
        wanted(|of| matches!(of, Of::Product)),
    );
    rows.list
        .into_iter()
        .map(|(kind, id, name, value)| {
            let of = match kind {
                Of::Deal => deals
                    .find(&id)
                    .map(DealIndex::from_position)
                    .map(AttributeOf::Deal),
                Of::Customer => customers
                    .find(&id)
                    .map(CustomerIndex::from_position)
                    .map(AttributeOf::Customer),
                Of::Product => products
                    .find(&id)
                    .map(ProductIndex::from_position)
                    .map(AttributeOf::Product),
            };
            match of {
                Some(of) => Ok(Attribute { of, name, value }),
                None => Err(Box::new(crate::error::ValueError {
                    table: "attributes",
                    row: format!("{id}, {name}"),
                    column: "id",
                    value: format!("`{id}`"),
                    problem: "refers to a record that is not there".to_owned(),
                })
                .into()),
            }
        })
        .collect()
}

/// Ids of a list to their places, built only where somebody asks.
struct Places<'a>(FxHashMap<&'a str, usize>);

impl<'a> Places<'a> {
    fn of<T>(list: &'a [T], id: impl Fn(&'a T) -> &'a str, wanted: bool) -> Self {
        let list = if wanted { list } else { &[] };
        Self(
            list.iter()
                .enumerate()
                .map(|(place, record)| (id(record), place))
                .collect(),
        )
    }

    fn find(&self, id: &str) -> Option<usize> {
        self.0.get(id).copied()
    }
}
