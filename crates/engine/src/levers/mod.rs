//! A scenario applied to a book: which lines a lever moves, and what they become
//! (COMPUTATIONS.md §6). The book itself is never edited.

mod apply;
mod deals;
mod matched;
mod matching;

pub(crate) use apply::{Levered, OpenView, apply};
pub use matched::matched_lines;
pub(crate) use matching::notices;
