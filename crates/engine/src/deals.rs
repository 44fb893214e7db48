//! What each deal is worth: the amounts of its lines, weighted and with their cost.
//!
//! Deliberately absent: when it comes in (`forecast`) and why it is so (`why`).

use diapason_model::{Date, DealIndex, DealState, Probability, Scenario, divide_half_away};

use crate::book::{Book, is_known};
use crate::days::from_date;
use crate::error::EngineError;
use crate::levers::apply;
use crate::question::ProbabilitySource;

/// A deal's lines, summed, in minor units of the company's currency, after levers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DealFigures {
    /// Net amount; `None` where a lost deal's closing date has no rate (no figure needs one).
    pub amount_minor: Option<i64>,
    /// The amount by its probability: all of it when won, nothing when lost.
    pub weighted_minor: Option<i64>,
    /// Cost; `None` where that of a line is unknown.
    pub cost_minor: Option<i64>,
}

/// The figures of every deal, in the order of the snapshot.
///
/// # Errors
/// As `forecast`.
pub fn deal_figures(
    book: &Book,
    scenario: &Scenario,
    as_of: Date,
    source: ProbabilitySource,
) -> Result<Vec<DealFigures>, EngineError> {
    let sums = deal_sums(book, scenario, as_of, source)?;
    let figures = sums.iter().zip(&book.snapshot().deals);
    figures
        .map(|(sums, deal)| {
            sums.put_out().ok_or_else(|| EngineError::Overflow {
                what: format!("deal {}", deal.id),
            })
        })
        .collect()
}

/// The exact sums of every deal, in the order of the snapshot: groups of deals are summed from
/// them and rounded once.
pub(crate) fn deal_sums(
    book: &Book,
    scenario: &Scenario,
    as_of: Date,
    source: ProbabilitySource,
) -> Result<Vec<DealSums>, EngineError> {
    let levered = apply(book, scenario, from_date(as_of), source)?;
    let mut all = Vec::with_capacity(book.snapshot().deals.len());
    for (place, deal) in book.snapshot().deals.iter().enumerate() {
        let mut sums = DealSums::default();
        for line in book.lines_of(DealIndex::from_position(place).0) {
            let (amount, cost, chance) = match deal.state {
                DealState::Open { .. } => {
                    let view = &levered.open;
                    let place = book.open.place_of_line[*line as usize] as usize;
                    (
                        Some(view.amount[place]),
                        view.cost[place],
                        view.probability[place],
                    )
                }
                DealState::Won { closed_on } => {
                    let day = from_date(closed_on);
                    let amount = book.amount_on(*line, day)?;
                    (
                        Some(amount),
                        book.cost_on(*line, day)?,
                        Probability::MAX_PPM,
                    )
                }
                DealState::Lost { closed_on } => {
                    let day = from_date(closed_on);
                    let amount = without_rate(book.amount_on(*line, day))?;
                    let cost = without_rate(book.cost_on(*line, day))?;
                    (amount, cost.unwrap_or(crate::book::UNKNOWN), 0)
                }
            };
            sums.add(amount, cost, chance);
        }
        all.push(sums);
    }
    Ok(all)
}

/// `None` in place of a missing rate.
fn without_rate(amount: Result<i64, EngineError>) -> Result<Option<i64>, EngineError> {
    match amount {
        Ok(amount) => Ok(Some(amount)),
        Err(EngineError::MissingRate { .. }) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Exact sums of a deal; `None` once something of them is unknown.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DealSums {
    /// Minor units.
    pub(crate) amount: Option<i128>,
    /// Minor units × ppm.
    pub(crate) weighted: Option<i128>,
    cost: Option<i128>,
}

impl Default for DealSums {
    fn default() -> Self {
        Self {
            amount: Some(0),
            weighted: Some(0),
            cost: Some(0),
        }
    }
}

impl DealSums {
    fn add(&mut self, amount: Option<i64>, cost: i64, chance: u32) {
        let amount = amount.map(i128::from);
        self.amount = self.amount.zip(amount).map(|(sum, amount)| sum + amount);
        let weighted = amount.map(|amount| amount * i128::from(chance));
        self.weighted = self.weighted.zip(weighted).map(|(sum, part)| sum + part);
        let cost = is_known(cost).then_some(i128::from(cost));
        self.cost = self.cost.zip(cost).map(|(sum, cost)| sum + cost);
    }

    /// Rounded once; `None` beyond 64 bits.
    pub(crate) fn put_out(&self) -> Option<DealFigures> {
        let narrow = |sum: Option<i128>| sum.map(i64::try_from).transpose().ok();
        let weighted = match self.weighted {
            Some(sum) => Some(divide_half_away(sum, i128::from(Probability::MAX_PPM))?),
            None => None,
        };
        Some(DealFigures {
            amount_minor: narrow(self.amount)?,
            weighted_minor: narrow(weighted)?,
            cost_minor: narrow(self.cost)?,
        })
    }
}
