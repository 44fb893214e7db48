//! The exchange folder (EXCHANGE.md): one CSV file an entity, read strictly, written atomically.
//!
//! Everything that a file can get wrong by itself is found here: form, header, values. Deliberately
//! absent: what takes two rows to see (references, sums, duplicates), which is the importer's.

mod error;
mod fault;
mod folder;
mod header;
mod issues;
mod rows;
mod source;
mod strict;
mod writer;

pub use error::{ExchangeError, NoRecord};
pub use folder::{ExchangeFile, ExchangeFolder, Progress};
pub use issues::{IssueLog, MOST_ISSUES};
pub use rows::{ExchangeRows, RowContent};
pub use writer::{EntityWriter, ExchangeWriter};
