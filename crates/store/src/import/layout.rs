//! How a catalogue entity lies in its table: names of columns, its own currency, its source.
//!
//! Derived from the catalogue by the schema's rule, so that import and export need no list of
//! their own. Deliberately absent: `schedules`, which lie in two tables (`schedules.rs`).

use diapason_model::catalogue::{Column, Description, Entity, Kind, MoneyIn, describe};

/// The most values that a record has: the widest entity's columns, its currency, and a few.
pub(crate) const WIDEST: usize = 28;

/// The source that the rows of an exchange folder belong to.
pub(crate) const EXCHANGE_SOURCE: i64 = 1;

/// The source of what a person adds.
pub(crate) const PERSON_SOURCE: i64 = 2;

/// Where an entity's rows lie.
#[derive(Debug, Clone)]
pub(crate) struct Layout {
    /// What the catalogue says of it.
    pub(crate) description: &'static Description,
    /// The column of its surrogate key.
    pub(crate) key: String,
    /// The column of each catalogue column, quoted where SQL needs it.
    pub(crate) columns: Vec<String>,
    /// Which currency its amounts are in; `None` if it has none.
    pub(crate) money_in: Option<MoneyIn>,
}

impl Layout {
    /// The layout of an entity's table.
    pub(crate) fn of(entity: Entity) -> Self {
        let description = describe(entity);
        let columns: Vec<String> = description.columns.iter().map(sql_name).collect();
        debug_assert!(columns.len() < WIDEST, "a record has room for its currency");
        Self {
            description,
            key: key_column(entity),
            columns,
            money_in: description
                .columns
                .iter()
                .find_map(|column| money_in(column.kind)),
        }
    }

    /// Whether the table keeps, beside the amounts, the currency that they are in.
    pub(crate) const fn keeps_currency(&self) -> bool {
        matches!(self.money_in, Some(MoneyIn::Deal | MoneyIn::Invoice))
    }

    /// Where a record keeps that currency: after the catalogue's columns.
    pub(crate) fn currency_position(&self) -> usize {
        self.columns.len()
    }

    /// Every stored column: the catalogue's, then the currency where it is kept.
    pub(crate) fn stored(&self) -> impl Iterator<Item = &str> {
        let currency = self.keeps_currency().then_some("currency");
        self.columns.iter().map(String::as_str).chain(currency)
    }
}

/// The surrogate key of an entity's table (`deal_line_key`).
pub(crate) fn key_column(entity: Entity) -> String {
    format!("{}_key", entity.singular())
}

/// The currency that a kind's amounts are in.
pub(crate) const fn money_in(kind: Kind) -> Option<MoneyIn> {
    match kind {
        Kind::Money(within) | Kind::PositiveMoney(within) => Some(within),
        _ => None,
    }
}

fn sql_name(column: &Column) -> String {
    match column.kind {
        Kind::Reference(_) => {
            let stem = column.name.strip_suffix("_id").unwrap_or(column.name);
            format!("{stem}_key")
        }
        Kind::Money(_) | Kind::PositiveMoney(_) => format!("{}_minor", column.name),
        _ if matches!(column.name, "from" | "on" | "by") => format!("\"{}\"", column.name),
        _ => column.name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_follow_the_rule_of_the_schema() {
        let instalments = Layout::of(Entity::Instalments);
        assert_eq!(instalments.key, "instalment_key");
        assert_eq!(
            instalments.stored().collect::<Vec<_>>(),
            [
                "id",
                "deal_key",
                "deal_line_key",
                "position",
                "label",
                "kind",
                "\"on\"",
                "amount_minor",
                "confirmed_on",
                "currency"
            ],
            "references become keys, amounts minor units, and the deal's currency is kept"
        );
        let customers = Layout::of(Entity::Customers);
        assert!(
            !customers.keeps_currency(),
            "a customer's currency is a column of its file already"
        );
        assert_eq!(Layout::of(Entity::StageHistory).key, "stage_entry_key");
    }

    #[test]
    fn a_record_holds_the_widest_entity() {
        for entity in Entity::ALL {
            assert!(
                Layout::of(entity).stored().count() <= WIDEST,
                "{} must fit a record",
                entity.name()
            );
        }
    }
}
