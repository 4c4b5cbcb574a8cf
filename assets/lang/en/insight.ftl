# The leak in plain words, and why a tactic is recommended.

insight-leak-share = Of every { $of } { $unit ->
    [people] who
   *[other] that
} reach ‘{ $before }’, { $lost-here ->
    [one] { $lost-here-text } does
   *[other] { $lost-here-text } do
} not get to ‘{ $step }’: { $lost } lost{ $when }.
insight-leak-count = Of the { $of } { $unit ->
    [people] who
   *[other] that
} reach ‘{ $before }’, { $lost-here ->
    [one] { $lost-here-text } does
   *[other] { $lost-here-text } do
} not get to ‘{ $step }’{ $when }.
insight-leak-all = { $unit ->
    [people] No one
   *[other] Nothing
} gets from ‘{ $before }’ to ‘{ $step }’: { $lost } lost{ $when }.
insight-in-period = in { $period }
insight-leak-tied = These numbers cannot tell whether this step or the one to ‘{ $tied }’ loses the larger share.

insight-more = { $n-text } more
insight-gain-tenth = If a tenth more went on than now{ $later ->
    [none] { "" }
   *[some] , and the later steps stayed as they are
}, about { $gain-text } would reach ‘{ $end }’.
insight-gain-everyone = If all of them went on{ $later ->
    [none] { "" }
   *[some] , and the later steps stayed as they are
}, about { $gain-text } would reach ‘{ $end }’.

insight-no-numbers = There are no numbers yet. Import a table with a count for each step, and you will see where the leak is.
insight-nothing-to-compare = These numbers do not show how many go on from one step to the next: that takes counts for two steps in a row.
insight-only-rises = No step counts fewer than the one before, and some count more. They are probably not the same customers at every step, so these numbers cannot show where you lose them.
insight-nothing-lost = Wherever two steps can be compared, everyone goes on: these numbers show no leak.
insight-other-units = Each step counts something else than the one before, such as sessions and people. From such numbers no leak can be named.

insight-reason-loss-at-step = Helps at the leak, on the way to ‘{ $step }’
insight-reason-before-loss-at-step = Prepares customers for the leak, on the way to ‘{ $step }’
insight-reason-remedy-of = Helps against an obstacle on your map: ‘{ $obstacle }’
insight-reason-high-impact = Brings a lot
insight-reason-low-effort = Takes little work
insight-reason-under-way = You have already begun
insight-reason-still-open = Not done yet

insight-leak-word = Leak
insight-leak-lost = Leak: { $share } lost
insight-left = { $n-text } at the end
insight-left-other-unit = ! { $n-text } at the end, other unit
insight-rate-other-unit = { $rate }, other unit
