//! What is invoiced, due and paid.

use super::super::{Description, Entity, Key, Kind, MoneyIn};
use super::{RATE, may, must, or, source, to};

pub(super) static INVOICES: Description = source(
    Entity::Invoices,
    "invoices",
    "invoice",
    Key::Id,
    &[
        must("id", Kind::Text),
        may("number", Kind::Text),
        must("customer_id", to(Entity::Customers)),
        may("deal_id", to(Entity::Deals)),
        may("order_reference", Kind::Text),
        or(
            "kind",
            Kind::Choice(&["invoice", "credit_note", "deposit"]),
            "invoice",
        ),
        must("status", Kind::Choice(&["draft", "posted", "cancelled"])),
        must("issued_on", Kind::Date),
        may("currency", Kind::Currency),
        must("net_amount", Kind::PositiveMoney(MoneyIn::Row)),
        must("vat_amount", Kind::PositiveMoney(MoneyIn::Row)),
        may("credited_invoice_id", to(Entity::Invoices)),
        may("payment_terms", Kind::Terms),
        or("disputed", Kind::Boolean, "false"),
        may("disputed_amount", Kind::PositiveMoney(MoneyIn::Row)),
        may("dispute_reason", Kind::Text),
        may("written_off_on", Kind::Date),
    ],
);

pub(super) static INVOICE_LINES: Description = source(
    Entity::InvoiceLines,
    "invoice_lines",
    "invoice_line",
    Key::Id,
    &[
        must("id", Kind::Text),
        must("invoice_id", to(Entity::Invoices)),
        may("product_id", to(Entity::Products)),
        may("description", Kind::Text),
        or("quantity", Kind::Millionths, "1"),
        must("net_amount", Kind::Money(MoneyIn::Invoice)),
        may("vat_rate", RATE),
        may("cost_amount", Kind::Money(MoneyIn::Invoice)),
        may("service_from", Kind::Date),
        may("service_to", Kind::Date),
    ],
);

pub(super) static DUE_DATES: Description = source(
    Entity::DueDates,
    "due_dates",
    "due_date",
    Key::Set(&["invoice_id", "due_on"]),
    &[
        must("invoice_id", to(Entity::Invoices)),
        must("due_on", Kind::Date),
        must("gross_amount", Kind::Money(MoneyIn::Invoice)),
    ],
);

pub(super) static PAYMENTS: Description = source(
    Entity::Payments,
    "payments",
    "payment",
    Key::Id,
    &[
        must("id", Kind::Text),
        may("invoice_id", to(Entity::Invoices)),
        may("customer_id", to(Entity::Customers)),
        must("paid_on", Kind::Date),
        must("amount", Kind::Money(MoneyIn::Invoice)),
    ],
);
