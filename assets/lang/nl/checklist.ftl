# De checklist: wat je eerst doet, en per fase wat er te doen is.

checklist-title = Checklist
checklist-progress = { $n ->
    [0] Nog niets te doen
   *[other] { $done } van { $n-text } gedaan
}
checklist-progress-name = Hoeveel er gedaan is
checklist-stage = { $stage }: { $progress }
checklist-leak = Hier zit het lek
checklist-stage-empty = Hier staat nog niets.
checklist-no-stages = Deze kaart heeft nog geen fasen. Een checklist hoort bij een fase.
checklist-add-stage = Fase toevoegen

## Wat je eerst doet
checklist-first = Begin hiermee
checklist-first-none = Er staat hier niets meer open. Kies hieronder nieuwe ideeën of voeg zelf iets toe.
checklist-first-empty = Er staat nog niets op de lijst. Voeg per fase iets toe, of kies waar een fase voor staat en je krijgt ideeën.
checklist-import = Cijfers inlezen…
checklist-start = Beginnen
checklist-start-named = Beginnen: { $title }
checklist-tick = Gedaan
checklist-tick-named = Gedaan: { $title }
checklist-go-to = Ga naar { $title }

## Zoeken en kiezen
checklist-search = Zoeken in de checklist
checklist-all = Alles
checklist-nothing-found = Niets gevonden. Zoek op een ander woord of laat alles weer zien.
checklist-show-all = Alles laten zien

## Een punt
checklist-row = Meer over { $title }
checklist-effort-of = Hoeveel werk is { $title }
checklist-effort-low = Weinig werk
checklist-effort-medium = Gemiddeld werk
checklist-effort-high = Veel werk
checklist-impact-of = Hoe groot is het effect van { $title }
checklist-impact-low = Klein effect
checklist-impact-medium = Gemiddeld effect
checklist-impact-high = Groot effect
checklist-state-of = Hoever is { $title }
checklist-overdue = Te laat: had { $date } klaar moeten zijn
checklist-due-today = Vandaag klaar ({ $date })
checklist-due = Uiterlijk { $date }
checklist-done-on = Gedaan op { $date }
checklist-owned = Door { $owner }
checklist-has-note = Met notitie

## Wat er onder een punt staat
checklist-how = Zo pak je het aan
checklist-why = Waarom het helpt
checklist-remedies = Wat het bij klanten wegneemt
checklist-unknown-tactic = Deze tactiek staat niet in de bibliotheek van deze versie van Klantreis. Ze blijft wel bewaard.
checklist-own-title = Wat er moet gebeuren
checklist-owner = Wie doet het
checklist-due-field = Uiterlijk klaar op
checklist-done-field = Gedaan op
checklist-date-hint = dag-maand-jaar
checklist-note = Notitie
checklist-note-hint = Afspraken, links, wat je al hebt geprobeerd
checklist-move-up = Omhoog
checklist-move-down = Omlaag
checklist-delete = Verwijderen

## Erbij zetten
checklist-own = Eigen punt voor { $stage }
checklist-own-hint = Eigen punt toevoegen
checklist-more-ideas = Meer ideeën ({ $n-text })
checklist-fewer-ideas = Ideeën verbergen
checklist-add = Toevoegen
checklist-add-named = Toevoegen: { $title }
checklist-no-phase = Klantreis weet nog niet waar deze fase voor staat. Kies dat, dan krijg je ideeën die erbij passen.
checklist-choose-phase = Waar staat deze fase voor?
checklist-measures = Wat je meet
