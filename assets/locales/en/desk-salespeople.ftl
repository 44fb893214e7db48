### The salespeople's page: who is behind quota, and why.

salespeople-grouping = What the table lists
salespeople-by-salesperson = Salespeople
salespeople-by-team = Teams
salespeople-is-team = Team
salespeople-no-team = No team
salespeople-company = Company
salespeople-next = Next salesperson
salespeople-previous = Previous salesperson
salespeople-none = No salesperson
salespeople-none-meaning = The file salespeople.csv brings them; their quotas come from quotas.csv.

# The list
salespeople-table = Salespeople, who is most behind first
salespeople-column-money = { $name } { $unit }
salespeople-shown = shown at the right
salespeople-of = of { $amount }
salespeople-weighted-short = { $amount } weighted
salespeople-weighted-tip = Weighted: { $amount }
salespeople-conversion-short = Conv.
salespeople-conversion-base = { $closed ->
    [one] { $won } won of { $closed } closed
   *[other] { $won } won of { $closed } closed
}
salespeople-days = { $days } d
salespeople-days-short = { $days } d
salespeople-stale-short = Stale
salespeople-without_next_step = No next step
salespeople-without_next_step-short = No step

# The salesperson
salespeople-is-behind = Behind
salespeople-is-in-time = On time
salespeople-figures = Figures of the salesperson
salespeople-no-quota = no quota
salespeople-of-quota = { $rate } of { $amount }
salespeople-expected = Expected
salespeople-expected-by = by the end of { $month }
salespeople-expected-tip = Won and weighted to the end of the period: { $amount }
salespeople-cycle-name = Cycle
salespeople-company-has = company { $figure }
salespeople-why = Why
salespeople-reason-behind = { $amount } behind the quota of the months that are over
salespeople-reason-in_time = { $amount } ahead of the quota of the months that are over
salespeople-reason-short = Even with the weighted ({ $expected } in all), { $amount } will be missing at the end of the period
salespeople-reason-covered = The weighted is enough: { $expected } expected at the end of the period
salespeople-reason-stale = { $deals ->
    [one] { $deals } stale deal of { $of } open: { $amount }
   *[other] { $deals } stale deals of { $of } open: { $amount }
}
salespeople-reason-stage = “{ $stage }” holds back: { $moved } of { $left } move on, { $rate } against the company’s { $company }
salespeople-reason-conversion = Wins { $won } of { $closed } closed deals, { $rate } against the company’s { $company }
salespeople-reason-cycle = Cycle of { $days } days against the company’s { $company }
salespeople-reason-without-next-step = { $deals ->
    [one] { $deals } deal without a next step: { $amount }
   *[other] { $deals } deals without a next step: { $amount }
}

# The process
salespeople-process = Stage by stage
salespeople-process-table = Stage by stage, as a table
salespeople-process-sentence = { $deals ->
    [one] { $deals } open deal, { $amount }, in { $stages } stages
   *[other] { $deals } open deals, { $amount }, in { $stages } stages
}
salespeople-twin = Chart or table
salespeople-as-table = Table view
salespeople-as-chart = Chart view
salespeople-funnel = Open, weighted in it
salespeople-flow = Left in the period
salespeople-median-short = Median
salespeople-company-below = In grey under each rate and duration: the company’s. A click on a stage lists its deals.
salespeople-stage-open = { $deals } · { $amount }
salespeople-stage-sentence = { $stage }: { $deals ->
    [one] { $deals } open deal
   *[other] { $deals } open deals
}, { $amount }; { $left } left, conversion { $rate }, median { $days }
salespeople-flow-moved_on = { $count } moved on
salespeople-flow-won = { $count } won
salespeople-flow-lost = { $count } lost
salespeople-flow-moved_back = { $count } back
salespeople-flow-elsewhere = { $count } elsewhere
salespeople-flow-deals = { $count } open
salespeople-way-moved_on = Moved on
salespeople-way-won = Won
salespeople-way-lost = Lost
salespeople-way-moved_back = Back
salespeople-way-elsewhere = Elsewhere

# The deals
salespeople-hand = Deals that want a hand
salespeople-hand-in = Deals in “{ $stage }”
salespeople-which = Which
salespeople-list-want_a_hand = Want a hand
salespeople-list-stale = Stale
salespeople-list-without_next_step = No step
salespeople-list-all = All
salespeople-list-count = { $count ->
    [one] { $count } deal, { $amount }
   *[other] { $count } deals, { $amount }
}
salespeople-list-none = No deal.
salespeople-deal = Deal
salespeople-deal-why = Stage and reason
salespeople-deal-amount = Amount, close
salespeople-deal-late = { $days ->
    [one] close date passed { $days } day ago
   *[other] close date passed { $days } days ago
}
salespeople-deal-long = { $days } d in the stage (9 in 10: { $usual } d)
salespeople-deal-no-step = no next step
