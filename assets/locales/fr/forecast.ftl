### The forecast: measures, categories, groups, columns, flags, scenarios, charts.

# Measures
measure-invoicing = Facturation
measure-bookings = Signatures
measure-cash = Encaissements
measure-margin = Marge
measure-result = Résultat

# Categories, as the answer's words name them
category-invoiced = Facturé
category-backlog = Carnet
category-weighted = Pondéré
category-pipeline = Pipeline
category-won = Gagné
category-received = Encaissé
category-open_invoices = Factures à encaisser
category-margin = Marge
category-fixed_costs = Charges fixes
category-result = Résultat

# What each category is, in one line
category-invoiced-meaning = factures émises moins avoirs, hors taxes
category-backlog-meaning = gagné, pas encore facturé
category-weighted-meaning = affaires ouvertes × probabilité
category-pipeline-meaning = affaires ouvertes, si toutes étaient gagnées
category-won-meaning = affaires gagnées, à leur date de conclusion
category-received-meaning = paiements reçus, taxes comprises
category-open_invoices-meaning = reste dû des factures émises
category-margin-meaning = facturé, carnet et pondéré, moins leurs coûts
category-fixed_costs-meaning = charges du mois, quelles que soient les ventes
category-result-meaning = marge moins charges fixes

# Groups
dimension-salesperson = Commercial
dimension-team = Équipe
dimension-customer = Client
dimension-segment = Segment
dimension-product = Produit
dimension-family = Famille
dimension-project = Projet
dimension-stage = Étape
dimension-attribute = Attribut « { $name } »
dimension-deal = Affaire
group-none = (sans)
group-none-salesperson = Sans commercial
group-none-team = Sans équipe
group-none-customer = Sans client
group-none-segment = Sans segment
group-none-product = Sans produit
group-none-family = Sans famille
group-none-project = Sans projet
by-dimension = Par { $dimension }

# Periods and columns
period-month = Mois
period-quarter = Trimestre
period-year = Exercice
column-category = Catégorie
column-later = Après
column-total = Total
column-target = Objectif
column-variance = Écart
column-share = Part
column-last-year = N−1
row-total = Total
row-total-certain = Facturé, carnet et pondéré
header-with-unit = { $header } · { $unit }
rounded-note = Arrondis à l’affichage, les totaux viennent de l’exact.

# Heads
forecast-title = Prévision
forecast-heading = { $company } · { $measure } · au { $date }
as-of = Au { $date }
horizon-months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
history-months = { $count ->
    [one] dont { $count } mois d’historique
   *[other] dont { $count } mois d’historique
}
cost-coverage = Marge sur { $rate } du CA : le coût du reste est inconnu.
cost-coverage-label = Part du CA à coût connu
cost-coverage-none = Aucun CA : part à coût connu inconnue.
unknown = inconnu
not-applicable = –
yes = oui
no = non

# Choices of the question
cash-policy = Encaissement prévu
cash-policy-contractual = selon contrat
cash-policy-observed = selon les habitudes du client
probability-source = Probabilité
probability-source-stated = saisie
probability-source-stage = de l’étape
probability-source-learnt = apprise

# Flags: what a table shows, then what it means for the figures
flags-title = À regarder
flags-none = Rien à signaler.
flags-count = { $count ->
    [one] { $count } point à regarder
   *[other] { $count } points à regarder
}
flag-after_as_of = Postérieur à la date
flag-after_as_of-meaning = Ce fait est daté après le jour de la prévision ; il compte à sa propre date.
flag-invoiced_not_won = Facturé sans être gagné
flag-invoiced_not_won-meaning = La facture compte, et l’affaire reste telle quelle : vérifiez l’étape de l’affaire.
flag-late_to_invoice = En retard d’émission
flag-late_to_invoice-meaning = À facturer avant aujourd’hui ; compté dans le mois en cours.
flag-over_invoiced = Facturé au-delà de l’affaire
flag-over_invoiced-meaning = Les factures liées dépassent le montant de l’affaire ; son carnet est nul.
flag-over_paid = Payé au-delà de la facture
flag-over_paid-meaning = Les paiements dépassent le montant TTC ; il ne reste rien dû.
flag-stale_close = Signature dépassée
flag-stale_close-meaning = La date de signature prévue est passée ; l’affaire compte à partir d’aujourd’hui.
column-flag = Signal
column-deal = Affaire
column-invoice = Facture
column-amount = Montant
column-meaning = Ce que cela veut dire

# Notices on the question
notice-matches-nothing = Aucun enregistrement ne correspond à { $dimension } = « { $value } » : le levier n’agit pas là.

# Scenarios
scenario-title = Scénarios
scenario-base = Base
scenario-named = Scénario { $name }
scenario-none = Aucun scénario enregistré.
    .hint = Écrivez un scénario en JSON, puis : diapason scenario save FICHIER
scenario-saved = Scénario « { $name } » enregistré.
scenario-replaced = Scénario « { $name } » remplacé.
scenario-removed = Scénario « { $name } » supprimé.
scenario-compare-heading = Comparaison au { $date } · { $measure }
column-scenario = Scénario
column-base = Base
column-change = Écart à la base
column-levers = Leviers
lever-count = { $count ->
    [one] { $count } levier
   *[other] { $count } leviers
}
lever-deals = Affaires
lever-win_rate = Taux de succès
lever-slip = Décalage
lever-price = Prix
lever-cost = Coûts
lever-payment = Délais de paiement
lever-fixed_costs = Charges fixes
lever-everywhere = partout
lever-where = où { $condition }
lever-exclude = exclue
lever-win = gagnée
lever-lose = perdue

# Charts
chart-title = { $measure } prévue
chart-title-invoicing = Facturation prévue
chart-title-bookings = Signatures prévues
chart-title-cash = Encaissements prévus
chart-title-margin = Marge prévue
chart-title-result = Résultat prévu
chart-base-without-levers = Base sans leviers
chart-target = Objectif
chart-later = Après
chart-accessible-name = { $title }, { $months }, { $total }
chart-accessible-name-below-target = { $title }, { $months }, { $total }, { $rate } sous l’objectif
chart-accessible-name-above-target = { $title }, { $months }, { $total }, { $rate } au-dessus de l’objectif
chart-empty = Aucun chiffre dans ces mois.

# Workbooks
workbook-assumptions = Hypothèses
workbook-item = Élément
workbook-value = Valeur
workbook-company = Société
workbook-currency = Devise
workbook-program = Produit par
workbook-total = Total
