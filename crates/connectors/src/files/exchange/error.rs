//! Why a whole exchange folder cannot be read or written.
//!
//! Deliberately absent: what is wrong inside a file; that is a list of `Issue`s.

use std::io;
use std::path::PathBuf;

use diapason_model::Cause;
use thiserror::Error;

/// Why a whole exchange folder cannot be read or written. The message names the path and what to
/// do.
#[derive(Debug, Error)]
pub enum ExchangeError {
    /// Nothing is there.
    #[error("`{}` does not exist", .0.display())]
    Missing(PathBuf),
    /// A file is there, not a folder.
    #[error("`{}` is not a folder: an exchange folder holds files such as company.csv and deals.csv", .0.display())]
    NotAFolder(PathBuf),
    /// The folder cannot be listed.
    #[error("`{}` cannot be read: {}", path.display(), cause(source))]
    Unreadable {
        /// The folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// No file in it is one of the exchange form.
    #[error("`{}` holds no file of the exchange form (company.csv, customers.csv, deals.csv…)", .0.display())]
    NothingKnown(PathBuf),
    /// Two files are of one entity: `deals.csv` and `Deals.CSV`.
    #[error("`{}` holds both `{first}` and `{second}`: keep one of them", path.display())]
    TwoFiles {
        /// The folder.
        path: PathBuf,
        /// One file's name.
        first: String,
        /// The other file's name.
        second: String,
    },
    /// The target folder holds something that an export could not replace.
    #[error("`{}` holds `{name}`, which is no file of an export: choose an empty or a new folder", path.display())]
    ForeignFile {
        /// The target folder.
        path: PathBuf,
        /// The file or folder that is in the way.
        name: String,
    },
    /// Another export is writing into the target folder now.
    #[error("another export is writing into `{}` now: wait for it, or choose another folder", .0.display())]
    AnotherExport(PathBuf),
    /// A file or the target folder cannot be written.
    #[error("`{}` cannot be written: {}; the files that were there are unchanged", path.display(), cause(source))]
    Unwritable {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The files are whole, but not all of them could be put in their places.
    #[error("`{}` cannot be put in its place: {}; every file there is whole, but some are of the former export: export again", path.display(), cause(source))]
    Unplaced {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A record that no reader would take back: it holds a NUL byte, or is longer than 1 MiB.
    #[error("record {record} of `{file}` cannot be exported: it {problem}")]
    Unrepresentable {
        /// The file's name.
        file: String,
        /// The record; 1 is the header.
        record: u64,
        /// What is wrong with it.
        problem: NoRecord,
    },
}

/// Why no reader would take a record back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoRecord {
    /// It holds a NUL byte.
    #[error("holds a NUL byte")]
    NulByte,
    /// It is longer than a reader takes.
    #[error("is longer than the 1 MiB that a reader takes")]
    TooLong,
}

impl NoRecord {
    /// The code of its words.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NulByte => "nul-byte",
            Self::TooLong => "too-long",
        }
    }
}

/// What the system says, in words where it has a usual name.
fn cause(source: &io::Error) -> String {
    Cause::detail(source).unwrap_or_else(|| Cause::of(source).to_string())
}
