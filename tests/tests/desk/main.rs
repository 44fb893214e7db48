//! The desk held against the engine, against itself and against what a director asks: pages,
//! windows, figures opened, effects, flags, files.
//!
//! Deliberately absent: databases, preferences and jobs (crates/app/tests).

mod ask;
mod opened;
mod pages;
