//! What stands on the sites of Ateliers Méridien's customers, by sector: machines and places, as
//! deals are named after them.

/// The machines of a sector.
pub(super) const fn machines(sector: &[u8]) -> &'static [&'static str] {
    match sector {
        b"ciment" => &[
            "four n° 2",
            "four n° 3",
            "broyeur cru",
            "concasseur primaire",
            "convoyeur principal",
            "presse à béton",
        ],
        b"agro" => &[
            "ligne de stérilisation",
            "four tunnel",
            "ligne de conditionnement",
            "autoclave 4",
            "silo 3",
            "palettiseur",
            "trancheuse",
        ],
        b"laiterie" => &[
            "pasteurisateur",
            "cuves inox",
            "tour de séchage",
            "ligne beurre",
            "ensacheuse",
        ],
        b"acier" => &[
            "laminoir à froid",
            "pont roulant 20 t",
            "four de recuit",
            "hotte et filtration",
            "ligne de tréfilage",
            "cisaille volante",
        ],
        b"papier" => &[
            "machine à papier 2",
            "bobineuse",
            "convoyeurs ligne 4",
            "pulpeur",
            "onduleuse",
        ],
        b"verre" => &[
            "four à bassin",
            "arche de recuisson",
            "automate four",
            "ligne de contrôle",
            "compresseurs",
        ],
        b"boisson" => &[
            "ligne d’embouteillage",
            "salle de brassage",
            "laveuse",
            "groupe de soutirage",
            "ligne d’étiquetage",
        ],
        b"port" => &[
            "grue n° 2",
            "grue n° 3",
            "portique 12 t",
            "portique 20 t",
            "treuil de halage",
            "pont basculant",
        ],
        b"bois" => &[
            "dépoussiérage",
            "scie de tête",
            "séchoir 3",
            "chaudière biomasse",
        ],
        b"chimie" => &[
            "réacteur R12",
            "unité de distillation",
            "atelier sec",
            "station de dépotage",
        ],
        b"pharma" => &[
            "centrale de traitement d’air",
            "ligne de remplissage",
            "eau purifiée",
            "isolateur",
        ],
        b"plastique" => &[
            "presse 800 t",
            "extrudeuse 2",
            "centrale matière",
            "ligne de granulation",
        ],
        b"aero" => &[
            "banc d’essai",
            "autoclave composite",
            "machine 5 axes",
            "cabine de peinture",
        ],
        b"textile" => &[
            "métiers à tisser",
            "rame de finition",
            "machine de teinture",
            "vaporisage",
        ],
        b"eau" => &[
            "station de relevage",
            "poste de pompage",
            "filière boues",
            "télégestion réseaux",
            "surpresseurs",
            "éclairage tunnel",
        ],
        b"hopital" | b"batiment" => &[
            "gestion technique bâtiment C",
            "centrale de traitement d’air",
            "groupe électrogène",
            "ascenseurs",
        ],
        b"logistique" => &[
            "transstockeur",
            "convoyeur de tri",
            "quais niveleurs",
            "salle des machines",
        ],
        b"energie" => &["turbine n° 1", "vannage", "poste source", "régulation"],
        b"habitat" => &["sous-stations", "ventilation"],
        _ => &[
            "centre d’usinage",
            "presse 400 t",
            "tour en fosse",
            "cabine de grenaillage",
            "robot de soudage",
        ],
    }
}

/// The buildings of a sector.
pub(super) const fn places(sector: &[u8]) -> &'static [&'static str] {
    match sector {
        b"habitat" => &[
            "résidence Les Tilleuls",
            "résidence du Parc",
            "tour Jean-Bart",
            "résidence Bellevue",
            "quartier nord",
            "résidence Les Acacias",
        ],
        b"hopital" => &[
            "bâtiment A",
            "bâtiment C",
            "plateau technique",
            "blanchisserie",
            "pôle mère-enfant",
        ],
        b"batiment" => &["internat", "ateliers", "hall B", "bâtiment principal"],
        b"eau" => &["usine nord", "usine sud", "siège", "station des Prés"],
        b"logistique" => &["entrepôt 1", "entrepôt 3", "quai froid", "site"],
        b"agro" | b"laiterie" | b"boisson" => &[
            "atelier 1",
            "atelier 2",
            "chambres froides",
            "hall de conditionnement",
            "site",
        ],
        _ => &[
            "atelier 1",
            "atelier 2",
            "atelier 4",
            "hall nord",
            "site",
            "utilités",
        ],
    }
}
