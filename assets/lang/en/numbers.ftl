# The Numbers view.

numbers-title = Numbers
numbers-import = Import…
numbers-empty-title = No numbers yet
numbers-empty-text = Drop a Google Analytics report or a spreadsheet (csv, xlsx, ods) with a count for each step on this window. Then you see here and on the map where you lose customers, and what to do about it first.
numbers-empty-hint = Nothing changes before you have seen what is in the file. Your numbers stay on this computer.

## The series
numbers-which = Which numbers
numbers-series-named = { $period } · { $name }
numbers-series-unnamed = Numbers without a name
numbers-details-open = Change details
numbers-details-close = Done changing
numbers-counted = Counted: { $unit }
numbers-no-period = period not known
numbers-from-file = from { $file }
numbers-from-column = from { $file }, column ‘{ $column }’
numbers-approximate = reckoned from percentages, so without intervals
numbers-name = Name
numbers-unit = What was counted?
numbers-first-day = First day
numbers-last-day = Last day
numbers-day-hint = day-month-year
numbers-remove = Remove these numbers
numbers-remove-hint = You can undo this.
numbers-removed = Numbers of ‘{ $name }’ removed. Undo brings them back.

## The leak
numbers-leak-here = The leak
numbers-no-leak-title = What these numbers say
numbers-no-tactics = Nothing on your checklist is still open for these stages. The Checklist view has more ideas.

## The funnel
numbers-funnel-title = From step to step
numbers-funnel-sentence = From { $from } at ‘{ $first }’ to { $to } at ‘{ $last }’: { $rate }.
numbers-funnel-unknown = The count at the first or the last step is not known.
numbers-funnel-legend = A bar is those who reach the step; the hatched part behind it those who are lost on the way. The thin line at the end of a bar is the 95% interval of the share that goes on.
numbers-bar = { $count } · { $rate } go on
numbers-bar-rises = { $count } · { $rate } of the step before (!)
numbers-count-unknown = Count not known
numbers-hover-conversion = { $rate } of ‘{ $before }’ go on ({ $hits } of { $of })
numbers-hover-interval = { $interval } with 95% confidence
numbers-hover-overall = { $rate } of the first step
numbers-hover-lost = { $lost } lost ({ $share })
numbers-interval = { $low } – { $high }
numbers-rises = More than at the step before: not one group of customers.
numbers-rises-short = ! rises
numbers-rises-hint = A step counts more than the one before. Then it is not one group of customers, for instance because people come in halfway. The rate is shown as it is, and such a step is never named the leak.

## The table
numbers-column-step = Step
numbers-column-stage = Stage on the map
numbers-column-count = Count
numbers-column-count-hint = How many reach this step
numbers-column-conversion = Go on
numbers-column-conversion-hint = Share of the step before, with its 95% interval below
numbers-column-overall = Of first
numbers-column-overall-hint = Share of the first step
numbers-column-lost = Lost
numbers-column-lost-hint = How many are lost between the step before and this one, with their share below
numbers-interval-hint = Below each rate stands its 95% interval: the smaller the counts, the wider it is.
numbers-stage-of = Stage of { $step }
numbers-no-stage = No stage

## The sections
numbers-section-funnel = Funnel
numbers-section-trend = Trend
numbers-section-compare = Compare
numbers-section-what-if = What if
numbers-section-money = Money

## The trend
numbers-trend-one-period = There are numbers for one period so far. Import those of the next one too, with the same steps: then you will see here what changed, and what you did about it.
numbers-trend-title = Over time
numbers-trend-of = Show:
numbers-trend-overall = From the first step to the last
numbers-trend-step = From ‘{ $before }’ to ‘{ $step }’
numbers-trend-point = { $rate } in { $period }
numbers-trend-sentence = Over time: from { $first } to { $last }.
numbers-trend-rate = { $rate }: { $hits } of { $of }
numbers-trend-done = What you did and noted in that time
numbers-trend-nothing-done = What you tick on the checklist appears here as a numbered line on the day you did it. That shows whether it helped.
numbers-trend-period = Period
numbers-trend-segment = Segment
numbers-trend-value = Value
numbers-trend-count = Count of ‘{ $step }’
numbers-trend-hint = Click the plot to put a note on a day. Point at a dot, or press the arrow keys, for the exact value.
numbers-trend-unnamed = Other
numbers-trend-lengths = The periods are not of the same length ({ $shortest } to { $longest } days). Shares can be compared, counts cannot.
numbers-trend-lengths-count = The periods are not of the same length ({ $shortest } to { $longest } days), so these counts cannot simply be compared.
numbers-trend-gaps = Where numbers are missing, the line breaks.
numbers-note-add = Add a note
numbers-note-new = New note
numbers-note-change = Change the note
numbers-note-day = Day
numbers-note-text = What happened?
numbers-note-hint = For example: price raised, shop closed, new site
numbers-note-keep = Keep
numbers-note-leave = Cancel
numbers-note-edit = Change
numbers-note-edit-named = Change note: { $note }
numbers-note-delete = Delete
numbers-note-delete-named = Delete note: { $note }
numbers-change-plain = { $what }: { $rate-before } in { $before }, { $rate-after } in { $after }.
numbers-change-too-few = { $what }: { $rate-before } in { $before }, { $rate-after } in { $after }. The counts are too small to tell.
numbers-change-chance = { $what }: { $rate-before } in { $before }, { $rate-after } in { $after }. The difference may be chance (95% interval { $low } to { $high } percentage points).
numbers-change-up = { $what }: { $rate-before } in { $before }, { $rate-after } in { $after }. A real rise, not chance (95% interval { $low } to { $high } percentage points).
numbers-change-down = { $what }: { $rate-before } in { $before }, { $rate-after } in { $after }. A real fall, not chance (95% interval { $low } to { $high } percentage points).

## Around every plot
numbers-table-show = Show table
numbers-table-hide = Hide table
numbers-copy = Copy
numbers-copy-image = Copy as image
numbers-copy-table = Copy as table
numbers-copied-image = The picture is on the clipboard.
numbers-copied-table = The table is on the clipboard: paste it into a spreadsheet.
numbers-of-plot = { $what }: { $plot }
numbers-column-interval = 95% interval

## The funnel: scale, order, marks
numbers-funnel-legend-shares = Each bar is the share of the step before that goes on; the hatched part is the share that is lost. The thin line at the end of a bar is its 95% interval.
numbers-funnel-sentence-mixed = From { $from } at ‘{ $first }’ to { $to } at ‘{ $last }’: { $rate }. Mind: these count different things.
numbers-funnel-scale = A bar shows
numbers-funnel-counts = How many
numbers-funnel-shares = Share of the step before
numbers-funnel-order = Order
numbers-funnel-steps = Step by step
numbers-funnel-losses = Largest loss first
numbers-bar-optional = { $count } · { $rate } do this
numbers-bar-lost = −{ $lost } · { $share }
numbers-mark-optional = optional
numbers-mark-mixed = ≠ other unit: { $unit }
numbers-mixed = This step counts something else than the step before. The share is shown as it is, but without an interval, and the step is never named the leak.
numbers-optional = This step may be skipped. Whoever skips it is not lost: the next step is compared with the one before this.
numbers-definition-first = How many enter here. All later shares of the first step are of this count.
numbers-definition-step = Going on = count of this step ÷ count of the step before. The 95% interval (Wilson) says how far chance reaches.
numbers-hover-press = Press for the stage and its tactics.
numbers-to-map = Show the stage on the map
numbers-to-tactics = To its tactics
numbers-column-remark = Remark

## Two side by side
numbers-compare-title = Side by side
numbers-compare-alone = There is nothing yet to set beside these numbers: that takes numbers of another period or segment with the same steps and the same unit. Import them, and you will see here what is better and what is worse.
numbers-compare-a = Compare (A)
numbers-compare-b = with (B)
numbers-compare-swap = Swap A and B
numbers-compare-whole = From first to last
numbers-compare-legend = ○ A: { $a }    ● B: { $b }    The thin lines are the 95% intervals; behind them the difference in percentage points.
numbers-compare-sentence = From the first step to the last: { $rate-a } in A ({ $a }), { $rate-b } in B ({ $b }).
numbers-compare-better = Better in B: { $steps }.
numbers-compare-worse = Worse in B: { $steps }.
numbers-compare-none = No single step differs so much that chance cannot explain it.
numbers-compare-step = ‘{ $step }’ ({ $points } points)
numbers-compare-of = { $hits } of { $of }
numbers-compare-lengths = Mind: the periods are not equally long ({ $a } and { $b } days). Shares can be compared, counts cannot.
numbers-compare-how = Difference = B − A, with its 95% interval (Newcombe). p is of the two-sided test, adjusted for testing every step (Holm). “Better” and “worse” stand only where chance does not explain the difference; “too few” where a count of less than 5 was to be expected.
numbers-points-interval = { $low } to { $high }
numbers-column-points = Difference
numbers-column-relative = Relative
numbers-column-points-interval = 95% interval
numbers-column-p = p
numbers-column-verdict = Verdict
numbers-verdict-better = better
numbers-verdict-worse = worse
numbers-verdict-cannot-tell = may be chance
numbers-verdict-too-few = too few to tell
numbers-verdict-not-comparable = not comparable
numbers-judgement-better = That is better, and not by chance (95% interval { $interval } points).
numbers-judgement-worse = That is worse, and not by chance (95% interval { $interval } points).
numbers-judgement-cannot-tell = That difference may be chance (95% interval { $interval } points).
numbers-judgement-too-few = The counts are too small to tell.
numbers-judgement-not-comparable = The two cannot be compared as a whole.

## What moved the result
numbers-moved-title = Which step moved the result
numbers-moved-legend = At the top A, at the bottom B; each bar between is what one step added or took away. Together they are exactly the change.
numbers-moved-unknown = The change cannot be taken apart: a step counts nobody, or its count is not known.
numbers-moved-entry = the number at ‘{ $step }’
numbers-moved-step = the step to ‘{ $step }’
numbers-moved-part = { $count } by { $part }
numbers-moved-rest = { $count } by the other steps
numbers-moved-sentence = ‘{ $end }’ went from { $from } ({ $a }) to { $to } ({ $b }): { $change }. Of that { $parts }.
numbers-moved-nothing = ‘{ $end }’ stayed the same: { $from } ({ $a }) and { $to } ({ $b }).
numbers-column-part = Part
numbers-column-moved = At the end
numbers-definition-moved = The part of the change at the end that this step made, the others kept apart (LMDI): all parts together are the change.

## Sources
numbers-sources-title = By source or segment
numbers-sources-sentence = ‘{ $source }’ brings the most at ‘{ $end }’: { $share } of all, against { $first } at the first step.
numbers-sources-best = Of those who enter, the largest share gets to the end from ‘{ $source }’: { $rate }.
numbers-sources-few = Sources with fewer than { $least } at the start are too small to count in that.
numbers-sources-whole = ‘{ $name }’ is all of them together and has been left out.
numbers-sources-unknown = The shares are not known: a count is missing or nobody came.
numbers-sources-conversions = What goes on, by source
numbers-column-source = Source
numbers-definition-share = Share = count of this source ÷ count of all sources at this step.
numbers-compare-more = { $n ->
    [one] and one other step
   *[other] and { $n-text } other steps
}
numbers-compare-spoken = difference { $points } points
numbers-mixed-short = ≠ unit
numbers-make-optional = This step may be skipped

## Time to convert
numbers-section-time = Time
numbers-time-title = How long it takes
numbers-time-sentence = From ‘{ $before }’ to ‘{ $step }’, half of the { $n-text } customers take { $median } or less. The middle half takes between { $first } and { $third }.
numbers-time-mean = There is no mean here on purpose: a few slow customers would pull it far up.
numbers-time-took = Time
numbers-time-under = under { $to }
numbers-time-over = over { $from }
numbers-time-days = { $n ->
    [one] { $n-text } day
   *[other] { $n-text } days
}
numbers-time-empty = These numbers hold no times. An event log, with a customer, a step and a time on each row, shows how long customers take from step to step.
numbers-time-import = Import an event log…
numbers-bars-share = Share

## Surveys
numbers-section-surveys = Surveys
numbers-survey-which = Question:
numbers-survey-named = { $measure }: { $question }
numbers-survey-measure-nps = Recommendation (NPS)
numbers-survey-measure-csat = Satisfaction (CSAT)
numbers-survey-measure-ces = Ease (CES)
numbers-survey-score = { $score }, between { $low } and { $high } with 95% confidence, of { $n ->
    [one] { $n-text } answer
   *[other] { $n-text } answers
}
numbers-survey-score-alone = { $score }, of { $n ->
    [one] { $n-text } answer
   *[other] { $n-text } answers
}
numbers-survey-sentence = { $when }: { $score }.
numbers-survey-few = Fewer than 30 answers say little: the interval is wide.
numbers-survey-few-nps = Fewer than 30 answers say little. The interval is the one for few answers, which lies a little closer to 0.
numbers-survey-scale = Not asked from { $lowest } to { $highest }, so the score cannot be compared with those of others.
numbers-survey-change-rose = { $change } points since { $before }. That rise is more than chance: between { $low } and { $high }.
numbers-survey-change-fell = { $change } points since { $before }. That fall is more than chance: between { $low } and { $high }.
numbers-survey-change-chance = { $change } points since { $before }. That difference may be chance: between { $low } and { $high }.
numbers-survey-change-too-few = { $change } points since { $before }. With fewer than 30 answers there is no telling whether anything changed.
numbers-survey-one-round = Import the next round too, and you will see here whether the score changes.
numbers-survey-hint = Point at a dot, or press the arrow keys, for the exact score.
numbers-survey-round = Round:
numbers-survey-answers = All answers
numbers-survey-answer = Answer
numbers-survey-answers-nps = Of { $n-text } answers { $promoters } are 9 or 10 (promoters), { $passives } 7 or 8, and { $detractors } 6 or lower (detractors).
numbers-survey-answers-top = Of { $n-text } answers { $share } are { $from } or higher.
numbers-survey-empty = There are no answers to a survey yet. Import a table with an answer on each row, from 0 to 10, 1 to 5 or 1 to 7.
numbers-survey-import = Import answers…

## What is usual elsewhere
numbers-usual-show = What is usual?
numbers-usual-warning = Published figures of others, as a grey band with a line at the average. They differ by trade, price and definition: compare with yourself first.
numbers-usual-cited = { $rate } · { $source } { $year }
numbers-usual-no-year = (year unknown)
numbers-usual-line = From ‘{ $from }’ to ‘{ $to }’, { $measure }: you { $own }, usual { $cited }
numbers-usual-range = ranges from { $range }
numbers-usual-target = your target { $rate }
