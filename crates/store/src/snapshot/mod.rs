//! Everything a calculation reads, loaded at once with a person's overrides applied.
//!
//! Deliberately absent: any calculation, and what no figure needs (addresses, contacts).

mod billing;
mod company;
mod directory;
mod effective;
mod entered;
mod keys;
mod load;
mod readers;
mod record;
mod sales;
mod stage_moves;
mod values;

pub use directory::{ContactRecord, CustomerRecord};
pub(crate) use effective::{Patched, Refusal, Subject, outdoes};
pub(crate) use entered::misses;
pub(crate) use load::verify;
pub(crate) use record::shown;

/// The least rate, in parts per million.
const RATE: i32 = 0;
/// The greatest rate: ten times the whole.
const RATE_MAX: i32 = 10_000_000;
/// The whole.
const PART_MAX: i32 = 1_000_000;
