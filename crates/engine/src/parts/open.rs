//! Parts of open lines: weighted, and the pipeline at probability 1.

use diapason_model::{DealIndex, DealLineIndex, Probability};
use rustc_hash::FxHashMap;

use super::cell::Matching;
use super::part::{Part, PartOrigin};
use crate::book::{Book, NOTHING};
use crate::days::to_date;
use crate::error::EngineError;
use crate::levers::Levered;
use crate::question::{Category, Measure};
use crate::scan::{line_instalments, single_paid_by};

/// Looks for the parts of open lines.
pub(super) struct Open<'a> {
    pub(super) book: &'a Book,
    pub(super) levered: &'a Levered<'a>,
    pub(super) matching: &'a Matching,
    pub(super) measure: Measure,
    pub(super) today: i32,
}

/// Where the parts of one line go.
struct Sink<'s> {
    found: &'s mut Vec<Part>,
    /// Wanted categories with the probability that each counts at.
    categories: Vec<(Category, u32)>,
}

impl Sink<'_> {
    fn add(&mut self, origin: PartOrigin, day: i32, amount_minor: i64) {
        for (category, probability_ppm) in &self.categories {
            self.found.push(Part {
                category: *category,
                origin,
                on: to_date(day),
                amount_minor,
                probability_ppm: *probability_ppm,
            });
        }
    }
}

impl Open<'_> {
    pub(super) fn find(
        &self,
        wanted: &dyn Fn(Category) -> bool,
        found: &mut Vec<Part>,
    ) -> Result<(), EngineError> {
        let open = &self.book.open;
        let mut last_days = FxHashMap::default();
        for place in 0..open.len() {
            let product = (open.product[place] != NOTHING).then_some(open.product[place]);
            let within =
                (self.matching).record(Some(open.deal[place]), open.customer[place], product);
            if !within || self.levered.open.is_excluded(place) {
                continue;
            }
            let stated = self.levered.open.probability[place];
            let categories = [
                (Category::Weighted, stated),
                (Category::Pipeline, Probability::MAX_PPM),
            ];
            let mut sink = Sink {
                categories: categories
                    .into_iter()
                    .filter(|(category, _)| wanted(*category))
                    .collect(),
                found: &mut *found,
            };
            if !sink.categories.is_empty() {
                self.line(place, &mut last_days, &mut sink)?;
            }
        }
        Ok(())
    }

    fn line(
        &self,
        place: usize,
        last_days: &mut FxHashMap<u32, i32>,
        sink: &mut Sink<'_>,
    ) -> Result<(), EngineError> {
        let (book, levered) = (self.book, self.levered);
        let deal = DealIndex(book.open.deal[place]);
        let line = DealLineIndex(book.open.line[place]);
        let overflow = || EngineError::Overflow {
            what: book.line_name(line.0),
        };
        if self.measure == Measure::Bookings {
            let day = levered.open.anchor(place, self.today);
            if self.matching.day(day) {
                let amount = levered.open.amount[place];
                sink.add(PartOrigin::Line { deal, line }, day, amount);
            }
            return Ok(());
        }
        let instalments = line_instalments(book, levered, place, self.today)?;
        for ((at, number), (day, amount)) in (0..).zip(0_u32..).zip(instalments.dated()) {
            let origin = PartOrigin::Instalment {
                deal,
                line,
                instalment: number,
            };
            match self.measure {
                Measure::Cash => {
                    let paid_by = single_paid_by(book, levered, place, self.today, last_days);
                    let cash = paid_by.cash(amount, day).ok_or_else(overflow)?;
                    let kept = PartOrigin::Retention {
                        deal,
                        line,
                        instalment: number,
                    };
                    let parts = [(origin, Some(cash.by_terms)), (kept, cash.retention)];
                    for (origin, part) in parts {
                        if let Some(part) = part.filter(|part| self.matching.day(part.day)) {
                            sink.add(origin, part.day, part.amount);
                        }
                    }
                }
                _ if !self.matching.day(day) => {}
                Measure::Invoicing => sink.add(origin, day, amount),
                _ => {
                    if let Some(cost) = instalments.costs.get::<usize>(at) {
                        let margin = amount.checked_sub(*cost).ok_or_else(overflow)?;
                        sink.add(origin, day, margin);
                    }
                }
            }
        }
        Ok(())
    }
}
