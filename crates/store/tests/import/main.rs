//! Tests of import and export of an exchange folder's rows, one file a subject.
//!
//! Deliberately absent: CSV itself (`connectors`) and whole folders through the program (`tests`).

mod deals;
mod invoices;
mod overrides;
mod records;
mod references;
mod round_trip;
mod sets;
mod settings;
mod support;
mod whole;
