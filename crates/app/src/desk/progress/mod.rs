//! The salespeople's page: who is behind quota and why, and the deals that want a hand.
//!
//! Deliberately absent: any figure of its own; they are `engine::progress`'s, and what is
//! expected to the end of the period is the forecast of bookings.

mod asked;
mod deals;
mod list;
mod order;
mod reasons;

pub(crate) use deals::progress_deals;
pub(crate) use list::progress_page;
