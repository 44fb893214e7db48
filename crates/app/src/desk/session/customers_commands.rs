//! The commands of search and of customers.

use super::Desk;
use crate::desk::wire::{
    CustomerList, CustomerListRequest, CustomerPage, CustomerRequest, SearchAnswer, SearchRequest,
};
use crate::desk::{customers, search};
use crate::error::AppError;

impl Desk {
    /// Customers, contacts, deals and invoices by what they are called.
    pub fn search(&self, request: &SearchRequest) -> Result<SearchAnswer, AppError> {
        self.ask("search", |book| search::search(book, request))
    }

    /// A window of the customers.
    pub fn customer_list(&self, request: &CustomerListRequest) -> Result<CustomerList, AppError> {
        self.ask("customer_list", |book| {
            customers::customer_list(book, request)
        })
    }

    /// A customer opened.
    pub fn customer_page(&self, request: &CustomerRequest) -> Result<CustomerPage, AppError> {
        self.ask("customer_page", |book| {
            customers::customer_page(book, request)
        })
    }
}
