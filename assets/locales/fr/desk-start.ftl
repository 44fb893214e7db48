### Les écrans de départ de la fenêtre, ce qui vient du menu, des liens et des fichiers déposés.

start-title = Départ
start-opening = Ouverture de la base…
start-no-company = Sans société
start-sample-detail = Société d’exemple
start-database-detail = Base chiffrée
start-none-open = Aucune base ouverte
start-foot = { $count ->
    [one] Hors ligne · { $shown } ligne d’affaire
   *[other] Hors ligne · { $shown } lignes d’affaire
}
start-again = Réessayer
start-no-program-meaning = Aucun chiffre ne peut être demandé, aucun n’est touché.
start-stale = Les chiffres montrés sont ceux d’avant le dernier changement
start-drop = Déposez ici
start-drop-note = Un dossier s’importe, une base s’ouvre, une sauvegarde se restaure.
start-nothing-to-export = Il n’y a rien à exporter sur cette page. Rien n’a été écrit.
start-unknown-link = Ce lien ne mène nulle part ici. Rien n’a été changé.

# Premier démarrage
start-welcome = La prévision commence par vos données
start-welcome-text = Un dossier de fichiers CSV suffit : affaires, échéances, factures. Tout reste sur cette machine, chiffré.
start-empty = Cette base est encore vide
start-empty-text = Elle est prête. Importez un dossier d’échange : premiers chiffres en moins d’une minute.
start-import = Importer vos données
start-sample = Ouvrir la société d’exemple
start-open = Ouvrir une base…
start-open-one = Ouvrir
start-or = Ou

# Travail en cours et fini
start-running-import = Import
start-running-backup = Sauvegarde
start-running-restore = Restauration
start-done-backup = Sauvegarde écrite : { $path }
start-done-restore = Sauvegarde restaurée. L’ancienne base est gardée : { $path }
start-done-backup-alone = Sauvegarde écrite : { $path }
start-done-restore-alone = Sauvegarde restaurée.
start-see-import = Voir le compte rendu
start-stopped = Travail arrêté. Rien n’a été écrit.
start-import-committed = Import terminé. { $changes }.
start-import-dry_run = Essai terminé, sans erreur. Rien n’a été écrit.
start-import-refused = { $count ->
    [one] Import refusé : { $count } erreur. Rien n’a été écrit.
   *[other] Import refusé : { $count } erreurs. Rien n’a été écrit.
}
start-import-cancelled = Import arrêté. Rien n’a été écrit.

# Une base qui reste fermée
start-meaning = Aucun chiffre n’a été touché, aucun n’est montré tant que cela dure.
start-meaning-database-missing = Aucun chiffre ne peut être montré sans elle. Rien n’a été créé à sa place.
start-meaning-database-key-missing = Les chiffres sont là, entiers et chiffrés ; sans la clé personne ne les lit. Aucune autre clé n’a été créée.
start-meaning-database-wrong-key = Les chiffres sont là, entiers et chiffrés. Rien n’a été écrit, aucune autre clé n’a été créée.
start-meaning-database-newer = Les chiffres sont entiers. Cette version (base { $known }) n’ouvre pas la base { $found }, pour ne pas l’abîmer.
start-meaning-database-locked = Les chiffres sont entiers ; ils attendent que l’autre programme ait fini d’écrire.
start-meaning-database-damaged = Une partie du fichier ne se lit plus ; pour ne rien montrer de faux, aucun chiffre n’est montré. Rien n’y a été écrit.
start-meaning-database-not-ours = Il n’y a aucun chiffre à y lire. Le fichier n’a pas été touché.
start-meaning-key-file-invalid = Les chiffres sont là, entiers et chiffrés. Aucune autre clé n’a été créée.
start-meaning-database-disk = La base est telle qu’elle était. Aucun chiffre n’est perdu.
start-meaning-file-unreadable = Les chiffres n’ont pas été touchés ; ils ne se lisent pas sans ce droit.
start-meaning-missing-rate = Sans ce cours, les montants en { $currency } n’ont pas de contrevaleur : plutôt aucun chiffre qu’un chiffre faux.
start-problem-database-missing = La base est introuvable
start-problem-database-key-missing = La clé de la base est introuvable
start-problem-database-wrong-key = Cette clé n’ouvre pas la base
start-problem-database-newer = La base vient d’un Diapason plus récent
start-problem-database-locked = Un autre programme occupe la base
start-problem-database-damaged = La base est abîmée
start-problem-database-not-ours = Ce fichier n’est pas une base de Diapason
start-problem-key-file-invalid = Le fichier de clé ne peut pas servir
start-problem-database-disk = Le disque est plein ou refuse d’écrire
start-problem-file-unreadable = La base ne peut pas être lue
start-step-database-missing-1 = Vérifiez que le disque ou le dossier partagé est branché.
start-step-database-missing-2 = Si la base a été déplacée, ouvrez-la là où elle est.
start-step-database-missing-3 = Sinon, restaurez la dernière sauvegarde.
start-step-database-key-missing-1 = Déverrouillez le trousseau du système, puis réessayez.
start-step-database-key-missing-2 = Si la clé est dans un fichier, choisissez-le.
start-step-database-key-missing-3 = Sans clé, restaurez une sauvegarde faite avec une phrase de secours.
start-step-database-wrong-key-1 = Choisissez le fichier de clé de cette base.
start-step-database-wrong-key-2 = Si la base vient d’un autre poste, restaurez une sauvegarde faite avec une phrase de secours.
start-step-database-newer-1 = Mettez Diapason à jour sur cette machine.
start-step-database-newer-2 = En attendant, ouvrez une autre base.
start-step-database-locked-1 = Attendez la fin de l’autre travail, ou fermez l’autre programme.
start-step-database-locked-2 = Réessayez.
start-step-database-damaged-1 = Restaurez la dernière sauvegarde.
start-step-database-damaged-2 = Gardez le fichier abîmé : on peut parfois en relire une partie.
start-step-database-not-ours-1 = Choisissez un fichier fait par Diapason.
start-step-database-not-ours-2 = Des fichiers CSV ne s’ouvrent pas : ils s’importent.
start-step-database-not-ours-3 = Pour commencer, créez une base.
start-step-key-file-invalid-1 = Choisissez le bon fichier : il contient 64 chiffres hexadécimaux.
start-step-key-file-invalid-2 = Vérifiez que vous avez le droit de le lire, puis réessayez.
start-step-database-disk-1 = Faites de la place sur ce disque.
start-step-database-disk-2 = Réessayez. Si cela dure, faites vérifier le disque.
start-step-file-unreadable-1 = Vérifiez vos droits sur le fichier et son dossier.
start-step-file-unreadable-2 = Réessayez.
start-step-missing-rate-1 = Ajoutez à fx_rates.csv un cours { $currency } daté du { $date } ou d’avant.
start-step-missing-rate-2 = Importez de nouveau le dossier.
start-step-help = Si cela dure, copiez le détail pour qui vous aide.
start-cure-again = Réessayer
start-cure-key = Choisir le fichier de clé…
start-cure-open = Ouvrir une autre base…
start-cure-sample = Ouvrir la société d’exemple
start-cure-create = Créer une base…
start-cure-import = Importer un dossier…

# Défaut de la page
start-mishap = La page s’est arrêtée
start-mishap-meaning = Aucun chiffre n’est touché : la page montre, elle n’écrit pas.
start-mishap-step-again = Montrez la page de nouveau.
start-mishap-step-reload = Si elle s’arrête encore, rechargez la fenêtre et copiez le détail pour qui vous aide.
start-mishap-again = Montrer de nouveau
start-mishap-reload = Recharger la fenêtre
