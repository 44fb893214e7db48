//! `deals.csv`, `deal_lines.csv`, `instalments.csv` and `stage_history.csv`. Deliberately
//! absent: how the deals come about (`sales`, `offers`).

use diapason_model::catalogue::Entity;
use diapason_model::{Currency, Date, Money, Quantity, Rate, UnitPrice};

use super::days::{AS_OF, plus, plus_months, working, working_before};
use super::deal::{Deal, Line, Planned};
use super::directory::Directory;
use super::draws::Draws;
use super::people::SALESPEOPLE;
use super::process::{STAGES, percent};
use super::table::{OrEmpty, Table};
use super::trades::TRADES;

/// The four files of deals.
pub(super) fn tables(directory: &Directory, deals: &[Deal]) -> [Table; 4] {
    let mut tables = [
        Table::new(Entity::Deals),
        Table::new(Entity::DealLines),
        Table::new(Entity::Instalments),
        Table::new(Entity::StageHistory),
    ];
    for (number, deal) in deals.iter().enumerate() {
        let [deals, lines, instalments, history] = &mut tables;
        deal_row(deals, directory, deal, &mut Draws::of("deal row", number));
        for (place, line) in deal.lines.iter().enumerate() {
            line_row(lines, directory, deal, (place, line));
        }
        for (place, planned) in (1..).zip(&deal.instalments) {
            instalment_row(instalments, deal, (place, planned));
        }
        for (stage, entered_on) in &deal.history {
            history.row(&[
                ("deal_id", &deal.id),
                ("stage_id", &STAGES[*stage].id),
                ("entered_on", entered_on),
            ]);
        }
    }
    tables
}

/// The id of a deal's line.
pub(super) fn line_id(deal: &Deal, place: usize) -> String {
    format!("{}-{}", deal.id, place + 1)
}

const LOST_REASONS: [(&str, i64); 7] = [
    ("Prix", 30),
    ("Concurrent en place", 18),
    ("Projet abandonné", 16),
    ("Budget reporté", 14),
    ("Délai trop long", 9),
    ("Solution technique", 7),
    ("Sans réponse", 6),
];

const NEXT_STEPS: [&[&str]; 5] = [
    &[
        "Premier rendez-vous",
        "Visite du site",
        "Rappeler",
        "Cahier des charges attendu",
    ],
    &[
        "Chiffrage",
        "Plans attendus",
        "Relevé sur site",
        "Consultation fournisseurs",
    ],
    &[
        "Relancer",
        "Comité client",
        "Présentation de l’offre",
        "Essai chez le client",
    ],
    &[
        "Offre à réviser",
        "Rendez-vous achats",
        "Négociation du planning",
        "Avenant",
    ],
    &["Bon de commande attendu", "Contrat envoyé", "Signature"],
];

fn deal_row(table: &mut Table, directory: &Directory, deal: &Deal, draws: &mut Draws) {
    let buyer = &directory.customers[deal.customer];
    let year = deal.created_on.format("%y");
    let reference = format!("AM-{year}-{}", &deal.id[1..]);
    let closed = (!deal.is_open()).then_some(deal.date);
    let signed = deal
        .is_won()
        .then(|| working_before(plus(deal.date, -draws.between(0, 3))));
    let signed = signed.map(|signed| signed.max(deal.created_on));
    let order = order_number(directory, deal);
    let months = TRADES[deal.trade].cycle.1 / 40;
    let from = working(plus(deal.date, draws.between(10, 40)));
    let to = working(plus_months(
        from,
        i32::try_from(months).expect("a few months"),
    ));
    let delivered = !deal.is_lost() && draws.percent(70);
    let lost = deal.is_lost().then(|| draws.choose(&LOST_REASONS));
    let next = next_step(deal, buyer.segment == "Public", draws);
    let channel = match deal.origin {
        "Client existant" if deal.renewal => "Renouvellement",
        "Appel d’offres" => "Consultation",
        "Site web" | "Recommandation" => "Entrant",
        _ => "Sortant",
    };
    table.row(&[
        ("id", &deal.id),
        ("reference", &reference),
        ("order_number", &OrEmpty(order)),
        ("name", &deal.name),
        ("customer_id", &buyer.id),
        ("salesperson_id", &SALESPEOPLE[deal.salesperson].id),
        ("stage_id", &STAGES[deal.stage].id),
        ("project_id", &OrEmpty(deal.project.as_ref())),
        ("source", &channel),
        ("currency", &deal.currency),
        ("probability", &OrEmpty(deal.probability.map(percent))),
        ("created_on", &deal.created_on),
        (
            "expected_close_on",
            &if deal.is_open() {
                deal.date
            } else {
                deal.first_expected
            },
        ),
        ("signed_on", &OrEmpty(signed)),
        ("closed_on", &OrEmpty(closed)),
        ("delivery_from", &OrEmpty(delivered.then_some(from))),
        ("delivery_to", &OrEmpty(delivered.then_some(to))),
        ("payment_terms", &OrEmpty(deal.terms)),
        ("schedule_id", &OrEmpty(deal.schedule)),
        ("retention_rate", &if deal.retention { "0.05" } else { "0" }),
        ("lost_reason", &OrEmpty(lost)),
        ("next_step", &OrEmpty(next.map(|(step, _)| step))),
        ("next_step_on", &OrEmpty(next.map(|(_, on)| on))),
    ]);
}

/// The customer's own number for what it ordered, where it gave one.
pub(super) fn order_number(directory: &Directory, deal: &Deal) -> Option<String> {
    let number = deal.id[1..].parse().expect("a deal's number");
    let draws = &mut Draws::of("order", number);
    let known = deal.is_won() && draws.percent(82);
    known.then(
        || match directory.customers[deal.customer].segment.as_str() {
            "Grands comptes" => format!("4500{:06}", draws.between(118_000, 389_999)),
            "Public" => format!(
                "BC{}{:04}",
                deal.date.format("%y"),
                draws.between(12, 4_200)
            ),
            "Export" => format!("PO-{}", draws.between(20_100, 88_900)),
            _ => format!("CF{:05}", draws.between(3_100, 48_000)),
        },
    )
}

/// What comes next on an open deal; one in seven has nothing planned, some are overdue.
fn next_step(deal: &Deal, public: bool, draws: &mut Draws) -> Option<(&'static str, Date)> {
    if !deal.is_open() || draws.percent(15) {
        return None;
    }
    let step = match (deal.stage, public) {
        (2 | 3, true) if draws.percent(50) => "Ouverture des plis",
        (stage, _) => draws.pick(NEXT_STEPS[stage]),
    };
    let days = if draws.percent(14) {
        -draws.between(3, 40)
    } else {
        draws.between(1, 32)
    };
    Some((step, working(plus(AS_OF, days))))
}

fn line_row(table: &mut Table, directory: &Directory, deal: &Deal, (place, line): (usize, &Line)) {
    let product = &directory.products[line.product];
    let money = |minor: i64| Money::new(minor, deal.currency);
    let discount = i32::try_from(line.discount * 1000).expect("a share");
    let works = product.range == "Travaux";
    let description = if works { &deal.name } else { &product.name };
    table.row(&[
        ("id", &line_id(deal, place)),
        ("deal_id", &deal.id),
        ("product_id", &product.id),
        ("description", &description),
        ("quantity", &Quantity::from_raw(line.quantity)),
        ("unit_price", &UnitPrice::from_raw(line.unit_price)),
        ("discount", &Rate::from_ppm(discount)),
        (
            "unit_cost",
            &OrEmpty(line.unit_cost.map(UnitPrice::from_raw)),
        ),
        (
            "cost_low",
            &OrEmpty(line.cost_range.map(|(low, _)| money(low))),
        ),
        (
            "cost_high",
            &OrEmpty(line.cost_range.map(|(_, high)| money(high))),
        ),
        ("probability", &OrEmpty(line.probability.map(percent))),
        ("schedule_id", &OrEmpty(line.schedule)),
        ("service_from", &OrEmpty(line.service.map(|(from, _)| from))),
        ("service_to", &OrEmpty(line.service.map(|(_, to)| to))),
    ]);
}

fn instalment_row(table: &mut Table, deal: &Deal, (place, planned): (usize, &Planned)) {
    let confirmed = deal.is_won() && planned.on <= AS_OF;
    let currency: Currency = deal.currency;
    table.row(&[
        ("id", &format!("{}-E{place}", deal.id)),
        ("deal_id", &deal.id),
        (
            "deal_line_id",
            &OrEmpty(planned.line.map(|line| line_id(deal, line))),
        ),
        ("position", &place),
        ("label", &planned.label),
        ("kind", &planned.kind),
        ("on", &planned.on),
        ("amount", &Money::new(planned.amount, currency)),
        ("confirmed_on", &OrEmpty(confirmed.then_some(planned.on))),
    ]);
}
