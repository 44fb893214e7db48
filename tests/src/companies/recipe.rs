//! Random companies as small vectors of simple values, so that shrinking works: a reference is a
//! number that is taken modulo the length of what it points to.
//!
//! Deliberately absent: chance (`strategies`), and the records themselves (`build` makes them).

use diapason_model::{
    Currency, Date, ExchangeRate, InvoiceKind, InvoiceStatus, PaymentTerms, Probability, Quantity,
    Rate, StageKind, UnitPrice,
};

/// A reference: taken modulo the length of the list it points to.
pub(super) type Pick = u8;

#[derive(Debug, Clone)]
pub(super) struct CompanyRecipe {
    pub(super) settings: Settings,
    pub(super) rates: Vec<(Pick, Date, ExchangeRate)>,
    pub(super) schedules: Vec<Vec<RuleRecipe>>,
    pub(super) customers: Vec<CustomerRecipe>,
    pub(super) products: Vec<ProductRecipe>,
    pub(super) deals: Vec<DealRecipe>,
    pub(super) invoices: Vec<InvoiceRecipe>,
    pub(super) payments: Vec<PaymentRecipe>,
    /// First month and length in months from the usual as-of date, cents a month.
    pub(super) fixed_costs: Vec<(i32, Option<u8>, i32)>,
    /// Of what, which one, which name, which value.
    pub(super) attributes: Vec<(Pick, Pick, Pick, Pick)>,
}

#[derive(Debug, Clone)]
pub(super) struct Settings {
    pub(super) currency: Currency,
    pub(super) fiscal_start: u32,
    pub(super) terms: PaymentTerms,
    pub(super) schedule: Option<Pick>,
    pub(super) billing_known_from: Option<Date>,
    pub(super) stage_probability: Probability,
}

#[derive(Debug, Clone)]
pub(super) struct RuleRecipe {
    pub(super) weight: u8,
    pub(super) offset_months: i32,
    pub(super) offset_days: i32,
    pub(super) repeat_count: u32,
    pub(super) repeat_every_months: i32,
}

#[derive(Debug, Clone)]
pub(super) struct CustomerRecipe {
    pub(super) vat_exempt: bool,
    pub(super) country: Pick,
    pub(super) segment: Pick,
    pub(super) terms: Option<PaymentTerms>,
}

#[derive(Debug, Clone)]
pub(super) struct ProductRecipe {
    pub(super) family: Pick,
    pub(super) currency: Pick,
    pub(super) unit_cost: Option<UnitPrice>,
    pub(super) vat_rate: Rate,
    pub(super) costs: Vec<(Date, UnitPrice)>,
}

#[derive(Debug, Clone)]
pub(super) struct DealRecipe {
    pub(super) who: (Pick, Option<Pick>, Option<Pick>),
    pub(super) kind: StageKind,
    pub(super) stage: Pick,
    pub(super) dates: (Date, Option<Date>),
    pub(super) currency: Pick,
    pub(super) probability: Option<Probability>,
    pub(super) terms: Option<PaymentTerms>,
    pub(super) schedule: Option<Pick>,
    pub(super) retention: (Rate, i32),
    pub(super) instalments: Vec<(Date, i8)>,
    pub(super) lines: Vec<LineRecipe>,
}

#[derive(Debug, Clone)]
pub(super) struct LineRecipe {
    pub(super) product: Option<Pick>,
    pub(super) quantity: Quantity,
    pub(super) unit_price: UnitPrice,
    pub(super) discount: Rate,
    pub(super) unit_cost: Option<UnitPrice>,
    pub(super) probability: Option<Probability>,
    pub(super) schedule: Option<Pick>,
    pub(super) instalments: Vec<(Date, i8)>,
}

#[derive(Debug, Clone)]
pub(super) struct InvoiceRecipe {
    pub(super) deal: Option<Pick>,
    pub(super) customer: Option<Pick>,
    pub(super) kind: InvoiceKind,
    pub(super) status: InvoiceStatus,
    pub(super) issued_on: Date,
    pub(super) currency: Pick,
    pub(super) net: Net,
    pub(super) vat_rate: Rate,
    pub(super) credited: Option<Pick>,
    pub(super) terms: Option<PaymentTerms>,
    pub(super) written_off_on: Option<Date>,
    pub(super) lines: Vec<InvoiceLineRecipe>,
    pub(super) due_dates: Vec<(Date, u8)>,
}

/// How much is invoiced.
#[derive(Debug, Clone, Copy)]
pub(super) enum Net {
    /// So many hundredths of the linked deal's total.
    Share(u8),
    /// So many minor units.
    Minor(u32),
}

#[derive(Debug, Clone)]
pub(super) struct InvoiceLineRecipe {
    pub(super) product: Option<Pick>,
    pub(super) quantity: Quantity,
    /// Hundredths of the invoice's net.
    pub(super) share: i8,
    pub(super) cost_minor: Option<i32>,
}

#[derive(Debug, Clone)]
pub(super) struct PaymentRecipe {
    /// None: an advance.
    pub(super) invoice: Option<Pick>,
    pub(super) customer: Pick,
    pub(super) paid_on: Date,
    /// Hundredths of the gross; of 1000.00 for an advance.
    pub(super) share: i16,
}
