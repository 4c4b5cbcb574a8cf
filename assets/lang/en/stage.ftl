# What a stage explains and suggests, and what a map still lacks.

## The stage
inspector-why = Why it matters
inspector-about-stage = More about this stage
inspector-to-stage = Back to { $stage }
inspector-time = How long does your customer stay here? Your own estimate will do.
inspector-time-usual = Usual: { $time }
inspector-time-take = Use this
time-unit-minutes = minutes
time-unit-hours = hours
time-unit-days = days
time-unit-weeks = weeks
time-unit-months = months
time-unreadable = ‘{ $text }’ is not a number. Type 3 or 1.5, for example.

## Suggestions
suggest-title = Suggestions
suggest-how = Add it, or drag it onto the map.
suggest-surveys = Surveys
suggest-shelf = Suggestions: { $shelf }
suggest-add = Add: { $title }
suggest-show = On the map: { $title }
suggest-there = On the map
suggest-add-item = Put on the checklist: { $title }
suggest-show-item = On the checklist: { $title }
suggest-search = Search the suggestions
suggest-none = Nothing found here.
suggest-no-phases = Klantreis does not know yet which steps your customer takes in this stage. Tick them, and what fits appears here.
suggest-lane-shown = The lane ‘{ $lane }’ is on the map now as well.

## Questions and obstacles
answers-question = Answered by
answers-obstacle = Solved by
answers-more = Also by
answers-remove = No longer by: { $card }
obstacle-sign = How do you notice it?
obstacle-remedies = What helps
obstacle-listed = on the checklist of { $stage }
obstacle-add = Put on the checklist of { $stage }

## Signs on cards
sign-unanswered = Question without an answer
sign-no-remedy = Obstacle without a solution
sign-doing = Being worked on
sign-solved = The chosen solutions are done

## What is still missing
gaps-title = { $n ->
    [one] One thing still to do on this map
   *[other] { $n-text } things still to do on this map
}
gaps-more = Your map still lacks something here. Choose this to go there.
gaps-rest = { $n ->
    [one] And one more
   *[other] And { $n-text } more
}
gaps-none = Your map is complete
gaps-none-more = Every stage has a touchpoint, every question an answer and every obstacle a solution. Well done!
gaps-stage = Still to do in this stage
gap-no-persona = No persona yet
gap-no-question = No question of your customer yet
gap-no-touchpoint = No touchpoint yet
gap-do-no-persona = Choose whom this map is about.
gap-do-no-question = Write down what your customer wonders here.
gap-do-no-touchpoint = Choose where your customer meets you here.
gap-do-unanswered = No answer yet. Choose what answers it.
gap-do-no-remedy = No solution yet. Choose what helps.
