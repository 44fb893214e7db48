//! Fixed costs by month, as the levers of a scenario make them (COMPUTATIONS.md §5, §6).

use diapason_model::{Probability, Scenario};

use crate::book::Book;
use crate::error::EngineError;
use crate::scan::Frame;

const ONE_PPM: i128 = Probability::MAX_PPM as i128;

/// Fixed costs of each month, as levers make them from month 0 on, in minor units × ppm.
pub(crate) fn fixed_costs(
    book: &Book,
    scenario: &Scenario,
    frame: &Frame,
) -> Result<Vec<i128>, EngineError> {
    let overflow = || EngineError::Overflow {
        what: "the fixed costs of a month".to_owned(),
    };
    let mut costs = vec![0_i128; frame.buckets()];
    for (bucket, cost) in costs.iter_mut().enumerate().take(frame.later()) {
        let number = frame.month(bucket);
        let mut sum = 0_i64;
        for fixed in &book.snapshot().fixed_costs {
            let begun = fixed.from_month.number() <= number;
            if begun && fixed.to_month.is_none_or(|last| number <= last.number()) {
                sum = sum.checked_add(fixed.monthly_minor).ok_or_else(overflow)?;
            }
        }
        if bucket >= frame.history() {
            for lever in &scenario.fixed_costs {
                let scaled = lever.factor.apply(sum).ok_or_else(overflow)?;
                sum = scaled
                    .checked_add(lever.monthly_minor)
                    .ok_or_else(overflow)?;
            }
        }
        *cost = i128::from(sum) * ONE_PPM;
    }
    Ok(costs)
}
