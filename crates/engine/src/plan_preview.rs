//! How a schedule would spread one amount, for whoever is writing it: the same allocation and the
//! same dates as a line's (COMPUTATIONS.md §2, §4), without a deal.

use diapason_model::{Date, Schedule, add_months, date_from_day_number, day_number};

use crate::allocate::allocate;

/// One instalment of the amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PreviewedInstalment {
    /// Its date.
    pub on: Date,
    /// Its part, in the amount's minor units.
    pub amount_minor: i64,
    /// The rule that makes it, in the order of positions.
    pub rule: u32,
}

/// The amount over the schedule's instalments from an anchor, in their order; `None` where a date
/// or a part is out of range.
#[must_use]
pub fn previewed(
    schedule: &Schedule,
    amount_minor: i64,
    anchor: Date,
) -> Option<Vec<PreviewedInstalment>> {
    let instalments = schedule.instalments();
    let weights: Vec<i64> = instalments.iter().map(|it| it.weight).collect();
    let mut parts = Vec::with_capacity(weights.len());
    allocate(amount_minor, &weights, &mut parts)?;
    let dated = instalments.iter().zip(parts);
    dated
        .map(|(instalment, amount_minor)| {
            let month = add_months(anchor, instalment.months)?;
            let on = date_from_day_number(day_number(month).checked_add(instalment.days)?)?;
            Some(PreviewedInstalment {
                on,
                amount_minor,
                rule: instalment.rule,
            })
        })
        .collect()
}
