### The Data page of the window.

data-title = Data

# Import
data-import-title = Import
data-import-empty = No import since the window was opened
data-import-text = Choose an exchange folder, or drop it on the window. One error, and nothing is written.
data-import = Import a folder…
data-import-try = Try without writing…
data-import-one = An import is under way.
data-import-again = Import again
data-import-other = Choose another folder…
data-import-now = Import now
data-import-report = Import report
data-import-counts = What became of the rows of each file
data-import-reading = Reading { $file }
data-import-reading-folder = Reading the folder
data-import-checking = Checking references and sums
data-import-writing = Writing to the database
data-import-computing = Computing the figures
data-import-ended-committed = Import done
data-import-ended-dry_run = Trial done, no error
data-import-ended-refused = { $count ->
    [one] Import refused: { $count } error
   *[other] Import refused: { $count } errors
}
data-import-ended-cancelled = Import stopped
data-import-means-committed = { $path } is in the database, the figures are up to date.
data-import-means-dry_run = Nothing was written. { $path } can be imported.
data-import-means-refused = Nothing was written, the database is as it was. Mend the rows below in { $path }, then import again.
data-import-means-cancelled = Nothing was written, the database is as it was.
data-import-errors = { $count ->
    [one] { $shown } error
   *[other] { $shown } errors
}
data-import-warnings = { $count ->
    [one] { $shown } warning
   *[other] { $shown } warnings
}
data-import-more = The first { $shown } are shown. The export holds them all.
data-see-forecast = See the forecast
data-all-files = All files
data-copy = Copy
data-errors-name = errors.{ $ending }
data-errors-as-xlsx = All errors as an XLSX workbook…
data-errors-as-csv = All errors as CSV…
data-exported = Written: { $path }

# Databases
data-databases = Database
data-fact-company = Company
data-fact-file = File
data-fact-lines = Deal lines
data-fact-key = Key
data-key-keychain = In the system’s keychain
data-key-private_file = In a file that only you can read: there is no keychain here
data-key-named_file = In the file that you named
data-backup = Back up…
data-backup-name = diapason-backup.diapason-backup
data-backup-title = Back up the database
data-backup-text = The copy is encrypted with the same key: it opens on this machine. With a recovery passphrase it opens elsewhere, too.
data-backup-with-passphrase = Add a recovery passphrase
data-backup-act = Choose where to back up…
data-passphrase = Recovery passphrase
data-passphrase-note = Write it down elsewhere: nobody can find it again.
data-passphrase-again = The same passphrase
data-passphrase-empty = Write a passphrase: an empty one protects nothing.
data-passphrase-differs = The two passphrases differ.
data-restore = Restore…
data-restore-title = Restore this backup?
data-restore-from = From { $path }.
data-restore-replaces = It takes the place of { $company } ({ $path }), which is kept beside it.
data-restore-act = Restore the backup
data-passphrase-of-backup = Recovery passphrase
data-passphrase-of-backup-note = Leave empty if the backup has none.
data-new = Create a database…
data-new-database-name = company.diapason
data-recent = Recent databases
data-recent-gone = Not found
data-recent-open = Open { $path }
data-recent-forget = Forget { $path }
