//! One thing that a check of a database finds.
//!
//! Deliberately absent: how it is found (`check`), and its words in a person's language.

use std::fmt;

use diapason_model::IssueKind;

/// One thing wrong in a database: where, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where; `None` where no one value is meant.
    pub place: Option<StoredPlace>,
    /// What is wrong.
    pub kind: IssueKind,
    /// What the lower parts said, where there are no words of ours.
    pub detail: Option<String>,
}

/// A value of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPlace {
    /// The table.
    pub table: &'static str,
    /// The row: its id, else its key.
    pub row: String,
    /// The column.
    pub column: &'static str,
    /// The value as it stands, shortened.
    pub value: String,
}

impl Finding {
    pub(crate) fn of(kind: impl Into<IssueKind>) -> Self {
        Self {
            place: None,
            kind: kind.into(),
            detail: None,
        }
    }

    pub(crate) fn at(place: StoredPlace, kind: impl Into<IssueKind>) -> Self {
        Self {
            place: Some(place),
            ..Self::of(kind)
        }
    }

    pub(crate) fn with_detail(mut self, detail: String) -> Self {
        self.detail = Some(detail);
        self
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.place {
            let StoredPlace {
                table,
                row,
                column,
                value,
            } = place;
            write!(out, "table {table}, row {row}, column {column}: {value} ")?;
        }
        self.kind.fmt(out)?;
        match &self.detail {
            Some(detail) => write!(out, " ({detail})"),
            None => Ok(()),
        }
    }
}
