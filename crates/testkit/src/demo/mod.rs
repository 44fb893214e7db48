//! The sample company: an exchange folder, drawn once and for all, written for 2026-11-15.
//!
//! **Ateliers Méridien** looks after other people's machines. Founded in a Nantes backyard in
//! 1987, it now employs about seventy: mechanics and automation engineers who rebuild kilns and
//! cranes, refrigeration fitters, energy auditors, trainers, and a stock of spare parts. Eight
//! people sell in three teams: *Ouest* (industry in the west), *Grands comptes* (three groups and
//! abroad), *Services* (public bodies and social housing). The fiscal year begins in July. The
//! CRM came in the spring of 2024, the billing tool on 2024-07-01; what was won before is only
//! seen through its last invoices. Two projects lose money, two more melt; a weaver has failed;
//! a hospital pays late; some invoices are late to leave. Nobody in it exists.
//!
//! Everything is whole numbers and seeded draws: the same bytes on every machine. Deliberately
//! absent: the clock (whoever opens the sample moves its dates), reading files, other companies.

mod billing;
mod days;
mod deal;
mod deal_files;
mod directory;
mod draws;
mod extras;
mod identifiers;
mod incidents;
mod invoice;
mod offers;
mod payments;
mod people;
mod plan;
mod process;
mod projects;
mod rates;
mod sales;
mod sites;
mod table;
mod trades;
mod write;

pub use write::{files, write_folder};
