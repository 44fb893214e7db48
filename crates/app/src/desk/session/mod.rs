//! The desk's session: which database is open, its book, and what is asked of it.

mod book;
mod commands;
mod start;

pub(crate) use book::{Answers, OpenBook};
pub use start::{Desk, DeskOptions};
