//! How Ateliers Méridien sells and bills: the company's settings, the stages, and the schedules
//! with their expansion into single instalments.

use diapason_model::catalogue::Entity;
use diapason_model::{Id, InstalmentRule, Schedule, Share};

use super::draws::Draws;
use super::identifiers;
use super::table::{OrEmpty, Table};

/// `company.csv`
pub(super) fn company_table() -> Table {
    let mut table = Table::new(Entity::Company);
    table.row(&[
        ("name", &"Ateliers Méridien"),
        (
            "siren",
            &identifiers::siren(&mut Draws::of("company", 0), false),
        ),
        ("fiscal_year_start_month", &7),
        ("default_payment_terms", &"+45d eom"),
        ("default_schedule_id", &"livraison"),
        ("billing_known_from", &super::billing::KNOWN_FROM),
        ("cost_of_capital", &"0.07"),
        ("commission_rate", &"0.012"),
        ("bad_debt_rate", &"0.004"),
        ("late_interest_rate", &OrEmpty(None::<String>)),
    ]);
    table
}

/// A stage of the sales process.
pub(super) struct Stage {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    /// In percent.
    pub(super) probability: i64,
    kind: &'static str,
}

const fn stage(
    id: &'static str,
    name: &'static str,
    probability: i64,
    kind: &'static str,
) -> Stage {
    Stage {
        id,
        name,
        probability,
        kind,
    }
}

/// The stages in their order; the last two are won and lost.
pub(super) const STAGES: [Stage; 7] = [
    stage("s1-qualification", "Qualification", 10, "open"),
    stage("s2-etude", "Étude", 25, "open"),
    stage("s3-offre", "Offre remise", 40, "open"),
    stage("s4-negociation", "Négociation", 60, "open"),
    stage("s5-accord", "Accord verbal", 90, "open"),
    stage("s6-gagnee", "Gagnée", 100, "won"),
    stage("s7-perdue", "Perdue", 0, "lost"),
];

/// The position of the stage of what is won.
pub(super) const WON: usize = 5;
/// The position of the stage of what is lost.
pub(super) const LOST: usize = 6;

/// A percentage as the exchange folder writes it.
pub(super) fn percent(value: i64) -> String {
    diapason_model::Rate::from_ppm(i32::try_from(value * 10_000).expect("a percentage")).to_string()
}

/// `stages.csv`
pub(super) fn stages_table() -> Table {
    let mut table = Table::new(Entity::Stages);
    for (position, stage) in (1..).zip(&STAGES) {
        table.row(&[
            ("id", &stage.id),
            ("name", &stage.name),
            ("position", &position),
            ("probability", &percent(stage.probability)),
            ("kind", &stage.kind),
        ]);
    }
    table
}

/// One rule: label, (months, days) from the anchor, share, (how many, every so many months).
type Rule = (&'static str, (i32, i32), &'static str, (u32, i32));

/// The schedules: id, name, rules.
const SCHEDULES: [(&str, &str, &[Rule]); 11] = [
    (
        "commande",
        "100 % à la commande",
        &[("Commande", (0, 0), "1", (1, 1))],
    ),
    (
        "livraison",
        "100 % à la livraison",
        &[("Livraison", (1, 15), "1", (1, 1))],
    ),
    (
        "30-70",
        "30 % à la commande, 70 % à la livraison",
        &[
            ("Acompte", (0, 5), "0.3", (1, 1)),
            ("Solde", (2, 10), "0.7", (1, 1)),
        ],
    ),
    (
        "30-40-30",
        "30 % commande, 40 % livraison, 30 % réception",
        &[
            ("Acompte", (0, 5), "0.3", (1, 1)),
            ("Livraison sur site", (3, 0), "0.4", (1, 1)),
            ("Réception", (5, 0), "0.3", (1, 1)),
        ],
    ),
    (
        "20-6-mois",
        "20 % à la commande, puis 6 situations",
        &[
            ("Acompte", (0, 5), "0.2", (1, 1)),
            ("Situation", (1, 0), "0.8", (6, 1)),
        ],
    ),
    (
        "tiers",
        "Trois tiers",
        &[
            ("Acompte", (0, 5), "1/3", (1, 1)),
            ("Livraison", (2, 0), "1/3", (1, 1)),
            ("Solde", (4, 0), "1/3", (1, 1)),
        ],
    ),
    (
        "mensuel-12",
        "Douze mensualités",
        &[("Mensualité", (1, 0), "1", (12, 1))],
    ),
    (
        "mensuel-24",
        "Vingt-quatre mensualités",
        &[("Mensualité", (1, 0), "1", (24, 1))],
    ),
    (
        "trimestriel",
        "Quatre trimestres à terme échu",
        &[("Trimestre", (3, 0), "1", (4, 3))],
    ),
    (
        "semestriel",
        "Deux semestres d’avance",
        &[("Semestre", (0, 10), "1", (2, 6))],
    ),
    (
        "10-60-30",
        "10 % commande, 60 % livraison, 30 % essais",
        &[
            ("Acompte", (0, 5), "0.1", (1, 1)),
            ("Livraison", (4, 0), "0.6", (1, 1)),
            ("Essais", (6, 15), "0.3", (1, 1)),
        ],
    ),
];

/// `schedules.csv`
pub(super) fn schedules_table() -> Table {
    let mut table = Table::new(Entity::Schedules);
    for (id, name, rules) in SCHEDULES {
        for (position, (label, (months, days), share, (count, every))) in (1..).zip(rules) {
            table.row(&[
                ("id", &id),
                ("name", &name),
                ("position", &position),
                ("label", label),
                ("offset_months", months),
                ("offset_days", days),
                ("share", share),
                ("repeat_count", count),
                ("repeat_every_months", every),
            ]);
        }
    }
    table
}

/// A schedule, through the model's own gate.
pub(super) fn schedule(id: &str) -> Schedule {
    let found = SCHEDULES.iter().find(|(known, ..)| *known == id);
    let (id, name, rules) = found.unwrap_or_else(|| panic!("there is no schedule {id}"));
    let rules = (1..).zip(*rules).map(|(position, rule)| {
        let (label, (offset_months, offset_days), share, (repeat_count, every)) = *rule;
        InstalmentRule {
            position,
            label: Some(label.into()),
            offset_months,
            offset_days,
            share: Share::parse(share).expect("a share of the table above"),
            repeat_count,
            repeat_every_months: every,
        }
    });
    Schedule::new(Id::new(id), Some((*name).into()), rules.collect())
        .expect("the shares of each schedule above sum to 1")
}
