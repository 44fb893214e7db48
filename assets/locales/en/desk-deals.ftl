### All deals: the list.

all-deals-table = Deals
all-deals-filter = Customer or deal
all-deals-filter-none = Show all
all-deals-without = Without
all-deals-status = What became of them
all-deals-status-all = All
all-deals-status-open = Open
all-deals-status-won = Won
all-deals-status-lost = Lost
all-deals-all-stage = All stages
all-deals-all-salesperson = All salespeople
all-deals-all-team = All teams
all-deals-column-deal = Deal
all-deals-column-customer = Customer
all-deals-column-stage = Stage
all-deals-column-salesperson = Salesperson
all-deals-column-team = Team
all-deals-column-amount = Amount
all-deals-column-weighted = Weighted
all-deals-column-margin = Margin
all-deals-column-margin-rate = Rate
all-deals-column-close = Close
all-deals-column-next-step = Next step
all-deals-step-on = { $step }, { $date }
all-deals-past-close = The expected close has passed
all-deals-count = { $count ->
    [one] { $count } deal
   *[other] { $count } deals
}
all-deals-total = Amount { $amount }
all-deals-margin = Known margin { $amount }
all-deals-none = No deal answers these filters.
all-deals-empty = No deal
all-deals-empty-meaning = Import an exchange folder to see them here.
