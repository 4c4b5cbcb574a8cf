# The checklist: what to do first, and for each stage what there is to do.

checklist-title = Checklist
checklist-progress = { $n ->
    [0] Nothing to do yet
   *[other] { $done } of { $n-text } done
}
checklist-progress-name = How much is done
checklist-stage = { $stage }: { $progress }
checklist-leak = The leak is here
checklist-stage-empty = Nothing here yet.
checklist-no-stages = This map has no stages yet. A checklist belongs to a stage.
checklist-add-stage = Add a stage

## What to do first
checklist-first = What to do first
checklist-first-none = Nothing is left open here. Pick new ideas below or add something of your own.
checklist-first-empty = Nothing is on the list yet. Add something to a stage, or choose what a stage stands for and get ideas.
checklist-import = Import numbers…
checklist-start = Start
checklist-start-named = Start: { $title }
checklist-tick = Done
checklist-tick-named = Done: { $title }
checklist-go-to = Go to { $title }

## Searching and choosing
checklist-search = Search the checklist
checklist-nothing-found = No item fits. Take a filter away, or show everything again.
checklist-show-all = Show everything

## An item
checklist-row = More about { $title }
checklist-effort-low = Low effort
checklist-effort-medium = Medium effort
checklist-effort-high = High effort
checklist-impact-low = Low impact
checklist-impact-medium = Medium impact
checklist-impact-high = High impact
checklist-state-of = State of { $title }
checklist-overdue = Overdue: was due { $date }
checklist-due-today = Due today ({ $date })
checklist-due = Due { $date }
checklist-planned = Planned for { $date }
checklist-done-on = Done on { $date }
checklist-owned = By { $owner }
checklist-has-note = Has a note

## What stands below an item
checklist-how = How to do it
checklist-why = Why it helps
checklist-remedies = What it takes away for customers
checklist-unknown-tactic = This tactic is not in the library of this version of Klantreis. It is kept all the same.
checklist-own-title = What has to be done
checklist-owner = Who does it
checklist-due-field = Due date
checklist-done-field = Done on
checklist-date-hint = day-month-year
checklist-note = Note
checklist-note-hint = Agreements, links, what you have tried
checklist-move-up = Move up
checklist-move-down = Move down
checklist-delete = Delete

## Adding
checklist-own = Own item for { $stage }
checklist-own-hint = Add an item of your own
checklist-more-ideas = More ideas ({ $n-text })
checklist-fewer-ideas = Hide the ideas
checklist-add = Add
checklist-add-named = Add: { $title }
checklist-no-phase = Klantreis does not know yet what this stage stands for. Choose it, and you get ideas that suit it.
checklist-choose-phase = What does this stage stand for?
checklist-measures = What you measure

## The plan: filtering, ordering and looking
checklist-as-list = List
checklist-as-grid = Grid
checklist-this-week = This week
checklist-filter = Filter
checklist-filter-remove = Remove filter: { $filter }
checklist-shown = { $n ->
   *[other] { $shown } of { $n-text } shown
}
checklist-by-state = State
checklist-by-stage = Stage
checklist-by-owner = Owner
checklist-by-due = Due
checklist-by-tag = Tag
checklist-by-channel = Channel
checklist-by-framework = Advised by
checklist-by-effort = Effort
checklist-by-impact = Impact
checklist-due-span-overdue = Overdue
checklist-due-span-week = This week
checklist-due-span-month = This month
checklist-due-span-undated = No due date
checklist-order = Order
checklist-order-own = my own
checklist-order-recommended = recommended first
checklist-order-due = due first
checklist-order-worth = most impact for least effort
checklist-order-effort = least effort first
checklist-order-state = state
checklist-order-title = alphabet
checklist-group = Group
checklist-group-stage = by stage
checklist-group-owner = by owner
checklist-group-due = by due date
checklist-group-state = by state
checklist-group-nothing = all in one
checklist-nobody = Nobody
checklist-everything = All items
checklist-due-group-overdue = Overdue
checklist-due-group-week = This week
checklist-due-group-later = Later
checklist-due-group-undated = No due date
checklist-due-group-finished = Finished

## Several items at once
checklist-choose = Choose { $title }
checklist-bulk-chosen = { $n ->
    [one] One item chosen
   *[other] { $n-text } items chosen
}
checklist-bulk-state = State…
checklist-bulk-owner = Owner…
checklist-bulk-due = Due…
checklist-bulk-tag = Tag…
checklist-bulk-delete = { $n ->
    [one] Delete own item
   *[other] Delete { $n-text } own items
}
checklist-bulk-none-own = Only your own items can be deleted together. Set the others to ‘Not for us’.
checklist-bulk-clear = Choose none
checklist-day-today = Today
checklist-day-week = This week
checklist-day-next-week = Next week
checklist-day-two-weeks = In two weeks
checklist-day-month = This month
checklist-day-none = No date
checklist-schedule = Plan…
checklist-schedule-begin = Start at once
checklist-schedule-set = Put it on the plan

## The grid of effort and impact
checklist-field-first = Do first
checklist-field-project = Big project
checklist-field-between = In between
checklist-field-rather-not = Rather not
checklist-chip = { $title }: { $effort }, { $impact }
checklist-close = Close
checklist-field = { $n ->
    [one] { $effort }, { $impact }: one item
   *[other] { $effort }, { $impact }: { $n-text } items
}
checklist-field-more = { $n ->
   *[other] { $all }, of which { $n-text } out of sight
}

## What the library knows about an item
checklist-survey = Measure: { $title }
checklist-first-step = First step
checklist-then = And then
checklist-phases = Belongs to
checklist-channels = Channels
checklist-advised-by = Advised by
checklist-on-map = On your map, at { $stage }
checklist-on-map-card = On your map: ‘{ $card }’, at { $stage }
checklist-on-map-named = Show on the map: { $card }, at { $stage }
checklist-effort = Effort
checklist-impact = Impact
checklist-tags = Tags
checklist-tag = Add a tag
checklist-tag-remove = Remove tag: { $tag }
checklist-effect = What the numbers say of it
