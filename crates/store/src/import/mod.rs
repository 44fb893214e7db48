//! The import of an exchange folder: rows in, one transaction, all or nothing.
//!
//! Driven by the catalogue: no file has code of its own but for its rules. Deliberately absent:
//! the reading of CSV (`connectors`).

mod amount;
mod breaches;
mod checks;
mod currencies;
mod deals;
mod given;
mod ids;
mod importer;
mod invoices;
pub(crate) mod layout;
mod overrides;
mod record;
mod report;
mod rules;
mod run;
mod schedules;
mod sets;
mod settings;
mod shape;
mod statements;
mod value;

pub(crate) use amount::line_amount;
pub use importer::{Author, Importer};
pub use report::{Check, Counts, DryRun, ISSUES_KEPT, ImportReport, Outcome, Step};
