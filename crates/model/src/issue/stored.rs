//! What can be wrong in a database that somebody wrote into by hand, or that a disk damaged.
//!
//! Deliberately absent: how it is found (`store`), and where (its finding says that).

use super::argument::problems;

problems! {
    /// What a check of a database finds.
    pub enum StoredIssue {
        /// Pages that cannot be read.
        #[error("the database is damaged")]
        "stored-damaged" => Damaged,
        /// A page whose seal does not fit.
        #[error("the seal of a page is broken")]
        "stored-page-broken" => PageBroken,
        /// What the database itself finds wrong in its structure.
        #[error("the structure of the database is broken")]
        "stored-structure-broken" => StructureBroken,
        /// A reference without its target.
        #[error("table {table}, row {row} refers to nothing in {target}")]
        "stored-reference-missing" => ReferenceMissing { table: String, row: String, target: String },
        /// Due dates against their invoice.
        #[error("table due_dates: those of invoice {invoice} sum to {due} minor units, not to its {gross}")]
        "stored-due-dates" => DueDates { invoice: String, due: i64, gross: i64 },
        /// An index that was not kept with its records.
        #[error("the search index lacks {missing} records and has {beyond} that there are not")]
        "stored-search-index" => SearchIndex { missing: i64, beyond: i64 },
        /// An override that does not hold.
        #[error("the override {id} cannot hold")]
        "stored-override" => Override { id: String },
        /// A record that cannot be loaded with this value.
        #[error("cannot be used")]
        "stored-unusable" => Unusable,
        /// No value where there must be one.
        #[error("is missing")]
        "stored-missing" => Missing,
        /// Bytes that are no text.
        #[error("is not text in UTF-8")]
        "stored-not-utf-8" => NotUtf8,
        /// A fraction, or bytes.
        #[error("is neither text nor a whole number")]
        "stored-neither" => Neither,
        /// Text in a column of numbers.
        #[error("is text where a number belongs")]
        "stored-text" => Text,
        /// A number in a column of text.
        #[error("is a number where text belongs")]
        "stored-number" => Number,
        /// Another form than the one that the store writes.
        #[error("is not in its canonical form `{canonical}`")]
        "stored-not-canonical" => NotCanonical { canonical: String },
        /// An empty text.
        #[error("is empty")]
        "stored-empty" => Empty,
        /// No date.
        #[error("is not the day number of a date")]
        "stored-not-a-day" => NotADay,
        /// No month.
        #[error("is not the number of a month")]
        "stored-not-a-month" => NotAMonth,
        /// Neither true nor false.
        #[error("is neither 0 nor 1")]
        "stored-not-a-truth" => NotATruth,
        /// Out of bounds.
        #[error("is not from {least} to {most}")]
        "stored-out-of-bounds" => OutOfBounds { least: i64, most: i64 },
        /// A rate of nothing, or less.
        #[error("is not above zero")]
        "stored-not-above-zero" => NotAboveZero,
        /// An amount below zero.
        #[error("is negative")]
        "stored-negative" => Negative,
    }
}
