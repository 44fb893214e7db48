//! Whom the sample company sells to and what: the hand-written seeds `seed/customers.csv` and
//! `seed/products.csv`, with the identifiers that are drawn for them.

use diapason_model::catalogue::Entity;
use diapason_model::{Currency, Date, UnitPrice, divide_half_away};

use super::days::on;
use super::draws::Draws;
use super::identifiers;
use super::people::SALESPEOPLE;
use super::table::{OrEmpty, Table};

/// How a customer pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Payer {
    Prompt,
    Normal,
    Slow,
    Bad,
}

/// A customer of the seed.
pub(super) struct Customer {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) legal_name: String,
    pub(super) kind: String,
    pub(super) parent: Option<String>,
    pub(super) country: String,
    pub(super) postcode: String,
    pub(super) city: String,
    pub(super) address: String,
    pub(super) domain: String,
    pub(super) sector: String,
    pub(super) segment: String,
    pub(super) region: String,
    pub(super) salesperson: usize,
    pub(super) terms: String,
    pub(super) payer: Payer,
    pub(super) weight: i64,
    pub(super) currency: Currency,
    pub(super) vat_exempt: bool,
    pub(super) insolvent_on: Option<Date>,
}

impl Customer {
    /// Whether VAT is charged.
    pub(super) fn pays_vat(&self) -> bool {
        self.country == "FR" && !self.vat_exempt
    }
}

/// A product of the seed. Money in millionths of its currency.
pub(super) struct Product {
    pub(super) id: String,
    pub(super) code: String,
    pub(super) name: String,
    pub(super) family: String,
    pub(super) kind: String,
    pub(super) unit: String,
    pub(super) list_price: Option<i64>,
    unit_cost: Option<i64>,
    cost_rise: i64,
    pub(super) vat_ppm: i64,
    vat_rate: String,
    pub(super) currency: Currency,
    pub(super) range: String,
}

/// Yearly rise of list prices, in thousandths.
const PRICE_RISE: i64 = 27;

impl Product {
    /// The cost of one unit on a date: the newest of [`Product::costs`].
    pub(super) fn cost_on(&self, date: Date) -> Option<i64> {
        let costs = self.costs();
        let begun = costs.iter().rev().find(|(from, _)| *from <= date);
        begun.map(|(_, cost)| *cost).or(self.unit_cost)
    }

    /// What was asked for one unit then: today's list less a rise for each new year since.
    pub(super) fn price_on(&self, date: Date) -> Option<i64> {
        let years = [on(2025, 1, 6), on(2026, 1, 5)];
        let missed = years.iter().filter(|year| date < **year).count();
        let list = self.list_price?;
        let price = (0..missed).fold(list, |price, _| price * 1000 / (1000 + PRICE_RISE));
        let unit = if list >= 1_000_000_000 {
            5_000_000
        } else {
            500_000
        };
        Some(price / unit * unit)
    }

    /// Dated costs, the oldest first, the newest the seed's. A product that never rose has none.
    fn costs(&self) -> Vec<(Date, i64)> {
        let (Some(now), true) = (self.unit_cost, self.cost_rise > 15) else {
            return Vec::new();
        };
        let mut dates = vec![on(2024, 1, 1), on(2025, 1, 1), on(2026, 1, 1)];
        if self.cost_rise >= 38 {
            // Bought goods rose once more, in the autumn.
            dates.push(on(2026, 9, 1));
        }
        let mut cost = now;
        let mut costs = Vec::new();
        for date in dates.into_iter().rev() {
            costs.push((date, cost));
            let earlier =
                divide_half_away(i128::from(cost) * 1000, i128::from(1000 + self.cost_rise));
            let earlier = i64::try_from(earlier.expect("no zero")).expect("smaller than now");
            cost = earlier / 10_000 * 10_000;
        }
        costs.reverse();
        costs
    }
}

/// Customers and products.
pub(super) struct Directory {
    pub(super) customers: Vec<Customer>,
    pub(super) products: Vec<Product>,
}

fn rows(text: &str) -> Vec<csv::StringRecord> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Result<Vec<_>, _> = reader.records().collect();
    rows.expect("the seed is a well-formed file")
}

fn currency(code: &str) -> Currency {
    match code {
        "" => Currency::EUR,
        code => Currency::parse(code).expect("the seed names currencies of ISO 4217"),
    }
}

impl Directory {
    /// Reads the seeds.
    pub(super) fn read() -> Self {
        let mut customers: Vec<Customer> = Vec::new();
        for (row, number) in rows(include_str!("../../seed/customers.csv"))
            .iter()
            .zip(1..)
        {
            let parent = customers.iter().find(|known| known.name == row[3]);
            let parent = parent.map(|parent| parent.id.clone());
            assert_eq!(
                parent.is_none(),
                row[3].is_empty(),
                "{}: no such group",
                &row[3]
            );
            customers.push(customer(row, number, parent));
        }
        let products = rows(include_str!("../../seed/products.csv"));
        Self {
            customers,
            products: products.iter().zip(1..).map(product).collect(),
        }
    }

    /// The position of a product by its code.
    pub(super) fn product(&self, code: &str) -> usize {
        let found = self
            .products
            .iter()
            .position(|product| product.code == code);
        found.unwrap_or_else(|| panic!("the seed has no product {code}"))
    }

    /// The position of a customer by its name.
    pub(super) fn customer(&self, name: &str) -> usize {
        let found = self.customers.iter().position(|known| known.name == name);
        found.unwrap_or_else(|| panic!("the seed has no customer {name}"))
    }

    /// `customers.csv`
    pub(super) fn customers_table(&self) -> Table {
        let mut table = Table::new(Entity::Customers);
        for (number, customer) in self.customers.iter().enumerate() {
            customer_row(&mut table, customer, &mut Draws::of("customer", number));
        }
        table
    }

    /// `products.csv`
    pub(super) fn products_table(&self) -> Table {
        let mut table = Table::new(Entity::Products);
        let price = |value: Option<i64>| OrEmpty(value.map(UnitPrice::from_raw));
        for product in &self.products {
            table.row(&[
                ("id", &product.id),
                ("code", &product.code),
                ("name", &product.name),
                ("family", &product.family),
                ("kind", &product.kind),
                ("unit", &product.unit),
                ("list_price", &price(product.list_price)),
                ("unit_cost", &price(product.unit_cost)),
                ("vat_rate", &product.vat_rate),
                ("currency", &product.currency),
            ]);
        }
        table
    }

    /// `product_costs.csv`
    pub(super) fn product_costs_table(&self) -> Table {
        let mut table = Table::new(Entity::ProductCosts);
        for product in &self.products {
            for (from, cost) in product.costs() {
                table.row(&[
                    ("product_id", &product.id),
                    ("from", &from),
                    ("unit_cost", &UnitPrice::from_raw(cost)),
                ]);
            }
        }
        table
    }
}

fn customer(row: &csv::StringRecord, number: usize, parent: Option<String>) -> Customer {
    let field = |position: usize| row[position].to_owned();
    let salesperson = SALESPEOPLE.iter().position(|person| person.key == &row[12]);
    Customer {
        id: format!("C{number:03}"),
        name: field(0),
        legal_name: field(1),
        kind: field(2),
        parent,
        country: field(4),
        postcode: field(5),
        city: field(6),
        address: field(7),
        domain: field(8),
        sector: field(9),
        segment: field(10),
        region: field(11),
        salesperson: salesperson.expect("the seed names a salesperson"),
        terms: field(13),
        payer: match &row[14] {
            "prompt" => Payer::Prompt,
            "normal" => Payer::Normal,
            "slow" => Payer::Slow,
            "bad" => Payer::Bad,
            other => panic!("nobody pays {other}"),
        },
        weight: row[15].parse().expect("a weight"),
        currency: currency(&row[16]),
        vat_exempt: &row[0] == "Institut des mers froides",
        insolvent_on: (&row[0] == "Tissages de la Lys").then_some(on(2026, 4, 21)),
    }
}

fn product((row, number): (&csv::StringRecord, usize)) -> Product {
    let price = |position: usize| {
        let text = &row[position];
        let read = || {
            UnitPrice::parse(text)
                .expect("the seed's prices are decimals")
                .raw()
        };
        (!text.is_empty()).then(read)
    };
    let vat = diapason_model::Rate::parse(&row[8]).expect("the seed's rates are fractions");
    Product {
        id: format!("P{number:02}"),
        code: row[0].to_owned(),
        name: row[1].to_owned(),
        family: row[2].to_owned(),
        kind: row[3].to_owned(),
        unit: row[4].to_owned(),
        list_price: price(5),
        unit_cost: price(6),
        cost_rise: row[7].parse().unwrap_or(0),
        vat_ppm: i64::from(vat.ppm()),
        vat_rate: row[8].to_owned(),
        currency: currency(&row[9]),
        range: row[10].to_owned(),
    }
}

fn customer_row(table: &mut Table, customer: &Customer, draws: &mut Draws) {
    let public = customer.segment == "Public";
    let french_company = customer.country == "FR" && customer.kind != "person";
    let siren = french_company.then(|| identifiers::siren(draws, public));
    let siret = siren.as_ref().map(|siren| identifiers::siret(draws, siren));
    let vat = match &siren {
        Some(siren) => Some(identifiers::french_vat(siren)).filter(|_| !customer.vat_exempt),
        None => identifiers::foreign_vat(draws, &customer.country),
    };
    let (language, mailbox) = correspondence(customer);
    let channel = match customer.kind.as_str() {
        "state" | "hospital" => "portal",
        "person" => "phone",
        _ if draws.percent(12) => "letter",
        _ => "email",
    };
    let with_domain = |prefix: &str| {
        OrEmpty((!customer.domain.is_empty()).then(|| format!("{prefix}{}", customer.domain)))
    };
    let limit = match customer.weight {
        _ if public => None,
        12.. => Some("400000.00"),
        9.. => Some("250000.00"),
        6.. if draws.percent(60) => Some("120000.00"),
        _ => None,
    };
    let risk = matches!(customer.payer, Payer::Bad) && !public;
    let foreign = customer.country != "FR";
    table.row(&[
        ("id", &customer.id),
        ("name", &customer.name),
        ("legal_name", &customer.legal_name),
        ("kind", &customer.kind),
        ("parent_id", &OrEmpty(customer.parent.as_ref())),
        ("siren", &OrEmpty(siren)),
        ("siret", &OrEmpty(siret)),
        ("vat_number", &OrEmpty(vat)),
        ("vat_exempt", &customer.vat_exempt),
        ("country", &customer.country),
        ("address", &customer.address),
        ("postcode", &customer.postcode),
        ("city", &customer.city),
        ("email", &with_domain(mailbox)),
        (
            "phone",
            &OrEmpty(identifiers::phone(
                draws,
                &customer.country,
                &customer.postcode,
            )),
        ),
        ("website", &with_domain("https://www.")),
        ("language", &language),
        ("currency", &OrEmpty(foreign.then_some(customer.currency))),
        ("segment", &customer.segment),
        ("salesperson_id", &SALESPEOPLE[customer.salesperson].id),
        ("preferred_channel", &channel),
        ("payment_terms", &customer.terms),
        ("bad_debt_rate", &OrEmpty(risk.then_some("0.04"))),
        ("credit_limit", &OrEmpty(limit)),
        ("insolvent_on", &OrEmpty(customer.insolvent_on)),
    ]);
}

/// The language a customer is written to in, and the mailbox that invoices go to.
fn correspondence(customer: &Customer) -> (&'static str, &'static str) {
    let language = match customer.country.as_str() {
        "FR" | "BE" if customer.city != "Gent" => "fr",
        "DE" | "CH" => "de",
        "BE" => "nl",
        _ => "en",
    };
    let mailbox = match language {
        "fr" => "comptabilite@",
        "de" => "buchhaltung@",
        "nl" => "boekhouding@",
        _ => "accounts@",
    };
    (language, mailbox)
}
