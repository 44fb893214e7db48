//! The columns of open lines, in the order that a scan wants: schedule by schedule, so that a
//! schedule's table and offsets stay at hand while its lines pass.

use diapason_model::{DealState, Probability, Rate};
use rayon::prelude::*;

use super::Book;
use super::spread::SpreadOf;
use super::value::UNKNOWN;
use crate::days::from_date;
use crate::error::EngineError;

/// From so many lines on, they are read side by side.
pub(crate) const SIDE_BY_SIDE: u32 = 50_000;
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

    fn reserve(&mut self) {
        let size = self.line.len();
        self.deal.reserve_exact(size);
        self.customer.reserve_exact(size);
        self.product.reserve_exact(size);
        self.probability.reserve_exact(size);
        self.expected.reserve_exact(size);
        self.terms.reserve_exact(size);
        self.vat.reserve_exact(size);
        self.amount.reserve_exact(size);
        self.cost.reserve_exact(size);
    }

    fn push(&mut self, row: &OpenRow, place: u32) {
        self.deal.push(row.deal);
        self.customer.push(row.customer);
        self.product.push(row.product);
        self.probability.push(row.probability);
        self.expected.push(row.expected);
        self.terms.push(row.terms);
        self.vat.push(row.vat);
        self.amount.push(row.amount);
        self.cost.push(row.cost);
        if row.dated {
            self.dated.push(place);
        }
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
            && shape.splitter.is_some()
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
        let lines = u32::try_from(self.snapshot.lines.len());
        let lines = lines.expect("a snapshot holds fewer than 2³² records");
        // Each line is read once, where it lies, and many of them side by side; the order is
        // made afterwards on what little a scan needs.
        let rows: Vec<Result<Option<OpenRow>, EngineError>> = (0..lines)
            .into_par_iter()
            .with_min_len(SIDE_BY_SIDE as usize / 2)
            .map(|line| self.row(line))
            .collect();
        let mut by_plan: Vec<Vec<u32>> = vec![Vec::new(); self.plans.len()];
        let mut single = Vec::new();
        for (line, row) in (0_u32..).zip(&rows) {
            match row {
                Ok(Some(OpenRow {
                    plan: Some(plan), ..
                })) => by_plan[*plan as usize].push(line),
                Ok(Some(_)) => single.push(line),
                Ok(None) => {}
                Err(error) => return Err(error.clone()),
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
        open.place_of_line = vec![NOT_OPEN; rows.len()];
        open.reserve();
        for place in 0..open.line.len() {
            let line = open.line[place] as usize;
            let place = u32::try_from(place).expect("a snapshot holds fewer than 2³² records");
            open.place_of_line[line] = place;
            if let Ok(Some(row)) = &rows[line] {
                open.push(row, place);
            }
        }
        Ok(open)
    }

    /// What a scan needs of a line; `None` where it is not open.
    fn row(&self, line: u32) -> Result<Option<OpenRow>, EngineError> {
        let record = &self.snapshot.lines[line as usize];
        let deal = &self.snapshot.deals[record.deal.get()];
        let DealState::Open { expected_close_on } = deal.state else {
            return Ok(None);
        };
        let expected = from_date(expected_close_on);
        let dated = self.is_dated(line);
        Ok(Some(OpenRow {
            plan: self.plain_plan(line),
            deal: record.deal.0,
            customer: deal.customer.0,
            product: record.product.map_or(NOTHING, |product| product.0),
            probability: self.stated_probability(line).ppm(),
            expected,
            terms: self.terms_of_deal[record.deal.get()],
            vat: self.vat[line as usize],
            dated,
            // Of a line that is not dated neither a rate nor a dated cost is needed: every day
            // gives the same.
            amount: if dated {
                0
            } else {
                self.amounts[line as usize]
            },
            cost: if dated {
                UNKNOWN
            } else {
                self.cost_on(line, expected)?
            },
        }))
    }
}

/// An open line's entries in the columns.
struct OpenRow {
    plan: Option<u32>,
    deal: u32,
    customer: u32,
    product: u32,
    probability: u32,
    expected: i32,
    terms: u32,
    vat: u32,
    dated: bool,
    amount: i64,
    cost: i64,
}
