//! What can be wrong with the form of a record, and how it is said.
//!
//! Deliberately absent: how it is found (`strict`).

/// What is wrong with the form of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FaultKind {
    /// A quote in a value that does not begin with one.
    StrayQuote,
    /// Something else than a separator or a line end after a closing quote.
    TextAfterQuote,
    /// The file ends inside quotes.
    UnclosedQuote,
    /// A NUL byte.
    Nul,
    /// A carriage return without a line feed, outside quotes.
    LoneReturn,
    /// Longer than a mebibyte: reading stops there.
    TooLong,
    /// Longer than a mebibyte, and inside quotes: reading stops there.
    TooLongInQuotes,
}

impl FaultKind {
    /// What is wrong and what would be right.
    pub(super) const fn message(self) -> &'static str {
        match self {
            Self::StrayQuote => {
                "has a quote inside a value that does not begin with one: put the whole value in quotes and write each quote in it twice"
            }
            Self::TextAfterQuote => {
                "has text after a closing quote: write each quote inside a quoted value twice"
            }
            Self::UnclosedQuote => "has a quote that is never closed: is the file cut off?",
            Self::Nul => {
                "holds a NUL byte: this is no text, or it is UTF-16: save the file as UTF-8"
            }
            Self::LoneReturn => {
                "has a carriage return without a line feed: end each line with a line feed"
            }
            Self::TooLong => {
                "is longer than 1 MiB: this is no table, or its line ends are missing; the rest of the file was not read"
            }
            Self::TooLongInQuotes => {
                "is longer than 1 MiB: a quote is never closed; the rest of the file was not read"
            }
        }
    }
}

/// Where a record breaks the form. One a record: what follows the first is no longer certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fault {
    /// Counted from 0, as the `csv` crate counts: empty lines are none.
    pub(super) record: u64,
    /// Counted from 0.
    pub(super) field: usize,
    pub(super) kind: FaultKind,
}
