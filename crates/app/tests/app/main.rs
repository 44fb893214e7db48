//! The facade as a face calls it.

mod desk;
mod messages;
mod opening;
