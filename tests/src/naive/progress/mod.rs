//! §12, progress of salespeople over a period, as docs/computations/progress.md says it: plain
//! loops over deals and their entries, every figure by its name.
//!
//! Deliberately absent: any code of the engine, and speed.

mod aims;
mod history;

use std::collections::BTreeMap;

use diapason_model::{
    Date, Deal, DealState, Month, SalespersonIndex, Snapshot, Stage, StageKind, TargetScope,
    TeamIndex,
};

use aims::aims;
use history::{Stay, degree, entries, median, ninetieth, stays};

use super::exact::{Exact, put_out, read, whole};
use super::price::priced;
use super::question::NaiveError;
use super::rates::to_company;

/// Figures by name: amounts in minor units, shares in ppm, medians in half days; `None` is unknown.
pub type ProgressFigures = BTreeMap<String, Option<i128>>;

/// The figures of the company, of its teams and salespeople by key, and of its open deals by id.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NaiveProgress {
    /// The company's.
    pub company: ProgressFigures,
    /// Teams with a row.
    pub teams: BTreeMap<String, ProgressFigures>,
    /// Salespeople with a row.
    pub salespeople: BTreeMap<String, ProgressFigures>,
    /// Open deals.
    pub deals: BTreeMap<String, ProgressFigures>,
}

/// The period and the date of a question.
#[derive(Debug, Clone, Copy)]
pub struct ProgressPeriod {
    /// "Today".
    pub as_of: Date,
    /// First month.
    pub from: Month,
    /// Last month.
    pub to: Month,
}

impl ProgressPeriod {
    fn holds(&self, date: Date) -> bool {
        date >= self.from.first_day() && date <= self.to.last_day()
    }
}

/// Everything that the page says of one deal.
struct Told<'a> {
    deal: &'a Deal,
    stage: &'a Stage,
    amount: Option<Exact>,
    weighted: Exact,
    stays: Vec<Stay>,
    days_in_stage: Option<i64>,
    too_long: bool,
}

/// All figures of progress.
///
/// # Errors
/// A rate that a figure needs is missing.
pub fn progress(data: &Snapshot, period: &ProgressPeriod) -> Result<NaiveProgress, NaiveError> {
    let mut told = Vec::new();
    for place in 0..data.deals.len() {
        told.push(tell(data, period, place)?);
    }
    let mut past: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    for stay in told.iter().flat_map(|one| &one.stays) {
        if stay.left_on <= period.as_of {
            past.entry(stay.stage.clone()).or_default().push(stay.days);
        }
    }
    for one in &mut told {
        let long = past
            .get(one.stage.id.as_str())
            .and_then(|days| ninetieth(days));
        if let (Some(days), Some(long)) = (one.days_in_stage, long) {
            one.too_long = days > long;
        }
    }
    let all: Vec<&Told<'_>> = told.iter().collect();
    let mut found = NaiveProgress {
        company: figures(
            data,
            period,
            &all,
            aims(data, period, TargetScope::Company).as_ref(),
        ),
        ..NaiveProgress::default()
    };
    let team_of = |deal: &Deal| data.salespeople[deal.salesperson?.get()].team;
    for one in told.iter().filter(|one| is_open(one.deal)) {
        let figures = of_open_deal(data, period, one);
        found.deals.insert(one.deal.id.to_string(), figures);
    }
    for place in std::iter::once(None).chain((0..data.teams.len()).map(Some)) {
        let of_team = |one: &&&Told<'_>| team_of(one.deal).map(TeamIndex::get) == place;
        let own: Vec<&Told<'_>> = all.iter().filter(of_team).copied().collect();
        let key = place.map_or(String::new(), |place| data.teams[place].id.to_string());
        let scope = place.map(|place| TargetScope::Team(TeamIndex::from_position(place)));
        let aims = scope.and_then(|scope| aims(data, period, scope));
        if place.is_some() || own.iter().any(|one| says_something(period, one)) {
            found
                .teams
                .insert(key, figures(data, period, &own, aims.as_ref()));
        }
    }
    for place in std::iter::once(None).chain((0..data.salespeople.len()).map(Some)) {
        let of_one = |one: &&&Told<'_>| one.deal.salesperson.map(SalespersonIndex::get) == place;
        let own: Vec<&Told<'_>> = all.iter().filter(of_one).copied().collect();
        let person = place.map(|place| &data.salespeople[place]);
        let scope =
            place.map(|place| TargetScope::Salesperson(SalespersonIndex::from_position(place)));
        let aims = scope.and_then(|scope| aims(data, period, scope));
        let has_row = person.is_some_and(|person| person.active)
            || aims.as_ref().is_some_and(|(all, _)| *all != whole(0))
            || own.iter().any(|one| says_something(period, one));
        if has_row {
            let key = person.map_or(String::new(), |person| person.id.to_string());
            found
                .salespeople
                .insert(key, figures(data, period, &own, aims.as_ref()));
        }
    }
    Ok(found)
}

const fn is_open(deal: &Deal) -> bool {
    matches!(deal.state, DealState::Open { .. })
}

fn was_won(period: &ProgressPeriod, deal: &Deal) -> bool {
    matches!(deal.state, DealState::Won { closed_on } if period.holds(closed_on))
}

fn was_lost(period: &ProgressPeriod, deal: &Deal) -> bool {
    matches!(deal.state, DealState::Lost { closed_on } if period.holds(closed_on))
}

fn was_created(period: &ProgressPeriod, deal: &Deal) -> bool {
    deal.created_on.is_some_and(|on| period.holds(on))
}

/// Whether any figure of the deal's row is not zero.
fn says_something(period: &ProgressPeriod, one: &Told<'_>) -> bool {
    is_open(one.deal)
        || was_won(period, one.deal)
        || was_lost(period, one.deal)
        || was_created(period, one.deal)
        || one.stays.iter().any(|stay| period.holds(stay.left_on))
}

fn tell<'a>(
    data: &'a Snapshot,
    period: &ProgressPeriod,
    place: usize,
) -> Result<Told<'a>, NaiveError> {
    let deal = &data.deals[place];
    let on = match deal.state {
        DealState::Open { .. } => period.as_of,
        DealState::Won { closed_on } | DealState::Lost { closed_on } => closed_on,
    };
    let mut amount = Some(whole(0));
    let mut weighted = whole(0);
    for line in data.lines.iter().filter(|line| line.deal.get() == place) {
        let own = priced(
            &read(&line.quantity.to_string()),
            &read(&line.unit_price.to_string()),
            &read(&line.discount.to_string()),
            deal.currency,
        );
        let converted = match to_company(data, &own, deal.currency, on) {
            Err(NaiveError::MissingRate(..)) if matches!(deal.state, DealState::Lost { .. }) => {
                None
            }
            other => Some(other?),
        };
        let stage = data.stages[deal.stage.get()].probability;
        let chance = line.probability.or(deal.probability).unwrap_or(stage);
        if let Some(converted) = &converted {
            weighted += converted * read(&chance.to_string());
        }
        amount = match (amount, converted) {
            (Some(sum), Some(more)) => Some(sum + more),
            _ => None,
        };
    }
    let entries = entries(data, place);
    let stage = &data.stages[deal.stage.get()];
    let last = entries.last().filter(|(_, there)| there.id == stage.id);
    let days_in_stage = last
        .filter(|_| is_open(deal))
        .map(|(entered, _)| (period.as_of - *entered).num_days());
    Ok(Told {
        deal,
        stage,
        amount,
        weighted,
        stays: stays(deal, &entries),
        days_in_stage,
        too_long: false,
    })
}

fn ppm(share: &Exact) -> i128 {
    put_out(&(share * whole(1_000_000)))
}

/// A share in ppm; unknown of nothing.
fn share_of(part: usize, all: usize) -> Option<i128> {
    (all > 0).then(|| ppm(&(whole(part) / whole(all))))
}

fn of_open_deal(data: &Snapshot, period: &ProgressPeriod, one: &Told<'_>) -> ProgressFigures {
    let mut out = ProgressFigures::new();
    out.insert("days_in_stage".into(), one.days_in_stage.map(i128::from));
    out.insert("too_long".into(), Some(i128::from(one.too_long)));
    out.insert(
        "past_close".into(),
        Some(i128::from(past_close(period, one.deal))),
    );
    let lacks = one.deal.next_step.is_none() && one.deal.next_step_on.is_none();
    out.insert("without_next_step".into(), Some(i128::from(lacks)));
    out.insert(
        "degree".into(),
        degree(data, one.stage).map(|share| ppm(&share)),
    );
    out.insert("amount".into(), one.amount.as_ref().map(put_out));
    out.insert("weighted".into(), Some(put_out(&one.weighted)));
    out
}

fn past_close(period: &ProgressPeriod, deal: &Deal) -> bool {
    matches!(deal.state, DealState::Open { expected_close_on } if expected_close_on < period.as_of)
}

/// Number and amount of some deals.
fn tally(out: &mut ProgressFigures, name: &str, deals: &[&&Told<'_>]) {
    let count = i128::try_from(deals.len()).expect("few deals");
    out.insert(format!("{name}.deals"), Some(count));
    let mut sum = Some(whole(0));
    for one in deals {
        sum = sum.zip(one.amount.clone()).map(|(sum, more)| sum + more);
    }
    out.insert(format!("{name}.amount"), sum.as_ref().map(put_out));
}

fn open_tally(out: &mut ProgressFigures, name: &str, deals: &[&&Told<'_>]) {
    tally(out, name, deals);
    let weighted: Exact = deals.iter().map(|one| &one.weighted).sum();
    out.insert(format!("{name}.weighted"), Some(put_out(&weighted)));
}

fn figures(
    data: &Snapshot,
    period: &ProgressPeriod,
    own: &[&Told<'_>],
    aims: Option<&(Exact, Exact)>,
) -> ProgressFigures {
    let mut out = ProgressFigures::new();
    now(&mut out, period, own);
    happened(&mut out, period, own, aims);
    for stage in data
        .stages
        .iter()
        .filter(|stage| stage.kind == StageKind::Open)
    {
        let name = format!("stage {}", stage.id);
        let here = those(own, &|one| is_open(one.deal) && one.stage.id == stage.id);
        open_tally(&mut out, &name, &here);
        let degree = degree(data, stage).map(|share| ppm(&share));
        out.insert(format!("{name} degree"), degree);
        of_stage(&mut out, &name, period, own, stage);
    }
    out
}

fn those<'o, 'd>(
    own: &'o [&'d Told<'d>],
    which: &dyn Fn(&Told<'_>) -> bool,
) -> Vec<&'o &'d Told<'d>> {
    own.iter().filter(|one| which(one)).collect()
}

/// What is open.
fn now(out: &mut ProgressFigures, period: &ProgressPeriod, own: &[&Told<'_>]) {
    open_tally(out, "open", &those(own, &|one| is_open(one.deal)));
    let is_stale =
        |one: &Told<'_>| is_open(one.deal) && (one.too_long || past_close(period, one.deal));
    tally(out, "stale", &those(own, &is_stale));
    let lacks_step = |one: &Told<'_>| {
        is_open(one.deal) && one.deal.next_step.is_none() && one.deal.next_step_on.is_none()
    };
    tally(out, "without_next_step", &those(own, &lacks_step));
}

/// What happened in the period.
fn happened(
    out: &mut ProgressFigures,
    period: &ProgressPeriod,
    own: &[&Told<'_>],
    aims: Option<&(Exact, Exact)>,
) {
    let won = those(own, &|one| was_won(period, one.deal));
    let lost = those(own, &|one| was_lost(period, one.deal));
    let created = those(own, &|one| was_created(period, one.deal));
    tally(out, "won", &won);
    tally(out, "lost", &lost);
    tally(out, "created", &created);
    let closed = won.len() + lost.len();
    out.insert("conversion".into(), share_of(won.len(), closed));
    let cycle = |one: &&&Told<'_>| match one.deal.state {
        DealState::Open { .. } => None,
        DealState::Won { closed_on } | DealState::Lost { closed_on } => {
            Some((closed_on - one.deal.created_on?).num_days())
        }
    };
    let cycles = won
        .iter()
        .chain(&lost)
        .copied()
        .filter_map(|one| cycle(&one));
    out.insert("cycle".into(), median(cycles.collect()));
    let unknown = those(own, &|one| {
        let closed = was_won(period, one.deal) || was_lost(period, one.deal);
        (is_open(one.deal) && one.days_in_stage.is_none()) || (closed && one.stays.is_empty())
    });
    out.insert("without_history".into(), i128::try_from(unknown.len()).ok());
    let booked = |one: &&Told<'_>| one.amount.clone().expect("a won deal has its rate");
    let booked: Exact = won.iter().map(|one| booked(one)).sum();
    let attainment = aims.filter(|(quota, _)| *quota != whole(0));
    let attainment = attainment.map(|(quota, _)| ppm(&(&booked / quota)));
    out.insert("attainment".into(), attainment);
    out.insert("quota".into(), aims.map(|(quota, _)| put_out(quota)));
    out.insert("quota_due".into(), aims.map(|(_, due)| put_out(due)));
    let ahead = aims.map(|(_, due)| put_out(&(booked - due)));
    out.insert("ahead".into(), ahead);
}

/// How deals left a stage: each once, with its last leaving in the period.
fn of_stage(
    out: &mut ProgressFigures,
    name: &str,
    period: &ProgressPeriod,
    own: &[&Told<'_>],
    stage: &Stage,
) {
    let last = |one: &&Told<'_>| -> Option<Stay> {
        let mut of_stage = one
            .stays
            .iter()
            .filter(|stay| stay.stage == stage.id.as_str());
        of_stage.rfind(|stay| period.holds(stay.left_on)).cloned()
    };
    let left: Vec<Stay> = own.iter().filter_map(last).collect();
    let count = |how: &str| left.iter().filter(|stay| stay.how == how).count();
    for how in ["moved_on", "won", "lost", "moved_back", "elsewhere"] {
        out.insert(format!("{name} {how}"), i128::try_from(count(how)).ok());
    }
    let on = count("moved_on") + count("won");
    out.insert(format!("{name} conversion"), share_of(on, left.len()));
    let days = left.iter().map(|stay| stay.days).collect();
    out.insert(format!("{name} median"), median(days));
}
