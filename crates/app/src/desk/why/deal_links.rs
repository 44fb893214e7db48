//! The chain from a deal to what one of its instalments adds.

use diapason_engine::{InstalmentTrace, LineTrace, Measure, ProbabilitySource};
use diapason_model::catalogue::Entity;
use diapason_model::{Currency, Date, Deal, DealIndex, DealLineIndex, DealState, Scenario};

use super::chain::Contribution;
use super::entered::{entered_links, probability_entered};
use super::has_costs;
use super::levers::{LineSteps, Steps};
use crate::deals::{cost_origin, probability_origin, schedule_origin, state_name, terms_origin};
use crate::desk::session::OpenBook;
use crate::desk::wire::WhyLink;
use crate::error::AppError;
use crate::wire::{fraction, money};

/// How a deal is looked at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seen<'a> {
    /// What is supposed.
    pub(crate) scenario: &'a Scenario,
    /// "Today".
    pub(crate) as_of: Date,
    /// Where probabilities come from.
    pub(crate) probability: ProbabilitySource,
    /// What is measured.
    pub(crate) measure: Measure,
}

/// A deal, ready to have its instalments told.
#[derive(Debug)]
pub(crate) struct DealLinks<'a> {
    open: &'a OpenBook,
    deal: DealIndex,
    measure: Measure,
    steps: Steps,
}

impl<'a> DealLinks<'a> {
    /// Opens a deal.
    pub(crate) fn new(
        open: &'a OpenBook,
        seen: &Seen<'_>,
        deal: DealIndex,
    ) -> Result<Self, AppError> {
        Ok(Self {
            open,
            deal,
            measure: seen.measure,
            steps: Steps::new(open, seen, deal)?,
        })
    }

    /// Its lines by id, as levers leave them.
    pub(crate) fn lines(&self) -> &[LineTrace] {
        &self.steps.all.lines
    }

    /// Whether the scenario leaves it out.
    pub(crate) const fn is_excluded(&self) -> bool {
        self.steps.all.excluded
    }

    /// The deal itself, with what a person entered in it.
    pub(super) fn head(&self) -> Vec<WhyLink> {
        let deal = self.deal();
        let data = self.open.book.snapshot();
        let seller = deal
            .salesperson
            .map(|seller| &data.salespeople[seller.get()]);
        let source = self.open.origins.source_of_deal(deal.id.as_str());
        let mut links = vec![WhyLink::Deal {
            id: deal.id.to_string(),
            name: deal.name.to_string(),
            stage: Some(data.stages[deal.stage.get()].name.to_string()),
            outcome: state_name(deal.state).to_owned(),
            salesperson: seller.map(|seller| seller.name.to_string()),
            source: source.map(|(source, id)| (source.to_owned(), id.to_owned())),
        }];
        links.extend(entered_links(
            self.open,
            Entity::Deals,
            deal.id.as_str(),
            self.measure,
        ));
        links
    }

    /// The chain of an instalment of a line.
    pub(crate) fn instalment(
        &self,
        line: DealLineIndex,
        instalment: u32,
        contribution: Contribution,
    ) -> Vec<WhyLink> {
        let Some(steps) = self.steps_of(line) else {
            return Vec::new();
        };
        let place = instalment as usize;
        let mut links = self.up_to_probability(&steps);
        let Some(trace) = steps.instalment(place) else {
            links.push(contribution.link(self.open));
            return links;
        };
        links.extend(self.instalment_links(&steps, place, trace));
        links.push(contribution.link(self.open));
        links.extend(steps.payment(place));
        links.extend(self.cash(steps.all, trace));
        links
    }

    /// The chain of a whole line, as bookings count it.
    pub(super) fn line(&self, line: DealLineIndex, contribution: Contribution) -> Vec<WhyLink> {
        let Some(steps) = self.steps_of(line) else {
            return Vec::new();
        };
        let mut links = self.up_to_probability(&steps);
        links.extend(steps.dates());
        links.push(contribution.link(self.open));
        links
    }

    fn deal(&self) -> &Deal {
        &self.open.book.snapshot().deals[self.deal.get()]
    }

    fn currency(&self) -> Currency {
        self.open.book.currency()
    }

    fn steps_of(&self, line: DealLineIndex) -> Option<LineSteps<'_>> {
        let mut lines = self.steps.all.lines.iter();
        let place = lines.position(|known| known.line == line)?;
        Some(self.steps.line(place))
    }

    /// Deal, line, conversion, probability, and the levers on amount and probability.
    fn up_to_probability(&self, steps: &LineSteps<'_>) -> Vec<WhyLink> {
        let mut links = self.head();
        let trace = steps.all;
        let data = self.open.book.snapshot();
        let line = &data.lines[trace.line.get()];
        let product = line
            .product
            .map(|product| &*data.products[product.get()].name);
        let words = || self.open.origins.words_of_line(line.id.as_str());
        let own = self.deal().currency;
        links.push(WhyLink::Line {
            name: product
                .or_else(words)
                .unwrap_or(line.id.as_str())
                .to_owned(),
            quantity: line.quantity.to_string(),
            unit_price: line.unit_price.to_string(),
            discount: fraction(i64::from(line.discount.ppm())),
            amount: money(trace.own_amount_minor, own),
            currency: own.to_string(),
        });
        links.extend(entered_links(
            self.open,
            Entity::DealLines,
            line.id.as_str(),
            self.measure,
        ));
        links.extend(trace.conversion.map(|conversion| WhyLink::Conversion {
            rate: conversion.rate.to_string(),
            from: conversion.from.to_string(),
            since: conversion.since.to_string(),
            amount: money(trace.base_amount_minor, self.currency()),
        }));
        links.extend(steps.amounts(self.currency()));
        if !matches!(self.deal().state, DealState::Won { .. }) {
            links.push(self.probability(steps));
            links.extend(steps.probabilities());
        }
        links
    }

    fn probability(&self, steps: &LineSteps<'_>) -> WhyLink {
        let line = &self.open.book.snapshot().lines[steps.all.line.get()];
        let origin = probability_origin(steps.all.probability_origin);
        WhyLink::Probability {
            probability: fraction(i64::from(steps.stated_ppm())),
            origin: origin.to_owned(),
            entered: probability_entered(self.open, origin, &line.id, &self.deal().id),
        }
    }

    fn instalment_links(
        &self,
        steps: &LineSteps<'_>,
        place: usize,
        trace: &InstalmentTrace,
    ) -> Vec<WhyLink> {
        let line = steps.all;
        let data = self.open.book.snapshot();
        let currency = self.currency();
        let mut links = steps.dates();
        let origin = schedule_origin(&line.schedule_origin);
        let schedule = origin.value.map(|id| {
            let mut known = data.schedules.iter();
            let named = known.find(|schedule| schedule.id().as_str() == id);
            let name = named.and_then(|schedule| schedule.name());
            name.map_or(id.clone(), ToOwned::to_owned)
        });
        if matches!(origin.from, "line_instalments" | "deal_instalments") {
            links.extend(self.explicit(line.line, origin.from, place));
        }
        links.push(WhyLink::Instalment {
            number: u32::try_from(place + 1).unwrap_or(u32::MAX),
            of: u32::try_from(line.instalments.len()).unwrap_or(u32::MAX),
            on: trace.on.to_string(),
            counted_on: trace.counted_on.to_string(),
            amount: money(trace.amount_minor, currency),
            schedule_origin: origin.from.to_owned(),
            schedule,
            anchor: line.anchor.to_string(),
        });
        let own = self.deal().currency;
        links.extend(
            trace
                .consumption
                .map(|(amount, remaining)| WhyLink::Consumption {
                    amount: money(amount, own),
                    remaining: money(remaining, own),
                    currency: own.to_string(),
                }),
        );
        if has_costs(self.measure) {
            links.extend(steps.costs(currency));
            links.push(WhyLink::Cost {
                cost: trace.cost_minor.map(|minor| money(minor, currency)),
                origin: cost_origin(line.cost_origin).from.to_owned(),
            });
        }
        links
    }

    /// What a person entered in the explicit instalment that stands at a place.
    fn explicit(&self, line: DealLineIndex, from: &str, place: usize) -> Vec<WhyLink> {
        let of_line = (from == "line_instalments").then_some(line);
        let data = self.open.book.snapshot();
        let own = data.instalments.iter();
        let mut own: Vec<_> = own
            .filter(|instalment| instalment.deal == self.deal && instalment.line == of_line)
            .collect();
        own.sort_by_key(|instalment| (instalment.position, &instalment.id));
        own.get(place).map_or_else(Vec::new, |instalment| {
            let id = instalment.id.as_str();
            entered_links(self.open, Entity::Instalments, id, self.measure)
        })
    }

    fn cash(&self, line: &LineTrace, trace: &InstalmentTrace) -> Option<WhyLink> {
        let cash = trace.cash?;
        let currency = self.currency();
        let (expected_on, expected) = cash.by_terms;
        Some(WhyLink::Cash {
            gross: money(cash.gross_minor, currency),
            terms: line.terms.to_string(),
            terms_origin: terms_origin(line.terms_origin).to_owned(),
            expected_on: expected_on.to_string(),
            expected: money(expected, currency),
            retention_until: cash.retention.map(|(until, _)| until.to_string()),
            retention: cash.retention.map(|(_, kept)| money(kept, currency)),
        })
    }
}
