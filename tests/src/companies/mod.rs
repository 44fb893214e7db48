//! Random companies, scenarios and questions for property tests, small and awkward; they shrink.
//!
//! Deliberately absent: invalid data (the importer's tests make that).

mod build;
mod build_invoices;
mod case;
mod pools;
mod progress;
mod recipe;
mod strategies;
mod supposition;

pub use case::{Case, case, company, in_a_window};
pub use pools::usual_as_of;
pub use progress::{company_with_progress, progress_period};
