//! What is expected of one line: its instalments with dates, amounts, costs and cash
//! (COMPUTATIONS.md §4, §5). The one place that every line-by-line figure comes from.

use diapason_model::{PaymentTerms, Rate};

use crate::allocate::allocate;
use crate::book::{Book, SpreadOf, is_known};
use crate::days::{add_months, due, from_date};
use crate::error::EngineError;
use crate::levers::Levered;

/// The instalments of an open line under a scenario.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Instalments {
    /// Date of each.
    pub(crate) days: Vec<i32>,
    /// Amount of each in the company's currency; they sum to the line's.
    pub(crate) amounts: Vec<i64>,
    /// Cost of each; empty where the line's cost is unknown.
    pub(crate) costs: Vec<i64>,
}

impl Instalments {
    /// Date and amount of each.
    pub(crate) fn dated(&self) -> impl Iterator<Item = (i32, i64)> + '_ {
        self.days.iter().copied().zip(self.amounts.iter().copied())
    }
}

/// A part of an instalment's gross that is expected on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CashPart {
    /// When.
    pub(crate) day: i32,
    /// How much, gross.
    pub(crate) amount: i64,
}

/// When the gross of an instalment is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ExpectedCash {
    /// Net + VAT.
    pub(crate) gross: i64,
    /// What the terms bring.
    pub(crate) by_terms: CashPart,
    /// What is kept back until later.
    pub(crate) retention: Option<CashPart>,
}

/// How a deal line is paid.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PaidBy<'a> {
    /// VAT, ppm.
    pub(crate) vat: u32,
    /// Terms.
    pub(crate) terms: &'a PaymentTerms,
    /// Share that is kept back.
    pub(crate) retention_rate: Rate,
    /// Months after the deal's last instalment until it is paid.
    pub(crate) retention_months: i32,
    /// Date of the deal's last instalment.
    pub(crate) last_day: i32,
    /// The as-of day: nothing is expected before it.
    pub(crate) today: i32,
    /// Days that levers add.
    pub(crate) delay: i32,
}

impl PaidBy<'_> {
    /// The cash of an instalment invoiced on `day`; `None` beyond 64 bits.
    pub(crate) fn cash(&self, amount: i64, day: i32) -> Option<ExpectedCash> {
        let vat = Rate::from_ppm(i32::try_from(self.vat).ok()?).of(amount)?;
        let gross = amount.checked_add(vat)?;
        let by_terms = due(self.terms, day).max(self.today) + self.delay;
        if self.retention_rate == Rate::ZERO {
            let by_terms = CashPart {
                day: by_terms,
                amount: gross,
            };
            return Some(ExpectedCash {
                gross,
                by_terms,
                retention: None,
            });
        }
        let kept = self.retention_rate.of(gross)?;
        let until = add_months(self.last_day, self.retention_months).max(self.today) + self.delay;
        Some(ExpectedCash {
            gross,
            by_terms: CashPart {
                day: by_terms,
                amount: gross.checked_sub(kept)?,
            },
            retention: Some(CashPart {
                day: until,
                amount: kept,
            }),
        })
    }
}

/// The spread of an open line under a scenario.
pub(crate) fn spread_under(book: &Book, levered: &Levered<'_>, place: usize) -> SpreadOf {
    let key = u32::try_from(place).expect("a snapshot holds fewer than 2³² records");
    match levered.open.plans.get(&key) {
        Some(plan) => SpreadOf::Plan(*plan),
        None => book.spread_of(book.open.line[place]),
    }
}

/// Dates of the instalments of an open line under a scenario, never before `today`.
fn days(
    book: &Book,
    levered: &Levered<'_>,
    place: usize,
    today: i32,
    spread: SpreadOf,
) -> Vec<i32> {
    let view = &levered.open;
    match spread {
        SpreadOf::Plan(plan) => {
            let anchor = view.anchor(place, today);
            book.plans[plan as usize]
                .days(anchor)
                .map(|day| day.max(today))
                .collect()
        }
        SpreadOf::Explicit(from, to) => {
            // Moved by what a person or a lever changed of the close date, not by the passing of
            // the as-of date; then by each slip.
            let source = book.dated_with(book.open.deal[place], from);
            let shift = view.closes[place].max(today) - from_date(source).max(today);
            let slips = view.slips_of(place);
            book.explicit.days[from as usize..to as usize]
                .iter()
                .map(|day| {
                    let slipped = slips.iter().fold(day + shift, |day, (months, days)| {
                        add_months(day, *months) + days
                    });
                    slipped.max(today)
                })
                .collect()
        }
    }
}

/// The instalments of an open line under a scenario.
pub(crate) fn line_instalments(
    book: &Book,
    levered: &Levered<'_>,
    place: usize,
    today: i32,
) -> Result<Instalments, EngineError> {
    let overflow = || EngineError::Overflow {
        what: book.line_name(book.open.line[place]),
    };
    let spread = spread_under(book, levered, place);
    let weights = book.weights_of(spread);
    let mut instalments = Instalments {
        days: days(book, levered, place, today, spread),
        ..Instalments::default()
    };
    allocate(
        levered.open.amount[place],
        weights,
        &mut instalments.amounts,
    )
    .ok_or_else(overflow)?;
    let cost = levered.open.cost[place];
    if is_known(cost) {
        allocate(cost, weights, &mut instalments.costs).ok_or_else(overflow)?;
    }
    Ok(instalments)
}

/// Date of an open deal's last instalment over all its lines, under a scenario.
pub(crate) fn deal_last_day(book: &Book, levered: &Levered<'_>, deal: u32, today: i32) -> i32 {
    let places = book
        .lines_of(deal)
        .iter()
        .map(|line| book.open.place_of_line[*line as usize]);
    places
        .flat_map(|place| {
            let place = place as usize;
            days(
                book,
                levered,
                place,
                today,
                spread_under(book, levered, place),
            )
        })
        .max()
        .unwrap_or(today)
}
