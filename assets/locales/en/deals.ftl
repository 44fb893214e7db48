### Deals: lists, one deal, why a figure is what it is, and what people entered.

# List
deals-title = Deals
deals-none = No deal matches.
deals-count = { $count ->
    [one] { $count } deal
   *[other] { $count } deals
}
deals-more = { $count ->
    [one] { $count } more deal: add a filter, or --limit.
   *[other] { $count } more deals: add a filter, or --limit.
}
column-id = Id
column-name = Name
column-customer = Customer
column-salesperson = Salesperson
column-stage = Stage
column-probability = Probability
column-weighted = Weighted
column-margin = Margin
column-margin-rate = Margin rate
column-close = Close
column-close-expected = Expected close
column-closed = Closed on
column-state = State
column-project = Project
column-currency = Currency
column-next-step = Next step
state-open = Open
state-won = Won
state-lost = Lost

# One deal
deal-heading = { $name } · { $customer }
deal-lines = Lines
deal-instalments = Instalments
deal-invoices = Invoices
deal-history = Stage history
deal-totals = Totals
deal-overrides = Your values
column-line = Line
column-product = Product
column-description = Description
column-quantity = Quantity
column-unit-price = Unit price
column-discount = Discount
column-list-amount = List
column-net-amount = Net
column-cost = Cost
column-instalment = Instalment
column-date = Date
column-category-of-instalment = Category
column-consumed = Already invoiced
column-remaining = Left to invoice
column-due-on = Due date
column-gross = Gross
column-expected-cash = Expected cash
column-entered-on = Entered on
column-number = Number
column-status = Status
column-issued-on = Issued on
deal-cost-unknown = unknown
deal-currency-converted = converted at { $rate } ({ $date })

# Why: the question, the path, the steps
why-title = Why this figure?
why-path = { $measure } · { $deal } · { $month } · { $scenario }
why-parts-make-total = The parts make the total exactly.
why-nothing = This deal counts in no month of this measure.
why-line = Line
why-line-amount = { $quantity } × { $price }, discount { $discount }, rounded once
why-line-amount-no-discount = { $quantity } × { $price }, no discount, rounded once
why-converted = { $amount } × { $rate }, rate of { $date }, rounded once
why-probability = Probability
why-probability-line = the line’s, which goes before the deal’s and the stage’s
why-probability-deal = the deal’s, which goes before the stage’s
why-probability-stage = the stage’s, “{ $stage }”
why-probability-won = 100%, the deal is won
why-probability-lost = 0%, the deal is lost
why-probability-lever = set by the scenario
why-lever = Lever
why-lever-win-rate = Win rate { $factor }
why-lever-slip = Slip of { $months } months and { $days } d
why-lever-price = Price { $factor }
why-lever-cost = Cost { $factor }
why-lever-delay = Payment { $days }
why-lever-close = Close on { $date }
why-lever-amount = Amount { $factor }
why-anchor = Anchor
why-anchor-expected = expected close on { $date }
why-anchor-passed = expected close on { $date }, passed: counted from { $as_of }
why-anchor-closed = closed on { $date }
why-schedule = Schedule
why-schedule-explicit-line = the line’s own dated instalments
why-schedule-explicit-deal = the deal’s own dated instalments
why-schedule-line = “{ $name }”, the line’s
why-schedule-deal = “{ $name }”, the deal’s
why-schedule-company = “{ $name }”, the company’s default
why-schedule-none = everything on the anchor, for want of a schedule
why-schedule-lever = “{ $name }”, set by the scenario
why-instalment = Instalment
why-instalment-of = { $position } of { $count } · { $share } on { $date }
why-instalment-late = dated { $date }, late to invoice: counted on { $as_of }
why-instalment-consumed = invoiced for { $invoiced } of { $amount }
why-invoice = Invoice
why-invoice-issued = { $number }, issued on { $date }
why-credit-note = Credit note { $number }, issued on { $date }
why-billing-known-from = closed before { $date } without a linked invoice: invoiced elsewhere
why-contribution = Contribution
why-contribution-of = { $amount } × { $probability }
why-terms = Payment terms
why-terms-invoice = { $terms }, the invoice’s
why-terms-deal = { $terms }, the deal’s
why-terms-customer = { $terms }, the customer’s
why-terms-company = { $terms }, the company’s
why-terms-lever = { $terms }, set by the scenario
why-due = Due date
why-due-gross = { $date } · { $gross } gross
why-vat = VAT { $rate }
why-vat-none = no VAT: { $reason }
why-vat-exempt = the customer is exempt
why-vat-abroad = the customer is abroad
why-retention = retention { $rate }, paid on { $date }
why-cash = Cash
why-cash-expected = expected on { $date }
why-cost = Cost
why-cost-line = { $cost }, the line’s unit cost
why-cost-dated = { $cost }, the product’s cost since { $date }
why-cost-product = { $cost }, the product’s cost
why-cost-invoice-line = { $cost }, the invoice line’s cost
why-cost-unknown = unknown: the margin of this line does not count
why-override = entered by { $by } on { $date }, the source says { $source }
why-override-reason = “{ $reason }”

# Words for payment terms
terms-on-receipt = on receipt
terms-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
terms-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
terms-end-of-month = end of month
terms-day = the { $day }

# Overrides
overrides-title = Your values
overrides-none = No value of yours: everything comes from the sources.
column-field = Field
column-record = Record
column-your-value = Your value
column-source-value = Source value
column-by = By
column-at = On
column-reason = Reason
column-revoked = Revoked on
override-set = { $record } · { $field }: { $value } holds, the source says { $source }.
override-revoked = { $record } · { $field }: back to { $source }.
override-effect = Effect: { $change } on { $measure }.
override-already-revoked = This value was already revoked.
