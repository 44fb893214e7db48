### The page of a deal: its lines, its staggering, its past.

deal-open-page = Open the page
deal-margin = Margin

# Lines
deal-line-list = Lines
deal-line = Line
deal-field-quantity = Quantity
deal-field-unit-price = Unit price
deal-field-discount = Discount
deal-field-unit-cost = Unit cost
deal-field-probability = Probability
deal-field-instalments = Instalments
deal-field-schedule-id = Schedule
deal-field-stage-id = Stage
deal-field-closed-on = Close date
deal-field-expected-close-on = Expected close
deal-field-next-step = Next step
deal-field-next-step-on = Date of the next step
deal-field-product-id = Product
deal-field-customer-id = Customer
deal-field-payment-terms = Payment terms
deal-field-of = { $field } of { $line }
deal-deed = { $what }, “{ $deal }”
deal-back = Revert
deal-back-to = Revert to { $value }, { $what }
deal-source-none = no value

# Staggering
deal-timeline = Staggering
deal-instalment-count = { $count ->
    [one] { $count } instalment
   *[other] { $count } instalments
}
deal-invoice-lane = Invoices
deal-payments = Payments incl. VAT
deal-by-month = By month, { $unit }
deal-planned = Planned
deal-cumulated = Cumulated
deal-cumulated-invoiced = Invoiced excl. VAT
deal-cumulated-cashed = Cashed incl. VAT
deal-exact = Exact: Σ instalments { $sum } = deal amount { $amount }
deal-inexact = Σ instalments { $sum }, deal amount { $amount }
deal-typed-sum = The instalments entered for { $line } come to { $sum }, the line to { $amount }: they count as shares of that amount.
deal-unfit = Instalments entered no longer make the line
deal-move-cash = Cash { $from } → { $to }
deal-move-months = { $amount } move from { $from } to { $to }

# The same as a table
deal-table = Staggering as a table
deal-table-show = Show as a table
deal-column-line = Instalment
deal-column-on = Date
deal-column-share = Share
deal-column-amount = Amount
deal-column-left = Left to invoice
deal-column-paid-on = Cash expected
deal-column-state = State
deal-instalment = { $line }, { $number } of { $of }
deal-late = Late to invoice
deal-category-invoiced = Invoiced
deal-category-backlog = Backlog
deal-category-weighted = Weighted
deal-category-lost = Lost
deal-money = Invoices and payments
deal-kind-invoice = Invoice { $number }
deal-kind-deposit = Deposit { $number }
deal-kind-credit_note = Credit note { $number }
deal-invoice-planned = Invoice to issue
deal-invoice-issued = issued
deal-invoice-draft = draft
deal-payment = Payment
deal-payment-due = due
deal-payment-paid = paid
deal-payment-expected = expected

# Past
deal-past = History
deal-entered = entered by { $by } on { $at }
deal-somebody = somebody
deal-stage-entered = Stage { $stage } on { $date }

# What is done with an instalment
deal-inspector = Chosen instalment
deal-take-one = Choose an instalment to move it, split it or change its amount.
deal-put-down = Keep
deal-restore = Put back where it was
deal-split = Split in 2
deal-merge = Merge
deal-schedule = Schedule
deal-schedule-own = Instalments of its own
deal-key-day = one day
deal-key-month = one month, same day
deal-stagger-deed = Instalments of { $line }
deal-schedule-deed = Schedule of { $line }

# Notes and documents
deal-notes = Notes
deal-note = Note
deal-note-new = Write a note
deal-note-keep = Keep
deal-note-remove = Note removed
deal-documents = Documents
deal-document = Document
deal-document-name = Name of the document
deal-document-place = Link or path
deal-document-keep = Add
deal-document-remove = Document removed
deal-paper-kept = { $by }, { $at }
deal-paper-remove = Remove
deal-paper-remove-of = Remove “{ $name }”
deal-place-copy = Copy the link
deal-place-copy-of = Copy the link of “{ $name }”
deal-place-copied = Link copied.
