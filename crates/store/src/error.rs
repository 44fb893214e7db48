//! What can go wrong with a database, a variant for each thing that a caller can act on.
//!
//! Deliberately absent: problems of imported files (`model::Issue`).

use std::fmt;
use std::path::{Path, PathBuf};

use diapason_model::{IssueKind, RuleIssue};
use rusqlite::ErrorCode;
use thiserror::Error;

/// Why the store could not do what was asked. Whatever it is, the content is as it was before.
#[derive(Debug, Error)]
pub enum StoreError {
    /// No file where a database was expected.
    #[error("there is no database at {}: check the path, or create one first", .0.display())]
    NotFound(PathBuf),
    /// A file stands where a new one was to be written.
    #[error("{} exists already and is left as it is: choose another name, or move it away", .0.display())]
    AlreadyExists(PathBuf),
    /// The file is something else.
    #[error("{} is not a Diapason database ({reason}): it is left as it is", path.display())]
    NotADatabase {
        /// The file.
        path: PathBuf,
        /// What gives it away.
        reason: String,
    },
    /// The key or the passphrase does not open the file.
    #[error(
        "the key does not open {}: it is another database's key, or the beginning of the file is \
         damaged. Give the right key (or passphrase), or restore a backup; the file is left as it is",
        .0.display()
    )]
    WrongKey(PathBuf),
    /// The key is right, the content is not.
    #[error("the database is damaged ({0}): keep the file and restore the last backup")]
    Damaged(String),
    /// Written by a newer program.
    #[error(
        "{} was written by a newer Diapason (version {found} of its tables, this program knows \
         {known}): update the program; the file is left as it is",
        path.display()
    )]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The newest version that this program knows.
        known: i64,
    },
    /// The operating system refuses the file to this user.
    #[error("no permission to read and write {}: ask its owner, or choose another file", .0.display())]
    NoPermission(PathBuf),
    /// Another program held the database for longer than five seconds.
    #[error(
        "another program is writing to the database and did not finish within 5 seconds: try again \
         when it has"
    )]
    Locked,
    /// No room left.
    #[error("the disk is full: nothing was changed; make room and try again")]
    DiskFull,
    /// The system could not read or write: a broken disk, a quota, a limit on the size of files.
    #[error(
        "the disk refused to read or write (is it full, broken, or is a limit reached?): nothing \
         was changed; make room or mend it and try again ({0})"
    )]
    DiskRefused(String),
    /// A file operation failed.
    #[error("{doing} {} failed: {source}", path.display())]
    File {
        /// What was being done, as `reading`.
        doing: &'static str,
        /// To which file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A text that is no key.
    #[error("this is not a database key: a key is 64 hexadecimal digits")]
    NotAKey,
    /// The system gave no random numbers.
    #[error("the system gave no random numbers for a new key: {0}")]
    NoRandomness(getrandom::Error),
    /// A passphrase that protects nothing.
    #[error("the passphrase is empty: choose one that nobody guesses")]
    EmptyPassphrase,
    /// A value in a table that no program of ours writes.
    #[error(transparent)]
    Value(#[from] Box<ValueError>),
    /// An override that cannot be.
    #[error("the override {id} cannot hold: {why}")]
    Override {
        /// Its id, or what it is about while it has none.
        id: String,
        /// What is wrong.
        why: Box<RefusedValue>,
    },
    /// The company has not been given yet.
    #[error(
        "the database holds no company yet: import a folder with company.csv (its name is enough)"
    )]
    NoCompany,
    /// A name of nothing.
    #[error("there is no {what} named `{name}`")]
    Unknown {
        /// The kind of thing.
        what: &'static str,
        /// The name that was given.
        name: String,
    },
    /// Something is still referred to and cannot go.
    #[error("the {what} {name} is still used and stays: first take it from where it is used")]
    InUse {
        /// The kind of record.
        what: &'static str,
        /// Its key.
        name: String,
    },
    /// A file whose rows are not edited in place.
    #[error("rows of {0} are not edited in place")]
    NotEditable(&'static str),
    /// A rewriting of the tables failed; the content is as before.
    #[error("bringing the tables to the newest version failed, they are as before: {0}")]
    Migration(String),
    /// Anything else that SQLite says.
    #[error("the database answered: {0}")]
    Sqlite(rusqlite::Error),
}

/// Why a value that a person enters is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedValue {
    /// The value, where it alone is wrong.
    pub value: Option<String>,
    /// What is wrong, with its code and facts.
    pub kind: IssueKind,
    /// What only a lower part has words for.
    pub detail: Option<String>,
}

impl RefusedValue {
    /// Of a value, shortened if it is long.
    #[must_use]
    pub fn with_value(mut self, value: &str) -> Self {
        self.value = Some(value.chars().take(80).collect());
        self
    }

    /// With what only a lower part has words for.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }
}

impl From<IssueKind> for RefusedValue {
    fn from(kind: IssueKind) -> Self {
        Self {
            value: None,
            kind,
            detail: None,
        }
    }
}

impl From<RuleIssue> for RefusedValue {
    fn from(rule: RuleIssue) -> Self {
        IssueKind::from(rule).into()
    }
}

impl fmt::Display for RefusedValue {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(value) = &self.value {
            write!(out, "`{value}` ")?;
        }
        self.kind.fmt(out)?;
        match &self.detail {
            Some(detail) => write!(out, " ({detail})"),
            None => Ok(()),
        }
    }
}

/// A value that its column cannot hold: written by hand or by another program.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub struct ValueError {
    /// The table.
    pub table: &'static str,
    /// The row: its id, else its key.
    pub row: String,
    /// The column.
    pub column: &'static str,
    /// The value as it stands, shortened.
    pub value: String,
    /// What is wrong with it.
    pub problem: String,
}

impl fmt::Display for ValueError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            table,
            row,
            column,
            value,
            problem,
        } = self;
        write!(
            out,
            "table {table}, row {row}, column {column}: {value} {problem}"
        )
    }
}

impl StoreError {
    /// A file operation that failed, with permission told apart.
    pub(crate) fn file(doing: &'static str, path: &Path, source: std::io::Error) -> Self {
        match source.kind() {
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                Self::NoPermission(path.to_owned())
            }
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            std::io::ErrorKind::NotFound => Self::NotFound(path.to_owned()),
            _ => Self::File {
                doing,
                path: path.to_owned(),
                source,
            },
        }
    }

    /// The same error, naming the file where SQLite only says that it may not.
    pub(crate) fn at(self, path: &Path) -> Self {
        match self {
            Self::NoPermission(unnamed) if unnamed.as_os_str().is_empty() => {
                Self::NoPermission(path.to_owned())
            }
            other => other,
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let Some(code) = error.sqlite_error_code() else {
            return Self::Sqlite(error);
        };
        match code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Locked,
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::SystemIoFailure => Self::DiskRefused(error.to_string()),
            // SQLCipher says "not a database" of any page whose seal is broken.
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => {
                Self::Damaged(error.to_string())
            }
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen => {
                Self::NoPermission(PathBuf::new())
            }
            _ => Self::Sqlite(error),
        }
    }
}
