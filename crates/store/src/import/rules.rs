//! The rules that one merged record must meet, and what it makes necessary to look at again.
//!
//! Deliberately absent: rules over several records; those are checked at the end (`checks`).

use diapason_model::catalogue::Entity;
use diapason_model::{Currency, DealState, StageKind, date_from_day_number};

use super::amount::line_amount;
use super::given::Given;
use super::overrides::OverrideRule;
use super::run::{Origin, Resolved, Run, unknown_reference};
use super::shape::Shape;
use super::value::Value;
use crate::StoreError;

/// The rule of an entity, with the catalogue positions of the columns that it looks at.
pub(super) enum Rule {
    None,
    Company {
        currency: usize,
    },
    Stage {
        kind: usize,
    },
    /// Teams and customers.
    Child {
        parent: usize,
    },
    Deal {
        stage: usize,
        expected_close_on: usize,
        closed_on: usize,
    },
    DealLine {
        deal: usize,
        /// Quantity, unit price, discount.
        amount: [usize; 3],
        unit_cost: usize,
        cost_low: usize,
        cost_high: usize,
        /// The columns that the sum of instalments depends on.
        summed: [usize; 4],
    },
    Instalment {
        deal: usize,
        /// The columns that the sums depend on, and the currency that is kept.
        summed: [usize; 4],
    },
    Invoice {
        kind: usize,
        credited: usize,
        /// Net and VAT.
        gross: [usize; 2],
        currency: usize,
    },
    Payment {
        invoice: usize,
        customer: usize,
    },
    Months {
        from: usize,
        to: usize,
    },
    Target {
        from: usize,
        to: usize,
        team: usize,
        salesperson: usize,
    },
    /// Attributes and source links.
    Describes {
        entity: usize,
        id: usize,
    },
    Override(OverrideRule),
}

impl Rule {
    /// The rule of a shape's entity, with what it needs loaded.
    pub(super) fn prepare(run: &mut Run<'_>, shape: &Shape) -> Result<Self, StoreError> {
        let at = |column: &str| shape.at(column);
        Ok(match shape.entity {
            Entity::Company => Self::Company {
                currency: at("currency"),
            },
            Entity::Stages => Self::Stage { kind: at("kind") },
            Entity::Teams | Entity::Customers => Self::Child {
                parent: at("parent_id"),
            },
            Entity::Deals => {
                run.load_stage_kinds()?;
                Self::Deal {
                    stage: at("stage_id"),
                    expected_close_on: at("expected_close_on"),
                    closed_on: at("closed_on"),
                }
            }
            Entity::DealLines => {
                run.load_ids(Entity::Deals)?;
                let amount = [at("quantity"), at("unit_price"), at("discount")];
                Self::DealLine {
                    deal: at("deal_id"),
                    amount,
                    unit_cost: at("unit_cost"),
                    cost_low: at("cost_low"),
                    cost_high: at("cost_high"),
                    summed: [at("deal_id"), amount[0], amount[1], amount[2]],
                }
            }
            Entity::Instalments => Self::Instalment {
                deal: at("deal_id"),
                summed: [
                    at("deal_id"),
                    at("deal_line_id"),
                    at("amount"),
                    shape.layout.currency_position(),
                ],
            },
            Entity::Invoices => Self::Invoice {
                kind: at("kind"),
                credited: at("credited_invoice_id"),
                gross: [at("net_amount"), at("vat_amount")],
                currency: at("currency"),
            },
            Entity::Payments => Self::Payment {
                invoice: at("invoice_id"),
                customer: at("customer_id"),
            },
            Entity::FixedCosts => Self::Months {
                from: at("from_month"),
                to: at("to_month"),
            },
            Entity::Targets => Self::Target {
                from: at("from_month"),
                to: at("to_month"),
                team: at("team_id"),
                salesperson: at("salesperson_id"),
            },
            Entity::Attributes | Entity::SourceLinks => Self::Describes {
                entity: at("entity"),
                id: at("id"),
            },
            Entity::Overrides => Self::Override(OverrideRule::of(shape)),
            _ => Self::None,
        })
    }

    /// Whether a merged record meets the rule; each breach is an issue.
    pub(super) fn check(
        &self,
        run: &mut Run<'_>,
        given: &Given<'_, '_>,
    ) -> Result<bool, StoreError> {
        let known = run.findings.count();
        match *self {
            Self::Company { currency } => check_company(run, given, currency)?,
            Self::Deal {
                stage,
                expected_close_on,
                closed_on,
            } => check_deal(run, given, stage, [expected_close_on, closed_on]),
            Self::DealLine {
                amount,
                unit_cost,
                cost_low,
                cost_high,
                ..
            } => {
                check_range(run, given, cost_low, cost_high);
                check_amount(run, given, amount, unit_cost);
            }
            Self::Invoice { kind, credited, .. } => {
                if given.has(credited) && given.record[kind] != Value::Text("credit_note") {
                    given.issue(run, credited, || {
                        "only a credit note credits an invoice: its kind must be `credit_note`"
                            .to_owned()
                    });
                }
            }
            Self::Payment { invoice, customer } => {
                if !given.has(invoice) && !given.has(customer) {
                    given.issue(run, invoice, || {
                        "a payment needs its `invoice_id`, or the `customer_id` of an advance"
                            .to_owned()
                    });
                }
            }
            Self::Months { from, to } => check_months(run, given, from, to),
            Self::Target {
                from,
                to,
                team,
                salesperson,
            } => {
                check_months(run, given, from, to);
                if given.has(team) && given.has(salesperson) {
                    run.issue(given.origin(), Some("salesperson_id"), None, || {
                        "a target is a team's or a salesperson's, not both".to_owned()
                    });
                }
            }
            Self::Describes { entity, id } => return check_described(run, given, entity, id),
            Self::None
            | Self::Stage { .. }
            | Self::Child { .. }
            | Self::Instalment { .. }
            | Self::Override(_) => {}
        }
        Ok(run.findings.count() == known)
    }

    /// Notes what a record that is about to be written makes necessary to look at again.
    pub(super) fn note(
        &self,
        run: &mut Run<'_>,
        given: &Given<'_, '_>,
        changed: bool,
    ) -> Result<(), StoreError> {
        match *self {
            Self::Company { .. } => run.set_company_currency(given.currency_of_company()?),
            Self::Deal { .. } => note_currency(run, given, Entity::Deals),
            Self::Stage { kind } if given.stored.is_some() && given.differs(&[kind])? => {
                run.review.stages.push((given.key, given.row));
            }
            Self::Child { parent } if changed && given.has(parent) => {
                run.review.parents.push((given.origin(), given.key));
            }
            Self::DealLine { deal, summed, .. } if changed && given.differs(&summed)? => {
                for key in [given.record[deal], given.before(deal)?] {
                    if let Some(key) = key.integer()
                        && !run.is_new(Entity::Deals, key)
                    {
                        run.review.deals.entry(key).or_insert(given.origin());
                    }
                }
            }
            Self::Instalment { deal, summed } if changed && given.differs(&summed)? => {
                for key in [given.record[deal], given.before(deal)?] {
                    if let Some(key) = key.integer() {
                        run.review.deals.insert(key, given.origin());
                    }
                }
            }
            Self::Invoice {
                kind,
                credited,
                gross,
                currency,
            } => {
                note_currency(run, given, Entity::Invoices);
                if given.stored.is_some() && given.differs(&[gross[0], gross[1], currency])? {
                    run.review.invoices.insert(given.key, given.origin());
                }
                if given.stored.is_some() && given.differs(&[kind, currency])? {
                    run.review.credited.insert(given.key, given.origin());
                }
                if given.has(credited) {
                    run.review.credits.push((given.key, given.row));
                }
            }
            _ => {}
        }
        Ok(())
    }
}

impl Given<'_, '_> {
    fn currency_of_company(&self) -> Result<Currency, StoreError> {
        let code = self.record[self.shape.at("currency")].text();
        super::currencies::stored_currency(code.unwrap_or_default())
    }
}

fn note_currency(run: &mut Run<'_>, given: &Given<'_, '_>, entity: Entity) {
    let currencies = run.currencies_mut(entity);
    if given.stored.is_some() {
        currencies.change(given.key, given.currency);
    } else {
        currencies.add(given.key, given.currency);
    }
}

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

fn check_company(
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
            given.issue(run, currency, || {
                format!(
                    "the company's currency is {before} and amounts are stored in it, so it cannot \
                     change: start a new database for another currency"
                )
            });
            break;
        }
    }
    Ok(())
}

fn check_deal(run: &mut Run<'_>, given: &Given<'_, '_>, stage: usize, dates: [usize; 2]) {
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
            missing_date(kind, column)
        });
    }
}

/// What is said of a deal without the date that its stage asks for.
pub(super) fn missing_date(kind: StageKind, column: &str) -> String {
    let state = match kind {
        StageKind::Open => "an open",
        StageKind::Won => "a won",
        StageKind::Lost => "a lost",
    };
    format!("{state} deal needs its `{column}`")
}

fn check_range(run: &mut Run<'_>, given: &Given<'_, '_>, low: usize, high: usize) {
    match (given.record[low].integer(), given.record[high].integer()) {
        (Some(least), Some(most)) if least > most => given.issue(run, low, || {
            "the lowest cost is above the highest".to_owned()
        }),
        (Some(_), None) => given.issue(run, high, || {
            "`cost_low` and `cost_high` come together or not at all".to_owned()
        }),
        (None, Some(_)) => given.issue(run, low, || {
            "`cost_low` and `cost_high` come together or not at all".to_owned()
        }),
        _ => {}
    }
}

fn check_amount(run: &mut Run<'_>, given: &Given<'_, '_>, amount: [usize; 3], unit_cost: usize) {
    let [quantity, unit_price, discount] = amount.map(|position| given.record[position].integer());
    let Some(quantity) = quantity else { return };
    if let (Some(unit_price), Some(discount)) = (unit_price, discount)
        && line_amount(quantity, unit_price, discount, given.currency).is_none()
    {
        given.issue(run, amount[1], || {
            "quantity × unit_price × (1 − discount) of this line is out of range".to_owned()
        });
    }
    if let Some(cost) = given.record[unit_cost].integer()
        && line_amount(quantity, cost, 0, given.currency).is_none()
    {
        given.issue(run, unit_cost, || {
            "quantity × unit_cost of this line is out of range".to_owned()
        });
    }
}

fn check_months(run: &mut Run<'_>, given: &Given<'_, '_>, from: usize, to: usize) {
    if let (Some(first), Some(last)) = (given.record[from].integer(), given.record[to].integer())
        && last < first
    {
        given.issue(run, to, || {
            let first = given.shape.shown(given.record, from, given.currency);
            format!("is before `from_month`, {first}")
        });
    }
}

/// Whether the record that an attribute or a source link is about exists.
fn check_described(
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
            "is no kind of record with an id (deal, customer, product…)".to_owned()
        });
        return Ok(None);
    };
    run.load_ids(entity)?;
    Ok(match run.resolve(entity, id) {
        Resolved::Key(key) => Some((entity, key)),
        Resolved::Refused => Some((entity, super::ids::Known::REFUSED)),
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
    use diapason_model::catalogue::{Key, describe};
    entity == Entity::Schedules || describe(entity).key == Key::Id
}
