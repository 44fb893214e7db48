//! Search, and customers.

use diapason_app::desk::{
    CustomerList, CustomerListRequest, CustomerPage, CustomerRequest, Desk, SearchAnswer,
    SearchRequest,
};
use tauri::State;

use super::{Answer, answer};

/// What is called so.
#[tauri::command]
pub(super) async fn search(desk: State<'_, Desk>, request: SearchRequest) -> Answer<SearchAnswer> {
    answer(&desk, move |desk| desk.search(&request)).await
}

/// A window of the customers.
#[tauri::command]
pub(super) async fn customer_list(
    desk: State<'_, Desk>,
    request: CustomerListRequest,
) -> Answer<CustomerList> {
    answer(&desk, move |desk| desk.customer_list(&request)).await
}

/// A customer opened.
#[tauri::command]
pub(super) async fn customer_page(
    desk: State<'_, Desk>,
    request: CustomerRequest,
) -> Answer<CustomerPage> {
    answer(&desk, move |desk| desk.customer_page(&request)).await
}
