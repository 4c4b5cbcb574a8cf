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
checklist-nothing-found = Geen enkel punt past hierbij. Haal een filter weg, of laat alles weer zien.
checklist-show-all = Alles laten zien

## Een punt
checklist-row = Meer over { $title }
checklist-effort-low = Weinig werk
checklist-effort-medium = Gemiddeld werk
checklist-effort-high = Veel werk
checklist-impact-low = Klein effect
checklist-impact-medium = Gemiddeld effect
checklist-impact-high = Groot effect
checklist-state-of = Hoever is { $title }
checklist-overdue = Te laat: had { $date } klaar moeten zijn
checklist-due-today = Vandaag klaar ({ $date })
checklist-due = Uiterlijk { $date }
checklist-planned = Gepland voor { $date }
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

## Het plan: filteren, ordenen en kijken
checklist-as-list = Lijst
checklist-as-grid = Raster
checklist-this-week = Deze week
checklist-filter = Filteren
checklist-filter-remove = Filter weghalen: { $filter }
checklist-shown = { $n ->
   *[other] { $shown } van { $n-text } te zien
}
checklist-by-state = Hoever
checklist-by-stage = Fase
checklist-by-owner = Wie
checklist-by-due = Wanneer
checklist-by-tag = Label
checklist-by-channel = Kanaal
checklist-by-framework = Aangeraden door
checklist-by-effort = Hoeveel werk
checklist-by-impact = Hoeveel effect
checklist-due-span-overdue = Te laat
checklist-due-span-week = Deze week
checklist-due-span-month = Deze maand
checklist-due-span-undated = Zonder datum
checklist-order = Volgorde
checklist-order-own = eigen volgorde
checklist-order-recommended = aangeraden eerst
checklist-order-due = wat het eerst klaar moet
checklist-order-worth = meeste effect voor het minste werk
checklist-order-effort = minste werk eerst
checklist-order-state = hoever het is
checklist-order-title = alfabet
checklist-group = Groepen
checklist-group-stage = per fase
checklist-group-owner = per persoon
checklist-group-due = per termijn
checklist-group-state = per status
checklist-group-nothing = alles onder elkaar
checklist-nobody = Niemand
checklist-everything = Alle punten
checklist-due-group-overdue = Te laat
checklist-due-group-week = Deze week
checklist-due-group-later = Later
checklist-due-group-undated = Zonder datum
checklist-due-group-finished = Afgerond

## Meer punten tegelijk
checklist-choose = Kies { $title }
checklist-bulk-chosen = { $n ->
    [one] Eén punt gekozen
   *[other] { $n-text } punten gekozen
}
checklist-bulk-state = Hoever…
checklist-bulk-owner = Wie…
checklist-bulk-due = Wanneer…
checklist-bulk-tag = Label…
checklist-bulk-delete = { $n ->
    [one] Eigen punt verwijderen
   *[other] { $n-text } eigen punten verwijderen
}
checklist-bulk-none-own = Alleen eigen punten kun je samen verwijderen. Zet de andere op ‘Niet voor ons’.
checklist-bulk-clear = Niets meer kiezen
checklist-day-today = Vandaag
checklist-day-week = Deze week
checklist-day-next-week = Volgende week
checklist-day-two-weeks = Over twee weken
checklist-day-month = Deze maand
checklist-day-none = Geen datum
checklist-schedule = Inplannen…
checklist-schedule-begin = Meteen beginnen
checklist-schedule-set = Zet op de planning

## Het raster van werk en effect
checklist-field-first = Eerst doen
checklist-field-project = Groot project
checklist-field-between = Tussendoor
checklist-field-rather-not = Liever niet
checklist-chip = { $title }: { $effort }, { $impact }
checklist-close = Sluiten
checklist-field = { $n ->
    [one] { $effort }, { $impact }: één punt
   *[other] { $effort }, { $impact }: { $n-text } punten
}
checklist-field-more = { $n ->
   *[other] { $all }, waarvan { $n-text } uit beeld
}

## Wat de bibliotheek over een punt weet
checklist-survey = Meet: { $title }
checklist-first-step = Eerste stap
checklist-then = En daarna
checklist-phases = Hoort bij
checklist-channels = Kanalen
checklist-advised-by = Aangeraden door
checklist-on-map = Staat op je kaart, bij { $stage }
checklist-on-map-card = Staat op je kaart: ‘{ $card }’, bij { $stage }
checklist-on-map-named = Op de kaart laten zien: { $card }, bij { $stage }
checklist-effort = Hoeveel werk
checklist-impact = Hoeveel effect
checklist-tags = Labels
checklist-tag = Label toevoegen
checklist-tag-remove = Label weghalen: { $tag }
checklist-effect = Wat de cijfers erover zeggen
