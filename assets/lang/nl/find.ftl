# De weg vinden: zoeken, filter, bewaarde weergaven, minikaart, overzicht.

command-find = Zoeken…
command-find-next = Volgende zoeken
command-find-previous = Vorige zoeken

find-field = Zoek in het hele project
find-nothing = Niets gevonden
find-count = { $n ->
    [one] Eén gevonden
   *[other] { $n-text } gevonden
}
find-at = { $at } van { $n }
find-show-lane = Toon deze rij
find-on-map = Op de kaart
find-in-checklist = In de checklist
find-among-personas = Bij de persona’s
find-part-name = Tekst
find-part-question = Vraag
find-part-note = Notitie
find-part-owner = Wie
find-part-tag = Label
find-part-channel = Kanaal
find-part-details = Details
find-kind-journey = Reis
find-kind-stage = Fase
find-kind-lane = Rij
find-kind-card = Kaartje
find-kind-link = Pijl
find-kind-item = Checklist
find-kind-persona = Persona

error-view-name = Een weergave heeft een eigen naam nodig.

command-zoom-stage = Fase in beeld
command-filter = Filteren…
command-clear-filter = Filter wissen
command-save-view = Bewaarde weergaven…

filter-button = Filter
filter-title = Toon alleen
filter-holds = Filter:
filter-remove = Niet meer filteren op { $filter }
filter-kept = { $n ->
    [one] { $kept } van { $n-text } kaartje
   *[other] { $kept } van { $n-text } kaartjes
}
filter-clear = Filter wissen
filter-other-map = Toon ‘{ $name }’
filter-no-cards = Er zijn nog geen kaartjes om te filteren.
filter-nobody = Niemand
filter-gone = Verwijderde persona
filter-no-evidence = Nog niets
filter-unanswered = Onbeantwoord
filter-by-persona = Over wie
filter-by-owner = Wie
filter-by-tag = Label
filter-by-channel = Kanaal
filter-by-medium = Fysiek of digitaal
filter-by-feeling = Gevoel
filter-by-kind = Soort
filter-by-evidence = Hoe weet je dit?
filter-by-state = Stand

views-button = Weergaven
tools-all = Weergaven, filter en zoeken
views-title = Bewaarde weergaven
views-none = Een weergave bewaart het deel van de kaart dat je ziet, het filter en de getoonde rijen onder een naam.
views-name = Naam van de weergave
views-new = Bewaar deze weergave als…
views-save = Bewaren
views-replace = Vervangen
views-rename = ‘{ $view }’ hernoemen
views-overwrite = ‘{ $view }’ laten tonen wat je nu ziet
views-overwritten = ‘{ $view }’ toont nu wat je ziet.
views-delete = ‘{ $view }’ verwijderen
views-whole = Hele kaart
views-from-to = { $from } tot en met { $to }
views-gone = De reis van deze weergave is verwijderd.

command-toggle-minimap = Minikaart

minimap-name = Minikaart; in beeld: { $from } tot en met { $to }
minimap-name-nothing = Minikaart
palette-view = Bewaarde weergave
palette-recent = Laatst gebruikt

command-show-outline = Overzicht

outline-fold = Alle fasen inklappen
outline-unfold = Alle fasen uitklappen
outline-hidden = { $name } (verborgen)
