//! The encrypted SQLite cache: the only crate that knows SQL.
//!
//! One file is one company. `Store` opens it and is its one writer; `snapshot` reads everything
//! into model types with a person's overrides applied. Deliberately absent: calculation, files of
//! sources (that is `connectors`), where keys are kept and what the time is (that is `app`).

mod check;
mod columns;
mod connection;
mod copy;
mod create;
mod error;
mod export;
mod finding;
mod import;
mod imports;
mod instalments;
mod key;
mod migration;
mod origins;
mod overrides;
mod papers;
mod reader;
mod records;
mod scenarios;
mod search;
mod settings;
mod snapshot;
mod store;
mod views;

pub use check::CheckReport;
pub use connection::Secret;
pub use error::{RefusedValue, StoreError, ValueError};
pub use export::Exporter;
pub use finding::{Finding, StoredPlace};
pub use import::{
    Author, Check, Counts, DryRun, ISSUES_KEPT, ImportReport, Importer, Outcome, Step,
};
pub use imports::PastImport;
pub use key::{DatabaseId, DatabaseKey};
pub use migration::Schema;
pub use origins::{Held, SourceLink};
pub use overrides::{NewOverride, Override, OverrideChange, OverrideChanged, Revoked};
pub use papers::{KeptPaper, Paper};
pub use reader::Reader;
pub use records::{RecordsOf, SourceRecord};
pub use search::{Found, SearchIn, SearchKind};
pub use snapshot::{ContactRecord, CustomerRecord};
pub use store::{ContentVersion, Store, Writer};
pub use views::SavedView;
