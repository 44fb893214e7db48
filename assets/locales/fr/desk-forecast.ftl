### La page de prévision de la fenêtre : chiffres clés, choix, graphique, tableau, états.

# Barre du haut
forecast-period = Période
forecast-span-months = { $count } prochains mois
forecast-columns = Colonnes
forecast-base-modified = Base, modifiée
forecast-as-of = Au
forecast-today = Aujourd’hui
forecast-probability-label = Probabilités
forecast-probability-stated = Saisies
forecast-probability-stage = De l’étape

# Chiffres clés
forecast-strip = Chiffres clés de la période
forecast-revenue = CA prévu
forecast-revenue-trend = CA prévu par colonne, de { $from } à { $to }
forecast-against-target = objectif
forecast-against-last-year = N−1
forecast-no-comparison = sans objectif ni N−1
forecast-backlog-late = { $amount } en retard
forecast-backlog-on-time = rien en retard
forecast-late-name = Carnet en retard d’émission
forecast-weighted-of = de { $amount } en pipeline
forecast-weighted-of-stage = de { $amount }, prob. d’étape
forecast-cash = Encaissements
forecast-cash-received = dont { $amount } reçus
forecast-received-name = Encaissements déjà reçus
forecast-margin-coverage = sur { $rate } du CA
forecast-margin-full = sur tout le CA
forecast-margin-unknown = coût du CA inconnu
forecast-coverage-name = Marge sur { $rate } du CA : voir les points à regarder
forecast-result-base = base { $amount }
forecast-result-plain = après charges fixes
forecast-result-trend = Résultat par colonne, de { $from } à { $to }

# Barre de mesure
forecast-measure = Mesure
forecast-by = Regroupement
forecast-ungrouped = Société entière
forecast-unit = Unité
forecast-twin-show = Vue tableau
forecast-twin-hide = Vue graphique
forecast-export = Exporter
forecast-flags = { $count ->
    [one] { $count } à regarder
   *[other] { $count } à regarder
}

# Graphique
forecast-chart-of-target = { $title }, { $months }, { $total }, { $rate } de l’objectif
forecast-expected = Attendu
forecast-legend-open_invoices = Factures
forecast-legend-fixed_costs = Charges
forecast-later-after = Après { $month }
forecast-quarter = T{ $number }
forecast-figure = { $what }, { $when }
forecast-whole-period = toute la période

# Tableau
forecast-table = { $measure } par { $dimension }
forecast-table-categories = { $measure } par catégorie
forecast-twin = { $title }, en tableau
forecast-result-ungrouped = Le résultat vaut pour la société entière : les charges fixes ne tiennent à aucune affaire.
forecast-no-rows = Aucun groupe n’a de chiffre dans cette période.

# États
forecast-loading = Prévision en cours de calcul
forecast-empty = Aucune prévision encore
forecast-empty-meaning = Importez un dossier : premiers chiffres en moins d’une minute.
forecast-empty-import = Importer un dossier
forecast-empty-demo = Ouvrir l’exemple
forecast-again = Demander à nouveau
forecast-to-base = Revenir à la base
forecast-unmatched = { $count ->
    [one] Aucun enregistrement ne correspond à « { $values } » : le levier n’agit pas là.
   *[other] Aucun enregistrement ne correspond à « { $values } » : les leviers n’agissent pas là.
}
forecast-close-levers = Fermer le panneau des leviers
forecast-twin-key = Vue tableau ou graphique

# Export
forecast-export-xlsx = Tableau en classeur XLSX…
forecast-export-csv = Tableau en CSV…
forecast-export-svg = Graphique en SVG…
forecast-export-png = Graphique en PNG…
forecast-export-name = prévision.{ $ending }
forecast-exported = Écrit : { $path }
