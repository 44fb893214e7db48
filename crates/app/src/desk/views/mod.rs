//! Views that a person keeps under a name. What an address means is the page's own; that it is small
//! and JSON is held here.

use diapason_store as store;

use crate::desk::page::refused;
use crate::desk::session::Desk;
use crate::desk::wire::{DeskEvent, SavedView, ViewName, ViewSaveRequest};
use crate::error::AppError;

/// Letters of a name.
const LONGEST_NAME: usize = 80;
/// Bytes of an address.
const LONGEST_ADDRESS: usize = 8_000;

impl Desk {
    pub(in crate::desk) fn views(&self) -> Result<Vec<SavedView>, AppError> {
        self.inner.open()?.with_store(|store| listed(store))
    }

    pub(in crate::desk) fn save_view(
        &self,
        request: &ViewSaveRequest,
    ) -> Result<Vec<SavedView>, AppError> {
        let view = checked(&request.view)?;
        self.change_views(|store| Ok(store.save_view(&view, request.former.as_deref())?))
    }

    pub(in crate::desk) fn remove_view(
        &self,
        request: &ViewName,
    ) -> Result<Vec<SavedView>, AppError> {
        self.change_views(|store| Ok(store.remove_view(&request.page, &request.name)?))
    }

    fn change_views(
        &self,
        work: impl FnOnce(&mut store::Store) -> Result<(), AppError>,
    ) -> Result<Vec<SavedView>, AppError> {
        let open = self.inner.open()?;
        let views = open.change_documents(&self.inner.changes, |store| {
            work(store)?;
            listed(store)
        })?;
        self.inner.tell(DeskEvent::ViewsChanged);
        Ok(views)
    }
}

fn listed(store: &store::Store) -> Result<Vec<SavedView>, AppError> {
    let wire = |view: store::SavedView| SavedView {
        page: view.page,
        name: view.name,
        address: view.address,
    };
    Ok(store.views()?.into_iter().map(wire).collect())
}

fn checked(view: &SavedView) -> Result<store::SavedView, AppError> {
    let name = view.name.trim();
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Err(refused(format!(
            "a view's name has 1 to {LONGEST_NAME} letters, \"{name}\" has {}",
            name.chars().count()
        )));
    }
    if !view.page.starts_with('/') {
        return Err(refused(format!("`{}` is no page", view.page)));
    }
    let is_object =
        serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(&view.address).is_ok();
    if !is_object || view.address.len() > LONGEST_ADDRESS {
        return Err(refused(format!(
            "a view's address is a JSON object of at most {LONGEST_ADDRESS} bytes"
        )));
    }
    Ok(store::SavedView {
        page: view.page.clone(),
        name: name.to_owned(),
        address: view.address.clone(),
    })
}
