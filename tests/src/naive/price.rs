//! Amounts and costs of quantities (§3), each rounded once.

use diapason_model::{Currency, Date, Product, ProductIndex, Snapshot};

use super::exact::{Exact, read, rounded, ten_to, whole};
use super::question::NaiveError;
use super::rates::to_company;

/// `round(quantity × price × (1 − discount))` in minor units of a currency.
pub(super) fn priced(
    quantity: &Exact,
    price: &Exact,
    discount: &Exact,
    currency: Currency,
) -> Exact {
    rounded(&(quantity * price * (whole(1) - discount) * ten_to(currency.digits())))
}

/// `round(quantity × the product's unit cost on a date)` in the company's currency; unknown
/// where the product has none.
pub(super) fn product_cost(
    data: &Snapshot,
    product: Option<ProductIndex>,
    quantity: &Exact,
    date: Date,
) -> Result<Option<Exact>, NaiveError> {
    let Some(product) = product.map(|index| &data.products[index.get()]) else {
        return Ok(None);
    };
    let Some(unit_cost) = unit_cost_on(product, date) else {
        return Ok(None);
    };
    let cost = priced(quantity, &unit_cost, &whole(0), product.currency);
    to_company(data, &cost, product.currency, date).map(Some)
}

fn unit_cost_on(product: &Product, date: Date) -> Option<Exact> {
    let dated = product.costs.iter().filter(|cost| cost.from <= date);
    let newest = dated
        .max_by_key(|cost| cost.from)
        .map(|cost| cost.unit_cost);
    newest
        .or(product.unit_cost)
        .map(|cost| read(&cost.to_string()))
}
