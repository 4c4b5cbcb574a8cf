# Het lek in gewone woorden, en waarom een tactiek wordt aangeraden.

insight-leak-share = Van elke { $of } die ‘{ $before }’ bereiken, { $lost-here ->
    [one] komt er { $lost-here-text }
   *[other] komen er { $lost-here-text }
} niet bij ‘{ $step }’: { $lost } kwijt{ $when }.
insight-leak-count = Van de { $of } die ‘{ $before }’ bereiken, { $lost-here ->
    [one] komt er { $lost-here-text }
   *[other] komen er { $lost-here-text }
} niet bij ‘{ $step }’{ $when }.
insight-leak-all = Van ‘{ $before }’ komt { $unit ->
    [people] niemand
   *[other] niets
} door naar ‘{ $step }’: { $lost } kwijt{ $when }.
insight-in-period = in { $period }
insight-leak-tied = Uit deze cijfers valt niet op te maken of deze stap of die naar ‘{ $tied }’ het grootste deel verliest.

insight-more = { $n-text } extra
insight-gain-tenth = Gaat er een tiende meer door dan nu{ $later ->
    [none] { "" }
   *[some] { " " }en blijven de latere stappen gelijk
}, dan { $gain ->
    [one] bereikt
   *[other] bereiken
} ongeveer { $gain-text } ‘{ $end }’.
insight-gain-everyone = Gaan ze allemaal door{ $later ->
    [none] { "" }
   *[some] { " " }en blijven de latere stappen gelijk
}, dan { $gain ->
    [one] bereikt
   *[other] bereiken
} ongeveer { $gain-text } ‘{ $end }’.

insight-no-numbers = Er zijn nog geen cijfers. Lees een tabel in met een aantal per stap, dan zie je waar het lek zit.
insight-nothing-to-compare = Uit deze cijfers blijkt niet hoeveel klanten van de ene stap naar de volgende gaan: daarvoor zijn de aantallen van twee stappen na elkaar nodig.
insight-only-rises = Geen enkele stap telt minder dan de vorige, en sommige tellen meer. Waarschijnlijk gaat het niet bij elke stap om dezelfde klanten, en dan is niet te zien waar je ze kwijtraakt.
insight-nothing-lost = Overal waar twee stappen te vergelijken zijn, gaat iedereen door: deze cijfers laten geen lek zien.
insight-other-units = Elke stap telt iets anders dan de stap ervoor, bijvoorbeeld sessies en mensen. Uit zulke cijfers is geen lek aan te wijzen.

insight-reason-loss-at-step = Helpt bij het lek, op weg naar ‘{ $step }’
insight-reason-before-loss-at-step = Bereidt klanten voor op de stap waar het lekt, ‘{ $step }’
insight-reason-remedy-of = Helpt tegen een pijnpunt op je kaart: ‘{ $obstacle }’
insight-reason-high-impact = Levert veel op
insight-reason-low-effort = Kost weinig werk
insight-reason-under-way = Je bent er al mee bezig
insight-reason-still-open = Nog niet gedaan

insight-leak-word = Lek
insight-leak-lost = Lek: { $share } weg
insight-left = { $n-text } aan het eind
insight-left-other-unit = ! { $n-text } aan het eind, andere eenheid
insight-rate-other-unit = { $rate }, andere eenheid
