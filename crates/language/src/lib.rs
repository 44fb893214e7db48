//! French and English for every face: messages, amounts, dates, rates and plurals.
//!
//! Figures come in as exact integers and leave as text; nothing is computed here but the rounding
//! for display. Deliberately absent: any floating point, any clock, and JSON or files meant for
//! programs (those are never in a language).
#![deny(clippy::float_arithmetic)]

mod amounts;
mod catalogues;
mod dates;
mod languages;
mod messages;
mod numbers;
mod rates;

pub use amounts::Unit;
pub use dates::Length;
pub use languages::{Language, LanguageError};
pub use messages::{Messages, Value};
pub use numbers::Sign;
