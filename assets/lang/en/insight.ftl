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
insight-leak-tied-gain = These numbers cannot tell whether more is to be won here or on the way to ‘{ $tied }’.
insight-leak-title-share = The largest share drops out here
insight-leak-title-gain = Where you can gain the most

insight-more = { $n-text } more
insight-gain-rise = If a tenth more went on than now{ $later ->
    [none] { "" }
   *[some] , and the later steps stayed as they are
}, about { $gain-text } would reach ‘{ $end }’.
insight-gain-everyone = If all of them went on{ $later ->
    [none] { "" }
   *[some] , and the later steps stayed as they are
}, about { $gain-text } would reach ‘{ $end }’.

insight-gain-best-period = If as many went on as in your best period ({ $rate }){ $later ->
    [none] { "" }
   *[some] , and the later steps stayed as they are
}, about { $gain-text } would reach ‘{ $end }’.
insight-gain-own = If this step came to your own target of { $rate }{ $later ->
    [none] { "" }
   *[some] , and the later steps stayed as they are
}, about { $gain-text } would reach ‘{ $end }’.
insight-reached-best-period = No step is below your best period.
insight-reached-own = No step is below your own target.

insight-target-rise = a tenth more
insight-target-best-period = my best period
insight-target-own = my own targets

insight-no-numbers = There are no numbers yet. Import a table with a count for each step, and you will see where the leak is.
insight-nothing-to-compare = These numbers do not show how many go on from one step to the next: that takes counts for two steps in a row.
insight-only-rises = No step counts fewer than the one before, and some count more. They are probably not the same customers at every step, so these numbers cannot show where you lose them.
insight-nothing-lost = Wherever two steps can be compared, everyone goes on: these numbers show no leak.
insight-other-units = Each step counts something else than the one before, such as sessions and people. From such numbers no leak can be named.
insight-answers = These are answers to a survey, not steps on the way. Their score stands under Surveys.

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

## Why an item is put forward, as parts of one line
insight-why-loss-at-step = { $share } drop out before ‘{ $step }’
insight-why-before-loss-at-step = prepares for the step before which { $share } drop out, ‘{ $step }’
insight-why-remedy-of = a remedy of ‘{ $obstacle }’ on your map
insight-why-high-impact = brings a lot
insight-why-low-effort = little work
insight-why-under-way = already begun
insight-why-still-open = not done yet

## What became of the numbers after something was done
insight-effect-no-step = These numbers have no step at this stage, so they say nothing about it.
insight-effect-nothing-before = There are no numbers of a whole period before { $date }, so there is nothing to compare with.
insight-effect-nothing-after = There are no numbers of a whole period after { $date } yet. Once you import them, you will read here whether it helped.
insight-effect-unknown = The counts on both sides of it cannot be compared: some are missing.
insight-effect-rose = From ‘{ $before }’ to ‘{ $step }’, { $rate-before } went on in { $when-before } and { $rate-after } in { $when-after }. That rise is more than chance: between { $low } and { $high } percentage points.
insight-effect-fell = From ‘{ $before }’ to ‘{ $step }’, { $rate-before } went on in { $when-before } and { $rate-after } in { $when-after }. That fall is more than chance: between { $low } and { $high } percentage points.
insight-effect-chance = From ‘{ $before }’ to ‘{ $step }’, { $rate-before } went on in { $when-before } and { $rate-after } in { $when-after }. That difference may be chance: between { $low } and { $high } percentage points.
insight-effect-too-few = From ‘{ $before }’ to ‘{ $step }’, { $rate-before } went on in { $when-before } and { $rate-after } in { $when-after }. The counts are too small to tell whether anything changed.
insight-effect-not-one-group = From ‘{ $before }’ to ‘{ $step }’ it was { $rate-before } in { $when-before } and { $rate-after } in { $when-after }. These are not the same customers at both steps, so the two cannot be compared.
insight-effect-none-of = None of the { $n-text } steps around this stage moved more than chance.
insight-effect-together = In the same time you did { $items } too: these numbers cannot tell which of them it was.
insight-effect-meanwhile = Other things changed as well: { $what }.
insight-effect-season = Something else may have played a part, such as the season.

## Obstacles that the numbers suggest
insight-obstacle-lands-but-leaves = { $rest } of those at ‘{ $from }’ do not get to ‘{ $to }’: { $missed } of { $of }{ $when }.
insight-obstacle-cart-abandonment = { $rest } of those at ‘{ $from }’ do not get to ‘{ $to }’: { $missed } of { $of }{ $when }.
insight-obstacle-cannot-find-you = Only { $share } of those at ‘{ $from }’ are ‘{ $to }’: { $hits } of { $of }{ $when }.
insight-obstacle-buyers-remorse = { $rest } of those at ‘{ $from }’ never get to ‘{ $to }’: { $missed } of { $of }{ $when }.
insight-obstacle-not-again = Buyers do not come back

insight-effect-news = On { $date } you did ‘{ $title }’. { $effect }

obstacles-title = Your numbers point at an obstacle
obstacles-accept = Put it on the map
obstacles-accept-named = Put on the map: { $title }
obstacles-accepted = ‘{ $title }’ stands on the map now, among the pain points. Undo takes it off.
obstacles-dismissed = ‘{ $title }’ is not suggested again. Undo brings it back.
obstacles-dismiss = Dismiss
obstacles-dismiss-named = Dismiss: { $title }

loyals-title = Active and passive loyals
loyals-recommend = { $share } of those who answered would recommend you: { $hits } of { $of }{ $when }.
loyals-again = { $share } of buyers get to ‘{ $step }’: { $hits } of { $of }{ $when }.
loyals-no-recommend = No answers yet to whether customers would recommend you. Ask them 0 to 10, and import the answers.
loyals-no-again = No numbers yet of buyers who buy again. Import counts with a step such as ‘second order’.
loyals-span = These numbers do not say which buyer gave which answer, so the shares below lie between two ends.
loyals-kind-active = Active loyals, who come back and recommend you
loyals-kind-passive = Passive loyals, who come back from habit
loyals-share = { $share } of buyers
loyals-between = { $low } to { $high } of buyers
