# Tables for other programs: names of tables and columns.

cells-cards = Cards
cells-arrows = Arrows
cells-stages = Stages
cells-plan = Checklist
cells-counts = Numbers
cells-rates = Rates
cells-money = Money
cells-surveys = Surveys
cells-personas = Personas
cells-yes = yes

cells-stage = Stage
cells-lane = Lane
cells-place = No.
cells-card = Card
cells-note = Note
cells-channel = Channel
cells-medium = Real or digital
cells-feeling = Feeling (−2 to +2)
cells-evidence = Rests on
cells-truth = Moment of truth
cells-obstacle = Pain point
cells-owner = Owner
cells-tags = Labels
cells-colour = Colour

cells-from-stage = From stage
cells-from-card = From card
cells-to-stage = To stage
cells-to-card = To card
cells-arrow-kind = Kind
cells-words = Words

cells-question = The customer’s question
cells-phases = Phases
cells-minutes-from = Shortest stay (minutes)
cells-minutes-to = Longest stay (minutes)
cells-cards-in = Cards
cells-items-done = Items done
cells-items = Items
cells-reached = Reached

cells-item = What to do
cells-item-kind = Kind
cells-kind-tactic = tactic
cells-kind-survey = survey
cells-kind-own = own item
cells-state = State
cells-rank = Do first
cells-due = Due
cells-done-on = Done on
cells-effort = Effort
cells-impact = Impact
cells-why = Why now

cells-step = Step
cells-series = Numbers
cells-from = From
cells-to = To
cells-unit = Counted
cells-count = Count
cells-rate = Goes on
cells-rate-low = Goes on, at least (95%)
cells-rate-high = Goes on, at most (95%)
cells-overall = Of the first step
cells-overall-low = Of the first step, at least (95%)
cells-overall-high = Of the first step, at most (95%)
cells-lost = Dropped out
cells-median-minutes = Median time from the step before (minutes)

cells-spent = Spent
cells-spent-share = Share of what was spent
cells-cost-each = Cost per customer so far
cells-lost-share = Share of the loss

cells-survey = Survey
cells-measure = Measure
cells-answers = Answers
cells-score = Score
cells-score-low = Score, at least (95%)
cells-score-high = Score, at most (95%)
cells-point = Answer { $point }

cells-persona = Persona
cells-role = Who it is
cells-quote = Says
cells-goals = Wants to achieve
cells-needs = Needs
cells-frustrations = Is annoyed by
cells-channels = Met through
cells-journeys = In these journeys

## The page for a browser
page-skip = To the content
page-contents = On this page
page-map-caption = Each column is a stage of the journey, each row one side of it.
page-no-stages = This map has no stages yet.
page-stage-count = Reached: { $count }
page-stage-onward = Reached: { $count } · { $rate } goes on
page-feeling = feels { $feeling }
page-arrow = { $from } → { $to } ({ $kind })

## What files beside the one asked for are called
cells-file-counts = numbers
cells-file-rates = rates
cells-file-money = money
cells-file-surveys = surveys
