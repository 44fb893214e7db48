### Les réglages de la fenêtre : langue, thème, densité, raccourcis.

settings-title = Réglages
settings-lead = Chaque choix vaut tout de suite et se garde sur ce poste. Aucun chiffre n’en dépend.
settings-language = Langue
settings-language-note = Celle de la fenêtre, du menu et des exports.
settings-theme = Thème
settings-theme-system = Comme le système
settings-theme-light = Clair
settings-theme-dark = Sombre
settings-theme-note = Les exports et l’impression restent clairs.
settings-density = Densité
settings-density-automatic = Selon la hauteur
settings-density-comfortable = Aérée
settings-density-compact = Serrée
settings-density-note = La hauteur des rangées : 28 ou 24 points. « Selon la hauteur » serre sous 800 points.
settings-keys = Raccourcis
settings-keys-switch = Touches seules
settings-keys-note = Les touches seules (L, B, T…) agissent hors des champs. Sans elles, Ctrl et Alt continuent d’agir ; « ? » les montre tous.
settings-not-kept = Le choix vaut jusqu’à la fermeture de la fenêtre ; il n’a pas pu être gardé.
settings-version = Diapason { $version }

# Aperçu
settings-preview = Aperçu
settings-preview-amount = Montant
settings-preview-share = Part
settings-preview-invoiced = Facturé
settings-preview-backlog = Carnet
settings-preview-weighted = Pondéré
settings-preview-credit = Avoir
settings-preview-note = Chiffres d’illustration, au { $date }.
