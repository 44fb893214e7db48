### La fenêtre : son menu, ses dialogues, et ce qu’elle dit quand aucune page ne peut le dire.

# Menu. « & » précède la lettre qui ouvre avec Alt.
shell-menu-file = &Fichier
shell-menu-new-database = Nouvelle base…
shell-menu-open-database = Ouvrir une base…
shell-menu-open-recent = Bases récentes
shell-menu-open-sample = Société exemple
shell-menu-import-folder = Importer un dossier…
shell-menu-export-page = Exporter la vue…
shell-menu-back-up = Sauvegarder la base…
shell-menu-restore = Restaurer une sauvegarde…
shell-menu-quit = Quitter Diapason
shell-menu-edit = É&dition
shell-menu-undo = Annuler la saisie
shell-menu-redo = Rétablir la saisie
shell-menu-cut = Couper
shell-menu-copy = Copier
shell-menu-paste = Coller
shell-menu-select-all = Tout sélectionner
shell-menu-view = &Affichage
shell-menu-show-forecast = Prévision
shell-menu-reload-figures = Relire les chiffres
shell-menu-theme = Thème
shell-menu-theme-system = Comme le système
shell-menu-theme-light = Clair
shell-menu-theme-dark = Sombre
shell-menu-language = Langue
shell-menu-language-fr = Français
shell-menu-language-en = English
shell-menu-zoom-in = Agrandir
shell-menu-zoom-out = Réduire
shell-menu-zoom-usual = Taille normale
shell-menu-full-screen = Plein écran
shell-menu-help = Ai&de
shell-menu-show-shortcuts = Raccourcis clavier
shell-menu-about = À propos de Diapason
shell-menu-about-what = La prévision de chiffre d’affaires, du projet à l’encaissement, hors ligne.

# Dialogues
shell-dialog-open-database = Ouvrir une base
shell-dialog-new-database = Nouvelle base
shell-dialog-key-file = Fichier de la clé
shell-dialog-import-folder = Dossier d’échange à importer
shell-dialog-export-file = Exporter
shell-dialog-backup-file = Sauvegarder la base
shell-dialog-restore-file = Sauvegarde à restaurer
shell-dialog-databases = Bases Diapason
shell-dialog-backups = Sauvegardes Diapason
shell-dialog-this-kind = Ce format
shell-dialog-all-files = Tous les fichiers

# Ce que la fenêtre dit elle-même
shell-usage = diapason-desktop [--db FICHIER] [--key-file FICHIER] [--demo] [--lang fr|en] [LIEN]
shell-no-display = il n’y a pas d’écran ici. « diapason demo » montre la prévision dans le terminal.
shell-cannot-open = La fenêtre ne s’ouvre pas.
shell-cannot-open-what = { $detail }. Vos données sont intactes ; la commande diapason y donne accès.
shell-no-page = La page ne s’affiche pas.
shell-no-page-what = Vos données sont intactes. Quittez et relancez Diapason ; si cela se répète, le journal dit pourquoi : { $folder }
