//! The columns of open lines, in the order that a scan wants: schedule by schedule, so that a
//! schedule's table and offsets stay at hand while its lines pass.

use diapason_model::{DealState, Probability, Rate};

use super::Book;
use super::spread::SpreadOf;
use super::value::UNKNOWN;
use crate::days::from_date;
use crate::error::EngineError;

/// Largest VAT that the fast scan takes, ppm; more is scanned line by line.
const MOST_VAT: u32 = 1_000_000;

/// No place among the open lines.
pub(crate) const NOT_OPEN: u32 = u32::MAX;
/// No product.
pub(crate) const NOTHING: u32 = u32::MAX;

/// Open lines, column by column. Places `0..plain_end` are lines that the fast scan takes,
/// grouped by plan; the others are scanned one by one.
#[derive(Debug, Clone, Default)]
pub(crate) struct OpenLines {
    /// Place of each in the snapshot.
    pub(crate) line: Vec<u32>,
    /// Its deal.
    pub(crate) deal: Vec<u32>,
    /// Its customer.
    pub(crate) customer: Vec<u32>,
    /// Its product, `NOTHING` without one.
    pub(crate) product: Vec<u32>,
    /// Amount in the company's currency; of a dated line: filled in for each as-of date.
    pub(crate) amount: Vec<i64>,
    /// Cost likewise, `UNKNOWN` where nobody knows it.
    pub(crate) cost: Vec<i64>,
    /// Stated probability, ppm: the line's, else its deal's, else its stage's.
    pub(crate) probability: Vec<u32>,
    /// Expected close date.
    pub(crate) expected: Vec<i32>,
    /// Terms.
    pub(crate) terms: Vec<u32>,
    /// VAT, ppm.
    pub(crate) vat: Vec<u32>,
    /// Places whose amount or cost depends on the as-of date.
    pub(crate) dated: Vec<u32>,
    /// Plan, and the places of its lines.
    pub(crate) runs: Vec<(u32, usize, usize)>,
    /// Place of each line of the snapshot here; `NOT_OPEN` where it is not open.
    pub(crate) place_of_line: Vec<u32>,
    /// Where the lines that are scanned one by one begin.
    pub(crate) plain_end: usize,
}

impl OpenLines {
    /// How many.
    pub(crate) const fn len(&self) -> usize {
        self.line.len()
    }
}

impl Book {
    /// Whether a line belongs to an open deal.
    pub(crate) fn is_open(&self, line: u32) -> bool {
        let deal = self.snapshot.lines[line as usize].deal;
        matches!(
            self.snapshot.deals[deal.get()].state,
            DealState::Open { .. }
        )
    }

    /// The plan that the fast scan may use for a line.
    fn plain_plan(&self, line: u32) -> Option<u32> {
        let deal = &self.snapshot.deals[self.snapshot.lines[line as usize].deal.get()];
        let SpreadOf::Plan(plan) = self.spread_of(line) else {
            return None;
        };
        let shape = &self.plans[plan as usize];
        let plain = deal.retention_rate == Rate::ZERO
            && shape.forward
            && shape.table.is_some()
            && self.vat[line as usize] <= MOST_VAT;
        plain.then_some(plan)
    }

    /// The stated probability of an open line (§3).
    pub(crate) fn stated_probability(&self, line: u32) -> Probability {
        let record = &self.snapshot.lines[line as usize];
        let deal = &self.snapshot.deals[record.deal.get()];
        (record.probability)
            .or(deal.probability)
            .unwrap_or(self.snapshot.stages[deal.stage.get()].probability)
    }

    /// Orders the open lines and fills their columns.
    pub(crate) fn open_lines(&self) -> Result<OpenLines, EngineError> {
        let count = self.snapshot.lines.len();
        let mut by_plan: Vec<Vec<u32>> = vec![Vec::new(); self.plans.len()];
        let mut single = Vec::new();
        for line in (0..).take(count) {
            if self.is_open(line) {
                match self.plain_plan(line) {
                    Some(plan) => by_plan[plan as usize].push(line),
                    None => single.push(line),
                }
            }
        }
        let mut open = OpenLines::default();
        for (plan, lines) in (0_u32..).zip(by_plan) {
            let from = open.line.len();
            open.line.extend(lines);
            if open.line.len() > from {
                open.runs.push((plan, from, open.line.len()));
            }
        }
        open.plain_end = open.line.len();
        open.line.extend(single);
        let size = open.line.len();
        open.amount.resize(size, 0);
        open.cost.resize(size, UNKNOWN);
        open.probability.resize(size, 0);
        open.expected.resize(size, 0);
        open.terms.resize(size, 0);
        open.vat.resize(size, 0);
        open.deal.resize(size, 0);
        open.customer.resize(size, 0);
        open.product.resize(size, NOTHING);
        for place in 0..size {
            self.fill(&mut open, place)?;
        }
        open.dated = (0..)
            .zip(&open.line)
            .filter(|(_, line)| self.is_dated(**line))
            .map(|(place, _)| place)
            .collect();
        open.place_of_line = vec![NOT_OPEN; count];
        for (place, line) in (0_u32..).zip(&open.line) {
            open.place_of_line[*line as usize] = place;
        }
        Ok(open)
    }

    /// Fills the columns of one place from its line.
    pub(crate) fn fill(&self, open: &mut OpenLines, place: usize) -> Result<(), EngineError> {
        let line = open.line[place];
        let record = &self.snapshot.lines[line as usize];
        let deal = &self.snapshot.deals[record.deal.get()];
        open.deal[place] = record.deal.0;
        open.customer[place] = deal.customer.0;
        open.product[place] = record.product.map_or(NOTHING, |product| product.0);
        open.probability[place] = self.stated_probability(line).ppm();
        open.expected[place] = from_date(deal.state.date());
        open.terms[place] = self.terms_of_deal[record.deal.get()];
        open.vat[place] = self.vat[line as usize];
        if !self.is_dated(line) {
            open.amount[place] = self.amounts[line as usize];
            // Neither a rate nor a dated cost is needed: every day gives the same.
            open.cost[place] = self.cost_on(line, open.expected[place])?;
        }
        Ok(())
    }
}
