//! What no figure needs, read from the open database when it is asked for: search, contacts,
//! addresses.
//!
//! Deliberately absent: what is made of it.

use std::sync::{Arc, Mutex, PoisonError};

use diapason_store::{Reader, Store};

use crate::error::AppError;

/// The database's reader, shared by all who hold the book; none for a book alone and once the
/// database is closed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Records(Arc<Mutex<Option<Reader>>>);

impl Records {
    /// Of an open database.
    pub(in crate::desk) fn of(store: &Store) -> Result<Self, AppError> {
        Ok(Self(Arc::new(Mutex::new(Some(store.reader()?)))))
    }

    /// Reads; the default where there is no database.
    pub(crate) fn read<T: Default>(
        &self,
        work: impl FnOnce(&Reader) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let reader = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        reader.as_ref().map_or_else(|| Ok(T::default()), work)
    }

    /// Before the store is closed.
    pub(in crate::desk) fn close(&self) {
        drop(self.0.lock().unwrap_or_else(PoisonError::into_inner).take());
    }
}
