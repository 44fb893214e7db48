//! The forecast: asked, computed, put out.

mod ask;
mod view;

pub use ask::{
    CashPolicy, ForecastAnswer, ForecastRequest, ProbabilityChoice, forecast, read_dimension,
};
pub use view::{FlagView, ForecastView, GroupView};
