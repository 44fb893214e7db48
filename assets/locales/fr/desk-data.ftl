### La page Données de la fenêtre.

data-title = Données

# Import
data-import-title = Importer
data-import-empty = Aucun import depuis l’ouverture de la fenêtre
data-import-text = Choisissez un dossier d’échange, ou déposez-le sur la fenêtre. Une seule erreur, et rien n’est écrit.
data-import = Importer un dossier…
data-import-try = Essayer sans écrire…
data-import-one = Un import est en cours.
data-import-again = Importer de nouveau
data-import-other = Choisir un autre dossier…
data-import-now = Importer maintenant
data-import-report = Compte rendu d’import
data-import-counts = Ce que sont devenues les lignes de chaque fichier
data-import-reading = Lecture de { $file }
data-import-reading-folder = Lecture du dossier
data-import-checking = Vérification des références et des sommes
data-import-writing = Écriture dans la base
data-import-computing = Calcul des chiffres
data-import-ended-committed = Import terminé
data-import-ended-dry_run = Essai terminé, sans erreur
data-import-ended-refused = { $count ->
    [one] Import refusé : { $count } erreur
   *[other] Import refusé : { $count } erreurs
}
data-import-ended-cancelled = Import arrêté
data-import-means-committed = { $path } est dans la base, les chiffres sont à jour.
data-import-means-dry_run = Rien n’a été écrit. { $path } peut être importé.
data-import-means-refused = Rien n’a été écrit, la base est telle qu’elle était. Corrigez les lignes ci-dessous dans { $path }, puis importez de nouveau.
data-import-means-cancelled = Rien n’a été écrit, la base est telle qu’elle était.
data-import-errors = { $count ->
    [one] { $shown } erreur
   *[other] { $shown } erreurs
}
data-import-warnings = { $count ->
    [one] { $shown } avertissement
   *[other] { $shown } avertissements
}
data-import-more = Les { $shown } premières sont montrées. L’export les contient toutes.
data-see-forecast = Voir la prévision
data-all-files = Tous les fichiers
data-copy = Copier
data-errors-name = erreurs.{ $ending }
data-errors-as-xlsx = Toutes les erreurs en classeur XLSX…
data-errors-as-csv = Toutes les erreurs en CSV…
data-exported = Écrit : { $path }

# Bases
data-databases = Base
data-fact-company = Société
data-fact-file = Fichier
data-fact-lines = Lignes d’affaire
data-fact-key = Clé
data-key-keychain = Dans le trousseau du système
data-key-private_file = Dans un fichier que vous seul pouvez lire : il n’y a pas de trousseau ici
data-key-named_file = Dans le fichier que vous avez nommé
data-backup = Sauvegarder…
data-backup-name = diapason-sauvegarde.diapason-backup
data-backup-title = Sauvegarder la base
data-backup-text = La copie est chiffrée avec la même clé : elle s’ouvre sur cette machine. Avec une phrase de récupération, elle s’ouvre aussi ailleurs.
data-backup-with-passphrase = Ajouter une phrase de récupération
data-backup-act = Choisir où sauvegarder…
data-passphrase = Phrase de récupération
data-passphrase-note = Notez-la ailleurs : personne ne peut la retrouver.
data-passphrase-again = La même phrase
data-passphrase-empty = Écrivez une phrase : vide, elle ne protège rien.
data-passphrase-differs = Les deux phrases diffèrent.
data-restore = Restaurer…
data-restore-title = Restaurer cette sauvegarde ?
data-restore-from = Depuis { $path }.
data-restore-replaces = Elle prend la place de { $company } ({ $path }), qui est gardée à côté.
data-restore-act = Restaurer la sauvegarde
data-passphrase-of-backup = Phrase de récupération
data-passphrase-of-backup-note = Laissez vide si la sauvegarde n’en a pas.
data-new = Créer une base…
data-new-database-name = société.diapason
data-recent = Bases récentes
data-recent-gone = Introuvable
data-recent-open = Ouvrir { $path }
data-recent-forget = Oublier { $path }
