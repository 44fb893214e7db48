//! What is wrong with data, said so that a person can mend it.

/// One thing wrong in what came in: where, and what.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Issue {
    /// The file, or the source's entity (`deals.csv`).
    pub file: String,
    /// The row; 1 is the header. `None` where the whole file is meant.
    pub row: Option<u64>,
    /// The column. `None` where the whole row is meant.
    pub column: Option<String>,
    /// The value as it was written, shortened if it is long.
    pub value: Option<String>,
    /// What is wrong with it and what would be right, in English.
    pub message: String,
}

impl Issue {
    /// About a whole file.
    pub fn of_file(file: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            file: file.into(),
            row: None,
            column: None,
            value: None,
            message: message.into(),
        }
    }

    /// About one value; a long value is shortened to 80 characters.
    pub fn of_value(
        file: impl Into<String>,
        row: u64,
        column: impl Into<String>,
        value: &str,
        message: impl Into<String>,
    ) -> Self {
        let mut shown: String = value.chars().take(80).collect();
        if shown.len() < value.len() {
            shown.push('…');
        }
        Self {
            file: file.into(),
            row: Some(row),
            column: Some(column.into()),
            value: Some(shown),
            message: message.into(),
        }
    }
}
