//! Fields of the company's own, what people wrote over the sources, and which row of which
//! system a record comes from: `attributes.csv`, `overrides.csv`, `source_links.csv`.

use diapason_model::catalogue::Entity;

use super::days::{AS_OF, plus, working};
use super::deal::Deal;
use super::deal_files::line_id;
use super::directory::Directory;
use super::draws::Draws;
use super::invoice::Invoice;
use super::people::SALESPEOPLE;
use super::process::percent;
use super::table::{OrEmpty, Table};

/// `attributes.csv`: region and sector of customers, origin of deals, range of products.
pub(super) fn attributes_table(directory: &Directory, deals: &[Deal]) -> Table {
    let mut table = Table::new(Entity::Attributes);
    let mut add = |entity: &str, id: &str, name: &str, value: &str| {
        table.row(&[
            ("entity", &entity),
            ("id", &id),
            ("name", &name),
            ("value", &value),
        ]);
    };
    for customer in &directory.customers {
        add("customer", &customer.id, "région", &customer.region);
        add(
            "customer",
            &customer.id,
            "secteur",
            sector_name(&customer.sector),
        );
    }
    for (number, deal) in deals.iter().enumerate() {
        let known = Draws::of("origin", number).percent(93);
        if known {
            add("deal", &deal.id, "origine", deal.origin);
        }
    }
    for product in &directory.products {
        add("product", &product.id, "gamme", &product.range);
    }
    table
}

fn sector_name(sector: &str) -> &'static str {
    match sector {
        "ciment" => "Ciment et matériaux",
        "agro" => "Agroalimentaire",
        "laiterie" => "Produits laitiers",
        "acier" => "Métallurgie",
        "papier" => "Papier et carton",
        "verre" => "Verre",
        "boisson" => "Boissons",
        "port" => "Naval et portuaire",
        "bois" => "Bois",
        "chimie" => "Chimie",
        "pharma" => "Pharmacie et cosmétique",
        "plastique" => "Plasturgie",
        "aero" => "Aéronautique",
        "textile" => "Textile",
        "eau" => "Eau et réseaux",
        "hopital" => "Santé",
        "batiment" => "Bâtiments publics",
        "logistique" => "Logistique",
        "energie" => "Énergie",
        "habitat" => "Logement social",
        _ => "Mécanique",
    }
}

/// What a person wrote over a source's value.
struct Override {
    entity: &'static str,
    entity_id: String,
    field: &'static str,
    value: String,
    by: usize,
    days_ago: i64,
    reason: &'static str,
    revoked: bool,
}

/// `overrides.csv`: the open deals that the team spoke about on its last Mondays.
pub(super) fn overrides_table(directory: &Directory, deals: &[Deal]) -> Table {
    let mut table = Table::new(Entity::Overrides);
    for (number, written) in (1..).zip(overrides(directory, deals)) {
        let at = working(plus(AS_OF, -written.days_ago));
        let minutes = 8 * 60 + number * 37 % 540;
        let moment = |day| format!("{day}T{:02}:{:02}:00Z", minutes / 60, minutes % 60);
        let revoked = written.revoked.then(|| moment(working(plus(at, 6))));
        table.row(&[
            ("id", &format!("O{number:02}")),
            ("entity", &written.entity),
            ("entity_id", &written.entity_id),
            ("field", &written.field),
            ("value", &written.value),
            ("by", &SALESPEOPLE[written.by].name),
            ("at", &moment(at)),
            ("reason", &written.reason),
            ("revoked_at", &OrEmpty(revoked)),
        ]);
    }
    table
}

const CHANCE: &str = "probability";
const CLOSE: &str = "expected_close_on";

/// What was written over a deal: its place among the open deals by size, the field, the value,
/// how many days ago, and why.
type Written = (usize, &'static str, String, i64, &'static str);

fn overrides(directory: &Directory, deals: &[Deal]) -> Vec<Override> {
    let mut open: Vec<&Deal> = deals.iter().filter(|deal| deal.is_open()).collect();
    open.sort_by_key(|deal| (-deal.amount(), deal.id.clone()));
    let later = |place: usize, days: i64| {
        super::sales::signing_day(plus(open[place].date, days)).to_string()
    };
    let words: [Written; 7] = [
        (0, CHANCE, percent(60), 4, "Budget validé en comité"),
        (2, CHANCE, percent(35), 4, "Un concurrent est revenu"),
        (
            3,
            CLOSE,
            later(3, 45),
            11,
            "Comité d’investissement reporté",
        ),
        (
            6,
            CLOSE,
            later(6, -12),
            3,
            "Commande avancée de douze jours",
        ),
        (
            8,
            "payment_terms",
            "+30d eom".to_owned(),
            18,
            "Convenu avec les achats",
        ),
        (9, CHANCE, percent(50), 25, "Essai concluant"),
        (
            12,
            "next_step",
            "Accord de la direction".to_owned(),
            2,
            "Appel de vendredi",
        ),
    ];
    let mut written: Vec<Override> = words
        .into_iter()
        .map(|(place, field, value, days, reason)| {
            of_deal(open[place], (field, value), (days, reason))
        })
        .collect();
    written[5].revoked = true;
    let deal = open.iter().filter(|deal| deal.lines.len() > 2).nth(4);
    let deal = deal.expect("many open deals have three lines");
    written.push(Override {
        entity: "deal_line",
        entity_id: line_id(deal, 1),
        ..of_deal(
            deal,
            (CHANCE, percent(80)),
            (9, "Le matériel est décidé, la pose non"),
        )
    });
    let slow = &directory.customers[directory.customer("Aciéries Ponthieu")];
    written.push(Override {
        entity: "customer",
        entity_id: slow.id.clone(),
        field: "credit_limit",
        value: "320000.00".to_owned(),
        by: slow.salesperson,
        days_ago: 40,
        reason: "Encours plafonné par l’assureur-crédit",
        revoked: false,
    });
    written
}

/// An override of a deal by the one who sells it.
fn of_deal(
    deal: &Deal,
    (field, value): (&'static str, String),
    (days_ago, reason): (i64, &'static str),
) -> Override {
    Override {
        entity: "deal",
        entity_id: deal.id.clone(),
        field,
        value,
        by: deal.salesperson,
        days_ago,
        reason,
        revoked: false,
    }
}

/// `source_links.csv`: the CRM's and the billing tool's own numbers.
pub(super) fn source_links_table(
    directory: &Directory,
    deals: &[Deal],
    invoices: &[Invoice],
) -> Table {
    let mut table = Table::new(Entity::SourceLinks);
    let mut add = |(entity, id): (&str, &str), source: &str, external: String| {
        table.row(&[
            ("entity", &entity),
            ("id", &id),
            ("source", &source),
            ("external_id", &external),
        ]);
    };
    for (number, customer) in directory.customers.iter().enumerate() {
        let draws = &mut Draws::of("links of customers", number);
        let of = ("customer", customer.id.as_str());
        // One in twelve is known to one system only.
        if !draws.percent(8) {
            add(
                of,
                "crm",
                (4_301 + number * 37 + draws.below(30)).to_string(),
            );
        }
        if !draws.percent(5) {
            add(
                of,
                "billing",
                format!("CL-{:04}", 118 + number * 3 + draws.below(3)),
            );
        }
    }
    for (number, product) in directory.products.iter().enumerate() {
        let of = ("product", product.id.as_str());
        add(of, "crm", (88_120 + number * 11).to_string());
        add(of, "billing", product.code.clone());
    }
    for (number, person) in SALESPEOPLE.iter().enumerate() {
        add(
            ("salesperson", person.id),
            "crm",
            (7_204_110 + number * 1_013).to_string(),
        );
    }
    for (number, deal) in deals.iter().enumerate() {
        add(
            ("deal", &deal.id),
            "crm",
            (19_120_455 + number * 2_417).to_string(),
        );
    }
    for invoice in invoices {
        let external = invoice
            .number
            .clone()
            .unwrap_or_else(|| format!("brouillon-{}", invoice.id));
        add(("invoice", &invoice.id), "billing", external);
    }
    table
}
