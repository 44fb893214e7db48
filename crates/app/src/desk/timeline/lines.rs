//! The lines of a deal with their instalments.

use diapason_engine::{LineTrace, ScheduleOrigin, closed_dates, own_parts};
use diapason_model::catalogue::Entity;
use diapason_model::{
    Date, Deal, DealLineIndex, DealState, Instalment, InstalmentDates, Month, divide_half_away,
};

use crate::deals::{cost_origin, probability_origin, schedule_origin};
use crate::desk::page::overflow;
use crate::desk::session::OpenBook;
use crate::desk::why::probability_entered;
use crate::desk::wire::{Entered, TimelineInstalment, TimelineLine};
use crate::error::AppError;
use crate::wire::{fraction, money};

/// No line shows more instalments.
pub(super) const MOST_INSTALMENTS: usize = 200;

/// An instalment in figures.
#[derive(Debug, Clone)]
pub(super) struct Dated {
    pub(super) on: Date,
    /// The deal's currency.
    pub(super) amount: i64,
    /// What invoicing left of it.
    pub(super) left: i64,
    /// The same in the company's currency.
    pub(super) counts: i64,
    pub(super) counted_on: Date,
    /// When its money is expected, and how much; then what is kept back.
    pub(super) cash: Vec<(Date, i64)>,
}

/// A line with its instalments in figures.
#[derive(Debug)]
pub(super) struct Spread<'a> {
    pub(super) trace: &'a LineTrace,
    pub(super) instalments: Vec<Dated>,
}

impl<'a> Spread<'a> {
    /// Of a line as the engine tells it.
    pub(super) fn of(open: &OpenBook, deal: &Deal, trace: &'a LineTrace) -> Result<Self, AppError> {
        let parts = own_parts(&open.book, trace.line).ok_or_else(overflow)?;
        let instalments = if trace.instalments.is_empty() {
            // Nothing is left of them, or they never count: they stand where they stood.
            let dates = closed_dates(&open.book, trace.line);
            let closed = dates.into_iter().zip(parts).map(|(on, amount)| Dated {
                on,
                amount,
                left: 0,
                counts: 0,
                counted_on: on,
                cash: Vec::new(),
            });
            closed.collect()
        } else {
            let told = trace.instalments.iter().zip(parts);
            let told = told.map(|(instalment, part)| {
                let (amount, left) = instalment.consumption.unwrap_or((part, part));
                let cash = instalment.cash.iter();
                Dated {
                    on: instalment.on,
                    amount,
                    left: if matches!(deal.state, DealState::Lost { .. }) {
                        0
                    } else {
                        left
                    },
                    counts: instalment.amount_minor,
                    counted_on: instalment.counted_on,
                    cash: cash
                        .flat_map(|cash| [Some(cash.by_terms), cash.retention])
                        .flatten()
                        .collect(),
                }
            });
            told.collect()
        };
        Ok(Self { trace, instalments })
    }

    /// As the wire has it.
    pub(super) fn line(&self, open: &OpenBook, deal: &Deal, as_of: Date) -> TimelineLine {
        let data = open.book.snapshot();
        let trace = self.trace;
        let line = &data.lines[trace.line.get()];
        let id = line.id.as_str();
        let product = line.product.map(|place| &*data.products[place.get()].name);
        let words = || open.origins.words_of_line(id);
        let origin = probability_origin(trace.probability_origin);
        let spread = schedule_origin(&trace.schedule_origin);
        let own = deal.currency;
        let company = |minor: i64| money(minor, open.book.currency());
        let margin = |cost: i64| trace.amount_minor.checked_sub(cost);
        let explicit = explicit_of(open, trace);
        let typed = explicit
            .iter()
            .filter(|one| one.dates == InstalmentDates::Entered);
        let is_by_hand = typed.clone().next().is_some();
        let of_line = trace.schedule_origin == ScheduleOrigin::LineInstalments;
        let sum: i128 = typed.map(|one| i128::from(one.amount_minor)).sum();
        let typed_sum = (is_by_hand && of_line && sum != i128::from(trace.own_amount_minor))
            .then(|| i64::try_from(sum).ok())
            .flatten();
        TimelineLine {
            id: id.to_owned(),
            name: product.or_else(words).unwrap_or(id).to_owned(),
            quantity: line.quantity.to_string(),
            unit_price: line.unit_price.to_string(),
            discount: fraction(line.discount.ppm().into()),
            unit_cost: line.unit_cost.map(|cost| cost.to_string()),
            cost_origin: cost_origin(trace.cost_origin).from.to_owned(),
            amount: money(trace.own_amount_minor, own),
            cost: trace.cost_minor.map(company),
            margin: trace.cost_minor.and_then(margin).map(company),
            probability: fraction(trace.probability_ppm.into()),
            probability_origin: origin.to_owned(),
            probability_entered: probability_entered(open, origin, &line.id, &deal.id),
            entered: entered(open, Entity::DealLines, id),
            spread: spread.from.to_owned(),
            schedule: spread.value,
            is_by_hand,
            typed_sum: typed_sum.map(|sum| money(sum, own)),
            instalments: self.wire(deal, as_of, &explicit),
            instalment_count: u32::try_from(self.instalments.len()).unwrap_or(u32::MAX),
        }
    }

    /// What each is called, in order.
    pub(super) fn labels(&self, open: &OpenBook) -> Vec<Option<String>> {
        let explicit = explicit_of(open, self.trace);
        let labels = explicit.iter().map(|one| one.label.as_ref());
        labels.map(|label| label.map(ToString::to_string)).collect()
    }

    fn wire(&self, deal: &Deal, as_of: Date, explicit: &[&Instalment]) -> Vec<TimelineInstalment> {
        let total = i128::from(self.trace.own_amount_minor);
        let mut since = self.instalments.iter().map(|one| one.on).min();
        let shown = self.instalments.iter().take(MOST_INSTALMENTS).enumerate();
        let wire = shown.map(|(place, one)| {
            let begins = Month::of(one.on).first_day();
            let began = since.filter(|since| place > 0 && *since < one.on);
            since = Some(one.on);
            let share = divide_half_away(i128::from(one.amount) * 1_000_000, total);
            TimelineInstalment {
                on: one.on.to_string(),
                since: began.unwrap_or(begins).to_string(),
                amount: money(one.amount, deal.currency),
                left: money(one.left, deal.currency),
                share: share.and_then(|ppm| i64::try_from(ppm).ok()).map(fraction),
                label: explicit
                    .get(place)
                    .and_then(|known| known.label.as_ref())
                    .map(ToString::to_string),
                category: category(deal.state, one.left).to_owned(),
                is_late: matches!(deal.state, DealState::Won { .. })
                    && one.left != 0
                    && one.on < as_of,
                paid_on: one.cash.first().map(|(on, _)| on.to_string()),
            }
        });
        wire.collect()
    }
}

fn category(state: DealState, left: i64) -> &'static str {
    match state {
        DealState::Lost { .. } => "lost",
        DealState::Open { .. } => "weighted",
        DealState::Won { .. } if left == 0 => "invoiced",
        DealState::Won { .. } => "backlog",
    }
}

/// The explicit instalments that spread a line, in their order.
fn explicit_of<'a>(open: &'a OpenBook, trace: &LineTrace) -> Vec<&'a Instalment> {
    let data = open.book.snapshot();
    let deal = data.lines[trace.line.get()].deal;
    let of: Option<DealLineIndex> = match trace.schedule_origin {
        ScheduleOrigin::LineInstalments => Some(trace.line),
        ScheduleOrigin::DealInstalments => None,
        _ => return Vec::new(),
    };
    let mut own: Vec<&Instalment> = (data.instalments.iter())
        .filter(|one| one.deal == deal && one.line == of)
        .collect();
    own.sort_by_key(|one| (one.position, &one.id));
    own
}

/// What a person entered in a record, by field.
pub(super) fn entered(open: &OpenBook, kind: Entity, id: &str) -> Vec<(String, Entered)> {
    let values = open.origins.entered(kind, id).iter();
    values
        .map(|value| (value.field.clone(), value.entered.clone()))
        .collect()
}
