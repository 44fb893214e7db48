### The Data page of the window.

data-title = Data

# Import
data-import-title = Import
data-import-empty = Your data come in by a folder
data-import-text = Choose an exchange folder, or drop it on the window. At the least error nothing is written.
data-import = Import a folder…
data-import-try = Try without writing…
data-import-one = Work is under way: wait until it has ended, or stop it.
data-folders = Recent folders
data-folder-act = Import
data-folder-import = Import { $path }
data-changes-none = Nothing changed: everything was there already
data-changes-of = { $entity }: { $counts }
data-changes-new = { $count ->
    [one] { $shown } new row
   *[other] { $shown } new rows
}
data-changes-changed = { $count ->
   *[other] { $shown } changed
}
data-changes-deleted = { $count ->
   *[other] { $shown } deleted
}
data-changes-more = { $count ->
    [one] and { $count } other file
   *[other] and { $count } other files
}
data-import-again = Import again
data-import-try-again = Try again without writing
data-import-other = Choose another folder…
data-import-now = Import now
data-import-report = Import report
data-import-counts = What became of the rows of each file
data-import-reading = Reading { $file }
data-import-reading-all = Reading the folder
data-import-checking-all = Checking references and sums
data-import-writing-all = Writing to the database
data-import-computing-all = Computing the figures
data-import-meanwhile = You can go to another page: the import goes on. Nothing is written before everything is checked.
data-import-nothing-written = Nothing was written.
data-import-ended-committed = Import done
data-import-ended-dry_run = Trial done, no error
data-import-ended-refused = { $count ->
    [one] Import refused: { $count } error
   *[other] Import refused: { $count } errors
}
data-import-ended-cancelled = Import stopped
data-import-means-committed = { $changes }.
data-import-means-dry_run = Nothing was written. Would change: { $changes }.
data-import-means-refused = Nothing was written, the database is as it was. Mend the rows below in their files, then import again.
data-import-means-cancelled = Nothing was written, the database is as it was.
data-import-errors = { $count ->
    [one] { $shown } error
   *[other] { $shown } errors
}
data-import-warnings = { $count ->
    [one] { $shown } warning
   *[other] { $shown } warnings
}
data-import-more = The first { $shown } are shown; the export holds them all.
data-import-more-warnings = The first { $shown } are shown.
data-see-forecast = See the forecast
data-all-files = All files
data-copy = Copy the list
data-copied = List copied.
data-errors-name = errors.{ $ending }
data-errors-as-xlsx = All errors as an XLSX workbook…
data-errors-as-csv = All errors as CSV…
data-exported = Written: { $path }

# Databases
data-databases = Open database
data-none-open = No database is open.
data-other-databases = Other databases
data-fact-company = Company
data-fact-file = File
data-fact-lines = Deal lines
data-fact-key = Key
data-sample-note = A made-up company: its figures are nobody’s.
data-key-keychain = In the system’s keychain
data-key-private_file = In a file of your folder
data-key-named_file = In the file that you named
data-key-keychain-means = Whoever opens your session opens the database; the file alone cannot be read.
data-key-private_file-means = There is no keychain here: only you can read this file. Whoever has it with the database can read everything.
data-key-named_file-means = Keep it apart from the database: without it the database does not open.
data-backup = Back up…
data-backup-name = diapason-backup.diapason-backup
data-backup-title = Back up the database
data-backup-text = The copy is encrypted with the key of this database: it opens on this computer. With a recovery passphrase it opens elsewhere, too.
data-backup-with-passphrase = Add a recovery passphrase
data-backup-act = Choose where to back up…
data-passphrase = Recovery passphrase
data-passphrase-note = Write it down elsewhere: nobody can find it again.
data-passphrase-again = The same passphrase
data-passphrase-empty = Write a passphrase: an empty one protects nothing.
data-passphrase-differs = The two passphrases differ.
data-restore = Restore a backup…
data-restore-title = Restore this backup?
data-restore-replaces = { $count ->
    [one] It takes the place of { $company } and its { $shown } deal line, in:
   *[other] It takes the place of { $company } and its { $shown } deal lines, in:
}
data-restore-replaces-file = It takes the place of this file:
data-restore-fills = It fills the empty database:
data-restore-becomes = It becomes your database.
data-restore-kept = What is there is kept beside it, under another name.
data-restore-act = Restore the backup
data-restore-act-replace = Restore and replace
data-passphrase-of-backup = Recovery passphrase
data-passphrase-of-backup-note = Leave empty if the backup has none.
data-new = Create a database…
data-new-database-name = company.diapason
data-recent = Recent databases
data-recent-gone = Not found
data-recent-open = Open { $path }
data-recent-forget = Forget { $path }
