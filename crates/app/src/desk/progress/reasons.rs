//! Why somebody stands where they stand: their figures beside what was due and the company's.
//!
//! Deliberately absent: words (the catalogues), and any threshold: what is below the company's is
//! said with both figures and their base, for a person to judge.

use diapason_engine::{ProgressFigures, StageProgress};
use diapason_model::{Currency, Snapshot};

use super::asked::Asked;
use crate::desk::wire::ProgressReason;
use crate::progress::days;
use crate::wire::{fraction, money};

/// The reasons, the weightiest first; `expected` is what is won and weighted to the end.
pub(super) fn reasons(
    data: &Snapshot,
    asked: &Asked,
    own: &ProgressFigures,
    expected: i64,
) -> Vec<ProgressReason> {
    let currency = data.company.currency;
    let company = asked.company();
    let mut reasons = Vec::new();
    reasons.extend(own.ahead_minor.map(|ahead| against_due(ahead, currency)));
    reasons.extend(
        own.quota_minor
            .map(|quota| against_quota(quota, expected, currency)),
    );
    if let (true, Some(amount)) = (own.stale.deals > 0, own.stale.amount_minor) {
        reasons.push(ProgressReason::Stale {
            deals: own.stale.deals,
            of: own.open.deals,
            amount: money(amount, currency),
        });
    }
    reasons.extend(weakest_stage(data, own, company));
    reasons.extend(conversion(own, company));
    if let (Some(here), Some(there)) = (own.cycle_half_days, company.cycle_half_days)
        && here > there
    {
        reasons.push(ProgressReason::Cycle {
            days: days(here),
            company_days: days(there),
        });
    }
    let steps = own.without_next_step;
    if let (true, Some(amount)) = (steps.deals > 0, steps.amount_minor) {
        reasons.push(ProgressReason::WithoutNextStep {
            deals: steps.deals,
            amount: money(amount, currency),
        });
    }
    reasons
}

fn against_due(ahead: i64, currency: Currency) -> ProgressReason {
    if ahead < 0 {
        ProgressReason::Behind {
            amount: money(ahead.saturating_neg(), currency),
        }
    } else {
        ProgressReason::InTime {
            amount: money(ahead, currency),
        }
    }
}

fn against_quota(quota: i64, expected: i64, currency: Currency) -> ProgressReason {
    let text = money(expected, currency);
    if expected < quota {
        ProgressReason::Short {
            amount: money(quota.saturating_sub(expected), currency),
            expected: text,
        }
    } else {
        ProgressReason::Covered { expected: text }
    }
}

/// The stage where most deals were held back against the company's rate.
fn weakest_stage(
    data: &Snapshot,
    own: &ProgressFigures,
    company: &ProgressFigures,
) -> Option<ProgressReason> {
    let held_back = |(here, there): &(&StageProgress, &StageProgress)| {
        let gap = there.conversion_ppm? - here.conversion_ppm?;
        (gap > 0).then(|| gap * i64::from(here.left()))
    };
    let stages = own.stages.iter().zip(&company.stages);
    // Of equal ones the first in the process.
    let (_, here, there) = stages
        .filter_map(|pair| held_back(&pair).map(|lost| (lost, pair.0, pair.1)))
        .reduce(|most, next| if next.0 > most.0 { next } else { most })?;
    Some(ProgressReason::Stage {
        name: data.stages[here.stage.get()].name.to_string(),
        moved_on: here.moved_on + here.won,
        left: here.left(),
        rate: fraction(here.conversion_ppm?),
        company_rate: fraction(there.conversion_ppm?),
    })
}

fn conversion(own: &ProgressFigures, company: &ProgressFigures) -> Option<ProgressReason> {
    let (here, there) = (own.conversion_ppm?, company.conversion_ppm?);
    (here < there).then(|| ProgressReason::Conversion {
        won: own.won.deals,
        closed: own.won.deals + own.lost.deals,
        rate: fraction(here),
        company_rate: fraction(there),
    })
}
