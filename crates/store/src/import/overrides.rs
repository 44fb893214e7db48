//! The rule of an override: it names a field of a source's record, and a value that the field
//! accepts.
//!
//! Deliberately absent: which override holds, and what follows from it (the rest of the store).

use diapason_model::catalogue::{
    Cell, Column, DecimalMark, Entity, Key, Kind, MoneyIn, describe, format_cell,
};
use diapason_model::{Currency, IssueKind, RecordWord, RuleIssue};
use rusqlite::OptionalExtension as _;

use super::breaches::described;
use super::currencies::stored_currency;
use super::ids::Known;
use super::layout::{key_column, money_in};
use super::run::{Origin, Resolved, Run, unknown_reference};
use super::shape::Shape;
use super::value::Record;
use crate::{StoreError, instalments};

/// What became of an override.
pub(super) enum Overridden {
    /// It cannot be: there is an issue.
    Refused,
    /// The field has no value.
    Cleared,
    /// The field has this value, in canonical form.
    Value(String),
}

/// The catalogue positions of the columns of `overrides.csv` that the rule looks at.
#[derive(Debug, Clone, Copy)]
pub(super) struct OverrideRule {
    entity: usize,
    entity_id: usize,
    field: usize,
    /// Where the value stands.
    pub(super) value: usize,
}

impl OverrideRule {
    /// Of the file's shape.
    pub(super) fn of(shape: &Shape) -> Self {
        Self {
            entity: shape.at("entity"),
            entity_id: shape.at("entity_id"),
            field: shape.at("field"),
            value: shape.at("value"),
        }
    }

    /// Checks an override whose columns are merged.
    pub(super) fn check(
        &self,
        run: &mut Run<'_>,
        at: Origin,
        record: &Record<'_>,
    ) -> Result<Overridden, StoreError> {
        let text = |position: usize| record[position].text().unwrap_or_default();
        let (singular, id, field) = (text(self.entity), text(self.entity_id), text(self.field));
        if let Some(problem) = not_overridable(singular) {
            run.issue(at, Some("entity"), Some(singular), || problem);
            return Ok(Overridden::Refused);
        }
        let columns = ["entity", "entity_id"];
        let Some((entity, key)) = described(run, at, columns, singular, id)? else {
            return Ok(Overridden::Refused);
        };
        let in_file = describe(entity)
            .columns
            .iter()
            .find(|column| column.name == field && field != "id");
        let column = in_file.or_else(|| instalments::column(entity, field));
        let Some(column) = column else {
            run.issue(at, Some("field"), Some(field), || {
                RuleIssue::OverrideFieldUnknown {
                    record: RecordWord(entity),
                }
            });
            return Ok(Overridden::Refused);
        };
        let Some(value) = record[self.value].text() else {
            if column.required {
                run.issue(at, Some("value"), Some(""), || {
                    RuleIssue::OverrideFieldRequired {
                        field: column.name,
                        record: RecordWord(entity),
                    }
                });
                return Ok(Overridden::Refused);
            }
            return Ok(Overridden::Cleared);
        };
        canonical(run, at, entity, key, column, value)
    }
}

fn not_overridable(singular: &str) -> Option<RuleIssue> {
    let entity = Entity::from_singular(singular)?;
    let description = describe(entity);
    if description.settings {
        return Some(RuleIssue::OverrideOfSetting {
            kind: description.singular,
            file: description.name,
        });
    }
    (description.key != Key::Id || entity == Entity::Overrides).then_some(
        RuleIssue::OverrideWithoutId {
            record: RecordWord(entity),
        },
    )
}

/// The value as the exchange folder writes it, if the field accepts it.
fn canonical(
    run: &mut Run<'_>,
    at: Origin,
    entity: Entity,
    key: i64,
    column: &Column,
    value: &str,
) -> Result<Overridden, StoreError> {
    if column.name == instalments::FIELD {
        // Whether they sum to the amount is no matter here: it may have changed since.
        return Ok(match instalments::canonical(value) {
            Ok(kept) => Overridden::Value(kept),
            Err(wrong) => {
                run.issue(at, Some("value"), Some(value), || RuleIssue::from(&wrong));
                Overridden::Refused
            }
        });
    }
    let cell = match Cell::parse(column.kind, value, DecimalMark::PointOrComma) {
        Ok(cell) => cell,
        Err(problem) => {
            run.issue(at, Some("value"), Some(value), || {
                IssueKind::ValueOfField(problem, column.name)
            });
            return Ok(Overridden::Refused);
        }
    };
    if let Kind::Reference(target) = column.kind {
        run.load_ids(target)?;
        if run.resolve(target, value) == Resolved::Unknown {
            run.issue(at, Some("value"), Some(value), || {
                unknown_reference(target, value)
            });
            return Ok(Overridden::Refused);
        }
    }
    let Cell::Amount(millionths) = cell else {
        return Ok(Overridden::Value(format_cell(column.kind, &cell, None)));
    };
    let currency = currency_of(run, entity, key, column.kind)?;
    match Cell::amount_in(millionths, currency) {
        Ok(minor) => {
            let minor = Cell::Integer(minor);
            let value = format_cell(column.kind, &minor, Some(currency));
            Ok(Overridden::Value(value))
        }
        Err(problem) => {
            run.issue(at, Some("value"), Some(value), || problem);
            Ok(Overridden::Refused)
        }
    }
}

/// The currency of an amount of a record.
fn currency_of(
    run: &Run<'_>,
    entity: Entity,
    key: i64,
    kind: Kind,
) -> Result<Currency, StoreError> {
    let company = run.company_currency();
    let (owner, owner_key) = match money_in(kind) {
        _ if key == Known::REFUSED => return Ok(company),
        Some(MoneyIn::Row) => (entity, key_column(entity)),
        Some(MoneyIn::Deal) => (Entity::Deals, key_column(Entity::Deals)),
        Some(MoneyIn::Invoice) => (Entity::Invoices, key_column(Entity::Invoices)),
        Some(MoneyIn::Company) | None => return Ok(company),
    };
    let sql = format!(
        "SELECT owner.currency FROM {} record JOIN {} owner ON owner.{owner_key} = record.{owner_key}
         WHERE record.{} = ?1",
        entity.name(),
        owner.name(),
        key_column(entity)
    );
    let code: Option<Option<String>> = run
        .connection
        .prepare_cached(&sql)?
        .query_row([key], |row| row.get(0))
        .optional()?;
    match code.flatten() {
        Some(code) => stored_currency(&code),
        None => Ok(company),
    }
}
