### What the window says before any page was read: the names of the pages, what files are called, what failed.

customers-title = Clients
data-title = Données
desk-deal-title = Affaire
all-deals-title = Affaires
pipeline-title = Pipeline
salespeople-title = Commerciaux
settings-title = Réglages

data-backup-name = diapason-sauvegarde.diapason-backup
data-new-database-name = société.diapason
settings-not-kept = Le choix vaut jusqu’à la fermeture de la fenêtre ; il n’a pas pu être gardé.
salespeople-again = Réessayer
