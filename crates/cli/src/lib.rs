//! `diapason`, the command line: it translates words into calls of the application, and answers
//! into tables, JSON or CSV.
//!
//! Deliberately absent: any figure and any decision; both are the application's.

mod arguments;
mod commands;
mod failure;
mod interrupt;
mod output;
mod run;
mod serve;

pub use output::{Captured, Console};
pub use run::run;
