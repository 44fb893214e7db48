### The forecast page of the window: key figures, choices, chart, table, states.

# Top bar
forecast-period = Period
forecast-span-months = Next { $count } months
forecast-columns = Columns
forecast-base-modified = Base, changed
forecast-as-of = As of
forecast-today = Today
forecast-probability-label = Probabilities
forecast-probability-stated = Stated
forecast-probability-stage = Of the stage

# Key figures
forecast-strip = Key figures of the period
forecast-revenue = Forecast revenue
forecast-revenue-trend = Forecast revenue by column, from { $from } to { $to }
forecast-against-target = target
forecast-against-last-year = last year
forecast-no-comparison = no target, no last year
forecast-backlog-late = of which { $amount } late
forecast-backlog-on-time = nothing late
forecast-late-name = Backlog late to invoice
forecast-weighted-of = of { $amount } pipeline
forecast-weighted-of-stage = of { $amount }, stage prob.
forecast-cash = Cash in
forecast-cash-received = of which { $amount } received
forecast-received-name = Cash already received
forecast-margin-coverage = on { $rate } of rev.
forecast-margin-full = on all revenue
forecast-margin-unknown = cost of revenue unknown
forecast-coverage-name = Margin on { $rate } of revenue: see what needs a look
forecast-result-base = base { $amount }
forecast-result-plain = after fixed costs
forecast-result-trend = Result by column, from { $from } to { $to }

# Bar of measures
forecast-measure = Measure
forecast-by = Grouping
forecast-ungrouped = Whole company
forecast-unit = Unit
forecast-twin-show = Table view
forecast-twin-hide = Chart view
forecast-export = Export
forecast-flags = { $count ->
    [one] { $count } needs a look
   *[other] { $count } need a look
}

# Chart
forecast-chart-of-target = { $title }, { $months }, { $total }, { $rate } of target
forecast-expected = Expected
forecast-legend-open_invoices = Invoices
forecast-legend-fixed_costs = Costs
forecast-later-after = After { $month }
forecast-quarter = Q{ $number }
forecast-figure = { $what }, { $when }
forecast-whole-period = whole period

# Table
forecast-table = { $measure } by { $dimension }
forecast-table-categories = { $measure } by category
forecast-twin = { $title }, as a table
forecast-result-ungrouped = The result is the whole company’s: fixed costs belong to no deal.
forecast-no-rows = No group has a figure in this period.

# States
forecast-loading = The forecast is being computed
forecast-empty = No forecast yet
forecast-empty-meaning = Import a folder: first figures in less than a minute.
forecast-empty-import = Import a folder
forecast-empty-demo = Open the example
forecast-again = Ask again
forecast-to-base = Back to base
forecast-unmatched = { $count ->
    [one] No record matches “{ $values }”: the lever does not act there.
   *[other] No record matches “{ $values }”: the levers do not act there.
}
forecast-close-levers = Close the levers panel
forecast-twin-key = Table view or chart view

# Export
forecast-export-xlsx = Table as an XLSX workbook…
forecast-export-csv = Table as CSV…
forecast-export-svg = Chart as SVG…
forecast-export-png = Chart as PNG…
forecast-export-name = forecast.{ $ending }
forecast-exported = Written: { $path }
