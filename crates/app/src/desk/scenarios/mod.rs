//! Saved scenarios and the levers of the panel.
//!
//! Deliberately absent: the scenario's own form (`crate::scenario`) and what it does (`engine`).

mod compose;
mod faces;
mod parted;
mod properties;
mod saved;

pub(crate) use compose::{Composed, compose};
pub(crate) use faces::faces;
pub(crate) use parted::{Alone, panel_values, parted};
