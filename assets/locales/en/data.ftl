### Data: what files hold, import and export, checks, backups.

# Counts
count-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
count-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
count-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
count-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}

# Import
import-started = Reading { $path }
import-progress = { $file }: { $done } of { $total }, { $rate } rows/s, { $left } left
import-progress-unknown = { $file }: { $done } rows, { $rate } rows/s
import-writing = Writing to the database
import-checking = Checking references and sums
import-done = Import done in { $elapsed }: { $new } new, { $changed } changed, { $unchanged } unchanged.
import-nothing-changed = Import done in { $elapsed }: nothing changed.
import-dry-run = Dry run: nothing was written.
import-dry-run-would = Dry run: { $new } new and { $changed } changed rows would be written.
import-refused = Import refused, the database is as before: { $errors }
    .hint = Mend the rows named above, then run the same command again.
import-refused-more = Only the first { $count } errors are listed.
import-cancelled = Import cancelled, the database is as before.
import-report-title = What was read
column-entity = File
column-read = Read
column-new = New
column-changed = Changed
column-unchanged = Unchanged
column-deleted = Deleted
column-rejected = Rejected
column-file = File
column-row = Row
column-column = Column
column-value = Value
column-message = What is wrong
issue-place = { $file }, row { $row }, column { $column }: “{ $value }”
issue-place-row = { $file }, row { $row }
issue-place-column = { $file }, row { $row }, column { $column }
warnings-title = Warnings
errors-title = Errors

# Export
export-done = { $count ->
    [one] Export done: { $count } file in { $path }.
   *[other] Export done: { $count } files in { $path }.
}
export-file-done = Export done: { $path }
chart-done = Chart saved: { $path }
export-text-amounts = { $count ->
    [one] { $count } amount too large for a spreadsheet is written as text.
   *[other] { $count } amounts too large for a spreadsheet are written as text.
}

# Check, backup, restore
check-title = Database check
check-good = The database is sound.
check-bad = { $count ->
    [one] { $count } fault found in the database.
   *[other] { $count } faults found in the database.
}
    .hint = Restore the latest backup: diapason restore FILE
check-item-integrity = Pages and indexes
check-item-references = References between records
check-item-sums = Sums of schedules and instalments
check-item-values = Values read back by the model
check-item-version = Database version
check-passed = sound
check-failed = fault
column-check = Check
column-outcome = Finding
backup-done = Backup written: { $path } ({ $size })
backup-passphrase = It opens on another machine with the recovery passphrase.
backup-no-passphrase = Without a recovery passphrase it opens only with this machine’s key.
    .hint = Add --passphrase for a backup that outlives the computer.
passphrase-ask = Recovery passphrase:
passphrase-again = The same, once more:
passphrase-differs = The two passphrases differ; nothing was written.
restore-done = Database restored from { $path }.
restore-kept = The former database is kept: { $path }
migration-done = Database upgraded from version { $from } to version { $to }; copy from before: { $path }
key-file-fallback = No keychain here: the key is in { $path }, readable by you alone.
    .hint = Whoever has this file and the database can read all; keep them apart.

# The sample company
demo-title = Sample company
demo-opened = Sample company opened, its dates brought to today ({ $date }).
demo-what = An invented industrial-services company: its deals, invoices and payments are nobody’s.
demo-in-window = The sample company opens in its window; for the terminal: diapason demo --format table
demo-next = Try next:
demo-try-group = the same figures by salesperson
demo-try-cash = what comes in, and when
demo-try-why = where a figure comes from
demo-try-scenario = what if closings slipped by a month
