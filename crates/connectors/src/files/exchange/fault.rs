//! What can be wrong with the form of a record, and where.
//!
//! Deliberately absent: how it is found (`strict`).

use diapason_model::FormIssue;

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
    /// What is said of it.
    pub(super) const fn issue(self) -> FormIssue {
        match self {
            Self::StrayQuote => FormIssue::StrayQuote,
            Self::TextAfterQuote => FormIssue::TextAfterQuote,
            Self::UnclosedQuote => FormIssue::UnclosedQuote,
            Self::Nul => FormIssue::NulByte,
            Self::LoneReturn => FormIssue::LoneReturn,
            Self::TooLong => FormIssue::RecordTooLong,
            Self::TooLongInQuotes => FormIssue::RecordTooLongInQuotes,
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
