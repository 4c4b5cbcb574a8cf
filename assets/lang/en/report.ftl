# The monthly report.

report-kind-month = Monthly report
report-kind = Report
report-made = Made with Klantreis on { $date }

report-no-leak = Where customers are lost
report-picture = The journey in short
report-picture-words = The journey of your customers, with these stages: { $stages }.

## The funnel
report-funnel = From step to step
report-column-step = Step
report-column-count = Count
report-column-rate = Go on
report-overall = From first to last
report-no-numbers = There are no numbers yet. Import a table with a count for each step, and this shows how many customers reach each one.

## What moved
report-moved = What moved
report-column-verdict = What it says
report-verdict-better = rose
report-verdict-worse = fell
report-verdict-cannot-tell = may be chance
report-verdict-too-few = too few to tell
report-verdict-not-comparable = cannot be compared
report-moved-better = Rose by more than chance: { $steps }.
report-moved-worse = Fell by more than chance: { $steps }.
report-moved-nothing = No step changed by more than chance can explain.
report-result-by-entry = ‘{ $end }’ went from { $before } to { $after }, mostly by how many came to ‘{ $step }’.
report-result-by-step = ‘{ $end }’ went from { $before } to { $after }, mostly by the step to ‘{ $step }’.
report-nothing-before = There are no numbers of an earlier period with the same steps. Import the next ones too, and this shows what changed.

## Done and to do
report-done-month = Done in { $month }
report-done = Done in this period
report-nothing-done = Nothing was ticked in this period.
report-since = And since then
report-next = What is next
report-nothing-next = Nothing on the checklist is open here any more.
report-overdue = Also overdue
report-overdue-since = overdue since { $date }
report-due = by { $date }

## Money, and how sure it is
report-turnover = Turnover: { $n-text } × { $value } = { $turnover }.
report-spent = Spent: { $spent }, that is { $each } a customer.
report-left = After the cost of what you sold and this spending { $left } is left.
report-short = After the cost of what you sold and this spending you are { $left } short.
report-caveat-few = The counts are small: a few customers more or fewer give quite another picture.
report-caveat-rises = A step with ! counts more than the one before, so these are not the same customers.
report-caveat-mixed = The steps do not all count the same, such as people and orders: rates between such steps say little.
report-caveat-missing = The count of some steps is not known.
report-caveat-lent = The numbers belong to the journey ‘{ $journey }’.
