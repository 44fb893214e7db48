### The window's start screens, and what comes from the menu, links and dropped files.

start-title = Start
start-opening = Opening the database…
start-no-company = No company
start-sample-detail = Sample company
start-database-detail = Encrypted database
start-none-open = No database open
start-foot = { $count ->
    [one] Offline · { $shown } deal line
   *[other] Offline · { $shown } deal lines
}
start-again = Try again
start-no-program-meaning = No figure can be asked for, and none is touched.
start-stale = The figures shown are those before the last change
start-drop = Drop here
start-drop-note = A folder is imported, a database opened, a backup restored.
start-nothing-to-export = There is nothing to export on this page. Nothing was written.
start-unknown-link = This link leads nowhere here. Nothing was changed.

# First start
start-welcome = The forecast begins with your data
start-welcome-text = A folder of CSV files is enough: deals, instalments, invoices. Everything stays on this machine, encrypted.
start-empty = This database is still empty
start-empty-text = It is ready. Import an exchange folder: first figures in less than a minute.
start-import = Import your data
start-sample = Open the sample company
start-open = Open a database…
start-open-one = Open
start-or = Or

# Work under way and done
start-running-import = Import
start-running-backup = Backup
start-running-restore = Restoring
start-done-backup = Backup written: { $path }
start-done-restore = Backup restored. The former database is kept: { $path }
start-done-backup-alone = Backup written: { $path }
start-done-restore-alone = Backup restored.
start-see-import = See the report
start-stopped = Work stopped. Nothing was written.
start-import-committed = Import done. { $changes }.
start-import-dry_run = Trial done, no error. Nothing was written.
start-import-refused = { $count ->
    [one] Import refused: { $count } error. Nothing was written.
   *[other] Import refused: { $count } errors. Nothing was written.
}
start-import-cancelled = Import stopped. Nothing was written.

# A database that stays shut
start-meaning = No figure was touched, and none is shown while this lasts.
start-meaning-database-missing = No figure can be shown without it. Nothing was made in its place.
start-meaning-database-key-missing = The figures are there, whole and encrypted; without the key nobody reads them. No other key was made.
start-meaning-database-wrong-key = The figures are there, whole and encrypted. Nothing was written, no other key was made.
start-meaning-database-newer = The figures are whole. This version (database { $known }) does not open database { $found }, so as not to damage it.
start-meaning-database-locked = The figures are whole; they wait until the other program has done writing.
start-meaning-database-damaged = Part of the file cannot be read any more; so that nothing false is shown, no figure is. Nothing was written to it.
start-meaning-database-not-ours = There is no figure to read in it. The file was not touched.
start-meaning-key-file-invalid = The figures are there, whole and encrypted. No other key was made.
start-meaning-database-disk = The database is as it was. No figure is lost.
start-meaning-file-unreadable = The figures were not touched; they cannot be read without this permission.
start-meaning-missing-rate = Without this rate amounts in { $currency } have no counter-value: rather no figure than a wrong one.
start-problem-database-missing = The database is not to be found
start-problem-database-key-missing = The key of the database is not to be found
start-problem-database-wrong-key = This key does not open the database
start-problem-database-newer = The database comes from a newer Diapason
start-problem-database-locked = Another program holds the database
start-problem-database-damaged = The database is damaged
start-problem-database-not-ours = This file is no database of Diapason
start-problem-key-file-invalid = The key file cannot serve
start-problem-database-disk = The disk is full or refuses to write
start-problem-file-unreadable = The database cannot be read
start-step-database-missing-1 = Check that the disk or the shared folder is connected.
start-step-database-missing-2 = If the database was moved, open it where it is.
start-step-database-missing-3 = Otherwise restore the last backup.
start-step-database-key-missing-1 = Unlock the system’s keychain, then try again.
start-step-database-key-missing-2 = If the key is in a file, choose it.
start-step-database-key-missing-3 = Without a key, restore a backup made with a recovery passphrase.
start-step-database-wrong-key-1 = Choose this database’s key file.
start-step-database-wrong-key-2 = If the database comes from another computer, restore a backup made with a recovery passphrase.
start-step-database-newer-1 = Update Diapason on this machine.
start-step-database-newer-2 = Meanwhile, open another database.
start-step-database-locked-1 = Wait until the other work is done, or close the other program.
start-step-database-locked-2 = Try again.
start-step-database-damaged-1 = Restore the last backup.
start-step-database-damaged-2 = Keep the damaged file: part of it can sometimes be read again.
start-step-database-not-ours-1 = Choose a file made by Diapason.
start-step-database-not-ours-2 = CSV files are not opened: they are imported.
start-step-database-not-ours-3 = To begin, create a database.
start-step-key-file-invalid-1 = Choose the right file: it holds 64 hexadecimal digits.
start-step-key-file-invalid-2 = Check that you may read it, then try again.
start-step-database-disk-1 = Make room on this disk.
start-step-database-disk-2 = Try again. If it lasts, have the disk looked at.
start-step-file-unreadable-1 = Check your permissions on the file and its folder.
start-step-file-unreadable-2 = Try again.
start-step-missing-rate-1 = Add to fx_rates.csv a { $currency } rate of { $date } or earlier.
start-step-missing-rate-2 = Import the folder again.
start-step-help = If it lasts, copy the detail for whoever helps you.
start-cure-again = Try again
start-cure-key = Choose the key file…
start-cure-open = Open another database…
start-cure-sample = Open the sample company
start-cure-create = Create a database…
start-cure-import = Import a folder…

# A defect of the page
start-mishap = The page has stopped
start-mishap-meaning = No figure is touched: the page shows, it does not write.
start-mishap-step-again = Show the page again.
start-mishap-step-reload = If it stops again, reload the window and copy the detail for whoever helps you.
start-mishap-again = Show again
start-mishap-reload = Reload the window
