//! The `where` of a lever: which lines and open invoices match its conditions.

use diapason_model::{Deal, Product, Scenario, Snapshot, Where};

use crate::answer::Notice;
use crate::error::EngineError;

/// A compiled `where`: every given condition must hold; an absent attribute matches nothing.
#[derive(Debug)]
pub(crate) struct Matcher {
    /// Conditions on the deal (salesperson, team, stage, project, the deal itself), by deal.
    deals: Option<Vec<bool>>,
    /// Conditions on the customer (customer, segment), by customer.
    customers: Option<Vec<bool>>,
    /// Conditions on the product (product, family), by product.
    products: Option<Vec<bool>>,
}

/// Whether an id or a name is among the values of a condition.
fn named(values: &[String], id: &str, name: &str) -> bool {
    values.iter().any(|value| value == id || value == name)
}

impl Matcher {
    /// Compiles a `where` for a company.
    pub(crate) fn new(r#where: &Where, snapshot: &Snapshot) -> Result<Self, EngineError> {
        let mut matcher = Self {
            deals: None,
            customers: None,
            products: None,
        };
        for (dimension, values) in &r#where.0 {
            match dimension.as_str() {
                "customer" => matcher.and_customers(snapshot, |customer| {
                    named(values, customer.id.as_str(), &customer.name)
                }),
                "segment" => matcher.and_customers(snapshot, |customer| {
                    customer
                        .segment
                        .as_deref()
                        .is_some_and(|text| named(values, text, text))
                }),
                "product" => matcher.and_products(snapshot, |product| {
                    named(values, product.id.as_str(), &product.name)
                }),
                "family" => matcher.and_products(snapshot, |product| {
                    product
                        .family
                        .as_deref()
                        .is_some_and(|text| named(values, text, text))
                }),
                of_deal => {
                    let condition = deal_condition(of_deal, values, snapshot)
                        .ok_or_else(|| EngineError::NoSuchDimension(of_deal.to_owned()))?;
                    let matches = snapshot.deals.iter().map(condition);
                    matcher.deals = Some(and(matcher.deals.take(), matches));
                }
            }
        }
        Ok(matcher)
    }

    fn and_customers(
        &mut self,
        snapshot: &Snapshot,
        condition: impl Fn(&diapason_model::Customer) -> bool,
    ) {
        let matches = snapshot.customers.iter().map(condition);
        self.customers = Some(and(self.customers.take(), matches));
    }

    fn and_products(&mut self, snapshot: &Snapshot, condition: impl Fn(&Product) -> bool) {
        let matches = snapshot.products.iter().map(condition);
        self.products = Some(and(self.products.take(), matches));
    }

    /// Whether it has no condition at all.
    pub(crate) const fn is_everything(&self) -> bool {
        self.deals.is_none() && self.customers.is_none() && self.products.is_none()
    }

    /// Whether a deal line matches.
    #[inline]
    pub(crate) fn matches_line(&self, deal: u32, customer: u32, product: Option<u32>) -> bool {
        let of_deal = self
            .deals
            .as_ref()
            .is_none_or(|matches| matches[deal as usize]);
        of_deal
            && self
                .customers
                .as_ref()
                .is_none_or(|matches| matches[customer as usize])
            && (self.products.as_ref())
                .is_none_or(|matches| product.is_some_and(|product| matches[product as usize]))
    }

    /// Whether an open invoice matches: by its own customer and segment and what its deal has;
    /// a condition on products never matches one.
    pub(crate) fn matches_invoice(&self, deal: Option<u32>, customer: u32) -> bool {
        self.products.is_none()
            && self
                .customers
                .as_ref()
                .is_none_or(|matches| matches[customer as usize])
            && (self.deals.as_ref())
                .is_none_or(|matches| deal.is_some_and(|deal| matches[deal as usize]))
    }
}

fn and(former: Option<Vec<bool>>, matches: impl Iterator<Item = bool>) -> Vec<bool> {
    match former {
        None => matches.collect(),
        Some(former) => former
            .into_iter()
            .zip(matches)
            .map(|(a, b)| a && b)
            .collect(),
    }
}

type DealCondition<'a> = Box<dyn Fn(&Deal) -> bool + 'a>;

fn deal_condition<'a>(
    dimension: &str,
    values: &'a [String],
    snapshot: &'a Snapshot,
) -> Option<DealCondition<'a>> {
    Some(match dimension {
        "salesperson" => Box::new(|deal| {
            deal.salesperson.is_some_and(|person| {
                let person = &snapshot.salespeople[person.get()];
                named(values, person.id.as_str(), &person.name)
            })
        }),
        "team" => Box::new(|deal| {
            let person = deal
                .salesperson
                .map(|person| &snapshot.salespeople[person.get()]);
            person.and_then(|person| person.team).is_some_and(|team| {
                let team = &snapshot.teams[team.get()];
                named(values, team.id.as_str(), &team.name)
            })
        }),
        "stage" => Box::new(|deal| {
            let stage = &snapshot.stages[deal.stage.get()];
            named(values, stage.id.as_str(), &stage.name)
        }),
        "project" => Box::new(|deal| {
            deal.project.is_some_and(|project| {
                let project = &snapshot.projects[project.get()];
                named(values, project.id.as_str(), &project.name)
            })
        }),
        "deal" => Box::new(|deal| named(values, deal.id.as_str(), &deal.name)),
        _ => return None,
    })
}

/// Values of a scenario's conditions that name no record: a typing error, or data that left.
pub(crate) fn notices(scenario: &Scenario, snapshot: &Snapshot) -> Vec<Notice> {
    let conditions = (scenario.win_rate.iter().map(|lever| &lever.r#where))
        .chain(scenario.slip.iter().map(|lever| &lever.r#where))
        .chain(scenario.price.iter().map(|lever| &lever.r#where))
        .chain(scenario.cost.iter().map(|lever| &lever.r#where))
        .chain(scenario.payment.iter().map(|lever| &lever.r#where));
    let mut notices: Vec<Notice> = conditions
        .flat_map(|r#where| &r#where.0)
        .flat_map(|(dimension, values)| values.iter().map(move |value| (dimension, value)))
        .filter(|(dimension, value)| !exists(dimension, value, snapshot))
        .map(|(dimension, value)| Notice::MatchesNothing {
            dimension: dimension.clone(),
            value: value.clone(),
        })
        .collect();
    notices.sort();
    notices.dedup();
    notices
}

fn exists(dimension: &str, value: &str, snapshot: &Snapshot) -> bool {
    let is = |id: &str, name: &str| value == id || value == name;
    let text = |text: Option<&str>| text == Some(value);
    match dimension {
        "salesperson" => snapshot
            .salespeople
            .iter()
            .any(|it| is(it.id.as_str(), &it.name)),
        "team" => snapshot.teams.iter().any(|it| is(it.id.as_str(), &it.name)),
        "customer" => snapshot
            .customers
            .iter()
            .any(|it| is(it.id.as_str(), &it.name)),
        "segment" => snapshot
            .customers
            .iter()
            .any(|it| text(it.segment.as_deref())),
        "product" => snapshot
            .products
            .iter()
            .any(|it| is(it.id.as_str(), &it.name)),
        "family" => snapshot
            .products
            .iter()
            .any(|it| text(it.family.as_deref())),
        "stage" => snapshot
            .stages
            .iter()
            .any(|it| is(it.id.as_str(), &it.name)),
        "project" => snapshot
            .projects
            .iter()
            .any(|it| is(it.id.as_str(), &it.name)),
        "deal" => snapshot.deals.iter().any(|it| is(it.id.as_str(), &it.name)),
        _ => true,
    }
}
