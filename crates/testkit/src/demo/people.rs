//! Who sells: teams, salespeople, and the people they know at their customers.

use diapason_model::Date;
use diapason_model::catalogue::Entity;

use super::days::{AS_OF, on, plus, working_before};
use super::directory::{Customer, Directory};
use super::draws::Draws;
use super::identifiers::mobile;
use super::table::{OrEmpty, Table};

/// A salesperson.
pub(super) struct Salesperson {
    pub(super) key: &'static str,
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) team: &'static str,
    /// Percent points by which this person wins more often than others.
    pub(super) wins: i64,
    /// Percent points by which this person's probabilities are too high.
    pub(super) hopes: i64,
    /// Yearly quota of bookings, in thousands of euros.
    pub(super) quota: i64,
}

const fn person(
    (key, id, name): (&'static str, &'static str, &'static str),
    team: &'static str,
    (wins, hopes, quota): (i64, i64, i64),
) -> Salesperson {
    Salesperson {
        key,
        id,
        name,
        team,
        wins,
        hopes,
        quota,
    }
}

/// Ateliers Méridien's eight.
pub(super) const SALESPEOPLE: [Salesperson; 8] = [
    person(("claire", "U01", "Claire Delmas"), "T1", (6, 5, 1_850)),
    person(("hugo", "U02", "Hugo Perrin"), "T1", (0, 10, 1_300)),
    person(("nadia", "U03", "Nadia Belkacem"), "T1", (4, -5, 1_300)),
    person(("antoine", "U04", "Antoine Roussel"), "T2", (-5, 15, 1_900)),
    person(("sophie", "U05", "Sophie Lemaire"), "T2", (3, 0, 1_800)),
    person(("yann", "U06", "Yann Le Goff"), "T3", (0, 0, 1_250)),
    person(("ines", "U07", "Inès Moreau"), "T3", (5, -10, 950)),
    person(("thomas", "U08", "Thomas Girard"), "T3", (-6, 5, 850)),
];

/// Teams: id, name, manager.
const TEAMS: [(&str, &str, &str); 3] = [
    ("T1", "Ouest", "U01"),
    ("T2", "Grands comptes", "U04"),
    ("T3", "Services", "U06"),
];

const FIRST: [&str; 40] = [
    "Anne",
    "Bruno",
    "Camille",
    "Damien",
    "Élodie",
    "Fabrice",
    "Gaëlle",
    "Hervé",
    "Isabelle",
    "Julien",
    "Karim",
    "Laure",
    "Mathieu",
    "Nathalie",
    "Olivier",
    "Pauline",
    "Quentin",
    "Rachida",
    "Stéphane",
    "Thibault",
    "Valérie",
    "Xavier",
    "Yasmine",
    "Zoé",
    "Arnaud",
    "Béatrice",
    "Cédric",
    "Delphine",
    "Éric",
    "Florence",
    "Gilles",
    "Hélène",
    "Ivan",
    "Jeanne",
    "Loïc",
    "Marion",
    "Nicolas",
    "Odile",
    "Pascal",
    "Sandrine",
];

const LAST: [&str; 40] = [
    "Aubry",
    "Bellec",
    "Carpentier",
    "Dufour",
    "Estève",
    "Ferrand",
    "Garnier",
    "Hamon",
    "Imbert",
    "Jaouen",
    "Kervella",
    "Lacroix",
    "Maillard",
    "Nogaret",
    "Ollivier",
    "Pichon",
    "Quéré",
    "Rivoire",
    "Sorel",
    "Tanguy",
    "Vasseur",
    "Weber",
    "Yvon",
    "Benhaddou",
    "Cadiou",
    "Delorme",
    "Fontanel",
    "Guillou",
    "Joubert",
    "Lemoine",
    "Marchetti",
    "Nguyen",
    "Poulain",
    "Rousselot",
    "Salvador",
    "Tissier",
    "Urvoy",
    "Vidal",
    "Caron",
    "Mercadier",
];

const FOREIGN: [(&str, &[&str]); 4] = [
    (
        "DE",
        &[
            "Jürgen Albrecht",
            "Katrin Voss",
            "Stefan Hübner",
            "Anja Lindner",
            "Uwe Reinhardt",
            "Silke Brandt",
            "Dieter Kolb",
        ],
    ),
    (
        "CH",
        &[
            "Reto Aeschbacher",
            "Ursina Caflisch",
            "Beat Zumstein",
            "Corinne Favre",
        ],
    ),
    (
        "US",
        &[
            "Dana Whitfield",
            "Marcus Ellery",
            "Joanne Pruitt",
            "Tom Kessler",
            "Renee Castillo",
            "Bill Hargrove",
            "Amy Lindqvist",
        ],
    ),
    (
        "GB",
        &[
            "Alison Hartley",
            "Graham Sutcliffe",
            "Priya Nair",
            "Ian Crowther",
        ],
    ),
];

const ROLES: [&str; 7] = [
    "Responsable maintenance",
    "Achats",
    "Directeur d’usine",
    "Comptabilité fournisseurs",
    "Responsable travaux neufs",
    "Responsable énergie",
    "Ressources humaines",
];

/// `teams.csv`
pub(super) fn teams_table() -> Table {
    let mut table = Table::new(Entity::Teams);
    for (id, name, manager) in TEAMS {
        table.row(&[("id", &id), ("name", &name), ("manager_id", &manager)]);
    }
    table
}

/// `salespeople.csv`
pub(super) fn salespeople_table() -> Table {
    let mut table = Table::new(Entity::Salespeople);
    for person in &SALESPEOPLE {
        let email = format!("{}@ateliers-meridien.example", address(person.name));
        table.row(&[
            ("id", &person.id),
            ("name", &person.name),
            ("email", &email),
            ("team_id", &person.team),
        ]);
    }
    table
}

/// A name as the part of an e-mail address before the `@`.
fn address(name: &str) -> String {
    let lower = name.to_lowercase();
    let plain = lower.chars().map(|letter| match letter {
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'à' | 'â' => 'a',
        'ï' | 'î' => 'i',
        'ô' => 'o',
        'ü' | 'û' => 'u',
        'ç' => 'c',
        other => other,
    });
    let plain: String = plain.collect();
    let mut words = plain.split(' ');
    let first = words.next().expect("a name has a word").to_owned();
    format!("{first}.{}", words.collect::<String>())
}

/// `contacts.csv`: one to three people a customer, each name once.
pub(super) fn contacts_table(directory: &Directory) -> Table {
    let mut table = Table::new(Entity::Contacts);
    let mut names = Draws::of("contacts", 0);
    let mut taken: Vec<String> = Vec::new();
    let mut number = 0;
    for customer in &directory.customers {
        let count = if customer.kind == "person" {
            1
        } else {
            names.choose(&[(1, 35), (2, 45), (3, 20)])
        };
        let first_role = names.below(ROLES.len());
        for place in 0..count {
            let name = loop {
                let name = contact_name(customer, &mut names);
                if !taken.contains(&name) {
                    break name;
                }
            };
            number += 1;
            let role = ROLES[(first_role + place * 2) % ROLES.len()];
            contact_row(&mut table, number, (customer, &name, role));
            taken.push(name);
        }
    }
    table
}

fn contact_name(customer: &Customer, draws: &mut Draws) -> String {
    if customer.kind == "person" {
        return "Gwenaël Le Bihan".to_owned();
    }
    let foreign = FOREIGN
        .iter()
        .find(|(country, _)| *country == customer.country);
    match foreign {
        // More names than the contacts that all customers of a country can have.
        Some((_, names)) => (*draws.pick(names)).to_owned(),
        None => format!("{} {}", draws.pick(&FIRST), draws.pick(&LAST)),
    }
}

fn contact_row(table: &mut Table, number: usize, who: (&Customer, &str, &str)) {
    let (customer, name, role) = who;
    let draws = &mut Draws::of("contact", number);
    let role = if customer.kind == "person" {
        "Propriétaire"
    } else {
        role
    };
    // Some were collected more than three years ago and never answered: their time is over.
    let collected = plus(on(2022, 3, 1), draws.between(0, 1_650));
    let replied: Option<Date> = draws.percent(72).then(|| {
        let days = (AS_OF - collected).num_days();
        working_before(plus(AS_OF, -draws.skewed(0, days.min(900))))
    });
    let replied = replied.filter(|replied| *replied >= collected);
    let opted_out = draws
        .percent(4)
        .then(|| working_before(plus(AS_OF, -draws.between(20, 400))));
    let opted_out = opted_out.filter(|left| *left >= collected);
    let email =
        (!customer.domain.is_empty()).then(|| format!("{}@{}", address(name), customer.domain));
    let phone = (customer.country == "FR" && draws.percent(55)).then(|| mobile(draws));
    table.row(&[
        ("id", &format!("K{number:03}")),
        ("customer_id", &customer.id),
        ("name", &name),
        ("email", &OrEmpty(email)),
        ("phone", &OrEmpty(phone)),
        ("role", &role),
        ("collected_on", &working_before(collected)),
        ("last_reply_on", &OrEmpty(replied)),
        ("opted_out_on", &OrEmpty(opted_out)),
    ]);
}
