### La page Pipeline : les affaires ouvertes, leurs filtres, ce qu’on y saisit.

pipeline-table = Affaires ouvertes
pipeline-empty = Aucune affaire ouverte
pipeline-empty-meaning = Les affaires en cours paraissent ici dès qu’une source en apporte.
pipeline-none = Aucune affaire ne répond à ces filtres.
pipeline-count = { $count ->
    [one] { $count } affaire
   *[other] { $count } affaires
}

# Filtres
pipeline-filter = Filtrer les affaires
pipeline-filter-team = Équipe
pipeline-filter-salesperson = Commercial
pipeline-filter-family = Famille
pipeline-filter-stage = Étape
pipeline-filter-closes = Signature
pipeline-all-team = toutes
pipeline-all-salesperson = tous
pipeline-all-family = toutes
pipeline-all-stage = toutes
pipeline-all-closes = toutes
pipeline-closes-in-period = dans la période
pipeline-without = Sans
pipeline-filter-none = Tout montrer
pipeline-idle = { $count ->
    [one] { $count } affaire sans action
   *[other] { $count } affaires sans action
}

# Colonnes
pipeline-column-customer = Client
pipeline-column-deal = Affaire
pipeline-column-stage = Étape
pipeline-column-salesperson = Commercial
pipeline-column-probability = Probabilité
pipeline-column-amount = Montant
pipeline-column-weighted = Pondéré
pipeline-column-margin = Marge
pipeline-column-margin_rate = Taux
pipeline-column-close = Signature
pipeline-column-next_step = Prochaine action
pipeline-margin-covered = { $amount }, marge sur { $covered } du montant
pipeline-late = Date dépassée de { $days }
pipeline-no-step = Sans action
pipeline-step-on = { $step }, { $date }

# Saisie
pipeline-entry = { $what }, { $customer }
pipeline-deed = { $what } de « { $deal } »
pipeline-line-probability = Probabilité de { $line }
pipeline-closed-won = Gagnée le
pipeline-closed-lost = Perdue le
pipeline-step-date = Prévue le
pipeline-reason = Pourquoi
pipeline-keep = Garder
pipeline-back = Revenir à la source
pipeline-back-to = Revenir à { $value }
pipeline-yours = Votre valeur
pipeline-replaces = remplace
pipeline-read-in = lu dans { $source }. La source garde la sienne.
pipeline-will-replace = Votre valeur remplacera celle lue dans { $source }. La source garde la sienne.
pipeline-the-source = la source
pipeline-who = { $by }, le { $at }
pipeline-somebody = quelqu’un
pipeline-nothing = rien
pipeline-wrong-percent = Un pourcentage de 0 à 100
pipeline-wrong-date = Une date, comme 15/01/2027

# Le tableau par étapes
pipeline-view = Présentation
pipeline-view-table = Tableau
pipeline-view-board = Étapes
board-keys = Espace prend la carte, les flèches choisissent l’étape, Entrée la dépose, Échap la rend.
board-held = « { $deal } », prise : { $stage }
board-drop-here = Déposer ici
board-margin = marge { $amount }
board-margin-unknown = marge inconnue
board-covered = sur { $covered }
board-more-lines = +{ $count }
board-more = { $count ->
    [one] { $count } autre affaire
   *[other] { $count } autres affaires
}
board-deed = « { $deal } » en { $stage }
board-closing = « { $deal } » : { $stage }
board-closing-leave = Laisser ouverte

# Plusieurs affaires
pipeline-several = { $what }, { $count ->
    [one] { $count } affaire
   *[other] { $count } affaires
}
pipeline-several-stage = Étape
pipeline-several-probability = Probabilité
pipeline-several-close = Signature
pipeline-several-salesperson = Commercial
pipeline-several-schedule = Échéancier
pipeline-several-choose = À choisir
pipeline-several-own-schedule = celui de chaque produit
pipeline-several-deed = { $what } { $value }, { $count ->
    [one] { $count } affaire
   *[other] { $count } affaires
}
pipeline-several-none = Ces affaires ont déjà cette valeur.
pipeline-several-left-stage = { $count ->
    [one] { $count } affaire inchangée : elle suit un autre parcours.
   *[other] { $count } affaires inchangées : elles suivent un autre parcours.
}
pipeline-several-left-schedule = { $count ->
    [one] { $count } affaire inchangée : ses échéances sont saisies une à une.
   *[other] { $count } affaires inchangées : leurs échéances sont saisies une à une.
}
