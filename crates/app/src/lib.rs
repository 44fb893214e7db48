//! The facade of Diapason: one file a use case, the only room where the other crates meet.
//!
//! Faces (command line, desktop, HTTP) translate a request into a call and an answer into their
//! form; they decide nothing. Deliberately absent: printing, windows, HTTP, and any figure that
//! `engine` does not compute.

mod clock;
mod error;
mod forecast;
mod import;
mod keys;
mod scenario;
mod suggest;
mod wire;
mod workspace;

pub use clock::today;
pub use diapason_engine::{Book, Category, Dimension, Measure, Period};
pub use diapason_model::{Currency, Date, Month, Scenario, parse_date};
pub use error::{AppError, ErrorCode};
pub use forecast::{
    CashPolicy, FlagView, ForecastAnswer, ForecastRequest, ForecastView, GroupView,
    ProbabilityChoice, forecast, read_dimension,
};
pub use import::{
    CountsView, DryRun, ImportAnswer, ImportOutcome, ImportProgress, ImportView, IssueView, import,
};
pub use keys::{KeyKept, KeyPlaces, Keychain, KeychainError, OsKeychain};
pub use scenario::{
    DealLeverView, FactorView, FixedCostsView, PaymentView, ScenarioView, SlipView,
    scenario_from_json, scenario_to_json,
};
pub use suggest::{did_you_mean, nearest};
pub use wire::{ByCategory, fraction, money};
pub use workspace::{Made, Opened, Place, data_folder};
