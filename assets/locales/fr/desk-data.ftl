### La page Données de la fenêtre.


# Import
data-import-title = Importer
data-import-empty = Vos données entrent par un dossier
data-import-text = Choisissez un dossier d’échange, ou déposez-le sur la fenêtre. À la moindre erreur, rien n’est écrit.
data-import = Importer un dossier…
data-import-try = Essayer sans écrire…
data-import-one = Un travail est en cours : attendez sa fin ou arrêtez-le.
data-folders = Derniers dossiers
data-folder-act = Importer
data-folder-import = Importer { $path }
data-changes-none = Rien n’a changé : tout était déjà là
data-changes-of = { $entity } : { $counts }
data-changes-new = { $count ->
    [one] { $shown } ligne nouvelle
   *[other] { $shown } lignes nouvelles
}
data-changes-changed = { $count ->
    [one] { $shown } modifiée
   *[other] { $shown } modifiées
}
data-changes-deleted = { $count ->
    [one] { $shown } supprimée
   *[other] { $shown } supprimées
}
data-changes-more = { $count ->
    [one] et { $count } autre fichier
   *[other] et { $count } autres fichiers
}
data-import-again = Importer de nouveau
data-import-try-again = Essayer de nouveau
data-import-other = Choisir un autre dossier…
data-import-now = Importer maintenant
data-import-report = Compte rendu d’import
data-import-counts = Ce que sont devenues les lignes de chaque fichier
data-import-reading = Lecture de { $file }
data-import-reading-all = Lecture du dossier
data-import-checking-all = Vérification des références et des sommes
data-import-writing-all = Écriture dans la base
data-import-computing-all = Calcul des chiffres
data-import-meanwhile = Vous pouvez aller sur une autre page : l’import continue. Rien n’est écrit avant que tout soit vérifié.
data-import-nothing-written = Rien n’a été écrit.
data-import-ended-committed = Import terminé
data-import-ended-dry_run = Essai terminé, sans erreur
data-import-ended-refused = { $count ->
    [one] Import refusé : { $count } erreur
   *[other] Import refusé : { $count } erreurs
}
data-import-ended-cancelled = Import arrêté
data-import-means-committed = { $changes }.
data-import-means-dry_run = Rien n’a été écrit. Changerait : { $changes }.
data-import-means-refused = Rien n’a été écrit, la base est telle qu’elle était. Corrigez les lignes ci-dessous dans leurs fichiers, puis importez de nouveau.
data-import-means-cancelled = Rien n’a été écrit, la base est telle qu’elle était.
data-import-errors = { $count ->
    [one] { $shown } erreur
   *[other] { $shown } erreurs
}
data-import-warnings = { $count ->
    [one] { $shown } avertissement
   *[other] { $shown } avertissements
}
data-import-more = Les { $shown } premières sont montrées ; l’export les contient toutes.
data-import-more-warnings = Les { $shown } premiers sont montrés.
data-see-forecast = Voir la prévision
data-all-files = Tous les fichiers
data-copy = Copier la liste
data-copied = Liste copiée.
data-errors-name = erreurs.{ $ending }
data-errors-as-xlsx = Toutes les erreurs en classeur XLSX…
data-errors-as-csv = Toutes les erreurs en CSV…
data-exported = Écrit : { $path }

# Bases
data-databases = Base ouverte
data-none-open = Aucune base n’est ouverte.
data-other-databases = Autres bases
data-fact-company = Société
data-fact-file = Fichier
data-fact-lines = Lignes d’affaire
data-fact-key = Clé
data-sample-note = Société inventée : ses chiffres ne sont à personne.
data-key-keychain = Dans le trousseau du système
data-key-private_file = Dans un fichier de votre dossier
data-key-named_file = Dans le fichier que vous avez nommé
data-key-keychain-means = Qui ouvre votre session ouvre la base ; le fichier seul ne se lit pas.
data-key-private_file-means = Il n’y a pas de trousseau ici : vous seul pouvez lire ce fichier. Qui l’a avec la base peut tout lire.
data-key-named_file-means = Gardez-le à part de la base : sans lui elle ne s’ouvre pas.
data-backup = Sauvegarder…
data-backup-title = Sauvegarder la base
data-backup-text = La copie est chiffrée avec la clé de cette base : elle s’ouvre sur ce poste. Avec une phrase de secours, elle s’ouvre aussi ailleurs.
data-backup-with-passphrase = Ajouter une phrase de secours
data-backup-act = Choisir où sauvegarder…
data-passphrase = Phrase de secours
data-passphrase-note = Notez-la ailleurs : personne ne peut la retrouver.
data-passphrase-again = La même phrase
data-passphrase-empty = Écrivez une phrase : vide, elle ne protège rien.
data-passphrase-differs = Les deux phrases diffèrent.
data-restore = Restaurer une sauvegarde…
data-restore-title = Restaurer cette sauvegarde ?
data-restore-replaces = { $count ->
    [one] Elle prend la place de { $company } et de sa { $shown } ligne d’affaire, dans :
   *[other] Elle prend la place de { $company } et de ses { $shown } lignes d’affaire, dans :
}
data-restore-replaces-file = Elle prend la place de ce fichier :
data-restore-fills = Elle remplit la base vide :
data-restore-becomes = Elle devient votre base.
data-restore-kept = Ce qui s’y trouve est gardé à côté, sous un autre nom.
data-restore-act = Restaurer la sauvegarde
data-restore-act-replace = Restaurer et remplacer
data-passphrase-of-backup = Phrase de secours
data-passphrase-of-backup-note = Laissez vide si la sauvegarde n’en a pas.
data-new = Créer une base…
data-recent = Bases récentes
data-recent-gone = Introuvable
data-recent-open = Ouvrir { $path }
data-recent-forget = Oublier { $path }

# La qualité des données
quality-title = Qualité des données
quality-lead = Ce qui manque ou se contredit, par euros en jeu. Ce que vous saisissez compte tout de suite.
quality-none = Rien ne manque
quality-none-text = Chaque chiffre repose sur des données complètes.
quality-table = Défauts des données, les plus coûteux d’abord
quality-kinds = Nature des défauts
quality-all = Tous
quality-kind = { $name } : { $count }, { $amount }
quality-column-what = Où
quality-column-kind = Ce qui manque
quality-column-amount = En jeu
quality-column-cure = Valeur à saisir
quality-row = { $name }, { $kind }, { $amount } en jeu
quality-records = { $count ->
    [one] { $count } affaire ou facture
   *[other] { $count } affaires et factures
 }
quality-unknown = inconnu
quality-open-settings = Ouvrir les réglages
quality-open-deal = Ouvrir l’affaire
quality-in-source = À corriger à la source
quality-enter = Saisir : { $column }
quality-mended = { $name } : { $column } saisi
quality-effect-cost = Marge désormais connue sur
quality-drawer-amount = En jeu
quality-drawer-records = Où sont ces euros
quality-drawer-done = Ce défaut n’existe plus.
quality-column-record = Affaire ou facture
quality-column-on = Date
defect-rate-missing = Taux de change manquant
defect-rate-missing-meaning = Sans ce taux, aucune prévision ne peut se calculer.
defect-cost-missing = Coût inconnu
defect-cost-missing-meaning = Ce chiffre d’affaires compte, sa marge non : personne ne connaît son coût.
defect-stale-close = Signature dépassée
defect-stale-close-meaning = Ce montant pondéré est compté dans le mois courant, faute d’une date à venir.
defect-won-without-invoice = Gagnée sans facture
defect-won-without-invoice-meaning = Ces échéances sont passées et rien n’a été facturé de l’affaire.
defect-late-to-invoice = En retard d’émission
defect-late-to-invoice-meaning = Ces échéances sont passées et restent à facturer.
defect-over-invoiced = Facturé au-delà
defect-over-invoiced-meaning = Les factures dépassent l’affaire de ce montant.
defect-invoiced-not-won = Facturée sans être gagnée
defect-invoiced-not-won-meaning = La facture compte, et l’affaire encore ouverte aussi.
defect-invoice-without-deal = Facture sans affaire
defect-invoice-without-deal-meaning = Le client a encore un carnet : jusqu’à ce montant peut compter deux fois.
defect-over-paid = Payé au-delà
defect-over-paid-meaning = Les paiements dépassent la facture de ce montant.
defect-rate-stale = Taux de change ancien
defect-rate-stale-meaning = Ce montant pondéré repose sur un taux de plus de deux mois.
defect-billing-start-absent = Début de facturation inconnu
defect-billing-start-absent-meaning = Ce qui fut gagné avant la première facture reste au carnet.
defect-fixed-costs-absent = Aucun coût fixe
defect-fixed-costs-absent-meaning = Le résultat des douze mois à venir est égal à la marge.
defect-deal-without-salesperson = Affaire sans commercial
defect-deal-without-salesperson-meaning = Ce montant attendu n’est à personne.
defect-salesperson-without-quota = Commercial sans quota
defect-salesperson-without-quota-meaning = Ces signatures ne se mesurent à rien cet exercice.
defect-customer-without-terms = Client sans délai
defect-customer-without-terms-meaning = Ce montant attendu sera encaissé au délai de la société.
defect-deal-without-next-step = Sans prochaine étape
defect-deal-without-next-step-meaning = Personne n’a dit que faire ensuite de ce montant pondéré.
data-came = Ce qui est entré
data-came-none = Aucun import n’est noté : les prochains le seront, avec leur date et leurs comptes.
