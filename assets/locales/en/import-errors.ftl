### What is wrong with the rows of an import: the place stands before, as in `deals.csv, row 2, column name: “…” is required`.

# Why the system refuses a file, and the word for a record
cause-words = { $cause ->
    [no-permission] no permission
    [not-found] it is not there
    [disk-full] the disk is full
    [quota-used-up] the disk quota is used up
    [too-large] the file would be larger than is allowed
    [read-only] the disk is read-only
    [is-a-folder] it is a folder, not a file
    [not-a-file] it is no file
   *[other] the system refuses
}
exchange-words = { $problem ->
    [two-files] { $path } holds both { $first } and { $second }: keep one of them
    [foreign-file] { $path } holds { $name }, which is no file of an export: choose an empty or a new folder
    [another-export] another export is writing into { $path } now: wait for it, or choose another folder
    [nul-byte] record { $record } of { $file } cannot be exported: it holds a NUL byte
    [too-long] record { $record } of { $file } cannot be exported: it is longer than the 1 MiB that a reader takes
    [too-many-rows] { $name } has more rows than a sheet can hold: export CSV
    [text-too-long] { $name }, row { $row }, column { $column }: a text of more than 32,767 characters does not fit in a cell: export CSV
   *[other] the file could not be made
}
refusal-words = { $cause ->
    [other] { cause-words } (technical detail: { $detail })
   *[known] { cause-words }
}
cause-detail = technical detail: { $detail }
stored-place = table { $table }, row { $row }, column { $column }: { $value }
refused-value = `{ $value }` { $message }
column-detail = Technical detail
record-word = { $record ->
    [company] company
    [schedule] schedule
    [team] team
    [salesperson] salesperson
    [customer] customer
    [contact] contact
    [product] product
    [product_cost] product cost
    [stage] stage
    [project] project
    [deal] deal
    [deal_line] deal line
    [instalment] instalment
    [stage_entry] stage entry
    [invoice] invoice
    [invoice_line] invoice line
    [due_date] due date
    [payment] payment
    [project_cost] project cost
    [fixed_cost] fixed cost
    [quota] quota
    [target] target
    [fx_rate] fx rate
    [attribute] attribute
    [source_link] source link
   *[override] override
}
deal-in-state = { $state ->
    [won] a won deal
    [lost] a lost deal
   *[open] an open deal
}

# The form of files
import-issue-other-file = is no file of the exchange form and is ignored
import-issue-other-file-near = is no file of the exchange form and is ignored: is `{ $near }.csv` meant?
import-issue-unreadable = cannot be read: { cause-words }
import-issue-unreadable-as-csv = cannot be read as CSV
import-issue-utf-16 = is UTF-16: save the file as UTF-8
import-issue-not-utf-8 = is not UTF-8: save the file as UTF-8
import-issue-file-empty = is empty: its first row must name the columns
import-issue-column-twice = stands twice in the header
import-issue-column-unnamed = column { $position } has no name and is ignored
import-issue-column-unknown = is no column of this file and is ignored
import-issue-column-unknown-near = is no column of this file and is ignored: is `{ $near }` meant?
import-issue-column-missing = is required and missing from the header
import-issue-column-missing-like = is required and missing: the header has `{ $like }` in its place
import-issue-column-missing-one-column = is required and missing from the header, which is one column: separate columns by commas, semicolons or tabs
import-issue-stray-quote = has a quote inside a value that does not begin with one: put the whole value in quotes and write each quote in it twice
import-issue-text-after-quote = has text after a closing quote: write each quote inside a quoted value twice
import-issue-unclosed-quote = has a quote that is never closed: is the file cut off?
import-issue-nul-byte = holds a NUL byte: this is no text, or it is UTF-16: save the file as UTF-8
import-issue-lone-return = has a carriage return without a line feed: end each line with a line feed
import-issue-record-too-long = is longer than 1 MiB: this is no table, or its line ends are missing; the rest of the file was not read
import-issue-record-too-long-in-quotes = is longer than 1 MiB: a quote is never closed; the rest of the file was not read
import-issue-values-not-as-many = has { $given ->
    [one] { $given } value
   *[other] { $given } values
} where the header has { $wanted ->
    [one] { $wanted } column
   *[other] { $wanted } columns
}
import-issue-required-empty = is required and empty
import-issue-terms-two-readings = is read as `{ $taken }`; the other lawful reading is `{ $other }`{ $rows ->
    [1] { "" }
   *[other] { " " }(in { $rows } rows, this is the first)
}

# Values
import-issue-not-a-date = is not a date of the calendar: write YYYY-MM-DD or DD/MM/YYYY
import-issue-not-a-month = is not a month: write YYYY-MM
import-issue-not-true-or-false = is neither `true` nor `false`
import-issue-not-whole = is not a whole number from { $least } to { $most }
import-issue-not-a-number = is not a number
import-issue-decimal-comma = is not a number: the file is separated by commas, so write a decimal point
import-issue-too-many-decimals = has more than { $allowed ->
    [one] { $allowed } decimal
   *[other] { $allowed } decimals
}
import-issue-out-of-range = is out of range
import-issue-amount-too-many-decimals = has more than { $allowed ->
    [one] { $allowed } decimal
   *[other] { $allowed } decimals
} (amount in { $currency })
import-issue-amount-out-of-range = is out of range (amount in { $currency })
import-issue-not-a-fraction = is not a fraction from { $least } to { $most } (0.2 is 20 %)
import-issue-rate-not-above-zero = is not a rate above zero
import-issue-amount-negative = is negative: amounts are positive here
import-issue-not-a-share = is not a share: write a fraction such as 0.3 or 1/3
import-issue-not-payment-terms = is not understood as payment terms: write steps such as `+30d`, `+45d eom`, `eom +45d`, `+30d eom day10`
import-issue-not-a-currency = is not a currency of ISO 4217 (EUR, USD, GBP…)
import-issue-not-a-country = is not a country of ISO 3166: write two capitals (FR)
import-issue-not-a-moment = is not a moment: write 2026-11-01T08:00:00Z
import-issue-not-a-time-zone = is not an IANA time zone (Europe/Paris)
import-issue-not-a-choice = is none of { $choices }
import-issue-of-field = { $message } (field `{ $field }`)

# Records
import-issue-value-empty = is empty: a value is required here
import-issue-key-column-missing = this column is missing and required
import-issue-id-twice = is given twice: row { $row } has this id already
import-issue-key-twice = is given twice: row { $row } has the same { $columns } already
import-issue-company-twice = one row only: a database is one company's
import-issue-company-none = the database holds no company yet: its first folder needs a company.csv with one row (its name is enough)
import-issue-company-currency-fixed = the company's currency is { $currency } and amounts are stored in it, so it cannot change: start a new database for another currency
import-issue-new-record-column-missing = the file has no column `{ $column }`, which a new record needs
import-issue-currency-changes = the currency changes from { $before } to { $after }, so this file must give `{ $column }` too
import-issue-reference-unknown = no { record-word } `{ $id }` in this folder or in the database
import-issue-above-itself = { record-word } `{ $id }` would be above itself
import-issue-deal-date-missing = { deal-in-state } needs its `{ $column }`
import-issue-stage-deal-date-missing = deal `{ $deal }` is in stage `{ $stage }`: { deal-in-state } needs its `{ $column }`
import-issue-cost-range-reversed = the lowest cost is above the highest
import-issue-cost-range-half = `cost_low` and `cost_high` come together or not at all
import-issue-line-amount-out-of-range = quantity × unit_price × (1 − discount) of this line is out of range
import-issue-line-cost-out-of-range = quantity × unit_cost of this line is out of range
import-issue-line-out-of-range-in = the amount of line `{ $line }` is out of range in { $currency }
import-issue-month-before-first = is before `from_month`, { $first }
import-issue-record-kind-unknown = is no kind of record with an id (deal, customer, product…)
import-issue-credit-by-invoice = only a credit note credits an invoice: its kind must be `credit_note`
import-issue-credit-of-credit-note = credit note `{ $note }` credits `{ $credited }`, which is a credit note itself
import-issue-credit-in-another-currency = credit note `{ $note }` is in { $note_currency }, the invoice `{ $credited }` that it credits in { $credited_currency }
import-issue-payment-of-nobody = a payment needs its `invoice_id`, or the `customer_id` of an advance
import-issue-target-of-two = a target is a team's or a salesperson's, not both
import-issue-instalment-stays = the instalment `{ $id }` of deal `{ $deal }` stays in { $currency }: give it too
import-issue-cost-range-stays = the cost range of line `{ $id }` of deal `{ $deal }` stays in { $currency }: give it too
import-issue-invoice-line-stays = the invoice line `{ $id }` of invoice `{ $invoice }` stays in { $currency }: give it too
import-issue-due-date-stays = the due date of invoice `{ $invoice }` stays in { $currency }: give it too
import-issue-payment-stays = the payment `{ $id }` of invoice `{ $invoice }` stays in { $currency }: give it too
import-issue-line-of-another-deal = instalment `{ $instalment }` of deal `{ $deal }` names a line of another deal
import-issue-instalments-of-line = the instalments of line `{ $line }` sum to { $sum } { $currency }, not to its amount { $amount }
import-issue-instalments-of-deal = the instalments of deal `{ $deal }` sum to { $sum } { $currency }, not to its amount { $amount }
import-issue-due-dates-of-invoice = the due dates of invoice `{ $invoice }` sum to { $sum } { $currency }, not to its net + VAT { $gross }
import-issue-override-of-setting = `{ $kind }` is a setting: it is edited in place ({ $file }.csv), not overridden
import-issue-override-without-id = a { record-word } has no id and is not overridden
import-issue-override-field-unknown = is no field of a { record-word } that can be overridden
import-issue-override-field-required = is empty: `{ $field }` of a { record-word } is required
import-issue-override-kind-unknown = there is no kind of record named `{ $kind }`
import-issue-record-unknown = there is no { record-word } `{ $id }`
import-issue-override-moment = `{ $text }` is not a moment: write 2026-11-01T08:00:00Z
import-issue-override-by-nobody = it needs the name of who made it
import-issue-override-not-held = its value for `{ $field }` of { $table } { $row } cannot be held
import-issue-override-breaks = with this change `{ $column }` of { $table } { $row } cannot be held
import-issue-instalments-missing = the instalments sum to { $sum } { $currency }, not to the { record-word }'s amount { $amount }: { $difference } missing
import-issue-instalments-too-much = the instalments sum to { $sum } { $currency }, not to the { record-word }'s amount { $amount }: { $difference } too much
import-issue-instalments-beyond = the instalments, or the { record-word }'s amount, are beyond 64 bits
import-issue-instalments-no-list = is no list of 1 to { $most } instalments, each with `on` and `amount`
import-issue-instalments-wrong = instalment { $number }: `{ $field }` is missing or is not one

# Schedules
import-issue-schedule-another-name = is another name than that of row { $row }
import-issue-schedule-empty = schedule `{ $schedule }`: a schedule needs at least one instalment rule
import-issue-schedule-shares = schedule `{ $schedule }`: the shares sum to { $sum }, not to exactly 1
import-issue-schedule-share-wrong = schedule `{ $schedule }`: `{ $share }` is not a share: write a fraction such as `0.3` or `1/3`
import-issue-schedule-repetition = schedule `{ $schedule }`: a rule repeats 1 to 1200 times, not { $count }
import-issue-schedule-too-fine = schedule `{ $schedule }`: the shares have no common denominator that can be held exactly

# Databases
import-issue-stored-damaged = the database is damaged
import-issue-stored-page-broken = the seal of a page is broken
import-issue-stored-structure-broken = the structure of the database is broken
import-issue-stored-reference-missing = table { $table }, row { $row } refers to nothing in { $target }
import-issue-stored-due-dates = table due_dates: those of invoice { $invoice } sum to { $due } minor units, not to its { $gross }
import-issue-stored-search-index = the search index lacks { $missing } records and has { $beyond } that there are not
import-issue-stored-override = the override { $id } cannot hold
import-issue-stored-unusable = cannot be used
import-issue-stored-missing = is missing
import-issue-stored-not-utf-8 = is not text in UTF-8
import-issue-stored-neither = is neither text nor a whole number
import-issue-stored-text = is text where a number belongs
import-issue-stored-number = is a number where text belongs
import-issue-stored-not-canonical = is not in its canonical form `{ $canonical }`
import-issue-stored-empty = is empty
import-issue-stored-not-a-day = is not the day number of a date
import-issue-stored-not-a-month = is not the number of a month
import-issue-stored-not-a-truth = is neither 0 nor 1
import-issue-stored-out-of-bounds = is not from { $least } to { $most }
import-issue-stored-not-above-zero = is not above zero
import-issue-stored-negative = is negative
