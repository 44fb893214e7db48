//! Which group a figure falls in, by dimension (COMPUTATIONS.md §5).

use diapason_model::{AttributeOf, Snapshot};
use rustc_hash::FxHashMap;

use super::open::{NOTHING, OpenLines};
use crate::customers::customer_groups;
use crate::question::Dimension;

/// Keys and labels of a dimension's groups, and the group of each record. Group 0 is "none".
#[derive(Debug)]
pub(crate) struct Grouping {
    /// Key and label of each group.
    pub(crate) keys: Vec<(String, String)>,
    of_deal: Option<Vec<u32>>,
    of_customer: Option<Vec<u32>>,
    of_product: Option<Vec<u32>>,
}

/// Gives each key a group, the first one being "none".
struct Keys {
    keys: Vec<(String, String)>,
    known: FxHashMap<String, u32>,
}

impl Keys {
    fn new() -> Self {
        let keys = vec![(String::new(), String::new())];
        Self {
            keys,
            known: std::iter::once((String::new(), 0)).collect(),
        }
    }

    fn group(&mut self, key: &str, label: &str) -> u32 {
        if let Some(known) = self.known.get(key) {
            return *known;
        }
        let group = u32::try_from(self.keys.len()).expect("fewer groups than records");
        self.keys.push((key.to_owned(), label.to_owned()));
        self.known.insert(key.to_owned(), group);
        group
    }
}

impl Grouping {
    /// Everything in one group: the company.
    pub(crate) fn whole() -> Self {
        Self {
            keys: Keys::new().keys,
            of_deal: None,
            of_customer: None,
            of_product: None,
        }
    }

    /// By a dimension.
    pub(crate) fn by(dimension: &Dimension, snapshot: &Snapshot) -> Self {
        let mut keys = Keys::new();
        let mut grouping = Self::whole();
        match dimension {
            Dimension::Salesperson | Dimension::Team | Dimension::Project | Dimension::Stage => {
                grouping.of_deal = Some(of_deals(dimension, snapshot, &mut keys));
            }
            Dimension::Customer | Dimension::CustomerGroup | Dimension::Segment => {
                grouping.of_customer = Some(of_customers(dimension, snapshot, &mut keys));
            }
            Dimension::Product => {
                grouping.of_product = Some(
                    (snapshot.products.iter())
                        .map(|product| keys.group(product.id.as_str(), &product.name))
                        .collect(),
                );
            }
            Dimension::Family => {
                grouping.of_product = Some(
                    (snapshot.products.iter())
                        .map(|product| optional(&mut keys, product.family.as_deref()))
                        .collect(),
                );
            }
            Dimension::Attribute(name) => grouping.by_attribute(name, snapshot, &mut keys),
        }
        grouping.keys = keys.keys;
        grouping
    }

    fn by_attribute(&mut self, name: &str, snapshot: &Snapshot, keys: &mut Keys) {
        let mut of_deal = vec![0; snapshot.deals.len()];
        let mut of_customer = vec![0; snapshot.customers.len()];
        let mut of_product = vec![0; snapshot.products.len()];
        for attribute in snapshot
            .attributes
            .iter()
            .filter(|known| *known.name == *name)
        {
            let group = keys.group(&attribute.value, &attribute.value);
            match attribute.of {
                AttributeOf::Deal(deal) => of_deal[deal.get()] = group,
                AttributeOf::Customer(customer) => of_customer[customer.get()] = group,
                AttributeOf::Product(product) => of_product[product.get()] = group,
            }
        }
        self.of_deal = Some(of_deal);
        self.of_customer = Some(of_customer);
        self.of_product = Some(of_product);
    }

    /// How many groups, "none" included.
    pub(crate) const fn len(&self) -> usize {
        self.keys.len()
    }

    /// The group of each of the first `count` open lines.
    pub(crate) fn of_open(&self, open: &OpenLines, count: usize) -> Vec<u32> {
        match (&self.of_deal, &self.of_customer, &self.of_product) {
            (None, None, None) => vec![0; count],
            (Some(groups), None, None) => open.deal[..count]
                .iter()
                .map(|deal| groups[*deal as usize])
                .collect(),
            (None, None, Some(groups)) => open.product[..count]
                .iter()
                .map(|product| groups.get(*product as usize).copied().unwrap_or(0))
                .collect(),
            _ => (0..count)
                .map(|place| {
                    let product = open.product[place];
                    let product = (product != NOTHING).then_some(product);
                    self.group(Some(open.deal[place]), open.customer[place], product)
                })
                .collect(),
        }
    }

    /// The group of a figure: of its deal, else its customer, else its product.
    #[inline]
    pub(crate) fn group(&self, deal: Option<u32>, customer: u32, product: Option<u32>) -> u32 {
        let of_deal = match (&self.of_deal, deal) {
            (Some(groups), Some(deal)) => groups[deal as usize],
            _ => 0,
        };
        if of_deal != 0 {
            return of_deal;
        }
        let of_customer = self
            .of_customer
            .as_ref()
            .map_or(0, |groups| groups[customer as usize]);
        if of_customer != 0 {
            return of_customer;
        }
        match (&self.of_product, product) {
            (Some(groups), Some(product)) => groups[product as usize],
            _ => 0,
        }
    }
}

/// The group of each deal, by a dimension that deals have themselves.
fn of_deals(dimension: &Dimension, snapshot: &Snapshot, keys: &mut Keys) -> Vec<u32> {
    match dimension {
        Dimension::Salesperson => {
            let groups: Vec<u32> = (snapshot.salespeople.iter())
                .map(|person| keys.group(person.id.as_str(), &person.name))
                .collect();
            by_deal(snapshot, |deal| {
                deal.salesperson.map_or(0, |person| groups[person.get()])
            })
        }
        Dimension::Team => {
            let groups: Vec<u32> = (snapshot.teams.iter())
                .map(|team| keys.group(team.id.as_str(), &team.name))
                .collect();
            by_deal(snapshot, |deal| {
                deal.salesperson
                    .and_then(|person| snapshot.salespeople[person.get()].team)
                    .map_or(0, |team| groups[team.get()])
            })
        }
        Dimension::Project => {
            let groups: Vec<u32> = (snapshot.projects.iter())
                .map(|project| keys.group(project.id.as_str(), &project.name))
                .collect();
            by_deal(snapshot, |deal| {
                deal.project.map_or(0, |project| groups[project.get()])
            })
        }
        _ => {
            let groups: Vec<u32> = (snapshot.stages.iter())
                .map(|stage| keys.group(stage.id.as_str(), &stage.name))
                .collect();
            by_deal(snapshot, |deal| groups[deal.stage.get()])
        }
    }
}

/// The group of each customer, by a dimension that customers have themselves.
fn of_customers(dimension: &Dimension, snapshot: &Snapshot, keys: &mut Keys) -> Vec<u32> {
    match dimension {
        Dimension::Customer => (snapshot.customers.iter())
            .map(|customer| keys.group(customer.id.as_str(), &customer.name))
            .collect(),
        Dimension::CustomerGroup => (customer_groups(snapshot).into_iter())
            .map(|head| &snapshot.customers[head.get()])
            .map(|head| keys.group(head.id.as_str(), &head.name))
            .collect(),
        _ => (snapshot.customers.iter())
            .map(|customer| optional(keys, customer.segment.as_deref()))
            .collect(),
    }
}

fn by_deal(snapshot: &Snapshot, group: impl Fn(&diapason_model::Deal) -> u32) -> Vec<u32> {
    snapshot.deals.iter().map(group).collect()
}

fn optional(keys: &mut Keys, text: Option<&str>) -> u32 {
    text.map_or(0, |text| keys.group(text, text))
}
