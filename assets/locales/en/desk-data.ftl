### The Data page of the window.


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
data-recent = Recent databases
data-recent-gone = Not found
data-recent-open = Open { $path }
data-recent-forget = Forget { $path }

# Data quality
quality-title = Data quality
quality-lead = What is missing or contradicts itself, by the euros at stake. What you enter counts at once.
quality-none = Nothing is missing
quality-none-text = Every figure rests on complete data.
quality-table = Defects of the data, the costliest first
quality-kinds = Kinds of defects
quality-all = All
quality-kind = { $name }: { $count }, { $amount }
quality-column-what = Where
quality-column-kind = What is missing
quality-column-amount = At stake
quality-column-cure = Value to enter
quality-row = { $name }, { $kind }, { $amount } at stake
quality-records = { $count ->
    [one] { $count } deal or invoice
   *[other] { $count } deals and invoices
 }
quality-unknown = unknown
quality-open-settings = Open the settings
quality-open-deal = Open the deal
quality-in-source = To be mended at its source
quality-enter = Enter: { $column }
quality-mended = { $name }: { $column } entered
quality-effect-cost = Margin now known on
quality-drawer-amount = At stake
quality-drawer-records = Where these euros are
quality-drawer-done = This defect is gone.
quality-column-record = Deal or invoice
quality-column-on = Date
defect-rate-missing = Exchange rate missing
defect-rate-missing-meaning = Without this rate no forecast can be computed.
defect-cost-missing = Cost unknown
defect-cost-missing-meaning = This revenue counts, its margin does not: nobody knows its cost.
defect-stale-close = Close date passed
defect-stale-close-meaning = This weighted amount counts in the current month, for want of a date to come.
defect-won-without-invoice = Won without invoice
defect-won-without-invoice-meaning = These instalments are past and nothing of the deal was invoiced.
defect-late-to-invoice = Late to invoice
defect-late-to-invoice-meaning = These instalments are past and still to be invoiced.
defect-over-invoiced = Over-invoiced
defect-over-invoiced-meaning = Invoices exceed the deal by this amount.
defect-invoiced-not-won = Invoiced, not won
defect-invoiced-not-won-meaning = The invoice counts, and so does the deal that is still open.
defect-invoice-without-deal = Invoice without deal
defect-invoice-without-deal-meaning = The customer still has a backlog: up to this amount may count twice.
defect-over-paid = Overpaid
defect-over-paid-meaning = Payments exceed the invoice by this amount.
defect-rate-stale = Old exchange rate
defect-rate-stale-meaning = This weighted amount rests on a rate more than two months old.
defect-billing-start-absent = Billing start unknown
defect-billing-start-absent-meaning = What was won before the first invoice stays in the backlog.
defect-fixed-costs-absent = No fixed cost
defect-fixed-costs-absent-meaning = The result of the coming twelve months equals the margin.
defect-deal-without-salesperson = Deal without salesperson
defect-deal-without-salesperson-meaning = This expected amount is nobody’s.
defect-salesperson-without-quota = Salesperson without quota
defect-salesperson-without-quota-meaning = These bookings are measured against nothing this fiscal year.
defect-customer-without-terms = Customer without terms
defect-customer-without-terms-meaning = This expected amount is cashed by the company’s terms.
defect-deal-without-next-step = Without next step
defect-deal-without-next-step-meaning = Nobody said what comes next for this weighted amount.
data-came = What came in
data-came-none = No import is noted: the next ones will be, with their date and counts.
