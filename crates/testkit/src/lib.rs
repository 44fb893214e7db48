//! What tests are made of: the sample company's generator and a builder of small companies.
//!
//! Deliberately absent: anything a shipped program needs, clocks, and floating point.
#![deny(clippy::float_arithmetic)]

mod builder;
pub mod demo;

pub use builder::CompanyBuilder;
