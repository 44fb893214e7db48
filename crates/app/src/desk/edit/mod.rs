//! What a person enters: kept as overrides or settings rows, each with its way back.
//!
//! Deliberately absent: rules of values (`store` holds what it keeps) and who may edit what.

mod change;
mod effect;
mod papers;
mod records;
mod refusal;
mod rows;
mod settings;
mod values;

pub(in crate::desk) use records::record_table;
pub(in crate::desk) use refusal::bad_value;
pub(in crate::desk) use settings::{holds, settings_table};
