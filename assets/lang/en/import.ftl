# Reading a table: the preview, what was decided, and what may be wrong.

import-title = Numbers from { $file }
import-explained = On the left is the file as it is, on the right what was made of it. Nothing changes before you use the numbers.
import-half-made = What was made of it
import-half-rows = The file itself
import-accept = Use these numbers
import-order-value = An average order of { $value } goes along to Money.
import-cancel = Cancel
import-leave = You changed things in this preview. Throw them away?
import-leave-go-on = Go on
import-leave-throw-away = Throw away
import-replace = Replace the old numbers
import-replace-period = Replace { $period }
import-will-take = You will add { $series ->
    [one] one series
   *[other] { $series-text } series
} with { $steps ->
    [one] one step
   *[other] { $steps-text } steps
}.
import-will-take-series = You will add { $series ->
    [one] one series
   *[other] { $series-text } series
}.
import-pasted = Pasted table
import-title-several = Numbers from { $n } files
import-accept-period = Add { $period }
import-undo = Undo in this preview
import-redo = Redo in this preview

## As the last time
import-recalled = { $n ->
    [0] Read as last time.
    [one] Read as last time (one choice).
   *[other] Read as last time ({ $n-text } choices).
}
import-read-afresh = Read it afresh
import-recall-follows = The file does not say when this was. { $period } follows on your last numbers; change it below if it was another period.
import-recall-missing = Not in this file, so not applied: { $names }.

## Several files
import-add-file = Add a file…
import-show-file = Show { $file }
import-remove-file = Take { $file } out of this preview
import-files-apart = Each file gives its own series
import-files-one-funnel = One funnel from these files
import-files-explained = In one funnel each stage can come from another file, such as advertisements, visitors and orders of one month.
import-how-file = How { $file } is read
import-funnel-name = All files together
import-funnel-steps = The steps of this funnel
import-funnel-steps-explained = Tick what belongs in it, and put it in the order in which customers come by.
import-funnel-take = Use ‘{ $step }’ from { $file }
import-funnel-series = Which series of { $file }?
import-funnel-units = The steps count different things: { $units }.
import-funnel-sources = They come from several files, and programs count differently. A rate from one step to the next is rough: these are not the same people.
import-funnel-periods = The files are not about the same days.
import-no-map-title = Start a map first
import-no-map-text = The steps in this file belong to the stages of a map, and no map is open. This preview stays when you start one.
import-no-map-start = Start a web shop map

## Why it cannot be done yet
import-cannot-read = No numbers can be taken from this table yet; the reason stands above.
import-cannot-no-map = Start a map first; then you can use these numbers.
import-cannot-nothing = Nothing is chosen to be used.
import-cannot-period = A period ends before it begins.
import-cannot-read-file = From { $file } no numbers can be taken yet. Show it to see why, or take it out of this preview.
import-cannot-asked = First say what to do with the numbers that you already have.
import-cannot-there = These numbers are in your project already.
import-clash-same = ‘{ $name }’ is in your project already, with these same counts. It is left out.
import-clash-other = You already have other counts for this period, in ‘{ $name }’. What do you want with ‘{ $new }’?
import-clash-several = You already have other counts for this period, in ‘{ $name }’ and { $others ->
    [one] one other series
   *[other] { $others-text } other series
}. What do you want with ‘{ $new }’?
import-clash-note-same = You have these same numbers already, as ‘{ $name }’. Below you choose what happens.
import-clash-note-other = You already have other counts, in ‘{ $name }’. Below you choose what happens.
import-clash-all = { $n-text } series are about days that you have numbers of. For all of them:
import-clash-for-all = { $answer }, for all of them
import-clash-for = { $answer }: { $name }
import-clash-replace = Replace the old
import-clash-both = Keep both
import-clash-leave-out = Leave the new out
import-clash-step = Step
import-clash-old = In your project
import-clash-new = In this file

## The file
import-rows-title = The file, row by row
import-more-columns = { $n ->
    [one] One more column is not shown here.
   *[other] { $n-text } more columns are not shown here.
}
import-column-line = Line
import-column-fate = Does it count?
import-row-fate = Line { $line }: { $fate }
import-column-number = column { $n }
import-step-number = Step { $n }
import-list = { $first } and { $last }
import-fate-kept = Counts
import-fate-total = Out: total
import-fate-footnote = Out: footnote
import-fate-description = Out: explanation
import-fate-no-data = Out: no data
import-fate-no-name = Out: no name
import-fate-not-a-shop-event = Out: no shop step
import-fate-repeated = Out: repeated
import-fate-same-record = Out: the same
import-fate-lost = Apart: lost
import-fate-figure = Out: no count
import-fate-not-paid = Out: no order
import-fate-by-user = Out: by you
import-role-step-names = names of steps
import-role-counts = counted
import-role-step = is a step
import-role-periods = periods
import-role-segments = groups
import-role-percent-check = as a check
import-role-money = amounts
import-role-not-used = not used
import-role-identity = tells rows apart
import-role-answers = answers
import-legend-left-out = left out
import-legend-above = above the table
import-above-comment = comment
import-above-title = title
import-above-header = names of columns
import-take-row-in = Click the line to count it after all.
import-column-role = ‘{ $column }’: { $role }.

## The table
import-which-table = Which table of the file?
import-which-sheet = Which sheet?
import-on-sheet = { $sheet } · { $table }
import-hidden-sheet = { $sheet } (hidden)
import-table-number = Table { $n }
import-steps-in = Where are the steps?
import-steps-in-rows = A step in each row
import-steps-in-columns = A step in each column
import-steps-in-nothing = Not found
import-counted = Which column counts?
import-counted-several = Each of these { $n }
import-first-count = How many were there at the first step?
import-first-count-of = How many were there at the first step of ‘{ $series }’?
import-of-first = Each percentage is a share of the first step

## Series and steps
import-series-one = What is this series called?
import-series-several = { $n-text } series
import-add-up = Add the rows up to one series
import-series-more = { $n ->
    [one] One more series is not shown here, but will be used.
   *[other] { $n-text } more series are not shown here, but will be used.
}
import-no-period = Without a period these numbers do not appear in the course over time.
import-take-series = Use ‘{ $name }’
import-steps = { $n ->
    [one] One step
   *[other] { $n-text } steps, in this order
}
import-steps-of = With the counts of ‘{ $name }’
import-take-step = Use ‘{ $step }’
import-step-name = Name of step { $n }
import-step-up = Move ‘{ $step }’ up
import-step-down = Move ‘{ $step }’ down
import-stage-later = Stage: once there is a map
import-step-handle = Drag ‘{ $step }’ to another place
import-step-more = More about ‘{ $step }’
import-step-optional = may be skipped
import-step-optional-of = ‘{ $step }’ may be skipped
import-step-first = The first step cannot be skipped: everything is counted from there.
import-step-is-optional = may be skipped: the next step is compared with the one before it
import-step-merge = Make it one step with ‘{ $step }’
import-step-merged = One step of: { $parts }.
import-step-largest = The largest count
import-step-added = Add the counts up
import-step-added-people = These are people, and the same person may be in both. Added up, that person counts twice.
import-names-column = Which column names the steps?

## Surveys
import-survey-measures = What is asked?
import-survey-nps = Recommending (NPS)
import-survey-csat = Satisfaction (CSAT)
import-survey-ces = Effort (CES)
import-survey-none = No question
import-survey-stage = Which stage does it belong to?

## What was decided
import-decisions = What was decided while reading
import-more = { $n ->
    [one] And one more.
   *[other] And { $n-text } more.
}
import-decision-encoding = Characters read as { $encoding }: { $why ->
    [bom] the beginning of the file says so
    [nul-pattern] the file is built that way
    [valid-utf8] all characters fit
    [user] you chose so
   *[not-utf8] it is not UTF-8, and then this is the most likely
}.
import-decision-delimiter-said = The fields are separated by { $kind ->
    [comma] commas
    [semicolon] semicolons
    [tab] tabs
    [pipe] vertical bars
   *[other] the sign ‘{ $sign }’
}: the first line says so.
import-decision-delimiter-vote = The fields are separated by { $kind ->
    [comma] commas
    [semicolon] semicolons
    [tab] tabs
    [pipe] vertical bars
   *[other] the sign ‘{ $sign }’
}: that gives { $agree-text } of the { $lines-text } lines looked at the same number of fields.
import-decision-delimiter-chosen = The fields are separated by { $kind ->
    [comma] commas
    [semicolon] semicolons
    [tab] tabs
    [pipe] vertical bars
   *[other] the sign ‘{ $sign }’
}: you chose so.
import-decision-delimiter-none = The file has one column only.
import-decision-comments = { $n ->
    [one] One line of comment above the table does not count.
   *[other] { $n-text } lines of comment above the table do not count.
}
import-decision-on-sheet = The table stands on the sheet ‘{ $sheet }’{ $hidden ->
    [yes] , which is hidden
   *[no] { "" }
}.
import-decision-filled-down = { $n ->
    [one] { $n-text } cell got
   *[other] { $n-text } cells got
} the text of the merged cell above.
import-decision-title-line = Line { $line } is a title.
import-decision-title-lines = Lines { $first } to { $last } are titles.
import-decision-header = The names of the columns stand in line { $line }.
import-decision-no-header = The columns have no names.
import-decision-second-header = Line { $line } belongs to the names of the columns.
import-decision-period = Period: { $period }. { $source ->
    [comments] The comment above the table says so.
    [title] The title says so.
    [columns] From the first to the last day in the table.
    [file-name] The name of the file says so.
   *[user] You chose it.
}
import-decision-recognised = Read as: { $what }.
import-decision-numbers = Numbers in ‘{ $column }’ are read as in { $example }: { $why ->
    [cells] the cells leave no doubt
    [other-cells] other cells in the column settle it
    [whole-counts] counts are whole numbers
    [user] you chose so
   *[rates] the column holds rates
}.
import-decision-days = Dates in ‘{ $column }’ are read with the { $order ->
    [day-first] day
   *[month-first] month
} first{ $decided ->
    [yes] : some dates allow nothing else
    [user] , as you chose
   *[no] , as is usual; the dates themselves do not settle it
}.
import-decision-columns = { $columns } { $n ->
    [one] is
   *[other] are
} counted{ $others ->
    [none] { "" }
   *[some] { "" }, and not { $others }
}: { $why ->
    [only-counts] only there are counts
    [people] these are people rather than { $than }
    [nearer-to-people] that comes nearer to people than { $than }
    [same-count] it is the same count in other periods or groups
    [known-exporter] this program always puts the count there
   *[user] you chose so
}.
import-decision-column-left-out = ‘{ $column }’ is not used: { $why ->
    [other-count] it counts something else
    [change] it is a change between two other columns
    [rate] it holds rates or averages
    [duration] it holds durations
    [text] it holds text or dates without a part in the funnel
    [identifier] it holds numbers or codes that name things
    [not-addable] it counts people, who may be in several rows, so it cannot be added up
    [same-step] another column stands for this step already
    [same-name] an earlier column has that name
    [personal] it held names or addresses of people, and they were thrown away
    [no-scale] it is no question with a scale
    [no-step] its name does not say which step it is
    [total] it is the total of the other columns
   *[empty] the column is empty
}.
import-decision-percent-checked = The percentages in ‘{ $column }’ agree with the counts ({ $n ->
    [one] one compared
   *[other] { $n-text } compared
}, as shares of { $basis ->
    [first] the first step
    [previous] the step before
   *[next] the step that follows
}).
import-decision-event-log = Each row is one event: who, what and when stand in { $columns }.
import-decision-question = ‘{ $column }’ is read as a question about { $measure ->
    [nps] recommending you (NPS)
    [csat] satisfaction (CSAT)
   *[ces] effort (CES)
}, from { $lowest } to { $highest }: { $why ->
    [words] its words say so
    [scale] its answers say so
   *[user] you chose so
}.
import-decision-answers-left-out = In ‘{ $column }’, { $n ->
    [0] nothing is left blank
    [one] one is left blank
   *[other] { $n-text } are left blank
}{ $unreadable ->
    [none] { "" }
   *[some] { "" }, and the answer is not on the scale in line { $lines }
}. These do not count.
import-decision-serial-days = The numbers in ‘{ $column }’ are days as a spreadsheet counts them; they are read as days.
import-decision-answers-counted = Each row is an answer, given as often as ‘{ $column }’ says.
import-decision-personal = Names, addresses and e-mail addresses in { $columns } were thrown away before anything was kept.
import-decision-earlier = The columns of an earlier period, { $columns }, are series of their own.
import-decision-records = Each row is one{ $id ->
    [none] { "" }
   *[other] { "" }, told apart by ‘{ $id }’
}, and ‘{ $stage }’ is where it is now. Each counts there and in all steps before: { $n-text } in all.
import-decision-records-joined = { $n ->
    [one] One row belongs
   *[other] { $n-text } rows belong
} to an earlier row and { $n ->
    [one] does
   *[other] do
} not count by { $n ->
    [one] itself
   *[other] themselves
}.
import-decision-orders-left-out = { $n ->
    [one] One order does
   *[other] { $n-text } orders do
} not count: cancelled, paid back or not paid ({ $statuses }).
import-decision-orders-counted = { $n ->
    [one] One order counts
   *[other] { $n-text } orders count
} although cancelled, paid back or not paid ({ $statuses }), because you want it so.
import-decision-lost-apart = { $n ->
    [one] One lost row stands
   *[other] { $n-text } lost rows stand
} apart: the table does not say how far they came.
import-decision-lost-in-first = { $n ->
    [one] One lost row counts
   *[other] { $n-text } lost rows count
} at the first step only: the table does not say how far they came.
import-decision-steps-merged = { $steps } are one step: { $count ->
    [added] their counts are added up
   *[largest] the largest of their counts stands
}.
import-decision-stages-ordered = The steps stand in the order { $known ->
    [yes] that their names say
   *[no] in which they come in the file
}.
import-decision-orders = Counted: { $n ->
    [one] one order
   *[other] { $n-text } orders
}.
import-decision-orders-of = Counted: { $n ->
    [one] one order
   *[other] { $n-text } orders
} of { $customers } customers. Those who ordered more than once in this file have returned.
import-decision-rows-counted = Each row counts as one: { $n-text } in all.
import-decision-people-apart = The people are added up: in this report nobody is in two rows.
import-decision-row-included = Line { $line } counts because you want it to.
import-decision-rows-added = { $n-text } rows are added up{ $why ->
    [user] , as you chose
   *[no-periods] : there are no periods to keep them apart
}.
import-decision-prefixes = The numbers in front of the steps’ names are left out.
import-decision-apostrophes = The apostrophe in front is left out in { $n ->
    [one] one cell
   *[other] { $n-text } cells
}.
import-decision-usual-order = The steps stand in the usual order of a web shop, not in that of the file.
import-decision-step-columns-ordered = The steps stand in the usual order of a customer journey, not in that of the file.
import-decision-steps-numbered = The rows have no names; the steps are numbered.
import-decision-unit = Counted are { $unit }: ‘{ $from }’ says so.
import-decision-first-count = The counts of ‘{ $series }’ are computed from the percentages and rounded, with { $count } at the first step; each percentage is { $lost ->
    [yes] the share that left
   *[no] the share that went on
}, of { $of ->
    [first] the first step
    [next] the step that it stands at
   *[previous] the step before
}.
import-decision-other = Read: { $columns }.

## Why a row does not count
import-reason-total-label-sum = Line { $line } does not count: it says ‘{ $label }’, and { $value } is the sum of the other rows.
import-reason-total-label = Line { $line } does not count: it says ‘{ $label }’, so it is a total.
import-reason-total-sum = Line { $line } does not count: it has no name, and its numbers are the sums of the other rows.
import-reason-footnote = Line { $line } does not count: it is a footnote.
import-reason-description = Line { $line } does not count: it explains the columns.
import-reason-no-data = Line { $line } does not count: it says that there are no data.
import-reason-no-name = Line { $line } does not count: it has no name.
import-reason-not-a-shop-event = Line { $line } does not count: it is not one of the usual steps of a web shop.
import-reason-repeated = Line { $line } does not count: this step is in line { $first } already.
import-reason-total-first = Line { $line } does not count: it has no name, and this program puts the total there.
import-reason-same-record = Line { $line } does not count by itself: it belongs to line { $first }.
import-reason-lost = Line { $line } does not count: it was lost, and the table does not say how far it came.
import-reason-figure = Line { $line } does not count: it is an amount, an average or a rate, and no number of people.
import-reason-not-paid = Line { $line } does not count: ‘{ $status }’ is no order of a customer.
import-reason-by-user = Line { $line } does not count because you want it so.

## What a button does
import-correct = Otherwise
import-correct-use-column = Count ‘{ $column }’
import-correct-include-row = Count it
import-correct-leave-row = Leave it out
import-correct-keep-rows = Do not add up
import-correct-file-order = Order of the file
import-correct-no-unit = Leave open what is counted
import-correct-numbers = Read as in { $example }
import-correct-days = { $order ->
    [day-first] Day first
   *[month-first] Month first
}
import-correct-no-period = No period
import-correct-no-question = No question
import-correct-keep-prefixes = Keep the numbers
import-correct-rows-apart = Count each row
import-correct-no-earlier = Leave them out
import-correct-all-orders = Count them too
import-correct-paid-orders = Leave them out
import-correct-lost-in-first = Count at the first step
import-correct-lost-apart = Keep them apart
import-correct-no-first-count = Another number
import-correct-split = Separate steps again
import-correct-encoding = Read as { $encoding }
import-correct-delimiter = Separated by { $kind ->
    [comma] commas
    [semicolon] semicolons
    [tab] tabs
    [pipe] vertical bars
   *[other] ‘{ $sign }’
}
import-correct-header = Names are in line { $line }
import-correct-no-header = There are no names
import-otherwise = Otherwise than: { $decision }

## Warnings
import-warning-count-empty = Line { $line }: the cell { $column-is-step ->
    [yes] in ‘{ $column }’
   *[no] of ‘{ $step }’ in ‘{ $column }’
} is empty. The count stays unknown and is not taken as 0.
import-warning-count-missing = Line { $line }: { $column-is-step ->
    [yes] ‘{ $column }’ says ‘{ $text }’
   *[no] for ‘{ $step }’, ‘{ $column }’ says ‘{ $text }’
}. { $why ->
    [no-value] That means that there is no value.
    [negative] A count cannot be below zero.
    [not-whole] That is not a whole number; perhaps another decimal sign was meant.
    [percent] That is a percentage, not a count.
    [money] That is an amount of money, not a count.
    [unit-text] That is a number with a word beside it.
    [about] That is only about so many.
    [infinite] That is infinite.
    [garbled] That is not a number.
    [too-large] That is too large to count exactly.
   *[text] That is text.
} The count stays unknown and is not taken as 0.
import-warning-rises = { $series ->
    [none] { "" }
   *[other] { $series }:{ " " }
}‘{ $step }’ counts { $count }, more than the { $before-count } at the step before it, ‘{ $before }’. That can be if it is not one group of customers. Is the order right?
import-warning-repeated = ‘{ $step }’ is there more than once, in lines { $lines }, with { $counts }. What do you want?
import-warning-repeated-period = The period ‘{ $period }’ is in lines { $lines }. Each row becomes a series of its own.
import-warning-not-addable = ‘{ $column }’ counts people, and the same people may be in several rows. That is why it is not added up.
import-warning-not-addable-total = ‘{ $column }’ counts people who may be in several rows: together they would be { $sum }, but the file itself counts { $total }. That is why it is not added up.
import-warning-part-of-sum = In ‘{ $column }’ a count is missing in { $n ->
    [one] line
   *[other] lines
} { $lines }; the sum is of the other rows.
import-warning-rounded = The sum of ‘{ $column }’ is { $exact }, and is rounded.
import-warning-total-differs = The rows of ‘{ $column }’ add up to { $sum }, but the total in the file is { $total }. It seems that rows are missing; export them all, or use the total.
import-warning-days-undecided = ‘{ $text }’ in ‘{ $column }’ can be { $day } or { $month }. It is read with the { $first ->
    [day] day
   *[month] month
} first. Is that right? If not, choose the other order.
import-warning-percent-differs = Line { $line }: ‘{ $column }’ says { $shown }, but the counts give { $computed }.
import-warning-percent-unexplained = The percentages in ‘{ $column }’ fit none of the counts.
import-warning-mixed-units = The steps count different things ({ $units }). A rate from one step to another then says less.
import-warning-merged-people = ‘{ $step }’ adds up counts of people. Whoever is in several of them counts more than once.
import-warning-open-funnel = Each step counts those who did it, whatever they did before. A later step can therefore count more than an earlier one.
import-warning-approximate = The counts are computed from rounded percentages, and so approximate.
import-warning-text-numbers = { $n ->
    [one] This cell holds
   *[other] These cells hold
} a number as text, and it was read as a number: { $cells }.
import-warning-formulas-unknown = { $n ->
    [one] This cell has a formula
   *[other] These cells have a formula
} of which the file does not say the result: { $cells }. It stays unknown. Open the workbook, save it and import it again.
import-warning-extra-fields = { $n ->
    [one] Line { $lines } has more fields than there are columns; the rest is not read.
   *[other] Lines { $lines } have more fields than there are columns; the rest is not read.
}
import-warning-empty-table = This table has no rows.
import-warning-single-step = There is one step only, so these numbers do not say yet who goes on and who leaves. Read a table with the step before or after it too.
import-warning-stages-unordered = The order of the steps is a guess. Is it right? Put them in order below, for whoever is further counts in all steps before.
import-warning-other-scale = ‘{ $column }’ seems to have a scale from { $lowest } to { $highest }. { $measure } is for { $usual-lowest } to { $usual-highest }, so it cannot be compared with others.
import-warning-few-answers = ‘{ $column }’ has only { $n ->
    [one] one answer
   *[other] { $n-text } answers
}. With fewer than thirty, the score says little.
import-repeats-keep-first = Only the first counts
import-repeats-add = Add up
import-repeats-keep-all = Each a step of its own

## Why no numbers can be taken
import-problem-needs-first-count = This table has percentages only. Say how many there were at the first step, and they become counts.
import-problem-parts-of-whole = The percentages of this table make a whole together, as shares of channels or pages do. They are no steps that follow each other.
import-problem-event-log = This is a log with one event in each row. Save it as CSV and open that file: you then choose the steps and count how many customers reach them.
import-problem-survey = These are answers to a survey, but none of the questions has a scale, such as 0 to 10 or 1 to 5. If one does, choose ‘Count’ at its column.
import-problem-nothing-to-count = No column holds counts that belong to steps. Choose above where the steps are, or use a table with a name and a count for each step.
import-problem-too-many-steps = { $n-text } rows as steps are too many for a funnel. They are probably no steps; choose above where the steps are, or leave rows out on the left.
import-problem-too-many-series = { $n-text } series are too many at once. Export a longer period for each row, such as a month, or leave rows out on the left.
import-problem-no-rows = Not a single row counts. Tick the rows on the left that are steps.

## Steps without a name in the file
import-word-start = Start
import-word-answers = Answers
import-word-no-detractors = No detractor
import-word-promoters = Promoters
import-word-satisfied = Satisfied
import-word-high-answers = One of the three highest answers
import-word-orders = Orders
import-word-abandoned = Abandoned checkouts
import-word-customers = Customers
import-word-returning = Returning customers

## The score of a question
import-score-between = between { $low } and { $high }
import-score-nowhere = no question with a scale was found, such as 0 to 10 or 1 to 5.
import-score-none = ‘{ $question }’: no answers yet.
import-score-nps = ‘{ $question }’: NPS { $score } ({ $interval }), from { $n ->
    [one] 1 answer
   *[other] { $n-text } answers
}: { $promoters ->
    [one] 1 promoter
   *[other] { $promoters-text } promoters
} and { $detractors ->
    [one] 1 detractor
   *[other] { $detractors-text } detractors
}.
import-score-csat = ‘{ $question }’: { $score } are satisfied{ $interval ->
    [none] { "" }
   *[other] { " " }({ $interval })
}, from { $n ->
    [one] 1 answer
   *[other] { $n-text } answers
}.
import-score-ces = ‘{ $question }’: { $score } out of { $highest } on average{ $interval ->
    [none] { "" }
   *[other] { " " }({ $interval })
}, from { $n ->
    [one] 1 answer
   *[other] { $n-text } answers
}.

## Why a file cannot be read
import-error-empty = { $file } is empty. Save it again in the program it comes from.
import-error-zip = { $file } is packed, but holds no workbook that can be read. Save the sheet as XLSX, ODS or CSV and import that file.
import-error-workbook-damaged = { $file } is damaged, or is no workbook although it looks like one. Open it in the program it comes from and save it again.
import-error-workbook-locked = { $file } is protected with a password. Save it without one, or save the sheet as CSV.
import-error-workbook-inside = { $file } unpacks to more than a table can be. Save the sheet as CSV and import that file.
import-error-workbook-cells = { $file } has more than { $max } filled cells. Save the sheet that you need as CSV and import that file.
import-error-workbook-rows = { $file } has more than { $max } rows on sheet ‘{ $sheet }’. Take a shorter period, or save the sheet as CSV.
import-error-workbook-columns = { $file } has cells beyond column { $max } on sheet ‘{ $sheet }’. Remove them, or save only the table as CSV.
import-error-workbook-given-up = { $file } is damaged or too large: reading it took too much time or memory. Save the sheet as CSV and import that file.
import-error-workbook-no-reader = { $file } was not read, because a part of Klantreis could not be started. Start Klantreis again, or save the sheet as CSV.
import-error-no-sheet = { $file } has no sheet with that name. There are: { $sheets }.
import-error-no-sheets = { $file } is a text file and has no sheets.
import-error-old-excel = { $file } is an old Excel file. Open it in Excel, choose ‘Save as’ and then CSV, and import that file.
import-error-pdf = { $file } is a PDF, and no numbers can be read from it. Look for an export as CSV in the program it comes from.
import-error-picture = { $file } is a picture. Look for an export as CSV in the program the numbers come from.
import-error-web-page = { $file } is a web page, not a table; perhaps one that asks you to log in. Export the numbers again, as CSV or XLSX.
import-error-json = { $file } is JSON, which is made for programs. Export the numbers as CSV or XLSX.
import-error-document = { $file } is a text document. Copy the table into a spreadsheet, and save it as CSV or XLSX.
import-error-gzip = { $file } is packed. Unpack it first, and import the file inside.
import-error-too-large = { $file } has { $size } MB, and up to { $max } MB are read. Export a shorter period or fewer columns.
import-error-not-text = { $file } is not text: line { $line } cannot be read. Export it again as CSV.
import-error-nul-byte = { $file } is damaged: line { $line } holds characters that do not belong in a text. Export it again.
import-error-no-rows = { $file } has only names of columns, in line { $line }, and nothing below them. Export a period in which something happened.
import-error-unclosed-quote = In { $file }, a quotation mark is opened in line { $line } and never closed. Close it, or take it away.
import-error-field-too-long = { $file } has a field of more than { $max } characters in line { $line }. A quotation mark or a separator is probably missing; export the file again.
import-error-too-many-columns = { $file } has more than { $max } columns in line { $line }. Export only the columns that you need.
import-error-too-many-rows = { $file } has more than { $max } rows. Export a shorter period, or add the rows up first.
import-error-too-many-cells = { $file } has more than { $max } cells (read up to line { $line }). Export fewer rows or columns.
