//! The desk's session: which database is open, its book, and what is asked of it.

mod book;
mod commands;
mod customers_commands;
mod guard;
mod now;
mod open;
mod pipeline_commands;
mod records;
mod settings_commands;
mod start;
mod timeline_commands;
mod views_commands;
mod watch;

pub(crate) use book::{Answers, OpenBook};
pub(super) use guard::{defect, guarded};
pub(super) use now::{Now, problem};
pub(super) use open::{Changes, Open, Renewed, none_open};
pub(crate) use records::Records;
pub use start::{Desk, DeskOptions};
pub(super) use start::{Inner, thread};
