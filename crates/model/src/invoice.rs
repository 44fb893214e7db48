//! Invoices, their lines and due dates, and what was paid.

use crate::{
    Currency, CustomerIndex, Date, DealIndex, Id, InvoiceIndex, PaymentTerms, ProductIndex,
    Quantity, Rate,
};

/// What an invoice document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InvoiceKind {
    /// An invoice.
    Invoice,
    /// A credit note: its amounts are positive, its sign comes from its kind.
    CreditNote,
    /// A deposit invoice.
    Deposit,
}

impl InvoiceKind {
    /// −1 for a credit note, else 1.
    #[must_use]
    pub const fn sign(self) -> i64 {
        match self {
            Self::CreditNote => -1,
            Self::Invoice | Self::Deposit => 1,
        }
    }
}

/// Whether an invoice counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvoiceStatus {
    /// Not sent: counts nowhere.
    Draft,
    /// Sent: counts.
    Posted,
    /// Annulled: counts nowhere.
    Cancelled,
}

/// An invoice, deposit or credit note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invoice {
    /// Its id.
    pub id: Id,
    /// Its number as printed.
    pub number: Option<Box<str>>,
    /// Who owes.
    pub customer: CustomerIndex,
    /// The deal it invoices.
    pub deal: Option<DealIndex>,
    /// Invoice, credit note or deposit.
    pub kind: InvoiceKind,
    /// Draft, posted or cancelled.
    pub status: InvoiceStatus,
    /// Its date.
    pub issued_on: Date,
    /// Its currency.
    pub currency: Currency,
    /// Net of VAT, minor units, not negative.
    pub net_minor: i64,
    /// VAT, minor units, not negative.
    pub vat_minor: i64,
    /// The invoice that a credit note credits.
    pub credited: Option<InvoiceIndex>,
    /// Its own terms.
    pub payment_terms: Option<PaymentTerms>,
    /// Whether it is disputed.
    pub disputed: bool,
    /// Since when nothing of it is expected any more.
    pub written_off_on: Option<Date>,
}

impl Invoice {
    /// Net + VAT, minor units.
    #[must_use]
    pub fn gross_minor(&self) -> i128 {
        i128::from(self.net_minor) + i128::from(self.vat_minor)
    }
}

/// One line of an invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvoiceLine {
    /// Its id.
    pub id: Id,
    /// The invoice it belongs to.
    pub invoice: InvoiceIndex,
    /// What was invoiced, where it is in the catalogue.
    pub product: Option<ProductIndex>,
    /// How much.
    pub quantity: Quantity,
    /// Net of VAT, minor units of the invoice's currency; a credit note's sign comes from its
    /// kind.
    pub net_minor: i64,
    /// VAT rate, where given.
    pub vat_rate: Option<Rate>,
    /// Cost of the line, minor units of the invoice's currency, where given.
    pub cost_minor: Option<i64>,
}

/// A part of an invoice that is due on a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueDate {
    /// The invoice.
    pub invoice: InvoiceIndex,
    /// When it is due.
    pub due_on: Date,
    /// Gross, minor units of the invoice's currency.
    pub gross_minor: i64,
}

/// What a payment pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaymentOf {
    /// An invoice (a refund, if it is a credit note).
    Invoice(InvoiceIndex),
    /// An advance of a customer, in the company's currency.
    Advance(CustomerIndex),
}

/// Money that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Its id.
    pub id: Id,
    /// What it pays.
    pub of: PaymentOf,
    /// When.
    pub paid_on: Date,
    /// Gross, minor units of the invoice's currency.
    pub amount_minor: i64,
}
