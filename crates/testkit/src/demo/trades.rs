//! What Ateliers Méridien sells, trade by trade: which products go together, how long a sale
//! takes, how often it is won, how it is billed, and what such a deal is called.

use super::draws::Draws;
use super::sites::{machines, places};

/// How much of a product a deal holds.
#[derive(Debug, Clone, Copy)]
pub(super) enum Amount {
    /// So many units.
    Units(i64, i64),
    /// So many units in each of the twelve months.
    Months(i64, i64),
    /// A price for the whole, in hundreds of euros.
    Lump(i64, i64),
}

/// A product that a deal of the trade may hold.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    pub(super) code: &'static str,
    /// How often, in percent.
    pub(super) chance: i64,
    pub(super) amount: Amount,
}

const fn item(code: &'static str, chance: i64, amount: Amount) -> Item {
    Item {
        code,
        chance,
        amount,
    }
}

/// What a deal is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Title {
    /// One of the words, then a machine of the customer's sector.
    Machine(&'static [&'static str]),
    /// One of the words, then a place of the customer's sector.
    Place(&'static [&'static str]),
    /// One of the words, then the year of delivery.
    Year(&'static [&'static str]),
}

/// A kind of business.
pub(super) struct Trade {
    pub(super) key: &'static str,
    pub(super) items: &'static [Item],
    /// Days from creation to closing.
    pub(super) cycle: (i64, i64),
    /// How often it is won, in percent, before the salesperson's part.
    pub(super) wins: i64,
    pub(super) schedules: &'static [(&'static str, i64)],
    /// Works that a project delivers and a retention may secure.
    pub(super) works: bool,
    /// Cost of a lump, in percent of its price.
    pub(super) lump_cost: (i64, i64),
    pub(super) title: Title,
}

use Amount::{Lump, Months, Units};

/// The trades.
pub(super) const TRADES: [Trade; 11] = [
    Trade {
        key: "maintenance",
        items: &[
            item("MNT-PREV", 100, Months(3, 16)),
            item("MNT-ASTR", 50, Months(1, 1)),
            item("MNT-LEVA", 30, Units(4, 22)),
            item("AUT-SUPE", 30, Months(1, 2)),
            item("ENE-SUIV", 22, Months(1, 3)),
        ],
        cycle: (50, 230),
        wins: 62,
        schedules: &[
            ("mensuel-12", 62),
            ("trimestriel", 26),
            ("semestriel", 8),
            ("mensuel-24", 4),
        ],
        works: false,
        lump_cost: (60, 66),
        title: Title::Year(&["Contrat de maintenance", "Maintenance préventive"]),
    },
    Trade {
        key: "automation",
        items: &[
            item("AUT-RENO", 100, Lump(380, 3_900)),
            item("AUT-ARMO", 75, Units(1, 8)),
            item("AUT-VARI", 50, Units(1, 12)),
            item("AUT-HX40", 40, Units(1, 6)),
            item("AUT-ETUD", 70, Units(12, 68)),
            item("AUT-MISE", 60, Units(4, 26)),
            item("FOR-COND", 25, Units(1, 4)),
        ],
        cycle: (125, 480),
        wins: 45,
        schedules: &[
            ("30-40-30", 42),
            ("20-6-mois", 22),
            ("10-60-30", 16),
            ("tiers", 12),
            ("30-70", 8),
        ],
        works: true,
        lump_cost: (61, 72),
        title: Title::Machine(&[
            "Rénovation",
            "Modernisation",
            "Automatisation",
            "Mise en conformité",
            "Remplacement commande",
        ]),
    },
    Trade {
        key: "cold",
        items: &[
            item("ENE-FROI", 100, Lump(520, 4_300)),
            item("AUT-ETUD", 35, Units(5, 22)),
            item("AUT-VARI", 40, Units(1, 6)),
            item("AUT-MISE", 50, Units(3, 12)),
            item("ENE-SUIV", 30, Months(1, 2)),
        ],
        cycle: (130, 435),
        wins: 46,
        schedules: &[
            ("30-40-30", 45),
            ("20-6-mois", 25),
            ("tiers", 20),
            ("10-60-30", 10),
        ],
        works: true,
        lump_cost: (62, 73),
        title: Title::Place(&[
            "Groupes froids",
            "Production de froid",
            "Remplacement tour de refroidissement",
        ]),
    },
    Trade {
        key: "heat",
        items: &[
            item("ENE-CHAL", 100, Lump(450, 3_300)),
            item("ENE-MESU", 45, Units(1, 4)),
            item("AUT-ETUD", 40, Units(5, 20)),
            item("AUT-MISE", 40, Units(3, 10)),
        ],
        cycle: (145, 465),
        wins: 44,
        schedules: &[
            ("30-40-30", 45),
            ("20-6-mois", 30),
            ("10-60-30", 15),
            ("tiers", 10),
        ],
        works: true,
        lump_cost: (61, 71),
        title: Title::Place(&[
            "Récupération de chaleur",
            "Réseau vapeur",
            "Pompe à chaleur",
        ]),
    },
    Trade {
        key: "housing",
        items: &[
            item("ENE-LOGE", 100, Lump(480, 2_600)),
            item("ENE-MESU", 30, Units(1, 2)),
        ],
        cycle: (130, 350),
        wins: 48,
        schedules: &[("20-6-mois", 55), ("30-40-30", 45)],
        works: true,
        lump_cost: (66, 75),
        title: Title::Place(&["Rénovation chaufferie", "Rénovation énergétique"]),
    },
    Trade {
        key: "heating",
        items: &[
            item("MNT-CHAU", 100, Months(6, 26)),
            item("MNT-ASTR", 60, Months(1, 1)),
        ],
        cycle: (60, 190),
        wins: 66,
        schedules: &[("mensuel-12", 45), ("trimestriel", 55)],
        works: false,
        lump_cost: (65, 70),
        title: Title::Year(&["Entretien des chaufferies"]),
    },
    Trade {
        key: "staffing",
        items: &[
            item("MNT-REGI", 100, Units(32, 290)),
            item("MNT-ASTR", 15, Months(1, 1)),
        ],
        cycle: (35, 145),
        wins: 60,
        schedules: &[
            ("20-6-mois", 20),
            ("trimestriel", 35),
            ("mensuel-12", 35),
            ("livraison", 10),
        ],
        works: false,
        lump_cost: (65, 70),
        title: Title::Year(&["Régie maintenance", "Renfort atelier", "Équipe de quart"]),
    },
    Trade {
        key: "shutdown",
        items: &[
            item("MNT-ARRT", 100, Lump(260, 1_650)),
            item("MNT-REGI", 55, Units(8, 60)),
            item("PIE-TRAN", 45, Units(2, 14)),
            item("PIE-DEMA", 30, Lump(12, 190)),
        ],
        cycle: (60, 220),
        wins: 58,
        schedules: &[("30-70", 60), ("livraison", 25), ("tiers", 15)],
        works: true,
        lump_cost: (62, 72),
        title: Title::Year(&[
            "Arrêt technique d’été",
            "Arrêt technique d’hiver",
            "Grande visite",
        ]),
    },
    Trade {
        key: "audit",
        items: &[
            item("ENE-AUDI", 100, Units(1, 4)),
            item("ENE-MESU", 65, Units(1, 4)),
            item("ENE-SUIV", 20, Months(1, 2)),
        ],
        cycle: (60, 245),
        wins: 58,
        schedules: &[("30-70", 70), ("livraison", 30)],
        works: false,
        lump_cost: (55, 60),
        title: Title::Place(&["Audit énergétique", "Étude énergie", "Audit air comprimé"]),
    },
    Trade {
        key: "training",
        items: &[
            item("FOR-HABI", 100, Units(2, 9)),
            item("FOR-COND", 60, Units(1, 5)),
            item("FOR-GUID", 55, Units(8, 70)),
        ],
        cycle: (30, 160),
        wins: 68,
        schedules: &[("livraison", 70), ("commande", 15), ("30-70", 15)],
        works: false,
        lump_cost: (50, 55),
        title: Title::Year(&[
            "Formation habilitations",
            "Plan de formation",
            "Formation conduite de ligne",
        ]),
    },
    Trade {
        key: "parts",
        items: &[
            item("PIE-TRAN", 75, Units(5, 42)),
            item("PIE-HYDR", 55, Units(3, 24)),
            item("AUT-VARI", 20, Units(1, 5)),
            item("AUT-HX40", 12, Units(1, 4)),
            item("PIE-DEMA", 45, Lump(14, 260)),
        ],
        cycle: (15, 125),
        wins: 66,
        schedules: &[("livraison", 68), ("commande", 22), ("30-70", 10)],
        works: false,
        lump_cost: (70, 78),
        title: Title::Machine(&["Pièces", "Kit de rechange", "Stock de sécurité"]),
    },
];

/// How often each trade is asked for, in the order of [`TRADES`], by what the customer is.
/// Nobody drives abroad for a maintenance round.
pub(super) const fn demand(sector: &[u8], abroad: bool) -> [i64; 11] {
    match sector {
        _ if abroad => [0, 34, 2, 8, 0, 0, 9, 4, 4, 8, 31],
        b"habitat" => [0, 0, 0, 4, 36, 34, 0, 0, 16, 4, 0],
        b"hopital" => [14, 8, 26, 12, 0, 6, 4, 4, 16, 5, 3],
        b"batiment" => [12, 10, 14, 16, 0, 14, 0, 0, 22, 10, 4],
        b"eau" => [16, 30, 0, 4, 0, 0, 8, 8, 14, 8, 12],
        b"energie" => [8, 24, 4, 8, 0, 0, 12, 10, 4, 10, 20],
        b"agro" | b"laiterie" | b"logistique" => [14, 18, 16, 6, 0, 0, 8, 6, 10, 10, 14],
        b"boisson" | b"pharma" => [14, 18, 10, 8, 0, 0, 6, 6, 12, 12, 12],
        b"verre" | b"chimie" | b"papier" => [14, 20, 3, 16, 0, 0, 8, 8, 10, 8, 14],
        _ => [14, 23, 1, 9, 0, 0, 11, 9, 8, 10, 17],
    }
}

impl Trade {
    /// A name for a deal of this trade.
    pub(super) fn name(&self, draws: &mut Draws, sector: &str, year: i32) -> String {
        match self.title {
            Title::Machine(words) => {
                format!("{} {}", draws.pick(words), draws.pick(machines(sector)))
            }
            Title::Place(words) => format!("{} {}", draws.pick(words), draws.pick(places(sector))),
            Title::Year(words) => format!("{} {year}", draws.pick(words)),
        }
    }
}
