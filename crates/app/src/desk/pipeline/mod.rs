//! The pipeline: open deals by window, filtered, sorted, with what the filters leave together.

mod asked;
mod order;
mod row;
mod table;

pub(crate) use table::pipeline_table;
