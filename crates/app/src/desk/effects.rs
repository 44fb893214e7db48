//! What the levers change: measure by measure, and lever by lever.
//!
//! Each lever alone is scanned for what it can change only: costs move no cash, payment nothing
//! but cash.

use std::sync::Arc;

use diapason_engine::{
    Book, Measure, ProbabilitySource, Question, deal_figures, forecasts, matched_lines,
};
use diapason_model::{Date, DealState, Scenario, Where, add_months, divide_half_away};

use crate::desk::page::{Frame, Totals, beside, measure, overflow, question, totals_of};
use crate::desk::scenarios::{Alone, compose, parted};
use crate::desk::session::OpenBook;
use crate::desk::wire::{
    Effects, ForecastPageRequest, LeverEffect, MeasureEffect, MeasureName, TargetGap,
};
use crate::error::AppError;
use crate::wire::money;

/// The measures of the panel.
const SHOWN: [MeasureName; 4] = [
    MeasureName::Invoicing,
    MeasureName::Margin,
    MeasureName::Result,
    MeasureName::Cash,
];

/// What the levers change.
pub(crate) fn forecast_effects(
    open: &OpenBook,
    request: &ForecastPageRequest,
) -> Result<Effects, AppError> {
    let frame = Frame::new(&open.book, request)?;
    let scenario = compose(open, &request.scenario)?.scenario;
    let (of_scenario, base) = beside(
        || totals_of(open, &frame, &scenario),
        || totals_of(open, &frame, &Scenario::base()),
    )?;
    let currency = open.book.currency();
    let text = |minor: i64| money(minor, currency);
    let mut measures = Vec::with_capacity(SHOWN.len());
    for name in SHOWN {
        let total = |of: &Totals| of.of(measure(name)).expected.total;
        let (base, scenario) = (total(&base), total(&of_scenario));
        measures.push(MeasureEffect {
            measure: name,
            base: text(base),
            scenario: text(scenario),
            change: text(scenario.checked_sub(base).ok_or_else(overflow)?),
        });
    }
    let levers = Levers {
        open,
        frame: &frame,
        base: &base,
        measure: measure(request.measure),
    };
    Ok(Effects {
        measures,
        levers: levers.effects(&scenario, &of_scenario)?,
        gap: gap(open, &frame, &of_scenario)?,
    })
}

/// Levers against the base.
struct Levers<'a> {
    open: &'a OpenBook,
    frame: &'a Frame,
    base: &'a Totals,
    /// That of the page.
    measure: Measure,
}

/// What a lever alone adds to measure, result and cash over the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Change {
    measure: i64,
    result: i64,
    cash: i64,
}

impl Levers<'_> {
    fn effects(
        &self,
        scenario: &Scenario,
        of_scenario: &Totals,
    ) -> Result<Vec<LeverEffect>, AppError> {
        let alone = parted(scenario);
        let changes = match alone.as_slice() {
            // One lever alone is the scenario itself.
            [_] => vec![self.change(|measure| of_scenario.of(measure).expected.total)?],
            several => self.side_by_side(several)?,
        };
        let largest = changes
            .iter()
            .map(|change| change.result.unsigned_abs())
            .max();
        let currency = self.open.book.currency();
        let mut effects = Vec::with_capacity(alone.len());
        for (alone, change) in alone.iter().zip(changes) {
            effects.push(LeverEffect {
                lever: alone.name.to_owned(),
                on_measure: money(change.measure, currency),
                on_result: money(change.result, currency),
                on_cash: money(change.cash, currency),
                bar: bar(change.result, largest.unwrap_or(0)),
                lines: self.lines(alone)?,
            });
        }
        Ok(effects)
    }

    fn side_by_side(&self, levers: &[Alone]) -> Result<Vec<Change>, AppError> {
        std::thread::scope(|scope| {
            let running: Vec<_> = levers
                .iter()
                .map(|alone| scope.spawn(|| self.of_one(alone)))
                .collect();
            let joined = running.into_iter().map(|running| {
                // A panic there is one here.
                running
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            });
            joined.collect()
        })
    }

    /// What a lever alone changes, kept: the other levers move without it.
    fn of_one(&self, alone: &Alone) -> Result<Change, AppError> {
        let key = format!(
            "alone {} {:?} {:?}",
            self.frame.key(),
            self.measure,
            alone.scenario
        );
        let change = self.open.answers.get_or_make(&key, || {
            let moved = self.moved(alone.name);
            let questions: Vec<Question> = moved
                .iter()
                .map(|measure| question(self.frame, *measure, None))
                .collect();
            let answers = forecasts(&self.open.book, &alone.scenario, &questions)?;
            self.change(|measure| {
                let place = moved.iter().position(|moved| *moved == measure);
                place.map_or(self.base.of(measure).expected.total, |place| {
                    answers[place].expected.within
                })
            })
        })?;
        Ok(*change)
    }

    /// The measures asked for that a lever can move.
    fn moved(&self, lever: &str) -> Vec<Measure> {
        let mut asked = vec![Measure::Result, Measure::Cash];
        if !asked.contains(&self.measure) {
            asked.push(self.measure);
        }
        asked.retain(|measure| match lever {
            "cost" => matches!(measure, Measure::Margin | Measure::Result),
            "payment_delay_days" => *measure == Measure::Cash,
            _ => true,
        });
        asked
    }

    fn change(&self, with: impl Fn(Measure) -> i64) -> Result<Change, AppError> {
        let against = |measure: Measure| {
            let base = self.base.of(measure).expected.total;
            with(measure).checked_sub(base).ok_or_else(overflow)
        };
        Ok(Change {
            measure: against(self.measure)?,
            result: against(Measure::Result)?,
            cash: against(Measure::Cash)?,
        })
    }

    fn lines(&self, alone: &Alone) -> Result<u32, AppError> {
        let conditions = alone.conditions();
        let conditions: Vec<&Where> = conditions.iter().collect();
        let lines = matched_lines(&self.open.book, &conditions)?;
        Ok(u32::try_from(lines).unwrap_or(u32::MAX))
    }
}

/// A length in thousandths of the largest, with sign.
fn bar(change: i64, largest: u64) -> i16 {
    let largest = i128::from(largest);
    let length = divide_half_away(i128::from(change) * 1_000, largest.max(1));
    length
        .and_then(|length| i16::try_from(length).ok())
        .unwrap_or(0)
}

/// What is missing for the target of invoicing.
fn gap(open: &OpenBook, frame: &Frame, totals: &Totals) -> Result<Option<TargetGap>, AppError> {
    let Some(target) = frame.target(Measure::Invoicing) else {
        return Ok(None);
    };
    let covered = totals.of(Measure::Invoicing).covered;
    let missing = target.total.checked_sub(covered).ok_or_else(overflow)?;
    if missing <= 0 {
        return Ok(None);
    }
    let typical = typical_deal(open, frame.months.as_of)?;
    let currency = open.book.currency();
    let deals = typical.and_then(|typical| {
        let deals = missing.checked_add(typical - 1)? / typical;
        u32::try_from(deals).ok()
    });
    Ok(Some(TargetGap {
        measure: MeasureName::Invoicing,
        amount: money(missing, currency),
        until: frame.months.last.to_string(),
        typical_deal: typical.map(|minor| money(minor, currency)),
        deals,
    }))
}

/// The median amount of the deals won in the twelve months before a date; deals without a
/// positive amount bring nothing and are left out.
fn typical_deal(open: &OpenBook, as_of: Date) -> Result<Option<i64>, AppError> {
    let key = format!("typical deal {as_of}");
    let typical: Arc<Option<i64>> = open.answers.get_or_make(&key, || {
        let amounts = won_amounts(&open.book, as_of)?;
        Ok(median(amounts))
    })?;
    Ok(*typical)
}

fn won_amounts(book: &Book, as_of: Date) -> Result<Vec<i64>, AppError> {
    let a_year_before = add_months(as_of, -12).unwrap_or(Date::MIN);
    let stated = ProbabilitySource::Stated;
    let figures = deal_figures(book, &Scenario::base(), as_of, stated)?;
    let deals = book.snapshot().deals.iter().zip(figures);
    let won = deals.filter_map(|(deal, figures)| match deal.state {
        DealState::Won { closed_on } if a_year_before < closed_on && closed_on <= as_of => {
            figures.amount_minor.filter(|minor| *minor > 0)
        }
        _ => None,
    });
    Ok(won.collect())
}

/// The middle of some amounts; of two middle ones their mean, rounded once.
fn median(mut amounts: Vec<i64>) -> Option<i64> {
    amounts.sort_unstable();
    let middle = amounts.len() / 2;
    let upper = *amounts.get(middle)?;
    if amounts.len() % 2 == 1 {
        return Some(upper);
    }
    let sum = i128::from(amounts[middle - 1]) + i128::from(upper);
    i64::try_from(divide_half_away(sum, 2)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_an_even_number_is_the_mean_of_two() {
        assert_eq!(median(vec![5, 1, 9]), Some(5));
        assert_eq!(
            median(vec![5, 1, 9, 8]),
            Some(7),
            "6.5 cents, rounded away from zero"
        );
        assert_eq!(
            median(Vec::new()),
            None,
            "nothing was won: no deal is typical"
        );
        assert_eq!(median(vec![i64::MAX, i64::MAX]), Some(i64::MAX));
    }

    #[test]
    fn bars_keep_their_sign_and_the_largest_is_a_thousand() {
        assert_eq!(bar(-400, 400), -1_000);
        assert_eq!(bar(100, 400), 250);
        assert_eq!(bar(0, 0), 0, "nothing changed: no bar");
        assert_eq!(bar(i64::MIN, i64::MIN.unsigned_abs()), -1_000);
    }
}
