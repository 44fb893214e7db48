### Les écrans de départ de la fenêtre, ce qui vient du menu, des liens et des fichiers déposés.

start-title = Départ
start-opening = Ouverture de la base
start-no-company = Sans société
start-sample-detail = Diapason · société d’exemple
start-database-detail = Diapason · base chiffrée
start-foot = { $count ->
    [one] Hors ligne · { $shown } ligne d’affaire
   *[other] Hors ligne · { $shown } lignes d’affaire
}
start-again = Réessayer
start-drop = Déposez le dossier pour l’importer.
start-unknown-link = Ce lien ne mène nulle part ici. Rien n’a été changé.

# Premier démarrage
start-welcome = La prévision commence par vos données
start-welcome-text = Un dossier de fichiers CSV suffit : affaires, échéances, factures. Tout reste sur cette machine, chiffré.
start-empty = Cette base est encore vide
start-empty-text = { $path } est prête. Importez un dossier d’échange : premiers chiffres en moins d’une minute.
start-import = Importer vos données
start-sample = Ouvrir la société d’exemple
start-open = Ouvrir une base…
start-open-one = Ouvrir

# Travail en cours et fini
start-running-import = Import
start-running-backup = Sauvegarde
start-running-restore = Restauration
start-done-import = Import terminé.
start-done-backup = Sauvegardé : { $path }
start-done-restore = Restauré. L’ancienne base est gardée : { $path }
start-stopped = Arrêté. Rien n’a été écrit.
start-import-committed = Import terminé, les chiffres sont à jour.
start-import-dry_run = Essai terminé. Rien n’a été écrit.
start-import-refused = Import refusé. Rien n’a été écrit ; les erreurs sont dans Données.
start-import-cancelled = Import arrêté. Rien n’a été écrit.

# Une base qui reste fermée
start-meaning = Aucun chiffre n’a été touché ; la base est telle qu’elle était.
start-meaning-database-missing = Aucun chiffre ne peut être montré sans elle. Rien n’a été créé à sa place.
start-meaning-database-key-missing = Les données sont là, entières et chiffrées. Diapason n’a pas créé d’autre clé.
start-meaning-database-wrong-key = Les données sont là, entières et chiffrées. Rien n’a été écrit.
start-meaning-database-newer = Les données sont entières. Cette version ne les ouvre pas, pour ne pas les abîmer.
start-meaning-database-locked = Les données sont entières ; un autre programme y écrit en ce moment.
start-meaning-database-damaged = Une partie du fichier ne se lit plus. Diapason n’y a rien écrit.
start-step-database-missing-1 = Vérifiez que le disque ou le dossier partagé est branché.
start-step-database-missing-2 = Si la base a été déplacée, ouvrez-la là où elle est.
start-step-database-missing-3 = Sinon, restaurez la dernière sauvegarde.
start-step-database-key-missing-1 = Déverrouillez le trousseau du système, puis réessayez.
start-step-database-key-missing-2 = Si la clé est dans un fichier, choisissez-le.
start-step-database-key-missing-3 = Sans clé, restaurez une sauvegarde faite avec une phrase de récupération.
start-step-database-wrong-key-1 = Choisissez le fichier de clé de cette base.
start-step-database-wrong-key-2 = Si elle vient d’une autre machine, restaurez-la depuis une sauvegarde avec sa phrase de récupération.
start-step-database-newer-1 = Mettez Diapason à jour sur cette machine.
start-step-database-newer-2 = En attendant, ouvrez une autre base.
start-step-database-locked-1 = Attendez la fin de l’autre travail, ou fermez l’autre programme.
start-step-database-locked-2 = Réessayez.
start-step-database-damaged-1 = Restaurez la dernière sauvegarde.
start-step-database-damaged-2 = Gardez le fichier abîmé : on peut parfois en relire une partie.
start-step-database-not-ours-1 = Choisissez un fichier fait par Diapason.
start-step-database-not-ours-2 = Des fichiers CSV ne s’ouvrent pas : ils s’importent.
start-step-key-file-invalid-1 = Choisissez le bon fichier de clé : il contient 64 chiffres hexadécimaux.
start-step-key-file-unreadable-1 = Choisissez un fichier de clé que vous pouvez lire.
start-step-key-file-shared-1 = Réservez le fichier { $path } à vous seul, puis réessayez.
start-cure-again = Réessayer
start-cure-key = Choisir le fichier de clé…
start-cure-open = Ouvrir une autre base…
start-cure-sample = Ouvrir la société d’exemple
start-cure-import = Importer un dossier…

# Défaut de la page
start-mishap = La page s’est arrêtée
start-mishap-meaning = Aucun chiffre n’est touché : la page montre, elle n’écrit pas.
start-mishap-step-again = Montrez la page de nouveau.
start-mishap-step-reload = Si elle s’arrête encore, rechargez la fenêtre et copiez le détail pour qui vous aide.
start-mishap-again = Montrer de nouveau
start-mishap-reload = Recharger la fenêtre
