# Tabellen voor andere programma’s: hoe tabellen en kolommen heten.

cells-cards = Kaartjes
cells-arrows = Pijlen
cells-stages = Fasen
cells-plan = Checklist
cells-counts = Cijfers
cells-rates = Percentages
cells-money = Geld
cells-surveys = Enquêtes
cells-personas = Persona’s
cells-yes = ja

cells-stage = Fase
cells-lane = Rij
cells-place = Nr.
cells-card = Kaartje
cells-note = Notitie
cells-channel = Kanaal
cells-medium = Echt of digitaal
cells-feeling = Gevoel (−2 tot +2)
cells-evidence = Rust op
cells-truth = Moment van de waarheid
cells-obstacle = Pijnpunt
cells-owner = Wie
cells-tags = Labels
cells-colour = Kleur

cells-from-stage = Van fase
cells-from-card = Van kaartje
cells-to-stage = Naar fase
cells-to-card = Naar kaartje
cells-arrow-kind = Soort
cells-words = Tekst

cells-question = Vraag van de klant
cells-phases = Staat voor
cells-minutes-from = Kortste verblijf (minuten)
cells-minutes-to = Langste verblijf (minuten)
cells-cards-in = Kaartjes
cells-items-done = Punten gedaan
cells-items = Punten
cells-reached = Bereikt

cells-item = Wat er te doen is
cells-item-kind = Soort
cells-kind-tactic = tactiek
cells-kind-survey = enquête
cells-kind-own = eigen punt
cells-state = Hoever
cells-rank = Eerst doen
cells-due = Uiterlijk
cells-done-on = Gedaan op
cells-effort = Werk
cells-impact = Effect
cells-why = Waarom nu

cells-step = Stap
cells-series = Cijfers
cells-from = Van
cells-to = Tot en met
cells-unit = Geteld
cells-count = Aantal
cells-rate = Gaat door
cells-rate-low = Gaat door, minstens (95 %)
cells-rate-high = Gaat door, hoogstens (95 %)
cells-overall = Van de eerste stap
cells-overall-low = Van de eerste stap, minstens (95 %)
cells-overall-high = Van de eerste stap, hoogstens (95 %)
cells-lost = Valt af
cells-median-minutes = Mediane tijd sinds de vorige stap (minuten)

cells-spent = Uitgegeven
cells-spent-share = Deel van de uitgaven
cells-cost-each = Kosten per klant tot hier
cells-lost-share = Deel van het verlies

cells-survey = Enquête
cells-measure = Maat
cells-answers = Antwoorden
cells-score = Score
cells-score-low = Score, minstens (95 %)
cells-score-high = Score, hoogstens (95 %)
cells-point = Antwoord { $point }

cells-persona = Persona
cells-role = Wie het is
cells-quote = Zegt
cells-goals = Wil bereiken
cells-needs = Heeft nodig
cells-frustrations = Ergert zich aan
cells-channels = Kom je tegen via
cells-journeys = In deze klantreizen

## De pagina voor een browser
page-skip = Naar de inhoud
page-contents = Op deze pagina
page-map-caption = Elke kolom is een fase van de klantreis, elke rij een kant ervan.
page-no-stages = Deze kaart heeft nog geen fasen.
page-stage-count = Bereikt: { $count }
page-stage-onward = Bereikt: { $count } · { $rate } gaat door
page-feeling = gevoel: { $feeling }
page-arrow = { $from } → { $to } ({ $kind })

## Hoe bestanden naast het gevraagde heten
cells-file-counts = cijfers
cells-file-rates = percentages
cells-file-money = geld
cells-file-surveys = enquetes
