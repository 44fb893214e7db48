### Customers: the list, one customer's record, what the palette shows of them.

customers-table = Customers, most invoiced first unless sorted otherwise
customers-strip = The customers left by the filters, together
customers-count = Customers
customers-of-all = of { $count }
customers-since = since { $month }
customers-margin-covered = { $rate } over { $covered } of invoicing
customers-late = of which { $amount } late
customers-over-limit = beyond the limit
customers-margin-short = { $rate } over { $covered }
customers-late-short = { $amount } late
customers-over-limit-short = over limit
customers-exposure-meaning = outstanding and backlog, VAT included
customers-column-name = Customer
customers-column-segment = Segment
customers-column-salesperson = Salesperson
customers-column-open_deals = Deals
customers-column-weighted = Weighted
customers-column-won = Won 12 months
customers-column-invoiced = Invoiced 12 months
customers-column-margin = Margin
customers-column-outstanding = Outstanding
customers-column-exposure = Exposure
customers-filter = Filter customers
customers-all = all
customers-without = without
customers-filter-none = Show all
customers-none = No customer matches these filters.
customers-empty = No customers yet
customers-empty-meaning = Import a folder: each customer appears with its deals, its invoices and what it owes.
customers-next = Next customer
customers-previous = Previous customer

# The record
customer-title = Customer
customer-figures = The customer’s figures
customer-insolvent = insolvent since { $date }
customer-covered = cost known for { $covered } of invoicing
customer-open-deals = { $count ->
    [0] no open deal
    [one] { $count } open deal
   *[other] { $count } open deals
}
customer-exposure = Exposure
customer-backlog = Backlog to invoice, VAT included
customer-credit-limit = Credit limit
customer-credit-left = Left
customer-credit-over = Beyond the limit
customer-ageing-not-due = Not due yet
customer-ageing-1-30 = 1 to 30 days late
customer-ageing-31-60 = 31 to 60 days late
customer-ageing-61-90 = 61 to 90 days late
customer-ageing-over-90 = More than 90 days late
customer-group = Group
customer-group-total = { $count } customers
customer-deals = Deals
customer-invoices = Invoices
customer-payments = Payments
customer-contacts = Contacts
customer-identity = Identity
customer-column-deal = Deal
customer-column-stage = Stage
customer-column-close = Close
customer-column-amount = Amount
customer-column-number = Invoice
customer-column-issued = Issued
customer-column-due = Due
customer-column-gross = With VAT
customer-column-paid = Received
customer-late-days = +{ $days } d
customer-disputed = disputed
customer-advance = advance without invoice
customer-shown = { $shown } shown of { $count }
customer-no-deals = No deals.
customer-no-invoices = No invoices.
customer-no-payments = No payments.
customer-no-contacts = No contacts.
invoice-credit_note = credit note
invoice-deposit = deposit
invoice-draft = draft
invoice-cancelled = cancelled

# The palette
palette-customer = Customer
palette-contact = Contact
palette-deal = Deal
palette-invoice = Invoice
palette-owes = { $amount } due
palette-beside = beside
palette-only-customers = customers
palette-only-invoices = invoices
customer-contact-add = Add a contact
customer-contact-name = Contact’s name
customer-contact-added = { $name }: contact added
