//! The parts of a figure, put together by what a person knows: deals, invoices, payments, costs.

use std::collections::BTreeMap;

use diapason_engine::{Category, Part, PartOrigin};
use diapason_model::{DealIndex, InvoiceIndex, PaymentOf, Snapshot};

/// What some parts of a category have in common: a part of the drawer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Holder {
    /// A deal: its instalments, its lines, its invoices and their payments.
    Deal(DealIndex),
    /// An invoice without a deal.
    Invoice(InvoiceIndex),
    /// A payment without a deal, by its place.
    Payment(usize),
    /// A fixed cost, by its place.
    FixedCost(usize),
    /// What levers change of the fixed costs.
    FixedCostLevers,
}

impl Holder {
    /// Of a part.
    pub(super) fn of(origin: &PartOrigin, data: &Snapshot) -> Self {
        let of_invoice = |invoice: InvoiceIndex| match data.invoices[invoice.get()].deal {
            Some(deal) => Self::Deal(deal),
            None => Self::Invoice(invoice),
        };
        match origin {
            PartOrigin::Instalment { deal, .. }
            | PartOrigin::Retention { deal, .. }
            | PartOrigin::Line { deal, .. } => Self::Deal(*deal),
            PartOrigin::Invoice { invoice } | PartOrigin::OpenItem { invoice, .. } => {
                of_invoice(*invoice)
            }
            PartOrigin::Payment { payment } => match data.payments[*payment].of {
                PaymentOf::Invoice(invoice) => match of_invoice(invoice) {
                    Self::Deal(deal) => Self::Deal(deal),
                    _ => Self::Payment(*payment),
                },
                PaymentOf::Advance(_) => Self::Payment(*payment),
            },
            PartOrigin::FixedCost { fixed_cost, .. } => Self::FixedCost(*fixed_cost),
            PartOrigin::FixedCostLevers { .. } => Self::FixedCostLevers,
        }
    }

    /// Its kind on the wire.
    pub(super) const fn kind(self) -> &'static str {
        match self {
            Self::Deal(_) => "deal",
            Self::Invoice(_) => "invoice",
            Self::Payment(_) => "payment",
            Self::FixedCost(_) | Self::FixedCostLevers => "fixed_cost",
        }
    }

    /// Its id; empty for the levers on fixed costs, which have none.
    pub(super) fn id(self, data: &Snapshot) -> &str {
        match self {
            Self::Deal(deal) => data.deals[deal.get()].id.as_str(),
            Self::Invoice(invoice) => data.invoices[invoice.get()].id.as_str(),
            Self::Payment(payment) => data.payments[payment].id.as_str(),
            Self::FixedCost(cost) => data.fixed_costs[cost].id.as_str(),
            Self::FixedCostLevers => "",
        }
    }

    /// The name of its customer; empty for costs.
    pub(super) fn customer(self, data: &Snapshot) -> &str {
        let customer = match self {
            Self::Deal(deal) => data.deals[deal.get()].customer,
            Self::Invoice(invoice) => data.invoices[invoice.get()].customer,
            Self::Payment(payment) => match data.payments[payment].of {
                PaymentOf::Invoice(invoice) => data.invoices[invoice.get()].customer,
                PaymentOf::Advance(customer) => customer,
            },
            Self::FixedCost(_) | Self::FixedCostLevers => return "",
        };
        &data.customers[customer.get()].name
    }
}

/// The parts of one category that one holder has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Held {
    /// Who has them.
    pub(super) holder: Holder,
    /// Before probability, minor units.
    pub(super) amount: i128,
    /// After it, minor units × ppm.
    pub(super) exact: i128,
    /// The probability where all parts share one.
    pub(super) probability: Option<u32>,
    /// A digest of the parts, to be compared with the base's.
    pub(super) parts: Vec<Part>,
}

/// The parts of one category.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Section {
    /// Their exact sum, minor units × ppm.
    pub(super) exact: i128,
    /// What they add to all that is expected: less for fixed costs, nothing for the pipeline.
    pub(super) expected: i128,
    /// By holder, the largest first.
    pub(super) held: Vec<Held>,
}

/// The parts by category.
pub(super) fn grouped(parts: Vec<Part>, data: &Snapshot) -> BTreeMap<Category, Section> {
    let mut by_holder: BTreeMap<(Category, Holder), Vec<Part>> = BTreeMap::new();
    for part in parts {
        let holder = Holder::of(&part.origin, data);
        by_holder
            .entry((part.category, holder))
            .or_default()
            .push(part);
    }
    let mut sections: BTreeMap<Category, Section> = BTreeMap::new();
    for ((category, holder), parts) in by_holder {
        let section = sections.entry(category).or_default();
        section.expected += parts.iter().map(Part::expected).sum::<i128>();
        let held = Held::new(holder, parts);
        section.exact += held.exact;
        section.held.push(held);
    }
    for section in sections.values_mut() {
        let place = |held: &Held| (std::cmp::Reverse(held.exact), held.holder);
        section.held.sort_by_key(place);
    }
    sections
}

impl Held {
    fn new(holder: Holder, parts: Vec<Part>) -> Self {
        let first = parts.first().map(|part| part.probability_ppm);
        let shared = first.filter(|first| parts.iter().all(|part| part.probability_ppm == *first));
        Self {
            holder,
            amount: parts.iter().map(|part| i128::from(part.amount_minor)).sum(),
            exact: parts.iter().map(Part::exact).sum(),
            probability: shared,
            parts,
        }
    }
}
