//! The stacked monthly chart of the desk (DESK.md §5), as SVG and PNG.
//!
//! In two steps: `layout` turns figures into marks on a plane of tenths of a pixel, in integers;
//! `paint` gives the marks to plotters. Deliberately absent: tooltips, keys and everything else
//! that a picture cannot do.

mod bars;
mod frame;
mod input;
mod labels;
mod layout;
mod legend;
mod marks;
mod paint;
#[cfg(test)]
mod sample;
mod scale;
#[cfg(test)]
mod tests;

pub use input::{Cap, ChartColumn, ChartError, ChartSeries, SeriesRole, StackedChart, TargetLine};
