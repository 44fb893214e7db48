//! How the catalogue's names become the tables' names: the rule that `migrations/0001.sql` follows.
//!
//! Deliberately absent: the tables themselves; `tests/store/schema.rs` proves that they follow it.

use std::borrow::Cow;

use diapason_model::catalogue::{Column, Entity, Kind};

/// The surrogate key of an entity's table.
pub(crate) fn key_column(entity: Entity) -> String {
    format!("{}_key", entity.singular())
}

/// The table's column for a column of the catalogue: a reference is a surrogate key, an amount
/// says that it is in minor units.
pub(crate) fn sql_column(column: &Column) -> String {
    match column.kind {
        Kind::Reference(_) => match column.name.strip_suffix("_id") {
            Some(stem) => format!("{stem}_key"),
            None => column.name.to_owned(),
        },
        Kind::Money(_) | Kind::PositiveMoney(_) => format!("{}_minor", column.name),
        _ => column.name.to_owned(),
    }
}

/// A column's name as SQL wants it: some are words of SQL itself.
pub(crate) fn quoted(name: &str) -> Cow<'_, str> {
    match name {
        "on" | "from" | "by" => Cow::Owned(format!("\"{name}\"")),
        _ => Cow::Borrowed(name),
    }
}
