//! Sources that are files on disk: so far the exchange folder.
//!
//! Deliberately absent: sources that are asked over a network.

pub mod exchange;
