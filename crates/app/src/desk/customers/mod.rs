//! Customers: the list by window, and one customer opened.

mod directory;
mod figures;
mod group;
mod invoices;
mod list;
mod order;
mod page;

pub(crate) use list::customer_list;
pub(crate) use page::customer_page;
