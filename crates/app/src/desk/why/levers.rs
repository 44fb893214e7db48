//! A deal's trace as each kind of lever leaves it: what stands before and after a lever.

use diapason_engine::{DealTrace, InstalmentTrace, LineTrace, why};
use diapason_model::{Currency, DealIndex, Scenario};

use super::Seen;
use crate::desk::session::OpenBook;
use crate::desk::wire::WhyLink;
use crate::error::AppError;
use crate::wire::{fraction, money};

/// The same deal four times: each step adds levers.
#[derive(Debug)]
pub(super) struct Steps {
    /// Without levers.
    base: DealTrace,
    /// With those on deals.
    dealt: DealTrace,
    /// With all but those of payment.
    unpaid: DealTrace,
    /// With all.
    pub(super) all: DealTrace,
}

/// One line of a deal four times.
#[derive(Debug, Clone, Copy)]
pub(super) struct LineSteps<'a> {
    base: &'a LineTrace,
    dealt: &'a LineTrace,
    unpaid: &'a LineTrace,
    pub(super) all: &'a LineTrace,
}

impl Steps {
    /// Opens a deal.
    pub(super) fn new(open: &OpenBook, seen: &Seen<'_>, deal: DealIndex) -> Result<Self, AppError> {
        let scenario = seen.scenario;
        let trace = |scenario: &Scenario| {
            why(&open.book, scenario, seen.as_of, seen.probability, deal).map_err(AppError::from)
        };
        let base = trace(&Scenario::base())?;
        let dealt = if scenario.deals.is_empty() {
            base.clone()
        } else {
            trace(&Scenario {
                deals: scenario.deals.clone(),
                ..Scenario::base()
            })?
        };
        let all = if scenario.is_base() {
            base.clone()
        } else {
            trace(scenario)?
        };
        let unpaid = if scenario.payment.is_empty() {
            all.clone()
        } else {
            trace(&Scenario {
                payment: Vec::new(),
                ..scenario.clone()
            })?
        };
        Ok(Self {
            base,
            dealt,
            unpaid,
            all,
        })
    }

    /// One line, by its place among the deal's.
    pub(super) fn line(&self, place: usize) -> LineSteps<'_> {
        LineSteps {
            base: &self.base.lines[place],
            dealt: &self.dealt.lines[place],
            unpaid: &self.unpaid.lines[place],
            all: &self.all.lines[place],
        }
    }
}

fn lever(name: &str, before: String, after: String) -> Option<WhyLink> {
    (before != after).then(|| WhyLink::Lever {
        lever: name.to_owned(),
        before,
        after,
    })
}

impl LineSteps<'_> {
    /// What a value of the line was before a lever on the deal, and before those of a list.
    fn both(
        &self,
        on_deal: &str,
        of_list: &str,
        value: impl Fn(&LineTrace) -> Option<String>,
    ) -> Vec<WhyLink> {
        let [Some(base), Some(dealt), Some(all)] = [self.base, self.dealt, self.all].map(value)
        else {
            return Vec::new();
        };
        let first = lever(on_deal, base, dealt.clone());
        first
            .into_iter()
            .chain(lever(of_list, dealt, all))
            .collect()
    }

    /// The levers that moved the amount.
    pub(super) fn amounts(&self, currency: Currency) -> Vec<WhyLink> {
        let amount = |line: &LineTrace| Some(money(line.amount_minor, currency));
        self.both("deal_amount", "price", amount)
    }

    /// The levers that moved the probability.
    pub(super) fn probabilities(&self) -> Vec<WhyLink> {
        let probability = |line: &LineTrace| Some(fraction(i64::from(line.probability_ppm)));
        self.both("deal", "win_rate", probability)
    }

    /// The levers that moved the cost.
    pub(super) fn costs(&self, currency: Currency) -> Vec<WhyLink> {
        let cost = |line: &LineTrace| line.cost_minor.map(|minor| money(minor, currency));
        // No lever on a deal moves a cost.
        self.both("cost", "cost", cost)
    }

    /// The levers that moved the closing, which instalments are counted from.
    pub(super) fn dates(&self) -> Vec<WhyLink> {
        self.both("deal", "slip", |line| Some(line.anchor.to_string()))
    }

    /// The lever that moved the date on which an instalment's money is expected.
    pub(super) fn payment(&self, instalment: usize) -> Option<WhyLink> {
        let expected = |line: &LineTrace| {
            let cash = line.instalments.get(instalment)?.cash?;
            Some(cash.by_terms.0.to_string())
        };
        lever("payment", expected(self.unpaid)?, expected(self.all)?)
    }

    /// An instalment as it counts.
    pub(super) fn instalment(&self, place: usize) -> Option<&InstalmentTrace> {
        self.all.instalments.get(place)
    }

    /// The probability before any lever.
    pub(super) const fn stated_ppm(&self) -> u32 {
        self.base.base_probability_ppm
    }
}
