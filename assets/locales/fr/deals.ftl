### Deals: lists, one deal, why a figure is what it is, and what people entered.

# List
deals-title = Affaires
deals-none = Aucune affaire ne correspond.
deals-count = { $count ->
    [one] { $count } affaire
   *[other] { $count } affaires
}
deals-more = { $count ->
    [one] { $count } autre affaire : ajoutez un filtre, ou --limit.
   *[other] { $count } autres affaires : ajoutez un filtre, ou --limit.
}
column-id = Identifiant
column-name = Nom
column-customer = Client
column-salesperson = Commercial
column-stage = Étape
column-probability = Probabilité
column-weighted = Pondéré
column-margin = Marge
column-margin-rate = Taux de marge
column-close = Conclusion
column-close-expected = Signature prévue
column-closed = Conclue le
column-state = État
column-project = Projet
column-currency = Devise
column-next-step = Prochaine action
state-open = Ouverte
state-won = Gagnée
state-lost = Perdue

# One deal
deal-heading = { $name } · { $customer }
deal-lines = Lignes
deal-instalments = Échéances
deal-invoices = Factures
deal-history = Historique des étapes
deal-totals = Totaux
deal-overrides = Valeurs saisies
column-line = Ligne
column-product = Produit
column-description = Désignation
column-quantity = Quantité
column-unit-price = Prix unitaire
column-discount = Remise
column-list-amount = Tarif
column-net-amount = Net
column-cost = Coût
column-instalment = Échéance
column-date = Date
column-category-of-instalment = Catégorie
column-consumed = Déjà facturé
column-remaining = Reste à facturer
column-due-on = Dû le
column-gross = TTC
column-expected-cash = Encaissement prévu
column-entered-on = Entrée le
column-number = Numéro
column-status = État
column-issued-on = Émise le
deal-cost-unknown = inconnu
deal-currency-converted = converti à { $rate } ({ $date })

# Why: the question, the path, the steps
why-title = Pourquoi ce chiffre ?
why-path = { $measure } · { $deal } · { $month } · { $scenario }
why-parts-make-total = Les parts font exactement le total.
why-nothing = Cette affaire ne compte dans aucun mois de cette mesure.
why-line = Ligne
why-line-amount = { $quantity } × { $price }, remise { $discount }, arrondi une fois
why-line-amount-no-discount = { $quantity } × { $price }, sans remise, arrondi une fois
why-converted = { $amount } × { $rate }, cours du { $date }, arrondi une fois
why-probability = Probabilité
why-probability-line = celle de la ligne, qui passe avant l’affaire et l’étape
why-probability-deal = celle de l’affaire, qui passe avant l’étape
why-probability-stage = celle de l’étape « { $stage } »
why-probability-won = 100 %, l’affaire est gagnée
why-probability-lost = 0 %, l’affaire est perdue
why-probability-lever = fixée par le scénario
why-lever = Levier
why-lever-win-rate = Taux de succès { $factor }
why-lever-slip = Décalage de { $months } mois et { $days } j
why-lever-price = Prix { $factor }
why-lever-cost = Coût { $factor }
why-lever-delay = Paiement { $days }
why-lever-close = Conclusion le { $date }
why-lever-amount = Montant { $factor }
why-anchor = Date d’ancrage
why-anchor-expected = signature prévue le { $date }
why-anchor-passed = signature prévue le { $date }, dépassée : compté à partir du { $as_of }
why-anchor-closed = conclue le { $date }
why-schedule = Échéancier
why-schedule-explicit-line = échéances datées de la ligne
why-schedule-explicit-deal = échéances datées de l’affaire
why-schedule-line = « { $name } », celui de la ligne
why-schedule-deal = « { $name } », celui de l’affaire
why-schedule-company = « { $name } », celui de la société par défaut
why-schedule-none = tout à la date d’ancrage, faute d’échéancier
why-schedule-lever = « { $name } », fixé par le scénario
why-instalment = Échéance
why-instalment-of = { $position } sur { $count } · { $share } au { $date }
why-instalment-late = datée du { $date }, en retard d’émission : comptée au { $as_of }
why-instalment-consumed = facturée à hauteur de { $invoiced } sur { $amount }
why-invoice = Facture
why-invoice-issued = { $number }, émise le { $date }
why-credit-note = Avoir { $number }, émis le { $date }
why-billing-known-from = conclue avant le { $date }, sans facture liée : facturée ailleurs
why-contribution = Contribution
why-contribution-of = { $amount } × { $probability }
why-terms = Conditions de paiement
why-terms-invoice = { $terms }, celles de la facture
why-terms-deal = { $terms }, celles de l’affaire
why-terms-customer = { $terms }, celles du client
why-terms-company = { $terms }, celles de la société
why-terms-lever = { $terms }, fixées par le scénario
why-due = Dû le
why-due-gross = { $date } · { $gross } TTC
why-vat = TVA { $rate }
why-vat-none = sans TVA : { $reason }
why-vat-exempt = client exonéré
why-vat-abroad = client hors du pays
why-retention = retenue de garantie { $rate }, payée le { $date }
why-cash = Encaissement
why-cash-expected = attendu le { $date }
why-cost = Coût
why-cost-line = { $cost }, coût unitaire de la ligne
why-cost-dated = { $cost }, coût du produit depuis le { $date }
why-cost-product = { $cost }, coût du produit
why-cost-invoice-line = { $cost }, coût de la ligne de facture
why-cost-unknown = inconnu : la marge de cette ligne ne compte pas
why-override = saisie par { $by } le { $date }, la source dit { $source }
why-override-reason = « { $reason } »

# Words for payment terms
terms-on-receipt = comptant
terms-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
terms-months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
terms-end-of-month = fin de mois
terms-day = le { $day }

# Overrides
overrides-title = Valeurs saisies
overrides-none = Aucune valeur saisie : tout vient des sources.
column-field = Champ
column-record = Enregistrement
column-your-value = Valeur saisie
column-source-value = Valeur lue
column-by = Par
column-at = Le
column-reason = Motif
column-revoked = Retirée le
override-set = { $record } · { $field } : { $value } retenu, la source dit { $source }.
override-revoked = { $record } · { $field } : retour à { $source }.
override-effect = Effet : { $change } sur { $measure }.
override-already-revoked = Cette valeur était déjà retirée.
