//! A deal on its own page: head, lines as they are entered, instalments over time, invoices and
//! payments.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Entered;

/// Which deal.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DealTimelineRequest {
    /// Its id.
    pub id: String,
    /// "Today"; null: today.
    pub as_of: Option<String>,
}

/// A deal over time: base scenario, stated probabilities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct DealTimeline {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The customer's id.
    pub customer_id: String,
    /// The customer's name.
    pub customer: String,
    /// The salesperson's name.
    pub salesperson: Option<String>,
    /// The team's name.
    pub team: Option<String>,
    /// `open`, `won` or `lost`.
    pub outcome: String,
    /// Its stage.
    pub stage: String,
    /// The source that it comes from, and its id there.
    pub source: Option<(String, String)>,
    /// Expected close of an open deal, close date of another.
    pub close_on: String,
    /// What is to be done next.
    pub next_step: Option<String>,
    /// When.
    pub next_step_on: Option<String>,
    /// "Today".
    pub as_of: String,
    /// The company's currency: of the figures, the months and the payments.
    pub currency: String,
    /// The deal's currency: of its lines and instalments.
    pub own_currency: String,
    /// Its lines' amount.
    pub amount: String,
    /// Its cost; null where any line's is unknown.
    pub cost: Option<String>,
    /// Amount less cost.
    pub margin: Option<String>,
    /// The margin's share of the amount; null of no amount.
    pub margin_rate: Option<String>,
    /// Linked invoices less credit notes.
    pub invoiced: String,
    /// Its backlog.
    pub backlog: String,
    /// Its weighted amount.
    pub weighted: String,
    /// Its flags' kinds and amounts.
    pub flags: Vec<(String, String)>,
    /// What a person entered in the deal, by field.
    pub entered: Vec<(String, Entered)>,
    /// Its lines by id.
    pub lines: Vec<TimelineLine>,
    /// Its lines' amount in its own currency.
    pub own_amount: String,
    /// What all instalments come to, in the same.
    pub own_sum: String,
    /// Linked invoices by date, then what is still to invoice.
    pub invoices: Vec<TimelineInvoice>,
    /// Money by date: due, paid, expected.
    pub payments: Vec<TimelinePayment>,
    /// From the first month of anything to the last.
    pub months: Vec<TimelineMonth>,
    /// The stages it entered with their dates.
    pub stages: Vec<(String, String)>,
    /// Its notes and documents, the latest first.
    pub papers: Vec<DealPaper>,
    /// The schedules that may spread a line: id and name.
    pub schedules: Vec<(String, String)>,
}

/// A note or a document of the deal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct DealPaper {
    /// Its id.
    pub id: String,
    /// What a note says, or what a document is called.
    pub text: String,
    /// Where a document is: a link or a path; null of a note.
    pub place: Option<String>,
    /// Who kept it.
    pub by: String,
    /// When.
    pub at: String,
}

/// A line of the deal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct TimelineLine {
    /// Its id.
    pub id: String,
    /// The product's name, else the line's words.
    pub name: String,
    /// Quantity.
    pub quantity: String,
    /// Price of one, in the deal's currency.
    pub unit_price: String,
    /// Discount as a share.
    pub discount: String,
    /// The line's own cost of one, in the deal's currency; null where it names none.
    pub unit_cost: Option<String>,
    /// Where the cost comes from: `line`, `dated`, `product` or `unknown`.
    pub cost_origin: String,
    /// Net amount, in the deal's currency.
    pub amount: String,
    /// Cost in the company's currency; null: unknown.
    pub cost: Option<String>,
    /// Amount less cost in the company's currency; null: unknown.
    pub margin: Option<String>,
    /// Its probability.
    pub probability: String,
    /// Whose it is: `line`, `deal`, `stage` or `outcome`.
    pub probability_origin: String,
    /// Where a person entered the probability that counts.
    pub probability_entered: Option<Entered>,
    /// What a person entered in the line, by field.
    pub entered: Vec<(String, Entered)>,
    /// `line_instalments`, `deal_instalments`, `line`, `deal`, `company` or `anchor`.
    pub spread: String,
    /// The schedule's id.
    pub schedule: Option<String>,
    /// Whether a person entered the instalments.
    pub is_by_hand: bool,
    /// What a person's instalments come to where that is no longer the amount: they count as
    /// shares of it.
    pub typed_sum: Option<String>,
    /// The instalments in order: at most 200.
    pub instalments: Vec<TimelineInstalment>,
    /// How many there are.
    pub instalment_count: u32,
}

/// An instalment of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct TimelineInstalment {
    /// Its date.
    pub on: String,
    /// Where it begins in time: the date before it, or the first of its month.
    pub since: String,
    /// In the deal's currency.
    pub amount: String,
    /// What invoicing left of it.
    pub left: String,
    /// Its share of the line; null of no amount.
    pub share: Option<String>,
    /// What it is called.
    pub label: Option<String>,
    /// `invoiced`, `backlog`, `weighted` or `lost`.
    pub category: String,
    /// Whether it should have been invoiced before "today".
    pub is_late: bool,
    /// When its money is expected; null where all of it is invoiced.
    pub paid_on: Option<String>,
}

/// An invoice of the deal, issued or still to issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct TimelineInvoice {
    /// `issued`, `draft` or `planned`.
    pub state: String,
    /// `invoice`, `deposit` or `credit_note`.
    pub kind: String,
    /// Its number, else its id; null of a planned one.
    pub number: Option<String>,
    /// Its date.
    pub on: String,
    /// Net, credit notes negative, in `currency`.
    pub amount: String,
    /// Its currency.
    pub currency: String,
}

/// Money of the deal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct TimelinePayment {
    /// `due`, `paid` or `expected`.
    pub state: String,
    /// When.
    pub on: String,
    /// With VAT, company's currency.
    pub amount: String,
}

/// A month of the deal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct TimelineMonth {
    /// `YYYY-MM`.
    pub month: String,
    /// Invoiced in it, net.
    pub invoiced: String,
    /// Still to invoice in it, net, before probability.
    pub planned: String,
    /// Both since the beginning.
    pub invoiced_so_far: String,
    /// Paid and expected since the beginning, with VAT.
    pub cashed_so_far: String,
}

/// Another staggering of a line, worked out from the one that holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InstalmentsRequest {
    /// The line's id.
    pub line: String,
    /// "Today"; null: today.
    pub as_of: Option<String>,
    /// Which instalment: 0 is the first.
    pub at: u32,
    /// What is done with it.
    pub act: InstalmentAct,
}

/// What is done with an instalment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum InstalmentAct {
    /// Later, or earlier where negative: by months, then days.
    Move {
        /// Months, the same day where the month has it.
        months: i32,
        /// Days.
        days: i32,
    },
    /// To a date.
    Date {
        /// The date.
        on: String,
    },
    /// Another amount; the others share the rest as they shared it.
    Amount {
        /// In the deal's currency.
        amount: String,
    },
    /// Into two halves: one at its date, one half way to the date before.
    Split,
    /// With the next, the last with the one before: all of it at the later date.
    Merge,
}

/// A staggering that sums exactly, ready to be entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct InstalmentsProposal {
    /// The value of the line's field `instalments`.
    pub value: String,
    /// Where the instalment stands now, by date.
    pub at: u32,
    /// How many there are.
    pub count: u32,
    /// Its date.
    pub on: String,
    /// Its amount in the deal's currency.
    pub amount: String,
    /// What moves with it.
    pub effect: StaggerEffect,
}

/// What another date of an instalment moves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct StaggerEffect {
    /// The date that holds.
    pub was_on: String,
    /// Days from that to the new one.
    pub days: i32,
    /// What invoicing left of it, in the deal's currency: it moves from one month to another.
    pub left: String,
    /// The month it counts in, never before "today".
    pub was_month: String,
    /// The month it would count in.
    pub month: String,
    /// When its money is expected; null where none of it is.
    pub was_paid_on: Option<String>,
    /// When it would be.
    pub paid_on: Option<String>,
}
