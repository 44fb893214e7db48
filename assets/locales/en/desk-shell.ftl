### The window: its menu, its dialogs, and what it says where no page can say it.

# Menu. “&” stands before the letter that opens with Alt.
shell-menu-file = &File
shell-menu-new-database = New database…
shell-menu-open-database = Open a database…
shell-menu-open-recent = Recent databases
shell-menu-open-sample = Sample company
shell-menu-import-folder = Import a folder…
shell-menu-export-page = Export this view…
shell-menu-back-up = Back up the database…
shell-menu-restore = Restore a backup…
shell-menu-quit = Quit Diapason
shell-menu-edit = &Edit
shell-menu-undo = Undo entry
shell-menu-redo = Redo entry
shell-menu-cut = Cut
shell-menu-copy = Copy
shell-menu-paste = Paste
shell-menu-select-all = Select all
shell-menu-view = &View
shell-menu-show-forecast = Forecast
shell-menu-reload-figures = Read the figures again
shell-menu-theme = Theme
shell-menu-theme-system = As the system
shell-menu-theme-light = Light
shell-menu-theme-dark = Dark
shell-menu-language = Language
shell-menu-language-fr = Français
shell-menu-language-en = English
shell-menu-zoom-in = Larger
shell-menu-zoom-out = Smaller
shell-menu-zoom-usual = Usual size
shell-menu-full-screen = Full screen
shell-menu-help = &Help
shell-menu-show-shortcuts = Keyboard shortcuts
shell-menu-about = About Diapason
shell-menu-about-what = The revenue forecast, from deal to cash, offline.

# Dialogs
shell-dialog-open-database = Open a database
shell-dialog-new-database = New database
shell-dialog-key-file = Key file
shell-dialog-import-folder = Exchange folder to import
shell-dialog-export-file = Export
shell-dialog-backup-file = Back up the database
shell-dialog-restore-file = Backup to restore
shell-dialog-databases = Diapason databases
shell-dialog-backups = Diapason backups
shell-dialog-this-kind = This format
shell-dialog-all-files = All files

# What the window says itself
shell-usage = diapason-desktop [--db FILE] [--key-file FILE] [--demo] [--lang fr|en] [LINK]
shell-no-display = there is no display here. “diapason demo” shows the forecast in the terminal.
shell-cannot-open = The window does not open.
shell-cannot-open-what = { $detail }. Your data are untouched; the diapason command gives access to them.
shell-no-page = The page does not show.
shell-no-page-what = Your data are untouched. Quit and start Diapason again; if it happens again, the log says why: { $folder }
