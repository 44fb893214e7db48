//! The second, naive implementation of the forecast held against the golden company and against
//! the engine on random companies.

mod adapter;
mod agreement;
mod by_hand;
mod folder;
mod golden;
mod parts;
mod rows;
mod targets;
mod worked_examples;
