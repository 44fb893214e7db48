//! Open deals of somebody, the largest first: those that are stale, those without a next step.

use diapason_engine::OpenDeal;
use diapason_model::{Snapshot, day_number};

use super::asked::{Asked, group};
use super::list::{check_limit, team_key};
use crate::desk::page::overflow;
use crate::desk::session::OpenBook;
use crate::desk::wire::{
    ProgressDealRow, ProgressDeals, ProgressDealsPage, ProgressDealsRequest, ProgressScope,
};
use crate::error::AppError;
use crate::loaded::not_found;
use crate::suggest::nearest;
use crate::wire::{fraction, money};

/// A window of the deals.
pub(crate) fn progress_deals(
    open: &OpenBook,
    request: &ProgressDealsRequest,
) -> Result<ProgressDealsPage, AppError> {
    check_limit(request.limit)?;
    let asked = Asked::of(open, request.as_of.as_deref(), request.span)?;
    let data = open.book.snapshot();
    check_names(data, &asked, request)?;
    let mut deals: Vec<&OpenDeal> = asked
        .progress
        .deals
        .iter()
        .filter(|deal| is_asked(data, request, deal))
        .collect();
    let id = |deal: &OpenDeal| &data.deals[deal.deal.get()].id;
    deals.sort_by(|a, b| (b.amount_minor.cmp(&a.amount_minor)).then_with(|| id(a).cmp(id(b))));
    let sum = deals
        .iter()
        .try_fold(0_i64, |sum, deal| sum.checked_add(deal.amount_minor));
    let shown = deals.iter().skip(request.offset as usize);
    Ok(ProgressDealsPage {
        count: u32::try_from(deals.len()).unwrap_or(u32::MAX),
        amount: money(sum.ok_or_else(overflow)?, open.book.currency()),
        offset: request.offset,
        rows: shown
            .take(request.limit as usize)
            .map(|deal| row(open, &asked, deal))
            .collect(),
    })
}

/// A salesperson, team or stage that is not there is said, not shown empty.
fn check_names(
    data: &Snapshot,
    asked: &Asked,
    request: &ProgressDealsRequest,
) -> Result<(), AppError> {
    let (kind, key, groups) = match &request.scope {
        ProgressScope::Company => ("company", "", &[][..]),
        ProgressScope::Team { key } => ("team", key.as_str(), &*asked.progress.teams),
        ProgressScope::Salesperson { key } => {
            ("salesperson", key.as_str(), &*asked.progress.salespeople)
        }
    };
    if !key.is_empty() && group(groups, key).is_none() {
        let known = groups.iter().map(|group| group.key.as_str());
        return Err(not_found(kind, key, nearest(key, known)));
    }
    if let Some(stage) = &request.stage
        && data.stages.iter().all(|known| known.id.as_str() != stage)
    {
        let known = data.stages.iter().map(|stage| stage.id.as_str());
        return Err(not_found("stage", stage, nearest(stage, known)));
    }
    Ok(())
}

fn is_asked(data: &Snapshot, request: &ProgressDealsRequest, deal: &OpenDeal) -> bool {
    let record = &data.deals[deal.deal.get()];
    let seller = record
        .salesperson
        .map_or("", |seller| data.salespeople[seller.get()].id.as_str());
    let is_theirs = match &request.scope {
        ProgressScope::Company => true,
        ProgressScope::Team { key } => team_key(data, seller) == key,
        ProgressScope::Salesperson { key } => seller == key,
    };
    let is_there = request
        .stage
        .as_ref()
        .is_none_or(|stage| data.stages[record.stage.get()].id.as_str() == stage);
    let is_such = match request.which {
        ProgressDeals::All => true,
        ProgressDeals::Stale => deal.is_stale(),
        ProgressDeals::WithoutNextStep => deal.without_next_step,
        ProgressDeals::WantAHand => deal.is_stale() || deal.without_next_step,
    };
    is_theirs && is_there && is_such
}

fn row(open: &OpenBook, asked: &Asked, deal: &OpenDeal) -> ProgressDealRow {
    let data = open.book.snapshot();
    let record = &data.deals[deal.deal.get()];
    let progress = &asked.progress;
    let place = progress
        .stages
        .iter()
        .position(|known| known.stage == record.stage);
    let long = place.and_then(|place| progress.long_days[place]);
    let closes = record.state.date();
    let late = day_number(progress.question.as_of) - day_number(closes);
    let seller = record
        .salesperson
        .map(|seller| &data.salespeople[seller.get()]);
    let currency = open.book.currency();
    ProgressDealRow {
        deal: record.id.to_string(),
        name: record.name.to_string(),
        customer: data.customers[record.customer.get()].name.to_string(),
        salesperson: seller.map(|seller| seller.name.to_string()),
        stage: data.stages[record.stage.get()].name.to_string(),
        degree_of_progress: deal.stage.map(|stage| fraction(stage.degree_ppm())),
        amount: money(deal.amount_minor, currency),
        weighted: money(deal.weighted_minor, currency),
        expected_close_on: closes.to_string(),
        days_late: deal.past_close.then_some(late),
        days_in_stage: deal.days_in_stage,
        too_long_after: long.filter(|_| deal.too_long),
        next_step: record.next_step.as_ref().map(ToString::to_string),
        next_step_on: record.next_step_on.map(|date| date.to_string()),
        without_next_step: deal.without_next_step,
    }
}
