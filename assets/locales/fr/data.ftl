### Data: what files hold, import and export, checks, backups.

# Counts
count-rows = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
count-files = { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
}
count-errors = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}
count-warnings = { $count ->
    [one] { $count } avertissement
   *[other] { $count } avertissements
}

# Import
import-started = Lecture de { $path }
import-progress = { $file } : { $done } sur { $total }, { $rate } lignes/s, reste { $left }
import-progress-unknown = { $file } : { $done } lignes, { $rate } lignes/s
import-writing = Écriture dans la base
import-checking = Vérification des références et des sommes
import-done = Import terminé en { $elapsed } : { $new } nouvelles, { $changed } modifiées, { $unchanged } inchangées.
import-nothing-changed = Import terminé en { $elapsed } : rien n’a changé.
import-dry-run = Essai à blanc : rien n’a été écrit.
import-dry-run-would = Essai à blanc : { $new } nouvelles et { $changed } modifiées seraient écrites.
import-refused = Import refusé, la base est restée comme avant : { $errors }
    .hint = Corrigez les lignes nommées ci-dessus, puis relancez la même commande.
import-refused-more = Seules les { $count } premières erreurs sont listées.
import-cancelled = Import interrompu, la base est restée comme avant.
import-report-title = Ce qui a été lu
column-entity = Fichier
column-read = Lues
column-new = Nouvelles
column-changed = Modifiées
column-unchanged = Inchangées
column-deleted = Supprimées
column-rejected = Rejetées
column-file = Fichier
column-row = Ligne
column-column = Colonne
column-value = Valeur
column-message = Ce qui ne va pas
issue-place = { $file }, ligne { $row }, colonne { $column } : « { $value } »
issue-place-row = { $file }, ligne { $row }
issue-place-column = { $file }, ligne { $row }, colonne { $column }
warnings-title = Avertissements
errors-title = Erreurs

# Export
export-done = { $count ->
    [one] Export terminé : { $count } fichier dans { $path }.
   *[other] Export terminé : { $count } fichiers dans { $path }.
}
export-file-done = Export terminé : { $path }
chart-done = Graphique enregistré : { $path }
export-text-amounts = { $count ->
    [one] { $count } montant trop grand pour un tableur est écrit en texte.
   *[other] { $count } montants trop grands pour un tableur sont écrits en texte.
}

# Check, backup, restore
check-title = Contrôle de la base
check-good = La base est saine.
check-bad = { $count ->
    [one] { $count } défaut trouvé dans la base.
   *[other] { $count } défauts trouvés dans la base.
}
    .hint = Restaurez la dernière sauvegarde : diapason restore FICHIER
check-item-integrity = Pages et index
check-item-references = Références entre enregistrements
check-item-sums = Sommes des échéanciers et des échéances
check-item-values = Valeurs relues par le modèle
check-item-version = Version de la base
check-passed = bon
check-failed = défaut
column-check = Contrôle
column-outcome = Constat
backup-done = Sauvegarde écrite : { $path } ({ $size })
backup-passphrase = Elle s’ouvre sur une autre machine avec la phrase de secours.
backup-no-passphrase = Sans phrase de secours, elle ne s’ouvre qu’avec la clé de cette machine.
    .hint = Ajoutez --passphrase pour une sauvegarde qui survit à la perte de l’ordinateur.
passphrase-ask = Phrase de secours :
passphrase-again = La même, encore une fois :
passphrase-differs = Les deux phrases diffèrent ; rien n’a été écrit.
restore-done = Base restaurée depuis { $path }.
restore-kept = L’ancienne base est gardée : { $path }
migration-done = Base mise à jour de la version { $from } à la version { $to } ; copie d’avant : { $path }
key-file-fallback = Aucun trousseau ici : la clé est dans { $path }, lisible par vous seul.
    .hint = Qui a ce fichier et la base peut tout lire ; gardez-les à part.

# The sample company
demo-title = Société exemple
demo-opened = Société exemple ouverte, dates amenées à aujourd’hui ({ $date }).
demo-what = Une société inventée de services à l’industrie : ses affaires, factures et paiements ne sont à personne.
demo-in-window = La société exemple s’ouvre dans sa fenêtre ; pour le terminal : diapason demo --format table
demo-next = Essayez ensuite :
demo-try-group = les mêmes chiffres par commercial
demo-try-cash = ce qui rentre, et quand
demo-try-why = d’où vient un chiffre
demo-try-scenario = et si les signatures glissaient d’un mois
