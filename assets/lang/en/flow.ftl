# The numbers on the map: bands between the stages, small trends, and the choice of source and period.

command-previous-period = Numbers of the period before
command-next-period = Numbers of the period after
command-toggle-trends = Small trends on the map

flow-leak = Leak: { $lost }
flow-two-sources = two sources
flow-not-one-group = not one group
flow-unknown = not known
flow-optional = optional
flow-compared-with = of { $stage }

flow-says = From { $from } to { $to }: { $rate }, { $after } of { $before }.
flow-says-lost = Lost: { $lost }, { $share }.
flow-says-leak = This is the leak: nowhere is more to be won.
flow-says-rises = There are more at the end than at the start, so these are not one group and this is no conversion.
flow-says-units = Different units: { $from } → { $to }. Don’t read this as a conversion.
flow-says-files = Different sources: { $from } → { $to }. They may not be one group.
flow-says-unknown = From { $from } to { $to }: not known, a count is missing.
flow-says-optional = This step may be left out.

flow-legend-band = The wider the band, the more go on. The pale rest is lost.
flow-legend-leak = The leak: here most is to be won.
flow-legend-rise = More at the end than at the start: not one group.
flow-legend-mixed = Striped: different units or sources. No conversion.
flow-legend-unknown = Dashed: a count is missing.
flow-legend-optional = Thin: a step that may be left out.
flow-legend-trend = Trends: ▲ better, ▼ worse, ≈ may be chance (95 %). A dashed line: a tactic was done.

flow-trend-count = Reach this stage
flow-trend-rate = Of the stage before
flow-trend-says = { $name }: { $value } ({ $change }).
flow-trend-says-plain = { $name }: { $value }.
flow-trend-done = { $date }: { $item }
flow-change-better = { $points } pt, better
flow-change-worse = { $points } pt, worse
flow-change-unsure = { $points } pt, chance?
flow-change-few = { $points } pt, too few

flow-choose = Numbers shown: { $name }
flow-newest = Always the newest
flow-group = { $first } → { $last } ({ $unit })
