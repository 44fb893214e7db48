//! The open deals, line by line and together: what they come to, weighted and with their margin.
//!
//! Deliberately absent: when it comes in (`forecast`), and deals that are won or lost.

use diapason_model::{
    Date, DealIndex, DealLineIndex, DealState, Probability, Scenario, divide_half_away,
};

use crate::book::{Book, is_known};
use crate::days::from_date;
use crate::error::EngineError;
use crate::levers::apply;
use crate::question::ProbabilitySource;
use crate::trace::ProbabilityOrigin;

/// A line of an open deal, in minor units of the company's currency, after levers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PipelineLine {
    /// Which line.
    pub line: DealLineIndex,
    /// Net amount.
    pub amount_minor: i64,
    /// Cost; `None` where nobody knows it.
    pub cost_minor: Option<i64>,
    /// Probability before levers, ppm.
    pub base_probability_ppm: u32,
    /// Whose that is.
    pub probability_origin: ProbabilityOrigin,
    /// Probability after levers, ppm.
    pub probability_ppm: u32,
}

/// An open deal with its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PipelineDeal {
    /// Which deal.
    pub deal: DealIndex,
    /// Its lines in their order.
    pub lines: Vec<PipelineLine>,
}

/// Deals together, in minor units of the company's currency: summed exactly, rounded once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PipelineFigures {
    /// Net amount.
    pub amount_minor: i64,
    /// The amount by its probability.
    pub weighted_minor: i64,
    /// Amount of the deals whose cost is known.
    pub covered_minor: i64,
    /// Their amount less their cost.
    pub margin_minor: i64,
}

/// Every open deal that the scenario leaves in, in the order of the snapshot.
///
/// # Errors
/// As `forecast`.
pub fn pipeline(
    book: &Book,
    scenario: &Scenario,
    as_of: Date,
    source: ProbabilitySource,
) -> Result<Vec<PipelineDeal>, EngineError> {
    let levered = apply(book, scenario, from_date(as_of), source)?;
    let mut deals = Vec::new();
    for (place, deal) in book.snapshot().deals.iter().enumerate() {
        let index = DealIndex::from_position(place);
        if !matches!(deal.state, DealState::Open { .. }) || levered.is_excluded(index.0) {
            continue;
        }
        let lines = book.lines_of(index.0).iter().map(|line| {
            let view = &levered.open;
            let place = book.open.place_of_line[*line as usize] as usize;
            let cost = view.cost[place];
            let (stated, probability_origin) = stated(book, *line, source);
            PipelineLine {
                line: DealLineIndex(*line),
                amount_minor: view.amount[place],
                cost_minor: is_known(cost).then_some(cost),
                base_probability_ppm: stated.ppm(),
                probability_origin,
                probability_ppm: view.probability[place],
            }
        });
        deals.push(PipelineDeal {
            deal: index,
            lines: lines.collect(),
        });
    }
    Ok(deals)
}

/// The probability of an open line before levers, and whose it is (§3).
fn stated(book: &Book, line: u32, source: ProbabilitySource) -> (Probability, ProbabilityOrigin) {
    let data = book.snapshot();
    let record = &data.lines[line as usize];
    let deal = &data.deals[record.deal.get()];
    let stage = data.stages[deal.stage.get()].probability;
    match (source, record.probability, deal.probability) {
        (ProbabilitySource::Stated, Some(own), _) => (own, ProbabilityOrigin::Line),
        (ProbabilitySource::Stated, None, Some(own)) => (own, ProbabilityOrigin::Deal),
        _ => (stage, ProbabilityOrigin::Stage),
    }
}

impl PipelineDeal {
    /// Its amount less its cost; `None` where the cost of a line is unknown.
    #[must_use]
    pub fn margin_minor(&self) -> Option<i128> {
        self.lines.iter().try_fold(0_i128, |sum, line| {
            Some(sum + i128::from(line.amount_minor) - i128::from(line.cost_minor?))
        })
    }
}

impl PipelineFigures {
    /// Of some deals together; `None` beyond 64 bits.
    #[must_use]
    pub fn together<'a>(deals: impl IntoIterator<Item = &'a PipelineDeal>) -> Option<Self> {
        let (mut amount, mut weighted, mut covered, mut margin) = (0_i128, 0_i128, 0_i128, 0_i128);
        for deal in deals {
            let mut of_deal = 0_i128;
            for line in &deal.lines {
                of_deal += i128::from(line.amount_minor);
                weighted += i128::from(line.amount_minor) * i128::from(line.probability_ppm);
            }
            amount += of_deal;
            if let Some(known) = deal.margin_minor() {
                covered += of_deal;
                margin += known;
            }
        }
        let weighted = divide_half_away(weighted, i128::from(Probability::MAX_PPM))?;
        let narrow = |sum: i128| i64::try_from(sum).ok();
        Some(Self {
            amount_minor: narrow(amount)?,
            weighted_minor: narrow(weighted)?,
            covered_minor: narrow(covered)?,
            margin_minor: narrow(margin)?,
        })
    }
}
