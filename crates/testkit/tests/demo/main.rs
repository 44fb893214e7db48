//! Tests of the sample company: its files, its sums, its plausibility.

#![expect(clippy::unwrap_used, reason = "a test's own data are known to be good")]

mod figures;
mod files;
mod folder;
mod identifiers;
mod sums;
