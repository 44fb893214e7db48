//! A defect of the data: what it is, on which record, and the euros that hang on it.

use diapason_model::{
    Currency, CustomerIndex, DealIndex, InvoiceIndex, ProductIndex, SalespersonIndex,
};

/// What is wrong or missing. In this order where amounts are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DefectKind {
    /// No rate of exchange holds at the as-of date: nothing open can be computed.
    RateMissing,
    /// Nobody knows what something costs: its revenue counts, its margin does not.
    CostMissing,
    /// An open deal whose close date has passed: it counts in the current month.
    StaleClose,
    /// A won deal that should have been invoiced by now and has no invoice at all.
    WonWithoutInvoice,
    /// A won deal that is partly invoiced and late for the rest.
    LateToInvoice,
    /// Linked invoicing beyond the deal's total.
    OverInvoiced,
    /// An invoice linked to a deal that is not won: both count.
    InvoicedNotWon,
    /// An invoice of no deal, whose customer still has a backlog: both may be the same.
    InvoiceWithoutDeal,
    /// Payments beyond an invoice's gross.
    OverPaid,
    /// The newest rate of exchange is old.
    RateStale,
    /// Since when billing is known is not said: what was won before it counts as backlog.
    BillingStartAbsent,
    /// No fixed cost in the coming year: the result is the margin.
    FixedCostsAbsent,
    /// A deal that nobody sells.
    DealWithoutSalesperson,
    /// Somebody sells without a quota in the fiscal year.
    SalespersonWithoutQuota,
    /// A customer whose deals are paid by the company's default terms.
    CustomerWithoutTerms,
    /// An open deal without a next step.
    DealWithoutNextStep,
}

impl DefectKind {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::RateMissing,
        Self::CostMissing,
        Self::StaleClose,
        Self::WonWithoutInvoice,
        Self::LateToInvoice,
        Self::OverInvoiced,
        Self::InvoicedNotWon,
        Self::InvoiceWithoutDeal,
        Self::OverPaid,
        Self::RateStale,
        Self::BillingStartAbsent,
        Self::FixedCostsAbsent,
        Self::DealWithoutSalesperson,
        Self::SalespersonWithoutQuota,
        Self::CustomerWithoutTerms,
        Self::DealWithoutNextStep,
    ];

    /// Its name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::RateMissing => "rate_missing",
            Self::CostMissing => "cost_missing",
            Self::StaleClose => "stale_close",
            Self::WonWithoutInvoice => "won_without_invoice",
            Self::LateToInvoice => "late_to_invoice",
            Self::OverInvoiced => "over_invoiced",
            Self::InvoicedNotWon => "invoiced_not_won",
            Self::InvoiceWithoutDeal => "invoice_without_deal",
            Self::OverPaid => "over_paid",
            Self::RateStale => "rate_stale",
            Self::BillingStartAbsent => "billing_start_absent",
            Self::FixedCostsAbsent => "fixed_costs_absent",
            Self::DealWithoutSalesperson => "deal_without_salesperson",
            Self::SalespersonWithoutQuota => "salesperson_without_quota",
            Self::CustomerWithoutTerms => "customer_without_terms",
            Self::DealWithoutNextStep => "deal_without_next_step",
        }
    }

    /// Whether a figure of the forecast is wrong or missing by it; the others leave something
    /// without an owner, a date of its own or a next step, and every figure as it is.
    #[must_use]
    pub const fn moves_figures(self) -> bool {
        !matches!(
            self,
            Self::DealWithoutSalesperson
                | Self::SalespersonWithoutQuota
                | Self::CustomerWithoutTerms
                | Self::DealWithoutNextStep
        )
    }
}

/// The record that is mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DefectSubject {
    /// The company's settings.
    Company,
    /// A currency.
    Currency(Currency),
    /// A product.
    Product(ProductIndex),
    /// A line of a deal, without a product.
    Line(diapason_model::DealLineIndex),
    /// A deal.
    Deal(DealIndex),
    /// An invoice.
    Invoice(InvoiceIndex),
    /// A customer.
    Customer(CustomerIndex),
    /// A salesperson.
    Salesperson(SalespersonIndex),
}

/// Where the euros of a defect are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DefectRecord {
    /// In a deal.
    Deal(DealIndex),
    /// In an invoice.
    Invoice(InvoiceIndex),
}

/// A defect: one record to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Defect {
    /// What is wrong.
    pub kind: DefectKind,
    /// What is mended.
    pub subject: DefectSubject,
    /// What hangs on it, in minor units of the company's currency, rounded once; `None`: that
    /// cannot be known before it is mended.
    pub amount_minor: Option<i64>,
    /// The same before it was rounded, minor units × ppm: kinds are summed of it.
    pub(crate) exact: i128,
    /// Where that is, each rounded once, the largest first.
    pub records: Vec<(DefectRecord, i64)>,
}

/// The defects of a kind together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DefectTotal {
    /// Which kind.
    pub kind: DefectKind,
    /// How many.
    pub count: usize,
    /// Their sum, rounded once; `None`: nothing of it can be known.
    pub amount_minor: Option<i64>,
}
