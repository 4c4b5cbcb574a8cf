# Workshops: agenda, stippen plakken, besluiten, parkeerplaats, en het verslag daarvan.

workshop-of-day = Workshop van { $date }
workshop-unnamed = Workshop
workshop-blank-card = (zonder tekst)
agenda-whole = De hele kaart
agenda-no-page = Pauze
agenda-page-gone = Een pagina die er niet meer is

## Het verslag
export-content-workshop = Verslag van de workshop
export-file-workshop = workshop
export-no-workshop = Er is nog geen workshop geweest. Begin er een in het menu Workshop.
summary-kind = Verslag van de workshop
summary-new-count = { $n ->
    [one] { $n-text } nieuw kaartje
   *[other] { $n-text } nieuwe kaartjes
}
summary-vote-count = { $n ->
    [one] { $n-text } stemming
   *[other] { $n-text } stemmingen
}
summary-decision-count = { $n ->
    [one] { $n-text } besluit
   *[other] { $n-text } besluiten
}
summary-parked-count = { $n ->
    [one] { $n-text } kaartje geparkeerd
   *[other] { $n-text } kaartjes geparkeerd
}
summary-decisions = Besluiten
summary-no-decisions = Er is niets besloten.
summary-no-owner = nog niemand
summary-no-date = nog geen datum
summary-about = over ‘{ $card }’
summary-vote = Stemming met stippen
summary-vote-hidden = De stippen van deze stemming zijn nog niet getoond.
summary-voters = { $n ->
    [one] { $n-text } persoon stemde.
   *[other] { $n-text } mensen stemden.
}
summary-dots = { $n ->
    [one] { $n-text } stip
   *[other] { $n-text } stippen
}
summary-dots-gone = { $n ->
    [one] { $n-text } stip zit op een kaartje dat er niet meer is.
   *[other] { $n-text } stippen zitten op kaartjes die er niet meer zijn.
}
summary-new = Nieuwe kaartjes
summary-no-new = Er zijn geen kaartjes bij gekomen.
summary-parking-lot = Parkeerplaats
summary-parked = op de parkeerplaats
summary-agenda = Agenda
summary-planned = { $n-text } min gepland
summary-taken = duurde { $n-text } min
summary-in-all = In totaal: { $times }.

## Opdrachten
menu-workshop = Workshop
command-presenter-view = Scherm voor de spreker
command-begin-workshop = Workshop beginnen
command-end-workshop = Workshop afsluiten
command-agenda = Agenda
command-dot-vote = Stemmen met stippen
command-next-voter = Volgende persoon
command-reveal-votes = Stippen tonen
command-decide = Besluiten
command-park = Parkeerplaats
command-timer = Tijd starten of stilzetten
command-timer-longer = Een minuut erbij
command-timer-shorter = Een minuut eraf
command-timer-sound = Geluid als de tijd om is
command-legibility = Leesbaarheid controleren…
command-workshop-summary = Verslag van de workshop…
notice-workshop-begun = De workshop is begonnen: wat je vanaf nu toevoegt, is nieuw.
notice-workshop-ended = De workshop is afgesloten. Het verslag vind je in het menu Workshop.

## Tijd
timer-is-up = De tijd is om
timer-paused = stilgezet
timer-runs = Tijd: nog { $time }
timer-stands = Tijd: nog { $time }, stilgezet
timer-up = Tijd: de tijd is om, { $time }
timer-hide = Tijd wegleggen

## Stemmen
vote-new = Nieuwe stemming
vote-question = Vraag (mag leeg blijven)
vote-dots = stippen per persoon
vote-per-card = hooguit op één kaartje
vote-people = mensen
vote-unknown = ?
vote-fewer = Minder: { $what }
vote-more = Meer: { $what }
vote-begin = Begin met stemmen
vote-turn = { $n ->
    [one] Persoon { $person }: nog { $n-text } stip
   *[other] Persoon { $person }: nog { $n-text } stippen
}
vote-turn-of = { $n ->
    [one] Persoon { $person } van { $people }: nog { $n-text } stip
   *[other] Persoon { $person } van { $people }: nog { $n-text } stippen
}
vote-card = { $n ->
    [one] { $card }, { $n-text } stip
   *[other] { $card }, { $n-text } stippen
}
vote-no-dot = Daar kan geen stip meer bij: ze zijn op, of dit kaartje heeft er al zo veel als mag.
vote-no-dot-here = Op dit kaartje heb je geen stip.
vote-no-next = Dat was de laatste. Toon de stippen met Shift+R.
vote-none = Er is nog niet gestemd. Begin met Shift+V.
vote-nothing = Niemand gaf een stip.

## Besluiten en parkeerplaats
decide-title = Besluiten
decide-what = Wat is besloten
decide-owner = Wie zorgt ervoor
decide-due = Wanneer klaar
decide-keep = Besluit bewaren
decide-remove = Besluit weghalen: { $decision }
park-words = Een gedachte parkeren
park-empty = Er is nog niets geparkeerd. Kies een kaartje en druk op Shift+P om het te parkeren.
park-back = Op deze pagina zetten
park-back-named = Op deze pagina zetten: { $card }
notice-parked = Op de parkeerplaats gezet.

## Agenda en scherm voor de spreker
agenda-title = Agenda van de workshop
agenda-no-workshop = De agenda hoort bij een workshop, en er is er nu geen bezig.
agenda-empty = Er is nog geen agenda.
agenda-edit = Agenda wijzigen
agenda-add = Onderdeel toevoegen
agenda-add-stages = Een onderdeel per fase
agenda-up = Naar boven: { $part }
agenda-remove = Weghalen: { $part }
agenda-minutes = minuten
agenda-page = Pagina
agenda-name = Hoe het heet
agenda-notes = Notities voor de spreker
agenda-passed = tot nu toe { $passed } min
agenda-passed-of = { $passed } van { $planned } min
workshop-title = Titel van de workshop
workshop-day = Dag
presenter-title = Scherm voor de spreker
presenter-now = Nu te zien
presenter-next = Hierna
presenter-last = Dit is de laatste pagina.
presenter-no-notes = Bij deze pagina zijn geen notities. Je schrijft ze in de agenda of bij de fase.

## Leesbaarheid
legibility-rule = Hoe groter een tekst, hoe verder weg hij te lezen is (8H-regel): letters van een vijftigste van de beeldhoogte zijn te lezen tot acht keer die hoogte.
legibility-depth = Van het scherm tot de achterste rij, in meter
legibility-screen = Hoogte van het beeld, in meter
legibility-page = Pagina { $page }, ‘{ $title }’
legibility-map = De kaart zoals je die nu ziet
legibility-small = { $n ->
    [one] { $what }: { $n-text } tekst is te klein voor de achterste rij: ‘{ $words }’. Die is te lezen tot { $metres } m en moet { $times } keer zo groot.
   *[other] { $what }: { $n-text } teksten zijn te klein voor de achterste rij, de kleinste is ‘{ $words }’. Die is te lezen tot { $metres } m en moet { $times } keer zo groot.
}
legibility-well = { $what }: de achterste rij kan alles lezen.
legibility-pages-well = { $n ->
    [one] De achterste rij kan alles lezen op de ene pagina van de presentatie.
   *[other] De achterste rij kan alles lezen op de { $n-text } pagina’s van de presentatie.
}
legibility-least = In deze ruimte moet een tekst minstens { $size } van de beeldhoogte zijn.

## Hulp
help-present-vote = Shift+V: stemmen met stippen; klik geeft een stip, Shift+klik haalt hem weg, Shift+N: volgende persoon, Shift+R: stippen tonen.
help-present-workshop = T: tijd, + en −: een minuut erbij of eraf. Shift+A: agenda. Shift+D: besluiten. Shift+P: gekozen kaartje parkeren.
