### Avancement des commerciaux : où en sont les affaires, ce qui a été signé.

salespeople-heading = Avancement de { $from } à { $to }, au { $date }
salespeople-note = Signé, quota, atteinte, avance, transformation et cycle sur la période ; le reste au jour dit. Avance : signé moins le quota des mois écoulés.
salespeople-nobody = Sans commercial
salespeople-team = Équipe { $name }
salespeople-won = Signé
salespeople-quota = Quota
salespeople-attainment = Atteinte
salespeople-ahead = Avance
salespeople-open = Ouvert
salespeople-deals = Affaires
salespeople-conversion = Transformation
salespeople-cycle = Cycle (jours)
salespeople-stale = Enlisées
salespeople-without-next-step = Sans action prévue
salespeople-left = Sorties
salespeople-moved-on = Avancées
salespeople-won-from = Gagnées
salespeople-lost-from = Perdues
salespeople-moved-back = Reculées
salespeople-elsewhere = Ailleurs
salespeople-median-days = Jours (médiane)
salespeople-reversed = La période finirait en { $to }, avant de commencer en { $from }.
