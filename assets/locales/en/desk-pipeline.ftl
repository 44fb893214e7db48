### The Pipeline page: open deals, their filters, what is entered there.

pipeline-table = Open deals
pipeline-empty = No open deal
pipeline-empty-meaning = Deals in progress appear here as soon as a source brings some.
pipeline-none = No deal answers to these filters.
pipeline-count = { $count ->
    [one] { $count } deal
   *[other] { $count } deals
}

# Filters
pipeline-filter = Filter deals
pipeline-filter-team = Team
pipeline-filter-salesperson = Salesperson
pipeline-filter-family = Family
pipeline-filter-stage = Stage
pipeline-filter-closes = Close
pipeline-all-team = all
pipeline-all-salesperson = all
pipeline-all-family = all
pipeline-all-stage = all
pipeline-all-closes = all
pipeline-closes-in-period = in the period
pipeline-without = Without
pipeline-filter-none = Show all
pipeline-idle = { $count ->
    [one] { $count } deal without a next step
   *[other] { $count } deals without a next step
}

# Columns
pipeline-column-customer = Customer
pipeline-column-deal = Deal
pipeline-column-stage = Stage
pipeline-column-salesperson = Salesperson
pipeline-column-probability = Probability
pipeline-column-amount = Amount
pipeline-column-weighted = Weighted
pipeline-column-margin = Margin
pipeline-column-margin_rate = Rate
pipeline-column-close = Close
pipeline-column-next_step = Next step
pipeline-margin-covered = { $amount }, margin on { $covered } of the amount
pipeline-late = { $days } past its date
pipeline-no-step = No next step
pipeline-step-on = { $step }, { $date }

# Entering
pipeline-entry = { $what }, { $customer }
pipeline-deed = { $what } of “{ $deal }”
pipeline-line-probability = Probability of { $line }
pipeline-closed-won = Won on
pipeline-closed-lost = Lost on
pipeline-step-date = Planned for
pipeline-reason = Why
pipeline-keep = Keep
pipeline-back = Back to the source
pipeline-back-to = Back to { $value }
pipeline-yours = Your value
pipeline-replaces = replaces
pipeline-read-in = read in { $source }. The source keeps its own.
pipeline-will-replace = Your value will replace the one read in { $source }. The source keeps its own.
pipeline-the-source = the source
pipeline-who = { $by }, { $at }
pipeline-somebody = somebody
pipeline-nothing = nothing
pipeline-wrong-percent = A percentage from 0 to 100
pipeline-wrong-date = A date, such as 2027-01-15

# The board by stage
pipeline-view = View
pipeline-view-table = Table
pipeline-view-board = Stages
board-keys = Space lifts the card, arrows choose the stage, Enter drops it, Escape returns it.
board-held = “{ $deal }” lifted: { $stage }
board-drop-here = Drop here
board-margin = margin { $amount }
board-margin-unknown = margin unknown
board-covered = of { $covered }
board-more-lines = +{ $count }
board-more = { $count ->
    [one] { $count } more deal
   *[other] { $count } more deals
}
board-deed = “{ $deal }” to { $stage }
board-closing = “{ $deal }”: { $stage }
board-closing-leave = Leave open

# Several deals
pipeline-several = { $what }, { $count ->
    [one] { $count } deal
   *[other] { $count } deals
}
pipeline-several-stage = Stage
pipeline-several-probability = Probability
pipeline-several-close = Close
pipeline-several-salesperson = Salesperson
pipeline-several-schedule = Schedule
pipeline-several-choose = To choose
pipeline-several-own-schedule = each product’s own
pipeline-several-deed = { $what } { $value }, { $count ->
    [one] { $count } deal
   *[other] { $count } deals
}
pipeline-several-none = These deals have this value already.
pipeline-several-left-stage = { $count ->
    [one] { $count } deal unchanged: it follows another process.
   *[other] { $count } deals unchanged: they follow another process.
}
pipeline-several-left-schedule = { $count ->
    [one] { $count } deal unchanged: its instalments are entered one by one.
   *[other] { $count } deals unchanged: their instalments are entered one by one.
}
