### La page d’une affaire : ses lignes, son échéancier, son passé.

deal-open-page = Ouvrir la page
deal-margin = Marge

# Lignes
deal-line-list = Lignes
deal-line = Ligne
deal-field-quantity = Quantité
deal-field-unit-price = Prix unitaire
deal-field-discount = Remise
deal-field-unit-cost = Coût unitaire
deal-field-probability = Probabilité
deal-field-instalments = Échéances
deal-field-schedule-id = Échéancier
deal-field-stage-id = Étape
deal-field-closed-on = Date de conclusion
deal-field-expected-close-on = Signature prévue
deal-field-next-step = Prochaine action
deal-field-next-step-on = Date de la prochaine action
deal-field-product-id = Produit
deal-field-customer-id = Client
deal-field-payment-terms = Délai de paiement
deal-field-of = { $field } de { $line }
deal-deed = { $what }, « { $deal } »
deal-back = Revenir
deal-back-to = Revenir à { $value }, { $what }
deal-source-none = sans valeur

# Échéancier
deal-timeline = Échéancier
deal-instalment-count = { $count ->
    [one] { $count } échéance
   *[other] { $count } échéances
}
deal-invoice-lane = Factures
deal-payments = Paiements TTC
deal-by-month = Par mois, { $unit }
deal-planned = Prévu
deal-cumulated = Cumul
deal-cumulated-invoiced = Facturé HT
deal-cumulated-cashed = Encaissé TTC
deal-exact = Exact : Σ échéances { $sum } = montant de l’affaire { $amount }
deal-inexact = Σ échéances { $sum }, montant de l’affaire { $amount }
deal-typed-sum = Les échéances saisies de { $line } font { $sum }, la ligne { $amount } : elles comptent comme des parts de ce montant.
deal-unfit = Échéances saisies : ne font plus la ligne
deal-move-cash = Encaissement { $from } → { $to }
deal-move-months = { $amount } passent de { $from } à { $to }

# Le même en tableau
deal-table = Échéancier en tableau
deal-table-show = Montrer en tableau
deal-column-line = Échéance
deal-column-on = Date
deal-column-share = Part
deal-column-amount = Montant
deal-column-left = Reste à facturer
deal-column-paid-on = Encaissement attendu
deal-column-state = État
deal-instalment = { $line }, { $number } sur { $of }
deal-late = En retard d’émission
deal-category-invoiced = Facturée
deal-category-backlog = Carnet
deal-category-weighted = Pondérée
deal-category-lost = Perdue
deal-money = Factures et paiements
deal-kind-invoice = Facture { $number }
deal-kind-deposit = Acompte { $number }
deal-kind-credit_note = Avoir { $number }
deal-invoice-planned = Facture à émettre
deal-invoice-issued = émise
deal-invoice-draft = brouillon
deal-payment = Paiement
deal-payment-due = dû
deal-payment-paid = payé
deal-payment-expected = attendu

# Passé
deal-past = Historique
deal-entered = saisi par { $by } le { $at }
deal-somebody = quelqu’un
deal-stage-entered = Étape { $stage } le { $date }

# Ce qu’on fait d’une échéance
deal-inspector = Échéance choisie
deal-take-one = Choisissez une échéance pour la déplacer, la scinder ou en changer le montant.
deal-put-down = Garder
deal-restore = Reposer où c’était
deal-split = Scinder en 2
deal-merge = Fusionner
deal-schedule = Échéancier
deal-schedule-own = Échéances propres
deal-key-day = un jour
deal-key-month = un mois, même jour
deal-stagger-deed = Échéances de { $line }
deal-schedule-deed = Échéancier de { $line }

# Notes et documents
deal-notes = Notes
deal-note = Note
deal-note-new = Écrire une note
deal-note-keep = Garder
deal-note-remove = Note retirée
deal-documents = Documents
deal-document = Document
deal-document-name = Nom du document
deal-document-place = Lien ou chemin
deal-document-keep = Ajouter
deal-document-remove = Document retiré
deal-paper-kept = { $by }, le { $at }
deal-paper-remove = Retirer
deal-paper-remove-of = Retirer « { $name } »
deal-place-copy = Copier le lien
deal-place-copy-of = Copier le lien de « { $name } »
deal-place-copied = Lien copié.
