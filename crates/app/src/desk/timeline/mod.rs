//! A deal on its own page: what it is, what was entered in it, how it is staggered over time.
//!
//! Everything is told in the base scenario with stated probabilities: what is edited here is what is
//! so, not what is supposed. Deliberately absent: keeping what a person enters (`edit`).

mod lines;
mod money;
mod propose;

pub(crate) use propose::instalments_propose;

use diapason_engine::Measure;
use diapason_model::catalogue::Entity;
use diapason_model::{Deal, DealIndex, Scenario, divide_half_away};
use diapason_store::Paper;

use self::lines::{Spread, entered};
use self::money::{Facts, invoices};
use crate::deals::state_name;
use crate::desk::deal::{Figures, find, invoiced};
use crate::desk::page::{Frame, overflow, totals_of};
use crate::desk::session::OpenBook;
use crate::desk::why::{DealLinks, Seen};
use crate::desk::wire::{
    ColumnLength, DealPaper, DealTimeline, DealTimelineRequest, ForecastPageRequest, MeasureName,
    ProbabilityName, ScenarioChoice, SpanChoice,
};
use crate::error::AppError;
use crate::wire::{fraction, money as amount_text};

/// A deal over time.
pub(crate) fn deal_timeline(
    open: &OpenBook,
    request: &DealTimelineRequest,
) -> Result<DealTimeline, AppError> {
    let data = open.book.snapshot();
    let index = find(data, &request.id)?;
    let deal = &data.deals[index.get()];
    let frame = Frame::new(&open.book, &page(request.as_of.as_deref()))?;
    let as_of = frame.months.as_of;
    let base = Scenario::base();
    let seen = Seen {
        scenario: &base,
        as_of,
        probability: frame.probability,
        measure: Measure::Invoicing,
    };
    let links = DealLinks::new(open, &seen, index)?;
    let spreads = (links.lines().iter())
        .map(|trace| Spread::of(open, deal, trace))
        .collect::<Result<Vec<_>, _>>()?;
    let figures = Figures::of(deal, &links)?;
    let facts = Facts::of(open, &frame, index)?;
    let text = |minor: i64| amount_text(minor, open.book.currency());
    let margin = figures
        .cost
        .and_then(|cost| figures.amount.checked_sub(cost));
    let seller = deal.salesperson.map(|place| &data.salespeople[place.get()]);
    let team = seller.and_then(|seller| seller.team);
    let customer = &data.customers[deal.customer.get()];
    let source = open.origins.source_of_deal(deal.id.as_str());
    Ok(DealTimeline {
        id: deal.id.to_string(),
        name: deal.name.to_string(),
        customer_id: customer.id.to_string(),
        customer: customer.name.to_string(),
        salesperson: seller.map(|seller| seller.name.to_string()),
        team: team.map(|team| data.teams[team.get()].name.to_string()),
        outcome: state_name(deal.state).to_owned(),
        stage: data.stages[deal.stage.get()].name.to_string(),
        source: source.map(|(source, id)| (source.to_owned(), id.to_owned())),
        close_on: deal.state.date().to_string(),
        next_step: deal.next_step.as_ref().map(ToString::to_string),
        next_step_on: deal.next_step_on.map(|date| date.to_string()),
        as_of: as_of.to_string(),
        currency: open.book.currency().to_string(),
        own_currency: deal.currency.to_string(),
        amount: text(figures.amount),
        cost: figures.cost.map(text),
        margin: margin.map(text),
        margin_rate: margin.and_then(|margin| rate(margin, figures.amount)),
        invoiced: text(invoiced(open, &frame, index)?),
        backlog: text(figures.backlog),
        weighted: text(figures.weighted),
        flags: flags(open, &frame, index)?,
        entered: entered(open, Entity::Deals, deal.id.as_str()),
        own_amount: own_sum(deal, links.lines().iter().map(|line| line.own_amount_minor))?,
        own_sum: own_sum(deal, instalments(&spreads))?,
        invoices: invoices(open, (index, deal), &spreads),
        payments: facts.payments(open, deal, &spreads),
        months: facts.months(open, deal, &spreads)?,
        lines: (spreads.iter())
            .map(|spread| spread.line(open, deal, as_of))
            .collect(),
        stages: stages(open, index),
        papers: papers(open, deal)?,
        schedules: schedules(open),
    })
}

/// A share of an amount; `None` of no amount.
fn rate(part: i64, of: i64) -> Option<String> {
    let ppm = divide_half_away(i128::from(part) * 1_000_000, i128::from(of))?;
    i64::try_from(ppm).ok().map(fraction)
}

/// The deal's flags: kinds and amounts.
fn flags(
    open: &OpenBook,
    frame: &Frame,
    deal: DealIndex,
) -> Result<Vec<(String, String)>, AppError> {
    let totals = totals_of(open, frame, &Scenario::base())?;
    let own = totals.flags.iter().filter(|flag| flag.deal == Some(deal));
    let wire = own.map(|flag| {
        let amount = amount_text(flag.amount_minor, open.book.currency());
        (flag.kind.name().to_owned(), amount)
    });
    Ok(wire.collect())
}

/// What the engine is asked of a deal that is told in the base scenario.
fn page(as_of: Option<&str>) -> ForecastPageRequest {
    ForecastPageRequest {
        as_of: as_of.map(ToOwned::to_owned),
        span: SpanChoice::Months {
            months: 12,
            history: 0,
        },
        period: ColumnLength::Month,
        measure: MeasureName::Invoicing,
        by: None,
        probability: ProbabilityName::Stated,
        scenario: ScenarioChoice::default(),
        sort: Vec::new(),
        offset: 0,
        limit: 1,
    }
}

fn instalments<'a>(spreads: &'a [Spread<'_>]) -> impl Iterator<Item = i64> + 'a {
    let all = spreads.iter().flat_map(|spread| &spread.instalments);
    all.map(|one| one.amount)
}

/// Amounts of the deal's own currency together.
fn own_sum(deal: &Deal, amounts: impl Iterator<Item = i64>) -> Result<String, AppError> {
    let sum: i128 = amounts.map(i128::from).sum();
    let sum = i64::try_from(sum).map_err(|_| overflow())?;
    Ok(amount_text(sum, deal.currency))
}

fn stages(open: &OpenBook, deal: DealIndex) -> Vec<(String, String)> {
    let data = open.book.snapshot();
    let mut entries: Vec<_> = (data.stage_history.iter())
        .filter(|entry| entry.deal == deal)
        .collect();
    entries.sort_by_key(|entry| entry.entered_on);
    let wire = entries.into_iter().map(|entry| {
        let stage = &data.stages[entry.stage.get()];
        (stage.name.to_string(), entry.entered_on.to_string())
    });
    wire.collect()
}

/// Its notes and documents.
fn papers(open: &OpenBook, deal: &Deal) -> Result<Vec<DealPaper>, AppError> {
    let kept = open
        .records
        .read(|reader| Ok(reader.papers(deal.id.as_str())?))?;
    let wire = kept.into_iter().map(|one| {
        let (text, place) = match one.paper {
            Paper::Note(text) => (text, None),
            Paper::Document { name, place } => (name, Some(place)),
        };
        DealPaper {
            id: one.key.to_string(),
            text,
            place,
            by: one.by,
            at: one.at,
        }
    });
    Ok(wire.collect())
}

fn schedules(open: &OpenBook) -> Vec<(String, String)> {
    let schedules = open.book.snapshot().schedules.iter();
    let wire = schedules.map(|schedule| {
        let id = schedule.id().to_string();
        let name = schedule
            .name()
            .map_or_else(|| id.clone(), ToOwned::to_owned);
        (id, name)
    });
    wire.collect()
}
