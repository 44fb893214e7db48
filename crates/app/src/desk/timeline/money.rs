//! The deal's invoices, its money, and both month by month.

use std::collections::BTreeMap;

use diapason_engine::{Category, Cell, Measure, Months, PartOrigin, parts};
use diapason_model::{
    Date, Deal, DealIndex, DealState, InvoiceKind, InvoiceStatus, Month, Scenario,
};

use super::lines::Spread;
use crate::desk::page::{Frame, overflow, question};
use crate::desk::session::OpenBook;
use crate::desk::why::stands_under;
use crate::desk::wire::{TimelineInvoice, TimelineMonth, TimelinePayment};
use crate::error::AppError;
use crate::wire::money;

/// What was invoiced and what money came and comes, company's currency.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// Net, credit notes negative.
    invoiced: Vec<(Date, i64)>,
    /// With VAT.
    paid: Vec<(Date, i64)>,
    /// What is owed: due and expected dates, with VAT.
    owed: Vec<(Date, Date, i64)>,
}

impl Facts {
    /// Of a deal's linked invoices, by the engine.
    pub(super) fn of(open: &OpenBook, frame: &Frame, deal: DealIndex) -> Result<Self, AppError> {
        let data = open.book.snapshot();
        let linked = data
            .invoices
            .iter()
            .filter(|invoice| invoice.deal == Some(deal));
        let Some(first) = linked.map(|invoice| invoice.issued_on).min() else {
            return Ok(Self::default());
        };
        let of_deal =
            |invoice: diapason_model::InvoiceIndex| data.invoices[invoice.get()].deal == Some(deal);
        let base = Scenario::base();
        let found = |measure: Measure, since: Date, category: Option<Category>| {
            let cell = Cell {
                months: Months::From(Month::of(since)),
                groups: stands_under(data, deal),
                category,
            };
            parts(&open.book, &base, &question(frame, measure, None), &cell)
        };
        let mut facts = Self::default();
        for part in found(Measure::Invoicing, first, Some(Category::Invoiced))? {
            if let PartOrigin::Invoice { invoice } = part.origin
                && of_deal(invoice)
            {
                facts.invoiced.push((part.on, part.amount_minor));
            }
        }
        // A payment may come before its invoice.
        let before = data.payments.iter().map(|payment| payment.paid_on).min();
        let since = before.map_or(first, |before| before.min(first));
        for part in found(Measure::Cash, since, None)? {
            match part.origin {
                PartOrigin::Payment { payment } => {
                    let of = data.payments[payment].of;
                    if matches!(of, diapason_model::PaymentOf::Invoice(invoice) if of_deal(invoice))
                    {
                        facts.paid.push((part.on, part.amount_minor));
                    }
                }
                PartOrigin::OpenItem { invoice, due_on } if of_deal(invoice) => {
                    facts.owed.push((due_on, part.on, part.amount_minor));
                }
                _ => {}
            }
        }
        Ok(facts)
    }

    /// All money by date.
    pub(super) fn payments(
        &self,
        open: &OpenBook,
        deal: &Deal,
        spreads: &[Spread<'_>],
    ) -> Vec<TimelinePayment> {
        let mut all: Vec<(Date, &str, i64)> = Vec::new();
        all.extend(self.paid.iter().map(|(on, amount)| (*on, "paid", *amount)));
        for (due, expected, amount) in &self.owed {
            all.push((*due, "due", *amount));
            all.push((*expected, "expected", *amount));
        }
        let expected = expected_cash(deal, spreads);
        all.extend(expected.map(|(on, amount)| (on, "expected", amount)));
        all.sort_by_key(|(on, state, _)| (*on, *state));
        let wire = all.into_iter().map(|(on, state, amount)| TimelinePayment {
            state: state.to_owned(),
            on: on.to_string(),
            amount: money(amount, open.book.currency()),
        });
        wire.collect()
    }

    /// Month by month, without a gap.
    pub(super) fn months(
        &self,
        open: &OpenBook,
        deal: &Deal,
        spreads: &[Spread<'_>],
    ) -> Result<Vec<TimelineMonth>, AppError> {
        // Invoiced, planned, cash.
        let mut by_month: BTreeMap<i32, [i128; 3]> = BTreeMap::new();
        let mut add = |on: Date, place: usize, amount: i64| {
            by_month.entry(Month::of(on).number()).or_default()[place] += i128::from(amount);
        };
        for (on, amount) in &self.invoiced {
            add(*on, 0, *amount);
        }
        for one in spreads.iter().flat_map(|spread| &spread.instalments) {
            let planned = if is_lost(deal) { 0 } else { one.counts };
            add(one.counted_on, 1, planned);
        }
        for (on, amount) in &self.paid {
            add(*on, 2, *amount);
        }
        for (_, on, amount) in &self.owed {
            add(*on, 2, *amount);
        }
        for (on, amount) in expected_cash(deal, spreads) {
            add(on, 2, amount);
        }
        let (Some(first), Some(last)) = (
            by_month.keys().next().copied(),
            by_month.keys().next_back().copied(),
        ) else {
            return Ok(Vec::new());
        };
        let text = |minor: i128| {
            let minor = i64::try_from(minor).map_err(|_| overflow())?;
            Ok::<_, AppError>(money(minor, open.book.currency()))
        };
        let (mut invoiced_so_far, mut cashed_so_far) = (0_i128, 0_i128);
        let months = (first..=last).map(|number| {
            let [invoiced, planned, cashed] = by_month.get(&number).copied().unwrap_or_default();
            invoiced_so_far += invoiced + planned;
            cashed_so_far += cashed;
            Ok(TimelineMonth {
                month: Month::from_number(number).ok_or_else(overflow)?.to_string(),
                invoiced: text(invoiced)?,
                planned: text(planned)?,
                invoiced_so_far: text(invoiced_so_far)?,
                cashed_so_far: text(cashed_so_far)?,
            })
        });
        months.collect()
    }
}

fn is_lost(deal: &Deal) -> bool {
    matches!(deal.state, DealState::Lost { .. })
}

fn expected_cash<'a>(
    deal: &Deal,
    spreads: &'a [Spread<'_>],
) -> impl Iterator<Item = (Date, i64)> + 'a {
    let counts = !is_lost(deal);
    let all = spreads.iter().flat_map(|spread| &spread.instalments);
    all.filter(move |one| counts && one.left != 0)
        .flat_map(|one| one.cash.iter().copied())
}

/// Linked invoices by date, then what is still to invoice.
pub(super) fn invoices(
    open: &OpenBook,
    (index, deal): (DealIndex, &Deal),
    spreads: &[Spread<'_>],
) -> Vec<TimelineInvoice> {
    let data = open.book.snapshot();
    let mut linked: Vec<_> = (data.invoices.iter())
        .filter(|invoice| invoice.deal == Some(index) && invoice.status != InvoiceStatus::Cancelled)
        .collect();
    linked.sort_by(|a, b| (a.issued_on, &a.id).cmp(&(b.issued_on, &b.id)));
    let issued = linked.into_iter().map(|invoice| TimelineInvoice {
        state: match invoice.status {
            InvoiceStatus::Draft => "draft",
            InvoiceStatus::Posted | InvoiceStatus::Cancelled => "issued",
        }
        .to_owned(),
        kind: match invoice.kind {
            InvoiceKind::Invoice => "invoice",
            InvoiceKind::CreditNote => "credit_note",
            InvoiceKind::Deposit => "deposit",
        }
        .to_owned(),
        number: Some(
            (invoice.number.as_ref()).map_or_else(|| invoice.id.to_string(), ToString::to_string),
        ),
        on: invoice.issued_on.to_string(),
        amount: money(invoice.kind.sign() * invoice.net_minor, invoice.currency),
        currency: invoice.currency.to_string(),
    });
    let mut planned: Vec<(Date, i64)> = (spreads.iter())
        .flat_map(|spread| &spread.instalments)
        .filter(|one| one.left != 0)
        .map(|one| (one.on, one.left))
        .collect();
    planned.sort_unstable();
    let planned = planned.into_iter().map(|(on, left)| TimelineInvoice {
        state: "planned".to_owned(),
        kind: "invoice".to_owned(),
        number: None,
        on: on.to_string(),
        amount: money(left, deal.currency),
        currency: deal.currency.to_string(),
    });
    issued.chain(planned).collect()
}
