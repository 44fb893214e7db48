### The window's start screens, and what comes from the menu, links and dropped files.

start-title = Start
start-opening = Opening the database
start-no-company = No company
start-sample-detail = Diapason · sample company
start-database-detail = Diapason · encrypted database
start-foot = { $count ->
    [one] Offline · { $shown } deal line
   *[other] Offline · { $shown } deal lines
}
start-again = Try again
start-drop = Drop the folder to import it.
start-unknown-link = This link leads nowhere here. Nothing was changed.

# First start
start-welcome = The forecast begins with your data
start-welcome-text = A folder of CSV files is enough: deals, instalments, invoices. Everything stays on this machine, encrypted.
start-empty = This database is still empty
start-empty-text = { $path } is ready. Import an exchange folder: first figures in less than a minute.
start-import = Import your data
start-sample = Open the sample company
start-open = Open a database…
start-open-one = Open

# Work under way and done
start-running-import = Import
start-running-backup = Backup
start-running-restore = Restoring
start-done-import = Import done.
start-done-backup = Backed up: { $path }
start-done-restore = Restored. The former database is kept: { $path }
start-stopped = Stopped. Nothing was written.
start-import-committed = Import done, the figures are up to date.
start-import-dry_run = Trial done. Nothing was written.
start-import-refused = Import refused. Nothing was written; the errors are under Data.
start-import-cancelled = Import stopped. Nothing was written.

# A database that stays shut
start-meaning = No figure was touched; the database is as it was.
start-meaning-database-missing = No figure can be shown without it. Nothing was made in its place.
start-meaning-database-key-missing = The data are there, whole and encrypted. Diapason made no other key.
start-meaning-database-wrong-key = The data are there, whole and encrypted. Nothing was written.
start-meaning-database-newer = The data are whole. This version does not open them, so as not to damage them.
start-meaning-database-locked = The data are whole; another program is writing to them right now.
start-meaning-database-damaged = Part of the file cannot be read any more. Diapason wrote nothing to it.
start-step-database-missing-1 = Check that the disk or the shared folder is connected.
start-step-database-missing-2 = If the database was moved, open it where it is.
start-step-database-missing-3 = Otherwise restore the last backup.
start-step-database-key-missing-1 = Unlock the system’s keychain, then try again.
start-step-database-key-missing-2 = If the key is in a file, choose it.
start-step-database-key-missing-3 = Without a key, restore a backup made with a recovery passphrase.
start-step-database-wrong-key-1 = Choose this database’s key file.
start-step-database-wrong-key-2 = If it comes from another machine, restore it from a backup with its recovery passphrase.
start-step-database-newer-1 = Update Diapason on this machine.
start-step-database-newer-2 = Meanwhile, open another database.
start-step-database-locked-1 = Wait until the other work is done, or close the other program.
start-step-database-locked-2 = Try again.
start-step-database-damaged-1 = Restore the last backup.
start-step-database-damaged-2 = Keep the damaged file: part of it can sometimes be read again.
start-step-database-not-ours-1 = Choose a file made by Diapason.
start-step-database-not-ours-2 = CSV files are not opened: they are imported.
start-step-key-file-invalid-1 = Choose the right key file: it holds 64 hexadecimal digits.
start-step-key-file-unreadable-1 = Choose a key file that you can read.
start-step-key-file-shared-1 = Make the file { $path } yours alone, then try again.
start-cure-again = Try again
start-cure-key = Choose the key file…
start-cure-open = Open another database…
start-cure-sample = Open the sample company
start-cure-import = Import a folder…

# A defect of the page
start-mishap = The page has stopped
start-mishap-meaning = No figure is touched: the page shows, it does not write.
start-mishap-step-again = Show the page again.
start-mishap-step-reload = If it stops again, reload the window and copy the detail for whoever helps you.
start-mishap-again = Show again
start-mishap-reload = Reload the window
