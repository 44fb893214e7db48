### Why this figure: the drawer, its parts, and each step from a deal to the figure.

# Head
why-scenario = scenario
why-scenario-base = base
why-after-horizon = after the horizon

# Parts of a category
why-section-invoiced = { $count ->
    [one] { $count } deal or posted invoice
   *[other] { $count } deals or posted invoices
}
why-section-backlog = { $count ->
    [one] { $count } won deal, not yet invoiced
   *[other] { $count } won deals, not yet invoiced
}
why-section-weighted = { $count ->
    [one] { $count } open deal × probability
   *[other] { $count } open deals × probability
}
why-section-pipeline = { $count ->
    [one] { $count } open deal, as if it were won
   *[other] { $count } open deals, as if all were won
}
why-section-won = { $count ->
    [one] { $count } won deal
   *[other] { $count } won deals
}
why-section-received = { $count ->
    [one] { $count } payment or deal paid
   *[other] { $count } payments or deals paid
}
why-section-open_invoices = { $count ->
    [one] outstanding on { $count } invoice or deal
   *[other] outstanding on { $count } invoices or deals
}
why-section-fixed_costs = { $count ->
    [one] { $count } fixed cost
   *[other] { $count } fixed costs
}
why-section-margin = { $count ->
    [one] margin of { $count } deal
   *[other] margin of { $count } deals
}
why-section-other = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
why-parts-of = { $category }: parts
why-part-name = { $label }: { $amount }
why-part-name-probability = { $label }: { $amount }, probability { $probability }
why-part-by-hand = { $name }, a value entered or a lever has a part in it
why-part-loading = Reading the detail
why-chain-instalment = instalment { $number } of { $of }, { $date }
why-chain-invoice = { $number }, { $date }
why-chain-payment = Payment of { $date }
why-chain-cost = { $name }, { $month }
why-chain-plain = item { $place }
why-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
why-rest = { $shown } shown of { $count }
why-empty = Nothing counts in this figure: it is zero.

# Foot
why-not-total = The parts do not make this total: the data changed while they were read. Open the figure again.
why-net-in = Net of VAT, in { $currency }.
why-gross-in = VAT included, in { $currency }.
why-copy = Copy
why-copied = Copied, { $count ->
    [one] { $count } line
   *[other] { $count } lines
} with exact values.
why-next = Next part
why-previous = Previous part

# Copy
why-copy-category = Category
why-copy-customer = Customer
why-copy-label = Deal
why-copy-amount = Amount
why-copy-probability = Probability
why-copy-contribution = Contribution

# Steps from a deal to the figure
chain-deal = Deal
chain-stage = stage { $stage }
chain-source = { $source } { $id }
chain-open-deal = Open the deal
chain-no-value = no value
chain-no-source = no source value
chain-entered-by = entered by { $by }, { $date }
chain-entered-on = entered on { $date }
chain-conversion = Conversion
chain-rate = × { $rate }, { $currency } rate
chain-rate-since = in force since { $date }, rounded once
chain-probability-line = the line’s comes before the deal’s and the stage’s
chain-probability-deal = the deal’s comes before the stage’s
chain-probability-stage = the stage’s
chain-probability-outcome = the deal is closed
chain-lever-deal = Lever on the deal
chain-instalment = { $number } of { $of } · on { $date }
chain-counted = counted on { $date }
chain-schedule-line_instalments = dated instalments of the line
chain-schedule-deal_instalments = dated instalments of the deal
chain-schedule-line = schedule { $name } of the line
chain-schedule-deal = schedule { $name } of the deal
chain-schedule-company = schedule { $name } of the company
chain-schedule-lever = schedule { $name } of the scenario
chain-schedule-anchor = no schedule, all on the anchor date
chain-anchor = anchored on { $date }
chain-consumption = To invoice
chain-consumption-none = nothing of it is invoiced yet
chain-consumption-all = invoiced in full: { $amount }
chain-consumption-of = left of { $amount }, invoiced in part
chain-cost-line = of the line
chain-cost-dated = of the product, on that date
chain-cost-product = of the product
chain-cost-unknown = unknown: the margin does not count
chain-in-full = counts in full
chain-terms = Payment due
chain-terms-deal = the deal’s
chain-terms-customer = the customer’s
chain-terms-company = by default
chain-terms-lever = the scenario’s
chain-gross = { $amount } incl. VAT
chain-retention = Retention
chain-retention-until = released on { $date }
chain-issued = issued on { $date }
chain-open-item = Outstanding
chain-due = due { $date }
chain-payment = Payment
chain-paid = received on { $date }
