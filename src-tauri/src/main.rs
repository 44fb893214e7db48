//! `diapason-desktop`: the shell around the web view. Window, menu, dialogs, links, and one line a
//! command into the application.
//!
//! Deliberately absent: any figure and any decision; both are the application's. What the page may
//! call is listed in `capabilities/window.json`, once.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod commands;
mod context;
mod dialogs;
mod editing;
mod fatal;
mod links;
mod logs;
mod menu;
mod requests;
mod start;
mod typescript;
mod window;
mod window_size;
mod zoom;

use std::process::ExitCode;

fn main() -> ExitCode {
    start::start()
}
