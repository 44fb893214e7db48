### Receivables: what is owed, and since when.

receivables-title = Receivables
receivables-heading = Receivables as of { $date }
receivables-none = Nothing is owed.
outstanding = Outstanding
ageing-title = Ageing
ageing-not_due = Not due
ageing-1_30 = 1 to 30 days
ageing-31_60 = 31 to 60 days
ageing-61_90 = 61 to 90 days
ageing-over_90 = Over 90 days
ageing-late = Late
dso = DSO
dso-days = { $days } (recent revenue that the outstanding represents)
column-outstanding = Outstanding
column-late = Late
column-oldest = Oldest lateness
column-disputed = Disputed
customers-owing = { $count ->
    [one] { $count } customer owes money
   *[other] { $count } customers owe money
}
