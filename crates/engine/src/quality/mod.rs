//! What is wrong or missing in the data, and how many euros of the figures hang on it.
//!
//! Every amount is summed from what the forecast itself counts at the same as-of date, base
//! scenario and stated probabilities; nothing is estimated. Deliberately absent: words, and how a
//! defect is mended (`app`).

mod costs;
mod deals;
mod defect;
mod find;
mod plan;

pub use defect::{Defect, DefectKind, DefectRecord, DefectSubject, DefectTotal};
pub use find::{defect_totals, defects};
