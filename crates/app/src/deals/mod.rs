//! Deals: listed by window, shown, opened into why their figures are so.

mod list;
mod show;
mod why;

pub(crate) use list::state_name;
pub use list::{DEAL_COLUMNS, DealList, DealListRequest, DealRow, deal_list, deal_list_whole};
pub use show::{DealView, InvoiceRow, LineRow, StageRow, deal_show};
pub use why::{CashView, ConversionView, DealWhy, InstalmentView, LineWhy, OriginView, deal_why};
pub(crate) use why::{cost_origin, probability_origin, schedule_origin, terms_origin};
