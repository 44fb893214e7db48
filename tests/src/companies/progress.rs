//! Companies with a sales process worth telling: two pipelines, stages that share a position,
//! histories that skip, go back, stop short or never began, quotas and targets.
//!
//! Deliberately absent: amounts and dates of closing; they are those of any random company.

use diapason_model::{
    Date, DealState, Month, Probability, Quota, SalespersonIndex, Snapshot, Stage, StageEntry,
    StageIndex, StageKind, Target, TargetMeasure, TargetScope, TeamIndex,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

use super::case::company;
use super::pools;
use crate::naive::ProgressPeriod;

/// What is added to a deal.
#[derive(Debug, Clone)]
struct DealProcess {
    /// Which open stage an open deal stands in.
    stage: usize,
    entries: Vec<(usize, Date)>,
    /// So many days after the last entry it entered the stage it stands in, where it is known.
    arrived: Option<i64>,
    created_on: Option<Date>,
    next_step: bool,
    next_step_on: Option<Date>,
}

fn deal_process() -> impl Strategy<Value = DealProcess> {
    (
        0_usize..8,
        vec((0_usize..8, pools::date()), 0..7),
        proptest::option::weighted(0.7, 0_i64..40),
        of(pools::date()),
        any::<bool>(),
        proptest::option::weighted(0.2, pools::date()),
    )
        .prop_map(
            |(stage, entries, arrived, created_on, next_step, next_step_on)| DealProcess {
                stage,
                entries,
                arrived,
                created_on,
                next_step,
                next_step_on,
            },
        )
}

/// Stages besides the four of any random company: id, pipeline, position, kind.
const MORE_STAGES: [(&str, &str, i64, StageKind); 4] = [
    // At the position of another one, and before it in byte order.
    ("a-tie", "default", 1, StageKind::Open),
    ("x-first", "export", -3, StageKind::Open),
    ("x-second", "export", 7, StageKind::Open),
    ("x-won", "export", 0, StageKind::Won),
];

fn add_stages(data: &mut Snapshot) {
    for (id, pipeline, position, kind) in MORE_STAGES {
        data.stages.push(Stage {
            id: diapason_model::Id::new(id),
            name: id.into(),
            pipeline: pipeline.into(),
            position,
            probability: Probability::from_ppm(125_000).expect("a chance"),
            kind,
        });
    }
}

fn process(data: &mut Snapshot, deal: usize, process: &DealProcess) {
    let open: Vec<usize> = (0..data.stages.len())
        .filter(|at| data.stages[*at].kind == StageKind::Open)
        .collect();
    let record = &mut data.deals[deal];
    if matches!(record.state, DealState::Open { .. }) {
        record.stage = StageIndex::from_position(open[process.stage % open.len()]);
    }
    record.created_on = process.created_on;
    record.next_step = process.next_step.then(|| "Call".into());
    record.next_step_on = process.next_step_on;
    let mut entries: Vec<(usize, Date)> = process.entries.clone();
    if let Some(days) = process.arrived {
        let last = entries.iter().map(|(_, on)| *on).max();
        let on = last.unwrap_or_else(pools::usual_as_of);
        entries.push((record.stage.get(), on + chrono::Duration::days(days)));
    }
    entries.sort_unstable();
    entries.dedup();
    // Rows come in any order: the last first is as good as any.
    for (stage, entered_on) in entries.into_iter().rev() {
        data.stage_history.push(StageEntry {
            deal: diapason_model::DealIndex::from_position(deal),
            stage: StageIndex::from_position(stage % data.stages.len()),
            entered_on,
        });
    }
}

fn usual_month(offset: i32) -> Month {
    let month = Month::of(pools::usual_as_of());
    month.plus(offset).expect("in the calendar")
}

fn scope() -> impl Strategy<Value = TargetScope> {
    prop_oneof![
        Just(TargetScope::Company),
        (0_u32..2).prop_map(|team| TargetScope::Team(TeamIndex(team))),
        (0_u32..3).prop_map(|one| TargetScope::Salesperson(SalespersonIndex(one))),
    ]
}

fn target() -> impl Strategy<Value = Target> {
    let measure = prop_oneof![
        3 => Just(TargetMeasure::Bookings),
        1 => Just(TargetMeasure::Invoicing),
    ];
    (measure, scope(), -14_i32..14, 0_i32..13, -50_i64..900_000).prop_map(
        |(measure, scope, from, length, amount_minor)| Target {
            measure,
            scope,
            from_month: usual_month(from),
            to_month: usual_month(from + length),
            amount_minor,
        },
    )
}

fn quota() -> impl Strategy<Value = Quota> {
    (0_u32..3, -14_i32..14, -50_i64..900_000).prop_map(|(person, month, amount_minor)| Quota {
        salesperson: SalespersonIndex(person),
        month: usual_month(month),
        amount_minor,
    })
}

/// A date and a period around it, sometimes wholly before or after.
pub fn progress_period() -> impl Strategy<Value = ProgressPeriod> {
    (pools::as_of(), -14_i32..6, 0_i32..16).prop_map(|(as_of, from, length)| ProgressPeriod {
        as_of,
        from: usual_month(from),
        to: usual_month(from + length),
    })
}

/// A company of 1 to 12 deals with a sales process.
pub fn company_with_progress() -> impl Strategy<Value = Snapshot> {
    (
        company(),
        vec(deal_process(), 12),
        vec(any::<bool>(), 3),
        vec(quota(), 0..12),
        vec(target(), 0..5),
    )
        .prop_map(|(mut data, processes, active, quotas, targets)| {
            add_stages(&mut data);
            for (deal, told) in processes.iter().enumerate().take(data.deals.len()) {
                process(&mut data, deal, told);
            }
            for (person, active) in data.salespeople.iter_mut().zip(active) {
                person.active = active;
            }
            data.quotas = quotas;
            data.targets = targets;
            data
        })
}
