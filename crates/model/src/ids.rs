//! Ids of records as their source writes them, and dense indices into a snapshot.

use std::fmt;

use compact_str::CompactString;

/// The id of a record: text, unique among the records of its kind.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(CompactString);

impl Id {
    /// From its text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(CompactString::new(text))
    }

    /// Its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), out)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.as_str())
    }
}

macro_rules! index {
    ($($(#[$meta:meta])* $name:ident),* $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// As a position in the snapshot's list.
            #[must_use]
            pub const fn get(self) -> usize {
                self.0 as usize
            }

            /// From a position in the snapshot's list.
            #[must_use]
            pub fn from_position(position: usize) -> Self {
                Self(u32::try_from(position).expect("a snapshot holds fewer than 2³² records"))
            }
        }
    )*};
}

index!(
    /// A place in `Snapshot::teams`.
    TeamIndex,
    /// A place in `Snapshot::salespeople`.
    SalespersonIndex,
    /// A place in `Snapshot::customers`.
    CustomerIndex,
    /// A place in `Snapshot::products`.
    ProductIndex,
    /// A place in `Snapshot::stages`.
    StageIndex,
    /// A place in `Snapshot::schedules`.
    ScheduleIndex,
    /// A place in `Snapshot::projects`.
    ProjectIndex,
    /// A place in `Snapshot::deals`.
    DealIndex,
    /// A place in `Snapshot::lines`.
    DealLineIndex,
    /// A place in `Snapshot::invoices`.
    InvoiceIndex,
);
