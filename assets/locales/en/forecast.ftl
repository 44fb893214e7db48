### The forecast: measures, categories, groups, columns, flags, scenarios, charts.

# Measures
measure-invoicing = Invoicing
measure-bookings = Bookings
measure-cash = Cash
measure-margin = Margin
measure-result = Result

# Categories, as the answer's words name them
category-invoiced = Invoiced
category-backlog = Backlog
category-weighted = Weighted
category-pipeline = Pipeline
category-won = Won
category-received = Received
category-open_invoices = Open invoices
category-margin = Margin
category-fixed_costs = Fixed costs
category-result = Result

# What each category is, in one line
category-invoiced-meaning = posted invoices minus credit notes, net of VAT
category-backlog-meaning = won, not yet invoiced
category-weighted-meaning = open deals × probability
category-pipeline-meaning = open deals, if all were won
category-won-meaning = won deals, on their closing date
category-received-meaning = payments received, VAT included
category-open_invoices-meaning = unpaid rest of posted invoices
category-margin-meaning = invoiced, backlog and weighted, minus their costs
category-fixed_costs-meaning = costs of the month, whatever is sold
category-result-meaning = margin minus fixed costs

# Groups
dimension-salesperson = Salesperson
dimension-team = Team
dimension-customer = Customer
dimension-segment = Segment
dimension-product = Product
dimension-family = Family
dimension-project = Project
dimension-stage = Stage
dimension-attribute = Attribute “{ $name }”
dimension-deal = Deal
group-none = (none)
group-none-salesperson = No salesperson
group-none-team = No team
group-none-customer = No customer
group-none-segment = No segment
group-none-product = No product
group-none-family = No family
group-none-project = No project
by-dimension = By { $dimension }

# Periods and columns
period-month = Month
period-quarter = Quarter
period-year = Fiscal year
column-category = Category
column-later = Later
column-total = Total
column-target = Target
column-variance = Variance
column-share = Share
column-last-year = Last year
row-total = Total
row-total-certain = Invoiced, backlog and weighted
header-with-unit = { $header } · { $unit }
rounded-note = Rounded for display; totals come from exact amounts.

# Heads
forecast-title = Forecast
forecast-heading = { $company } · { $measure } · as of { $date }
as-of = As of { $date }
horizon-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
history-months = { $count ->
    [one] of which { $count } month of history
   *[other] of which { $count } months of history
}
cost-coverage = Margin on { $rate } of revenue: the cost of the rest is unknown.
cost-coverage-label = Cost coverage
cost-coverage-none = No revenue: cost coverage unknown.
unknown = unknown
not-applicable = –
yes = yes
no = no

# Choices of the question
cash-policy = Expected cash
cash-policy-contractual = contractual
cash-policy-observed = as the customer usually pays
probability-source = Probability
probability-source-stated = stated
probability-source-stage = of the stage
probability-source-learnt = learnt

# Flags: what a table shows, then what it means for the figures
flags-title = To look at
flags-none = Nothing to look at.
flags-count = { $count ->
    [one] { $count } thing to look at
   *[other] { $count } things to look at
}
flag-after_as_of = After the as-of date
flag-after_as_of-meaning = This fact is dated after the forecast’s day; it counts on its own date.
flag-invoiced_not_won = Invoiced, not won
flag-invoiced_not_won-meaning = The invoice counts and the deal stays as it is: check the deal’s stage.
flag-late_to_invoice = Late to invoice
flag-late_to_invoice-meaning = Was to be invoiced before today; counted in the current month.
flag-over_invoiced = Invoiced beyond the deal
flag-over_invoiced-meaning = Linked invoices exceed the deal’s amount; its backlog is zero.
flag-over_paid = Paid beyond the invoice
flag-over_paid-meaning = Payments exceed the gross amount; nothing is outstanding.
flag-stale_close = Close date passed
flag-stale_close-meaning = The expected close date has passed; the deal counts from today.
column-flag = Flag
column-deal = Deal
column-invoice = Invoice
column-amount = Amount
column-meaning = What it means

# Notices on the question
notice-matches-nothing = No record matches { $dimension } = “{ $value }”: the lever does nothing there.

# Scenarios
scenario-title = Scenarios
scenario-base = Base
scenario-named = Scenario { $name }
scenario-none = No scenario is saved.
    .hint = Write a scenario as JSON, then: diapason scenario save FILE
scenario-saved = Scenario “{ $name }” saved.
scenario-replaced = Scenario “{ $name }” replaced.
scenario-removed = Scenario “{ $name }” removed.
scenario-compare-heading = Comparison as of { $date } · { $measure }
column-scenario = Scenario
column-base = Base
column-change = Change from base
column-levers = Levers
lever-count = { $count ->
    [one] { $count } lever
   *[other] { $count } levers
}
lever-deals = Deals
lever-win_rate = Win rate
lever-slip = Slip
lever-price = Price
lever-cost = Costs
lever-payment = Payment delay
lever-fixed_costs = Fixed costs
lever-everywhere = everywhere
lever-where = where { $condition }
lever-exclude = excluded
lever-win = won
lever-lose = lost

# Charts
chart-title = Forecast { $measure }
chart-title-invoicing = Forecast invoicing
chart-title-bookings = Forecast bookings
chart-title-cash = Forecast cash
chart-title-margin = Forecast margin
chart-title-result = Forecast result
chart-base-without-levers = Base, no levers
chart-target = Target
chart-later = Later
chart-accessible-name = { $title }, { $months }, { $total }
chart-accessible-name-below-target = { $title }, { $months }, { $total }, { $rate } below target
chart-accessible-name-above-target = { $title }, { $months }, { $total }, { $rate } above target
chart-empty = No figure in these months.

# Workbooks
workbook-assumptions = Assumptions
workbook-item = Item
workbook-value = Value
workbook-company = Company
workbook-currency = Currency
workbook-program = Made by
workbook-total = Total
