//! Whose a figure is: what it is grouped by and what a lever's `where` looks at.
//!
//! Deliberately absent: any amount.

use diapason_model::{
    AttributeOf, Customer, CustomerIndex, Deal, DealIndex, Product, ProductIndex, Salesperson,
    Snapshot, Team, Where,
};

use super::question::Dimension;

/// The deal, customer and product behind a figure. An invoice has its own customer beside its
/// deal; payments and open items have no product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Subject {
    /// The deal, where there is one.
    pub(super) deal: Option<DealIndex>,
    /// The customer.
    pub(super) customer: CustomerIndex,
    /// The product, where there is one.
    pub(super) product: Option<ProductIndex>,
}

impl Subject {
    fn deal(self, data: &Snapshot) -> Option<&Deal> {
        self.deal.map(|deal| &data.deals[deal.get()])
    }

    fn customer(self, data: &Snapshot) -> &Customer {
        &data.customers[self.customer.get()]
    }

    fn product(self, data: &Snapshot) -> Option<&Product> {
        self.product.map(|product| &data.products[product.get()])
    }

    fn salesperson(self, data: &Snapshot) -> Option<&Salesperson> {
        let salesperson = self.deal(data)?.salesperson?;
        Some(&data.salespeople[salesperson.get()])
    }

    fn team(self, data: &Snapshot) -> Option<&Team> {
        let team = self.salesperson(data)?.team?;
        Some(&data.teams[team.get()])
    }

    fn attribute(self, data: &Snapshot, name: &str) -> Option<String> {
        let of = |wanted: AttributeOf| {
            data.attributes
                .iter()
                .find(|attribute| attribute.of == wanted && &*attribute.name == name)
                .map(|attribute| attribute.value.to_string())
        };
        let of_deal = self.deal.and_then(|deal| of(AttributeOf::Deal(deal)));
        let of_customer = of(AttributeOf::Customer(self.customer));
        let of_product = self
            .product
            .and_then(|product| of(AttributeOf::Product(product)));
        of_deal.or(of_customer).or(of_product)
    }

    /// The key of the group that the figure belongs to; without a value it is empty.
    #[must_use]
    pub(super) fn key(self, data: &Snapshot, by: &Dimension) -> String {
        let key = match by {
            Dimension::Salesperson => self.salesperson(data).map(|it| it.id.to_string()),
            Dimension::Team => self.team(data).map(|it| it.id.to_string()),
            Dimension::Customer => Some(self.customer(data).id.to_string()),
            Dimension::Segment => text(self.customer(data).segment.as_deref()),
            Dimension::Product => self.product(data).map(|it| it.id.to_string()),
            Dimension::Family => text(self.product(data).and_then(|it| it.family.as_deref())),
            Dimension::Project => self
                .deal(data)
                .and_then(|it| it.project)
                .map(|it| data.projects[it.get()].id.to_string()),
            Dimension::Stage => self
                .deal(data)
                .map(|it| data.stages[it.stage.get()].id.to_string()),
            Dimension::Attribute(name) => self.attribute(data, name),
        };
        key.unwrap_or_default()
    }

    /// The id and the name of what the subject has in a dimension of a `where`; nothing where it
    /// has none.
    fn names(self, data: &Snapshot, dimension: &str) -> Vec<String> {
        fn both(id: &dyn ToString, name: &str) -> Vec<String> {
            vec![id.to_string(), name.to_owned()]
        }
        let found = match dimension {
            "salesperson" => self.salesperson(data).map(|it| both(&it.id, &it.name)),
            "team" => self.team(data).map(|it| both(&it.id, &it.name)),
            "customer" => {
                let customer = self.customer(data);
                Some(both(&customer.id, &customer.name))
            }
            "segment" => text(self.customer(data).segment.as_deref()).map(|it| vec![it]),
            "product" => self.product(data).map(|it| both(&it.id, &it.name)),
            "family" => {
                text(self.product(data).and_then(|it| it.family.as_deref())).map(|it| vec![it])
            }
            "stage" => self.deal(data).map(|it| {
                let stage = &data.stages[it.stage.get()];
                both(&stage.id, &stage.name)
            }),
            "project" => self.deal(data).and_then(|it| it.project).map(|it| {
                let project = &data.projects[it.get()];
                both(&project.id, &project.name)
            }),
            "deal" => self.deal(data).map(|it| both(&it.id, &it.name)),
            _ => None,
        };
        found.unwrap_or_default()
    }

    /// Whether all given conditions hold.
    #[must_use]
    pub(super) fn matches(self, data: &Snapshot, condition: &Where) -> bool {
        condition.0.iter().all(|(dimension, wanted)| {
            let names = self.names(data, dimension);
            wanted.iter().any(|value| names.contains(value))
        })
    }
}

fn text(value: Option<&str>) -> Option<String> {
    value.map(str::to_owned)
}
