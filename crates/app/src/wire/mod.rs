//! The forms in which figures leave the application: the only room that knows JSON.

mod by_category;
mod number;

pub use by_category::ByCategory;
pub use number::{fraction, money};
