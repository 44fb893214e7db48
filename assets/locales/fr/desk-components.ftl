### Les pièces de la fenêtre : cadre, boutons, champs, tableau, avis, raccourcis.

# Actes dont l’icône reste sans mot, et boutons communs
act-back = Précédent
act-forward = Suivant
act-undo = Annuler la saisie
act-close = Fermer
act-more = Autres actions
act-export = Exporter
act-pin = Épingler
act-cancel = Annuler

# Cadre
frame-skip = Aller à la page
frame-navigation = Pages
frame-search = Rechercher ou agir
frame-group-cash = Du projet à l’encaissement
frame-group-data = Données
page-missing = Cette adresse ne mène à aucune page
page-missing-meaning = Aucun chiffre n’est touché.
page-missing-go = Aller à la première page

# Panneau
drawer-pin = Garder ouvert
drawer-unpin = Ne plus garder ouvert

# Champs
field-masked = Masqué
field-not-a-number = Écrivez un nombre, comme 1234,5.
lever-value = { $name }, valeur
lever-out-of-range = De { $least } à { $most }.
date-typed = Date
date-unreadable = Écrivez une date, comme 22/11/2026.
date-too-early = Au plus tôt le { $date }.
date-too-late = Au plus tard le { $date }.
date-previous-month = Mois précédent
date-next-month = Mois suivant

# Montants
money-unknown = inconnu
figure-name = { $name } : { $amount }, pourquoi ce chiffre ?

# Avis
toast-region = Avis
error-copy-detail = Copier le détail
error-detail-copied = Détail copié
error-unreachable = Le programme ne répond pas ; rien n’a été changé.
    .hint = Fermez la fenêtre et rouvrez-la ; les données sont intactes.

# Travail en cours
progress-rate = { $rate } par seconde
progress-left = encore { $time }
progress-ending = arrêt en cours…

# Tableau
grid-sort-tip = Trier ; Maj pour une seconde clé
grid-leave-selection = Annuler la sélection

# Palette
palette-name = Rechercher ou agir
palette-empty = Rien ne correspond à « { $words } ».
palette-pages = Page
palette-actions = Action
palette-open = ouvrir
palette-only-actions = actions

# Raccourcis
shortcut-sheet = Raccourcis clavier
shortcut-palette = Rechercher ou agir
shortcut-letters = Raccourcis d’une seule lettre
shortcut-group-go = Aller
shortcut-group-page = Page
shortcut-group-edit = Saisie
shortcut-group-window = Fenêtre
shortcut-group-table = Tableau
shortcut-table-move = Se déplacer
shortcut-table-row = Bouts de la ligne
shortcut-table-ends = Bouts du tableau
shortcut-table-open = Ouvrir ou modifier
shortcut-table-why = Pourquoi ce chiffre ?
shortcut-table-select = Choisir la ligne
shortcut-table-all = Tout choisir
shortcut-table-copy = Copier les valeurs exactes
shortcut-table-sort = Trier, sur un en-tête

# Touches
key-mod = Ctrl
key-shift = Maj
key-alt = Alt
key-escape = Échap
key-space = Espace
key-backspace = Retour arrière
key-home = Origine
key-end = Fin
key-pageup = Page ↑
key-pagedown = Page ↓

# Ce qu’une personne saisit.
edit-kept = { $deed }
edit-weighted = Pondéré
edit-again = Reprendre la saisie
calendar-month = { $month } : { $marks }
calendar-more = { $count ->
    [one] et { $count } autre mois
   *[other] et { $count } autres mois
}

# Listes : colonnes et vues
list-columns = Colonnes
list-columns-all = Toutes les colonnes
list-views = Vues
list-view = Vue { $name }
list-views-none = Aucune vue enregistrée pour cette page.
list-view-name = Nom de la vue
list-view-nameless = Donnez un nom à la vue.
list-view-taken = Une vue s’appelle déjà « { $name } ».
list-view-save = Enregistrer
list-view-replace = Remplacer
list-view-rename = Renommer
list-view-remove = Supprimer
list-view-saved = Vue « { $name } » enregistrée
list-view-renamed = Vue renommée « { $name } »
list-view-removed = Vue « { $name } » supprimée
palette-views = Vue
