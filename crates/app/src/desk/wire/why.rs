//! "Why this figure?": a cell opened into the deals, lines, instalments, rules and dates that
//! make it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ForecastPageRequest;

/// Which figure is opened.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WhyRequest {
    /// The page that it stands on; its window and order are ignored.
    pub page: ForecastPageRequest,
    /// Which cell.
    pub cell: WhyCell,
    /// Rows of each category, at most 200.
    pub limit: u32,
}

/// A cell of the page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WhyCell {
    /// The column by its place; null with `later` false: all columns.
    pub column: Option<u32>,
    /// After the horizon.
    pub later: bool,
    /// Dimension and key of the row, and of the group it stands in; empty: the company.
    pub rows: Vec<(String, String)>,
    /// One category; null: all that is expected.
    pub category: Option<String>,
}

/// A figure opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct WhyPage {
    /// The exact figure.
    pub amount: String,
    /// Currency of every amount.
    pub currency: String,
    /// First and last month of the cell; null for "later".
    pub months: Option<(String, String)>,
    /// Names of the rows, group first; an empty name: what has no value.
    pub rows: Vec<String>,
    /// The scenario's name; null: the base.
    pub scenario: Option<String>,
    /// Whether a lever holds.
    pub levered: bool,
    /// One for each category that has parts, in the measure's order.
    pub sections: Vec<WhySection>,
    /// Whether the categories' exact figures make the figure exactly, as recomputed from the
    /// parts.
    pub parts_make_the_total: bool,
}

/// The parts of one category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct WhySection {
    /// Which category.
    pub category: String,
    /// Its figure.
    pub amount: String,
    /// Share of the whole figure in thousandths, for a bar; 0 where it is negative.
    pub share: u16,
    /// How many deals (or invoices, payments, costs without a deal) make it.
    pub count: u32,
    /// The parts, largest first.
    pub parts: Vec<WhyPart>,
}

/// What one deal, invoice, payment or cost adds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct WhyPart {
    /// `deal`, `invoice`, `payment` or `fixed_cost`.
    pub kind: String,
    /// Id of the deal, invoice, payment or cost: asks for its chain. Empty: what levers change of
    /// the fixed costs.
    pub id: String,
    /// The customer's name; empty for costs.
    pub customer: String,
    /// Name of the deal, number of the invoice, name of the cost.
    pub label: String,
    /// Before probability.
    pub amount: String,
    /// Of open deals: the probability where all its parts share one.
    pub probability: Option<String>,
    /// What it adds; rounded alone, so that a column of them may differ from the figure by
    /// rounding.
    pub contribution: String,
    /// Whether a person's value or a lever had a hand in it.
    pub hand: bool,
}

/// Which part is opened.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WhyPartRequest {
    /// The page.
    pub page: ForecastPageRequest,
    /// The cell.
    pub cell: WhyCell,
    /// The category.
    pub category: String,
    /// `deal`, `invoice`, `payment` or `fixed_cost`.
    pub kind: String,
    /// Its id.
    pub id: String,
}

/// A part opened: one chain for each instalment, invoice part or payment of it in the cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct WhyChain {
    /// What it adds, exact where it is one amount, else rounded once.
    pub contribution: String,
    /// The steps.
    pub links: Vec<WhyLink>,
}

/// One step of a chain. The words are the face's: `step` names the message, the values are its
/// variables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum WhyLink {
    /// The deal.
    Deal {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// Its stage; null where it has none.
        stage: Option<String>,
        /// `open`, `won` or `lost`.
        outcome: String,
        /// Its salesperson.
        salesperson: Option<String>,
        /// The source that it came from, and its id there.
        source: Option<(String, String)>,
    },
    /// The line.
    Line {
        /// The product's name, else the line's own words.
        name: String,
        /// Quantity.
        quantity: String,
        /// Price of one, in `currency`.
        unit_price: String,
        /// Discount as a share.
        discount: String,
        /// Amount in `currency`.
        amount: String,
        /// The deal's currency.
        currency: String,
    },
    /// The conversion into the company's currency.
    Conversion {
        /// Rate.
        rate: String,
        /// From which currency.
        from: String,
        /// The rate holds since.
        since: String,
        /// After it.
        amount: String,
    },
    /// The probability before levers.
    Probability {
        /// As it counts.
        probability: String,
        /// Whose: `line`, `deal`, `stage` or `outcome`.
        origin: String,
        /// A person's value in the place of the source's.
        entered: Option<Entered>,
    },
    /// Another value that a person entered and that counts here.
    Entered {
        /// The field (`expected_close_on`).
        field: String,
        /// As it counts.
        value: String,
        /// What was entered.
        entered: Entered,
    },
    /// A lever of the scenario.
    Lever {
        /// `win_rate` and `deal` (its chance): probabilities; `slip`, `payment` and `deal` (its
        /// date): dates; `price`, `cost`, `deal_amount` and `fixed_costs` (of a month): amounts.
        lever: String,
        /// Before it.
        before: String,
        /// After it.
        after: String,
    },
    /// The instalment.
    Instalment {
        /// Which, 1 is the first.
        number: u32,
        /// Of how many.
        of: u32,
        /// Its date.
        on: String,
        /// The date that it counts at.
        counted_on: String,
        /// Its part of the line.
        amount: String,
        /// `line_instalments`, `deal_instalments`, `line`, `deal`, `company`, `lever`, `anchor`.
        schedule_origin: String,
        /// The schedule's name.
        schedule: Option<String>,
        /// The date that instalments are counted from.
        anchor: String,
    },
    /// What invoicing left of the instalment, in the deal's currency.
    Consumption {
        /// The instalment.
        amount: String,
        /// What is left.
        remaining: String,
        /// The deal's currency.
        currency: String,
    },
    /// The cost, for margin and result.
    Cost {
        /// Null: nobody knows it.
        cost: Option<String>,
        /// `line`, `dated`, `product` or `unknown`.
        origin: String,
    },
    /// What it adds.
    Contribution {
        /// Before probability.
        amount: String,
        /// Null where it counts in full.
        probability: Option<String>,
        /// The product.
        contribution: String,
    },
    /// When it falls due and comes in.
    Cash {
        /// Net and VAT.
        gross: String,
        /// The terms (`+45d eom`).
        terms: String,
        /// `deal`, `customer`, `company` or `lever`.
        terms_origin: String,
        /// When the money is expected.
        expected_on: String,
        /// How much of it.
        expected: String,
        /// Kept back until.
        retention_until: Option<String>,
        /// How much is kept back.
        retention: Option<String>,
    },
    /// The invoice.
    Invoice {
        /// Its id.
        id: String,
        /// Its number.
        number: String,
        /// `invoice`, `deposit` or `credit_note`.
        kind: String,
        /// Issued on.
        issued_on: String,
        /// Net amount in `currency`.
        amount: String,
        /// Its currency.
        currency: String,
    },
    /// An unpaid rest of an invoice.
    OpenItem {
        /// Due on.
        due_on: String,
        /// Expected on.
        expected_on: String,
        /// How much, company's currency.
        amount: String,
    },
    /// The payment.
    Payment {
        /// Paid on.
        paid_on: String,
        /// How much, in `currency`.
        amount: String,
        /// Its currency.
        currency: String,
    },
    /// The fixed cost of a month.
    FixedCost {
        /// Its name.
        name: String,
        /// The month.
        month: String,
        /// How much.
        amount: String,
    },
}

/// What a person entered in the place of a source's value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Entered {
    /// The source's value; null: it had none.
    pub source_value: Option<String>,
    /// Who.
    pub by: Option<String>,
    /// When.
    pub at: String,
    /// Why.
    pub reason: Option<String>,
}
