//! The chain of what is certain: invoices, their unpaid rests, payments, fixed costs.

use diapason_engine::{Part, PartOrigin};
use diapason_model::catalogue::Entity;
use diapason_model::{Currency, Date, Invoice, InvoiceIndex, InvoiceKind, Month, PaymentOf};

use super::cell::Opened;
use super::chain::Contribution;
use super::deal_links::DealLinks;
use super::entered::entered_links;
use crate::desk::session::OpenBook;
use crate::desk::wire::WhyLink;
use crate::wire::money;

/// What is needed to tell.
pub(super) struct InvoiceLinks<'a> {
    pub(super) open: &'a OpenBook,
    pub(super) opened: &'a Opened,
    /// The deal that the parts belong to.
    pub(super) deal: Option<&'a DealLinks<'a>>,
}

/// What an invoice is called: its number, else its id.
pub(super) fn number(invoice: &Invoice) -> String {
    let number = invoice.number.as_deref();
    number.unwrap_or(invoice.id.as_str()).to_owned()
}

impl InvoiceLinks<'_> {
    /// The chain of a part that is no instalment.
    pub(super) fn links(&self, part: &Part, contribution: Contribution) -> Vec<WhyLink> {
        let mut links = self.deal.map_or_else(Vec::new, DealLinks::head);
        let data = self.open.book.snapshot();
        match &part.origin {
            PartOrigin::Invoice { invoice } => {
                links.extend(self.invoice(*invoice));
                let record = &data.invoices[invoice.get()];
                links.extend(self.conversion(record.currency, part.on, contribution.amount));
                links.push(contribution.link(self.open));
            }
            PartOrigin::OpenItem { invoice, due_on } => {
                links.extend(self.invoice(*invoice));
                links.push(contribution.link(self.open));
                links.extend(self.payment_lever(part));
                links.push(WhyLink::OpenItem {
                    due_on: due_on.to_string(),
                    expected_on: part.on.to_string(),
                    amount: money(part.amount_minor, self.open.book.currency()),
                });
            }
            PartOrigin::Payment { payment } => {
                let record = &data.payments[*payment];
                let currency = match record.of {
                    PaymentOf::Invoice(invoice) => {
                        links.extend(self.invoice(invoice));
                        data.invoices[invoice.get()].currency
                    }
                    PaymentOf::Advance(_) => data.company.currency,
                };
                links.push(WhyLink::Payment {
                    paid_on: record.paid_on.to_string(),
                    amount: money(record.amount_minor, currency),
                    currency: currency.to_string(),
                });
                let id = record.id.as_str();
                let measure = self.opened.measure;
                links.extend(entered_links(self.open, Entity::Payments, id, measure));
                links.extend(self.conversion(currency, record.paid_on, contribution.amount));
                links.push(contribution.link(self.open));
            }
            PartOrigin::FixedCost { fixed_cost, month } => {
                links.push(WhyLink::FixedCost {
                    name: data.fixed_costs[*fixed_cost].name.to_string(),
                    month: month.to_string(),
                    amount: money(part.amount_minor, self.open.book.currency()),
                });
            }
            PartOrigin::FixedCostLevers { month } => {
                links.push(self.fixed_cost_levers(*month, contribution.amount));
            }
            PartOrigin::Instalment { .. }
            | PartOrigin::Retention { .. }
            | PartOrigin::Line { .. } => {}
        }
        links
    }

    fn invoice(&self, invoice: InvoiceIndex) -> Vec<WhyLink> {
        let record = &self.open.book.snapshot().invoices[invoice.get()];
        let mut links = vec![WhyLink::Invoice {
            id: record.id.to_string(),
            number: number(record),
            kind: match record.kind {
                InvoiceKind::Invoice => "invoice",
                InvoiceKind::CreditNote => "credit_note",
                InvoiceKind::Deposit => "deposit",
            }
            .to_owned(),
            issued_on: record.issued_on.to_string(),
            amount: money(record.kind.sign() * record.net_minor, record.currency),
            currency: record.currency.to_string(),
        }];
        let id = record.id.as_str();
        let measure = self.opened.measure;
        links.extend(entered_links(self.open, Entity::Invoices, id, measure));
        links
    }

    /// The rate that brought an amount to the company's currency: the newest one of the day.
    fn conversion(&self, from: Currency, on: Date, amount: i64) -> Option<WhyLink> {
        let currency = self.open.book.currency();
        let rates = self.open.book.snapshot().fx_rates.iter();
        let known = rates.filter(|rate| rate.currency == from && rate.on <= on);
        let rate = known
            .max_by_key(|rate| rate.on)
            .filter(|_| from != currency)?;
        Some(WhyLink::Conversion {
            rate: rate.rate.to_string(),
            from: from.to_string(),
            since: rate.on.to_string(),
            amount: money(amount, currency),
        })
    }

    /// What the payment levers did to the day on which an unpaid rest is expected.
    fn payment_lever(&self, part: &Part) -> Option<WhyLink> {
        let scenario = &self.opened.scenario;
        let (PartOrigin::OpenItem { due_on, .. }, false) =
            (&part.origin, scenario.payment.is_empty())
        else {
            return None;
        };
        // Without levers an unpaid rest is expected when it is due, or now.
        let before = (*due_on).max(self.opened.frame.months.as_of);
        (before != part.on).then(|| WhyLink::Lever {
            lever: "payment".to_owned(),
            before: before.to_string(),
            after: part.on.to_string(),
        })
    }

    fn fixed_cost_levers(&self, month: Month, change: i64) -> WhyLink {
        let currency = self.open.book.currency();
        let costs = self.open.book.snapshot().fixed_costs.iter();
        let of_month = costs.filter(|cost| {
            cost.from_month <= month && cost.to_month.is_none_or(|last| month <= last)
        });
        let before: i64 = of_month.map(|cost| cost.monthly_minor).sum();
        WhyLink::Lever {
            lever: "fixed_costs".to_owned(),
            before: money(before, currency),
            after: money(before.saturating_add(change), currency),
        }
    }
}
