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
export-no-workshop = There has been no workshop yet. Begin one in the menu Present.
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
