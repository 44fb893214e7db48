//! Why a figure is what it is: a deal opened into lines, instalments, rules, rates and dates.
//!
//! Made by the same code as the forecast (`scan::expected`, `book::backlog`), so that what is
//! shown is what was counted. Deliberately absent: words (`language`).

use diapason_model::{
    Currency, Date, DealIndex, DealLineIndex, DealState, Factor, PaymentTerms, Scenario,
};
use rustc_hash::FxHashMap;

use crate::book::{Book, CostSource, SpreadOf, is_known};
use crate::days::{from_date, to_date};
use crate::error::EngineError;
use crate::levers::{Levered, apply};
use crate::question::ProbabilitySource;
use crate::scan::{ExpectedCash, facts_paid_by, line_instalments, single_paid_by, spread_under};
use crate::trace::{
    CashTrace, Conversion, CostOrigin, DealTrace, InstalmentTrace, LineTrace, ProbabilityOrigin,
    ScheduleOrigin, TermsOrigin,
};

/// Opens a deal under a scenario.
///
/// # Errors
/// As `forecast`.
pub fn why(
    book: &Book,
    scenario: &Scenario,
    as_of: Date,
    source: ProbabilitySource,
    deal: DealIndex,
) -> Result<DealTrace, EngineError> {
    let today = from_date(as_of);
    let levered = apply(book, scenario, today, source)?;
    let base_scenario = Scenario::base();
    let base = apply(book, &base_scenario, today, source)?;
    let mut trace = DealTrace {
        deal,
        as_of,
        excluded: levered.is_excluded(deal.0),
        invoiced_elsewhere: false,
        over_invoiced_minor: None,
        lines: Vec::new(),
    };
    let tracer = Tracer {
        book,
        scenario,
        levered: &levered,
        base: &base,
        today,
        source,
    };
    for line in book.lines_of(deal.0) {
        trace.lines.push(tracer.line(*line)?);
    }
    if matches!(book.snapshot.deals[deal.get()].state, DealState::Won { .. }) {
        tracer.won(&mut trace)?;
    }
    Ok(trace)
}

struct Tracer<'a> {
    book: &'a Book,
    scenario: &'a Scenario,
    levered: &'a Levered<'a>,
    base: &'a Levered<'a>,
    today: i32,
    source: ProbabilitySource,
}

impl Tracer<'_> {
    fn line(&self, line: u32) -> Result<LineTrace, EngineError> {
        let book = self.book;
        let record = &book.snapshot.lines[line as usize];
        let deal = &book.snapshot.deals[record.deal.get()];
        let open = book.is_open(line);
        let day = if open {
            self.today
        } else {
            from_date(deal.state.date())
        };
        let place = book.open.place_of_line[line as usize] as usize;
        let base_amount = book.amount_on(line, day)?;
        let base_cost = book.cost_on(line, day)?;
        let (amount, cost, base_probability, probability, anchor) = if open {
            let (view, base) = (&self.levered.open, &self.base.open);
            let probabilities = (base.probability[place], view.probability[place]);
            let anchor = view.anchor(place, self.today);
            (
                view.amount[place],
                view.cost[place],
                probabilities.0,
                probabilities.1,
                anchor,
            )
        } else {
            let certain = if matches!(deal.state, DealState::Won { .. }) {
                1_000_000
            } else {
                0
            };
            (
                base_amount,
                self.won_cost(line, base_cost)?,
                certain,
                certain,
                day,
            )
        };
        let known = |cost: i64| is_known(cost).then_some(cost);
        let (terms_origin, terms) = self.terms(line, open.then_some(place));
        Ok(LineTrace {
            line: DealLineIndex(line),
            own_amount_minor: book.amounts[line as usize],
            conversion: self.conversion(deal.currency, day),
            base_amount_minor: base_amount,
            amount_minor: amount,
            cost_origin: match book.cost_source(line, day).0 {
                CostSource::Line(cost) => CostOrigin::Line(cost),
                CostSource::Dated(cost, since) => CostOrigin::Dated(cost, since),
                CostSource::Product(cost) => CostOrigin::Product(cost),
                CostSource::Unknown => CostOrigin::Unknown,
            },
            base_cost_minor: known(base_cost),
            cost_minor: known(cost),
            probability_origin: self.probability_origin(line, open),
            base_probability_ppm: base_probability,
            probability_ppm: probability,
            schedule_origin: self.schedule_origin(line, open.then_some(place)),
            terms_origin,
            terms,
            anchor: to_date(anchor),
            instalments: if open {
                self.open_instalments(place)?
            } else {
                Vec::new()
            },
        })
    }

    /// The cost of a won line after the cost levers.
    fn won_cost(&self, line: u32, cost: i64) -> Result<i64, EngineError> {
        if !is_known(cost) {
            return Ok(cost);
        }
        let factors: Vec<Factor> = self.levered.cost_factors(self.book, self.scenario, line)?;
        factors
            .into_iter()
            .try_fold(cost, |cost, factor| factor.apply(cost))
            .ok_or_else(|| EngineError::Overflow {
                what: self.book.line_name(line),
            })
    }

    fn conversion(&self, currency: Currency, day: i32) -> Option<Conversion> {
        let (since, rate) = self.book.rates.find(currency, day)?;
        (currency != self.book.currency()).then(|| Conversion {
            from: currency,
            rate,
            since,
            on: to_date(day),
        })
    }

    fn probability_origin(&self, line: u32, open: bool) -> ProbabilityOrigin {
        let record = &self.book.snapshot.lines[line as usize];
        let deal = &self.book.snapshot.deals[record.deal.get()];
        if !open {
            ProbabilityOrigin::Outcome
        } else if self.source == ProbabilitySource::Stage {
            ProbabilityOrigin::Stage
        } else if record.probability.is_some() {
            ProbabilityOrigin::Line
        } else if deal.probability.is_some() {
            ProbabilityOrigin::Deal
        } else {
            ProbabilityOrigin::Stage
        }
    }

    fn schedule_origin(&self, line: u32, place: Option<usize>) -> ScheduleOrigin {
        let snapshot = &self.book.snapshot;
        let record = &snapshot.lines[line as usize];
        let deal = &snapshot.deals[record.deal.get()];
        let id = |plan: u32| snapshot.schedules[plan as usize - 1].id().to_string();
        let own = self.book.spread_of(line);
        let spread = place.map_or(own, |place| spread_under(self.book, self.levered, place));
        match spread {
            SpreadOf::Plan(plan) if spread != own => ScheduleOrigin::Lever(id(plan)),
            SpreadOf::Plan(0) => ScheduleOrigin::Anchor,
            SpreadOf::Plan(plan) if record.schedule.is_some() => ScheduleOrigin::Line(id(plan)),
            SpreadOf::Plan(plan) if deal.schedule.is_some() => ScheduleOrigin::Deal(id(plan)),
            SpreadOf::Plan(plan) => ScheduleOrigin::Company(id(plan)),
            SpreadOf::Explicit(from, _) => {
                let first = self.book.explicit.places[from as usize];
                match snapshot.instalments[first as usize].line {
                    Some(_) => ScheduleOrigin::LineInstalments,
                    None => ScheduleOrigin::DealInstalments,
                }
            }
        }
    }

    fn terms(&self, line: u32, place: Option<usize>) -> (TermsOrigin, PaymentTerms) {
        let snapshot = &self.book.snapshot;
        let deal_index = snapshot.lines[line as usize].deal;
        let deal = &snapshot.deals[deal_index.get()];
        let own = self.book.terms_of_deal[deal_index.get()];
        let under = place.map_or(own, |place| self.levered.open.terms[place]);
        let terms = self.levered.terms[under as usize].clone();
        let origin = if under != own {
            TermsOrigin::Lever
        } else if deal.payment_terms.is_some() {
            TermsOrigin::Deal
        } else if snapshot.customers[deal.customer.get()]
            .payment_terms
            .is_some()
        {
            TermsOrigin::Customer
        } else {
            TermsOrigin::Company
        };
        (origin, terms)
    }

    fn open_instalments(&self, place: usize) -> Result<Vec<InstalmentTrace>, EngineError> {
        let instalments = line_instalments(self.book, self.levered, place, self.today)?;
        let mut last_days = FxHashMap::default();
        let paid_by = single_paid_by(self.book, self.levered, place, self.today, &mut last_days);
        let mut traces = Vec::with_capacity(instalments.days.len());
        for (at, (day, amount)) in instalments
            .days
            .iter()
            .zip(&instalments.amounts)
            .enumerate()
        {
            let cash = paid_by
                .cash(*amount, *day)
                .ok_or_else(|| EngineError::Overflow {
                    what: self.book.line_name(self.book.open.line[place]),
                })?;
            traces.push(InstalmentTrace {
                on: to_date(*day),
                counted_on: to_date(*day),
                amount_minor: *amount,
                cost_minor: instalments.costs.get(at).copied(),
                consumption: None,
                cash: Some(cash_trace(&cash)),
            });
        }
        Ok(traces)
    }

    /// The instalments of a won deal against its linked invoicing.
    fn won(&self, trace: &mut DealTrace) -> Result<(), EngineError> {
        let book = self.book;
        let Some(consumed) = book.consume(trace.deal.0)? else {
            trace.invoiced_elsewhere = true;
            return Ok(());
        };
        let place = book
            .backlog
            .iter()
            .position(|backlog| backlog.deal == trace.deal.0);
        let Some(place) = place else { return Ok(()) };
        let backlog = self
            .levered
            .backlog
            .get(&place)
            .unwrap_or(&book.backlog[place]);
        trace.over_invoiced_minor = backlog.excess;
        for line in &mut trace.lines {
            let mut of_line: Vec<_> = consumed
                .instalments
                .iter()
                .filter(|part| part.line == line.line.0)
                .collect();
            of_line.sort_by_key(|part| part.instalment);
            for part in of_line {
                let left = backlog
                    .parts
                    .iter()
                    .find(|left| left.line == part.line && left.instalment == part.instalment);
                let day = part.day.max(self.today);
                let paid_by = facts_paid_by(book, self.levered, backlog, part.line, self.today);
                let cash = match left {
                    Some(left) => Some(paid_by.cash(left.amount, day).ok_or_else(|| {
                        EngineError::Overflow {
                            what: book.line_name(part.line),
                        }
                    })?),
                    None => None,
                };
                line.instalments.push(InstalmentTrace {
                    on: to_date(part.day),
                    counted_on: to_date(day),
                    amount_minor: left.map_or(0, |left| left.amount),
                    cost_minor: left
                        .map_or(Some(0), |left| is_known(left.cost).then_some(left.cost)),
                    consumption: Some((part.amount, part.remaining.unwrap_or(0))),
                    cash: cash.as_ref().map(cash_trace),
                });
            }
        }
        Ok(())
    }
}

fn cash_trace(cash: &ExpectedCash) -> CashTrace {
    CashTrace {
        gross_minor: cash.gross,
        by_terms: (to_date(cash.by_terms.day), cash.by_terms.amount),
        retention: cash.retention.map(|part| (to_date(part.day), part.amount)),
    }
}
