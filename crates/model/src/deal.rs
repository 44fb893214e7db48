//! Deals, their lines, stages and explicit instalments.

use crate::{
    Currency, CustomerIndex, Date, DealIndex, DealLineIndex, Id, PaymentTerms, Probability,
    ProductIndex, ProjectIndex, Quantity, Rate, SalespersonIndex, ScheduleIndex, StageIndex,
    UnitPrice,
};

/// Whether a stage still leaves the outcome open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StageKind {
    /// The outcome is open.
    Open,
    /// The deal is won.
    Won,
    /// The deal is lost.
    Lost,
}

/// A stage of the sales process, in the company's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Box<str>,
    /// The pipeline it belongs to.
    pub pipeline: Box<str>,
    /// Its place in the pipeline.
    pub position: i64,
    /// Probability of a deal that names none.
    pub probability: Probability,
    /// Open, won or lost.
    pub kind: StageKind,
}

/// Where a deal stands, with the date that this state requires.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DealState {
    /// Open, expected to close on a date.
    Open {
        /// When it is expected to close.
        expected_close_on: Date,
    },
    /// Won on a date.
    Won {
        /// When it was won.
        closed_on: Date,
    },
    /// Lost on a date.
    Lost {
        /// When it was lost.
        closed_on: Date,
    },
}

impl DealState {
    /// The gate: an open deal needs its expected close date, a closed one its close date;
    /// the error names the missing column.
    pub fn new(
        kind: StageKind,
        expected_close_on: Option<Date>,
        closed_on: Option<Date>,
    ) -> Result<Self, &'static str> {
        match kind {
            StageKind::Open => expected_close_on
                .map(|expected_close_on| Self::Open { expected_close_on })
                .ok_or("expected_close_on"),
            StageKind::Won => closed_on
                .map(|closed_on| Self::Won { closed_on })
                .ok_or("closed_on"),
            StageKind::Lost => closed_on
                .map(|closed_on| Self::Lost { closed_on })
                .ok_or("closed_on"),
        }
    }

    /// The date that places the deal in time: expected while open, else when it closed.
    #[must_use]
    pub const fn date(self) -> Date {
        match self {
            Self::Open { expected_close_on } => expected_close_on,
            Self::Won { closed_on } | Self::Lost { closed_on } => closed_on,
        }
    }
}

/// A deal: what a salesperson tries to sell to a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deal {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Box<str>,
    /// Who buys.
    pub customer: CustomerIndex,
    /// Who sells.
    pub salesperson: Option<SalespersonIndex>,
    /// The stage it is in.
    pub stage: StageIndex,
    /// Open, won or lost, with its date.
    pub state: DealState,
    /// The source's date in place of the state's, where a person's override replaced it:
    /// explicit instalments move by the difference (COMPUTATIONS.md §4).
    pub source_date: Option<Date>,
    /// The project that delivers it.
    pub project: Option<ProjectIndex>,
    /// Currency of its lines and instalments.
    pub currency: Currency,
    /// Its own probability.
    pub probability: Option<Probability>,
    /// When it was created.
    pub created_on: Option<Date>,
    /// Its own terms.
    pub payment_terms: Option<PaymentTerms>,
    /// Its own schedule.
    pub schedule: Option<ScheduleIndex>,
    /// Share of each instalment's gross that is kept back.
    pub retention_rate: Rate,
    /// How long it is kept back after the last instalment.
    pub retention_months: i32,
    /// What is to be done next, where somebody said so.
    pub next_step: Option<Box<str>>,
    /// When it is to be done.
    pub next_step_on: Option<Date>,
}

/// One product of a deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DealLine {
    /// Its id.
    pub id: Id,
    /// The deal it belongs to.
    pub deal: DealIndex,
    /// What is sold, where it is in the catalogue.
    pub product: Option<ProductIndex>,
    /// How much.
    pub quantity: Quantity,
    /// Price of one unit, in the deal's currency.
    pub unit_price: UnitPrice,
    /// Discount, of the price.
    pub discount: Rate,
    /// Cost of one unit, in the deal's currency, where the line names it.
    pub unit_cost: Option<UnitPrice>,
    /// Lowest and highest cost of the whole line, in minor units of the deal's currency.
    pub cost_range: Option<(i64, i64)>,
    /// Its own probability.
    pub probability: Option<Probability>,
    /// Its own schedule.
    pub schedule: Option<ScheduleIndex>,
}

/// A dated, exact instalment in place of a schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instalment {
    /// Its id.
    pub id: Id,
    /// The deal it belongs to.
    pub deal: DealIndex,
    /// The line it spreads; `None`: the whole deal.
    pub line: Option<DealLineIndex>,
    /// Its order.
    pub position: i64,
    /// What it is called.
    pub label: Option<Box<str>>,
    /// When it is invoiced.
    pub on: Date,
    /// Who dated it.
    pub dates: InstalmentDates,
    /// Minor units of the deal's currency.
    pub amount_minor: i64,
}

/// Who dated an explicit instalment: what an override of the close date does depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InstalmentDates {
    /// The source, before a person moved the close date: it moves along.
    Source,
    /// A person, who saw the close date that holds: it stays where it was put. Levers move it.
    Entered,
}

/// When a deal entered a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StageEntry {
    /// The deal.
    pub deal: DealIndex,
    /// The stage it entered.
    pub stage: StageIndex,
    /// When.
    pub entered_on: Date,
}
