//! A deal's line as the scenario supposes it: amount, cost, probability, anchor, and its dated
//! parts (COMPUTATIONS.md §3, §4, §6).
//!
//! Deliberately absent: what was already invoiced of it, and when it is paid.

use diapason_model::{
    Date, Deal, DealChance, DealLever, DealLine, DealState, Instalment, InstalmentDates, Scenario,
    Schedule, Snapshot,
};

use super::calendar::{plus_days, plus_months};
use super::deal_lever::{deal_lever, is_excluded};
use super::exact::{Exact, allocate, fraction, read, rounded, whole};
use super::price::{priced, product_cost};
use super::question::{NaiveError, ProbabilityFrom, Question};
use super::rates::to_company;
use super::subject::Subject;

/// One instalment of a line.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// Its date (§4); that of a won line may lie before D.
    pub(super) raw: Date,
    /// Minor units of the deal's currency, before any lever.
    pub(super) deal_amount: Exact,
    /// Minor units of the company's currency.
    pub(super) amount: Exact,
    /// The same of the cost; `None` is unknown.
    pub(super) cost: Option<Exact>,
}

/// One line of an open or won deal that no lever excludes.
#[derive(Debug, Clone)]
pub(super) struct Line<'a> {
    /// As it is stored.
    pub(super) row: &'a DealLine,
    /// Its deal.
    pub(super) deal: &'a Deal,
    /// What it is grouped by.
    pub(super) subject: Subject,
    /// Whether its deal is open; otherwise it is won.
    pub(super) is_open: bool,
    /// Minor units of the company's currency, after the levers.
    pub(super) amount: Exact,
    /// From 0 to 1, after the levers.
    pub(super) probability: Exact,
    /// When it closes, after the levers.
    pub(super) anchor: Date,
    /// Its instalments in their order.
    pub(super) parts: Vec<Part>,
}

/// Every line of open and won deals, as supposed.
pub(super) fn lines<'a>(
    data: &'a Snapshot,
    scenario: &'a Scenario,
    question: &Question,
) -> Result<Vec<Line<'a>>, NaiveError> {
    let mut found = Vec::new();
    for row in &data.lines {
        let deal = &data.deals[row.deal.get()];
        let is_lost = matches!(deal.state, DealState::Lost { .. });
        if !is_lost && !is_excluded(scenario, deal) {
            let supposed = Supposed {
                data,
                scenario,
                question,
                row,
                deal,
                lever: deal_lever(scenario, deal),
            };
            found.push(supposed.line()?);
        }
    }
    Ok(found)
}

/// A line with everything that decides its figures.
struct Supposed<'a, 'q> {
    data: &'a Snapshot,
    scenario: &'a Scenario,
    question: &'q Question,
    row: &'a DealLine,
    deal: &'a Deal,
    lever: DealLever,
}

impl<'a> Supposed<'a, '_> {
    fn line(&self) -> Result<Line<'a>, NaiveError> {
        let is_open = self.is_open();
        let currency = self.deal.currency;
        let quantity = read(&self.row.quantity.to_string());
        let deal_amount = priced(
            &quantity,
            &read(&self.row.unit_price.to_string()),
            &read(&self.row.discount.to_string()),
            currency,
        );
        let reference = if is_open {
            self.question.as_of
        } else {
            self.deal.state.date()
        };
        let amount = to_company(self.data, &deal_amount, currency, reference)?;
        let amount = self.amount_after_levers(amount);
        let cost = match self.row.unit_cost {
            Some(unit_cost) => {
                let unit_cost = read(&unit_cost.to_string());
                let cost = priced(&quantity, &unit_cost, &whole(0), currency);
                Some(to_company(self.data, &cost, currency, reference)?)
            }
            None => product_cost(self.data, self.row.product, &quantity, reference)?,
        };
        let cost = cost.map(|cost| self.cost_after_levers(cost));
        let anchor = self.anchor();
        let parts = self.parts(&deal_amount, &amount, cost.as_ref(), anchor)?;
        Ok(Line {
            row: self.row,
            deal: self.deal,
            subject: self.subject(),
            is_open,
            amount,
            probability: self.probability(),
            anchor,
            parts,
        })
    }

    fn is_open(&self) -> bool {
        matches!(self.deal.state, DealState::Open { .. })
    }

    fn subject(&self) -> Subject {
        Subject {
            deal: Some(self.row.deal),
            customer: self.deal.customer,
            product: self.row.product,
        }
    }

    fn amount_after_levers(&self, amount: Exact) -> Exact {
        let mut amount = amount;
        if let Some(factor) = self.lever.amount_factor {
            amount = rounded(&(amount * read(&factor.to_string())));
        }
        for lever in &self.scenario.price {
            if self.is_open() && self.subject().matches(self.data, &lever.r#where) {
                amount = rounded(&(amount * read(&lever.factor.to_string())));
            }
        }
        amount
    }

    fn cost_after_levers(&self, cost: Exact) -> Exact {
        let mut cost = cost;
        for lever in &self.scenario.cost {
            if self.subject().matches(self.data, &lever.r#where) {
                cost = rounded(&(cost * read(&lever.factor.to_string())));
            }
        }
        cost
    }

    fn probability(&self) -> Exact {
        if !self.is_open() {
            return whole(1);
        }
        match &self.lever.chance {
            Some(Some(DealChance::Win)) => return whole(1),
            Some(Some(DealChance::Lose)) => return whole(0),
            Some(Some(DealChance::Probability(probability))) => {
                return fraction(probability.ppm(), 1_000_000);
            }
            Some(None) | None => {}
        }
        let of_stage = self.data.stages[self.deal.stage.get()].probability;
        let stated = match self.question.probability {
            ProbabilityFrom::Stage => of_stage,
            ProbabilityFrom::Stated => self
                .row
                .probability
                .or(self.deal.probability)
                .unwrap_or(of_stage),
        };
        let million = whole(1_000_000);
        let mut ppm = whole(stated.ppm());
        for lever in &self.scenario.win_rate {
            if self.subject().matches(self.data, &lever.r#where) {
                ppm = rounded(&(ppm * read(&lever.factor.to_string()))).min(million.clone());
            }
        }
        ppm / million
    }

    /// The close date that a lever or a person's override gives.
    fn close_date(&self) -> Date {
        self.lever
            .expected_close_on
            .unwrap_or(self.deal.state.date())
    }

    fn not_before_as_of(&self, date: Date) -> Date {
        if self.is_open() {
            date.max(self.question.as_of)
        } else {
            date
        }
    }

    fn slips(&self) -> Vec<(i32, i64)> {
        let levers = self.scenario.slip.iter();
        levers
            .filter(|lever| self.is_open() && self.subject().matches(self.data, &lever.r#where))
            .map(|lever| (lever.months, i64::from(lever.days)))
            .collect()
    }

    fn anchor(&self) -> Date {
        let mut anchor = self.not_before_as_of(self.close_date());
        for (months, days) in self.slips() {
            anchor = self.not_before_as_of(plus_days(plus_months(anchor, months), days));
        }
        anchor
    }

    /// Dates and weights of the line's instalments, in their order.
    fn plan(&self, anchor: Date) -> Result<Vec<(Date, Exact)>, NaiveError> {
        if let Some(wanted) = &self.lever.schedule_id {
            let mut schedules = self.data.schedules.iter();
            return schedules
                .find(|schedule| schedule.id().as_str() == wanted)
                .map(|schedule| expanded(schedule, anchor))
                .ok_or_else(|| NaiveError::UnknownSchedule(wanted.clone()));
        }
        let explicit = self.explicit();
        if !explicit.is_empty() {
            let dated = explicit.into_iter().map(|instalment| {
                let weight = whole(instalment.amount_minor);
                (self.moved(instalment.on, instalment.dates), weight)
            });
            return Ok(dated.collect());
        }
        let schedule = self
            .row
            .schedule
            .or(self.deal.schedule)
            .or(self.data.company.default_schedule);
        Ok(match schedule {
            Some(schedule) => expanded(&self.data.schedules[schedule.get()], anchor),
            None => vec![(anchor, whole(1))],
        })
    }

    /// The line's own explicit instalments, else those of the whole deal, by position.
    fn explicit(&self) -> Vec<&'a Instalment> {
        let of = |of_line: bool| {
            let mut found: Vec<&Instalment> = self
                .data
                .instalments
                .iter()
                .filter(|instalment| {
                    instalment.deal == self.row.deal
                        && match instalment.line {
                            Some(line) => of_line && self.data.lines[line.get()].id == self.row.id,
                            None => !of_line,
                        }
                })
                .collect();
            found.sort_by_key(|instalment| (instalment.position, instalment.id.clone()));
            found
        };
        let own = of(true);
        if own.is_empty() { of(false) } else { own }
    }

    /// An explicit date, moved by the days between the anchor without and with another close
    /// date, then by each slip.
    fn moved(&self, on: Date, dates: InstalmentDates) -> Date {
        let source = match dates {
            InstalmentDates::Source => self.deal.source_date.unwrap_or(self.deal.state.date()),
            InstalmentDates::Entered => self.deal.state.date(),
        };
        let without = self.not_before_as_of(source);
        let with = self.not_before_as_of(self.close_date());
        let mut moved = plus_days(on, (with - without).num_days());
        for (months, days) in self.slips() {
            moved = plus_days(plus_months(moved, months), days);
        }
        moved
    }

    fn parts(
        &self,
        deal_amount: &Exact,
        amount: &Exact,
        cost: Option<&Exact>,
        anchor: Date,
    ) -> Result<Vec<Part>, NaiveError> {
        let plan = self.plan(anchor)?;
        let weights: Vec<Exact> = plan.iter().map(|(_, weight)| weight.clone()).collect();
        let deal_amounts = allocate(deal_amount, &weights);
        let amounts = allocate(amount, &weights);
        let costs = cost.map(|cost| allocate(cost, &weights));
        let mut parts = Vec::new();
        for (index, (date, _)) in plan.iter().enumerate() {
            parts.push(Part {
                raw: self.not_before_as_of(*date),
                deal_amount: deal_amounts[index].clone(),
                amount: amounts[index].clone(),
                cost: costs.as_ref().map(|costs| costs[index].clone()),
            });
        }
        Ok(parts)
    }
}

/// A schedule's single instalments in the order of position, then repetition.
fn expanded(schedule: &Schedule, anchor: Date) -> Vec<(Date, Exact)> {
    let mut rules: Vec<_> = schedule.rules().iter().collect();
    rules.sort_by_key(|rule| rule.position);
    let mut found = Vec::new();
    for rule in rules {
        let count = whole(rule.repeat_count);
        let weight = read(&rule.share.to_string()) / count;
        for repetition in 0..rule.repeat_count.cast_signed() {
            let months = rule.offset_months + repetition * rule.repeat_every_months;
            let date = plus_days(plus_months(anchor, months), i64::from(rule.offset_days));
            found.push((date, weight.clone()));
        }
    }
    found
}
