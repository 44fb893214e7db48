//! A deal beside the page: what it is, how it counts under the scenario, each instalment's chain.

use diapason_engine::{Category, Cell, LineTrace, Measure, Months, PartOrigin, parts};
use diapason_model::{Deal, DealIndex, DealState, Month, Snapshot};

use crate::deals::state_name;
use crate::desk::page::{Frame, overflow, question, totals_of};
use crate::desk::scenarios::compose;
use crate::desk::session::OpenBook;
use crate::desk::why::{Contribution, DealLinks, Seen, stands_under};
use crate::desk::wire::{DealPage, DealRequest, WhyChain};
use crate::error::AppError;
use crate::loaded::not_found;
use crate::suggest::nearest;
use crate::wire::money;

/// No deal shows more chains.
const MOST_CHAINS: usize = 200;

/// A deal opened.
pub(crate) fn deal_page(open: &OpenBook, request: &DealRequest) -> Result<DealPage, AppError> {
    let data = open.book.snapshot();
    let index = find(data, &request.id)?;
    let deal = &data.deals[index.get()];
    let frame = Frame::new(&open.book, &request.page)?;
    let scenario = compose(open, &request.page.scenario)?.scenario;
    let seen = Seen {
        scenario: &scenario,
        as_of: frame.months.as_of,
        probability: frame.probability,
        measure: Measure::Invoicing,
    };
    let links = DealLinks::new(open, &seen, index)?;
    let (chains, chain_count) = chains(open, deal, &links)?;
    let figures = Figures::of(deal, &links)?;
    let currency = open.book.currency();
    let text = |minor: i64| money(minor, currency);
    let seller = deal
        .salesperson
        .map(|seller| &data.salespeople[seller.get()]);
    let team = seller.and_then(|seller| seller.team);
    let flags = totals_of(open, &frame, &scenario)?;
    let flags = flags.flags.iter().filter(|flag| flag.deal == Some(index));
    Ok(DealPage {
        id: deal.id.to_string(),
        name: deal.name.to_string(),
        customer: data.customers[deal.customer.get()].name.to_string(),
        salesperson: seller.map(|seller| seller.name.to_string()),
        team: team.map(|team| data.teams[team.get()].name.to_string()),
        outcome: state_name(deal.state).to_owned(),
        stage: Some(data.stages[deal.stage.get()].name.to_string()),
        close_on: deal.state.date().to_string(),
        currency: currency.to_string(),
        amount: text(figures.amount),
        cost: figures.cost.map(text),
        invoiced: text(invoiced(open, &frame, index)?),
        backlog: text(figures.backlog),
        weighted: text(figures.weighted),
        flags: flags
            .map(|flag| (flag.kind.name().to_owned(), text(flag.amount_minor)))
            .collect(),
        chains,
        chain_count,
    })
}

/// The deal of an id.
pub(crate) fn find(data: &Snapshot, id: &str) -> Result<DealIndex, AppError> {
    let place = data.deals.iter().position(|deal| deal.id.as_str() == id);
    let place = place.ok_or_else(|| {
        let known = data.deals.iter().map(|deal| deal.id.as_str());
        not_found("deal", id, nearest(id, known))
    })?;
    Ok(DealIndex::from_position(place))
}

/// What a deal's lines come to, in minor units.
pub(crate) struct Figures {
    pub(crate) amount: i64,
    pub(crate) cost: Option<i64>,
    pub(crate) backlog: i64,
    pub(crate) weighted: i64,
}

impl Figures {
    pub(crate) fn of(deal: &Deal, links: &DealLinks<'_>) -> Result<Self, AppError> {
        let lines = links.lines();
        let sum = |figure: &dyn Fn(&LineTrace) -> i128| {
            let sum: i128 = lines.iter().map(figure).sum();
            i64::try_from(sum).map_err(|_| overflow())
        };
        let costs: Option<Vec<i64>> = lines.iter().map(|line| line.cost_minor).collect();
        let cost = costs.map(|costs| costs.into_iter().map(i128::from).sum::<i128>());
        let counts = !links.is_excluded();
        Ok(Self {
            amount: sum(&|line| i128::from(line.amount_minor))?,
            cost: cost
                .map(i64::try_from)
                .transpose()
                .map_err(|_| overflow())?,
            backlog: match deal.state {
                DealState::Won { .. } if counts => sum(&|line| {
                    let left = line.instalments.iter();
                    left.map(|instalment| i128::from(instalment.amount_minor))
                        .sum()
                })?,
                _ => 0,
            },
            weighted: match deal.state {
                DealState::Open { .. } if counts => {
                    Contribution::sum(lines.iter().map(|line| {
                        i128::from(line.amount_minor) * i128::from(line.probability_ppm)
                    }))?
                }
                _ => 0,
            },
        })
    }
}

/// The chains of a deal's instalments, line by line, and how many there are.
fn chains(
    open: &OpenBook,
    deal: &Deal,
    links: &DealLinks<'_>,
) -> Result<(Vec<WhyChain>, u32), AppError> {
    let of_lines = links.lines().iter();
    let all: usize = of_lines.clone().map(|line| line.instalments.len()).sum();
    let mut chains = Vec::with_capacity(all.min(MOST_CHAINS));
    for line in of_lines {
        for (place, instalment) in (0_u32..).zip(&line.instalments) {
            if chains.len() == MOST_CHAINS {
                break;
            }
            let probability = match deal.state {
                DealState::Open { .. } => line.probability_ppm,
                DealState::Won { .. } | DealState::Lost { .. } => 1_000_000,
            };
            let contribution = Contribution::new(instalment.amount_minor, probability)?;
            chains.push(WhyChain {
                contribution: money(contribution.minor, open.book.currency()),
                links: links.instalment(line.line, place, contribution),
            });
        }
    }
    Ok((chains, u32::try_from(all).unwrap_or(u32::MAX)))
}

/// What posted invoices less credit notes invoiced of a deal, whenever.
pub(crate) fn invoiced(open: &OpenBook, frame: &Frame, deal: DealIndex) -> Result<i64, AppError> {
    let data = open.book.snapshot();
    let issued = data
        .invoices
        .iter()
        .filter(|invoice| invoice.deal == Some(deal));
    let Some(first) = issued.map(|invoice| invoice.issued_on).min() else {
        return Ok(0);
    };
    let cell = Cell {
        months: Months::From(Month::of(first)),
        groups: stands_under(data, deal),
        category: Some(Category::Invoiced),
    };
    let base = diapason_model::Scenario::base();
    let question = question(frame, Measure::Invoicing, None);
    let found = parts(&open.book, &base, &question, &cell)?;
    let of_deal = found.iter().filter(|part| match part.origin {
        PartOrigin::Invoice { invoice } => data.invoices[invoice.get()].deal == Some(deal),
        _ => false,
    });
    let sum: i128 = of_deal.map(|part| i128::from(part.amount_minor)).sum();
    i64::try_from(sum).map_err(|_| overflow())
}
