//! The pipeline: open deals by window, filtered, sorted, with what the filters leave together; the
//! same as a board.

mod asked;
mod board;
mod change;
mod list;
mod order;
mod row;
mod table;

pub(crate) use board::pipeline_board;
pub(crate) use change::{pipeline_change, pipeline_ids};
pub(crate) use list::deal_list;
pub(crate) use table::pipeline_table;
