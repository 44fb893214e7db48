### Les clients : la liste, la fiche d’un client, ce que la palette en montre.

customers-table = Clients, du plus facturé au moins facturé sauf autre tri
customers-strip = Les clients retenus, ensemble
customers-count = Clients
customers-of-all = sur { $count }
customers-since = depuis { $month }
customers-margin-covered = { $rate } sur { $covered } du facturé
customers-late = dont { $amount } en retard
customers-over-limit = au-delà du plafond
customers-margin-short = { $rate } sur { $covered }
customers-late-short = { $amount } en retard
customers-over-limit-short = hors plafond
customers-exposure-meaning = reste dû et carnet, TTC
customers-column-name = Client
customers-column-segment = Segment
customers-column-salesperson = Commercial
customers-column-open_deals = Affaires
customers-column-weighted = Pondéré
customers-column-won = Signé 12 mois
customers-column-invoiced = Facturé 12 mois
customers-column-margin = Marge
customers-column-outstanding = Reste dû
customers-column-exposure = Encours
customers-filter = Filtrer les clients
customers-all = tous
customers-without = sans
customers-filter-none = Tout montrer
customers-none = Aucun client ne répond à ces filtres.
customers-empty = Aucun client encore
customers-empty-meaning = Importez un dossier : chaque client y apparaît avec ses affaires, ses factures et ce qu’il doit.
customers-next = Client suivant
customers-previous = Client précédent

# La fiche
customer-title = Client
customer-figures = Chiffres du client
customer-insolvent = défaillant depuis le { $date }
customer-covered = coût connu sur { $covered } du facturé
customer-open-deals = { $count ->
    [0] aucune affaire en cours
    [one] { $count } affaire en cours
   *[other] { $count } affaires en cours
}
customer-exposure = Encours
customer-backlog = Carnet à facturer, TTC
customer-credit-limit = Plafond
customer-credit-left = Disponible
customer-credit-over = Dépassement
customer-ageing-not-due = Non échu
customer-ageing-1-30 = En retard de 1 à 30 jours
customer-ageing-31-60 = En retard de 31 à 60 jours
customer-ageing-61-90 = En retard de 61 à 90 jours
customer-ageing-over-90 = En retard de plus de 90 jours
customer-group = Groupe
customer-group-total = { $count } clients
customer-deals = Affaires
customer-invoices = Factures
customer-payments = Règlements
customer-contacts = Contacts
customer-identity = Identité
customer-column-deal = Affaire
customer-column-stage = Étape
customer-column-close = Signature
customer-column-amount = Montant
customer-column-number = Facture
customer-column-issued = Émise le
customer-column-due = Dû le
customer-column-gross = TTC
customer-column-paid = Reçu le
customer-late-days = +{ $days } j
customer-disputed = litige
customer-advance = acompte sans facture
customer-shown = { $shown } montrés sur { $count }
customer-no-deals = Aucune affaire.
customer-no-invoices = Aucune facture.
customer-no-payments = Aucun règlement.
customer-no-contacts = Aucun contact.
invoice-credit_note = avoir
invoice-deposit = acompte
invoice-draft = brouillon
invoice-cancelled = annulée

# La palette
palette-customer = Client
palette-contact = Contact
palette-deal = Affaire
palette-invoice = Facture
palette-owes = { $amount } dus
palette-beside = à côté
palette-only-customers = clients
palette-only-invoices = factures
customer-contact-add = Ajouter un contact
customer-contact-name = Nom du contact
customer-contact-added = { $name } : contact ajouté
