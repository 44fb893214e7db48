//! Customers: the list by window, and one customer opened.
//!
//! "The twelve months" are the as-of month and the eleven before it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ProbabilityName, ScenarioChoice, SortOrder};

/// From where figures are seen.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Standpoint {
    /// "Today"; null: today in the company's time zone.
    pub as_of: Option<String>,
    /// Where probabilities come from.
    pub probability: ProbabilityName,
    /// Which scenario holds.
    pub scenario: ScenarioChoice,
}

/// A column that customers are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CustomerColumn {
    /// The name, in the language's order.
    Name,
    /// The segment; none last.
    Segment,
    /// The salesperson's name; none last.
    Salesperson,
    /// How many deals are open.
    OpenDeals,
    /// What they come to, weighted.
    Weighted,
    /// Won in the twelve months.
    Won,
    /// Invoiced in the twelve months.
    Invoiced,
    /// Margin of what was invoiced; unknown last.
    Margin,
    /// What is owed.
    Outstanding,
    /// What is owed, and what of the won is still to be invoiced.
    Exposure,
}

/// Which customers.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CustomerListRequest {
    /// From where.
    pub standpoint: Standpoint,
    /// Each word begins a word of the name, or the id begins with the text; empty: all.
    pub text: String,
    /// A segment; null: all, empty: those without one.
    pub segment: Option<String>,
    /// A salesperson's id; null: all, empty: customers without one.
    pub salesperson: Option<String>,
    /// First key first; empty: by what was invoiced, the largest first.
    pub sort: Vec<(CustomerColumn, SortOrder)>,
    /// First row.
    pub offset: u32,
    /// Rows, at most 500.
    pub limit: u32,
    /// A customer whose place is asked for; null: none.
    pub find: Option<String>,
}

/// A window of the customers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct CustomerList {
    /// "Today".
    pub as_of: String,
    /// Currency of every amount.
    pub currency: String,
    /// First of the twelve months.
    pub since: String,
    /// How many customers there are, without any filter.
    pub all: u32,
    /// How many the filters leave.
    pub count: u32,
    /// Those that the filters leave, together.
    pub total: CustomerFigures,
    /// Place of the first row given.
    pub offset: u32,
    /// The rows.
    pub rows: Vec<CustomerRow>,
    /// Place of the customer that was asked for; null where the filters leave it out.
    pub place: Option<u32>,
}

/// Figures of one customer or of several. Sums over several add exact amounts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct CustomerFigures {
    /// How many deals are open.
    pub open_deals: u32,
    /// What they come to, weighted; null over a choice of customers, where it would be a sum of
    /// rounded figures.
    pub weighted: Option<String>,
    /// Won in the twelve months.
    pub won: String,
    /// Invoiced in the twelve months.
    pub invoiced: String,
    /// Margin of that; null where no cost is known.
    pub margin: Option<String>,
    /// Margin ÷ revenue with a known cost.
    pub margin_rate: Option<String>,
    /// Revenue with a known cost ÷ revenue; null without revenue.
    pub cost_coverage: Option<String>,
    /// What is owed, VAT included.
    pub outstanding: String,
    /// Of which late.
    pub late: String,
    /// What of the won is still to be invoiced, VAT included.
    pub backlog: String,
    /// Outstanding and backlog.
    pub exposure: String,
}

/// A customer in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct CustomerRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its segment.
    pub segment: Option<String>,
    /// The name of the salesperson in charge.
    pub salesperson: Option<String>,
    /// Its figures.
    pub figures: CustomerFigures,
    /// The most that it may owe, in the company's currency; null where unknown.
    pub credit_limit: Option<String>,
    /// Credit limit less exposure; negative beyond the limit.
    pub credit_left: Option<String>,
    /// Since when it is insolvent.
    pub insolvent_on: Option<String>,
}

/// Which customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CustomerRequest {
    /// Its id.
    pub id: String,
    /// From where.
    pub standpoint: Standpoint,
}

/// A customer opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct CustomerPage {
    /// "Today".
    pub as_of: String,
    /// Currency of every amount but those that name their own.
    pub currency: String,
    /// First of the twelve months.
    pub since: String,
    /// As in the list.
    pub customer: CustomerRow,
    /// What it is: a field's name in EXCHANGE.md and its value, in the order to be shown; unknown
    /// ones are left out.
    pub identity: Vec<(String, String)>,
    /// What is owed by lateness: not due, 1–30, 31–60, 61–90, over 90 days.
    pub ageing: Vec<String>,
    /// Its contacts by name.
    pub contacts: Vec<CustomerContact>,
    /// How many deals it has.
    pub deal_count: u32,
    /// Its deals: open ones by expected close, then closed ones, the latest first; at most 200.
    pub deals: Vec<CustomerDeal>,
    /// How many invoices it has.
    pub invoice_count: u32,
    /// Its invoices, the latest first; at most 200.
    pub invoices: Vec<CustomerInvoice>,
    /// How many payments it made.
    pub payment_count: u32,
    /// Its payments, the latest first; at most 200.
    pub payments: Vec<CustomerPayment>,
    /// The group that it belongs to; null where it has neither parent nor daughters.
    pub group: Option<CustomerGroup>,
}

/// Somebody at a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct CustomerContact {
    /// Its id.
    pub id: String,
    /// The person's name.
    pub name: String,
    /// What the person does there.
    pub role: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Since when the person wants no messages.
    pub opted_out_on: Option<String>,
}

/// A deal of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct CustomerDeal {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// `open`, `won` or `lost`.
    pub state: String,
    /// Its stage.
    pub stage: String,
    /// When it is expected to close, or closed.
    pub close_on: String,
    /// Its amount; null where a lost deal has no rate.
    pub amount: Option<String>,
    /// Its amount, weighted.
    pub weighted: Option<String>,
}

/// An invoice of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct CustomerInvoice {
    /// Its id.
    pub id: String,
    /// Its number.
    pub number: Option<String>,
    /// The deal's id.
    pub deal: Option<String>,
    /// `invoice`, `credit_note` or `deposit`.
    pub kind: String,
    /// `draft`, `posted` or `cancelled`.
    pub status: String,
    /// When it was issued.
    pub issued_on: String,
    /// Currency of `gross`.
    pub currency: String,
    /// VAT included; negative for a credit note.
    pub gross: String,
    /// When it is due: the first date on which something is still owed, else the last one given.
    pub due_on: Option<String>,
    /// What is still owed of it, in the company's currency.
    pub open: String,
    /// How many days the oldest part of that is late; null where none is.
    pub late_days: Option<u32>,
    /// Whether it is disputed.
    pub disputed: bool,
}

/// A payment of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct CustomerPayment {
    /// Its id.
    pub id: String,
    /// When it came.
    pub paid_on: String,
    /// Number, else id, of the invoice that it pays; null: an advance.
    pub invoice: Option<String>,
    /// Currency of the amount.
    pub currency: String,
    /// What came in; a refund is negative.
    pub amount: String,
}

/// A group of customers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct CustomerGroup {
    /// Its customers from the head down, daughters by name; at most 200.
    pub members: Vec<GroupMember>,
    /// How many there are.
    pub member_count: u32,
    /// All of them together.
    pub total: CustomerFigures,
}

/// A customer of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct GroupMember {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many parents it has above it.
    pub depth: u32,
    /// Its figures.
    pub figures: CustomerFigures,
}
