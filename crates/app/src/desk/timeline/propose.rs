//! Another staggering of a line: the instalment that is moved, split, merged or given an amount, and
//! the others so that all sum exactly. Deliberately absent: keeping it (`edit`).

use diapason_engine::{Measure, ProbabilitySource, cash_date, split};
use diapason_model::{
    Currency, Date, Money, Month, PaymentTerms, Scenario, add_months, day_number, parse_date,
};
use serde::Serialize;

use super::lines::{MOST_INSTALMENTS, Spread};
use super::page;
use crate::desk::page::{Frame, overflow, refused};
use crate::desk::session::OpenBook;
use crate::desk::why::{DealLinks, Seen};
use crate::desk::wire::{InstalmentAct, InstalmentsProposal, InstalmentsRequest, StaggerEffect};
use crate::error::AppError;
use crate::loaded::not_found;
use crate::suggest::nearest;
use crate::wire::money;

/// One of a list, as a person's value has it.
#[derive(Debug, Clone)]
struct Entry {
    on: Date,
    amount: i64,
    label: Option<String>,
    /// What invoicing left of it.
    left: i64,
    /// When its money is expected.
    paid_on: Option<Date>,
    /// Whether it is the one that is asked for.
    is_asked: bool,
}

#[derive(Serialize)]
struct Written<'a> {
    on: String,
    amount: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'a str>,
}

/// Works it out.
pub(crate) fn instalments_propose(
    open: &OpenBook,
    request: &InstalmentsRequest,
) -> Result<InstalmentsProposal, AppError> {
    let Staggered {
        mut list,
        currency,
        terms,
        as_of,
    } = staggered(open, request)?;
    let at = request.at as usize;
    let count = list.len();
    if at >= count {
        return Err(refused(format!(
            "the line has {count} instalments: there is none at {at}"
        )));
    }
    list[at].is_asked = true;
    let held = list[at].clone();
    match &request.act {
        InstalmentAct::Move { months, days } => {
            list[at].on = moved(list[at].on, *months, *days).ok_or_else(overflow)?;
        }
        InstalmentAct::Date { on } => {
            list[at].on = parse_date(on)
                .ok_or_else(|| refused(format!("`{on}` is no date: write it as 2026-11-22")))?;
        }
        InstalmentAct::Amount { amount } => {
            let amount = Money::parse(amount, currency)
                .map_err(|problem| refused(format!("amount `{amount}`: {problem}")))?;
            give(&mut list, at, amount.minor())?;
        }
        InstalmentAct::Split => halve(&mut list, at)?,
        InstalmentAct::Merge => merge(&mut list, at)?,
    }
    list.sort_by_key(|entry| entry.on);
    let on = list.iter().find(|entry| entry.is_asked);
    let on = on.map_or(held.on, |entry| entry.on);
    let effect = effect(&held, on, as_of, terms.as_ref(), currency);
    answer(&list, currency, effect)
}

/// What it moves that an instalment stands at another date.
fn effect(
    held: &Entry,
    on: Date,
    as_of: Date,
    terms: Option<&PaymentTerms>,
    currency: Currency,
) -> StaggerEffect {
    let month = |on: Date| Month::of(on.max(as_of)).to_string();
    let paid_on = held.paid_on.and(terms);
    StaggerEffect {
        was_on: held.on.to_string(),
        days: day_number(on) - day_number(held.on),
        left: money(held.left, currency),
        was_month: month(held.on),
        month: month(on),
        was_paid_on: held.paid_on.map(|date| date.to_string()),
        paid_on: paid_on.map(|terms| cash_date(terms, on, as_of).to_string()),
    }
}

/// A line's instalments with what their money depends on.
struct Staggered {
    list: Vec<Entry>,
    currency: Currency,
    terms: Option<PaymentTerms>,
    as_of: Date,
}

/// The line's instalments as they stand.
fn staggered(open: &OpenBook, request: &InstalmentsRequest) -> Result<Staggered, AppError> {
    let data = open.book.snapshot();
    let known = || data.lines.iter().map(|line| line.id.as_str());
    let line = known().position(|id| id == request.line);
    let line =
        line.ok_or_else(|| not_found("deal_line", &request.line, nearest(&request.line, known())))?;
    let index = data.lines[line].deal;
    let deal = &data.deals[index.get()];
    let frame = Frame::new(&open.book, &page(request.as_of.as_deref()))?;
    let base = Scenario::base();
    let seen = Seen {
        scenario: &base,
        as_of: frame.months.as_of,
        probability: ProbabilitySource::Stated,
        measure: Measure::Invoicing,
    };
    let links = DealLinks::new(open, &seen, index)?;
    let mut traces = links.lines().iter();
    let trace = traces.find(|trace| trace.line.get() == line);
    let spread = trace
        .map(|trace| Spread::of(open, deal, trace))
        .transpose()?;
    let (currency, as_of) = (deal.currency, seen.as_of);
    let Some(spread) = spread else {
        return Ok(Staggered {
            list: Vec::new(),
            currency,
            terms: None,
            as_of,
        });
    };
    let labels = spread.labels(open);
    let list = spread.instalments.iter().enumerate();
    let list = list.map(|(place, one)| Entry {
        on: one.on,
        amount: one.amount,
        label: labels.get(place).cloned().flatten(),
        left: one.left,
        paid_on: one.cash.first().map(|(on, _)| *on),
        is_asked: false,
    });
    Ok(Staggered {
        list: list.collect(),
        currency,
        terms: Some(spread.trace.terms.clone()),
        as_of,
    })
}

fn moved(date: Date, months: i32, days: i32) -> Option<Date> {
    let month = add_months(date, months)?;
    let number = day_number(month).checked_add(days)?;
    diapason_model::date_from_day_number(number)
}

/// Gives one an amount; the others share what is left as they shared it.
fn give(list: &mut [Entry], at: usize, amount: i64) -> Result<(), AppError> {
    if list.len() == 1 && list[at].amount != amount {
        return Err(refused(
            "it is the only instalment: split it first, so that another takes the rest".to_owned(),
        ));
    }
    let total: i128 = list.iter().map(|entry| i128::from(entry.amount)).sum();
    let rest = i64::try_from(total - i128::from(amount)).map_err(|_| overflow())?;
    let weights: Vec<i64> = others(list, at).map(|entry| entry.amount).collect();
    let mut parts = split(rest, &weights).ok_or_else(overflow)?.into_iter();
    for (place, entry) in list.iter_mut().enumerate() {
        entry.amount = if place == at {
            amount
        } else {
            parts.next().unwrap_or(entry.amount)
        };
    }
    Ok(())
}

fn others(list: &[Entry], at: usize) -> impl Iterator<Item = &Entry> {
    let numbered = list.iter().enumerate();
    numbered
        .filter(move |(place, _)| *place != at)
        .map(|(_, entry)| entry)
}

fn halve(list: &mut Vec<Entry>, at: usize) -> Result<(), AppError> {
    if list.len() == MOST_INSTALMENTS {
        return Err(refused(format!(
            "a line has at most {MOST_INSTALMENTS} instalments"
        )));
    }
    let halves = split(list[at].amount, &[1, 1]).ok_or_else(overflow)?;
    let own = day_number(list[at].on);
    let before = list.iter().filter(|entry| entry.on < list[at].on);
    let before = before.map(|entry| day_number(entry.on)).max();
    // The first of all has none before it: a month stands in its place.
    let before = before.unwrap_or(own - 30);
    let first = Entry {
        on: diapason_model::date_from_day_number(before + (own - before) / 2)
            .ok_or_else(overflow)?,
        amount: halves[0],
        label: None,
        left: 0,
        paid_on: None,
        is_asked: false,
    };
    list[at].amount = halves[1];
    list.insert(at, first);
    Ok(())
}

fn merge(list: &mut Vec<Entry>, at: usize) -> Result<(), AppError> {
    if list.len() == 1 {
        return Err(refused(
            "it is the only instalment: there is none to merge it with".to_owned(),
        ));
    }
    let with = if at + 1 < list.len() { at + 1 } else { at - 1 };
    let other = list[with].clone();
    let own = &mut list[at];
    own.amount = own.amount.checked_add(other.amount).ok_or_else(overflow)?;
    own.on = own.on.max(other.on);
    own.label = own.label.take().or(other.label);
    list.remove(with);
    Ok(())
}

fn answer(
    list: &[Entry],
    currency: Currency,
    effect: StaggerEffect,
) -> Result<InstalmentsProposal, AppError> {
    let written: Vec<Written<'_>> = (list.iter())
        .map(|entry| Written {
            on: entry.on.to_string(),
            amount: money(entry.amount, currency),
            label: entry.label.as_deref(),
        })
        .collect();
    let value = serde_json::to_string(&written).map_err(|_| overflow())?;
    let at = list.iter().position(|entry| entry.is_asked).unwrap_or(0);
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    Ok(InstalmentsProposal {
        value,
        at: count(at),
        count: count(list.len()),
        on: list[at].on.to_string(),
        amount: money(list[at].amount, currency),
        effect,
    })
}
