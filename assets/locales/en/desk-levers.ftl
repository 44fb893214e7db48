### The levers panel and saved scenarios, in the window.

# Levers by the panel's names
lever-slip_months = Slip
lever-payment_delay_days = Payment delay
lever-others = Other levers
lever-setting = { $lever } { $value }
lever-months = { $count ->
    [one] { $months } month
   *[other] { $months } months
}

# The panel
levers-title = Levers
levers-modified = { $name }, modified
levers-base-modified = Base, modified
levers-undo = Undo: { $deed }
levers-undo-none = Nothing to undo
levers-more = More on this scenario
levers-no-effect = none
levers-cash = cash
levers-effect-cash = cash { $amount }
levers-effect-result = result { $amount }
levers-others = { $count ->
    [one] +{ $count } lever of this scenario
   *[other] +{ $count } levers of this scenario
}
levers-others-meaning = { $count ->
    [one] It acts on a deal, the fixed costs or another reach. This panel does not show it and keeps it as it is.
   *[other] They act on deals, the fixed costs or other reaches. This panel does not show them and keeps them as they are.
}

# Where a lever applies
levers-where = Where levers apply
levers-where-add = Add a reach
levers-where-title = Where the lever applies
levers-where-lever = Lever
levers-where-by = By
levers-where-search = Search
levers-where-none = Nothing matches.
levers-where-empty = No value in the data.
levers-where-chip = { $lever }: { $where }
levers-where-edit = { $lever }: { $where }, change
levers-where-team = { $count ->
    [one] { $names } team
   *[other] { $names } teams
}
levers-where-salesperson = { $names }
levers-where-family = { $count ->
    [one] { $names } family
   *[other] { $names } families
}
levers-where-stage = { $count ->
    [one] { $names } stage
   *[other] { $names } stages
}
levers-where-segment = { $count ->
    [one] { $names } segment
   *[other] { $names } segments
}
levers-where-many = { $first } and { $count ->
    [one] { $count } other
   *[other] { $count } others
}
levers-where-lines = { $count ->
    [0] No open line matches.
    [one] { $count } open line matches.
   *[other] { $count } open lines match.
}
levers-where-everywhere = Everywhere
levers-where-changed = Reach: { $lever }

# Base, scenario, change
levers-effects = Base, scenario and change
levers-period-year = Year, { $unit }
levers-period-months = Period, { $unit }
levers-column-base = Base
levers-column-scenario = Scenario
levers-column-change = Change
levers-measure-invoicing = Invoicing
levers-measure-bookings = Bookings
levers-measure-cash = Cash in
levers-measure-margin = Margin
levers-measure-result = Result
levers-alone = Effect of each lever alone on the result
levers-none = No lever: the figures are those of the base.

# What is missing for the target
levers-gap = To meet the target
levers-gap-invoicing = { $amount } more to invoice by the end of { $month }.
levers-gap-bookings = { $amount } more to book by the end of { $month }.
levers-gap-cash = { $amount } more to collect by the end of { $month }.
levers-gap-margin = { $amount } more margin by the end of { $month }.
levers-gap-result = { $amount } more result by the end of { $month }.
levers-gap-deals = { $count ->
    [one] That is { $count } deal of usual size ({ $amount }).
   *[other] That is { $count } deals of usual size ({ $amount } each).
}

# Taking back, doing again
undo-undo = Undo
undo-redo = Redo
undo-undone = Undone: { $deed }
undo-redone = Redone: { $deed }

# Keys
levers-toggle = Levers panel
levers-toggle-base = Base without levers

# Choosing, saving, removing
scenarios-label = Scenario
scenarios-base = Base
scenarios-base-detail = no lever
scenarios-modified = { $name } · modified
scenarios-levers = { $count ->
    [0] no lever
    [one] { $count } lever
   *[other] { $count } levers
}
scenarios-chosen = Scenario { $name }
scenarios-save = Save
scenarios-save-named = Save “{ $name }”
scenarios-save-as = Save as…
scenarios-save-as-title = Save the scenario
scenarios-name = Name
scenarios-name-missing = Give the scenario a name.
scenarios-name-hint = Cautious, Ambitious, Without the first customer…
scenarios-saved = Scenario “{ $name }” saved.
scenarios-replace-title = Replace “{ $name }”?
scenarios-replace-text = { $count ->
    [0] The scenario saved under this name, without levers, is replaced by the panel’s.
    [one] The scenario saved under this name and its lever are replaced by the panel’s.
   *[other] The scenario saved under this name and its { $count } levers are replaced by the panel’s.
}
scenarios-replace = Replace
scenarios-other-name = Choose another name
scenarios-replaced = Scenario “{ $name }” replaced.
scenarios-revert = Back to “{ $name }”
scenarios-revert-base = Back to the base
scenarios-rename = Rename…
scenarios-rename-title = Rename “{ $name }”
scenarios-rename-do = Rename
scenarios-renamed = Scenario “{ $before }” renamed “{ $name }”.
scenarios-remove = Remove “{ $name }”
scenarios-removed = Scenario “{ $name }” removed.
scenarios-cancel = Cancel
scenarios-undo = Undo

# Comparing two
compare-act = Compare
compare-title = Compare two scenarios
compare-left = Compare
compare-right = with
compare-swap = Swap
compare-current = Present
compare-current-detail = not saved
compare-measures = Measures
compare-months = { $measure } by month
compare-columns = { $measure } by period
compare-levers = Levers
compare-measure = Measure
compare-month = Month
compare-period = Period
compare-lever = Lever
compare-change = Change
compare-total = Total
compare-later = Later
compare-same = Both scenarios are the same.
compare-no-levers = No lever on either side.
compare-at-base = base
