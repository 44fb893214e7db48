//! The second, naive implementation of the forecast and of progress held against the golden company and against
//! the engine on random companies.

mod adapter;
mod agreement;
mod by_hand;
mod folder;
mod golden;
mod parts;
mod progress;
mod progress_by_hand;
mod rows;
mod targets;
mod worked_examples;
