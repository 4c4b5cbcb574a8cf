# Workshops: agenda, dot votes, decisions, parking lot, and the summary of them.

workshop-of-day = Workshop of { $date }
workshop-unnamed = Workshop
workshop-blank-card = (without words)
agenda-whole = The whole map
agenda-no-page = Break
agenda-page-gone = A page that is gone

## The summary
export-content-workshop = Workshop summary
export-file-workshop = workshop
export-no-workshop = There has been no workshop yet. Begin one in the menu Workshop.
summary-kind = Workshop summary
summary-new-count = { $n ->
    [one] { $n-text } new card
   *[other] { $n-text } new cards
}
summary-vote-count = { $n ->
    [one] { $n-text } vote
   *[other] { $n-text } votes
}
summary-decision-count = { $n ->
    [one] { $n-text } decision
   *[other] { $n-text } decisions
}
summary-parked-count = { $n ->
    [one] { $n-text } card set aside
   *[other] { $n-text } cards set aside
}
summary-decisions = Decisions
summary-no-decisions = Nothing was decided.
summary-no-owner = nobody yet
summary-no-date = no date yet
summary-about = about “{ $card }”
summary-vote = Dot vote
summary-vote-hidden = The dots of this vote have not been shown yet.
summary-voters = { $n ->
    [one] { $n-text } person voted.
   *[other] { $n-text } people voted.
}
summary-dots = { $n ->
    [one] { $n-text } dot
   *[other] { $n-text } dots
}
summary-dots-gone = { $n ->
    [one] { $n-text } dot is on a card that is gone.
   *[other] { $n-text } dots are on cards that are gone.
}
summary-new = New cards
summary-no-new = No cards were added.
summary-parking-lot = Parking lot
summary-parked = in the parking lot
summary-agenda = Agenda
summary-planned = { $n-text } min planned
summary-taken = took { $n-text } min
summary-in-all = In all: { $times }.

## Commands
menu-workshop = Workshop
command-presenter-view = Presenter's view
command-begin-workshop = Begin workshop
command-end-workshop = End workshop
command-agenda = Agenda
command-dot-vote = Dot vote
command-next-voter = Next person
command-reveal-votes = Show the dots
command-decide = Decisions
command-park = Parking lot
command-timer = Start or pause timer
command-timer-longer = A minute more
command-timer-shorter = A minute less
command-timer-sound = Sound when time is up
command-legibility = Check legibility…
command-workshop-summary = Workshop summary…
notice-workshop-begun = The workshop has begun: what you add from here on is new.
notice-workshop-ended = The workshop has ended. You find its summary in the menu Workshop.

## Timer
timer-is-up = Time is up
timer-paused = paused
timer-runs = Timer: { $time } left
timer-stands = Timer: { $time } left, paused
timer-up = Timer: time is up, { $time }
timer-hide = Put the timer away

## Dot votes
vote-new = New dot vote
vote-question = Question (may stay empty)
vote-dots = dots per person
vote-per-card = at most on one card
vote-people = people
vote-unknown = ?
vote-fewer = Fewer: { $what }
vote-more = More: { $what }
vote-begin = Begin voting
vote-turn = { $n ->
    [one] Person { $person }: { $n-text } dot left
   *[other] Person { $person }: { $n-text } dots left
}
vote-turn-of = { $n ->
    [one] Person { $person } of { $people }: { $n-text } dot left
   *[other] Person { $person } of { $people }: { $n-text } dots left
}
vote-card = { $n ->
    [one] { $card }, { $n-text } dot
   *[other] { $card }, { $n-text } dots
}
vote-no-dot = No dot can go there any more: all are given, or this card has as many as it may have.
vote-no-dot-here = You have no dot on this card.
vote-no-next = That was the last person. Show the dots with Shift+R.
vote-none = There is no vote yet. Begin one with Shift+V.
vote-nothing = Nobody gave a dot.

## Decisions and parking lot
decide-title = Decisions
decide-what = What was decided
decide-owner = Who takes care of it
decide-due = Due
decide-keep = Save decision
decide-remove = Remove decision: { $decision }
park-words = Set a thought aside
park-empty = Nothing has been set aside yet. Select a card and press Shift+P to park it.
park-back = Put on this page
park-back-named = Put on this page: { $card }
notice-parked = Set aside in the parking lot.

## Agenda and presenter's view
agenda-title = Agenda of the workshop
agenda-no-workshop = The agenda belongs to a workshop, and none is going on.
agenda-empty = There is no agenda yet.
agenda-edit = Edit agenda
agenda-add = Add a part
agenda-add-stages = One part per stage
agenda-up = Move up: { $part }
agenda-remove = Remove: { $part }
agenda-minutes = minutes
agenda-page = Page
agenda-name = What it is called
agenda-notes = Notes for the presenter
agenda-passed = { $passed } min so far
agenda-passed-of = { $passed } of { $planned } min
workshop-title = Title of the workshop
workshop-day = Day
presenter-title = Presenter's view
presenter-now = In sight
presenter-next = Next
presenter-last = This is the last page.
presenter-no-notes = There are no notes for this page. You write them in the agenda or at the stage.

## Legibility
legibility-rule = The back row can read a text as far away as its size allows (8H rule): letters that are a fiftieth of the picture's height, from eight times that height.
legibility-depth = From the screen to the back row, in metres
legibility-screen = Height of the picture, in metres
legibility-page = Page { $page }, “{ $title }”
legibility-map = The map as it is shown now
legibility-small = { $n ->
    [one] { $what }: { $n-text } text is too small for the back row: “{ $words }”. It can be read from up to { $metres } m and must be { $times } times as large.
   *[other] { $what }: { $n-text } texts are too small for the back row, the smallest “{ $words }”. It can be read from up to { $metres } m and must be { $times } times as large.
}
legibility-well = { $what }: the back row can read everything.
legibility-pages-well = { $n ->
    [one] The back row can read everything on the one page of the presentation.
   *[other] The back row can read everything on the { $n-text } pages of the presentation.
}
legibility-least = In this room a text needs at least { $size } of the picture's height.

## Help
help-present-vote = Shift+V: dot vote; click gives a dot, Shift+click takes it back, Shift+N: next person, Shift+R: show the dots.
help-present-workshop = T: timer, + and −: a minute more or less. Shift+A: agenda. Shift+D: decisions. Shift+P: park the selected card.
