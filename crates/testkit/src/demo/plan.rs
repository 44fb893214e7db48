//! What Ateliers Méridien plans: fixed costs with their changes, quotas, targets. Written by
//! hand against what the data give, as a director would. Deliberately absent: any drawing.

use diapason_model::catalogue::Entity;
use diapason_model::{Currency, Money, Month, parse_month};

use super::people::SALESPEOPLE;
use super::table::{OrEmpty, Table};

/// Id, name, first month, last month, euros a month.
type FixedCost = (
    &'static str,
    &'static str,
    &'static str,
    Option<&'static str>,
    i64,
);

const FIXED_COSTS: [FixedCost; 20] = [
    ("assurances", "Assurances", "2024-07", None, 7_420),
    (
        "energie",
        "Énergie et fluides",
        "2024-07",
        Some("2026-03"),
        6_150,
    ),
    ("energie-2026", "Énergie et fluides", "2026-04", None, 5_480),
    (
        "honoraires",
        "Honoraires comptables et conseil",
        "2024-07",
        None,
        4_300,
    ),
    (
        "logiciels",
        "Logiciels et informatique",
        "2024-07",
        Some("2025-12"),
        6_900,
    ),
    (
        "logiciels-2026",
        "Logiciels et informatique",
        "2026-01",
        None,
        8_350,
    ),
    (
        "loyer",
        "Loyer atelier et bureaux",
        "2024-07",
        Some("2025-03"),
        20_800,
    ),
    (
        "loyer-2025",
        "Loyer atelier et bureaux",
        "2025-04",
        Some("2026-03"),
        21_340,
    ),
    (
        "loyer-2026",
        "Loyer atelier et bureaux",
        "2026-04",
        None,
        21_890,
    ),
    (
        "salaires-2024",
        "Salaires de structure",
        "2024-07",
        Some("2024-12"),
        148_600,
    ),
    (
        "salaires-2025",
        "Salaires de structure",
        "2025-01",
        Some("2025-12"),
        159_800,
    ),
    (
        "salaires-2026",
        "Salaires de structure",
        "2026-01",
        None,
        176_400,
    ),
    (
        "recrutement",
        "Deux embauches bureau d’études",
        "2026-09",
        None,
        14_600,
    ),
    ("loyer-nord", "Loyer atelier nord", "2026-06", None, 6_240),
    (
        "marketing",
        "Salons et communication",
        "2024-07",
        None,
        4_650,
    ),
    ("telecom", "Télécommunications", "2024-07", None, 2_180),
    (
        "vehicules",
        "Véhicules et carburant",
        "2024-07",
        Some("2025-08"),
        14_750,
    ),
    (
        "vehicules-2025",
        "Véhicules et carburant",
        "2025-09",
        None,
        15_600,
    ),
    (
        "demenagement",
        "Aménagement atelier nord",
        "2026-02",
        Some("2026-05"),
        11_500,
    ),
    (
        "formation",
        "Formation du personnel",
        "2025-01",
        None,
        3_200,
    ),
];

/// `fixed_costs.csv`
pub(super) fn fixed_costs_table() -> Table {
    let mut table = Table::new(Entity::FixedCosts);
    for (id, name, from, to, euros) in FIXED_COSTS {
        table.row(&[
            ("id", &id),
            ("name", &name),
            ("from_month", &from),
            ("to_month", &OrEmpty(to)),
            ("monthly_amount", &euros_of(euros)),
        ]);
    }
    table
}

fn euros_of(euros: i64) -> Money {
    Money::new(euros * 100, Currency::EUR)
}

/// How a year's quota falls on the months from July: hardly any in August, most before Christmas
/// and in early summer.
const MONTHS: [i64; 12] = [8, 3, 9, 10, 10, 9, 7, 8, 10, 9, 7, 10];

/// `quotas.csv`: each fiscal year a little more than the last.
pub(super) fn quotas_table() -> Table {
    let mut table = Table::new(Entity::Quotas);
    for person in &SALESPEOPLE {
        for (year, percent) in [(2024, 68), (2025, 96), (2026, 100)] {
            for (place, share) in (0..).zip(MONTHS) {
                let month = july(year).plus(place).expect("a month of our century");
                // In hundreds of euros, as quotas are given.
                let euros = person.quota * 1000 * percent / 100 * share / 100 / 100 * 100;
                table.row(&[
                    ("salesperson_id", &person.id),
                    ("month", &month),
                    ("amount", &euros_of(euros)),
                ]);
            }
        }
    }
    table
}

fn july(year: i32) -> Month {
    parse_month(&format!("{year}-07")).expect("a month")
}

/// Measure, then thousands of euros for the fiscal years from July 2024, 2025 and 2026.
const COMPANY: [(&str, [i64; 3]); 5] = [
    ("bookings", [6_900, 10_600, 11_200]),
    ("cash", [9_700, 11_000, 13_400]),
    ("invoicing", [9_300, 10_200, 12_000]),
    ("margin", [3_000, 3_350, 3_900]),
    ("result", [280, 400, 680]),
];

/// Team, measure, thousands of euros for the same years.
const TEAMS: [(&str, &str, [i64; 3]); 9] = [
    ("T1", "bookings", [2_700, 4_500, 4_500]),
    ("T1", "invoicing", [1_500, 4_300, 4_600]),
    ("T1", "margin", [480, 1_400, 1_500]),
    ("T2", "bookings", [2_100, 3_400, 3_700]),
    ("T2", "invoicing", [900, 3_200, 3_900]),
    ("T2", "margin", [300, 1_050, 1_250]),
    ("T3", "bookings", [2_100, 2_700, 3_000]),
    ("T3", "invoicing", [1_400, 2_300, 3_400]),
    ("T3", "margin", [440, 750, 1_150]),
];

/// `targets.csv`
pub(super) fn targets_table() -> Table {
    let mut table = Table::new(Entity::Targets);
    let company = COMPANY
        .iter()
        .map(|(measure, years)| (None, *measure, years));
    let teams = TEAMS
        .iter()
        .map(|(team, measure, years)| (Some(*team), *measure, years));
    for (team, measure, years) in company.chain(teams) {
        for (year, thousands) in (2024..).zip(years) {
            table.row(&[
                ("measure", &measure),
                ("team_id", &OrEmpty(team)),
                ("from_month", &july(year)),
                (
                    "to_month",
                    &july(year).plus(11).expect("a month of our century"),
                ),
                ("amount", &euros_of(thousands * 1000)),
            ]);
        }
    }
    table
}
