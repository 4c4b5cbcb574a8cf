# What if: trying other conversions, and own targets.

## The funnel to try things with
whatif-title = What if?
whatif-sentence-unknown = The count at the last step is not known.
whatif-sentence-now = Now { $customers } reach ‘{ $end }’. Drag a bar or type a percentage to see what would change.
whatif-sentence-more = This way { $customers } would reach ‘{ $end }’: { $change } more than now.
whatif-sentence-fewer = This way { $customers } would reach ‘{ $end }’: { $change } fewer than now.
whatif-sentence-same = This way { $customers } would reach ‘{ $end }’, as many as now.
whatif-legend = Drag the handle of a bar, or choose it with Tab and use the arrow keys (with Shift in larger steps). The outline is how it is now. Your imported numbers do not change.
whatif-handle = Bar of { $step }
whatif-rate-of = Percentage to { $step }
whatif-entry-of = Count at { $step }
whatif-rate-hint = %
whatif-reset-of = { $step } back to now
whatif-refused = ‘{ $text }’ is no number here. Type a percentage from 0 to 100, such as 12.5, or a whole count.
whatif-reset-all = All back to now
whatif-make-target = Make this my target
whatif-make-target-why = The percentages you changed become your own targets. The leak is measured against them from then on.
whatif-target-made = These are your own targets now. Undo brings the former ones back.

whatif-column-step = Step
whatif-column-now = Now
whatif-column-rate-now = Goes on now
whatif-column-then = Then
whatif-column-rate-then = Goes on then
whatif-column-change = Difference
whatif-column-measured = Measured against now
whatif-column-own = Your target

## What it brings
whatif-end-customers = Reach ‘{ $step }’
whatif-against-now = { $change } (now { $now })
whatif-to-money = Fill in at Money

## Kept scenarios
whatif-scenarios = Kept scenarios
whatif-scenarios-about = Keep what you tried under a name, so that you can compare it later.
whatif-name = Name of this scenario
whatif-name-hint = For example: faster checkout
whatif-keep = Keep
whatif-keep-nothing = Change a bar or a percentage first.
whatif-unnamed = Scenario { $n }
whatif-kept = Kept as ‘{ $name }’.
whatif-kept-again = ‘{ $name }’ is replaced. Undo brings the former one back.
whatif-now = As it is now
whatif-tried = What you are trying
whatif-name-of = Name of { $name }
whatif-open = Open
whatif-target = As target
whatif-delete = Delete
whatif-deleted = ‘{ $name }’ is deleted. Undo brings it back.
whatif-name-taken = There is a scenario ‘{ $name }’ already. Choose another name.
whatif-name-empty = A scenario must have a name.

## Targets
whatif-measured = Measured against:
whatif-fill-in-targets = Fill in targets
whatif-targets = Your own targets
whatif-targets-about = Type for each step which share you want to reach. A step without a target of its own is measured against a tenth more than now.
whatif-measure = { $rate } ({ $what })
whatif-target-of = Target for { $step }
