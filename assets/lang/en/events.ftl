# Event logs: one row an event of one customer.

events-customers =
    { $n ->
        [one] One customer in the log.
       *[other] { $n-text } customers in the log.
    }
events-mode-closed = Who did the steps in this order, whatever lies in between.
events-mode-open = Who did each step, in any order.
events-mode-strict = Who did the steps in this order, with no other of them in between.
events-mode-direct = Who did the steps right after each other, with nothing in between.
events-window = All within { $time } of the first step.
events-step-gap = half of them within { $time }
events-optional = optional
events-seconds = { $seconds } s
events-no-segment = (nothing filled in)

events-columns = The customer stands in ‘{ $user }’, the step in ‘{ $event }’, the time in ‘{ $time }’.
events-rows =
    { $n ->
        [one] The log has one row, and { $usable } counts.
       *[other] The log has { $n-text } rows, of which { $usable } count.
    }
events-left-out =
    { $n ->
        [one] One row is left out: { $reason } (line { $lines }).
       *[other] { $n-text } rows are left out: { $reason } (lines { $lines }).
    }
events-fault-no-user = there is no customer in it
events-fault-no-event = there is no step in it
events-fault-no-time = there is no time in it
events-fault-unreadable-time = its time cannot be read
events-fault-fields = it has other columns than the header
events-fault-too-long = the customer or the step is far too long
events-ties =
    { $n ->
        [one] One row has the same time as the customer’s row before; they keep the order of the file.
       *[other] { $n-text } rows have the same time as the customer’s row before; they keep the order of the file.
    }
events-duplicates =
    { $n ->
        [one] One row stands in the log twice. That changes nothing for the funnel.
       *[other] { $n-text } rows stand in the log more than once. That changes nothing for the funnel.
    }
events-unsorted =
    { $n ->
        [one] The rows of one customer were not in order of time and have been sorted.
       *[other] The rows of { $n-text } customers were not in order of time and have been sorted.
    }
events-moved =
    { $n ->
        [one] One customer is in more than one segment and counts where they began.
       *[other] { $n-text } customers are in more than one segment and count where they began.
    }
events-zones-offset =
    { $n ->
        [one] One time is in a time zone of its own and has been brought to UTC.
       *[other] { $n-text } times are in a time zone of their own and have been brought to UTC.
    }
events-zones-unsaid =
    { $n ->
        [one] One time says no time zone and is kept as it is written.
       *[other] { $n-text } times say no time zone and are kept as they are written.
    }
events-other-steps = Also in the log, with the number of customers: { $names }.
events-paths = Most frequent paths
events-loops = Where people turn back

events-warning-closed-far-below-open =
    { $n ->
        [one] Only one customer reaches ‘{ $step }’ in this order, while { $open } did it at all. The order in this log may not be right; look at the open funnel too.
       *[other] Only { $n-text } customers reach ‘{ $step }’ in this order, while { $open } did it at all. The order in this log may not be right; look at the open funnel too.
    }
events-warning-step-absent = Nobody did ‘{ $step }’. Check whether the log calls it by another name.
events-warning-step-similar = Nobody did ‘{ $step }’, but the log has ‘{ $similar }’. Use that name.
events-warning-mixed-zones = Some times say their time zone and some do not. The others are taken for UTC; that can change the order.
events-warning-day-order = Day and month could be the other way round: no date decides it. The day is taken to come first.
events-warning-days-only = Most rows have a day but no time. Within a day, the order is that of the file.
events-warning-too-many-names = The log has so many different steps that the rarest are counted together. Perhaps the wrong column holds the step.

events-error-read = { $file } could not be read to the end: { $reason }
events-error-no-user-column = In { $file }, it is not clear which column holds the customer. Choose one of { $columns }.
events-error-no-event-column = In { $file }, it is not clear which column holds the step. Choose one of { $columns }.
events-error-no-time-column = In { $file }, it is not clear which column holds the time. Choose one of { $columns }.
events-error-unknown-column = { $file } has no column ‘{ $column }’, only { $columns }.
events-error-no-times = In { $file }, column ‘{ $column }’ holds no times. Choose another one.
events-error-row-too-long = { $file } has no end to the row in line { $line }. Export it again as CSV, one row an event.
events-error-too-many-users = { $file } has more than { $max } customers. Perhaps the wrong column holds the customer; otherwise export a shorter period.
events-error-too-much-disorder = In { $file }, more than { $max } rows are not in order of time. Sort it by time first.
events-error-empty-step = A step has no name. Write the steps as the log does, with a comma between them.
events-error-too-many-steps = A funnel has at most { $max } steps.
events-error-first-optional = The first step cannot be optional: all others are counted from it.
events-error-stopped = Counting { $file } was stopped.

## The preview in the window
events-title = Event log { $file }
events-explained = Choose the steps and count how many customers reach them. Nothing changes until you take the numbers.
events-half-funnel = The funnel
events-first-rows = The first rows
events-no-map-text = The steps of a log go with the stages of a map. Start one; this log stays open.
events-role-customer = the customer
events-role-step = the step
events-role-time = the time
events-recognised = An event log: one row for each event
events-column-customer = Customer
events-column-step = Step
events-column-time = Time
events-column-choose = Choose a column
events-why-name = Its name says so.
events-why-values = Its values look like it.
events-why-chosen = Chosen by you.
events-why-none = Not found; choose one.
events-format = How times are written
events-format-iso = year-month-day
events-format-epoch-s = seconds since 1970
events-format-epoch-ms = milliseconds since 1970
events-format-epoch-us = microseconds since 1970
events-format-serial = days as a spreadsheet counts them
events-format-day-first = day first
events-format-month-first = month first
events-format-one-way = There is only one way to read them.
events-format-day-above-12 = There is a day above 12.
events-format-both-fit = Could be the other way round; is this right?
events-format-later-row = A row further on decided it.
events-steps = The steps of the funnel, in order
events-steps-explained = Suggested by their names, or else by their customers. Put them in order and take out what does not belong.
events-step-optional = ‘{ $step }’ may be skipped
events-step-remove = Take ‘{ $step }’ out of the funnel
events-others =
    { $n ->
        [one] One more event in the log
       *[other] { $n-text } more events in the log
    }
events-others-name = Event
events-others-customers = Customers
events-others-rows = Rows
events-others-add = As a step
events-others-more =
    { $n ->
        [one] And one that is rarer.
       *[other] And { $n-text } that are rarer.
    }
events-add-step = Make ‘{ $step }’ a step
events-ask-mode = Who counts?
events-ask-closed = In order
events-ask-open = In any order
events-ask-strict = In order, no detours
events-ask-window = Within what time?
events-ask-within = Within { $time }
events-ask-no-window = Any time
events-count = Count the funnel
events-too-few-steps = Choose at least two steps.
events-reading-names = Reading the log …
events-counting = Counting the funnel …
events-reading-again = Reading once more, in order of time …
events-stop = Stop
events-stopped = Counting was stopped.
events-read-again = Read the log
events-cannot-counting = Please wait until counting is done.
events-cannot-read = The log cannot be counted like this; the reason stands above.
events-cannot-not-counted = Count the funnel first.
events-outcome = How many customers reach each step
events-period = Period: { $period }.
events-rate = { $rate } of ‘{ $before }’
events-interval = between { $low } and { $high }
events-rate-overall = { $rate } of the first step
events-rows-title = The rows of the log
events-ask-segment = Split the customers by
events-ask-no-segment = All together
events-so-far = { $done } of { $all } MB
events-segments-title = Split by ‘{ $column }’
events-segments-explained = Each customer counts in the segment of the first row. Ticked segments become numbers of their own, beside those of all customers.
events-segments-take = Segment
events-segment-take = Take the numbers of ‘{ $segment }’
events-gaps-title = How long it takes
events-gaps-explained = From one step to the next, for customers who did them in this order. The bars show how many took how long.
events-gap-half = half within { $time }
events-gap-quarters = middle half: { $low } – { $high }
events-bar-first =
    { $n ->
        [one] One customer: less than { $high }
       *[other] { $n-text } customers: less than { $high }
    }
events-bar-between =
    { $n ->
        [one] One customer: { $low } to { $high }
       *[other] { $n-text } customers: { $low } to { $high }
    }
events-bar-last =
    { $n ->
        [one] One customer: { $low } or more
       *[other] { $n-text } customers: { $low } or more
    }
events-path-customers =
    { $n ->
        [one] one customer
       *[other] { $n-text } customers
    }
events-paths-others =
    { $n ->
        [one] And one other path, of { $share } of the customers.
       *[other] And { $n-text } other paths, of { $share } of the customers together.
    }
events-loops-explained = Steps that people go back to right away. Something there may be missing or unclear.
events-loop =
    { $n ->
        [one] { $from } → { $over } → { $from }: one customer ({ $share })
       *[other] { $from } → { $over } → { $from }: { $n-text } customers ({ $share })
    }
events-fit-title = The log and your map
events-fit-order =
    { $n ->
        [one] The one customer on your map: { $share } goes through its stages in order.
       *[other] { $share } of the { $n-text } customers go through the stages of your map in order, without going back.
    }
events-fit-lacking = People do this, but no stage of your map goes with it: { $names }
events-fit-nothing-lacks = Everything that people do goes with a stage of your map.
events-fit-idle = On your map, but with no event in the log: { $stages }
events-fit-all-reached = Every stage of your map has events in the log.
events-reading-explained = First we look which events are in the log and how many customers did them. Then you choose the steps.
events-paths-all-differ = No two customers went the same way through the whole log. This is what most often came right after what:
events-follows =
    { $n ->
        [one] { $from } → { $to }: once
       *[other] { $from } → { $to }: { $n-text } times
    }
events-rows-left-out =
    { $n ->
        [one] One row is left out; below it says why.
       *[other] { $n-text } rows are left out; below it says which and why.
    }
events-count-any-order = Count in any order
