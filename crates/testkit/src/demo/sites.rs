//! What stands on the sites of Ateliers Méridien's customers, by sector: machines and places, as
//! deals are named after them.

/// A sector and what stands on its sites.
type Site = (&'static str, &'static [&'static str]);

/// The machines of a sector.
const MACHINES: [Site; 20] = [
    (
        "ciment",
        &[
            "four n° 2",
            "four n° 3",
            "broyeur cru",
            "concasseur primaire",
            "convoyeur principal",
            "presse à béton",
        ],
    ),
    (
        "agro",
        &[
            "ligne de stérilisation",
            "four tunnel",
            "ligne de conditionnement",
            "autoclave 4",
            "silo 3",
            "palettiseur",
            "trancheuse",
        ],
    ),
    (
        "laiterie",
        &[
            "pasteurisateur",
            "cuves inox",
            "tour de séchage",
            "ligne beurre",
            "ensacheuse",
        ],
    ),
    (
        "acier",
        &[
            "laminoir à froid",
            "pont roulant 20 t",
            "four de recuit",
            "hotte et filtration",
            "ligne de tréfilage",
            "cisaille volante",
        ],
    ),
    (
        "papier",
        &[
            "machine à papier 2",
            "bobineuse",
            "convoyeurs ligne 4",
            "pulpeur",
            "onduleuse",
        ],
    ),
    (
        "verre",
        &[
            "four à bassin",
            "arche de recuisson",
            "automate four",
            "ligne de contrôle",
            "compresseurs",
        ],
    ),
    (
        "boisson",
        &[
            "ligne d’embouteillage",
            "salle de brassage",
            "laveuse",
            "groupe de soutirage",
            "ligne d’étiquetage",
        ],
    ),
    (
        "port",
        &[
            "grue n° 2",
            "grue n° 3",
            "portique 12 t",
            "portique 20 t",
            "treuil de halage",
            "pont basculant",
        ],
    ),
    (
        "bois",
        &[
            "dépoussiérage",
            "scie de tête",
            "séchoir 3",
            "chaudière biomasse",
        ],
    ),
    (
        "chimie",
        &[
            "réacteur R12",
            "unité de distillation",
            "atelier sec",
            "station de dépotage",
        ],
    ),
    (
        "pharma",
        &[
            "centrale de traitement d’air",
            "ligne de remplissage",
            "eau purifiée",
            "isolateur",
        ],
    ),
    (
        "plastique",
        &[
            "presse 800 t",
            "extrudeuse 2",
            "centrale matière",
            "ligne de granulation",
        ],
    ),
    (
        "aero",
        &[
            "banc d’essai",
            "autoclave composite",
            "machine 5 axes",
            "cabine de peinture",
        ],
    ),
    (
        "textile",
        &[
            "métiers à tisser",
            "rame de finition",
            "machine de teinture",
            "vaporisage",
        ],
    ),
    (
        "eau",
        &[
            "station de relevage",
            "poste de pompage",
            "filière boues",
            "télégestion réseaux",
            "surpresseurs",
            "éclairage tunnel",
        ],
    ),
    (
        "hopital",
        &[
            "gestion technique bâtiment C",
            "centrale de traitement d’air",
            "groupe électrogène",
            "ascenseurs",
        ],
    ),
    (
        "batiment",
        &[
            "gestion technique bâtiment C",
            "centrale de traitement d’air",
            "groupe électrogène",
            "ascenseurs",
        ],
    ),
    (
        "logistique",
        &[
            "transstockeur",
            "convoyeur de tri",
            "quais niveleurs",
            "salle des machines",
        ],
    ),
    (
        "energie",
        &["turbine n° 1", "vannage", "poste source", "régulation"],
    ),
    ("habitat", &["sous-stations", "ventilation"]),
];

/// The machines of a sector. Of other sectors.
const OTHER_MACHINES: &[&str] = &[
    "centre d’usinage",
    "presse 400 t",
    "tour en fosse",
    "cabine de grenaillage",
    "robot de soudage",
];

/// The buildings of a sector.
const PLACES: [Site; 8] = [
    (
        "habitat",
        &[
            "résidence Les Tilleuls",
            "résidence du Parc",
            "tour Jean-Bart",
            "résidence Bellevue",
            "quartier nord",
            "résidence Les Acacias",
        ],
    ),
    (
        "hopital",
        &[
            "bâtiment A",
            "bâtiment C",
            "plateau technique",
            "blanchisserie",
            "pôle mère-enfant",
        ],
    ),
    (
        "batiment",
        &["internat", "ateliers", "hall B", "bâtiment principal"],
    ),
    (
        "eau",
        &["usine nord", "usine sud", "siège", "station des Prés"],
    ),
    (
        "logistique",
        &["entrepôt 1", "entrepôt 3", "quai froid", "site"],
    ),
    (
        "agro",
        &[
            "atelier 1",
            "atelier 2",
            "chambres froides",
            "hall de conditionnement",
            "site",
        ],
    ),
    (
        "laiterie",
        &[
            "atelier 1",
            "atelier 2",
            "chambres froides",
            "hall de conditionnement",
            "site",
        ],
    ),
    (
        "boisson",
        &[
            "atelier 1",
            "atelier 2",
            "chambres froides",
            "hall de conditionnement",
            "site",
        ],
    ),
];

/// The buildings of a sector. Of other sectors.
const OTHER_PLACES: &[&str] = &[
    "atelier 1",
    "atelier 2",
    "atelier 4",
    "hall nord",
    "site",
    "utilités",
];

/// The machines of a sector.
pub(super) fn machines(sector: &str) -> &'static [&'static str] {
    of(&MACHINES, sector).unwrap_or(OTHER_MACHINES)
}

/// The buildings of a sector.
pub(super) fn places(sector: &str) -> &'static [&'static str] {
    of(&PLACES, sector).unwrap_or(OTHER_PLACES)
}

fn of(sites: &[Site], sector: &str) -> Option<&'static [&'static str]> {
    let found = sites.iter().find(|(known, _)| *known == sector);
    found.map(|(_, names)| *names)
}
