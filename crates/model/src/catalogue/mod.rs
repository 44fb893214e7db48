//! The exchange folder's catalogue: every file, column and rule of form, as data.
//!
//! One description drives the reader and writer of files (`connectors`), the import and the
//! export of the database (`store`) and the fields that an override may name (`app`).
//! Deliberately absent: rules between rows (sums, references): the importer checks those.

mod cell;
mod columns;
mod problem;

pub use cell::{Cell, DecimalMark, format_cell, format_minor};
pub use columns::describe;
pub use problem::CellProblem;

/// A kind of record: one file of the exchange folder, one table of the store.
/// In the order of import: what is referred to comes first wherever it can.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entity {
    /// `company.csv`, one row.
    Company,
    /// `schedules.csv`, one row an instalment rule.
    Schedules,
    /// `teams.csv`
    Teams,
    /// `salespeople.csv`
    Salespeople,
    /// `customers.csv`
    Customers,
    /// `contacts.csv`
    Contacts,
    /// `products.csv`
    Products,
    /// `product_costs.csv`
    ProductCosts,
    /// `stages.csv`
    Stages,
    /// `projects.csv`
    Projects,
    /// `deals.csv`
    Deals,
    /// `deal_lines.csv`
    DealLines,
    /// `instalments.csv`
    Instalments,
    /// `stage_history.csv`
    StageHistory,
    /// `invoices.csv`
    Invoices,
    /// `invoice_lines.csv`
    InvoiceLines,
    /// `due_dates.csv`
    DueDates,
    /// `payments.csv`
    Payments,
    /// `project_costs.csv`
    ProjectCosts,
    /// `fixed_costs.csv`
    FixedCosts,
    /// `quotas.csv`
    Quotas,
    /// `targets.csv`
    Targets,
    /// `fx_rates.csv`
    FxRates,
    /// `attributes.csv`
    Attributes,
    /// `overrides.csv`
    Overrides,
    /// `source_links.csv`
    SourceLinks,
}

impl Entity {
    /// All of them, in the order of import.
    pub const ALL: [Self; 26] = [
        Self::Company,
        Self::Schedules,
        Self::Teams,
        Self::Salespeople,
        Self::Customers,
        Self::Contacts,
        Self::Products,
        Self::ProductCosts,
        Self::Stages,
        Self::Projects,
        Self::Deals,
        Self::DealLines,
        Self::Instalments,
        Self::StageHistory,
        Self::Invoices,
        Self::InvoiceLines,
        Self::DueDates,
        Self::Payments,
        Self::ProjectCosts,
        Self::FixedCosts,
        Self::Quotas,
        Self::Targets,
        Self::FxRates,
        Self::Attributes,
        Self::Overrides,
        Self::SourceLinks,
    ];

    /// Its name: the file's without `.csv`, and the table's.
    #[must_use]
    pub fn name(self) -> &'static str {
        describe(self).name
    }

    /// The word for one record, as `overrides.entity` has it (`deal_line`).
    #[must_use]
    pub fn singular(self) -> &'static str {
        describe(self).singular
    }

    /// The entity of a file's name without `.csv`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|entity| entity.name() == name)
    }

    /// The entity of the word for one record.
    #[must_use]
    pub fn from_singular(singular: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|entity| entity.singular() == singular)
    }
}

/// How a record is told from another of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// One row only.
    Single,
    /// By its `id`.
    Id,
    /// By these columns together.
    Columns(&'static [&'static str]),
    /// By these columns; the rows given for one value of the first column replace the former
    /// set.
    Set(&'static [&'static str]),
}

/// Which currency an amount is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoneyIn {
    /// The company's.
    Company,
    /// The row's own `currency`, else the company's.
    Row,
    /// That of the row's deal.
    Deal,
    /// That of the row's invoice; without one, the company's.
    Invoice,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Any text on one or several lines.
    Text,
    /// A civil date; stored as days since 1970-01-01.
    Date,
    /// A month; stored as months since January of the year 0.
    Month,
    /// `true` or `false`; stored as 1 or 0.
    Boolean,
    /// A whole number from the first to the second.
    Whole(i64, i64),
    /// A quantity, unit price or unit cost with six decimals; stored as millionths.
    Millionths,
    /// A fraction from the first to the second, in parts per million.
    Fraction(i64, i64),
    /// A rate of exchange above zero with twelve decimals; stored as 10⁻¹².
    ExchangeRate,
    /// An amount; stored as minor units.
    Money(MoneyIn),
    /// An amount that may not be negative; stored as minor units.
    PositiveMoney(MoneyIn),
    /// A share of a schedule (`0.3`, `1/3`); stored as its canonical text.
    Share,
    /// Payment terms; stored as canonical steps.
    Terms,
    /// A currency of ISO 4217.
    Currency,
    /// A country of ISO 3166, two capitals.
    Country,
    /// A moment in UTC, RFC 3339 (`2026-11-01T08:00:00Z`).
    Timestamp,
    /// An IANA time zone.
    TimeZone,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// The id of a record of another kind; stored as its surrogate key.
    Reference(Entity),
    /// The id of a record of the kind that the row's `entity` column names.
    AnyReference,
}

impl Kind {
    /// Whether the store keeps it as text (otherwise as a 64-bit integer).
    #[must_use]
    pub const fn is_text(self) -> bool {
        matches!(
            self,
            Self::Text
                | Self::Share
                | Self::Terms
                | Self::Currency
                | Self::Country
                | Self::Timestamp
                | Self::TimeZone
                | Self::Choice(_)
        )
    }
}

/// A column of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether the column, and a value in each row, must be there.
    pub required: bool,
    /// What an absent or empty value means for a new record; `None`: unknown.
    pub default: Option<&'static str>,
}

/// A file of the exchange folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Description {
    /// Which entity.
    pub entity: Entity,
    /// The file's name without `.csv`, and the table's.
    pub name: &'static str,
    /// The word for one record.
    pub singular: &'static str,
    /// How records are told apart.
    pub key: Key,
    /// Whether it is edited in place; otherwise its rows are a source's and a person's change
    /// is an override.
    pub settings: bool,
    /// Its columns in the order of export.
    pub columns: &'static [Column],
}

impl Description {
    /// The position of a column.
    #[must_use]
    pub fn position(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|known| known.name == column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entity_describes_itself() {
        for entity in Entity::ALL {
            let description = describe(entity);
            assert_eq!(description.entity, entity);
            assert_eq!(Entity::from_name(description.name), Some(entity));
            assert_eq!(Entity::from_singular(description.singular), Some(entity));
            if description.key == Key::Id {
                assert_eq!(description.columns[0].name, "id", "{}", description.name);
            }
        }
    }

    #[test]
    fn every_default_is_a_value_of_its_column() {
        for entity in Entity::ALL {
            for column in describe(entity).columns {
                if let Some(default) = column.default {
                    assert!(
                        Cell::parse(column.kind, default, DecimalMark::Point).is_ok(),
                        "{}.{}",
                        entity.name(),
                        column.name
                    );
                    assert!(!column.required, "{}.{}", entity.name(), column.name);
                }
            }
        }
    }
}
