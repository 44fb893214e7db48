//! Tests of the store as its callers see it, one file a subject.
//!
//! Deliberately absent: import and export of folders (their own tests) and what needs testkit.

mod checking;
mod copies;
mod effective;
mod instalments;
mod killed;
mod migration;
mod opening;
mod origins;
mod overrides;
mod papers;
mod scenarios;
mod schema;
mod search;
mod snapshot;
mod support;
mod views;
mod writing;
