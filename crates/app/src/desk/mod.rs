//! The desk: the application as a face that stays open sees it (window, later the local HTTP
//! service). It holds the open database, its book, background work and what a person prefers;
//! every command is one method, every change one event.
//!
//! Deliberately absent: windows, dialogs, HTTP (the faces), and words for people (`language`).

mod book_alone;
mod choices;
mod compare;
mod customers;
mod databases;
mod deal;
mod edit;
mod effects;
mod export;
mod flags;
mod jobs;
mod page;
mod pipeline;
mod preferences;
mod preview;
mod progress;
mod quality;
mod scenarios;
mod search;
mod session;
mod timeline;
mod transfer;
mod views;
mod why;
mod wire;

pub use book_alone::BookAlone;
pub use session::{Desk, DeskOptions};
pub use wire::*;
