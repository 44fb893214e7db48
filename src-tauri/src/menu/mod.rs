//! The native menu: what it offers (`offer`), and what happens when something is chosen (`choice`).
//!
//! Most items only tell the page; the shell itself quits, edits text, zooms and fills the screen.

mod choice;
mod offer;

pub(crate) use choice::chosen;
#[cfg(test)]
pub(crate) use choice::{MenuChoice, PageItem};
pub(crate) use offer::{Menus, Shown, show};
