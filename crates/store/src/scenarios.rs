//! A person's what-ifs, kept by name.
//!
//! Deliberately absent: what a document says (`app` reads and writes it).

use rusqlite::{OptionalExtension as _, params};

use crate::{Store, StoreError};

impl Store {
    /// The names of all scenarios, in byte order.
    pub fn scenario_names(&self) -> Result<Vec<String>, StoreError> {
        let mut statement = self
            .connection()
            .prepare_cached("SELECT name FROM scenarios ORDER BY name")?;
        let names = statement
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(names)
    }

    /// The document of a scenario; `None` where none has that name.
    pub fn scenario(&self, name: &str) -> Result<Option<String>, StoreError> {
        let sql = "SELECT document FROM scenarios WHERE name = ?1";
        Ok(self
            .connection()
            .prepare_cached(sql)?
            .query_row([name], |row| row.get(0))
            .optional()?)
    }

    /// Keeps a scenario under its name, in the place of an earlier one of that name.
    pub fn save_scenario(&mut self, name: &str, document: &str) -> Result<(), StoreError> {
        self.write(|writer| {
            writer.connection().execute(
                "INSERT INTO scenarios (name, document) VALUES (?1, ?2)
                 ON CONFLICT (name) DO UPDATE SET document = excluded.document
                 WHERE document <> excluded.document",
                params![name, document],
            )?;
            Ok(())
        })
    }

    /// Forgets a scenario; one that is not there is an error.
    pub fn remove_scenario(&mut self, name: &str) -> Result<(), StoreError> {
        self.write(|writer| {
            let sql = "DELETE FROM scenarios WHERE name = ?1";
            match writer.connection().execute(sql, [name])? {
                0 => Err(StoreError::Unknown {
                    what: "scenario",
                    name: name.to_owned(),
                }),
                _ => Ok(()),
            }
        })
    }
}
