//! Why a figure cannot be computed.

use diapason_model::{Currency, Date};
use thiserror::Error;

/// An error of a calculation; each names the record or the input that must be mended.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EngineError {
    /// An amount must be converted and no rate holds on its date (COMPUTATIONS.md §3).
    #[error(
        "no rate of {currency} holds on {on} ({what}): add one to fx_rates with that date or an earlier one"
    )]
    MissingRate {
        /// The currency without a rate.
        currency: Currency,
        /// The reference date.
        on: Date,
        /// The record that needs it.
        what: String,
    },
    /// A product or sum beyond what can be held exactly.
    #[error("{what}: the amount is beyond what can be held exactly")]
    Overflow {
        /// The record or figure.
        what: String,
    },
    /// A date leaves the calendar (years 1 to 9999).
    #[error("{what}: the date leaves the calendar")]
    Calendar {
        /// The record.
        what: String,
    },
    /// A lever names a deal that does not exist.
    #[error("the scenario names deal `{0}`, which does not exist")]
    NoSuchDeal(String),
    /// A lever names a deal by a name that several deals bear.
    #[error("the scenario names deal `{name}`, but {count} deals bear that name: use the id")]
    AmbiguousDeal {
        /// The name.
        name: String,
        /// How many bear it.
        count: usize,
    },
    /// A lever names a schedule that does not exist.
    #[error("the scenario names schedule `{0}`, which does not exist")]
    NoSuchSchedule(String),
    /// A `where` names something that is no dimension.
    #[error("a `where` of the scenario names `{0}`, which is no dimension")]
    NoSuchDimension(String),
    /// The measure `result` has no groups.
    #[error("the result has fixed costs, which belong to no group: group the margin instead")]
    ResultIsNotGrouped,
    /// A replaced deal lacks a line that it had.
    #[error("line {0} of the deal is gone: the book must be made anew")]
    LineVanished(String),
    /// The horizon or history is out of range.
    #[error("a forecast covers 1 to 600 months and a history of 0 to 600, not {0}")]
    Horizon(u32),
}
