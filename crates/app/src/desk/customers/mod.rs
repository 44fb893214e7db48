//! Customers: the list by window, and one customer opened.

mod directory;
mod figures;
mod group;
mod invoices;
mod list;
mod order;
mod page;

pub(crate) use figures::View;
pub(crate) use list::{customer_list, view};
pub(crate) use page::customer_page;
