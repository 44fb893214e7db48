//! Data in and out of the open database, in the background: imports, copies, restoring.
//!
//! Deliberately absent: how it is done (`crate::import`, `crate::care`).

mod copies;
mod import;
mod issues;

pub(super) use import::{crossing, past_imports};
pub(super) use issues::Issues;
