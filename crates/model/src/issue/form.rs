//! What can be wrong with the form of an exchange folder's files.
//!
//! Deliberately absent: how it is found (`connectors`), and values of a column (`CellProblem`).

use super::argument::{Count, problems};
use super::cause::Cause;

problems! {
    /// What is wrong or doubtful with the form of a file, of its header or of one of its records.
    pub enum FormIssue {
        /// A CSV file that is none of the exchange form.
        #[error("is no file of the exchange form and is ignored")]
        "other-file" => OtherFile,
        /// The same, with a name that is a slip of the finger away from one that is.
        #[error("is no file of the exchange form and is ignored: is `{near}.csv` meant?")]
        "other-file-near" => OtherFileNear { near: &'static str },
        /// The system refuses it.
        #[error("cannot be read: {cause}")]
        "unreadable" => Unreadable { cause: Cause },
        /// No CSV.
        #[error("cannot be read as CSV")]
        "unreadable-as-csv" => UnreadableAsCsv,
        /// In two bytes a letter.
        #[error("is UTF-16: save the file as UTF-8")]
        "utf-16" => Utf16,
        /// Text in another encoding.
        #[error("is not UTF-8: save the file as UTF-8")]
        "not-utf-8" => NotUtf8,
        /// No header.
        #[error("is empty: its first row must name the columns")]
        "file-empty" => FileEmpty,
        /// Two columns of one name.
        #[error("stands twice in the header")]
        "column-twice" => ColumnTwice,
        /// A column without a name.
        #[error("column {position} has no name and is ignored")]
        "column-unnamed" => ColumnUnnamed { position: u64 },
        /// A column that the file does not know.
        #[error("is no column of this file and is ignored")]
        "column-unknown" => ColumnUnknown,
        /// The same, with a name that is a slip of the finger away from one that it knows.
        #[error("is no column of this file and is ignored: is `{near}` meant?")]
        "column-unknown-near" => ColumnUnknownNear { near: &'static str },
        /// A required column is not in the header.
        #[error("is required and missing from the header")]
        "column-missing" => ColumnMissing,
        /// The same, and another name is probably meant for it.
        #[error("is required and missing: the header has `{like}` in its place")]
        "column-missing-like" => ColumnMissingLike { like: String },
        /// The same, and the header was not cut into columns.
        #[error(
            "is required and missing from the header, which is one column: separate columns by \
             commas, semicolons or tabs"
        )]
        "column-missing-one-column" => ColumnMissingOneColumn,
        /// A quote in a value that does not begin with one.
        #[error(
            "has a quote inside a value that does not begin with one: put the whole value in \
             quotes and write each quote in it twice"
        )]
        "stray-quote" => StrayQuote,
        /// Something else than a separator or a line end after a closing quote.
        #[error("has text after a closing quote: write each quote inside a quoted value twice")]
        "text-after-quote" => TextAfterQuote,
        /// The file ends inside quotes.
        #[error("has a quote that is never closed: is the file cut off?")]
        "unclosed-quote" => UnclosedQuote,
        /// A NUL byte.
        #[error("holds a NUL byte: this is no text, or it is UTF-16: save the file as UTF-8")]
        "nul-byte" => NulByte,
        /// A carriage return without a line feed, outside quotes.
        #[error("has a carriage return without a line feed: end each line with a line feed")]
        "lone-return" => LoneReturn,
        /// Longer than a mebibyte: reading stops there.
        #[error(
            "is longer than 1 MiB: this is no table, or its line ends are missing; the rest of \
             the file was not read"
        )]
        "record-too-long" => RecordTooLong,
        /// Longer than a mebibyte, and inside quotes: reading stops there.
        #[error("is longer than 1 MiB: a quote is never closed; the rest of the file was not read")]
        "record-too-long-in-quotes" => RecordTooLongInQuotes,
        /// More or fewer values than columns.
        #[error("has {given} values where the header has {wanted} columns")]
        "values-not-as-many" => ValuesNotAsMany { given: Count, wanted: Count },
        /// A value that must be there.
        #[error("is required and empty")]
        "required-empty" => RequiredEmpty,
        /// A payment label that may be read in two ways.
        #[error("is read as `{taken}`; the other lawful reading is `{other}`{}", in_rows(*.rows))]
        "terms-two-readings" => TermsTwoReadings { taken: String, other: String, rows: Count },
    }
}

fn in_rows(rows: Count) -> String {
    if rows == Count::of(1) {
        return String::new();
    }
    format!(" (in {rows} rows, this is the first)")
}
