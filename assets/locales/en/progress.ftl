### Progress of salespeople: where deals stand, what was won.

salespeople-heading = Progress from { $from } to { $to }, as of { $date }
salespeople-note = Won, quota, attainment, ahead, conversion and cycle over the period; the rest as of the day. Ahead: won minus the quota of the months that are over.
salespeople-nobody = No salesperson
salespeople-team = Team { $name }
salespeople-won = Won
salespeople-quota = Quota
salespeople-attainment = Attainment
salespeople-ahead = Ahead
salespeople-open = Open
salespeople-deals = Deals
salespeople-conversion = Conversion
salespeople-cycle = Cycle (days)
salespeople-stale = Stale
salespeople-without-next-step = No next step
salespeople-left = Left
salespeople-moved-on = Moved on
salespeople-won-from = Won
salespeople-lost-from = Lost
salespeople-moved-back = Moved back
salespeople-elsewhere = Elsewhere
salespeople-median-days = Days (median)
salespeople-reversed = The period would end in { $to }, before it begins in { $from }.
