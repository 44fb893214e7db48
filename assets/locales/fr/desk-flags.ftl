### À regarder, et une affaire ouverte, dans la fenêtre.

# À regarder
desk-flags-kinds = Nature
desk-flags-all = Tout
desk-flags-kind = { $name }, { $count }, { $amount }
desk-flags-table = À regarder, du plus grand au plus petit
desk-flags-column-what = Affaire ou facture
desk-flags-column-on = Date
desk-flags-column-amount = Montant
desk-flags-none = Rien ne demande votre attention
desk-flags-none-meaning = Ni retard d’émission, ni dépassement, ni signature passée au jour de la prévision.
desk-flags-row = { $name }, { $kind }, { $amount }
desk-flags-invoice = Facture { $number }
desk-flags-without-deal = sans affaire
desk-flags-all-meaning = Chaque ligne mène à son affaire. Les chiffres de la prévision en tiennent déjà compte.

# Une affaire
desk-deal-figures = Chiffres de l’affaire
desk-deal-amount = Montant
desk-deal-cost = Coût
desk-deal-invoiced = Facturé
desk-deal-backlog = Carnet
desk-deal-weighted = Pondéré
desk-deal-close-open = Signature prévue
desk-deal-close = Conclue le
desk-deal-stage = étape { $stage }
desk-deal-flags = À regarder
desk-deal-chains = { $count ->
    [one] { $count } échéance
   *[other] { $count } échéances
}
desk-deal-chains-shown = { $shown } montrées sur { $count }
desk-deal-no-chains = Aucune échéance : l’affaire ne compte dans aucun mois.
desk-deal-back = Revenir
