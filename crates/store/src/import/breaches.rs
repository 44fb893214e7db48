//! How one merged record breaks its entity's rule, each breach an issue of its row.
//!
//! Deliberately absent: which rule is whose (`rules`), and rules between records (`checks`).

use diapason_model::catalogue::{Entity, Key, describe};
use diapason_model::{DealState, RuleIssue, date_from_day_number};

use super::amount::line_amount;
use super::given::Given;
use super::ids::Known;
use super::run::{Origin, Resolved, Run, unknown_reference};
use crate::StoreError;

/// What is kept in the company's currency without saying so: it cannot be told apart afterwards.
const AMOUNTS: [&str; 12] = [
    "SELECT 1 FROM products WHERE list_price IS NOT NULL OR unit_cost IS NOT NULL",
    "SELECT 1 FROM product_costs",
    "SELECT 1 FROM projects WHERE budget_cost_minor IS NOT NULL",
    "SELECT 1 FROM customers WHERE credit_limit_minor IS NOT NULL",
    "SELECT 1 FROM deal_lines",
    "SELECT 1 FROM invoices",
    "SELECT 1 FROM payments",
    "SELECT 1 FROM project_costs",
    "SELECT 1 FROM fixed_costs",
    "SELECT 1 FROM quotas",
    "SELECT 1 FROM targets",
    "SELECT 1 FROM fx_rates",
];

/// The company's currency cannot change while amounts are stored in it.
pub(super) fn check_company(
    run: &mut Run<'_>,
    given: &Given<'_, '_>,
    currency: usize,
) -> Result<(), StoreError> {
    if given.stored.is_none() || !given.differs(&[currency])? {
        return Ok(());
    }
    for sql in AMOUNTS {
        if run.connection.prepare(sql)?.exists([])? {
            let before = run.company_currency();
            given.issue(run, currency, || RuleIssue::CompanyCurrencyFixed {
                currency: before,
            });
            break;
        }
    }
    Ok(())
}

/// A deal has the date that its stage asks for.
pub(super) fn check_deal(
    run: &mut Run<'_>,
    given: &Given<'_, '_>,
    stage: usize,
    dates: [usize; 2],
) {
    let Some(kind) = given.record[stage]
        .integer()
        .and_then(|key| run.stage_kind(key))
    else {
        return;
    };
    let [expected, closed] = dates.map(|position| {
        given.record[position]
            .integer()
            .and_then(|day| i32::try_from(day).ok())
            .and_then(date_from_day_number)
    });
    if let Err(column) = DealState::new(kind, expected, closed) {
        run.issue(given.origin(), Some(column), Some(""), || {
            RuleIssue::DealDateMissing {
                state: kind,
                column,
            }
        });
    }
}

/// The lowest and highest cost come together and in order.
pub(super) fn check_range(run: &mut Run<'_>, given: &Given<'_, '_>, low: usize, high: usize) {
    match (given.record[low].integer(), given.record[high].integer()) {
        (Some(least), Some(most)) if least > most => {
            given.issue(run, low, || RuleIssue::CostRangeReversed);
        }
        (Some(_), None) => given.issue(run, high, || RuleIssue::CostRangeHalf),
        (None, Some(_)) => given.issue(run, low, || RuleIssue::CostRangeHalf),
        _ => {}
    }
}

/// The amount and the cost of a line fit 64 bits of minor units.
pub(super) fn check_amount(
    run: &mut Run<'_>,
    given: &Given<'_, '_>,
    amount: [usize; 3],
    unit_cost: usize,
) {
    let [quantity, unit_price, discount] = amount.map(|position| given.record[position].integer());
    let Some(quantity) = quantity else { return };
    if let (Some(unit_price), Some(discount)) = (unit_price, discount)
        && line_amount(quantity, unit_price, discount, given.currency).is_none()
    {
        given.issue(run, amount[1], || RuleIssue::LineAmountOutOfRange);
    }
    if let Some(cost) = given.record[unit_cost].integer()
        && line_amount(quantity, cost, 0, given.currency).is_none()
    {
        given.issue(run, unit_cost, || RuleIssue::LineCostOutOfRange);
    }
}

/// The last month is not before the first.
pub(super) fn check_months(run: &mut Run<'_>, given: &Given<'_, '_>, from: usize, to: usize) {
    if let (Some(first), Some(last)) = (given.record[from].integer(), given.record[to].integer())
        && last < first
    {
        given.issue(run, to, || RuleIssue::MonthBeforeFirst {
            first: given.shape.shown(given.record, from, given.currency),
        });
    }
}

/// Whether the record that an attribute or a source link is about exists.
pub(super) fn check_described(
    run: &mut Run<'_>,
    given: &Given<'_, '_>,
    entity: usize,
    id: usize,
) -> Result<bool, StoreError> {
    let (Some(singular), Some(record)) = (given.record[entity].text(), given.record[id].text())
    else {
        return Ok(true);
    };
    let columns = given.shape.layout.description.columns;
    let (entity, id) = (columns[entity].name, columns[id].name);
    let at = given.origin();
    Ok(described(run, at, [entity, id], singular, record)?.is_some())
}

/// The entity and key of the record that a row is about, by the word for its kind and its id; an
/// issue, and `None`, if there is none. A record whose own row was refused has key 0.
pub(super) fn described(
    run: &mut Run<'_>,
    at: Origin,
    columns: [&str; 2],
    singular: &str,
    id: &str,
) -> Result<Option<(Entity, i64)>, StoreError> {
    let Some(entity) = Entity::from_singular(singular).filter(|entity| has_ids(*entity)) else {
        run.issue(at, Some(columns[0]), Some(singular), || {
            RuleIssue::RecordKindUnknown
        });
        return Ok(None);
    };
    run.load_ids(entity)?;
    Ok(match run.resolve(entity, id) {
        Resolved::Key(key) => Some((entity, key)),
        Resolved::Refused => Some((entity, Known::REFUSED)),
        Resolved::Unknown => {
            run.issue(at, Some(columns[1]), Some(id), || {
                unknown_reference(entity, id)
            });
            None
        }
    })
}

/// Whether records of an entity have an id.
fn has_ids(entity: Entity) -> bool {
    entity == Entity::Schedules || describe(entity).key == Key::Id
}
