//! Progress of salespeople over a period (COMPUTATIONS.md §12): who sold what, where deals stand,
//! how they move.
//!
//! Deliberately absent: how it is printed, and the desk's page (`desk::progress`).

mod ask;
mod view;

pub use ask::{ProgressBy, ProgressRequest, progress};
pub use view::{
    OpenView, ProgressAnswer, ProgressGroupView, ProgressView, StageProgressView, TallyView,
};
pub(crate) use view::{Viewer, days};
