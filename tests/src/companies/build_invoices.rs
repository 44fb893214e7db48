//! Invoices, their lines and due dates, and payments of a recipe.

use diapason_model::{
    Currency, CustomerIndex, Date, DealIndex, DueDate, Id, Invoice, InvoiceIndex, InvoiceKind,
    InvoiceLine, Payment, PaymentOf, ProductIndex, Snapshot, divide_half_away, power_of_ten,
};

use super::build::place;
use super::pools;
use super::recipe::{InvoiceRecipe, Net, PaymentRecipe};

pub(super) fn add_invoices(data: &mut Snapshot, recipes: &[InvoiceRecipe]) {
    for recipe in recipes {
        let invoice = invoice(data, recipe);
        let index = InvoiceIndex::from_position(data.invoices.len());
        for line in &recipe.lines {
            let net = i128::from(invoice.net_minor) * i128::from(line.share) / 100;
            let product = line
                .product
                .and_then(|pick| place(pick, data.products.len()));
            data.invoice_lines.push(InvoiceLine {
                id: Id::new(&format!("IL{}", data.invoice_lines.len())),
                invoice: index,
                product: product.map(ProductIndex::from_position),
                quantity: line.quantity,
                net_minor: small(net),
                vat_rate: None,
                cost_minor: line.cost_minor.map(i64::from),
            });
        }
        add_due_dates(data, index, invoice.gross_minor(), &recipe.due_dates);
        data.invoices.push(invoice);
    }
}

fn small(amount: i128) -> i64 {
    i64::try_from(amount).expect("a small amount")
}

fn invoice(data: &Snapshot, recipe: &InvoiceRecipe) -> Invoice {
    let own = data.company.currency;
    let deal = recipe.deal.and_then(|pick| place(pick, data.deals.len()));
    let deal = deal.map(DealIndex::from_position);
    let customer = recipe
        .customer
        .and_then(|pick| place(pick, data.customers.len()));
    let customer = match (customer, deal) {
        (Some(customer), _) => CustomerIndex::from_position(customer),
        (None, Some(deal)) => data.deals[deal.get()].customer,
        (None, None) => CustomerIndex(0),
    };
    // A credit note names an earlier invoice, and is in its currency.
    let credited = credited(data, recipe);
    let currency = match (credited, deal) {
        (Some(credited), _) => data.invoices[credited.get()].currency,
        (None, Some(deal)) => {
            pools::pick_currency(data.deals[deal.get()].currency, recipe.currency)
        }
        (None, None) => pools::pick_currency(own, recipe.currency),
    };
    let net_minor = match (recipe.net, deal) {
        (Net::Share(share), Some(deal)) => {
            let total = deal_total(data, deal);
            small(total.abs() * i128::from(share) / 100)
        }
        (Net::Share(share), None) => i64::from(share) * 1_000,
        (Net::Minor(minor), _) => i64::from(minor),
    };
    let vat_minor = recipe.vat_rate.of(net_minor).expect("a small amount");
    let number = data.invoices.len();
    Invoice {
        // Ids whose byte order is another than the list's.
        id: Id::new(&format!("I{}", (number * 7 + 5) % 11)),
        number: None,
        customer,
        deal,
        kind: recipe.kind,
        status: recipe.status,
        issued_on: recipe.issued_on,
        currency,
        net_minor,
        vat_minor,
        credited,
        payment_terms: recipe.terms.clone(),
        disputed: number % 3 == 1,
        written_off_on: recipe.written_off_on,
    }
}

fn credited(data: &Snapshot, recipe: &InvoiceRecipe) -> Option<InvoiceIndex> {
    if recipe.kind != InvoiceKind::CreditNote {
        return None;
    }
    let known = data.invoices.iter().enumerate();
    let invoices: Vec<usize> = known
        .filter(|(_, known)| known.kind != InvoiceKind::CreditNote)
        .map(|(position, _)| position)
        .collect();
    let chosen = place(recipe.credited?, invoices.len())?;
    Some(InvoiceIndex::from_position(invoices[chosen]))
}

/// The sum of a deal's lines, in minor units of its currency.
fn deal_total(data: &Snapshot, deal: DealIndex) -> i128 {
    let currency: Currency = data.deals[deal.get()].currency;
    let amount = |line: &diapason_model::DealLine| {
        let kept = i128::from(diapason_model::Rate::ONE_PPM - line.discount.ppm());
        let product = i128::from(line.quantity.raw()) * i128::from(line.unit_price.raw()) * kept;
        divide_half_away(product * power_of_ten(currency.digits()), power_of_ten(18))
            .expect("small numbers")
    };
    let lines = data.lines.iter().filter(|line| line.deal == deal);
    lines.map(amount).sum()
}

/// Dates without repetition whose parts sum to the gross; the last takes the rest.
fn add_due_dates(data: &mut Snapshot, invoice: InvoiceIndex, gross: i128, recipe: &[(Date, u8)]) {
    let mut dates: Vec<(Date, u8)> = Vec::new();
    for (due_on, weight) in recipe {
        if dates.iter().all(|(known, _)| known != due_on) {
            dates.push((*due_on, *weight));
        }
    }
    let sum: i128 = dates.iter().map(|(_, weight)| i128::from(*weight)).sum();
    let mut left = gross;
    for (position, (due_on, weight)) in dates.iter().enumerate() {
        let is_last = position + 1 == dates.len();
        let part = (gross * i128::from(*weight)).checked_div(sum).unwrap_or(0);
        let part = if is_last { left } else { part };
        left -= part;
        data.due_dates.push(DueDate {
            invoice,
            due_on: *due_on,
            gross_minor: small(part),
        });
    }
}

pub(super) fn add_payments(data: &mut Snapshot, recipes: &[PaymentRecipe]) {
    for recipe in recipes {
        let invoice = recipe
            .invoice
            .and_then(|pick| place(pick, data.invoices.len()));
        let (of, gross) = if let Some(invoice) = invoice {
            (
                PaymentOf::Invoice(InvoiceIndex::from_position(invoice)),
                data.invoices[invoice].gross_minor(),
            )
        } else {
            let customer = place(recipe.customer, data.customers.len());
            let customer = customer.expect("there is a customer");
            (
                PaymentOf::Advance(CustomerIndex::from_position(customer)),
                100_000,
            )
        };
        data.payments.push(Payment {
            id: Id::new(&format!("Y{}", data.payments.len())),
            of,
            paid_on: recipe.paid_on,
            amount_minor: small(gross * i128::from(recipe.share) / 100),
        });
    }
}
