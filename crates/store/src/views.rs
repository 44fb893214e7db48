//! Views of a page, kept by name.
//!
//! Deliberately absent: what an address means (the page reads it).

use rusqlite::params;

use crate::{Store, StoreError};

/// A page's choices under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// The page's path.
    pub page: String,
    /// Its name, unique on its page.
    pub name: String,
    /// The choices.
    pub address: String,
}

impl Store {
    /// All views, by page and name in byte order.
    pub fn views(&self) -> Result<Vec<SavedView>, StoreError> {
        let mut statement = self
            .connection()
            .prepare_cached("SELECT page, name, address FROM views ORDER BY page, name")?;
        let views = statement
            .query_map([], |row| {
                Ok(SavedView {
                    page: row.get(0)?,
                    name: row.get(1)?,
                    address: row.get(2)?,
                })
            })?
            .collect::<Result<_, _>>()?;
        Ok(views)
    }

    /// Keeps a view under its name, in the place of one of that name; `former` is the name that it
    /// had until now.
    pub fn save_view(&mut self, view: &SavedView, former: Option<&str>) -> Result<(), StoreError> {
        self.write(|writer| {
            if let Some(former) = former.filter(|former| *former != view.name) {
                writer.connection().execute(
                    "DELETE FROM views WHERE page = ?1 AND name = ?2",
                    params![view.page, former],
                )?;
            }
            writer.connection().execute(
                "INSERT INTO views (page, name, address) VALUES (?1, ?2, ?3)
                 ON CONFLICT (page, name) DO UPDATE SET address = excluded.address
                 WHERE address <> excluded.address",
                params![view.page, view.name, view.address],
            )?;
            Ok(())
        })
    }

    /// Forgets a view; one that is not there is an error.
    pub fn remove_view(&mut self, page: &str, name: &str) -> Result<(), StoreError> {
        self.write(|writer| {
            let sql = "DELETE FROM views WHERE page = ?1 AND name = ?2";
            match writer.connection().execute(sql, [page, name])? {
                0 => Err(StoreError::Unknown {
                    what: "view",
                    name: name.to_owned(),
                }),
                _ => Ok(()),
            }
        })
    }
}
