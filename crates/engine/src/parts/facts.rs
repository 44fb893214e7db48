//! Parts of what is certain or nearly so: invoices, payments, open items, backlog, won lines,
//! fixed costs.

use diapason_model::{
    DealIndex, DealLineIndex, InvoiceIndex, Month, PaymentOf, Probability, Scenario,
};

use super::cell::Matching;
use super::part::{Part, PartOrigin};
use crate::book::{Book, DealBacklog, is_known};
use crate::days::{from_date, to_date};
use crate::error::EngineError;
use crate::fixed_costs::fixed_costs as levered_fixed_costs;
use crate::levers::Levered;
use crate::question::{Category, Measure, Question};
use crate::scan::{Frame, facts_paid_by};

/// Looks for the parts of facts.
pub(super) struct Facts<'a> {
    pub(super) book: &'a Book,
    pub(super) levered: &'a Levered<'a>,
    pub(super) matching: &'a Matching,
    pub(super) measure: Measure,
    pub(super) today: i32,
}

impl Facts<'_> {
    pub(super) fn find(
        &self,
        wanted: &dyn Fn(Category) -> bool,
        found: &mut Vec<Part>,
    ) -> Result<(), EngineError> {
        match self.measure {
            Measure::Bookings => {
                if wanted(Category::Won) {
                    self.won(found);
                }
                return Ok(());
            }
            Measure::Cash => {
                if wanted(Category::Received) {
                    self.received(found);
                }
                if wanted(Category::OpenInvoices) {
                    self.open_items(found)?;
                }
            }
            _ if wanted(Category::Invoiced) => self.invoiced(found)?,
            _ => {}
        }
        if wanted(Category::Backlog) {
            for (place, backlog) in self.book.backlog.iter().enumerate() {
                if !self.levered.is_excluded(backlog.deal) {
                    let backlog = self.levered.backlog.get(&place).unwrap_or(backlog);
                    self.backlog(backlog, found)?;
                }
            }
        }
        Ok(())
    }

    fn invoiced(&self, found: &mut Vec<Part>) -> Result<(), EngineError> {
        for part in &self.book.invoiced {
            let invoice = &self.book.snapshot.invoices[part.invoice as usize];
            let deal = invoice.deal.map(|deal| deal.0);
            let within = self.matching.day(part.day)
                && (self.matching).record(deal, invoice.customer.0, part.product);
            let amount = match self.measure {
                _ if !within => continue,
                Measure::Invoicing => part.amount,
                _ if is_known(part.cost) => {
                    let margin = part.amount.checked_sub(part.cost);
                    margin.ok_or_else(|| EngineError::Overflow {
                        what: format!("invoice {}", invoice.id),
                    })?
                }
                _ => continue,
            };
            let origin = PartOrigin::Invoice {
                invoice: InvoiceIndex(part.invoice),
            };
            found.push(certain(Category::Invoiced, origin, part.day, amount));
        }
        Ok(())
    }

    fn received(&self, found: &mut Vec<Part>) {
        // One entry a payment, in the snapshot's order.
        for (place, payment) in self.book.received.iter().enumerate() {
            let invoice = payment
                .invoice
                .map(|invoice| &self.book.snapshot.invoices[invoice as usize]);
            let deal = invoice.and_then(|invoice| invoice.deal).map(|deal| deal.0);
            if self.matching.day(payment.day) && self.matching.record(deal, payment.customer, None)
            {
                debug_assert_eq!(
                    matches!(self.book.snapshot.payments[place].of, PaymentOf::Invoice(_)),
                    payment.invoice.is_some(),
                    "the same payment in both lists"
                );
                let origin = PartOrigin::Payment { payment: place };
                found.push(certain(
                    Category::Received,
                    origin,
                    payment.day,
                    payment.amount,
                ));
            }
        }
    }

    fn open_items(&self, found: &mut Vec<Part>) -> Result<(), EngineError> {
        let items = self.book.open_items.iter();
        for item in items.filter(|item| self.today < item.until) {
            let invoice = &self.book.snapshot.invoices[item.invoice as usize];
            let deal = invoice.deal.map(|deal| deal.0);
            let customer = invoice.customer.0;
            let day = item.due.max(self.today) + self.levered.invoice_delay(deal, customer);
            if self.matching.day(day) && self.matching.record(deal, customer, None) {
                let amount = self.book.open_item_on(item, self.today)?;
                let origin = PartOrigin::OpenItem {
                    invoice: InvoiceIndex(item.invoice),
                    due_on: to_date(item.due),
                };
                found.push(certain(Category::OpenInvoices, origin, day, amount));
            }
        }
        Ok(())
    }

    fn won(&self, found: &mut Vec<Part>) {
        for (line, amount) in &self.book.won {
            let record = &self.book.snapshot.lines[*line as usize];
            let deal = &self.book.snapshot.deals[record.deal.get()];
            let day = from_date(deal.state.date());
            let product = record.product.map(|product| product.0);
            let within = self.matching.day(day)
                && (self.matching).record(Some(record.deal.0), deal.customer.0, product);
            if within && !self.levered.is_excluded(record.deal.0) {
                let origin = PartOrigin::Line {
                    deal: record.deal,
                    line: DealLineIndex(*line),
                };
                found.push(certain(Category::Won, origin, day, *amount));
            }
        }
    }

    fn backlog(&self, backlog: &DealBacklog, found: &mut Vec<Part>) -> Result<(), EngineError> {
        let book = self.book;
        let customer = book.snapshot.deals[backlog.deal as usize].customer.0;
        for part in &backlog.parts {
            let product = book.snapshot.lines[part.line as usize]
                .product
                .map(|product| product.0);
            if !(self.matching).record(Some(backlog.deal), customer, product) {
                continue;
            }
            let (deal, line) = (DealIndex(backlog.deal), DealLineIndex(part.line));
            let instalment = part.instalment;
            let origin = PartOrigin::Instalment {
                deal,
                line,
                instalment,
            };
            let day = part.day.max(self.today);
            let overflow = || EngineError::Overflow {
                what: book.line_name(part.line),
            };
            if self.measure == Measure::Cash {
                let paid_by = facts_paid_by(book, self.levered, backlog, part.line, self.today);
                let cash = paid_by.cash(part.amount, day).ok_or_else(overflow)?;
                let kept = PartOrigin::Retention {
                    deal,
                    line,
                    instalment,
                };
                let parts = [(origin, Some(cash.by_terms)), (kept, cash.retention)];
                for (origin, part) in parts {
                    if let Some(part) = part.filter(|part| self.matching.day(part.day)) {
                        found.push(certain(Category::Backlog, origin, part.day, part.amount));
                    }
                }
                continue;
            }
            let amount = match self.measure {
                _ if !self.matching.day(day) => continue,
                Measure::Invoicing => part.amount,
                _ if is_known(part.cost) => {
                    part.amount.checked_sub(part.cost).ok_or_else(overflow)?
                }
                _ => continue,
            };
            found.push(certain(Category::Backlog, origin, day, amount));
        }
        Ok(())
    }
}

/// The fixed costs of the cell's months, cost by cost, and what levers change of each month.
pub(super) fn fixed_costs(
    book: &Book,
    scenario: &Scenario,
    question: &Question,
    matching: &Matching,
    found: &mut Vec<Part>,
) -> Result<(), EngineError> {
    let frame = Frame::new(question.span);
    let levered = levered_fixed_costs(book, scenario, &frame)?;
    for (bucket, levered) in levered.into_iter().enumerate().take(frame.later()) {
        let number = frame.month(bucket);
        let Some(month) = Month::from_number(number) else {
            continue;
        };
        if !matching.months_before(frame.end_month()).contains(&number) {
            continue;
        }
        let day = from_date(month.first_day());
        let mut sum = 0_i128;
        for (place, fixed) in book.snapshot.fixed_costs.iter().enumerate() {
            let begun = fixed.from_month.number() <= number;
            if begun && fixed.to_month.is_none_or(|last| number <= last.number()) {
                let origin = PartOrigin::FixedCost {
                    fixed_cost: place,
                    month,
                };
                let part = certain(Category::FixedCosts, origin, day, fixed.monthly_minor);
                sum += part.exact();
                found.push(part);
            }
        }
        let changed = (levered - sum) / i128::from(Probability::MAX_PPM);
        if changed != 0 {
            let amount = i64::try_from(changed).map_err(|_| EngineError::Overflow {
                what: "the fixed costs of a month".to_owned(),
            })?;
            let origin = PartOrigin::FixedCostLevers { month };
            found.push(certain(Category::FixedCosts, origin, day, amount));
        }
    }
    Ok(())
}

fn certain(category: Category, origin: PartOrigin, day: i32, amount_minor: i64) -> Part {
    Part {
        category,
        origin,
        on: to_date(day),
        amount_minor,
        probability_ppm: Probability::MAX_PPM,
    }
}
