### What wants attention, and a deal opened, in the window.

# What wants attention
desk-flags-kinds = Kind
desk-flags-all = All
desk-flags-kind = { $name }, { $count }, { $amount }
desk-flags-table = To look at, largest first
desk-flags-column-what = Deal or invoice
desk-flags-column-on = Date
desk-flags-column-amount = Amount
desk-flags-none = Nothing wants your attention
desk-flags-none-meaning = Nothing late to invoice, nothing beyond its deal, no close date passed on the forecast’s day.
desk-flags-row = { $name }, { $kind }, { $amount }
desk-flags-invoice = Invoice { $number }
desk-flags-without-deal = no deal
desk-flags-all-meaning = Each row leads to its deal. The forecast’s figures already take it into account.

# A deal
desk-deal-figures = Figures of the deal
desk-deal-amount = Amount
desk-deal-cost = Cost
desk-deal-invoiced = Invoiced
desk-deal-backlog = Backlog
desk-deal-weighted = Weighted
desk-deal-close-open = Expected close
desk-deal-close = Closed on
desk-deal-stage = stage { $stage }
desk-deal-flags = To look at
desk-deal-chains = { $count ->
    [one] { $count } instalment
   *[other] { $count } instalments
}
desk-deal-chains-shown = { $shown } shown of { $count }
desk-deal-no-chains = No instalment: the deal counts in no month.
desk-deal-back = Back
