### The gallery of pieces (/gallery): specimens, to look at and to compare.

gallery-title = Components
gallery-theme-light = light theme
gallery-theme-dark = dark theme
gallery-about = 13 px, tabular figures, { $row } px rows

# Text
gallery-text = Text
gallery-text-record = Crane no. 2
gallery-text-page = Forecast
gallery-text-body = Text and table, 13 / 18
gallery-text-secondary = Secondary, 12 / 16
gallery-text-axis = Axis and legend, 11 / 14

# Buttons
gallery-buttons = Buttons
gallery-keep = Keep
gallery-cancel = Cancel
gallery-revert = Go back
gallery-forget-source = Forget the source
gallery-forget = Forget
gallery-hover = Hover
gallery-focus = Focus
gallery-disabled = Unavailable
gallery-pending = Under way…
gallery-deal = Deal
gallery-month = Month
gallery-quarter = Quarter
gallery-year = Year
gallery-small = Small

# Tags
gallery-tags = Tags, boxes, tabs
gallery-tag-days = 5 days
gallery-tag-current = Up to date
gallery-tag-no-action = No action
gallery-tag-loss = Loss
gallery-tag-entered = Entered
gallery-tag-stage = Negotiation
gallery-chosen = Chosen
gallery-free = Free
gallery-on = On
gallery-off = Off
gallery-lines = Lines
gallery-invoices = Invoices
gallery-history = History

# Notices
gallery-toasts = Notices
gallery-toast-text = Probability set to 60%.
gallery-toast-effect = Weighted
gallery-toast-error = Export stopped: the disk is full. Nothing was written.
gallery-toast-folder = Choose a folder

# Fields
gallery-fields = Fields
gallery-field-name = Name
gallery-field-amount = Amount, focus
gallery-field-probability = Probability, entered
gallery-field-note = You, 18 Nov
gallery-field-share = Share
gallery-field-wrong = 100% at most. 15% is left to share.
gallery-field-masked = Without costs
gallery-field-date = Date
gallery-list = List with dates
gallery-terms-30 = 30 days net
gallery-terms-45 = 45 days end of month
gallery-terms-60 = 60 days
gallery-terms-75 = 75 days

# Lever, tooltip, dialog
gallery-lever = Lever and tooltip
gallery-lever-name = Win rate
gallery-dialog = Dialog
gallery-dialog-title = Forget HubSpot?
gallery-dialog-text = 1,284 deals leave the forecast, { $amount } weighted. Your 37 entries are kept.
gallery-dialog-act = Forget HubSpot

# Table
gallery-table = Table
gallery-column-customer = Customer
gallery-column-probability = Prob.
gallery-column-amount = Amount
gallery-column-margin = Margin
gallery-row-hover = hover
gallery-row-chosen = chosen
gallery-credit-note = Credit note AV-2611-002
gallery-total = 4 rows
gallery-unknown = unknown

# Colours
gallery-colours = Colours of money
gallery-mark-invoiced = Invoiced
gallery-mark-backlog = Backlog
gallery-mark-weighted = Weighted
gallery-mark-pipeline = Pipeline
gallery-mark-target = Target
gallery-mark-band = P10–P90
gallery-mark-base = Base
gallery-mark-margin = Margin
gallery-mark-loss = Loss
gallery-result = Result

# Progress, empty
gallery-progress = Progress and waiting
gallery-progress-name = Import of deal_lines.csv
gallery-empty = Empty
gallery-empty-title = No forecast yet
gallery-empty-text = Import a folder or connect the CRM: first figures in less than a minute.
gallery-empty-connect = Connect a source
gallery-empty-sample = Open the sample

# Amounts
gallery-amounts = Amounts
gallery-amount-exact = Exact
gallery-amount-whole = Whole
gallery-amount-thousands = Thousand
gallery-amount-millions = Million
gallery-amount-negative = Negative
gallery-amount-change = Change
gallery-amount-points = Points
gallery-amount-unknown = Unknown
gallery-amount-date = Date
gallery-amount-month = Month

# Error, stale, without costs
gallery-notices = Error, stale, without costs
gallery-error-title = deals.csv, row 214, column probability
gallery-error-text = “1.2” is over 1. A share is written from 0 to 1: 0.8 for 80%.
gallery-error-note = Nothing was imported. 3 other errors.
gallery-stale = Yesterday’s invoices, 18:05. The forecast uses them as they are.
gallery-no-costs = Without costs: floors and envelopes are there, costs are not.

# Palette
gallery-palette = Palette
gallery-palette-deal = Port of Lorient · Crane no. 2
gallery-palette-other-deal = Port of Lorient · Crane no. 3
gallery-palette-customer = Port of Lorient
gallery-palette-invoice = FA-2609-018, Port of Lorient
gallery-kind-deal = Deal
gallery-kind-customer = Customer
gallery-kind-invoice = Invoice
