//! What a person keeps with a deal: notes, and documents as a name and where they are.
//!
//! Deliberately absent: the documents' content, and who may read it.

use rusqlite::{Row, params};

use crate::{Reader, Store, StoreError};

/// What a paper is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Paper {
    /// Words.
    Note(String),
    /// A document that lies elsewhere.
    Document {
        /// What it is called.
        name: String,
        /// A link or a path.
        place: String,
    },
}

/// A paper of a deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPaper {
    /// Its key: papers are numbered in the order of their coming.
    pub key: i64,
    /// What it is.
    pub paper: Paper,
    /// Who kept it.
    pub by: String,
    /// When, a moment in UTC.
    pub at: String,
}

impl Store {
    /// Keeps a paper with a deal, which must be there; gives its key.
    pub fn keep_paper(
        &mut self,
        deal: &str,
        paper: &Paper,
        by: &str,
        at: &str,
    ) -> Result<i64, StoreError> {
        self.write(|writer| {
            let connection = writer.connection();
            let is_known: bool = connection.query_row(
                "SELECT EXISTS (SELECT 1 FROM deals WHERE id = ?1)",
                [deal],
                |row| row.get(0),
            )?;
            if !is_known {
                return Err(StoreError::Unknown {
                    what: "deal",
                    name: deal.to_owned(),
                });
            }
            let (kind, text, place) = match paper {
                Paper::Note(text) => ("note", text, None),
                Paper::Document { name, place } => ("document", name, Some(place)),
            };
            connection.execute(
                "INSERT INTO deal_papers (deal_id, kind, text, place, \"by\", at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![deal, kind, text, place, by, at],
            )?;
            Ok(connection.last_insert_rowid())
        })
    }

    /// Takes a paper away at a moment, or brings it back as it was (`None`).
    pub fn set_paper_removed(&mut self, key: i64, at: Option<&str>) -> Result<(), StoreError> {
        self.write(|writer| {
            let sql = "UPDATE deal_papers SET removed_at = ?2 WHERE paper_key = ?1";
            match writer.connection().execute(sql, params![key, at])? {
                0 => Err(StoreError::Unknown {
                    what: "paper",
                    name: key.to_string(),
                }),
                _ => Ok(()),
            }
        })
    }
}

impl Reader {
    /// The papers of a deal, the latest first.
    pub fn papers(&self, deal: &str) -> Result<Vec<KeptPaper>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT paper_key, text, place, \"by\", at FROM deal_papers
             WHERE deal_id = ?1 AND removed_at IS NULL ORDER BY paper_key DESC",
        )?;
        let papers = statement
            .query_map([deal], read)?
            .collect::<Result<_, _>>()?;
        Ok(papers)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<KeptPaper> {
    let text: String = row.get(1)?;
    let place: Option<String> = row.get(2)?;
    Ok(KeptPaper {
        key: row.get(0)?,
        paper: match place {
            Some(place) => Paper::Document { name: text, place },
            None => Paper::Note(text),
        },
        by: row.get(3)?,
        at: row.get(4)?,
    })
}
