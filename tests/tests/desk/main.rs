//! The desk held against the engine, against itself and against what a director asks: pages,
//! windows, figures opened, effects, flags, files.
//!
//! Deliberately absent: databases, preferences and jobs (crates/app/tests).

mod ask;
mod by_hand;
mod chains;
mod customers;
mod effects;
mod opened;
mod pages;
mod small;
