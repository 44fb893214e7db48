//! Progress in its outward form (INTERFACES.md: the names of COMPUTATIONS.md §12 in `snake_case`).

use diapason_engine::{
    Book, OpenTally, Progress, ProgressFigures, ProgressGroup, StagePlace, StageProgress, Tally,
};
use diapason_model::Currency;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::ProgressBy;
use crate::wire::{fraction, money};

/// No answer has more rows.
const MOST_ROWS: usize = 500;

/// The answer in the engine's form, for tables, and in the outward one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgressAnswer {
    /// The engine's.
    pub progress: Progress,
    /// The outward form.
    pub view: ProgressView,
}

/// Progress over a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProgressView {
    /// "Today".
    pub as_of: String,
    /// Currency of every amount.
    pub currency: String,
    /// First month of the period.
    pub from: String,
    /// Last month.
    pub to: String,
    /// What the rows are: `salesperson` or `stage`.
    pub by: &'static str,
    /// How many salespeople there are; by stage: null.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub salesperson_count: Option<usize>,
    /// Salespeople, by key in byte order, at most 500.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub salespeople: Option<Vec<ProgressGroupView>>,
    /// Teams, by key in byte order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub teams: Option<Vec<ProgressGroupView>>,
    /// The whole company.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<ProgressGroupView>,
    /// The open stages of the whole company, in the process's order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stages: Option<Vec<StageProgressView>>,
}

/// One salesperson, team or the company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct ProgressGroupView {
    /// Its id; empty for deals without one, and for the company.
    pub key: String,
    /// Its name.
    pub label: String,
    /// Open deals.
    pub open: OpenView,
    /// The open stages, in the process's order.
    pub stages: Vec<StageProgressView>,
    /// Won in the period.
    pub won: TallyView,
    /// Lost in the period.
    pub lost: TallyView,
    /// Created in the period.
    pub created: TallyView,
    /// Deals won ÷ deals closed.
    pub conversion: Option<String>,
    /// Median days from creation to close.
    pub cycle: Option<String>,
    /// The aim for bookings over the period.
    pub quota: Option<String>,
    /// Bookings won ÷ quota.
    pub attainment: Option<String>,
    /// The aim for the months that are over.
    pub quota_due: Option<String>,
    /// Bookings won minus what was due.
    pub ahead: Option<String>,
    /// Open deals past their close date or too long in their stage.
    pub stale: TallyView,
    /// Open deals without a next step.
    pub without_next_step: TallyView,
    /// Deals whose time in stages is not known.
    pub without_history: u32,
}

/// A number of deals and their amount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct TallyView {
    /// How many.
    pub deals: u32,
    /// What they amount to; null where a rate is missing.
    pub amount: Option<String>,
}

/// Some open deals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct OpenView {
    /// How many.
    pub deals: u32,
    /// At probability 1.
    pub amount: String,
    /// × probability.
    pub weighted: String,
}

/// One stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct StageProgressView {
    /// Its id.
    pub stage: String,
    /// Its name.
    pub name: String,
    /// Its pipeline.
    pub pipeline: String,
    /// Its place among the pipeline's open stages ÷ their number.
    pub degree_of_progress: String,
    /// Open deals in it.
    pub deals: u32,
    /// At probability 1.
    pub amount: String,
    /// × probability.
    pub weighted: String,
    /// Deals that left it in the period.
    pub left: u32,
    /// To a later open stage.
    pub moved_on: u32,
    /// Won from it.
    pub won: u32,
    /// Lost from it.
    pub lost: u32,
    /// Back to an earlier stage.
    pub moved_back: u32,
    /// To another pipeline.
    pub elsewhere: u32,
    /// Moved on or won ÷ left.
    pub conversion: Option<String>,
    /// Median days in it of those that left.
    pub median_days_in_stage: Option<String>,
}

/// Half days as days with six decimals.
pub(crate) fn days(half_days: i64) -> String {
    fraction(half_days * 500_000)
}

impl TallyView {
    pub(crate) fn of(tally: Tally, currency: Currency) -> Self {
        Self {
            deals: tally.deals,
            amount: tally.amount_minor.map(|minor| money(minor, currency)),
        }
    }
}

impl OpenView {
    pub(crate) fn of(open: OpenTally, currency: Currency) -> Self {
        Self {
            deals: open.deals,
            amount: money(open.amount_minor, currency),
            weighted: money(open.weighted_minor, currency),
        }
    }
}

/// Turns the engine's figures into the outward ones.
pub(crate) struct Viewer<'a> {
    book: &'a Book,
    progress: &'a Progress,
}

impl<'a> Viewer<'a> {
    /// Of the figures of a book.
    pub(crate) const fn new(book: &'a Book, progress: &'a Progress) -> Self {
        Self { book, progress }
    }

    fn stages(&self, figures: &ProgressFigures) -> Vec<StageProgressView> {
        let stages = figures.stages.iter().zip(&self.progress.stages);
        stages
            .map(|(stage, place)| self.stage(stage, *place))
            .collect()
    }

    fn stage(&self, stage: &StageProgress, place: StagePlace) -> StageProgressView {
        let record = &self.book.snapshot().stages[stage.stage.get()];
        let currency = self.book.currency();
        StageProgressView {
            stage: record.id.to_string(),
            name: record.name.to_string(),
            pipeline: record.pipeline.to_string(),
            degree_of_progress: fraction(place.degree_ppm()),
            deals: stage.open.deals,
            amount: money(stage.open.amount_minor, currency),
            weighted: money(stage.open.weighted_minor, currency),
            left: stage.left(),
            moved_on: stage.moved_on,
            won: stage.won,
            lost: stage.lost,
            moved_back: stage.moved_back,
            elsewhere: stage.elsewhere,
            conversion: stage.conversion_ppm.map(fraction),
            median_days_in_stage: stage.median_half_days.map(days),
        }
    }

    /// One row.
    pub(crate) fn group(
        &self,
        key: &str,
        label: &str,
        figures: &ProgressFigures,
    ) -> ProgressGroupView {
        let currency = self.book.currency();
        let amount = |minor: Option<i64>| minor.map(|minor| money(minor, currency));
        ProgressGroupView {
            key: key.to_owned(),
            label: label.to_owned(),
            open: OpenView::of(figures.open, currency),
            stages: self.stages(figures),
            won: TallyView::of(figures.won, currency),
            lost: TallyView::of(figures.lost, currency),
            created: TallyView::of(figures.created, currency),
            conversion: figures.conversion_ppm.map(fraction),
            cycle: figures.cycle_half_days.map(days),
            quota: amount(figures.quota_minor),
            attainment: figures.attainment_ppm.map(fraction),
            quota_due: amount(figures.quota_due_minor),
            ahead: amount(figures.ahead_minor),
            stale: TallyView::of(figures.stale, currency),
            without_next_step: TallyView::of(figures.without_next_step, currency),
            without_history: figures.without_history,
        }
    }

    fn groups(&self, groups: &[ProgressGroup]) -> Vec<ProgressGroupView> {
        let shown = groups.iter().take(MOST_ROWS);
        shown
            .map(|group| self.group(&group.key, &group.label, &group.figures))
            .collect()
    }
}

impl ProgressView {
    /// Of the engine's answer.
    pub(super) fn new(book: &Book, progress: &Progress, by: ProgressBy) -> Self {
        let currency = book.currency();
        let viewer = Viewer::new(book, progress);
        let people = by == ProgressBy::Salesperson;
        let company = &book.snapshot().company.name;
        Self {
            as_of: progress.question.as_of.to_string(),
            currency: currency.to_string(),
            from: progress.question.from.to_string(),
            to: progress.question.to.to_string(),
            by: by.name(),
            salesperson_count: people.then_some(progress.salespeople.len()),
            salespeople: people.then(|| viewer.groups(&progress.salespeople)),
            teams: people.then(|| viewer.groups(&progress.teams)),
            company: people.then(|| viewer.group("", company, &progress.company)),
            stages: (!people).then(|| viewer.stages(&progress.company)),
        }
    }
}
