//! What is aimed at: targets of bookings spread over their months, else quotas.

use std::collections::BTreeMap;

use diapason_model::{Month, Snapshot, Target, TargetMeasure, TargetScope};

use super::super::exact::{Exact, allocate, whole};
use super::ProgressPeriod;

/// The aim for bookings over the period, and over its months that are over.
pub(super) fn aims(
    data: &Snapshot,
    period: &ProgressPeriod,
    scope: TargetScope,
) -> Option<(Exact, Exact)> {
    let mut by_month: BTreeMap<i32, Exact> = BTreeMap::new();
    let mut add = |month: i32, part: Exact| {
        if (period.from.number()..=period.to.number()).contains(&month) {
            *by_month.entry(month).or_insert_with(|| whole(0)) += part;
        }
    };
    let is_ours =
        |target: &&Target| target.measure == TargetMeasure::Bookings && target.scope == scope;
    for target in data.targets.iter().filter(is_ours) {
        let months: Vec<i32> = (target.from_month.number()..=target.to_month.number()).collect();
        let parts = allocate(&whole(target.amount_minor), &vec![whole(1); months.len()]);
        for (month, part) in months.into_iter().zip(parts) {
            add(month, part);
        }
    }
    if by_month.is_empty() {
        for quota in &data.quotas {
            let counts = match scope {
                TargetScope::Company => false,
                TargetScope::Salesperson(one) => quota.salesperson == one,
                TargetScope::Team(team) => {
                    data.salespeople[quota.salesperson.get()].team == Some(team)
                }
            };
            if counts && (period.from..=period.to).contains(&quota.month) {
                *by_month
                    .entry(quota.month.number())
                    .or_insert_with(|| whole(0)) += whole(quota.amount_minor);
            }
        }
    }
    if by_month.is_empty() {
        return None;
    }
    let is_over = |month: i32| {
        let month = Month::from_number(month).expect("in the calendar");
        month.last_day() <= period.as_of
    };
    let due = (by_month.iter())
        .filter(|(month, _)| is_over(**month))
        .map(|(_, part)| part)
        .sum();
    Some((by_month.values().sum(), due))
}
