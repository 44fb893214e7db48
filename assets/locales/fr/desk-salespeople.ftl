### La page des commerciaux : qui est en retard sur son quota, et pourquoi.

salespeople-grouping = Ce que liste le tableau
salespeople-by-salesperson = Commerciaux
salespeople-by-team = Équipes
salespeople-is-team = Équipe
salespeople-no-team = Sans équipe
salespeople-company = Société
salespeople-next = Commercial suivant
salespeople-previous = Commercial précédent
salespeople-none = Aucun commercial
salespeople-none-meaning = Le fichier salespeople.csv les apporte ; leurs quotas viennent de quotas.csv.

# La liste
salespeople-table = Commerciaux, le plus en retard d’abord
salespeople-column-money = { $name } { $unit }
salespeople-shown = affiché à droite
salespeople-of = sur { $amount }
salespeople-weighted-short = { $amount } pondéré
salespeople-weighted-tip = Pondéré : { $amount }
salespeople-conversion-short = Transf.
salespeople-conversion-base = { $closed ->
    [one] { $won } gagnée sur { $closed } conclue
   *[other] { $won } gagnées sur { $closed } conclues
}
salespeople-days = { $days } j
salespeople-days-short = { $days } j
salespeople-stale-short = Enlisées
salespeople-without_next_step = Sans action prévue
salespeople-without_next_step-short = Sans action

# Le commercial
salespeople-is-behind = En retard
salespeople-is-in-time = Dans les temps
salespeople-figures = Chiffres du commercial
salespeople-no-quota = sans quota
salespeople-of-quota = { $rate } de { $amount }
salespeople-expected = Attendu
salespeople-expected-by = à fin { $month }
salespeople-expected-tip = Signé et pondéré jusqu’à la fin de la période : { $amount }
salespeople-cycle-name = Cycle
salespeople-company-has = société { $figure }
salespeople-why = Pourquoi
salespeople-reason-behind = { $amount } de retard sur le quota des mois écoulés
salespeople-reason-in_time = { $amount } d’avance sur le quota des mois écoulés
salespeople-reason-short = Même avec le pondéré ({ $expected } en tout), il manquera { $amount } à la fin de la période
salespeople-reason-covered = Le pondéré suffit : { $expected } attendus à la fin de la période
salespeople-reason-stale = { $deals ->
    [one] { $deals } affaire enlisée sur { $of } ouvertes : { $amount }
   *[other] { $deals } affaires enlisées sur { $of } ouvertes : { $amount }
}
salespeople-reason-stage = « { $stage } » retient : { $moved } sur { $left } avancent, { $rate } contre { $company } pour la société
salespeople-reason-conversion = Affaires conclues : { $won } gagnées sur { $closed }, { $rate } contre { $company } pour la société
salespeople-reason-cycle = Cycle de { $days } jours contre { $company } pour la société
salespeople-reason-without-next-step = { $deals ->
    [one] { $deals } affaire sans action prévue : { $amount }
   *[other] { $deals } affaires sans action prévue : { $amount }
}

# Le processus
salespeople-process = Étape par étape
salespeople-process-table = Étape par étape, en tableau
salespeople-process-sentence = { $deals ->
    [one] { $deals } affaire ouverte, { $amount }, en { $stages } étapes
   *[other] { $deals } affaires ouvertes, { $amount }, en { $stages } étapes
}
salespeople-twin = Graphique ou tableau
salespeople-as-table = Vue tableau
salespeople-as-chart = Vue graphique
salespeople-funnel = Ouvert, dont pondéré
salespeople-flow = Sorties de la période
salespeople-median-short = Médiane
salespeople-company-below = En gris sous chaque taux et durée : la société. Un clic sur une étape liste ses affaires.
salespeople-stage-open = { $deals } · { $amount }
salespeople-stage-sentence = { $stage } : { $deals ->
    [one] { $deals } affaire ouverte
   *[other] { $deals } affaires ouvertes
}, { $amount } ; { $left ->
    [one] { $left } sortie
   *[other] { $left } sorties
}, transformation { $rate }, médiane { $days }
salespeople-flow-moved_on = { $count ->
    [one] { $count } avancée
   *[other] { $count } avancées
}
salespeople-flow-won = { $count ->
    [one] { $count } gagnée
   *[other] { $count } gagnées
}
salespeople-flow-lost = { $count ->
    [one] { $count } perdue
   *[other] { $count } perdues
}
salespeople-flow-moved_back = { $count ->
    [one] { $count } reculée
   *[other] { $count } reculées
}
salespeople-flow-elsewhere = { $count } ailleurs
salespeople-flow-deals = { $count } en cours
salespeople-way-moved_on = Avancées
salespeople-way-won = Gagnées
salespeople-way-lost = Perdues
salespeople-way-moved_back = Reculées
salespeople-way-elsewhere = Ailleurs

# Les affaires
salespeople-hand = Affaires à reprendre
salespeople-hand-in = Affaires en « { $stage } »
salespeople-which = Lesquelles
salespeople-list-want_a_hand = À reprendre
salespeople-list-stale = Enlisées
salespeople-list-without_next_step = Sans action
salespeople-list-all = Toutes
salespeople-list-count = { $count ->
    [one] { $count } affaire, { $amount }
   *[other] { $count } affaires, { $amount }
}
salespeople-list-none = Aucune affaire.
salespeople-deal = Affaire
salespeople-deal-why = Étape et motif
salespeople-deal-amount = Montant, signature
salespeople-deal-late = { $days ->
    [one] signature passée de { $days } jour
   *[other] signature passée de { $days } jours
}
salespeople-deal-long = { $days } j dans l’étape (9 sur 10 : { $usual } j)
salespeople-deal-no-step = sans action prévue
