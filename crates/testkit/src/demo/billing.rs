//! What Ateliers Méridien has invoiced: the instalments of its won deals up to the as-of date,
//! what was sold over the counter, and the end of what was ordered before the CRM came.
//! Deliberately absent: what goes wrong (`incidents`) and payments (`payments`).

use chrono::Datelike;
use diapason_model::{Currency, Date};

use super::days::{AS_OF, is_summer_break, on, plus, plus_months, working, working_before};
use super::deal::{Deal, Part};
use super::deal_files::order_number;
use super::directory::Directory;
use super::draws::Draws;
use super::invoice::{Invoice, InvoiceLine, Kind, Status};
use super::trades::TRADES;

/// The first day of the billing tool: what was won before was invoiced elsewhere.
pub(super) const KNOWN_FROM: Date = on(2024, 7, 1);

/// Everything that was invoiced as it should have been; keys count from 0.
pub(super) fn invoices(directory: &Directory, deals: &[Deal]) -> Vec<Invoice> {
    let mut invoices = Vec::new();
    for (number, deal) in deals.iter().enumerate() {
        if deal.is_won() && deal.date >= KNOWN_FROM {
            of_deal(directory, (number, deal), &mut invoices);
        }
    }
    before_the_crm(directory, &mut invoices);
    over_the_counter(directory, &mut invoices);
    overseas(directory, &mut invoices);
    for (key, invoice) in invoices.iter_mut().enumerate() {
        invoice.key = key;
    }
    invoices
}

/// A posted invoice without lines.
pub(super) fn blank(customer: usize, currency: Currency, issued_on: Date) -> Invoice {
    Invoice {
        key: 0,
        id: String::new(),
        number: None,
        customer,
        deal: None,
        kind: Kind::Invoice,
        status: Status::Posted,
        issued_on,
        currency,
        lines: Vec::new(),
        credits: None,
        terms: None,
        order_reference: None,
        dispute: None,
        written_off_on: None,
        due: Vec::new(),
        payments: Vec::new(),
    }
}

/// One invoice for each date of a deal's instalments, as soon as people get to it.
fn of_deal(directory: &Directory, (number, deal): (usize, &Deal), invoices: &mut Vec<Invoice>) {
    let draws = &mut Draws::of("billing", number);
    let parts = deal.parts();
    let last = parts.last().map(|part| part.on);
    let mut from = 0;
    while from < parts.len() {
        let on = parts[from].on;
        let to = parts
            .iter()
            .rposition(|part| part.on == on)
            .expect("it is one")
            + 1;
        let group = &parts[from..to];
        let deposit = group[0].label == "Acompte";
        let issued_on = issue_date(on, deposit, draws);
        // What was delivered a while ago and still is to be invoiced: late, and so is the rest.
        let forgotten = plus(on, 100) > AS_OF && !deposit && draws.percent(8);
        if issued_on > AS_OF || forgotten {
            break;
        }
        let mut invoice = blank(deal.customer, deal.currency, issued_on);
        invoice.deal = Some(number);
        invoice.kind = if deposit {
            Kind::Deposit
        } else {
            Kind::Invoice
        };
        invoice.order_reference = order_number(directory, deal);
        // Keeps the stream's place.
        let lines = group.iter().filter(|part| part.amount > 0);
        invoice.lines = lines.map(|part| line_of(directory, deal, part)).collect();
        if !invoice.lines.is_empty() {
            conditions(directory, deal, (&mut invoice, last), draws);
            invoices.push(invoice);
        }
        from = to;
    }
}

/// A few days after the date agreed; what falls in the summer break mostly waits for its end.
fn issue_date(on: Date, deposit: bool, draws: &mut Draws) -> Date {
    let days = if deposit {
        draws.between(0, 2)
    } else {
        draws.choose(&[(0, 40), (1, 22), (2, 14), (4, 12), (9, 9), (16, 3)])
    };
    let day = near(plus(on, days), on);
    if is_summer_break(day) && draws.percent(45) {
        working(plus(day, 14 + draws.between(0, 9)))
    } else {
        day
    }
}

/// A working day: a Saturday's invoice leaves on the Friday, unless that is before `earliest`;
/// a Sunday's on one of the next days.
fn near(date: Date, earliest: Date) -> Date {
    let before = working_before(date);
    let later = working(date);
    if plus(before, 1) >= date && before >= earliest {
        before
    } else if later == date {
        date
    } else {
        working(plus(later, i64::from(date.day() % 3)))
    }
}

fn line_of(directory: &Directory, deal: &Deal, part: &Part) -> InvoiceLine {
    let line = &deal.lines[part.line];
    let product = &directory.products[line.product];
    let pays = directory.customers[deal.customer].pays_vat();
    let share = i128::from(line.quantity) * i128::from(part.amount);
    let label = match part.label.as_str() {
        "" => product.name.clone(),
        label => format!("{label}, {}", product.name),
    };
    InvoiceLine {
        product: Some(line.product),
        description: label,
        // To the thousandth, as a billing tool shows it.
        quantity: super::deal::cents(share, i128::from(line.amount()) * 1000) * 1000,
        net: part.amount,
        vat_ppm: if pays { product.vat_ppm } else { 0 },
        cost: part.cost,
    }
}

/// Retention as a second due date, a year after the works end; some invoices in two halves.
fn conditions(
    directory: &Directory,
    deal: &Deal,
    (invoice, last): (&mut Invoice, Option<Date>),
    draws: &mut Draws,
) {
    let terms = deal
        .terms
        .unwrap_or(&directory.customers[deal.customer].terms);
    let due = super::invoice::due(terms, invoice.issued_on);
    let gross = invoice.gross();
    if deal.retention {
        let kept = super::deal::cents(i128::from(gross) * 5, 100);
        let release = plus_months(last.unwrap_or(invoice.issued_on), 12);
        invoice.due = vec![(due, gross - kept), (release, kept)];
    } else if invoice.kind == Kind::Invoice && gross > 6_000_000 && draws.percent(7) {
        // Two halves, the second still within sixty days of the issue date.
        let second = plus(invoice.issued_on, 60);
        let first = plus(invoice.issued_on, 30);
        invoice.due = vec![(first, gross / 2), (second, gross - gross / 2)];
    } else if draws.percent(35) {
        invoice.terms = Some(terms.to_owned());
    }
}

/// The end of what was ordered before the CRM came: less each month, gone by the spring of 2025.
fn before_the_crm(directory: &Directory, invoices: &mut Vec<Invoice>) {
    const THOUSANDS: [i64; 12] = [745, 320, 770, 700, 620, 570, 460, 370, 270, 190, 120, 70];
    let draws = &mut Draws::of("before the CRM", 0);
    let works = ["AUT-RENO", "ENE-FROI", "ENE-CHAL", "MNT-ARRT", "MNT-REGI"];
    let weights: Vec<i64> = directory.customers.iter().map(french_weight).collect();
    for (month, thousands) in (0..).zip(THOUSANDS) {
        let mut left = thousands * 100_000;
        while left > 0 {
            let first = plus_months(KNOWN_FROM, month);
            let issued_on = near(plus(first, draws.between(0, 26)), first);
            let net = draws.between(850_000, 6_400_000).min(left.max(500_000));
            left -= net;
            let customer = draws.weighted(&weights);
            let product = directory.product(works[draws.below(works.len())]);
            let mut invoice = blank(customer, Currency::EUR, issued_on);
            let share = draws.between(630, 740);
            invoice.lines.push(InvoiceLine {
                product: Some(product),
                description: format!("{}, commande antérieure", directory.products[product].name),
                quantity: 1_000_000,
                net,
                vat_ppm: if directory.customers[customer].pays_vat() {
                    200_000
                } else {
                    0
                },
                cost: Some(net * share / 1000),
            });
            invoices.push(invoice);
        }
    }
}

/// Only customers at home were known before, and buy over the counter.
fn french_weight(customer: &super::directory::Customer) -> i64 {
    if customer.country == "FR" && customer.insolvent_on.is_none() {
        customer.weight
    } else {
        0
    }
}

/// Small parts and interventions that are ordered by telephone: no deal.
fn over_the_counter(directory: &Directory, invoices: &mut Vec<Invoice>) {
    let draws = &mut Draws::of("over the counter", 0);
    let weights: Vec<i64> = directory.customers.iter().map(french_weight).collect();
    for month in 0..29 {
        let first = plus_months(KNOWN_FROM, month);
        let busy = if month % 12 == 1 { 3 } else { 7 };
        for _ in 0..busy + draws.between(-2, 2) {
            let issued_on = near(plus(first, draws.between(0, 27)), first);
            let customer = draws.weighted(&weights);
            if issued_on > AS_OF {
                continue;
            }
            let mut invoice = blank(customer, Currency::EUR, issued_on);
            invoice.lines = counter_lines(directory, customer, issued_on, draws);
            invoices.push(invoice);
        }
    }
}

fn counter_lines(
    directory: &Directory,
    customer: usize,
    issued_on: Date,
    draws: &mut Draws,
) -> Vec<InvoiceLine> {
    let pays = directory.customers[customer].pays_vat();
    let parts = TRADES
        .iter()
        .find(|trade| trade.key == "parts")
        .expect("a trade of ours");
    let mut lines = Vec::new();
    for item in parts.items.iter().take(2) {
        let product = directory.product(item.code);
        if !lines.is_empty() && draws.percent(55) {
            break;
        }
        let price = directory.products[product]
            .price_on(issued_on)
            .expect("stock has a price");
        let units = draws.skewed(1, 6);
        lines.push(InvoiceLine {
            product: Some(product),
            description: directory.products[product].name.clone(),
            quantity: units * 1_000_000,
            net: units * price / 10_000,
            vat_ppm: if pays {
                directory.products[product].vat_ppm
            } else {
                0
            },
            cost: None,
        });
    }
    if draws.percent(45) {
        let product = directory.product("MNT-REGI");
        let days = draws.between(1, 4);
        let price = directory.products[product]
            .price_on(issued_on)
            .expect("a day has a price");
        lines.push(InvoiceLine {
            product: Some(product),
            description: "Intervention sur site".to_owned(),
            quantity: days * 1_000_000,
            net: days * price / 10_000,
            vat_ppm: if pays { 200_000 } else { 0 },
            cost: None,
        });
    }
    lines
}

/// Two American customers have had their lines watched since before the CRM: a quarter at a time,
/// in dollars.
fn overseas(directory: &Directory, invoices: &mut Vec<Invoice>) {
    let product = directory.product("AUT-SUPE");
    for (name, months, dollars) in [
        ("Great Lakes Canning", 9, 1_020),
        ("Piedmont Process Systems", 6, 1_020),
    ] {
        let customer = directory.customer(name);
        let currency = directory.customers[customer].currency;
        for quarter in 0..9 {
            let issued_on = working(plus_months(on(2024, 9, 27), quarter * 3));
            let mut invoice = blank(customer, currency, issued_on);
            invoice.lines.push(InvoiceLine {
                product: Some(product),
                description: "Supervision hébergée, trimestre".to_owned(),
                quantity: months * 1_000_000,
                net: months * dollars * 100,
                vat_ppm: 0,
                cost: None,
            });
            invoices.push(invoice);
        }
    }
}
