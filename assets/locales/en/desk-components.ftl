### The pieces of the window: frame, buttons, fields, table, notices, shortcuts.

# Acts whose icon stands without a word, and common buttons
act-back = Back
act-forward = Forward
act-undo = Undo what was entered
act-close = Close
act-more = More actions
act-export = Export
act-pin = Pin
act-cancel = Cancel

# Frame
frame-skip = Go to the page
frame-navigation = Pages
frame-search = Search or act
frame-group-cash = From project to cash
frame-group-data = Data
page-missing = This address leads to no page
page-missing-meaning = No figure is touched.
page-missing-go = Go to the first page

# Drawer
drawer-pin = Keep open
drawer-unpin = No longer keep open

# Fields
field-masked = Masked
field-not-a-number = Write a number, such as 1234.5.
lever-value = { $name }, value
lever-out-of-range = From { $least } to { $most }.
date-typed = Date
date-unreadable = Write a date, such as 22/11/2026.
date-too-early = { $date } at the earliest.
date-too-late = { $date } at the latest.
date-previous-month = Previous month
date-next-month = Next month

# Amounts
money-unknown = unknown
figure-name = { $name }: { $amount }, why this figure?

# Notices
toast-region = Notices
error-copy-detail = Copy the detail
error-detail-copied = Detail copied
error-unreachable = The program does not answer; nothing was changed.
    .hint = Close the window and open it again; the data are untouched.

# Work under way
progress-rate = { $rate } per second
progress-left = { $time } left
progress-ending = stopping…

# Table
grid-sort-tip = Sort; Shift for a second key
grid-leave-selection = Clear the selection

# Palette
palette-name = Search or act
palette-empty = Nothing matches “{ $words }”.
palette-pages = Page
palette-actions = Action
palette-open = open
palette-only-actions = actions

# Shortcuts
shortcut-sheet = Keyboard shortcuts
shortcut-palette = Search or act
shortcut-letters = Single-letter shortcuts
shortcut-group-go = Go
shortcut-group-page = Page
shortcut-group-edit = Entry
shortcut-group-window = Window
shortcut-group-table = Table
shortcut-table-move = Move
shortcut-table-row = Ends of the row
shortcut-table-ends = Ends of the table
shortcut-table-open = Open or edit
shortcut-table-why = Why this figure?
shortcut-table-select = Choose the row
shortcut-table-all = Choose all
shortcut-table-copy = Copy the exact values
shortcut-table-sort = Sort, on a header

# Keys
key-mod = Ctrl
key-shift = Shift
key-alt = Alt
key-escape = Esc
key-space = Space
key-backspace = Backspace
key-home = Home
key-end = End
key-pageup = Page ↑
key-pagedown = Page ↓

# What a person enters.
edit-kept = { $deed }
edit-weighted = Weighted
edit-again = Go on typing
calendar-month = { $month }: { $marks }
calendar-more = { $count ->
    [one] and { $count } more month
   *[other] and { $count } more months
}

# Lists: columns and views
list-columns = Columns
list-columns-all = All columns
list-views = Views
list-view = View { $name }
list-views-none = No view is saved for this page.
list-view-name = Name of the view
list-view-nameless = Give the view a name.
list-view-taken = There is a view called “{ $name }” already.
list-view-save = Save
list-view-replace = Replace
list-view-rename = Rename
list-view-remove = Delete
list-view-saved = View “{ $name }” saved
list-view-renamed = View renamed “{ $name }”
list-view-removed = View “{ $name }” deleted
palette-views = View
