# Finding the way: search, filter, saved views, minimap, outline.

command-find = Find…
command-find-next = Find next
command-find-previous = Find previous

find-field = Find in the whole project
find-nothing = Nothing found
find-count = { $n ->
    [one] One found
   *[other] { $n-text } found
}
find-at = { $at } of { $n }
find-show-lane = Show this lane
find-on-map = On the map
find-in-checklist = In the checklist
find-among-personas = Among the personas
find-part-name = Text
find-part-question = Question
find-part-note = Note
find-part-owner = Owner
find-part-tag = Tag
find-part-channel = Channel
find-part-details = Details
find-kind-journey = Journey
find-kind-stage = Stage
find-kind-lane = Lane
find-kind-card = Card
find-kind-link = Arrow
find-kind-item = Checklist
find-kind-persona = Persona

error-view-name = A view needs a name of its own.

command-zoom-stage = Zoom to stage
command-filter = Filter…
command-clear-filter = Clear the filter
command-save-view = Saved views…

filter-button = Filter
filter-title = Show only
filter-holds = Filter:
filter-remove = No longer filter by { $filter }
filter-kept = { $n ->
    [one] { $kept } of { $n-text } card
   *[other] { $kept } of { $n-text } cards
}
filter-clear = Clear filter
filter-other-map = Show “{ $name }”
filter-no-cards = There are no cards to filter yet.
filter-nobody = Nobody
filter-gone = Deleted persona
filter-no-evidence = Nothing yet
filter-unanswered = Unanswered
filter-by-persona = About whom
filter-by-owner = Owner
filter-by-tag = Tag
filter-by-channel = Channel
filter-by-medium = Physical or digital
filter-by-feeling = Feeling
filter-by-kind = Kind
filter-by-evidence = How do you know?
filter-by-state = State

views-button = Views
tools-all = Views, filter and search
views-title = Saved views
views-none = A view keeps the part of the map in sight, the filter and the shown lanes under a name.
views-name = Name of the view
views-new = Save this view as…
views-save = Save
views-replace = Replace
views-rename = Rename “{ $view }”
views-overwrite = Let “{ $view }” show what is in sight now
views-overwritten = “{ $view }” now shows what is in sight.
views-delete = Delete “{ $view }”
views-whole = Whole map
views-from-to = { $from } to { $to }
views-gone = The journey of this view has been deleted.

command-toggle-minimap = Small map

minimap-name = Small map; in sight: { $from } to { $to }
minimap-name-nothing = Small map
palette-view = Saved view
palette-recent = Used lately

command-show-outline = Outline

outline-fold = Fold all stages
outline-unfold = Unfold all stages
outline-hidden = { $name } (hidden)
