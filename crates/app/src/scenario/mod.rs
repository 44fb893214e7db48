//! What-ifs: their JSON, saved ones, and comparing them.

mod compare;
mod named;
mod node;
mod read;
mod saved;
mod write;

pub use compare::{ChangeView, ComparedView, Comparison, ComparisonView, scenario_compare};
pub(crate) use named::BASE;
pub use named::{notice_words, scenario_from_file, scenario_named};
pub use read::scenario_from_json;
pub(crate) use read::{MOST_DAYS, MOST_MONTHS, scenario_name};
pub(crate) use saved::try_out;
pub use saved::{LeverCount, Saved, ScenarioRow, scenario_list, scenario_remove, scenario_save};
pub use write::{
    DealLeverView, FactorView, FixedCostsView, PaymentView, ScenarioView, SlipView,
    scenario_to_json,
};
