### Pourquoi ce chiffre : le tiroir, ses parties, et chaque étape d’une affaire au chiffre.

# Tête
why-scenario = scénario
why-scenario-base = base
why-after-horizon = après l’horizon

# Parties d’une catégorie
why-section-invoiced = { $count ->
    [one] { $count } affaire ou facture émise
   *[other] { $count } affaires ou factures émises
}
why-section-backlog = { $count ->
    [one] { $count } affaire gagnée, pas encore facturée
   *[other] { $count } affaires gagnées, pas encore facturées
}
why-section-weighted = { $count ->
    [one] { $count } affaire ouverte × probabilité
   *[other] { $count } affaires ouvertes × probabilité
}
why-section-pipeline = { $count ->
    [one] { $count } affaire ouverte, comme si elle était gagnée
   *[other] { $count } affaires ouvertes, comme si toutes étaient gagnées
}
why-section-won = { $count ->
    [one] { $count } affaire gagnée
   *[other] { $count } affaires gagnées
}
why-section-received = { $count ->
    [one] { $count } paiement ou affaire réglée
   *[other] { $count } paiements ou affaires réglées
}
why-section-open_invoices = { $count ->
    [one] reste dû sur { $count } facture ou affaire
   *[other] reste dû sur { $count } factures ou affaires
}
why-section-fixed_costs = { $count ->
    [one] { $count } charge fixe
   *[other] { $count } charges fixes
}
why-section-margin = { $count ->
    [one] marge de { $count } affaire
   *[other] marge de { $count } affaires
}
why-section-other = { $count ->
    [one] { $count } élément
   *[other] { $count } éléments
}
why-parts-of = { $category } : parties
why-part-name = { $label } : { $amount }
why-part-name-probability = { $label } : { $amount }, probabilité { $probability }
why-part-by-hand = { $name }, une valeur saisie ou un levier y a part
why-part-loading = Lecture du détail
why-chain-instalment = échéance { $number } sur { $of }, { $date }
why-chain-invoice = { $number }, { $date }
why-chain-payment = Paiement du { $date }
why-chain-cost = { $name }, { $month }
why-chain-plain = élément { $place }
why-more = { $count ->
    [one] Montrer { $count } de plus
   *[other] Montrer { $count } de plus
}
why-rest = { $shown } montrées sur { $count }
why-empty = Rien ne compte dans ce chiffre : il est nul.

# Pied
why-not-total = Les parties ne refont pas ce total : les données ont changé pendant la lecture. Rouvrez le chiffre.
why-net-in = Hors taxes, en { $currency }.
why-gross-in = Toutes taxes comprises, en { $currency }.
why-copy = Copier
why-copied = Copié, { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
} avec les valeurs exactes.
why-next = Partie suivante
why-previous = Partie précédente

# Copie
why-copy-category = Catégorie
why-copy-customer = Client
why-copy-label = Affaire
why-copy-amount = Montant
why-copy-probability = Probabilité
why-copy-contribution = Contribution

# Étapes d’une affaire au chiffre
chain-deal = Affaire
chain-stage = étape { $stage }
chain-source = { $source } { $id }
chain-open-deal = Ouvrir l’affaire
chain-no-value = sans valeur
chain-no-source = sans valeur lue
chain-entered-by = saisie par { $by }, { $date }
chain-entered-on = saisie le { $date }
chain-conversion = Conversion
chain-rate = × { $rate }, cours { $currency }
chain-rate-since = en vigueur depuis le { $date }, arrondi une fois
chain-probability-line = celle de la ligne passe avant l’affaire et l’étape
chain-probability-deal = celle de l’affaire passe avant l’étape
chain-probability-stage = celle de l’étape
chain-probability-outcome = l’affaire est conclue
chain-lever-deal = Levier sur l’affaire
chain-instalment = { $number } sur { $of } · au { $date }
chain-counted = comptée au { $date }
chain-schedule-line_instalments = échéances datées de la ligne
chain-schedule-deal_instalments = échéances datées de l’affaire
chain-schedule-line = échéancier { $name } de la ligne
chain-schedule-deal = échéancier { $name } de l’affaire
chain-schedule-company = échéancier { $name } de la société
chain-schedule-lever = échéancier { $name } du scénario
chain-schedule-anchor = sans échéancier, tout à la date d’ancrage
chain-anchor = ancrage le { $date }
chain-consumption = À facturer
chain-consumption-none = rien n’en est encore facturé
chain-consumption-all = déjà facturé en entier : { $amount }
chain-consumption-of = reste sur { $amount }, facturé pour partie
chain-cost-line = de la ligne
chain-cost-dated = du produit, à cette date
chain-cost-product = du produit
chain-cost-unknown = inconnu : la marge ne compte pas
chain-in-full = compte en entier
chain-terms = Paiement dû
chain-terms-deal = celles de l’affaire
chain-terms-customer = celles du client
chain-terms-company = par défaut
chain-terms-lever = celles du scénario
chain-gross = { $amount } TTC
chain-retention = Retenue
chain-retention-until = libérée le { $date }
chain-issued = émise le { $date }
chain-open-item = Reste dû
chain-due = dû le { $date }
chain-payment = Paiement
chain-paid = reçu le { $date }
