//! What-ifs: their JSON, saved ones, and comparing them.

mod node;
mod read;
mod write;

pub use read::scenario_from_json;
pub use write::{
    DealLeverView, FactorView, FixedCostsView, PaymentView, ScenarioView, SlipView,
    scenario_to_json,
};
