### The command line: what each command and option does, and what it says of wrong usage.

cli-about = Diapason links what the CRM promises with what billing receives, offline.
cli-usage = Usage
cli-commands = Commands
cli-options = Options
cli-see-help = See { $command } --help.
cli-did-you-mean = Did you mean { $suggestion }?
cli-unknown-command = Unknown command: { $word }
cli-unknown-option = Unknown option: { $word }
cli-unknown-value = { $option } does not know “{ $value }”; choices: { $choices }
cli-missing-value = { $option } expects a value.
cli-missing-argument = { $argument } is missing.
cli-error = error
cli-warning = warning
cli-hint = hint
cli-done = Done in { $elapsed }.

# Commands
command-demo = the sample company in a fresh database, and its forecast
command-import = reads an exchange folder
command-export = writes the content, or one view’s table
command-forecast = the forecast by month, quarter or fiscal year
command-scenario = scenarios: list, show, save, remove, compare
command-scenario-list = the saved scenarios
command-scenario-show = one scenario as JSON
command-scenario-save = saves a scenario written as JSON
command-scenario-remove = removes a scenario
command-scenario-compare = compares scenarios with the base
command-deal = deals: list, show, explain
command-deal-list = deals, filtered and sorted
command-deal-show = one deal: lines, instalments, invoices
command-deal-why = where a deal’s figures come from
command-override = your values: set, list, revoke
command-override-set = puts a value in the place of the source’s
command-override-list = your values
command-override-revoke = goes back to the source’s value
command-progress = where deals and salespeople stand, over a period
command-receivables = what is owed, and since when
command-chart = a chart as SVG or PNG
command-bench = times the calculation on the open database
command-bench-forecast = times the forecast
command-bench-import = times an import into a temporary database
command-check = checks the database
command-backup = backs the database up while it is in use
command-restore = puts a backup in place

# Options
option-db = database file
option-key-file = key file, in place of the keychain
option-format = table, json or csv
option-lang = language: fr or en
option-quiet = says errors only
option-dry-run = checks all, writes nothing
option-out = file or folder to write
option-view = the view to export
option-as-of = the day that counts as today (YYYY-MM-DD)
option-months = months from the current one on
option-period = columns: month, quarter or fiscal year
option-measure = what is measured
option-by = what groups the figures
option-progress-by = what the rows are
option-from = first month of the period (YYYY-MM)
option-to = last month of the period (YYYY-MM)
option-scenario = a saved scenario, or a JSON file
option-history = months before, shown too
option-cash-policy = when cash is expected
option-probability = where the probability comes from
option-theme = colours of the chart: light or dark
option-unit = unit of amounts: units, thousands, millions
option-limit = rows at most
option-sort = column to sort by, with - before it to reverse
option-filter = keeps only what matches
option-repeat = how many measurements
option-passphrase = asks for a recovery passphrase
option-reason = why this value
option-user = who enters it

# Bench
bench-heading = { $count ->
    [one] { $what } on { $lines } lines, { $count } measurement
   *[other] { $what } on { $lines } lines, { $count } measurements
}
bench-seconds = median time
bench-cpu-seconds = median processor time
bench-memory = peak memory
bench-load = loading

# Errors that only a command can meet
error-key-file-invalid = No key in { $path }: { $detail }
    .hint = { $how }
error-passphrase-empty = An empty passphrase protects nothing.
    .hint = Choose a sentence that nobody guesses.
error-override-invalid = { $detail }
error-edit-refused = { $detail }
error-record-of-source = { $name } is a source’s: enter a value in its place.
error-in-use = { $name } is still used and stays.
error-question-invalid = { $detail }
error-calculation = { $detail }
error-exchange = { exchange-words }

# Import, help and what they say
import-reading = { $file }: { $done } rows ({ $total }), { $rate } rows/s, { $left } left
option-help = shows this help
option-version = shows the version
list-more = … and { $count } more

# Lists, overrides and files
row-rounding = Rounding
as-of-label = As of
measure-label = Measure
override-now-holds = { $record } · { $field }: { $value } holds (override { $id }).
override-taken-back = { $record } · { $field }: the source’s value holds again (override { $id } revoked).
override-empty = (empty)
column-override-id = Override
option-all = revoked ones too
option-offset = rows to pass over
option-name = name to save it under
option-chart = bars beneath the table
argument-path = exchange folder
argument-file = file
argument-folder = exchange folder
argument-name = name, or JSON file
argument-deal = id or name of the deal
argument-entity = kind of record (deal, deal_line, customer…)
argument-id = id
argument-field = column of the exchange form (probability, expected_close_on…)
argument-value = the value as a file would have it; "" clears

# Why, in a few words more
why-conversion = Converted
why-invoiced-elsewhere = Closed before billing is known, without a linked invoice: invoiced elsewhere.
why-probability-of-stage = the stage’s
why-probability-outcome = the deal is closed
why-instalment-left = { $left } left of { $amount }
column-remark = Remark
demo-try-deals = the largest deals; `deal why ID` says where a figure comes from
cli-choices = [choices: { $choices }]
cli-default = [default: { $value }]
option-forms = table, json or csv; for export: exchange, xlsx or csv
