//! One open deal: its figures, and how a face shows it.

use std::cmp::Reverse;

use diapason_engine::{PipelineDeal, PipelineFigures, PipelineLine, ProbabilityOrigin};
use diapason_model::catalogue::Entity;
use diapason_model::{Currency, Date, Deal, Snapshot, day_number, divide_half_away};

use super::order::Figures;
use crate::deals::probability_origin;
use crate::desk::page::overflow;
use crate::desk::session::OpenBook;
use crate::desk::why::probability_entered;
use crate::desk::wire::{Entered, PipelineProduct, PipelineRow, PipelineTotal};
use crate::error::AppError;
use crate::wire::{fraction, money};

/// An open deal with what it comes to.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) open: PipelineDeal,
    pub(super) figures: PipelineFigures,
    has_margin: bool,
}

impl Known {
    pub(super) fn of(open: PipelineDeal) -> Result<Self, AppError> {
        Ok(Self {
            figures: PipelineFigures::together([&open]).ok_or_else(overflow)?,
            has_margin: open.margin_minor().is_some(),
            open,
        })
    }

    pub(super) fn deal<'a>(&self, data: &'a Snapshot) -> &'a Deal {
        &data.deals[self.open.deal.get()]
    }

    /// Unknown where the cost of a line is.
    pub(super) fn margin_minor(&self) -> Option<i64> {
        self.has_margin.then_some(self.figures.margin_minor)
    }

    /// What it may be sorted by.
    pub(super) fn placed_by(&self) -> Figures {
        let margin = self.margin_minor();
        Figures {
            amount: Some(self.figures.amount_minor),
            weighted: Some(self.figures.weighted_minor),
            margin,
            probability_ppm: share(self.figures.weighted_minor, self.figures.amount_minor),
            margin_rate_ppm: margin.and_then(|margin| share(margin, self.figures.covered_minor)),
        }
    }

    /// As a face shows it, with every line.
    pub(super) fn row(&self, open: &OpenBook, as_of: Date) -> PipelineRow {
        self.row_with(open, as_of, self.open.lines.iter())
    }

    /// The same with its largest lines only; of equal ones the first.
    pub(super) fn row_of_largest(&self, open: &OpenBook, as_of: Date, lines: usize) -> PipelineRow {
        let mut largest: Vec<&PipelineLine> = self.open.lines.iter().collect();
        largest.sort_by_key(|line| Reverse(line.amount_minor));
        self.row_with(open, as_of, largest.into_iter().take(lines))
    }

    fn row_with<'a>(
        &self,
        open: &OpenBook,
        as_of: Date,
        lines: impl Iterator<Item = &'a PipelineLine>,
    ) -> PipelineRow {
        let data = open.book.snapshot();
        let deal = self.deal(data);
        let seller = deal
            .salesperson
            .map(|seller| &data.salespeople[seller.get()]);
        let team = seller.and_then(|seller| seller.team);
        let stage = &data.stages[deal.stage.get()];
        let late = day_number(as_of) - day_number(deal.state.date());
        let source = open.origins.source_of_deal(deal.id.as_str());
        PipelineRow {
            id: deal.id.to_string(),
            name: deal.name.to_string(),
            customer: data.customers[deal.customer.get()].name.to_string(),
            salesperson: seller.map(|seller| seller.name.to_string()),
            team: team.map(|team| data.teams[team.get()].name.to_string()),
            stage: stage.id.to_string(),
            stage_name: stage.name.to_string(),
            pipeline: stage.pipeline.to_string(),
            figures: total(&self.figures, self.has_margin, open.book.currency()),
            lines: lines.map(|line| product(open, deal, line)).collect(),
            source: source.map(|(source, _)| source.to_owned()),
            close_on: deal.state.date().to_string(),
            days_late: (late > 0).then_some(late),
            next_step: deal.next_step.as_ref().map(ToString::to_string),
            next_step_on: deal.next_step_on.map(|date| date.to_string()),
            entered: entered(open, deal),
        }
    }
}

/// What a person entered in the deal's own fields.
fn entered(open: &OpenBook, deal: &Deal) -> Vec<(String, Entered)> {
    let values = open.origins.entered(Entity::Deals, deal.id.as_str()).iter();
    values
        .map(|value| (value.field.clone(), value.entered.clone()))
        .collect()
}

fn product(open: &OpenBook, deal: &Deal, line: &PipelineLine) -> PipelineProduct {
    let data = open.book.snapshot();
    let record = &data.lines[line.line.get()];
    let id = record.id.as_str();
    let product = record
        .product
        .map(|product| &*data.products[product.get()].name);
    let name = product.or_else(|| open.origins.words_of_line(id));
    let origin = probability_origin(line.probability_origin);
    let entered = match line.probability_origin {
        ProbabilityOrigin::Line | ProbabilityOrigin::Deal => {
            probability_entered(open, origin, &record.id, &deal.id)
        }
        ProbabilityOrigin::Stage | ProbabilityOrigin::Outcome => None,
    };
    PipelineProduct {
        line: id.to_owned(),
        name: name.unwrap_or(id).to_owned(),
        amount: money(line.amount_minor, open.book.currency()),
        stated: fraction(line.base_probability_ppm.into()),
        probability: fraction(line.probability_ppm.into()),
        origin: origin.to_owned(),
        entered,
    }
}

/// Figures as a face shows them; without a margin where no cost is known.
pub(super) fn total(
    figures: &PipelineFigures,
    has_margin: bool,
    currency: Currency,
) -> PipelineTotal {
    let known = has_margin.then_some(figures.margin_minor);
    PipelineTotal {
        amount: money(figures.amount_minor, currency),
        weighted: money(figures.weighted_minor, currency),
        probability: share(figures.weighted_minor, figures.amount_minor).map(fraction),
        margin: known.map(|margin| money(margin, currency)),
        margin_rate: known
            .and_then(|margin| share(margin, figures.covered_minor))
            .map(fraction),
        cost_coverage: share(figures.covered_minor, figures.amount_minor).map(fraction),
    }
}

/// Parts per million of a whole; `None` of none.
pub(super) fn share(part: i64, whole: i64) -> Option<i64> {
    let ppm = divide_half_away(i128::from(part) * 1_000_000, i128::from(whole))?;
    i64::try_from(ppm).ok()
}
