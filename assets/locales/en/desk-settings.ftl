### The window's settings: language, theme, density, shortcuts.

settings-title = Settings
settings-lead = Each choice holds at once and is kept on this computer. No figure depends on it.
settings-language = Language
settings-language-note = Of the window, its menu and what it exports.
settings-theme = Theme
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-note = Exports and print stay light.
settings-density = Density
settings-density-automatic = By height
settings-density-comfortable = Comfortable
settings-density-compact = Compact
settings-density-note = The height of rows: 28 or 24 points. “By height” is compact below 800 points.
settings-keys = Shortcuts
settings-keys-switch = Single letters
settings-keys-note = Single letters (L, B, T…) act outside fields. Without them Ctrl and Alt still act; “?” shows them all.
settings-not-kept = The choice holds until the window is closed; it could not be kept.
settings-version = Diapason { $version }

# Preview
settings-preview = Preview
settings-preview-amount = Amount
settings-preview-share = Share
settings-preview-invoiced = Invoiced
settings-preview-backlog = Backlog
settings-preview-weighted = Weighted
settings-preview-credit = Credit note
settings-preview-note = Figures for illustration, as of { $date }.
