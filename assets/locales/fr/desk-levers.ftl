### The levers panel and saved scenarios, in the window.

# Levers by the panel's names
lever-slip_months = Décalage
lever-payment_delay_days = Délais
lever-others = Autres leviers
lever-setting = { $lever } { $value }
lever-months = { $count ->
    [one] { $months } mois
   *[other] { $months } mois
}

# The panel
levers-title = Leviers
levers-modified = { $name }, modifié
levers-base-modified = Base modifiée
levers-undo = Annuler : { $deed }
levers-undo-none = Rien à annuler
levers-more = Autres actions sur le scénario
levers-no-effect = aucun
levers-cash = trésorerie
levers-effect-cash = trésorerie { $amount }
levers-effect-result = résultat { $amount }
levers-others = { $count ->
    [one] +{ $count } levier de ce scénario
   *[other] +{ $count } leviers de ce scénario
}
levers-others-meaning = { $count ->
    [one] Il agit sur une affaire, les charges fixes ou un autre périmètre. Ce panneau ne le montre pas et le garde tel quel.
   *[other] Ils agissent sur des affaires, les charges fixes ou d’autres périmètres. Ce panneau ne les montre pas et les garde tels quels.
}

# Where a lever applies
levers-where = Périmètre des leviers
levers-where-add = Ajouter un périmètre
levers-where-title = Où le levier agit
levers-where-lever = Levier
levers-where-by = Par
levers-where-search = Chercher
levers-where-none = Rien ne correspond.
levers-where-empty = Aucune valeur dans les données.
levers-where-chip = { $lever } : { $where }
levers-where-edit = { $lever } : { $where }, modifier
levers-where-team = { $count ->
    [one] équipe { $names }
   *[other] équipes { $names }
}
levers-where-salesperson = { $names }
levers-where-family = { $count ->
    [one] famille { $names }
   *[other] familles { $names }
}
levers-where-stage = { $count ->
    [one] étape { $names }
   *[other] étapes { $names }
}
levers-where-segment = { $count ->
    [one] segment { $names }
   *[other] segments { $names }
}
levers-where-many = { $first } et { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
levers-where-lines = { $count ->
    [0] Aucune ligne ouverte ne correspond.
    [one] { $count } ligne ouverte correspond.
   *[other] { $count } lignes ouvertes correspondent.
}
levers-where-everywhere = Partout
levers-where-changed = Périmètre : { $lever }

# Base, scenario, change
levers-effects = Base, scénario et écart
levers-period-year = Exercice, { $unit }
levers-period-months = Période, { $unit }
levers-column-base = Base
levers-column-scenario = Scénario
levers-column-change = Écart
levers-measure-invoicing = Facturation
levers-measure-bookings = Signatures
levers-measure-cash = Encaissé
levers-measure-margin = Marge
levers-measure-result = Résultat
levers-alone = Effet de chaque levier seul sur le résultat
levers-none = Aucun levier : les chiffres sont ceux de la base.

# What is missing for the target
levers-gap = Pour tenir l’objectif
levers-gap-invoicing = Il manque { $amount } facturables avant fin { $month }.
levers-gap-bookings = Il manque { $amount } de signatures avant fin { $month }.
levers-gap-cash = Il manque { $amount } d’encaissements avant fin { $month }.
levers-gap-margin = Il manque { $amount } de marge avant fin { $month }.
levers-gap-result = Il manque { $amount } de résultat avant fin { $month }.
levers-gap-deals = { $count ->
    [one] C’est { $count } affaire de taille courante ({ $amount }).
   *[other] C’est { $count } affaires de taille courante ({ $amount } chacune).
}

# Taking back, doing again
undo-undo = Annuler
undo-redo = Rétablir
undo-undone = Annulé : { $deed }
undo-redone = Rétabli : { $deed }

# Keys
levers-toggle = Panneau des leviers
levers-toggle-base = Base sans leviers

# Choosing, saving, removing
scenarios-label = Scénario
scenarios-base = Base
scenarios-base-detail = sans levier
scenarios-modified = { $name } · modifié
scenarios-levers = { $count ->
    [0] sans levier
    [one] { $count } levier
   *[other] { $count } leviers
}
scenarios-chosen = Scénario { $name }
scenarios-save = Enregistrer
scenarios-save-named = Enregistrer « { $name } »
scenarios-save-as = Enregistrer sous…
scenarios-save-as-title = Enregistrer le scénario
scenarios-name = Nom
scenarios-name-missing = Donnez un nom au scénario.
scenarios-name-hint = Prudent, Ambitieux, Sans le premier client…
scenarios-saved = Scénario « { $name } » enregistré.
scenarios-replace-title = Remplacer « { $name } » ?
scenarios-replace-text = { $count ->
    [0] Le scénario enregistré sous ce nom, sans levier, est remplacé par celui du panneau.
    [one] Le scénario enregistré sous ce nom et son levier sont remplacés par ceux du panneau.
   *[other] Le scénario enregistré sous ce nom et ses { $count } leviers sont remplacés par ceux du panneau.
}
scenarios-replace = Remplacer
scenarios-other-name = Choisir un autre nom
scenarios-replaced = Scénario « { $name } » remplacé.
scenarios-revert = Revenir à « { $name } »
scenarios-revert-base = Revenir à la base
scenarios-rename = Renommer…
scenarios-rename-title = Renommer « { $name } »
scenarios-rename-do = Renommer
scenarios-renamed = Scénario « { $before } » renommé « { $name } ».
scenarios-remove = Supprimer « { $name } »
scenarios-removed = Scénario « { $name } » supprimé.
scenarios-cancel = Annuler
scenarios-undo = Annuler

# Comparing two
compare-act = Comparer
compare-title = Comparer deux scénarios
compare-left = Comparer
compare-right = avec
compare-swap = Inverser
compare-current = En cours
compare-current-detail = non enregistré
compare-measures = Mesures
compare-months = { $measure } par mois
compare-columns = { $measure } par période
compare-levers = Leviers
compare-measure = Mesure
compare-month = Mois
compare-period = Période
compare-lever = Levier
compare-change = Écart
compare-total = Total
compare-later = Après
compare-same = Les deux scénarios sont les mêmes.
compare-no-levers = Aucun levier des deux côtés.
compare-at-base = base
