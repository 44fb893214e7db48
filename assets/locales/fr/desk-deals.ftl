### Toutes les affaires : la liste.

all-deals-table = Affaires
all-deals-filter = Client ou affaire
all-deals-filter-none = Tout montrer
all-deals-without = Sans
all-deals-status = Ce qu’elles sont devenues
all-deals-status-all = Toutes
all-deals-status-open = Ouvertes
all-deals-status-won = Gagnées
all-deals-status-lost = Perdues
all-deals-all-stage = Toutes les étapes
all-deals-all-salesperson = Tous les commerciaux
all-deals-all-team = Toutes les équipes
all-deals-column-deal = Affaire
all-deals-column-customer = Client
all-deals-column-stage = Étape
all-deals-column-salesperson = Commercial
all-deals-column-team = Équipe
all-deals-column-amount = Montant
all-deals-column-weighted = Pondéré
all-deals-column-margin = Marge
all-deals-column-margin-rate = Taux
all-deals-column-close = Signature
all-deals-column-next-step = Prochaine action
all-deals-step-on = { $step }, { $date }
all-deals-past-close = La signature prévue est passée
all-deals-count = { $count ->
    [one] { $count } affaire
   *[other] { $count } affaires
}
all-deals-total = Montant { $amount }
all-deals-margin = Marge connue { $amount }
all-deals-none = Aucune affaire ne répond à ces filtres.
all-deals-empty = Aucune affaire
all-deals-empty-meaning = Importez un dossier d’échange pour les voir ici.
