//! A part of a figure opened: one chain for each instalment, invoice, payment or month of it.

use diapason_engine::{Category, Dimension, Part, PartOrigin, parts};
use diapason_model::{DealIndex, InvoiceIndex, Snapshot};

use super::cell::{Opened, category};
use super::deal_links::DealLinks;
use super::grouped::Holder;
use super::invoice_links::InvoiceLinks;
use super::{ONE_PPM, put_out};
use crate::desk::page::{overflow, refused};
use crate::desk::session::OpenBook;
use crate::desk::wire::{WhyChain, WhyLink, WhyPartRequest};
use crate::error::AppError;
use crate::loaded::not_found;
use crate::wire::{fraction, money};

/// A part of a figure opened.
pub(crate) fn forecast_why_part(
    open: &OpenBook,
    request: &WhyPartRequest,
) -> Result<Vec<WhyChain>, AppError> {
    let mut opened = Opened::new(open, &request.page, &request.cell)?;
    let wanted = category(opened.measure, &request.category)?;
    let holder = holder(open, &request.kind, &request.id)?;
    if opened.cell.category.is_none() {
        // The sections of a figure are what is expected: the pipeline is none of them.
        opened.cell.category = Some(wanted).filter(|wanted| *wanted != Category::Pipeline);
    }
    if let Holder::Deal(deal) = holder {
        opened
            .cell
            .groups
            .extend(stands_under(open.book.snapshot(), deal));
    }
    let data = open.book.snapshot();
    let found = parts(
        &open.book,
        &opened.scenario,
        &opened.question(),
        &opened.cell,
    )?;
    let found: Vec<Part> = found
        .into_iter()
        .filter(|part| part.category == wanted && Holder::of(&part.origin, data) == holder)
        .collect();
    chains(open, &opened, holder, found)
}

/// Where all that a deal brings stands: fewer lines to look through.
pub(crate) fn stands_under(data: &Snapshot, deal: DealIndex) -> Vec<(Dimension, String)> {
    let deal = &data.deals[deal.get()];
    let seller = deal
        .salesperson
        .map(|seller| &data.salespeople[seller.get()].id);
    let stage = &data.stages[deal.stage.get()].id;
    vec![
        (
            Dimension::Salesperson,
            seller.map(ToString::to_string).unwrap_or_default(),
        ),
        (Dimension::Stage, stage.to_string()),
    ]
}

fn holder(open: &OpenBook, kind: &str, id: &str) -> Result<Holder, AppError> {
    let data = open.book.snapshot();
    let found = match kind {
        "deal" => (data.deals.iter().position(|deal| deal.id.as_str() == id))
            .map(|place| Holder::Deal(DealIndex::from_position(place))),
        "invoice" => (data
            .invoices
            .iter()
            .position(|invoice| invoice.id.as_str() == id))
        .map(|place| Holder::Invoice(InvoiceIndex::from_position(place))),
        "payment" => (data
            .payments
            .iter()
            .position(|payment| payment.id.as_str() == id))
        .map(Holder::Payment),
        "fixed_cost" if id.is_empty() => Some(Holder::FixedCostLevers),
        "fixed_cost" => (data
            .fixed_costs
            .iter()
            .position(|cost| cost.id.as_str() == id))
        .map(Holder::FixedCost),
        _ => {
            return Err(refused(format!(
                "a part is a deal, an invoice, a payment or a fixed_cost, not `{kind}`"
            )));
        }
    };
    found.ok_or_else(|| not_found(kind, id, None))
}

fn chains(
    open: &OpenBook,
    opened: &Opened,
    holder: Holder,
    found: Vec<Part>,
) -> Result<Vec<WhyChain>, AppError> {
    let deal = match holder {
        Holder::Deal(deal) => Some(DealLinks::new(open, &opened.seen(), deal)?),
        _ => None,
    };
    let invoices = InvoiceLinks {
        open,
        opened,
        deal: deal.as_ref(),
    };
    let mut chains = Vec::with_capacity(found.len());
    for same in together(found) {
        let contribution = Contribution::of(&same)?;
        let first = &same[0];
        let links = match (&first.origin, &deal) {
            (
                PartOrigin::Instalment {
                    line, instalment, ..
                }
                | PartOrigin::Retention {
                    line, instalment, ..
                },
                Some(deal),
            ) => deal.instalment(*line, *instalment, contribution),
            (PartOrigin::Line { line, .. }, Some(deal)) => deal.line(*line, contribution),
            _ => invoices.links(first, contribution),
        };
        chains.push(WhyChain {
            contribution: money(contribution.minor, open.book.currency()),
            links,
        });
    }
    Ok(chains)
}

/// The parts of one invoice together, all others alone, by date.
fn together(mut found: Vec<Part>) -> Vec<Vec<Part>> {
    found.sort_by_key(|part| (part.on, part.origin));
    let mut chains: Vec<Vec<Part>> = Vec::new();
    for part in found {
        let same = chains.last_mut().filter(|chain| {
            let of_invoice = matches!(part.origin, PartOrigin::Invoice { .. });
            of_invoice && chain[0].origin == part.origin
        });
        match same {
            Some(chain) => chain.push(part),
            None => chains.push(vec![part]),
        }
    }
    chains
}

/// What a chain adds, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Contribution {
    /// Before probability.
    pub(crate) amount: i64,
    /// The probability; `None` where it counts in full.
    pub(crate) probability_ppm: Option<u32>,
    /// The product, rounded once.
    pub(crate) minor: i64,
}

impl Contribution {
    /// Of parts that share a probability.
    fn of(parts: &[Part]) -> Result<Self, AppError> {
        let amount: i128 = parts.iter().map(|part| i128::from(part.amount_minor)).sum();
        let exact: i128 = parts.iter().map(Part::exact).sum();
        Ok(Self {
            amount: i64::try_from(amount).map_err(|_| overflow())?,
            probability_ppm: parts
                .iter()
                .find(|part| !part.is_certain())
                .map(|part| part.probability_ppm),
            minor: put_out(exact).ok_or_else(overflow)?,
        })
    }

    /// Of an amount and its probability.
    pub(crate) fn new(amount: i64, probability_ppm: u32) -> Result<Self, AppError> {
        let exact = i128::from(amount) * i128::from(probability_ppm);
        Ok(Self {
            amount,
            probability_ppm: Some(probability_ppm).filter(|ppm| i128::from(*ppm) != ONE_PPM),
            minor: put_out(exact).ok_or_else(overflow)?,
        })
    }

    /// An exact sum of minor units × ppm, rounded once.
    pub(crate) fn sum(exact: impl Iterator<Item = i128>) -> Result<i64, AppError> {
        put_out(exact.sum()).ok_or_else(overflow)
    }

    /// As a link.
    pub(super) fn link(self, open: &OpenBook) -> WhyLink {
        let currency = open.book.currency();
        WhyLink::Contribution {
            amount: money(self.amount, currency),
            probability: self.probability_ppm.map(|ppm| fraction(i64::from(ppm))),
            contribution: money(self.minor, currency),
        }
    }
}
