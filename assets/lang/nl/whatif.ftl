# Wat als: andere doorstroom proberen, en eigen doelen.

## De trechter om mee te proberen
whatif-title = Wat als?
whatif-sentence-unknown = Het aantal bij de laatste stap is niet bekend.
whatif-sentence-now = Nu bereiken { $customers } ‘{ $end }’. Sleep aan een balk of typ een percentage om te zien wat er zou veranderen.
whatif-sentence-more = Zo zouden { $customers } ‘{ $end }’ bereiken: { $change } meer dan nu.
whatif-sentence-fewer = Zo zouden { $customers } ‘{ $end }’ bereiken: { $change } minder dan nu.
whatif-sentence-same = Zo zouden { $customers } ‘{ $end }’ bereiken, evenveel als nu.
whatif-legend = Sleep aan de greep van een balk, of kies hem met Tab en gebruik de pijltjes (met Shift in grotere stappen). Het omlijnde stuk is hoe het nu is. Je ingelezen cijfers veranderen niet.
whatif-handle = Balk van { $step }
whatif-rate-of = Percentage naar { $step }
whatif-entry-of = Aantal bij { $step }
whatif-rate-hint = %
whatif-reset-of = { $step } terug naar nu
whatif-refused = ‘{ $text }’ is hier geen getal. Typ een percentage van 0 tot 100, bijvoorbeeld 12,5, of een heel aantal.
whatif-reset-all = Alles terug naar nu
whatif-make-target = Maak hier mijn doel van
whatif-make-target-why = Het lek wordt daarna met deze doelen bepaald.
whatif-target-made = Dit zijn nu je eigen doelen. Ongedaan maken haalt de vorige terug.

whatif-column-step = Stap
whatif-column-now = Nu
whatif-column-rate-now = Gaat nu door
whatif-column-then = Dan
whatif-column-rate-then = Gaat dan door
whatif-column-change = Verschil
whatif-column-measured = Nu gemeten aan
whatif-column-own = Jouw doel

## Wat het oplevert
whatif-end-customers = Bereikt ‘{ $step }’
whatif-against-now = { $change } (nu { $now })
whatif-to-money = Invullen bij Geld

## Bewaarde scenario’s
whatif-scenarios = Bewaarde scenario’s
whatif-scenarios-about = Bewaar wat je hebt geprobeerd onder een naam, dan kun je het later vergelijken.
whatif-name = Naam van dit scenario
whatif-name-hint = Bijvoorbeeld: snellere kassa
whatif-keep = Bewaren
whatif-keep-nothing = Verander eerst iets aan een balk of percentage.
whatif-unnamed = Scenario { $n }
whatif-kept = Bewaard als ‘{ $name }’.
whatif-kept-again = ‘{ $name }’ is vervangen. Ongedaan maken haalt het vorige terug.
whatif-now = Zoals het nu is
whatif-tried = Wat je nu probeert
whatif-name-of = Naam van { $name }
whatif-open = Openen
whatif-target = Als doel
whatif-delete = Verwijderen
whatif-deleted = ‘{ $name }’ is verwijderd. Ongedaan maken haalt het terug.
whatif-name-taken = Er is al een scenario ‘{ $name }’. Kies een andere naam.
whatif-name-empty = Een scenario moet een naam hebben.

## Doelen
whatif-measured = Doel:
whatif-fill-in-targets = Doelen invullen
whatif-targets = Je eigen doelen
whatif-targets-about = Typ per stap welk deel je wilt halen. Een stap zonder eigen doel wordt gemeten aan een tiende meer dan nu.
whatif-measure = { $rate } ({ $what })
whatif-target-of = Doel voor { $step }
