//! What is put out: the console, tables, progress.

mod console;
mod progress;
mod table;

pub(crate) use console::Style;
pub use console::{Captured, Console};
pub(crate) use progress::Bar;
pub(crate) use table::{Align, Cell, Table};
