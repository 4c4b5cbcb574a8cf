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
checklist-all = All
checklist-nothing-found = Nothing found. Try another word, or show everything again.
checklist-show-all = Show everything

## An item
checklist-row = More about { $title }
checklist-effort-of = Effort of { $title }
checklist-effort-low = Low effort
checklist-effort-medium = Medium effort
checklist-effort-high = High effort
checklist-impact-of = Impact of { $title }
checklist-impact-low = Low impact
checklist-impact-medium = Medium impact
checklist-impact-high = High impact
checklist-state-of = State of { $title }
checklist-overdue = Overdue: was due { $date }
checklist-due-today = Due today ({ $date })
checklist-due = Due { $date }
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
