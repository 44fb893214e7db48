### The command line: what each command and option does, and what it says of wrong usage.

cli-about = Diapason relie ce que promet le CRM à ce que la facturation encaisse, hors ligne.
cli-usage = Usage
cli-commands = Commandes
cli-options = Options
cli-see-help = Voir { $command } --help.
cli-did-you-mean = Vouliez-vous dire { $suggestion } ?
cli-unknown-command = Commande inconnue : { $word }
cli-unknown-option = Option inconnue : { $word }
cli-unknown-value = { $option } ne connaît pas « { $value } » ; choix : { $choices }
cli-missing-value = { $option } attend une valeur.
cli-missing-argument = Il manque { $argument }.
cli-error = erreur
cli-warning = avertissement
cli-hint = conseil
cli-done = Terminé en { $elapsed }.

# Commands
command-demo = la société exemple dans une base neuve, et sa prévision
command-import = lit un dossier d’échange
command-export = écrit le contenu, ou le tableau d’une vue
command-forecast = la prévision par mois, trimestre ou exercice
command-scenario = les scénarios : lister, voir, enregistrer, supprimer, comparer
command-scenario-list = les scénarios enregistrés
command-scenario-show = un scénario en JSON
command-scenario-save = enregistre un scénario écrit en JSON
command-scenario-remove = supprime un scénario
command-scenario-compare = compare des scénarios à la base
command-deal = les affaires : lister, voir, expliquer
command-deal-list = les affaires, avec filtres et tri
command-deal-show = une affaire : lignes, échéances, factures
command-deal-why = d’où viennent les chiffres d’une affaire
command-override = les valeurs saisies : poser, lister, retirer
command-override-set = pose une valeur à la place de celle de la source
command-override-list = les valeurs saisies
command-override-revoke = revient à la valeur de la source
command-progress = où en sont les affaires et les commerciaux, sur une période
command-receivables = le reste dû et son âge
command-chart = un graphique en SVG ou en PNG
command-bench = chronomètre le calcul sur la base ouverte
command-bench-forecast = chronomètre la prévision
command-bench-import = chronomètre un import dans une base temporaire
command-check = contrôle la base
command-backup = sauvegarde la base pendant qu’elle sert
command-restore = remet une sauvegarde en place

# Options
option-db = fichier de la base
option-key-file = fichier de la clé, à la place du trousseau
option-format = table, json ou csv
option-lang = langue : fr ou en
option-quiet = ne dit que les erreurs
option-dry-run = contrôle tout, n’écrit rien
option-out = fichier ou dossier à écrire
option-view = la vue à exporter
option-as-of = le jour qui vaut aujourd’hui (AAAA-MM-JJ)
option-months = nombre de mois à partir du mois en cours
option-period = colonnes : mois, trimestre ou exercice
option-measure = ce qui est mesuré
option-by = ce qui groupe les chiffres
option-progress-by = ce que sont les lignes
option-from = premier mois de la période (AAAA-MM)
option-to = dernier mois de la période (AAAA-MM)
option-scenario = un scénario enregistré, ou un fichier JSON
option-history = mois d’avant à montrer aussi
option-cash-policy = quand l’argent est attendu
option-probability = d’où vient la probabilité
option-theme = couleurs du graphique : light ou dark
option-unit = unité des montants : euros, milliers, millions
option-limit = nombre de lignes au plus
option-sort = colonne de tri, précédée de - pour l’inverse
option-filter = ne garde que ce qui correspond
option-repeat = nombre de mesures
option-passphrase = demande une phrase de secours
option-reason = pourquoi cette valeur
option-user = qui saisit

# Bench
bench-heading = { $count ->
    [one] { $what } sur { $lines } lignes, { $count } mesure
   *[other] { $what } sur { $lines } lignes, { $count } mesures
}
bench-seconds = temps médian
bench-cpu-seconds = temps processeur médian
bench-memory = mémoire au plus haut
bench-load = chargement

# Erreurs que seule une commande rencontre
error-key-file-invalid = Pas de clé dans { $path } : { $detail }
    .hint = { $how }
error-passphrase-empty = Une phrase de secours vide ne protège rien.
    .hint = Choisissez une phrase que personne ne devine.
error-override-invalid = { $detail }
error-edit-refused = { $detail }
error-record-of-source = { $name } vient d’une source : saisissez une valeur à sa place.
error-in-use = { $name } sert encore et reste en place.
error-question-invalid = { $detail }
error-calculation = { $detail }
error-exchange = { exchange-words }

# L’import, l’aide et ce qu’ils disent
import-reading = { $file } : { $done } lignes ({ $total }), { $rate } lignes/s, encore { $left }
option-help = montre cette aide
option-version = montre la version
list-more = … et { $count } de plus

# Listes, valeurs saisies et fichiers
row-rounding = Arrondis
as-of-label = Au
measure-label = Mesure
override-now-holds = { $record } · { $field } : { $value } vaut (saisie { $id }).
override-taken-back = { $record } · { $field } : la valeur de la source vaut de nouveau (saisie { $id } révoquée).
override-empty = (vide)
column-override-id = Saisie
option-all = aussi les valeurs révoquées
option-offset = lignes à passer
option-name = nom sous lequel l’enregistrer
option-chart = des barres sous le tableau
argument-path = dossier d’échange
argument-file = fichier
argument-folder = dossier d’échange
argument-name = nom, ou fichier JSON
argument-deal = identifiant ou nom de l’affaire
argument-entity = genre d’enregistrement (deal, deal_line, customer…)
argument-id = identifiant
argument-field = colonne de la forme d’échange (probability, expected_close_on…)
argument-value = la valeur comme un fichier l’écrirait ; "" l’efface

# Pourquoi, en quelques mots de plus
why-conversion = Converti
why-invoiced-elsewhere = Conclue avant que la facturation soit connue, sans facture liée : facturée ailleurs.
why-probability-of-stage = celle de l’étape
why-probability-outcome = l’affaire est conclue
why-instalment-left = reste { $left } sur { $amount }
column-remark = Remarque
demo-try-deals = les plus grandes affaires ; `deal why ID` dit d’où vient un chiffre
cli-choices = [choix : { $choices }]
cli-default = [par défaut : { $value }]
option-forms = table, json ou csv ; pour export : exchange, xlsx ou csv
