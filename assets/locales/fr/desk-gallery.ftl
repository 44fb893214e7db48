### La galerie des pièces (/gallery) : des exemples, pour voir et pour comparer.

gallery-title = Composants
gallery-theme-light = thème clair
gallery-theme-dark = thème sombre
gallery-about = 13 px, chiffres tabulaires, rangée de { $row } px

# Texte
gallery-text = Texte
gallery-text-record = Grue n° 2
gallery-text-page = Prévision
gallery-text-body = Texte et tableau, 13 / 18
gallery-text-secondary = Secondaire, 12 / 16
gallery-text-axis = Axe et légende, 11 / 14

# Boutons
gallery-buttons = Boutons
gallery-keep = Garder
gallery-cancel = Annuler
gallery-revert = Revenir
gallery-forget-source = Oublier la source
gallery-forget = Oublier
gallery-hover = Survol
gallery-focus = Focus
gallery-disabled = Indisponible
gallery-pending = En cours…
gallery-deal = Affaire
gallery-month = Mois
gallery-quarter = Trimestre
gallery-year = Exercice
gallery-small = Petit

# Étiquettes
gallery-tags = Étiquettes, cases, onglets
gallery-tag-days = 5 jours
gallery-tag-current = À jour
gallery-tag-no-action = Sans action
gallery-tag-loss = Perte
gallery-tag-entered = Saisi
gallery-tag-stage = Négociation
gallery-chosen = Choisi
gallery-free = Libre
gallery-on = Actif
gallery-off = Inactif
gallery-lines = Lignes
gallery-invoices = Factures
gallery-history = Historique

# Avis
gallery-toasts = Avis
gallery-toast-text = Probabilité passée à 60 %.
gallery-toast-effect = Pondéré
gallery-toast-error = Export arrêté : le disque est plein. Rien n’a été écrit.
gallery-toast-folder = Choisir un dossier

# Champs
gallery-fields = Champs
gallery-field-name = Nom
gallery-field-amount = Montant, focus
gallery-field-probability = Probabilité, saisie
gallery-field-note = Vous, 18 nov.
gallery-field-share = Part
gallery-field-wrong = Au plus 100 %. Reste 15 % à répartir.
gallery-field-masked = Sans coûts
gallery-field-date = Date
gallery-list = Liste avec échéance
gallery-terms-30 = 30 jours nets
gallery-terms-45 = 45 jours fin de mois
gallery-terms-60 = 60 jours
gallery-terms-75 = 75 jours

# Levier, infobulle, dialogue
gallery-lever = Levier et infobulle
gallery-lever-name = Taux de succès
gallery-dialog = Dialogue
gallery-dialog-title = Oublier HubSpot ?
gallery-dialog-text = 1 284 affaires quittent la prévision, soit { $amount } pondérés. Vos 37 saisies sont gardées.
gallery-dialog-act = Oublier HubSpot

# Tableau
gallery-table = Tableau
gallery-column-customer = Client
gallery-column-probability = Prob.
gallery-column-amount = Montant
gallery-column-margin = Marge
gallery-row-hover = survol
gallery-row-chosen = choisi
gallery-credit-note = Avoir AV-2611-002
gallery-total = 4 lignes
gallery-unknown = inconnue

# Couleurs
gallery-colours = Couleurs de la monnaie
gallery-mark-invoiced = Facturé
gallery-mark-backlog = Carnet
gallery-mark-weighted = Pondéré
gallery-mark-pipeline = Pipeline
gallery-mark-target = Objectif
gallery-mark-band = P10–P90
gallery-mark-base = Base
gallery-mark-margin = Marge
gallery-mark-loss = Perte
gallery-result = Résultat

# Progression, vide
gallery-progress = Progression et attente
gallery-progress-name = Import de deal_lines.csv
gallery-empty = Vide
gallery-empty-title = Aucune prévision encore
gallery-empty-text = Importez un dossier ou reliez le CRM : premiers chiffres en moins d’une minute.
gallery-empty-connect = Relier une source
gallery-empty-sample = Ouvrir l’exemple

# Montants
gallery-amounts = Montants
gallery-amount-exact = Exact
gallery-amount-whole = Entier
gallery-amount-thousands = Millier
gallery-amount-millions = Million
gallery-amount-negative = Négatif
gallery-amount-change = Écart
gallery-amount-points = Points
gallery-amount-unknown = Inconnu
gallery-amount-date = Date
gallery-amount-month = Mois

# Erreur, ancien, sans coûts
gallery-notices = Erreur, ancien, sans coûts
gallery-error-title = deals.csv, ligne 214, colonne probability
gallery-error-text = « 1,2 » dépasse 1. Une part s’écrit de 0 à 1 : 0,8 pour 80 %.
gallery-error-note = Rien n’a été importé. 3 autres erreurs.
gallery-stale = Factures d’hier, 18 h 05. La prévision les emploie telles quelles.
gallery-no-costs = Sans coûts : planchers et enveloppes sont là, pas les coûts.

# Palette
gallery-palette = Palette
gallery-palette-deal = Port de Lorient · Grue n° 2
gallery-palette-other-deal = Port de Lorient · Grue n° 3
gallery-palette-customer = Port de Lorient
gallery-palette-invoice = FA-2609-018, Port de Lorient
gallery-kind-deal = Affaire
gallery-kind-customer = Client
gallery-kind-invoice = Facture
