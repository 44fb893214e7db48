//! `diapason serve`: the desk over HTTP, on this machine alone. A request is one command of the
//! desk, an answer its JSON; the page of the window is served beside it, for a browser.
//!
//! Who may ask is decided here (`guard`, `keys`), and how much at once (`limits`). Deliberately
//! absent: what a command does, which is the desk's, and any address but the loopback's.

mod ask;
mod commands;
mod connections;
mod events;
mod form;
mod guard;
mod keys;
mod limits;
mod openapi;
mod page;
mod refused;
mod routes;
mod service;
#[cfg(test)]
mod tests;

pub(crate) use service::{Ended, Ready, ServeOptions, serve};
