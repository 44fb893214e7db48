//! The rules that one merged record must meet, and what it makes necessary to look at again.
//!
//! Deliberately absent: rules over several records; those are checked at the end (`checks`).

use diapason_model::catalogue::Entity;
use diapason_model::{Currency, RuleIssue};

use super::breaches::{
    check_amount, check_company, check_deal, check_described, check_months, check_range,
};
use super::given::Given;
use super::overrides::OverrideRule;
use super::run::Run;
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
                    given.issue(run, credited, || RuleIssue::CreditByInvoice);
                }
            }
            Self::Payment { invoice, customer } => {
                if !given.has(invoice) && !given.has(customer) {
                    given.issue(run, invoice, || RuleIssue::PaymentOfNobody);
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
                        RuleIssue::TargetOfTwo
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
        super::currencies::stored_currency(code.expect("a company's currency has a default"))
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
