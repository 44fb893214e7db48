### What the window says before any page was read: the names of the pages, what files are called, what failed.

customers-title = Customers
data-title = Data
desk-deal-title = Deal
all-deals-title = Deals
pipeline-title = Pipeline
salespeople-title = Salespeople
settings-title = Settings

data-backup-name = diapason-backup.diapason-backup
data-new-database-name = company.diapason
settings-not-kept = The choice holds until the window is closed; it could not be kept.
salespeople-again = Try again
