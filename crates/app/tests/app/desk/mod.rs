//! The desk as a face that stays open calls it.

mod changes;
mod copies;
mod customers;
mod deal_list;
mod director;
mod edits;
mod imports;
mod instalments;
mod killed;
mod opening;
mod papers;
mod pipeline;
mod pipeline_board;
mod pipeline_change;
mod quality;
mod records;
mod scenarios;
mod search;
mod support;
mod timeline;
mod views;
