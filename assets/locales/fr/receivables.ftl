### Receivables: what is owed, and since when.

receivables-title = Encours clients
receivables-heading = Encours clients au { $date }
receivables-none = Rien n’est dû.
outstanding = Reste dû
ageing-title = Balance âgée
ageing-not_due = Non échu
ageing-1_30 = 1 à 30 jours
ageing-31_60 = 31 à 60 jours
ageing-61_90 = 61 à 90 jours
ageing-over_90 = Plus de 90 jours
ageing-late = En retard
dso = Délai moyen de paiement
dso-days = { $days } (CA récent que représente le reste dû)
column-outstanding = Reste dû
column-late = En retard
column-oldest = Plus ancien retard
column-disputed = Contesté
customers-owing = { $count ->
    [one] { $count } client doit de l’argent
   *[other] { $count } clients doivent de l’argent
}
