//! A window of all deals: open, won and lost, with the filters and the order of the pipeline's table.

use std::sync::Arc;

use diapason_engine::{DealFigures, deal_figures};
use diapason_model::{Currency, Date, Deal, DealState, Snapshot};

use super::asked::Asked;
use super::order::{Figures, sort};
use super::row::share;
use super::table::count;
use crate::desk::customers::view;
use crate::desk::page::{MOST_ROWS, overflow, refused};
use crate::desk::session::OpenBook;
use crate::desk::wire::{
    DealList, DealListRequest, DealRow, DealStatus, PipelineColumn, PipelineRequest, SortOrder,
};
use crate::error::AppError;
use crate::wire::{fraction, money};

/// A window of all deals.
pub(crate) fn deal_list(open: &OpenBook, request: &DealListRequest) -> Result<DealList, AppError> {
    const LATEST_FIRST: &[(PipelineColumn, SortOrder)] =
        &[(PipelineColumn::Close, SortOrder::Descending)];
    if request.limit > MOST_ROWS {
        return Err(refused(format!(
            "{} rows at once: ask for at most {MOST_ROWS}",
            request.limit
        )));
    }
    let data = open.book.snapshot();
    let view = view(open, &request.standpoint)?;
    let known: Arc<Vec<DealFigures>> = open.answers.get_or_make(&view.key("deal list"), || {
        Ok(deal_figures(
            &open.book,
            &view.scenario,
            view.as_of,
            view.probability,
        )?)
    })?;
    let filters = filters(request);
    let asked = Asked::of(data, &filters, view.as_of)?;
    let mut places: Vec<usize> = (0..known.len())
        .filter(|place| {
            let deal = &data.deals[*place];
            (request.status).is_none_or(|wanted| status(deal) == wanted) && asked.takes_deal(deal)
        })
        .collect();
    let by = if request.sort.is_empty() {
        LATEST_FIRST
    } else {
        &request.sort
    };
    let figures = |place: usize| figures_of(&known[place]);
    sort(data, &mut places, by, &|place| place, &figures);
    let currency = open.book.currency();
    let left = || places.iter().map(|place| &known[*place]);
    let amount = sum(left().filter_map(|one| one.amount_minor))?;
    let has_margin = left().any(|one| margin(one).is_some());
    let margins = sum(left().filter_map(margin))?;
    let window = (places.iter())
        .skip(request.offset as usize)
        .take(request.limit as usize);
    Ok(DealList {
        as_of: view.as_of.to_string(),
        currency: currency.to_string(),
        all: count(known.len()),
        count: count(places.len()),
        amount: money(amount, currency),
        margin: has_margin.then(|| money(margins, currency)),
        offset: request.offset,
        rows: window
            .map(|place| {
                row(
                    data,
                    &data.deals[*place],
                    &known[*place],
                    view.as_of,
                    currency,
                )
            })
            .collect(),
    })
}

fn sum(amounts: impl Iterator<Item = i64>) -> Result<i64, AppError> {
    let sum: i128 = amounts.map(i128::from).sum();
    i64::try_from(sum).map_err(|_| overflow())
}

/// The filters that the list shares with the pipeline's table.
fn filters(request: &DealListRequest) -> PipelineRequest {
    PipelineRequest {
        standpoint: request.standpoint.clone(),
        text: request.text.clone(),
        team: request.team.clone(),
        salesperson: request.salesperson.clone(),
        family: None,
        stage: request.stage.clone(),
        customer: None,
        closes: None,
        wants: None,
        sort: Vec::new(),
        offset: 0,
        limit: 0,
    }
}

fn status(deal: &Deal) -> DealStatus {
    match deal.state {
        DealState::Open { .. } => DealStatus::Open,
        DealState::Won { .. } => DealStatus::Won,
        DealState::Lost { .. } => DealStatus::Lost,
    }
}

fn margin(figures: &DealFigures) -> Option<i64> {
    figures.amount_minor?.checked_sub(figures.cost_minor?)
}

fn figures_of(figures: &DealFigures) -> Figures {
    let of_amount = |part: Option<i64>| share(part?, figures.amount_minor?);
    Figures {
        amount: figures.amount_minor,
        weighted: figures.weighted_minor,
        margin: margin(figures),
        probability_ppm: of_amount(figures.weighted_minor),
        margin_rate_ppm: of_amount(margin(figures)),
    }
}

fn row(
    data: &Snapshot,
    deal: &Deal,
    figures: &DealFigures,
    as_of: Date,
    currency: Currency,
) -> DealRow {
    let text = |minor: i64| money(minor, currency);
    let seller = deal.salesperson.map(|place| &data.salespeople[place.get()]);
    let Figures {
        amount,
        weighted,
        margin,
        margin_rate_ppm,
        ..
    } = figures_of(figures);
    DealRow {
        id: deal.id.to_string(),
        name: deal.name.to_string(),
        customer: data.customers[deal.customer.get()].name.to_string(),
        salesperson: seller.map(|seller| seller.name.to_string()),
        status: status(deal),
        stage: data.stages[deal.stage.get()].name.to_string(),
        amount: amount.map(text),
        weighted: weighted.map(text),
        margin: margin.map(text),
        margin_rate: margin_rate_ppm.map(fraction),
        close_on: deal.state.date().to_string(),
        is_past_close: status(deal) == DealStatus::Open && deal.state.date() < as_of,
        next_step: deal.next_step.as_ref().map(ToString::to_string),
        next_step_on: deal.next_step_on.map(|date| date.to_string()),
    }
}
