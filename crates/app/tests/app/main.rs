//! The facade as a face calls it.

mod messages;
mod opening;
